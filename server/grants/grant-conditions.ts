import type { DocumentType } from '../cases/case-file.ts'
import { silenceElapsed } from '../cases/file-case.ts'
import { may, unless, unlessGiven } from '../cases/judging.ts'
import type { ActContext, Judgement } from '../cases/programme.ts'
import { withdrawalConditions } from '../cases/withdrawal-of-award.ts'
import { missingDocuments } from '../documents/missing-documents.ts'
import { addMonths, type LocalDate, yearOf } from '../kernel/local-date.ts'
import { formatMoney, ZERO } from '../kernel/money.ts'
import { currentClaim, paymentConditions } from '../payments/payment-conditions.ts'
import { amendmentConditions, forMoreMoney } from './amendment-conditions.ts'
import { AMENDING } from './amendment-facts.ts'
import type { GrantFacts } from './grant-facts.ts'

export type GrantCondition = (facts: GrantFacts, context: ActContext) => Judgement

const documentsOf =
  (stage: DocumentType['stage']): GrantCondition =>
  ({ checklist }) => {
    const missing = missingDocuments(checklist, stage)
    return unless(missing.length === 0, { missing })
  }

const budgetAvailable: GrantCondition = ({ envelope, aid }, context) => {
  if (!envelope) return context.payload === null ? { why: 'no-envelope' } : { why: 'unknown-envelope' }
  // budgets are annual: a decision draws on the envelope of its own year
  if (envelope.year !== yearOf(context.today)) return { why: 'other-year', year: envelope.year }
  if (!aid || aid.amount === ZERO) return { why: 'no-amount' }
  return unless(aid.amount <= envelope.left, {
    left: formatMoney(envelope.left),
    wanted: formatMoney(aid.amount),
    envelope: envelope.label,
  })
}

/** Regulation (EU) 2023/2831 art. 3(2), (7): an aid that would exceed the ceiling gets nothing of it, not even the part that would fit. */
const deMinimisHeadroom: GrantCondition = ({ headroom: whole, aid, amendment }, { action }) => {
  // what an amendment adds is granted on its own day, beside what the award already counts for
  const [headroom, wanted] = AMENDING.includes(action)
    ? [amendment?.headroom ?? null, amendment?.change ?? ZERO]
    : [whole, aid?.amount ?? ZERO]
  if (!headroom) return true
  const { ceiling, used, left, from, organisations } = headroom
  return unless(wanted <= left, {
    ...{ wanted: formatMoney(wanted), left: formatMoney(left), used: formatMoney(used), ceiling: formatMoney(ceiling) },
    ...{ from, organisations },
  })
}

const firmInTerritory: GrantCondition = forMoreMoney(({ territory }: GrantFacts, { caseFile: { departement } }) =>
  unless(departement !== null && territory.includes(departement), { departement }),
)

/** The incentive effect: what is aided does not begin before the application is received (décret 2018-514 art. 5). */
export const startedAfterFiling: GrantCondition = ({ given }, { caseFile: { receivedOn } }) =>
  unlessGiven(given.startedOn, (startedOn) => unless(receivedOn === null || startedOn >= receivedOn, { startedOn, receivedOn }))

export const startedInTime: GrantCondition = ({ given, parameters }, { caseFile: { awardedOn } }) =>
  unlessGiven(given.startedOn, (startedOn) => {
    const limit = awardedOn ? addMonths(awardedOn, parameters.lapse.startMonths) : startedOn
    return unless(startedOn <= limit, { limit })
  })

/** The conditions a programme that pays takes into its table. true, or the details of the sentence that says why not. */
export const grantConditions = {
  silenceElapsed,
  mayAppraise: may('appraise'),
  mayDecide: may('decide'),
  mayCertify: may('certify'),
  mayPay: may('pay'),
  applicationDocumentsPresent: documentsOf('application'),
  deliveryDocumentsPresent: documentsOf('delivery'),
  budgetAvailable,
  ...paymentConditions,
  ...withdrawalConditions,
  ...amendmentConditions,
} as const satisfies Record<string, GrantCondition>

/** Those of a programme that aids the firm itself. */
export const firmConditions = {
  firmInTerritory,
  deMinimisHeadroom,
  noBalanceClaimed: (facts) => unless(currentClaim(facts)?.kind !== 'balance'),
} as const satisfies Record<string, GrantCondition>

/** For a programme that asks for documents at the start of what it aids. */
export const startDocumentsPresent: GrantCondition = documentsOf('start')

/** For a programme that needs this one document at a step, blocking or not, valid or not. */
export const documentPresent =
  (code: string): GrantCondition =>
  ({ checklist }) => {
    const missing = checklist.filter((item) => item.code === code && item.status === 'missing').map((item) => item.code)
    return unless(missing.length === 0, { missing })
  }

/** What of the course of a case its lapse hangs on. */
export interface Course {
  readonly startedOn: LocalDate | null
  /** The day the report came, or the action ended. */
  readonly deliveredOn: LocalDate | null
}

/**
 * Not started, or not finished, in the time the edition gives after the award; or no balance claimed in the time it gives after the delivery.
 * `delivered`: the state in which the balance is awaited.
 */
export const lapseReached =
  <Facts extends GrantFacts>(delivered: string, courseOf: (facts: Facts) => Course) =>
  (facts: Facts, { caseFile, today }: ActContext): Judgement => {
    if (!caseFile.awardedOn) return { why: 'no-award' }
    const { startMonths, finishMonths, claimMonths } = facts.parameters.lapse
    const { startedOn, deliveredOn } = courseOf(facts)
    const limit =
      caseFile.state === delivered && deliveredOn
        ? addMonths(deliveredOn, claimMonths)
        : startedOn
          ? (facts.amendedEnd ?? addMonths(caseFile.awardedOn, finishMonths))
          : addMonths(caseFile.awardedOn, startMonths)
    return unless(today > limit, { limit })
  }
