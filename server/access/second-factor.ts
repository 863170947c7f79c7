import { createHmac, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Tx } from '../db/client.ts'
import { type Keys, seal, unseal } from '../kernel/keys.ts'

/** RFC 6238 as every authenticator application knows it: SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30
const RECOVERY_CODES = 10
/** Letters and digits nobody takes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODE_LENGTH = 12

const key = (keys: Keys): Buffer => keys.derive('second-factor')

/** A new secret of 160 bits, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32
export const sealTotpSecret = (keys: Keys, secret: string): Buffer => seal(key(keys), secret)

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Guichet', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' })

/** What the QR code says to the application. */
export const totpAddress = (secret: string, email: string): string => totpOf(secret, email).toString()

/** The period of this code, at most one before or after now (a clock may be slow); null when it is wrong. */
export function stepOfCode(keys: Keys, sealed: Buffer, code: string, now: Date): number | null {
  const delta = totpOf(unseal(key(keys), sealed)).validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

/** Takes a code once: of two requests with the same code, or with one of a period before, one is refused. */
export async function takeCode(tx: Tx, keys: Keys, input: { userId: string; sealed: Buffer; code: string; now: Date }): Promise<boolean> {
  const step = stepOfCode(keys, input.sealed, input.code, input.now)
  if (step === null) return false
  const taken = await tx
    .updateTable('user_account')
    .set({ totp_last_step: String(step) })
    .where('id', '=', input.userId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', String(step))]))
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

const plainCode = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')
const hashCode = (keys: Keys, userId: string, code: string): Buffer =>
  createHmac('sha256', keys.derive('recovery-code'))
    .update(`${userId}:${plainCode(code)}`)
    .digest()

/** Is it written as a recovery code, and not as one of the application? */
export const looksLikeRecoveryCode = (code: string): boolean => plainCode(code).length === CODE_LENGTH

function newCode(): string {
  let code = ''
  while (code.length < CODE_LENGTH) {
    const byte = randomBytes(1)[0] ?? 0
    // the remainder of a byte by 31 would favour the first letters
    if (byte < 31 * 8) code += ALPHABET.charAt(byte % 31)
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Ten new recovery codes in place of those before. Returned in clear this once; the table keeps what cannot be read back. */
export async function replaceRecoveryCodes(tx: Tx, keys: Keys, userId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  await tx.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ user_id: userId, code_hash: hashCode(keys, userId, code), created_at: now })))
    .execute()
  return codes
}

/** Takes a recovery code once. */
export async function takeRecoveryCode(tx: Tx, keys: Keys, userId: string, code: string, now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hashCode(keys, userId, code))
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return taken !== undefined
}
