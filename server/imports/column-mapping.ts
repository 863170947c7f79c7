import type { Recognition } from './award-columns.ts'
import { unreadable } from './table.ts'

/** Why a column was taken for a field. */
export type Basis = 'official' | 'recognised' | 'guessed' | 'by-hand'

export interface Column<Field extends string = string> {
  /** 1 for the first column, as spreadsheets count (A). */
  readonly number: number
  readonly header: string
  /** null: the column is left out. */
  readonly field: Field | null
  readonly basis: Basis | null
}

/** Something to know about the file as a whole. */
export interface Note {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

export interface ColumnMapping<Field extends string = string> {
  readonly columns: readonly Column<Field>[]
  readonly missing: readonly Field[]
  /** Fields without a column that the file can do without. */
  readonly absent: readonly Field[]
  readonly notes: readonly Note[]
}

/** Column numbers given by hand; null: leave this field out whatever the headings say. */
export type HandMapping = Readonly<Record<string, number | null>>

export interface FieldSet<Field extends string> {
  readonly fields: readonly Field[]
  readonly compulsory: readonly Field[]
  readonly recognise: (heading: string) => Recognition<Field> | null
}

interface Candidate<Field extends string> {
  readonly index: number
  readonly header: string
  readonly recognition: Recognition<Field>
}

/**
 * Ties headings to fields. What is given by hand wins; then the surest heading; several headings equally sure are all
 * kept, and each row must agree. A doubtful heading is used only when no better one exists, and the preview says so.
 */
export function mapColumns<Field extends string>(
  header: readonly string[],
  set: FieldSet<Field>,
  byHand: HandMapping = {},
): ColumnMapping<Field> {
  const taken = handColumns(header, set, byHand)
  const free = (field: Field): boolean => byHand[field] === undefined
  const candidates = header.flatMap((heading, index): Candidate<Field>[] => {
    const recognition = heading.trim() === '' || taken.has(index) ? null : set.recognise(heading.trim())
    return recognition ? [{ index, header: heading.trim(), recognition }] : []
  })
  const filled = new Set<Field>([...taken.values()].map((column) => column.field))
  for (const rank of [0, 1] as const) {
    const now = candidates.filter(({ recognition }) => recognition.rank === rank && recognition.fields.some((field) => free(field)))
    const before = new Set(filled)
    for (const { index, recognition } of now) {
      const field = recognition.fields[0]
      if (!field || before.has(field)) continue
      taken.set(index, { field, basis: rank === 0 ? 'official' : 'recognised' })
      filled.add(field)
    }
  }
  for (const { index, recognition } of candidates) {
    if (recognition.rank !== 2) continue
    const field = recognition.fields.find((possible) => free(possible) && !filled.has(possible))
    if (!field) continue
    taken.set(index, { field, basis: 'guessed' })
    filled.add(field)
  }
  return result(header, set, taken, filled)
}

function handColumns<Field extends string>(
  header: readonly string[],
  set: FieldSet<Field>,
  byHand: HandMapping,
): Map<number, { field: Field; basis: Basis }> {
  const taken = new Map<number, { field: Field; basis: Basis }>()
  for (const [name, number] of Object.entries(byHand)) {
    const field = set.fields.find((known) => known === name)
    if (!field) throw unreadable('import-mapping-invalid', { field: name, column: number ?? 0 })
    if (number === null) continue
    if (number < 1 || number > header.length || taken.has(number - 1)) {
      throw unreadable('import-mapping-invalid', { field, column: number })
    }
    taken.set(number - 1, { field, basis: 'by-hand' })
  }
  return taken
}

function result<Field extends string>(
  header: readonly string[],
  set: FieldSet<Field>,
  taken: ReadonlyMap<number, { field: Field; basis: Basis }>,
  filled: ReadonlySet<Field>,
): ColumnMapping<Field> {
  const columns = header.flatMap((heading, index): Column<Field>[] => {
    const use = taken.get(index)
    if (!use && heading.trim() === '') return []
    return [{ number: index + 1, header: heading.trim(), field: use?.field ?? null, basis: use?.basis ?? null }]
  })
  const notes: Note[] = []
  for (const field of set.fields) {
    const used = columns.filter((column) => column.field === field)
    const numbers = used.map((column) => column.number).join(', ')
    if (used.length > 1) notes.push({ code: 'column-twice', details: { field, columns: numbers } })
    const guessed = used.find((column) => column.basis === 'guessed')
    if (guessed) notes.push({ code: 'column-guessed', details: { field, header: guessed.header, column: guessed.number } })
  }
  const compulsory = new Set<Field>(set.compulsory)
  return {
    columns,
    missing: set.compulsory.filter((field) => !filled.has(field)),
    absent: set.fields.filter((field) => !filled.has(field) && !compulsory.has(field)),
    notes,
  }
}
