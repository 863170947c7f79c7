import { sql } from 'kysely'
import { type Actor, AGENT_ROLES } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { isUuid } from '../kernel/ids.ts'
import { formatMoney, parseMoney, subtract } from '../kernel/money.ts'
import { notFound } from '../kernel/refusal.ts'
import { type CallState, callStateAt } from './call-state.ts'

const AGENTS: readonly string[] = AGENT_ROLES

/** Whether this person works on the programme for the funder: only they read the envelope and, after closing, the number of files. */
const worksOn = (actor: Actor, programme: string): boolean =>
  actor.grants.some(({ role, programmes }) => AGENTS.includes(role) && (programmes === null || programmes.includes(programme)))

const calls = (db: Db) =>
  db
    .selectFrom('call as c')
    .innerJoin('programme_edition as e', 'e.id', 'c.edition_id')
    .leftJoin('envelope as v', 'v.id', 'c.envelope_id')
    .leftJoin('envelope_balance as b', 'b.envelope_id', 'c.envelope_id')
    .leftJoin('user_account as u', 'u.id', 'c.unsealed_by')
    .select(['c.id', 'c.programme_code', 'c.title', 'c.presentation', 'c.opens_at', 'c.closes_at', 'c.unsealed_at', 'c.unsealed_files'])
    .select(['c.version', 'c.edition_id', 'e.label as edition_label', 'c.envelope_id', 'v.label as envelope_label', 'b.allocated'])
    .select(['b.committed', 'u.full_name as unsealed_by_name'])
    .select(sql<number>`(select count(*)::int from case_file f where f.call_id = c.id and f.filed_at is not null)`.as('filed'))

type Row = Awaited<ReturnType<ReturnType<typeof calls>['executeTakeFirstOrThrow']>>

function callOut(row: Row, actor: Actor, at: Date) {
  const state: CallState = callStateAt({ opensAt: row.opens_at, closesAt: row.closes_at, unsealedAt: row.unsealed_at }, at)
  const agent = worksOn(actor, row.programme_code)
  return {
    ...{ id: row.id, programme: row.programme_code, title: row.title, presentation: row.presentation, state },
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    edition: { id: row.edition_id, label: row.edition_label },
    envelope:
      agent && row.envelope_id && row.envelope_label !== null && row.allocated !== null && row.committed !== null
        ? {
            ...{ id: row.envelope_id, label: row.envelope_label },
            left: formatMoney(subtract(parseMoney(row.allocated), parseMoney(row.committed))),
          }
        : null,
    // while the call runs even their number would tell who should hurry
    filed: agent && (state === 'closed' || state === 'unsealed') ? row.filed : null,
    unsealed:
      row.unsealed_at === null
        ? null
        : {
            at: row.unsealed_at.toISOString(),
            byName: agent ? (row.unsealed_by_name ?? '') : '',
            files: agent ? row.unsealed_files : null,
          },
    version: row.version,
  }
}

interface CallFilter {
  readonly programme?: string | undefined
  readonly running?: boolean | undefined
}

/** The calls of a filter, with what each row shows: of the list and of its export. */
export const callsFound = (db: Db, actor: Actor, at: Date, { programme, running }: CallFilter) =>
  calls(db)
    .where('c.funder_id', '=', actor.funderId)
    .$if(Boolean(programme), (query) => query.where('c.programme_code', '=', programme ?? ''))
    .$if(running === true, (query) => query.where('c.opens_at', '<=', at).where('c.closes_at', '>=', at).where('c.unsealed_at', 'is', null))

/** Programmes of which the person reads the envelope and the number of files; null: all. */
export const programmesWorkedOn = (actor: Actor): readonly string[] | null => {
  const grants = actor.grants.filter(({ role }) => AGENTS.includes(role))
  return grants.some(({ programmes }) => programmes === null) ? null : grants.flatMap(({ programmes }) => programmes ?? [])
}

/** A page of the funder's calls, the last to close first. A call is announced to everyone. */
export async function listCalls(db: Db, actor: Actor, at: Date, input: CallFilter & { cursor?: string | undefined; limit: number }) {
  let query = callsFound(db, actor, at, input)
    .orderBy('c.closes_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(input.limit + 1)
  if (input.cursor) {
    const [closesAt, id] = decodeCursor(input.cursor, ['instant', 'uuid'])
    query = query.where(sql<boolean>`(c.closes_at, c.id) < (${closesAt}::timestamptz, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.closes_at.toISOString(), row.id])
  return { items: page.items.map((row) => callOut(row, actor, at)), nextCursor: page.nextCursor }
}

/** One call of the funder. 404 for another's. */
export async function readCall(db: Db, actor: Actor, at: Date, id: string) {
  const row = isUuid(id) ? await calls(db).where('c.funder_id', '=', actor.funderId).where('c.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw notFound()
  return callOut(row, actor, at)
}
