import type { Db } from '../../db/client.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { MissionKind } from './parameters.ts'

export { type Mission, readMission } from './frac.repository.ts'

/** States of an award that did not serve: it does not count against the firm. */
const VOID = ['withdrawn', 'lapsed', 'awardWithdrawn']

/** Missions of this kind awarded to these organisations after a day, this case left out. */
export async function countMissions(
  db: Db,
  input: { organisationIds: readonly string[]; missionKind: MissionKind; awardedAfter: LocalDate; exceptCaseId: string },
): Promise<number> {
  const row = await db
    .selectFrom('case_file as c')
    .innerJoin('frac_case as f', 'f.case_id', 'c.id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('c.applicant_organisation_id', 'in', [...input.organisationIds])
    .where('c.programme_code', '=', 'frac')
    .where('c.awarded_on', '>', input.awardedAfter)
    .where('c.state', 'not in', VOID)
    .where('c.id', '<>', input.exceptCaseId)
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
    .where('state', 'not in', VOID)
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
