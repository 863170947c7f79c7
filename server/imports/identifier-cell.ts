import { cleanIdentifier, isRna, isSiren, isSiret, sirenOf } from '../kernel/siret.ts'
import { leftOut, quoted, type Reading, read, readWith } from './problem.ts'

export interface Identifiers {
  readonly siret: string | null
  readonly siren: string | null
  readonly rna: string | null
}

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i
const DECIMALS = /^(\d+)[.,]0*$/

/**
 * A SIRET as it comes out of spreadsheets: with decimals ("21860194600000.0"), rounded to zeros, in scientific
 * notation, without its first zeros, or only the SIREN. A wrong one is left out and said, with the SIREN kept when
 * that part is right; it never keeps the row out: whole published files carry spoiled numbers, and an award known by
 * name, date and amount is worth having. The cell itself stays in the raw row.
 */
export function parseSiret(text: string): Reading<Identifiers> {
  const value = quoted(text.trim())
  const bare = text.trim().replace(/[\s\u00A0\u202F'"]/gu, '')
  const scientific = SCIENTIFIC.exec(bare)
  if (scientific) return readScientific(value, scientific[1] ?? '', scientific[2] ?? '', Number(scientific[3]))
  const decimals = DECIMALS.exec(bare)
  const digits = cleanIdentifier(decimals?.[1] ?? bare)
  if (isRna(digits.toUpperCase())) {
    const rna = digits.toUpperCase()
    return readWith({ siret: null, siren: null, rna }, 'siret-is-rna', { rna })
  }
  if (!/^\d+$/.test(digits)) return leftOut('siret-not-a-number', { value })
  return readDigits(value, digits, decimals !== null)
}

const known = (siret: string): Identifiers => ({ siret, siren: sirenOf(siret), rna: null })
const onlySiren = (siren: string): Identifiers => ({ siret: null, siren, rna: null })

function readDigits(value: string, digits: string, hadDecimals: boolean): Reading<Identifiers> {
  if (digits.length === 14) return readWhole(value, digits, hadDecimals)
  const padded = digits.length > 9 ? digits.padStart(14, '0') : digits.padStart(9, '0')
  // Numbers lose their first zeros. More than four never were there: it is another number.
  if (digits.length >= 12 && digits.length < 14 && isSiret(padded)) {
    return readWith(known(padded), 'siret-zeros-restored', { value, siret: padded })
  }
  if (digits.length >= 7 && digits.length <= 9 && isSiren(padded))
    return readWith(onlySiren(padded), 'siret-is-siren', { value, siren: padded })
  return leftOut('siret-wrong-length', { value, length: digits.length })
}

/**
 * Spreadsheets and float columns keep the first figures of a number and replace the last with zeros. No establishment
 * has the internal number 00000, and one number in a hundred ends in 00: with decimals beside it, it is a rounded one.
 */
function readWhole(value: string, digits: string, hadDecimals: boolean): Reading<Identifiers> {
  const siren = sirenOf(digits)
  if (digits.endsWith('00000') || (digits.endsWith('00') && (hadDecimals || !isSiret(digits)))) {
    return isSiren(siren) ? readWith(onlySiren(siren), 'siret-rounded-siren-kept', { value, siren }) : leftOut('siret-rounded', { value })
  }
  if (isSiret(digits))
    return hadDecimals ? readWith(known(digits), 'siret-decimals-removed', { value, siret: digits }) : read(known(digits))
  return isSiren(siren) ? readWith(onlySiren(siren), 'siret-wrong-siren-kept', { value, siren }) : leftOut('siret-wrong', { value })
}

/** 2.1860194600013E+13 still holds its fourteen figures; 2.18E+13 has lost them. */
function readScientific(value: string, first: string, decimals: string, exponent: number): Reading<Identifiers> {
  const digits = first + decimals
  if (exponent === 13 && digits.length === 14 && isSiret(digits))
    return readWith(known(digits), 'siret-decimals-removed', { value, siret: digits })
  return leftOut('siret-scientific', { value })
}

/** The number of an association: W and nine figures. A SIRET typed in its place is kept as such. */
export function parseRna(text: string): Reading<Identifiers> {
  const value = quoted(text.trim())
  const bare = cleanIdentifier(text.trim()).toUpperCase()
  if (isRna(bare)) return read({ siret: null, siren: null, rna: bare })
  return isSiret(bare) ? read(known(bare)) : leftOut('rna-malformed', { value })
}
