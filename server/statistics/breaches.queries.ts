import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { and, type Cut, cutValue, keptFrom, ofCase, ofFact, reached, type StatisticFilter } from './statistic-filter.ts'

export type BrokenRule = 'aid-above-eligible' | 'paid-above-awarded'

/** A case that breaks a rule, in a group whose figures it belongs to. */
export interface Breach {
  readonly caseId: string
  readonly reference: string
  readonly rule: BrokenRule
  readonly eligible: string
  readonly awarded: string
  readonly paid: string
}

/** Figures that are not published in a group where a case breaks the rule. */
const WITHHELD: Readonly<Record<BrokenRule, readonly string[]>> = {
  'aid-above-eligible': ['awarded-amount', 'eligible'],
  'paid-above-awarded': ['awarded-amount', 'paid'],
}
const MOST = 200

/** Beyond so many the planner is left to find its way. */
const NAMED = 2_000

/**
 * Cases of a funder that break a rule: hardly any, and they have an index of their own. They are named to the next statement: by the condition alone
 * the planner takes more than half of all cases for them, and reads every case file.
 */
async function brokenCases(db: Db, actor: Actor): Promise<readonly string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select c.case_id from statistic_case c where c.funder_id = ${actor.funderId}::uuid and (c.awarded > c.eligible or c.paid > c.awarded)
    limit ${NAMED}`.execute(db)
  return rows.map((row) => row.case_id)
}

/** Cases of the figures asked for whose aid is above its base (décret 2018-514 art. 10), or that were paid more than was awarded. */
export async function breachesIn(
  db: Db,
  actor: Actor,
  filter: StatisticFilter,
  by: Cut | null,
): Promise<(Breach & { key: string | null })[]> {
  const broken = await brokenCases(db, actor)
  if (broken.length === 0) return []
  const named = broken.length < NAMED ? sql`c.case_id = any(${[...broken]}::uuid[])` : sql`true`
  const { rows } = await sql<Breach & { key: string | null }>`
    select ${cutValue(by)} as key, c.case_id as "caseId", file.reference, rule.code as rule,
      c.eligible::text, c.awarded::text, c.paid::text
    from statistic_case c
    join case_file file on file.id = c.case_id
    join statistic_fact f on f.case_id = c.case_id and f.kind in ('awarded-amount', 'eligible', 'paid')
    cross join lateral (values ('aid-above-eligible', c.awarded > c.eligible), ('paid-above-awarded', c.paid > c.awarded)) rule (code, broken)
    where ${named} and (c.awarded > c.eligible or c.paid > c.awarded) and rule.broken and not ${keptFrom(actor, 'c')}
      and ${and([reached(actor, 'c'), reached(actor, 'f'), ...ofFact(filter, 'f', null), ...ofCase(filter, 'c')])}
    group by 1, 2, 3, 4, 5, 6, 7 having sum(f.amount) <> 0
    order by file.reference, rule.code limit ${MOST}`.execute(db)
  return rows
}

/** What is withheld in the group of this key. */
export const withheldBy = (breaches: readonly { key: string | null; rule: BrokenRule }[], key: string | null): ReadonlySet<string> =>
  new Set(breaches.filter((breach) => breach.key === key).flatMap(({ rule }) => WITHHELD[rule]))
