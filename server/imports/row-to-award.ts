import type { LocalDate } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import { parseAmount, parseShare } from './amount-cell.ts'
import { type AwardField, COMPULSORY_AWARD_FIELDS } from './award-columns.ts'
import { type Nature, parseNature, parseYesNo } from './choice-cell.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { parseDate, parsePeriod } from './date-cell.ts'
import { type Identifiers, parseRna, parseSiret } from './identifier-cell.ts'
import { folded, identityOf } from './identity.ts'
import type { RowProblem } from './problem.ts'
import { type RowCells, rowReader } from './row-cells.ts'
import type { Table, TableRow } from './table.ts'

/** A line of a grant file as it will be kept. Amounts are decimal strings in EUR. */
export interface PastAward {
  readonly grantorName: string
  readonly grantorSiren: string | null
  readonly grantorSiret: string | null
  readonly agreementDate: LocalDate
  readonly datePrecision: 'day' | 'year'
  readonly decisionReference: string
  readonly beneficiaryName: string
  readonly beneficiarySiren: string | null
  readonly beneficiarySiret: string | null
  readonly beneficiaryRna: string | null
  readonly purpose: string
  readonly amount: string
  readonly nature: Nature | null
  readonly paymentTerms: string
  readonly paymentFrom: LocalDate | null
  readonly paymentTo: LocalDate | null
  readonly euNotified: boolean | null
  readonly shareBasisPoints: number | null
  readonly aidRegisterNumber: string
  readonly scheme: string
  readonly category: string
}

/** What becomes of a row: a record, or none when a problem keeps it out. */
export interface Interpreted<Kept> {
  readonly record: Kept | null
  /** Equal for two lines that say the same; null when rejected. */
  readonly identity: string | null
  readonly problems: readonly RowProblem[]
}

const NOBODY: Identifiers = { siret: null, siren: null, rna: null }

/** Reads rows of a grant file. `today`: the civil date of the funder. */
export function awardReader(table: Table, mapping: ColumnMapping<AwardField>, today: LocalDate): (row: TableRow) => Interpreted<PastAward> {
  const cellsOf = rowReader(table, mapping, COMPULSORY_AWARD_FIELDS)
  return (row) => {
    const cells = cellsOf(row)
    const record = cells.wellShaped ? toAward(cells, today) : null
    const kept = cells.rejected() ? null : record
    return { record: kept, identity: kept ? identityOfAward(kept) : null, problems: cells.problems }
  }
}

function toAward(cells: RowCells<AwardField>, today: LocalDate): PastAward | null {
  const grantorName = cells.text('nomAttribuant')
  const grantor = cells.read('idAttribuant', parseSiret) ?? NOBODY
  const agreement = cells.read('dateConvention', (text) => parseDate(text, today))
  const beneficiaryName = cells.text('nomBeneficiaire')
  const beneficiary = readBeneficiary(cells)
  const purpose = cells.text('objet')
  const amount = cells.read('montant', parseAmount)
  const period = cells.read('datesPeriodeVersement', parsePeriod)
  const rest = {
    nature: cells.read('nature', parseNature),
    paymentTerms: cells.text('conditionsVersement'),
    paymentFrom: period?.from ?? null,
    paymentTo: period?.to ?? null,
    euNotified: cells.read('notificationUE', parseYesNo),
    shareBasisPoints: cells.read('pourcentageSubvention', parseShare),
    aidRegisterNumber: cells.text('idRAE'),
    scheme: cells.text('dispositifAide'),
    category: cells.text('categorie'),
  }
  if (!agreement || amount === null) return null
  return {
    grantorName,
    grantorSiren: grantor.siren,
    grantorSiret: grantor.siret,
    agreementDate: agreement.date,
    datePrecision: agreement.precision,
    decisionReference: cells.text('referenceDecision'),
    beneficiaryName,
    beneficiarySiren: beneficiary.siren,
    beneficiarySiret: beneficiary.siret,
    beneficiaryRna: beneficiary.rna,
    purpose,
    amount: formatMoney(amount),
    ...rest,
  }
}

/** The standard asks for a SIRET or an RNA number, one of the two: without either nobody can be matched to the award. */
function readBeneficiary(cells: RowCells<AwardField>): Identifiers {
  const first = cells.read('idBeneficiaire', parseSiret) ?? NOBODY
  const second = cells.read('rnaBeneficiaire', parseRna) ?? NOBODY
  const both = {
    siret: first.siret ?? second.siret,
    siren: first.siren ?? second.siren,
    rna: first.rna ?? second.rna,
  }
  if (!both.siren && !both.rna) {
    cells.say('idBeneficiaire', { code: 'beneficiary-unidentified', severity: 'warning', details: {} })
  }
  return both
}

/** By SIREN where there is one: names are spelled in many ways. Case, accents and punctuation never make a second award. */
function identityOfAward(award: PastAward): string {
  return identityOf(
    award.grantorSiren ?? folded(award.grantorName),
    award.agreementDate,
    folded(award.decisionReference),
    award.beneficiarySiret ?? award.beneficiarySiren ?? award.beneficiaryRna,
    folded(award.beneficiaryName),
    award.amount,
    award.shareBasisPoints,
    folded(award.purpose),
  )
}
