import { cleanIdentifier, sirenOf } from '../kernel/siret.ts'
import { departementFor, isDepartement } from '../parties/departement.ts'
import { type NafCode, parseNaf } from '../parties/naf.ts'
import { parseState } from './choice-cell.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { parseSiret } from './identifier-cell.ts'
import { identityOf } from './identity.ts'
import { COMPULSORY_ORGANISATION_FIELDS, type OrganisationField } from './organisation-columns.ts'
import { leftOut, quoted, type Reading, read, refused } from './problem.ts'
import { type RowCells, rowReader } from './row-cells.ts'
import type { Interpreted } from './row-to-award.ts'
import type { Table, TableRow } from './table.ts'

/** A firm as it will be kept. */
export interface ListedOrganisation {
  readonly siret: string
  readonly siren: string
  readonly name: string
  readonly legalForm: string | null
  readonly nafCode: string | null
  readonly nafNomenclature: 'NAFRev2' | 'NAF2025' | null
  readonly addressLine: string | null
  readonly postalCode: string | null
  readonly communeCode: string | null
  readonly communeName: string | null
  readonly departement: string | null
  readonly active: boolean
}

const LONGEST_NAME = 300

export function organisationReader(
  table: Table,
  mapping: ColumnMapping<OrganisationField>,
): (row: TableRow) => Interpreted<ListedOrganisation> {
  const cellsOf = rowReader(table, mapping, COMPULSORY_ORGANISATION_FIELDS)
  return (row) => {
    const cells = cellsOf(row)
    const record = cells.wellShaped ? toOrganisation(cells) : null
    const kept = cells.rejected() ? null : record
    return { record: kept, identity: kept ? identityOf(kept.siret) : null, problems: cells.problems }
  }
}

function toOrganisation(cells: RowCells<OrganisationField>): ListedOrganisation | null {
  const siret = cells.read('siret', parseOwnSiret)
  const name = cells.text('name')
  if (name.length > LONGEST_NAME) {
    cells.say('name', { code: 'cell-too-long', severity: 'problem', details: { length: name.length, limit: LONGEST_NAME } })
  }
  const stated = cleanIdentifier(cells.text('siren'))
  const siren = stated.padStart(9, '0')
  if (siret && stated !== '' && siren !== sirenOf(siret)) {
    cells.say('siren', { code: 'siren-differs', severity: 'problem', details: { siren, siret } })
  }
  const postalCode = cells.read('postalCode', parsePostalCode)
  const communeCode = cells.read('communeCode', parseCommuneCode)
  const departement = departementFor({ departement: cells.read('departement', parseDepartement), communeCode, postalCode })
  const naf = cells.read('nafCode', readNaf)
  const rest = {
    legalForm: cells.text('legalForm').slice(0, 100) || null,
    nafCode: naf?.code ?? null,
    nafNomenclature: naf?.nomenclature ?? null,
    addressLine: cells.text('address').slice(0, 300) || null,
    postalCode,
    communeCode,
    communeName: cells.text('communeName').slice(0, 200) || null,
    departement,
    active: cells.read('state', parseState) ?? true,
  }
  return siret ? { siret, siren: sirenOf(siret), name, ...rest } : null
}

/** A firm is known by its SIRET: here a wrong one keeps the row out, and a spoiled one that can be restored is said. */
function parseOwnSiret(text: string): Reading<string> {
  const { value, note } = parseSiret(text)
  if (value?.siret) return note ? { value: value.siret, note } : read(value.siret)
  return note ? { value: null, note: { ...note, severity: 'problem' } } : refused('siret-wrong', { value: quoted(text) })
}

function readNaf(text: string): Reading<NafCode> {
  const naf = parseNaf(text)
  return naf ? read(naf) : leftOut('naf-unreadable', { value: quoted(text) })
}

function parsePostalCode(text: string): Reading<string> {
  const code = text
    .replace(/[\s\u00A0]/gu, '')
    .replace(/[.,]0$/, '')
    .padStart(5, '0')
  return /^\d{5}$/.test(code) ? read(code) : leftOut('postal-code-unreadable', { value: quoted(text) })
}

function parseCommuneCode(text: string): Reading<string> {
  const code = text
    .replace(/[\s\u00A0]/gu, '')
    .toUpperCase()
    .padStart(5, '0')
  return /^(\d{5}|2[AB]\d{3})$/.test(code) ? read(code) : leftOut('commune-code-unreadable', { value: quoted(text) })
}

function parseDepartement(text: string): Reading<string> {
  const code = text
    .replace(/[.,]0$/, '')
    .toUpperCase()
    .padStart(2, '0')
  return isDepartement(code) ? read(code) : leftOut('departement-unreadable', { value: quoted(text) })
}
