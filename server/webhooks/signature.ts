import { createHmac } from 'node:crypto'
import { newSecret } from '../kernel/ids.ts'
import { type Keys, seal, unseal } from '../kernel/keys.ts'

/** What a secret begins with, so that one found in a file is recognised. */
const MARK = 'whsec_'
/** How long the secret before the present one goes on signing: the time to change it at the other end. */
export const OVERLAP_MS = 7 * 86_400_000

export const newWebhookSecret = (): string => `${MARK}${newSecret()}`

const key = (keys: Keys): Buffer => keys.derive('webhook-secret')
export const sealWebhookSecret = (keys: Keys, secret: string): Buffer => seal(key(keys), secret)

interface SigningSecrets {
  readonly secret: Buffer
  readonly previous_secret: Buffer | null
  readonly previous_until: Date | null
}

/**
 * The value of `Guichet-Signature`: `t=<seconds>,v1=<hex>`, with a second `v1` by the secret before while it is still accepted.
 * Each is HMAC-SHA256 over `<seconds>.<body>`: whoever receives it checks one of them, and that the time is near.
 */
export function signatureOf(keys: Keys, endpoint: SigningSecrets, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  const { secret, previous_secret: previous, previous_until: until } = endpoint
  const sealed = previous && until && until > now ? [secret, previous] : [secret]
  const signatures = sealed.map((one) =>
    createHmac('sha256', unseal(key(keys), one))
      .update(`${seconds}.${body}`)
      .digest('hex'),
  )
  return [`t=${seconds}`, ...signatures.map((signature) => `v1=${signature}`)].join(',')
}
