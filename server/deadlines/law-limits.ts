import type { HolidayZone } from '../kernel/calendar.ts'
import { type DeadlineRule, deadline } from '../kernel/deadline.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** A time limit of the law: how it is counted unless an edition says otherwise, and on which text. */
export interface LawLimit {
  readonly rule: DeadlineRule
  readonly basis: string
}

const rule = (unit: DeadlineRule['unit'], count: number, { franc = false, rolls = false } = {}): DeadlineRule => ({
  ...{ unit, count, franc, rolls },
})
const APPEAL = rule('months', 2, { franc: true, rolls: true })

/**
 * Limits that run in every programme beside the silence. An edition may change one (`Edition.limits`): the law changes, a funder has its own
 * practice, or a rule was entered wrong and is corrected.
 */
export const LAW_LIMITS = {
  /** Of an application sent electronically whose acknowledgement is not instantaneous. */
  registration: { rule: rule('working-days', 1), basis: 'CRPA R112-11-2, al. 1' },
  acknowledgement: { rule: rule('working-days', 10), basis: 'CRPA R112-11-2, al. 2' },
  /** From the day the decision was notified. Franc, and an end on a day off is moved. */
  appeal: { rule: APPEAL, basis: 'CJA R421-1, R421-5' },
  /** From the day the rejection was born. */
  'appeal-of-silence': { rule: APPEAL, basis: 'CJA R421-2' },
  /** From the day the reasons of the rejection were communicated: asked for within the limit above, they move it. */
  'appeal-after-reasons': { rule: APPEAL, basis: 'CRPA L232-4, al. 2' },
  /** The reasons of an implicit rejection, from the day they were asked for. */
  reasons: { rule: rule('months', 1), basis: 'CRPA L232-4' },
  /** An unlawful award may be taken back so long after it was taken. */
  withdrawal: { rule: rule('months', 4), basis: 'CRPA L242-1' },
  'state-aid-register': { rule: rule('working-days', 20), basis: 'Règlement (UE) 2023/2831, art. 6' },
  'open-data': { rule: rule('months', 3), basis: 'Décret 2017-779, art. 1' },
} as const satisfies Readonly<Record<string, LawLimit>>

export type LawLimitKind = keyof typeof LAW_LIMITS
export const LAW_LIMIT_KINDS = Object.keys(LAW_LIMITS) as [LawLimitKind, ...LawLimitKind[]]

/** What an edition changes of them. */
export type LimitChanges = Readonly<Partial<Record<LawLimitKind, DeadlineRule | undefined>>>

/** A limit as it runs under an edition. */
export const limitUnder = (kind: LawLimitKind, changes: LimitChanges): LawLimit => ({
  ...LAW_LIMITS[kind],
  ...(changes[kind] ? { rule: changes[kind] } : {}),
})

/**
 * Until when an unlawful award may be taken back. Four months are the law's (CRPA L242-1), and of public order: an edition may be
 * stricter, what it says beyond them is of no effect.
 */
export function withdrawalLimit(awardedOn: LocalDate, changes: LimitChanges, zone: HolidayZone): LawLimit & { readonly on: LocalDate } {
  const until = (limit: LawLimit) => ({ ...limit, on: deadline({ rule: limit.rule, startsOn: awardedOn, zone }).on })
  const [law, own] = [until(LAW_LIMITS.withdrawal), until(limitUnder('withdrawal', changes))]
  return own.on < law.on ? own : law
}

/** Limits met outside this program, which a person says are met. */
export const MET_BY_HAND: readonly string[] = ['state-aid-register', 'open-data'] satisfies readonly LawLimitKind[]
