import * as oidc from 'openid-client'

/** What an administrator gives of the identity provider (`OIDC_*` in .env.example). */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** On the button: "ProConnect". */
  readonly label: string
  readonly scopes: string
  /** Values of `acr` that state a second factor; asked for when there are some. */
  readonly strongAcr: readonly string[]
  /** The provider answers for the addresses of its people without saying `email_verified`, as ProConnect does. */
  readonly trustEmail: boolean
}

export interface OidcProvider {
  readonly settings: OidcSettings
  /** The provider's own description, read when it is first needed and kept for a while. Rejects when it does not answer; the next call asks again. */
  configuration(): Promise<oidc.Configuration>
}

/** So that a provider that changes its keys' place or endpoints is followed without a restart. */
const READ_AGAIN_AFTER_MS = 6 * 3_600_000
const TIMEOUT_SECONDS = 8
/** Between the provider's clock and ours. */
const TOLERANCE_SECONDS = 15

const isLoopback = ({ hostname }: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)

/** A client of the provider. Nothing is asked of it before the first sign-in, so that its being down does not keep us from starting. */
export function oidcProvider(settings: OidcSettings, now: () => Date): OidcProvider {
  let known: { readonly at: number; readonly found: Promise<oidc.Configuration> } | null = null
  return {
    settings,
    configuration: () => {
      const at = now().getTime()
      if (known && Math.abs(at - known.at) < READ_AGAIN_AFTER_MS) return known.found
      const found = discover(settings)
      known = { at, found }
      found.catch(() => {
        if (known?.found === found) known = null
      })
      return found
    },
  }
}

function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer)
  const metadata: Partial<oidc.ClientMetadata> = { [oidc.clockTolerance]: TOLERANCE_SECONDS }
  return oidc.discovery(issuer, settings.clientId, metadata, oidc.ClientSecretPost(settings.clientSecret), {
    timeout: TIMEOUT_SECONDS,
    execute: [
      // signatures of the ID token and of a signed user info are checked, although both come straight from the provider
      oidc.enableNonRepudiationChecks,
      // plain HTTP is for a provider on this very machine; the configuration refuses any other
      ...(issuer.protocol === 'http:' && isLoopback(issuer) ? [oidc.allowInsecureRequests] : []),
    ],
  })
}

export type OidcFault = 'oidc-expired' | 'oidc-refused' | 'oidc-unavailable'

/** What a failure of the exchange means to the person: start again, or the provider is away. */
export function oidcFault(error: unknown): OidcFault {
  if (error instanceof oidc.AuthorizationResponseError) {
    return ['server_error', 'temporarily_unavailable'].includes(error.error) ? 'oidc-unavailable' : 'oidc-refused'
  }
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? 'oidc-unavailable' : 'oidc-refused'
  const code: unknown = error instanceof oidc.ClientError ? error.code : null
  // no answer at all, an answer too late, or a page of a proxy in place of the provider
  const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
  return unreachable(error) || (typeof code === 'string' && away.includes(code)) ? 'oidc-unavailable' : 'oidc-refused'
}

/** fetch says by a TypeError that nobody answered; the library hands it on, or wraps it. By name: it may come from another realm. */
const unreachable = (error: unknown): boolean => {
  const nameOf = (thing: unknown): unknown => (typeof thing === 'object' && thing !== null ? Reflect.get(thing, 'name') : null)
  return nameOf(error) === 'TypeError' || (error instanceof Error && nameOf(error.cause) === 'TypeError')
}
