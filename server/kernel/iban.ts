import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { cleanIdentifier } from './siret.ts'

/** The IBAN without the spaces, dots and dashes people type, upper case, or null when its check (mod 97, length of the country) fails. */
export function parseIban(text: string): string | null {
  const iban = electronicFormatIBAN(cleanIdentifier(text))
  return iban && isValidIBAN(iban) ? iban : null
}

/** Enough of an account to recognise it, too little to use it: "FR76…0189". */
export const maskedIban = (iban: string | null): string | null => (iban === null ? null : `${iban.slice(0, 4)}…${iban.slice(-4)}`)
