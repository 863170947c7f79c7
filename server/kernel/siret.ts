/** SIREN of La Poste, whose establishments do not follow Luhn (its 15 000 offices exhausted the check digits). */
const LA_POSTE = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

export type IdentifierFault = 'empty' | 'not-digits' | 'wrong-length' | 'wrong-check-digit' | 'wrong-siren'

function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const weighted = index % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum % 10 === 0
}

/** Removes the spaces, dots and dashes people type. */
export const cleanIdentifier = (text: string): string => text.replace(/[\s.\u00A0\u202F-]/gu, '')

function shapeFault(text: string, length: number): IdentifierFault | null {
  if (text === '') return 'empty'
  if (!/^\d+$/.test(text)) return 'not-digits'
  return text.length === length ? null : 'wrong-length'
}

/** What is wrong with this SIREN (9 digits, Luhn), or null. */
export function sirenFault(text: string): IdentifierFault | null {
  return shapeFault(text, 9) ?? (luhn(text) ? null : 'wrong-check-digit')
}

/**
 * What is wrong with this SIRET (14 digits, Luhn, and its first nine a SIREN), or null.
 * La Poste: the sum of the digits is a multiple of 5, except for the head office, which follows Luhn.
 */
export function siretFault(text: string): IdentifierFault | null {
  const fault = shapeFault(text, 14)
  if (fault) return fault
  const siren = text.slice(0, 9)
  if (sirenFault(siren)) return 'wrong-siren'
  if (siren === LA_POSTE && text !== LA_POSTE_HEAD_OFFICE) {
    const sum = [...text].reduce((total, digit) => total + Number(digit), 0)
    return sum % 5 === 0 ? null : 'wrong-check-digit'
  }
  return luhn(text) ? null : 'wrong-check-digit'
}

/** A valid SIREN, already cleaned of spaces. */
export const isSiren = (text: string): boolean => sirenFault(text) === null
/** A valid SIRET, already cleaned of spaces, the rule of La Poste included. */
export const isSiret = (text: string): boolean => siretFault(text) === null
/** The firm of an establishment: the first nine digits of its SIRET. */
export const sirenOf = (siret: string): string => siret.slice(0, 9)

/** RNA number of an association: W and 9 digits. */
export const isRna = (text: string): boolean => /^W\d{9}$/.test(text)

/** French VAT number of a SIREN: FR + (12 + 3 × (SIREN mod 97)) mod 97 + SIREN. */
export const vatNumber = (siren: string): string => `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`
