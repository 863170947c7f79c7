import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import type { HandMapping, Note } from './column-mapping.ts'
import type { ImportActor } from './import-actor.ts'
import {
  countRows,
  insertImport,
  insertRows,
  markAlreadyThere,
  type NewRow,
  numberRepeatedLines,
  setReading,
} from './imports.repository.ts'
import { headerScore, type ImportKind, type KnownColumns, knowColumns } from './kind.ts'
import { readTable } from './read-table.ts'
import { type FileReading, problemCounter } from './reading.ts'
import { recordImport } from './record-import.ts'
import { awardReader, type Interpreted } from './row-to-award.ts'
import { organisationReader } from './row-to-organisation.ts'
import { type Table, type TableRow, unreadable } from './table.ts'

export type { ImportActor } from './import-actor.ts'

export interface FileToImport {
  readonly bytes: Buffer
  /** As sent; used as a label only. */
  readonly fileName: string
  /** What the file lists; recognised from its header when absent. */
  readonly kind?: ImportKind | undefined
  /** Columns tied to fields by hand. */
  readonly byHand?: HandMapping | undefined
  readonly onProgress?: ((rows: number) => void) | undefined
}

const BATCH = 1_000
const LONGEST_NAME = 300

/**
 * Reads a file whole and keeps, row by row, what it would become: added, already there, or rejected with the reason.
 * Nothing of it counts before confirm-import. All in one transaction: a file that cannot be read to its end leaves nothing.
 * Throws a Refusal when the file is no table or lacks a compulsory column.
 */
export async function previewImport(
  services: Pick<Services, 'db' | 'clock'>,
  actor: ImportActor,
  file: FileToImport,
): Promise<{ id: string }> {
  const table = await readTable(file.bytes, headerScore)
  const known = knowColumns(table.header, { kind: file.kind, byHand: file.byHand })
  const interpret = rowInterpreter(table, known, today(services.clock, actor.timeZone))
  const now = services.clock.now()
  const id = newId(now)
  await inTransaction(services.db, async (tx) => {
    await insertImport(tx, {
      id,
      funderId: actor.funderId,
      userId: actor.userId,
      kind: known.kind,
      fileName: labelOf(file.fileName),
      sha256: createHash('sha256').update(file.bytes).digest(),
      byteSize: file.bytes.length,
      createdAt: now,
    })
    const counter = problemCounter()
    const read = await keepRows(tx, id, table, interpret, counter.add, file.onProgress)
    if (read === 0) throw unreadable('import-no-rows')
    const repeated = await numberRepeatedLines(tx, id, known.kind)
    await markAlreadyThere(tx, id, actor.funderId, known.kind)
    await countRows(tx, id)
    await recordImport(tx, actor, {
      at: now,
      action: 'import.previewed',
      id,
      fileName: file.fileName,
      after: { kind: known.kind, rows: read },
    })
    const notes = fileNotes(table, known, repeated)
    await setReading(tx, id, { ...describe(table, known), notes, problemCounts: counter.counts() })
  })
  return { id }
}

/** The last part of a path, without control characters. */
function labelOf(fileName: string): string {
  const label = path.posix
    .basename(fileName.replaceAll('\\', '/'))
    .replace(/\p{Control}/gu, '')
    .trim()
  return label.slice(0, LONGEST_NAME) || 'import'
}

function rowInterpreter(table: Table, known: KnownColumns, day: LocalDate): (row: TableRow) => Interpreted<object> {
  return known.kind === 'past-awards' ? awardReader(table, known.mapping, day) : organisationReader(table, known.mapping)
}

async function keepRows(
  tx: Tx,
  importId: string,
  table: Table,
  interpret: (row: TableRow) => Interpreted<object>,
  count: (row: number, problems: NewRow['problems']) => void,
  onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
  let batch: NewRow[] = []
  let total = 0
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    await insertRows(tx, importId, batch)
    total += batch.length
    batch = []
    onProgress(total)
  }
  for await (const row of table.rows) {
    const read = interpret(row)
    count(row.number, read.problems)
    batch.push({ number: row.number, cells: row.cells, ...read })
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return total
}

function fileNotes(table: Table, known: KnownColumns, repeated: number): Note[] {
  const notes: Note[] = [...known.mapping.notes]
  if (table.suspectSequences() > 0) notes.push({ code: 'mixed-encoding', details: { count: table.suspectSequences() } })
  if (table.otherSheets.length > 0) notes.push({ code: 'sheets-not-read', details: { sheets: table.otherSheets.join(', ').slice(0, 500) } })
  if (repeated > 0) notes.push({ code: 'lines-repeated', details: { count: repeated } })
  return notes
}

function describe(table: Table, known: KnownColumns): Omit<FileReading, 'notes' | 'problemCounts'> {
  const { encoding, byteOrderMark, separator, sheet, headerRow } = table
  return { encoding, byteOrderMark, separator, sheet, headerRow, columns: known.mapping.columns, absent: known.mapping.absent }
}
