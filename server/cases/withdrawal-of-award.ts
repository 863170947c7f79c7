import type { Db } from '../db/client.ts'
import { withdrawalLimit } from '../deadlines/law-limits.ts'
import { isHolidayZone } from '../kernel/calendar.ts'
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts'
import type { ActContext, Judgement } from './programme.ts'

/** A proposal to take an award back, by a person of the service; another one signs it once observations could be made. */
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
  return { by: row.actor_id ?? '', ground: ground ?? '', on: row.on_date as LocalDate }
}

interface WithdrawalFacts {
  readonly withdrawal: WithdrawalProposal | null
  readonly given: { readonly ground: string | null }
  readonly parameters: { readonly observationDays: number }
  /** Of the funder. */
  readonly holidays: string
}
type Condition = (facts: WithdrawalFacts, context: ActContext) => Judgement

/** How an award is taken back (CRPA L121-1, L122-1, L242-1, L242-2): the same in every programme that awards. */
export const withdrawalConditions = {
  withdrawalProposed: ({ withdrawal }, { actor }) => {
    if (!withdrawal) return { why: 'not-proposed' }
    return withdrawal.by !== actor.userId ? true : { why: 'same-person' }
  },
  observationsHeard: ({ withdrawal, parameters }, { today }) => {
    if (!withdrawal) return { why: 'not-proposed' }
    const until = addDays(withdrawal.on, parameters.observationDays)
    return today > until ? true : { until }
  },
  /**
   * An unlawful award is withdrawn within four months (CRPA L242-1), or the shorter time the edition gives itself; one obtained by fraud
   * (L241-2) or whose conditions are not met (L242-2), at any time.
   */
  withdrawalGroundHolds: ({ given, withdrawal, holidays }, { caseFile, edition, today }) => {
    const ground = given.ground ?? withdrawal?.ground
    if (withdrawal && given.ground !== null && given.ground !== withdrawal.ground)
      return { why: 'other-ground-proposed', proposed: withdrawal.ground }
    if (ground !== 'unlawful' || !caseFile.awardedOn) return true
    const zone = isHolidayZone(holidays) ? holidays : 'metropole'
    const { on: until, basis: article } = withdrawalLimit(caseFile.awardedOn, edition.limits, zone)
    if (today <= until) return true
    return { why: today > addMonths(caseFile.awardedOn, 4) ? 'four-months-over' : 'edition-limit-over', until, article }
  },
} as const satisfies Record<string, Condition>
