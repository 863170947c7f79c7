import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { notFound } from '../kernel/refusal.ts'
import { programmesOf } from './envelope-list.queries.ts'
import type { LedgerKind } from './ledger.repository.ts'

interface EntryRow {
  id: string
  kind: string
  amount: string
  memo: string
  at: Date
  actor_name: string
  case_id: string | null
  reference: string | null
}

const entries = (db: Db) =>
  db
    .selectFrom('ledger_entry as l')
    .innerJoin('user_account as u', 'u.id', 'l.actor_id')
    .leftJoin('case_file as c', 'c.id', 'l.case_id')
    .select(['l.id', 'l.kind', 'l.amount', 'l.memo', 'l.at', 'u.full_name as actor_name', 'l.case_id', 'c.reference'])

const entryOf = (row: EntryRow) => ({
  id: row.id,
  kind: row.kind as LedgerKind,
  amount: row.amount,
  memo: row.memo,
  at: row.at.toISOString(),
  actorName: row.actor_name,
  caseId: row.case_id,
  caseReference: row.reference,
})

/**
 * The lines of an envelope's ledger this person may see: what was allocated, and those of the cases they see; the balance of the envelope
 * counts them all. 404 for an envelope of another funder, or of a programme the person does not work on.
 */
export async function visibleEntries(db: Db, actor: Actor, envelopeId: string) {
  const envelope = await db
    .selectFrom('envelope')
    .select('programme_code')
    .where('id', '=', envelopeId)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!envelope || programmesOf(actor)?.includes(envelope.programme_code) === false) throw notFound()
  // correlated: each line looks its own case up by key
  const visible = db.selectFrom('case_file').select(sql`1`.as('one')).where(sql<boolean>`case_file.id = l.case_id`).where(visibleTo(actor))
  const query = entries(db)
    .where('l.envelope_id', '=', envelopeId)
    .where((eb) => eb.or([eb('l.case_id', 'is', null), eb.exists(visible)]))
  // not the query itself, which would run by being awaited
  return () => query
}

/** A page of an envelope's ledger, newest first. */
export async function listEntries(db: Db, actor: Actor, input: { envelopeId: string; cursor?: string | undefined; limit: number }) {
  let query = (await visibleEntries(db, actor, input.envelopeId))()
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [at, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(l.at, l.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.at.toISOString(), row.id])
  return { items: page.items.map(entryOf), nextCursor: page.nextCursor }
}

/** The ledger lines of one case, oldest first. The caller has checked that the person may see the case. */
export async function entriesOfCase(db: Db, caseId: string) {
  const rows = await entries(db).where('l.case_id', '=', caseId).orderBy('l.at').orderBy('l.id').limit(500).execute()
  return rows.map(entryOf)
}
