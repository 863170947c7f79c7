import { electronicFormatIBAN, isValidIBAN } from 'ibantools'

/** The IBAN without spaces, upper case, or null when its check (mod 97, length of the country) fails. */
export function parseIban(text: string): string | null {
  const iban = electronicFormatIBAN(text)
  return iban && isValidIBAN(iban) ? iban : null
}
