import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keys of the installation, all derived from one secret that is never in the database. */
export interface Keys {
  /** 32 bytes for this purpose only: the same purpose always gives the same key, two purposes never share one. */
  derive(purpose: string): Buffer
}

/** @param secret at least 32 random bytes */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new RangeError('the secret of the installation has at least 32 bytes')
  return { derive: (purpose) => Buffer.from(hkdfSync('sha256', secret, '', `guichet:${purpose}`, 32)) }
}

const NONCE = 12
const TAG = 16

/** AES-256-GCM: nonce, tag, then the sealed bytes. */
export function seal(key: Buffer, plain: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Undoes `seal`. Throws when the key is another or a byte was changed. */
export function unseal(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
}
