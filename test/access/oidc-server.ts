import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/**
 * An OpenID Connect provider of its own process, for the tests: `node --import tsx oidc-server.ts '{"redirect":...,"people":...}'`.
 * Prints its address once it listens. The pages where one signs in and agrees are its own, plain forms.
 */
interface Person {
  readonly email?: string
  readonly email_verified?: boolean
  readonly amr?: string[]
  readonly acr?: string
}
export interface ProviderWish {
  readonly redirect: string
  readonly afterSignOut: string
  readonly people: Readonly<Record<string, Person>>
  /** Answers the user info as a signed token (application/jwt), as ProConnect does. */
  readonly signedUserInfo: boolean
}

const wish = JSON.parse(process.argv[2] ?? '{}') as ProviderWish

function makeProvider(issuer: string): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'guichet',
        client_secret: 'a secret of the tests only',
        redirect_uris: [wish.redirect],
        post_logout_redirect_uris: [wish.afterSignOut],
        token_endpoint_auth_method: 'client_secret_post',
        ...(wish.signedUserInfo ? { userinfo_signed_response_alg: 'RS256' } : {}),
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null, amr: null },
    acrValues: ['eidas1', 'eidas2'],
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    cookies: { keys: ['keys of the tests only'] },
    ttl: { AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600, AccessToken: 600 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...wish.people[id], amr: undefined, acr: undefined }),
    }),
  })
  return provider
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response)
  if (request.method === 'GET') {
    response
      .setHeader('Content-Type', 'text/html')
      .end(`<form method="post" action="${request.url ?? ''}"><input name="login"></form>${prompt.name}`)
    return
  }
  const form = await formOf(request)
  const login = form.get('login') ?? ''
  if (form.get('refuse')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' })
    return
  }
  if (prompt.name === 'login') {
    const { amr, acr } = wish.people[login] ?? {}
    await provider.interactionFinished(request, response, { login: { accountId: login, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) } })
    return
  }
  const accountId = session?.accountId ?? ''
  const kept = grantId ? await provider.Grant.find(grantId) : undefined
  const grant = kept ?? new provider.Grant({ accountId, clientId: String(params['client_id']) })
  grant.addOIDCScope('openid email')
  grant.addOIDCClaims(['amr', 'acr', 'auth_time'])
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = makeProvider(issuer)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) {
      answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
      return
    }
    interact(provider, request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  process.stdout.write(`${issuer}\n`)
})
// the test that started it is gone
process.stdin.on('end', () => process.exit(0)).resume()
