import type { LocalDate } from '../kernel/local-date.ts'

/** Nomenclatures of the activity code (APE) given by INSEE: NAF rev. 2, replaced by NAF 2025 on 1 January 2027. */
export const NAF_NOMENCLATURES = ['NAFRev2', 'NAF2025'] as const
export type NafNomenclature = (typeof NAF_NOMENCLATURES)[number]

const NAF_2025_FROM = '2027-01-01'

/**
 * The final letter tells the nomenclature: INSEE gave NAF 2025 letters that NAF rev. 2 does not use,
 * so a code kept without its nomenclature is never taken for the other one.
 */
const SHAPES: Readonly<Record<NafNomenclature, RegExp>> = {
  NAFRev2: /^\d{2}\.\d{2}[A-FZ]$/,
  NAF2025: /^\d{2}\.\d{2}[GHJKLY]$/,
}

export interface NafCode {
  /** With its dot: 70.10Z. */
  readonly code: string
  readonly nomenclature: NafNomenclature
}

/** The code with its nomenclature ("7010z" becomes 70.10Z of NAF rev. 2), or null when it has the shape of neither. */
export function parseNaf(text: string): NafCode | null {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^(\d{2})\s?\.?\s?(\d{2})\s?([A-Z])$/, '$1.$2$3')
  const nomenclature = NAF_NOMENCLATURES.find((candidate) => SHAPES[candidate].test(code))
  return nomenclature ? { code, nomenclature } : null
}

/** The nomenclature in which a code is attributed on that day. Codes attributed before keep theirs. */
export const nafInForce = (on: LocalDate): NafNomenclature => (on < NAF_2025_FROM ? 'NAFRev2' : 'NAF2025')
