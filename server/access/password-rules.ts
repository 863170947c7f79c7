import { z } from 'zod'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

/** A password being chosen. Its length is counted as the person sees it; any character may be in it, spaces included. */
export const chosenPassword = z.string().min(1).max(1_000)

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Length is what makes a password strong: no rule of composition. Refused when it is what anyone would try first: on the list,
 * or no more than the person's own e-mail or name. Throws `invalid-fields` at `pointer`.
 */
export function checkPassword(password: string, person: { email: string; fullName: string }, pointer: string): void {
  const length = [...password.normalize('NFKC')].length
  if (length < SHORTEST_PASSWORD) throw invalid(fieldFault(pointer, 'password-too-short', { minimum: SHORTEST_PASSWORD }))
  if (length > LONGEST_PASSWORD) throw invalid(fieldFault(pointer, 'password-too-long', { maximum: LONGEST_PASSWORD }))
  const folded = fold(password)
  const names = fold(person.fullName)
  const reversed = fold(person.fullName.split(/\s+/).reverse().join(''))
  const own = [fold(person.email), fold(person.email.split('@')[0] ?? ''), names, reversed]
  const withoutDigits = folded.replace(/\p{N}+$/u, '')
  if (own.some((name) => name !== '' && (folded === name || withoutDigits === name)))
    throw invalid(fieldFault(pointer, 'password-own-name'))
  // one character over and over, or nothing but punctuation
  if (COMMON_PASSWORDS.has(folded) || new Set(password).size < 4) throw invalid(fieldFault(pointer, 'password-common'))
}
