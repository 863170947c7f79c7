import { sql } from 'kysely'
import type { Db, Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import type { ImportKind } from './kind.ts'
import type { RowProblem } from './problem.ts'
import type { FileReading } from './reading.ts'

/** Writes of this room. Everything on rows is done in sets: a file may hold half a million. */

export interface NewImport {
  readonly id: string
  readonly funderId: string
  readonly userId: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly sha256: Buffer
  readonly byteSize: number
  readonly createdAt: Date
}

export interface NewRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly record: object | null
  readonly identity: string | null
  readonly problems: readonly RowProblem[]
}

export async function insertImport(tx: Tx, file: NewImport): Promise<void> {
  await tx
    .insertInto('import_file')
    .values({
      id: file.id,
      funder_id: file.funderId,
      kind: file.kind,
      file_name: file.fileName,
      sha256: file.sha256,
      byte_size: file.byteSize,
      reading: jsonb({}),
      created_by: file.userId,
      created_at: file.createdAt,
    })
    .execute()
}

export async function insertRows(tx: Tx, importId: string, rows: readonly NewRow[]): Promise<void> {
  await sql`
    insert into import_row (import_id, row_number, outcome, cells, record, problems, identity)
    select ${importId}::uuid, r.row_number, case when r.record is null then 'rejected' else 'add' end, r.cells, r.record, r.problems, r.identity
    from unnest(
      ${rows.map((row) => row.number)}::int[],
      ${rows.map((row) => JSON.stringify(row.cells))}::jsonb[],
      ${rows.map((row) => (row.record ? JSON.stringify(row.record) : null))}::jsonb[],
      ${rows.map((row) => JSON.stringify(row.problems))}::jsonb[],
      ${rows.map((row) => row.identity)}::text[]
    ) as r (row_number, cells, record, problems, identity)`.execute(tx)
}

/**
 * Numbers the lines of a file that say the same thing, and says so on the second and later ones. Two equal grant lines
 * are two grants; two lines of one firm are one firm.
 */
export async function numberRepeatedLines(tx: Tx, importId: string, kind: ImportKind): Promise<number> {
  const note = [
    { code: kind === 'past-awards' ? 'repeated-line' : 'organisation-twice', severity: 'warning', field: null, column: null, header: null },
  ]
  const { numAffectedRows } = await sql`
    update import_row r
    set occurrence = n.occurrence,
        problems = r.problems || jsonb_set(${jsonb(note)}, '{0,details}', jsonb_build_object('firstRow', n.first_row, 'occurrence', n.occurrence))
    from (
      select row_number,
             row_number() over same as occurrence,
             first_value(row_number) over same as first_row
      from import_row
      where import_id = ${importId} and identity is not null
      window same as (partition by identity order by row_number)
    ) n
    where r.import_id = ${importId} and r.row_number = n.row_number and n.occurrence > 1`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Compares the rows to be added with what the funder already holds. Run at preview, and again when that has changed. */
export async function markAlreadyThere(tx: Tx, importId: string, funderId: string, kind: ImportKind): Promise<void> {
  await (kind === 'past-awards'
    ? sql`
        update import_row r set outcome = 'already-there'
        from past_award p
        where r.import_id = ${importId} and r.outcome = 'add'
          and p.funder_id = ${funderId} and p.identity_key = r.identity || '#' || r.occurrence`.execute(tx)
    : sql`
        update import_row r set outcome = 'already-there'
        where r.import_id = ${importId} and r.outcome = 'add'
          and (r.occurrence > 1 or exists (
            select from organisation o where o.funder_id = ${funderId} and o.siret = r.record ->> 'siret'))`.execute(tx))
}

/** Sets the counts of the file to what its rows say. */
export async function countRows(tx: Tx, importId: string): Promise<void> {
  await sql`
    update import_file f
    set row_count = c.rows, add_count = c.added, already_count = c.already, rejected_count = c.rejected, noted_count = c.noted
    from (
      select count(*)::int as rows,
             (count(*) filter (where outcome = 'add'))::int as added,
             (count(*) filter (where outcome = 'already-there'))::int as already,
             (count(*) filter (where outcome = 'rejected'))::int as rejected,
             (count(*) filter (where problems <> '[]'))::int as noted
      from import_row where import_id = ${importId}
    ) c
    where f.id = ${importId}`.execute(tx)
}

export async function setReading(tx: Tx, importId: string, reading: FileReading): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ reading: jsonb(reading) })
    .where('id', '=', importId)
    .execute()
}

export interface OpenImport {
  readonly kind: ImportKind
  readonly state: string
  readonly addCount: number
  readonly rejectedCount: number
}

/** The file, locked until the end of the transaction; null when it is not one of this funder. */
export async function lockImport(tx: Tx, importId: string, funderId: string): Promise<OpenImport | null> {
  const row = await tx
    .selectFrom('import_file')
    .select(['kind', 'state', 'add_count', 'rejected_count'])
    .where('id', '=', importId)
    .where('funder_id', '=', funderId)
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        kind: row.kind === 'organisations' ? 'organisations' : 'past-awards',
        state: row.state,
        addCount: row.add_count,
        rejectedCount: row.rejected_count,
      }
    : null
}

/** One import at a time writes into a funder's awards: two at once would wait for each other's rows. */
export async function lockFunderImports(tx: Tx, funderId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports ' || ${funderId}::text, 0))`.execute(tx)
}

export async function endImport(
  tx: Tx,
  importId: string,
  end: { state: 'imported' | 'abandoned'; added: number | null; userId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ state: end.state, added: end.added, ended_by: end.userId, ended_at: end.at })
    .where('id', '=', importId)
    .execute()
}

export async function deleteRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_row').where('import_id', '=', importId).execute()
}

/** The newest schema is there at all; a fresh data folder has no tables before the first start. */
export async function hasTables(db: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('public.import_file') is not null as there`.execute(db)
  return rows[0]?.there ?? false
}
