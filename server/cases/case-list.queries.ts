import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { type CursorKind, decodeCursor, pageOf } from '../kernel/cursor.ts'
import { type CaseFilter, matching } from './case-filter.ts'
import { amountFor, visibleTo } from './visible-cases.ts'

/** Beyond this a total is told as "more than": counting a million rows would make every list slow. */
export const COUNT_LIMIT = 100_000

/**
 * Columns one may sort on: the expression an index holds, and the kind of its cursor value. Ties are broken by id.
 * An instant goes into the cursor with its microseconds: a Date would cut them, and rows of one millisecond would be lost or shown twice.
 */
const SORTS = {
  lastEventAt: { column: sql`case_file.last_event_at`, kind: 'instant', cast: sql`timestamptz` },
  nextDueOn: { column: sql`coalesce(case_file.next_due_on, date '9999-12-31')`, kind: 'date', cast: sql`date` },
  reference: { column: sql`case_file.reference`, kind: 'text', cast: sql`text` },
  requestedAmount: { column: sql`case_file.requested_amount`, kind: 'money', cast: sql`numeric` },
} as const satisfies Record<string, { column: unknown; kind: CursorKind; cast: unknown }>
export type CaseSort = keyof typeof SORTS
export const CASE_SORTS = Object.keys(SORTS) as CaseSort[]

/** '-lastEventAt', 'reference'...: a column, a minus for descending, as the list's own request takes it. */
export const CASE_ORDERS = CASE_SORTS.flatMap((sort) => [sort, `-${sort}`] as const)
export const DEFAULT_CASE_ORDER = '-lastEventAt'

/** What the list, and its export, are sorted on: the expression, its direction, and the identifier for ties. */
export function caseOrder(
  actor: Actor,
  order: string,
): { readonly sort: CaseSort; readonly descending: boolean; readonly column: RawBuilder<unknown> } {
  const descending = order.startsWith('-')
  const sort = order.slice(descending ? 1 : 0) as CaseSort
  return { sort, descending, column: columnOf(sort, actor) }
}

/** The order of amounts one does not know would tell them, and so would the cursor: they count as none. */
const columnOf = (sort: CaseSort, actor: Actor): RawBuilder<unknown> =>
  sort === 'requestedAmount' && actor.organisationIds.length > 0
    ? sql`coalesce(${amountFor(actor, 'requested_amount')}, 0)::numeric(14,2)`
    : SORTS[sort].column

export interface CaseListInput {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
  readonly limit: number
  readonly cursor?: string | undefined
}

const exactly = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** The cases of a filter that this person may see: the list, its totals and its export are made of it. */
export const visibleMatching = (db: Db, actor: Actor, filter: CaseFilter) =>
  db.selectFrom('case_file').where(visibleTo(actor)).where(matching(filter, actor))

