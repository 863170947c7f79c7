import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { notFound } from '../kernel/refusal.ts'
import type { ImportKind } from './kind.ts'
import type { RowProblem } from './problem.ts'
import type { FileReading } from './reading.ts'

export const OUTCOMES = ['add', 'already-there', 'rejected'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const IMPORT_STATES = ['previewed', 'imported', 'abandoned'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

interface Scope {
  readonly funderId: string
}

const files = (db: Db, scope: Scope) =>
  db
    .selectFrom('import_file as f')
    .innerJoin('user_account as u', 'u.id', 'f.created_by')
    .where('f.funder_id', '=', scope.funderId)
    .select([
      'f.id',
      'f.kind',
      'f.file_name',
      'f.byte_size',
      'f.state',
      'f.row_count',
      'f.add_count',
      'f.already_count',
      'f.rejected_count',
      'f.noted_count',
      'f.added',
      'f.created_at',
      'f.ended_at',
      'u.full_name as created_by_name',
    ])

type FileRow = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>

const fileOf = (row: FileRow) => ({
  id: row.id,
  kind: row.kind as ImportKind,
  fileName: row.file_name,
  byteSize: Number(row.byte_size),
  state: row.state as ImportState,
  counts: {
    rows: row.row_count,
    add: row.add_count,
    alreadyThere: row.already_count,
    rejected: row.rejected_count,
    noted: row.noted_count,
  },
  added: row.added,
  createdAt: row.created_at.toISOString(),
  createdByName: row.created_by_name,
  endedAt: row.ended_at?.toISOString() ?? null,
})

/** Files sent by the funder's people, newest first. */
export async function listImports(db: Db, scope: Scope, input: { cursor?: string | undefined; limit: number }) {
  let query = files(db, scope)
    .orderBy('f.created_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(f.created_at, f.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const [rows, { total }] = await Promise.all([
    query.execute(),
    db
      .selectFrom('import_file')
      .where('funder_id', '=', scope.funderId)
      .select((select) => select.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  const page = pageOf(rows, input.limit, (row) => [row.created_at.toISOString(), row.id])
  return { items: page.items.map(fileOf), nextCursor: page.nextCursor, total: Number(total) }
}

/** One file with how it was read. `sameFile`: an import of the very same bytes done before; null when there is none. */
export async function readImport(db: Db, scope: Scope, importId: string) {
  const row = await files(db, scope).where('f.id', '=', importId).select(['f.reading', 'f.sha256']).executeTakeFirst()
  if (!row) throw notFound()
  const same = await db
    .selectFrom('import_file')
    .where('funder_id', '=', scope.funderId)
    .where('sha256', '=', row.sha256)
    .where('state', '=', 'imported')
    .where('id', '<>', importId)
    .orderBy('ended_at', 'desc')
    .select(['id', 'ended_at', 'added'])
    .limit(1)
    .executeTakeFirst()
  return {
    ...fileOf(row),
    reading: row.reading as unknown as FileReading,
    sameFile: same?.ended_at ? { id: same.id, importedAt: same.ended_at.toISOString(), added: same.added ?? 0 } : null,
  }
}

export interface RowFilter {
  readonly outcome?: Outcome | undefined
  /** Only rows with a problem or a warning. */
  readonly noted?: boolean | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The rows of a file a filter finds: of the page and of its export. No check of rights: the caller knows the file. */
export function importRows(db: Db, importId: string, filter: Pick<RowFilter, 'outcome' | 'noted'>) {
  let query = db.selectFrom('import_row as r').where('r.import_id', '=', importId)
  if (filter.outcome) query = query.where('r.outcome', '=', filter.outcome)
  if (filter.noted) query = query.where(sql<boolean>`r.problems <> '[]'`)
  return query
}

/** Rows of a preview in the order of the file, with what each becomes and why. */
export async function listImportRows(db: Db, scope: Scope, importId: string, filter: RowFilter) {
  const file = await files(db, scope).where('f.id', '=', importId).executeTakeFirst()
  if (!file) throw notFound()
  let query = importRows(db, importId, filter)
    .select(['r.row_number', 'r.outcome', 'r.cells', 'r.record', 'r.problems'])
    .orderBy('r.row_number')
    .limit(filter.limit + 1)
  if (filter.cursor) {
    const [number] = decodeCursor(filter.cursor, ['integer'])
    query = query.where('r.row_number', '>', Number(number))
  }
  const page = pageOf(await query.execute(), filter.limit, (row) => [row.row_number])
  return {
    items: page.items.map((row) => ({
      rowNumber: row.row_number,
      outcome: row.outcome as Outcome,
      cells: row.cells as string[],
      record: row.record as Record<string, unknown> | null,
      problems: row.problems as unknown as RowProblem[],
    })),
    nextCursor: page.nextCursor,
    total: await totalOf(db, importId, file, filter),
  }
}

/** The counts are kept with the file; only the crossing of both filters is counted. */
async function totalOf(db: Db, importId: string, file: FileRow, filter: RowFilter): Promise<number> {
  const byOutcome = { add: file.add_count, 'already-there': file.already_count, rejected: file.rejected_count }
  if (!filter.noted) return filter.outcome ? byOutcome[filter.outcome] : file.row_count
  if (!filter.outcome) return file.noted_count
  const { total } = await db
    .selectFrom('import_row')
    .where('import_id', '=', importId)
    .where('outcome', '=', filter.outcome)
    .where(sql<boolean>`problems <> '[]'`)
    .select((select) => select.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}
