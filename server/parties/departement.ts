import { DEPARTEMENT_CODES } from './departement-names.ts'

/** Départements and overseas collectivities, by the code used everywhere here: 01 to 95, 2A, 2B, 971 to 978, 984, 986 to 989. */
const CODES: ReadonlySet<string> = new Set(DEPARTEMENT_CODES)

/** Post codes of Saint-Barthélemy and Saint-Martin kept the 971 of Guadeloupe, from which both parted in 2007. */
const PARTED: Readonly<Record<string, string>> = { '97133': '977', '97150': '978' }

export const isDepartement = (code: string): boolean => CODES.has(code)

const known = (code: string): string | null => (CODES.has(code) ? code : null)

/** Département of a commune code (INSEE, 5 characters: 2A004, 97411), or null. */
export function departementOfCommune(communeCode: string): string | null {
  if (!/^(\d{5}|2[AB]\d{3})$/.test(communeCode)) return null
  return known(communeCode.slice(0, communeCode.startsWith('97') || communeCode.startsWith('98') ? 3 : 2))
}

/**
 * Département of a post code, or null (Monaco, armed forces, malformed). Less sure than the commune:
 * a few post codes at a border serve communes of two départements. Corsica: 200 and 201 are 2A, 202 and 206 are 2B.
 */
export function departementOfPostalCode(postalCode: string): string | null {
  if (!/^\d{5}$/.test(postalCode)) return null
  if (PARTED[postalCode]) return PARTED[postalCode]
  if (postalCode.startsWith('97') || postalCode.startsWith('98')) return known(postalCode.slice(0, 3))
  if (!postalCode.startsWith('20')) return known(postalCode.slice(0, 2))
  if (/^20[01]/.test(postalCode)) return '2A'
  return /^20[26]/.test(postalCode) ? '2B' : null
}

/** The département typed, else that of the commune, else that of the post code. */
export function departementFor(place: {
  departement?: string | null | undefined
  communeCode?: string | null | undefined
  postalCode?: string | null | undefined
}): string | null {
  return (
    place.departement ??
    (place.communeCode ? departementOfCommune(place.communeCode) : null) ??
    (place.postalCode ? departementOfPostalCode(place.postalCode) : null)
  )
}
