/** What can be said of one cell or row. Each code has a sentence per language (texts.ts, and the console's catalogue). */
export const ROW_CODES = [
  // the row
  'row-too-short',
  'row-too-long',
  'repeated-line',
  // any cell
  'cell-empty',
  'cell-error',
  'cell-too-long',
  'columns-disagree',
  // dates
  'date-unreadable',
  'date-impossible',
  'date-month-first',
  'date-implausible',
  'date-in-future',
  'date-two-digit-year',
  'date-from-serial',
  'date-year-only',
  'period-unreadable',
  'period-reversed',
  // amounts and shares
  'amount-unreadable',
  'amount-negative',
  'amount-ambiguous',
  'amount-scientific',
  'amount-too-large',
  'amount-rounded',
  'amount-zero',
  'share-from-percent',
  'share-unreadable',
  // identifiers
  'siret-rounded',
  'siret-rounded-siren-kept',
  'siret-scientific',
  'siret-decimals-removed',
  'siret-zeros-restored',
  'siret-is-siren',
  'siret-is-rna',
  'siret-wrong',
  'siret-wrong-siren-kept',
  'siret-wrong-length',
  'siret-not-a-number',
  'siren-differs',
  'rna-malformed',
  'beneficiary-unidentified',
  // closed lists
  'nature-unreadable',
  'yes-no-unreadable',
  // firms
  'naf-unreadable',
  'state-unreadable',
  'postal-code-unreadable',
  'commune-code-unreadable',
  'departement-unreadable',
  'organisation-twice',
] as const
export type RowCode = (typeof ROW_CODES)[number]

/** A problem keeps the row out; a warning says what was made of the cell. */
export type Severity = 'problem' | 'warning'
export type Details = Readonly<Record<string, string | number>>

export interface CellNote {
  readonly code: RowCode
  readonly severity: Severity
  readonly details: Details
}

export interface RowProblem extends CellNote {
  /** Field of the standard, or null for the row as a whole. */
  readonly field: string | null
  /** Number of the column (1 = A) and its heading; null for the row as a whole. */
  readonly column: number | null
  readonly header: string | null
}

/** What a cell was read as. A null value with a problem keeps the row out; with a warning, the cell is left out. */
export interface Reading<Value> {
  readonly value: Value | null
  readonly note?: CellNote
}

/** The cell as quoted in a sentence. */
export const quoted = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export const read = <Value>(value: Value): Reading<Value> => ({ value })
export const readWith = <Value>(value: Value, code: RowCode, details: Details): Reading<Value> => ({
  value,
  note: { code, severity: 'warning', details },
})
export const leftOut = (code: RowCode, details: Details): { value: null; note: CellNote } => ({
  value: null,
  note: { code, severity: 'warning', details },
})
export const refused = (code: RowCode, details: Details): { value: null; note: CellNote } => ({
  value: null,
  note: { code, severity: 'problem', details },
})
