import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, verify } from 'node:crypto'

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

/** PKCS #8 around the 32 bytes of an Ed25519 private key (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
/** SubjectPublicKeyInfo around the 32 bytes of an Ed25519 public key. */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Signs with Ed25519 (RFC 8032). */
export interface Signer {
  /** 32 bytes: who holds them can check a signature, and make none. */
  readonly publicKey: Buffer
  /** 64 bytes, always the same for the same text. */
  sign(text: string): Buffer
}

/** @param seed the 32 bytes of the private key, as `derive` gives them */
export function signerFrom(seed: Buffer): Signer {
  if (seed.length !== 32) throw new RangeError('an Ed25519 key has 32 bytes')
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length)
  return { publicKey, sign: (text) => sign(null, Buffer.from(text, 'utf8'), key) }
}

/** Whether the holder of this key signed this very text; false as well for a key or a signature that is none. */
export function isSignedBy(publicKey: Buffer, text: string, signature: Buffer): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text, 'utf8'), key, signature)
}
