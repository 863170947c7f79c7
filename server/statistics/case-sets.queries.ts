import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { and, keptCases, ofCase, ofPlace, reached, type Sql, type StatisticFilter } from './statistic-filter.ts'
import { AGES } from './steps.queries.ts'
import { STEPS } from './steps.ts'

/** Stages of the funnel, in order, and what a case received in the period has to have for each. */
export const STAGES = [
  { code: 'received', reached: 'received_on' },
  { code: 'complete', reached: 'complete_on' },
  { code: 'decided', reached: 'decided_on' },
  { code: 'awarded', reached: 'favourable_on' },
  { code: 'paid', reached: 'first_paid_on' },
] as const

/** The sets of cases a figure that is no sum of facts opens onto. */
export const CASE_SETS = [
  ...STAGES.map(({ code }) => `funnel-${code}`),
  ...STEPS.map(({ code }) => `step-${code}`),
  ...[0, ...AGES].map((from) => `waiting-${from}`),
] as const

export interface Stage {
  readonly stage: string
  readonly cases: number
}

const place = (actor: Actor, filter: StatisticFilter): Sql =>
  sql`${and([reached(actor, 'c'), ...ofPlace(filter, 'c', null), ...ofCase(filter, 'c')])} and c.case_id not in (${keptCases(actor)})`
const between = (column: RawBuilder<unknown>, { from, to }: StatisticFilter): Sql =>
  and([...(from ? [sql<boolean>`${column} >= ${from}::date`] : []), ...(to ? [sql<boolean>`${column} <= ${to}::date`] : [])])
const received = (filter: StatisticFilter): Sql => sql`c.received_on is not null and ${between(sql`c.received_on`, filter)}`

/** How far the cases received in the period have come today: each stage counts cases of the first one. */
export async function funnel(db: Db, actor: Actor, filter: StatisticFilter): Promise<Stage[]> {
  const counts = sql.join(STAGES.map(({ code, reached: date }) => sql`count(${sql.ref(`c.${date}`)})::int as ${sql.ref(code)}`))
  const { rows } = await sql<Record<string, number>>`
    select ${counts} from statistic_case c where ${received(filter)} and ${place(actor, filter)}`.execute(db)
  return STAGES.map(({ code }) => ({ stage: code, cases: rows[0]?.[code] ?? 0 }))
}

interface CaseSet {
  readonly condition: Sql
  /** Days a row shows, as an expression. */
  readonly days: RawBuilder<number | null>
}

function caseSet(code: string, filter: StatisticFilter, today: LocalDate): CaseSet {
  const stage = STAGES.find((one) => code === `funnel-${one.code}`)
  if (stage)
    return {
      condition: sql`${received(filter)} and ${sql.ref(`c.${stage.reached}`)} is not null`,
      days: sql`${sql.ref(`c.${stage.reached}`)} - c.received_on`,
    }
  const step = STEPS.find((one) => code === `step-${one.code}`)
  if (step) {
    const [from, to] = [sql.ref(`c.${step.from}`), sql.ref(`c.${step.to}`)]
    return {
      condition: sql`c.received_on is not null and ${from} is not null and ${to} is not null and ${between(to, filter)}`,
      days: sql`${to} - ${from}`,
    }
  }
  const age = Number(code.replace('waiting-', ''))
  const next = [...AGES].find((one) => one > age)
  const since = sql`${today}::date - c.received_on`
  return {
    condition: sql`c.received_on is not null and c.decided_on is null and c.withdrawn_on is null and c.implicit_on is null
      and ${age === 0 ? sql`true` : sql`${since} >= ${age}`} and ${next === undefined ? sql`true` : sql`${since} < ${next}`}`,
    days: since as RawBuilder<number>,
  }
}

interface CaseRow {
  case_id: string
  reference: string
  applicant_name: string
  programme_code: string
  state: string
  received_on: string
  requested: string
  days: number | null
}

/** The cases of a set (`c`, and `file`), and the days each took: of the list and of its export. */
export function casesOf(actor: Actor, { set, filter, today }: { set: string; filter: StatisticFilter; today: LocalDate }) {
  const { condition, days } = caseSet(set, filter, today)
  const from = sql`statistic_case c join case_file file on file.id = c.case_id where ${condition} and ${place(actor, filter)}`
  return { from, days }
}

/** The cases of a set, by day of receipt, oldest first. */
export async function listStatisticCases(
  db: Db,
  actor: Actor,
  input: { set: string; filter: StatisticFilter; today: LocalDate; cursor?: string | undefined; limit: number },
) {
  const [on, id] = input.cursor ? decodeCursor(input.cursor, ['date', 'uuid']) : []
  const { from, days } = casesOf(actor, input)
  const { rows } = await sql<CaseRow>`
    select c.case_id, file.reference, file.applicant_name, c.programme_code, file.state, c.received_on, c.requested::text as requested, (${days}) as days
    from ${from} ${on === undefined ? sql`` : sql`and (c.received_on, c.case_id) > (${on}::date, ${id}::uuid)`}
    order by c.received_on, c.case_id limit ${input.limit + 1}`.execute(db)
  const page = pageOf(rows, input.limit, (row) => [row.received_on, row.case_id])
  const items = page.items.map((row) => ({
    caseId: row.case_id,
    caseReference: row.reference,
    applicantName: row.applicant_name,
    programme: row.programme_code,
    state: row.state,
    receivedOn: row.received_on,
    requested: row.requested,
    days: row.days,
  }))
  return { items, nextCursor: page.nextCursor }
}
