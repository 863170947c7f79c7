import type { Role, Schema } from '../api/contract.ts'
import type { Translate } from '../i18n/translate.ts'
import { readAmount } from '../shared/format.ts'

export type Organisation = Schema<'Organisation'>
export type Accreditation = Organisation['accreditedFields'][number]
export type OrganisationKind = Organisation['kind']

export const ORGANISATION_KINDS = [
  'firm',
  'consultancy',
  'chamber',
  'cluster-association',
  'association',
  'public-body',
] as const satisfies readonly OrganisationKind[]

/** Kinds a person from outside may give to an organisation. */
export const OUTSIDE_KINDS = ['firm', 'consultancy', 'association'] as const satisfies readonly OrganisationKind[]
/** Agents who write organisations; the others read them. */
export const ORGANISATION_WRITERS = ['caseOfficer', 'supervisor', 'administrator'] as const satisfies readonly Role[]

/** "12,5" as people type it, as the wire wants it: "12.50"; null when it cannot be read. */
export function readDecimal(text: string): string | null {
  const reading = readAmount(text)
  return 'amount' in reading ? reading.amount : null
}

/** "12.50" of the wire as people read it: "12,5". */
export function decimalWords(value: string, t: Translate): string {
  const [whole = '', decimals = ''] = value.split('.')
  const kept = decimals.replace(/0+$/, '')
  return kept === '' ? whole : `${whole}${t.locale === 'fr' ? ',' : '.'}${kept}`
}

export const emptyAsNull = (text: string | null | undefined): string | null => (text && text.trim() !== '' ? text.trim() : null)
