import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Handshake } from './oidc-handshake.ts'
import { HANDSHAKE_MINUTES } from './oidc-handshake.ts'
import type { OidcProvider } from './oidc-provider.ts'

/** What the provider says of the person. Names and rights are ours: nothing else is taken over. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
  /** The provider states that a second factor was used. */
  readonly strong: boolean
  /** To sign out there too. */
  readonly idToken: string
}

const Claims = z.object({
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .catch(undefined),
  acr: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
})

export const redirectUri = (publicUrl: string): string => `${publicUrl}/api/v1/session/oidc/callback`

/** Where the browser is sent, and what it must bring back. Authorization code with PKCE (S256), state and nonce. */
export async function beginOidc(
  provider: OidcProvider,
  input: { publicUrl: string; next: string; now: Date },
): Promise<{ url: string; handshake: Handshake }> {
  const configuration = await provider.configuration()
  const { scopes, strongAcr } = provider.settings
  const handshake: Handshake = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    next: input.next,
    until: input.now.getTime() + HANDSHAKE_MINUTES * 60_000,
  }
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(input.publicUrl),
    scope: scopes,
    state: handshake.state,
    nonce: handshake.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(handshake.verifier),
    code_challenge_method: 'S256',
    ...(strongAcr.length > 0 ? { acr_values: strongAcr.join(' ') } : {}),
    // `amr` is only told by some providers when it is asked for by name
    ...(configuration.serverMetadata().claims_parameter_supported
      ? { claims: JSON.stringify({ id_token: { amr: { essential: false }, acr: { essential: false } } }) }
      : {}),
  })
  return { url: url.href, handshake }
}

/** Exchanges the code that came back for who it is. Rejects with an error of the library: `oidcFault` says what it means. */
export async function finishOidc(
  provider: OidcProvider,
  input: { publicUrl: string; search: string; handshake: Handshake },
): Promise<Identity> {
  const configuration = await provider.configuration()
  const { handshake } = input
  const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${redirectUri(input.publicUrl)}${input.search}`), {
    expectedState: handshake.state,
    expectedNonce: handshake.nonce,
    pkceCodeVerifier: handshake.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || !tokens.id_token) throw new oidc.ClientError('no ID token')
  // The subject must be that of the ID token; a signed answer (application/jwt, as ProConnect gives) is read by the library.
  const info = configuration.serverMetadata().userinfo_endpoint
    ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {}
  const said = Claims.parse({ ...info, acr: claims['acr'], amr: claims['amr'], ...fromIdToken(claims, info) })
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: said.email ?? null,
    emailVerified: said.email_verified === true || (provider.settings.trustEmail && said.email_verified === undefined),
    strong: isStrong(provider, said),
    idToken: tokens.id_token,
  }
}

/** The address and its proof are taken from one and the same document, never one from each. */
function fromIdToken(claims: oidc.IDToken, info: Partial<oidc.UserInfoResponse>): Record<string, unknown> {
  return info.email === undefined ? { email: claims['email'], email_verified: claims['email_verified'] } : {}
}

const isStrong = (provider: OidcProvider, said: z.output<typeof Claims>): boolean =>
  (said.amr ?? []).includes('mfa') || (said.acr !== undefined && provider.settings.strongAcr.includes(said.acr))

/** Where to end the session at the provider, or null when it offers no such place. */
export async function endSessionUrl(provider: OidcProvider, input: { publicUrl: string; idToken: string }): Promise<string | null> {
  const configuration = await provider.configuration()
  if (!configuration.serverMetadata().end_session_endpoint) return null
  return oidc.buildEndSessionUrl(configuration, {
    id_token_hint: input.idToken,
    post_logout_redirect_uri: `${input.publicUrl}/console/login`,
  }).href
}
