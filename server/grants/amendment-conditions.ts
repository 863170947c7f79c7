import { unless } from '../cases/judging.ts'
import type { ActContext, Judgement } from '../cases/programme.ts'
import { addMonths } from '../kernel/local-date.ts'
import { formatMoney, smallest } from '../kernel/money.ts'
import { AMENDING } from './amendment-facts.ts'
import type { GrantFacts } from './grant-facts.ts'

type Condition = (facts: GrantFacts, context: ActContext) => Judgement

/** The same condition, which an amendment that gives no more money is not refused for. */
export const forMoreMoney =
  <Facts extends Pick<GrantFacts, 'amendment'>>(condition: (facts: Facts, context: ActContext) => Judgement) =>
  (facts: Facts, context: ActContext): Judgement =>
    AMENDING.includes(context.action) && (facts.amendment?.change ?? 0n) <= 0n ? true : condition(facts, context)

/** What the table of each programme asks of an amendment first, before its own conditions of eligibility; `amendmentFunded` comes last. */
export const AMENDMENT_RESPECTS = [
  'amendmentChangesSomething',
  'amendmentWithinRule',
  'amendmentAbovePaid',
  'amendmentEndPossible',
] as const satisfies readonly (keyof typeof amendmentConditions)[]

/** What an amendment of an award has to respect, in any programme that pays. Each holds for its proposal and again for its signature. */
export const amendmentConditions = {
  noAmendmentPending: ({ pending }) => unless(pending === null, { number: pending?.number ?? null }),
  amendmentProposed: ({ pending }, { actor }) => {
    if (!pending) return { why: 'not-proposed' }
    return unless(pending.proposedBy !== actor.userId, { why: 'same-person' })
  },
  /** A proposal is taken back by the person who made it, and by nobody else: another person decides it. */
  amendmentProposedByOneself: ({ pending }, { actor }) => {
    if (!pending) return { why: 'not-proposed' }
    return unless(pending.proposedBy === actor.userId, { why: 'another-person' })
  },
  amendmentChangesSomething: ({ amendment }) =>
    unless(
      amendment === null ||
        amendment.change !== 0n ||
        amendment.stated.budget !== null ||
        amendment.after.endsOn !== amendment.before.endsOn,
    ),
  /** Never above what the rule gives. */
  amendmentWithinRule: ({ amendment }) => {
    if (!amendment) return true
    const { aid, after } = amendment
    const limit = smallest(aid.amount, after.eligible)
    return unless(after.awarded <= limit, { limit: formatMoney(limit), wanted: formatMoney(after.awarded) })
  },
  /** Never below what is paid already, and never nothing: an award is taken back by a withdrawal. */
  amendmentAbovePaid: ({ amendment }, { caseFile: { paid } }) => {
    if (!amendment) return true
    const { awarded } = amendment.after
    return unless(awarded >= paid && awarded > 0n, { wanted: formatMoney(awarded), paid: formatMoney(paid) })
  },
  amendmentEndPossible: ({ amendment, parameters }, { caseFile: { awardedOn }, today }) => {
    if (!amendment || amendment.after.endsOn === amendment.before.endsOn) return true
    const { endsOn } = amendment.after
    if (endsOn < today) return { why: 'past', endsOn }
    const limit = addMonths(awardedOn ?? today, parameters.amendment.endWithinTimes * parameters.lapse.finishMonths)
    return unless(endsOn <= limit, { why: 'too-late', endsOn, limit })
  },
  amendmentFunded: ({ amendment }) => {
    if (!amendment || amendment.change <= 0n) return true
    const { envelope, change } = amendment
    if (!envelope) return { why: 'no-envelope' }
    return unless(change <= envelope.left, { left: formatMoney(envelope.left), wanted: formatMoney(change), envelope: envelope.label })
  },
} as const satisfies Record<string, Condition>
