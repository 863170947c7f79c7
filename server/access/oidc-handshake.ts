import { z } from 'zod'
import { type Keys, seal, unseal } from '../kernel/keys.ts'

/** What this browser must bring back from the provider, sealed in a cookie of its own: nothing is kept on the server for a visitor. */
const Handshake = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page of the console that was asked for. */
  next: z.string(),
  /** Milliseconds; after that the sign-in must be begun again. */
  until: z.number(),
})
export type Handshake = z.output<typeof Handshake>

/** Enough to find a telephone and type a code at the provider. */
export const HANDSHAKE_MINUTES = 10

const key = (keys: Keys): Buffer => keys.derive('oidc-handshake')

export const sealHandshake = (keys: Keys, handshake: Handshake): string => seal(key(keys), JSON.stringify(handshake)).toString('base64url')

/** The handshake of this cookie, or null: absent, of another installation, changed or too old. */
export function openHandshake(keys: Keys, sealed: string | null, now: Date): Handshake | null {
  if (!sealed || sealed.length > 4_000) return null
  let plain: unknown
  try {
    plain = JSON.parse(unseal(key(keys), Buffer.from(sealed, 'base64url')))
  } catch {
    // whatever is wrong with it, it is not ours: the person starts again
    return null
  }
  const handshake = Handshake.safeParse(plain)
  return handshake.success && handshake.data.until > now.getTime() ? handshake.data : null
}