/** One page of the cases this person may see, with the number and the sum of all that match. */
export async function listCases(db: Db, actor: Actor, input: CaseListInput) {
  const sort = { ...SORTS[input.sort], column: columnOf(input.sort, actor) }
  const direction = input.descending ? 'desc' : 'asc'
  let query = visibleMatching(db, actor, input.filter)
    .leftJoin('user_account as officer', 'officer.id', 'case_file.officer_id')
    .select(['case_file.id', 'case_file.reference', 'case_file.programme_code', 'case_file.state', 'case_file.title'])
    .select([
      'case_file.applicant_name',
      'case_file.departement',
      'case_file.received_on',
      'case_file.next_due_on',
      'case_file.next_due_kind',
    ])
    .select(['case_file.last_event_at', 'case_file.last_action'])
    .select([
      amountFor(actor, 'requested_amount').as('requested_amount'),
      amountFor(actor, 'awarded_amount').as('awarded_amount'),
      amountFor(actor, 'paid_amount').as('paid_amount'),
    ])
    .select(['case_file.officer_id', 'officer.full_name as officer_name'])
    .select(sql<string>`${sort.kind === 'instant' ? exactly(sort.column) : sort.column}`.as('sort_value'))
    .orderBy(sql`${sort.column}`, direction)
    .orderBy('case_file.id', direction)
    .limit(input.limit + 1)
  if (input.cursor) {
    const [value, id] = decodeCursor(input.cursor, [sort.kind, 'uuid'])
    const order = input.descending ? sql`<` : sql`>`
    query = query.where(sql<boolean>`(${sort.column}, case_file.id) ${order} (${value}::${sort.cast}, ${id}::uuid)`)
  }
  const rows = await query.execute()
  const page = pageOf(rows, input.limit, (row) => [row.sort_value, row.id])
  const items = page.items.map((row) => ({
    id: row.id,
    reference: row.reference,
    programme: row.programme_code,
    state: row.state,
    title: row.title,
    applicantName: row.applicant_name,
    departement: row.departement,
    receivedOn: row.received_on,
    nextDueOn: row.next_due_on,
    nextDueKind: row.next_due_kind,
    requestedAmount: row.requested_amount,
    awardedAmount: row.awarded_amount,
    paidAmount: row.paid_amount,
    lastEventAt: row.last_event_at.toISOString(),
    lastAction: row.last_action,
    officerId: row.officer_id,
    officerName: row.officer_name,
  }))
  return { items, nextCursor: page.nextCursor, ...(await totals(db, actor, input.filter)) }
}

/** Number and sums of all matching cases, exact up to COUNT_LIMIT. */
async function totals(db: Db, actor: Actor, filter: CaseFilter) {
  const row = await db
    .selectFrom(
      visibleMatching(db, actor, filter)
        .select([amountFor(actor, 'requested_amount').as('requested_amount'), amountFor(actor, 'awarded_amount').as('awarded_amount')])
        .limit(COUNT_LIMIT + 1)
        .as('matching'),
    )
    .select((eb) => [eb.fn.countAll<string>().as('count')])
    .select([
      sql<string>`coalesce(sum(requested_amount), 0)::numeric(18,2)`.as('requested'),
      sql<string>`coalesce(sum(awarded_amount), 0)::numeric(18,2)`.as('awarded'),
    ])
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  return {
    total: Math.min(count, COUNT_LIMIT),
    totalIsExact: count <= COUNT_LIMIT,
    requestedSum: row.requested,
    awardedSum: row.awarded,
  }
}

const FACETS = {
  state: sql<string | null>`case_file.state`,
  programme: sql<string | null>`case_file.programme_code`,
  departement: sql<string | null>`case_file.departement`,
  officer: sql<string | null>`case_file.officer_id::text`,
} as const

/** For each facet, how many cases each of its values would give with the other filters as they are. */
export async function caseFacets(db: Db, actor: Actor, filter: CaseFilter) {
  const count = async (facet: keyof typeof FACETS) => {
    const rows = await db
      .selectFrom(
        db
          .selectFrom('case_file')
          .where(visibleTo(actor))
          .where(matching(filter, actor, facet))
          .select(FACETS[facet].as('value'))
          .limit(COUNT_LIMIT)
          .as('matching'),
      )
      .select(['value'])
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .groupBy('value')
      .orderBy('count', 'desc')
      .orderBy('value')
      .limit(200)
      .execute()
    return rows.map((row) => ({ value: row.value, count: Number(row.count) }))
  }
  const [state, programme, departement, officer] = [
    await count('state'),
    await count('programme'),
    await count('departement'),
    await count('officer'),
  ]
  const names = await officerNames(
    db,
    officer.flatMap(({ value }) => (value ? [value] : [])),
  )
  return {
    state,
    programme,
    departement,
    officer: officer.map((entry) => ({ ...entry, label: entry.value ? (names.get(entry.value) ?? null) : null })),
  }
}

async function officerNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('user_account')
    .select(['id', 'full_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}
