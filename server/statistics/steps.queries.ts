import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { and, keptCases, keptFrom, ofCase, ofPlace, reached, type StatisticFilter } from './statistic-filter.ts'
import { STEPS } from './steps.ts'

export interface StepTime {
  readonly step: string
  readonly cases: number
  /** Days, or null when no case took the step in the period. */
  readonly median: number | null
  readonly ninth: number | null
}

/**
 * How long each step took, for the cases that ended it in a period: the value of the case in the middle and of the case
 * nine tenths of them do better than or equal. Never a mean: one forgotten case would hide the others. Of several periods, in one reading
 * of the cases; they are asked with the same other filters.
 */
export async function stepTimes(db: Db, actor: Actor, filter: StatisticFilter, ...more: readonly StatisticFilter[]): Promise<StepTime[][]> {
  const periods = [filter, ...more]
  const parts = STEPS.map(({ code, from, to }) => {
    const [begun, ended] = [sql.ref(`c.${from}`), sql.ref(`c.${to}`)]
    const inside = periods.map((period) =>
      and([
        ...(period.from ? [sql<SqlBool>`${ended} >= ${period.from}::date`] : []),
        ...(period.to ? [sql<SqlBool>`${ended} <= ${period.to}::date`] : []),
      ]),
    )
    const counts = inside.map((condition, at) => sql`(count(*) filter (where ${condition}))::int as ${sql.ref(`in${at}`)}`)
    return sql`select ${code}::text as step, ${ended} - ${begun} as days, ${sql.join(counts)} from statistic_case c
      where (${sql.join(inside, sql` or `)}) and ${ended} is not null and ${begun} is not null and c.received_on is not null
        and c.case_id not in (${keptCases(actor)}) and ${and([reached(actor, 'c'), ...ofPlace(filter, 'c', null), ...ofCase(filter, 'c')])}
      group by 2`
  })
  const { rows } = await sql<{ step: string; days: number } & Record<string, number>>`
    ${sql.join(parts, sql` union all `)} order by 1, 2`.execute(db)
  return periods.map((_period, at) =>
    STEPS.map(({ code }) => {
      const counted = rows.filter(({ step }) => step === code).map((row) => ({ days: row.days, cases: row[`in${at}`] ?? 0 }))
      const cases = counted.reduce((sum, one) => sum + one.cases, 0)
      return { step: code, cases, median: atShare(counted, cases, 5), ninth: atShare(counted, cases, 9) }
    }),
  )
}

/** The days of the first case that so many tenths of them do not exceed. */
function atShare(counted: readonly { days: number; cases: number }[], cases: number, tenths: number): number | null {
  let passed = 0
  for (const { days, cases: here } of counted) {
    passed += here
    if (here > 0 && passed * 10 >= cases * tenths) return days
  }
  return null
}

export const AGES = [30, 60, 90, 180] as const

export interface Age {
  /** Days since the receipt: at least `from`, and less than `to`; null: no end. */
  readonly from: number
  readonly to: number | null
  readonly cases: number
  readonly requested: string
}

/** Cases received that wait for a decision on a day, by the time since their receipt. */
export async function backlog(db: Db, actor: Actor, filter: StatisticFilter, today: LocalDate): Promise<Age[]> {
  const { rows } = await sql<{ age: number; cases: number; requested: string }>`
    select width_bucket(${today}::date - c.received_on, ${[...AGES]}::int[]) as age, count(*)::int as cases,
      sum(c.requested)::numeric(18,2)::text as requested
    from statistic_case c
    where c.received_on is not null and c.decided_on is null and c.withdrawn_on is null and c.implicit_on is null and not ${keptFrom(actor, 'c')}
      and ${and([reached(actor, 'c'), ...ofPlace(filter, 'c', null), ...ofCase(filter, 'c')])}
    group by 1`.execute(db)
  return [0, ...AGES].map((from, index) => {
    const row = rows.find(({ age }) => age === index)
    return { from, to: AGES[index] ?? null, cases: row?.cases ?? 0, requested: row?.requested ?? '0.00' }
  })
}
