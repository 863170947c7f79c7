import { hash, verify } from '@node-rs/argon2'

/** argon2id with the OWASP minimum: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** é typed as one character or as two is the same letter to the person. */
const typed = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(typed(password), COST)
export const verifyPassword = (stored: string, password: string): Promise<boolean> => verify(stored, typed(password))

/** A hash nobody has the password of: an unknown e-mail costs the same time as a wrong password. */
let decoy: Promise<string> | null = null
export async function spendVerifyTime(password: string): Promise<void> {
  decoy ??= hashPassword('no account holds this one')
  await verifyPassword(await decoy, password)
}
