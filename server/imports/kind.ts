import { AWARD_FIELDS, type AwardField, COMPULSORY_AWARD_FIELDS, recogniseAwardColumn } from './award-columns.ts'
import { type ColumnMapping, type FieldSet, type HandMapping, mapColumns } from './column-mapping.ts'
import {
  COMPULSORY_ORGANISATION_FIELDS,
  ORGANISATION_FIELDS,
  type OrganisationField,
  recogniseOrganisationColumn,
} from './organisation-columns.ts'
import { unreadable } from './table.ts'

export const IMPORT_KINDS = ['past-awards', 'organisations'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

const AWARDS: FieldSet<AwardField> = {
  fields: AWARD_FIELDS,
  compulsory: COMPULSORY_AWARD_FIELDS,
  recognise: recogniseAwardColumn,
}
const ORGANISATIONS: FieldSet<OrganisationField> = {
  fields: ORGANISATION_FIELDS,
  compulsory: COMPULSORY_ORGANISATION_FIELDS,
  recognise: recogniseOrganisationColumn,
}

export type KnownColumns =
  | { readonly kind: 'past-awards'; readonly mapping: ColumnMapping<AwardField> }
  | { readonly kind: 'organisations'; readonly mapping: ColumnMapping<OrganisationField> }

/**
 * What the file lists, by its header unless said by hand. Throws a Refusal that names the columns read and the
 * compulsory ones that are missing.
 */
export function knowColumns(
  header: readonly string[],
  given: { kind?: ImportKind | undefined; byHand?: HandMapping | undefined },
): KnownColumns {
  const kind = given.kind ?? recogniseKind(header, given.byHand)
  const known: KnownColumns =
    kind === 'past-awards'
      ? { kind, mapping: mapColumns(header, AWARDS, given.byHand) }
      : { kind, mapping: mapColumns(header, ORGANISATIONS, given.byHand) }
  if (known.mapping.missing.length > 0) {
    throw unreadable('import-columns-missing', { kind, missing: known.mapping.missing, columns: known.mapping.columns })
  }
  return known
}

/** How many fields a header names, of whichever kind: the sheet to read among several is the one that names most. */
export function headerScore(header: readonly string[]): number {
  const known = (columns: readonly { readonly field: string | null }[]): number => columns.filter((column) => column.field !== null).length
  return Math.max(known(mapColumns(header, AWARDS).columns), known(mapColumns(header, ORGANISATIONS).columns))
}

/** A file with an amount or a date of agreement lists awards, whatever it says of the firms. */
function recogniseKind(header: readonly string[], byHand: HandMapping = {}): ImportKind {
  const names = Object.keys(byHand)
  if (names.some((name) => !(ORGANISATION_FIELDS as readonly string[]).includes(name))) return 'past-awards'
  const awards = mapColumns(header, AWARDS)
  const ofAwards = (['montant', 'dateConvention', 'objet'] as const).filter((field) =>
    awards.columns.some((column) => column.field === field),
  )
  if (ofAwards.length > 0) return 'past-awards'
  if (names.length > 0 || mapColumns(header, ORGANISATIONS).missing.length === 0) return 'organisations'
  throw unreadable('import-kind-unknown', { columns: awards.columns })
}
