import { sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { AidInputs } from './aid.ts'
import type { MissionKind } from './parameters.ts'

export { type Mission, readMission } from './frac.repository.ts'

/**
 * An award that did not serve does not count against the firm. Told by its history, since such a case is closed in the end;
 * the history of a case is short and read by its own index.
 */
const notVoid = sql<boolean>`not exists (select 1 from case_event e where e.case_id = case_file.id
  and e.action in ('renounce', 'lapse', 'withdrawAward'))`

/** Missions of this kind awarded to these organisations after a day, this case left out. */
export async function countMissions(
  db: Db,
  input: { organisationIds: readonly string[]; missionKind: MissionKind; awardedAfter: LocalDate; exceptCaseId: string },
): Promise<number> {
  const row = await db
    .selectFrom('case_file')
    .innerJoin('frac_case as f', 'f.case_id', 'case_file.id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('case_file.applicant_organisation_id', 'in', [...input.organisationIds])
    .where('case_file.programme_code', '=', 'frac')
    .where('case_file.awarded_on', '>', input.awardedAfter)
    .where(notVoid)
    .where('case_file.id', '<>', input.exceptCaseId)
    .where('f.mission_kind', '=', input.missionKind)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Awards of this programme to these organisations since a day: the "subscription" notice. */
export async function countAwardsSince(
  db: Db,
  input: { organisationIds: readonly string[]; since: LocalDate; exceptCaseId: string },
): Promise<number> {
  const row = await db
    .selectFrom('case_file')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('applicant_organisation_id', 'in', [...input.organisationIds])
    .where('programme_code', '=', 'frac')
    .where('awarded_on', '>=', input.since)
    .where(notVoid)
    .where('id', '<>', input.exceptCaseId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What the aid of these cases would be computed from today: the figures retained at appraisal, else those asked for. Null: not filled in. */
export async function missionFigures(
  db: Db,
  caseIds: readonly string[],
): Promise<{ caseId: string; inputs: AidInputs | null; parameters: unknown }[]> {
  const rows = await db
    .selectFrom('frac_case as f')
    .innerJoin('case_file as c', 'c.id', 'f.case_id')
    .innerJoin('programme_edition as e', 'e.id', 'c.edition_id')
    .select(['f.case_id', 'f.mission_kind', 'e.parameters'])
    .select((eb) => [
      eb.fn.coalesce('f.retained_days', 'f.days').as('days'),
      eb.fn.coalesce('f.retained_daily_rate', 'f.daily_rate').as('daily_rate'),
      eb.fn.coalesce('f.retained_travel_costs', 'f.travel_costs').as('travel_costs'),
    ])
    .where('f.case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .execute()
  return rows.map(({ case_id: caseId, parameters, days, daily_rate: dailyRate, travel_costs: travelCosts, ...row }) => ({
    caseId,
    parameters,
    inputs:
      row.mission_kind && days && dailyRate && travelCosts
        ? { missionKind: row.mission_kind as MissionKind, days, dailyRate, travelCosts }
        : null,
  }))
}

/** Cases in a state by their title. */
export async function titledCases(
  db: Db,
  input: { readonly state: string; readonly titles: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'title'])
    .where('programme_code', '=', 'frac')
    .where('state', '=', input.state)
    .where('title', 'in', [...input.titles])
    .execute()
  return new Map(rows.map(({ id, title }) => [title, id]))
}
