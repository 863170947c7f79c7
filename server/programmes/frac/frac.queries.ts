import { sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
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

export interface WithdrawalProposal {
  readonly by: string
  readonly ground: string
  readonly on: LocalDate
}

/** The last proposal to withdraw the award, with the person who signed it, or null. */
export async function lastProposalOfWithdrawal(db: Db, caseId: string): Promise<WithdrawalProposal | null> {
  const row = await db
    .selectFrom('case_event')
    .select(['actor_id', 'details', 'on_date'])
    .where('case_id', '=', caseId)
    .where('action', '=', 'proposeWithdrawal')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { ground } = row.details as { ground?: string }
  return { by: row.actor_id, ground: ground ?? '', on: row.on_date as LocalDate }
}
