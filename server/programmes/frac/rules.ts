import type { ActContext, Judgement } from '../../cases/programme.ts'
import type { Duty } from '../../cases/take-duty.ts'
import { addDays, addMonths, yearOf } from '../../kernel/local-date.ts'
import { add, basisPoints, type Cents, formatMoney, smallest, subtract, ZERO } from '../../kernel/money.ts'
import { INSURANCE_DOCUMENT } from '../../parties/accreditation.ts'
import { advanceLimit, balanceDue, interimLimit, type PaymentRules } from '../../payments/payment-limits.ts'
import type { FracFacts } from './facts.ts'

type Condition = (facts: FracFacts, context: ActContext) => Judgement

const unless = (met: boolean, details: Record<string, unknown> = {}): Judgement => (met ? true : details)
/** A value only the act itself gives: a preview does not refuse for it. */
const unlessGiven = <Value>(value: Value | null, judge: (value: Value) => Judgement): Judgement => (value === null ? true : judge(value))

/** Four eyes: one person, one duty on a case; and nobody acts on a case of an organisation they belong to. */
const may =
  (duty: Duty): Condition =>
  (facts, { actor, caseFile }) => {
    const own = [caseFile.applicantOrganisationId, facts.mission.consultantOrganisationId]
    if (actor.organisationIds.some((id) => own.includes(id))) return { why: 'own-organisation' }
    return unless(facts.duty === null || facts.duty === duty, { held: facts.duty, wanted: duty })
  }

const missingOf = (facts: FracFacts, stage: string): string[] =>
  facts.checklist
    .filter((item) => item.stage === stage && item.blocking && (item.status === 'missing' || item.status === 'expired'))
    .map((item) => item.code)

const documentsOf =
  (stage: string): Condition =>
  (facts) => {
    const missing = missingOf(facts, stage)
    return unless(missing.length === 0, { missing })
  }

export const paymentRulesOf = (facts: Pick<FracFacts, 'parameters'>): PaymentRules => ({
  advance: basisPoints(facts.parameters.payments.advanceBasisPoints),
  advanceWithGuarantee: basisPoints(facts.parameters.payments.advanceWithGuaranteeBasisPoints),
  beforeBalance: basisPoints(facts.parameters.payments.beforeBalanceBasisPoints),
})

const live = (facts: FracFacts) => facts.claims.filter((claim) => claim.state !== 'refused')
const underWay = (facts: FracFacts) => facts.claims.filter((claim) => claim.state !== 'refused' && claim.state !== 'paid')
export const claimedBefore = (facts: FracFacts): Cents => add(ZERO, ...live(facts).map((claim) => claim.certified ?? claim.claimed))
/** The claim a payment act is about: the only one under way. */
export const currentClaim = (facts: FracFacts) => underWay(facts)[0] ?? null

function missingFields({ mission, parameters }: FracFacts): string[] {
  const missing: string[] = []
  if (!mission.missionKind) missing.push('missionKind')
  if (!mission.field) missing.push('field')
  if (!mission.subject) missing.push('subject')
  if (!mission.consultantOrganisationId) missing.push('consultantOrganisationId')
  if (!mission.days) missing.push('days')
  if (!mission.dailyRate) missing.push('dailyRate')
  if (!mission.independenceDeclared) missing.push('independenceDeclared')
  if (parameters.minimumProposals > 0 && mission.proposals.length === 0) missing.push('proposals')
  return missing
}

const CONSULTANTS_REFUSED = ['chamber', 'cluster-association']

/** Who may advise: accredited for the field on the day of the act (law-and-rules "FRAC", consultant). */
const consultantAccredited: Condition = ({ consultant, mission, on }) => {
  if (!consultant) return { why: 'no-consultant' }
  const { accreditation } = consultant
  if (accreditation.accredited) return true
  const missing = accreditation.why === 'insurance-expired' ? { missing: [INSURANCE_DOCUMENT] } : {}
  return { why: accreditation.why, field: mission.field, on, ...missing }
}

/** A mission under way may finish while the accreditation is suspended; expiry, withdrawal or a lapsed insurance still stop it. */
const consultantCovered: Condition = (facts, context) => {
  const accreditation = facts.consultant?.accreditation
  return accreditation && !accreditation.accredited && accreditation.why === 'suspended' ? true : consultantAccredited(facts, context)
}

const consultantIndependent: Condition = ({ consultant, mission }) => {
  if (!consultant) return { why: 'no-consultant' }
  if (!mission.independenceDeclared) return { why: 'not-declared' }
  if (consultant.link) return { why: 'linked', link: consultant.link }
  if (mission.consultantSellsEquipment) return { why: 'sells-equipment' }
  return unless(!CONSULTANTS_REFUSED.includes(consultant.kind), { why: 'kind', kind: consultant.kind })
}

/** The incentive effect: neither the order nor the work itself before the application is received (décret 2018-514 art. 5). */
const noOrderBeforeReceipt: Condition = ({ mission, given }, { caseFile }) => {
  const signed = given.orderSignedOn ?? mission.orderSignedOn
  const { receivedOn } = caseFile
  if (given.startedOn && receivedOn && given.startedOn < receivedOn) return { why: 'started', startedOn: given.startedOn, receivedOn }
  if (!signed || !caseFile.receivedOn) return true
  return unless(signed >= caseFile.receivedOn, { orderSignedOn: signed, receivedOn: caseFile.receivedOn })
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const proposalsCompared: Condition = ({ mission, parameters }) => {
  // two offers of one consultancy are not two proposals
  const count = new Set(mission.proposals.map(({ consultancyName }) => folded(consultancyName))).size
  if (count < parameters.minimumProposals) return { why: 'too-few', count, minimum: parameters.minimumProposals }
  if (!mission.proposals.some((proposal) => proposal.chosen)) return { why: 'none-chosen' }
  return unless(mission.choiceReason !== '', { why: 'choice-not-reasoned' })
}

const budgetAvailable: Condition = ({ envelope, aid }, context) => {
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

const firmIsSme: Condition = ({ size }) => {
  if (size.size === 'unknown') return { why: 'figures-missing' }
  return unless(size.size !== 'large', { why: 'not-sme', size: size.size })
}

/** CRPA L242-1: an unlawful award is withdrawn within four months; L242-2: one whose conditions are not met, at any time. */
const withdrawalGroundHolds: Condition = ({ given, withdrawal }, { caseFile, today }) => {
  const ground = given.ground ?? withdrawal?.ground
  if (withdrawal && given.ground !== null && given.ground !== withdrawal.ground)
    return { why: 'other-ground-proposed', proposed: withdrawal.ground }
  if (ground !== 'unlawful' || !caseFile.awardedOn) return true
  const until = addMonths(caseFile.awardedOn, 4)
  return unless(today <= until, { why: 'four-months-over', until })
}

/** Not started, or not finished, in the time the edition gives after the award; or no balance claimed in the time it gives after the report. */
const lapseReached: Condition = ({ mission, parameters }, { caseFile, today }) => {
  if (!caseFile.awardedOn) return { why: 'no-award' }
  const { startMonths, finishMonths, claimMonths } = parameters.lapse
  const limit =
    caseFile.state === 'reportReceived' && mission.reportReceivedOn
      ? addMonths(mission.reportReceivedOn, claimMonths)
      : addMonths(caseFile.awardedOn, mission.startedOn ? finishMonths : startMonths)
  return unless(today > limit, { limit })
}

/** The advance within its share of the award, and with the interims already claimed within what may be paid before the balance. */
export const advanceLimitOf = (facts: FracFacts, awarded: Cents, guaranteed: boolean): Cents => {
  const rules = paymentRulesOf(facts)
  return smallest(advanceLimit(awarded, rules, guaranteed), interimLimit(awarded, rules, claimedBefore(facts)))
}

const recoverable = (context: ActContext): Cents => subtract(context.caseFile.paid, context.caseFile.recovered)

/** The functions of the lifecycle's conditions. true, or the details of the sentence that says why not. */
export const conditions = {
  applicationFilledIn: (facts) => {
    const missing = missingFields(facts)
    return unless(missing.length === 0, { missing })
  },
  mayAppraise: may('appraise'),
  mayDecide: may('decide'),
  mayCertify: may('certify'),
  mayPay: may('pay'),
  awardRecommended: ({ mission }) => unless(mission.recommendation === 'award', { recommendation: mission.recommendation }),
  firmIsSme,
  firmInTerritory: ({ territory }, { caseFile }) =>
    unless(caseFile.departement !== null && territory.includes(caseFile.departement), { departement: caseFile.departement }),
  fieldOffered: ({ mission, parameters }) =>
    unless(mission.field !== null && parameters.fields.includes(mission.field), { field: mission.field }),
  missionKindAllowed: ({ mission, parameters }) =>
    unless(!parameters.excludedNatures.includes(mission.missionNature), { nature: mission.missionNature }),
  consultantAccredited,
  consultantCovered,
  consultantIndependent,
  proposalsCompared,
  noOrderBeforeReceipt,
  recurrenceRespected: ({ previousMissions, parameters, mission }) =>
    unless(previousMissions < parameters.recurrence.perKind, {
      previous: previousMissions,
      months: parameters.recurrence.months,
      missionKind: mission.missionKind,
    }),
  applicationDocumentsPresent: documentsOf('application'),
  deliveryDocumentsPresent: documentsOf('delivery'),
  budgetAvailable,
  startDocumentsPresent: documentsOf('start'),
  startedInTime: ({ given, parameters }, { caseFile }) =>
    unlessGiven(given.startedOn, (startedOn) => {
      const limit = caseFile.awardedOn ? addMonths(caseFile.awardedOn, parameters.lapse.startMonths) : startedOn
      return unless(startedOn <= limit, { limit })
    }),
  reportPresent: ({ checklist }) => {
    const missing = checklist.filter((item) => item.code === 'mission-report' && item.status === 'missing').map((item) => item.code)
    return unless(missing.length === 0, { missing })
  },
  digitalReflectionInReport: ({ mission }) => unless(mission.reportDigitalSection === true),
  noBalanceClaimed: (facts) => unless(!underWay(facts).some((claim) => claim.kind === 'balance')),
  noClaimUnderWay: (facts) => unless(underWay(facts).length === 0, { kind: currentClaim(facts)?.kind ?? null }),
  advanceWithinLimit: (facts, { caseFile }) => {
    if (live(facts).some((claim) => claim.kind === 'advance')) return { why: 'already-claimed' }
    if (facts.given.guaranteed && !facts.checklist.some((item) => item.code === 'bank-guarantee' && item.status !== 'missing'))
      return { why: 'guarantee-missing' }
    const limit = advanceLimitOf(facts, caseFile.awarded ?? ZERO, facts.given.guaranteed)
    return unlessGiven(facts.given.amount, (amount) =>
      unless(amount > 0n && amount <= limit, { limit: formatMoney(limit), wanted: formatMoney(amount) }),
    )
  },
  interimWithinLimit: (facts, { caseFile }) => {
    const limit = interimLimit(caseFile.awarded ?? ZERO, paymentRulesOf(facts), claimedBefore(facts))
    if (limit === ZERO) return { limit: formatMoney(limit) }
    return unlessGiven(facts.given.amount, (amount) =>
      unless(amount > 0n && amount <= limit, { limit: formatMoney(limit), wanted: formatMoney(amount) }),
    )
  },
  interimClaimed: (facts) => {
    const claim = currentClaim(facts)
    if (claim?.kind !== 'interim' || claim.state !== 'claimed') return {}
    return unlessGiven(facts.given.amount, (amount) =>
      unless(amount > 0n && amount <= claim.claimed, { limit: formatMoney(claim.claimed) }),
    )
  },
  balanceClaimed: (facts) => {
    const claim = currentClaim(facts)
    return unless(claim?.kind === 'balance' && claim.state === 'claimed')
  },
  claimRefusable: (facts) => unless(['claimed', 'certified'].includes(currentClaim(facts)?.state ?? '')),
  claimPayable: (facts) => {
    const claim = currentClaim(facts)
    // An advance needs no certified delivery: nothing is delivered yet.
    const ready = claim?.kind === 'advance' ? claim.state === 'claimed' : claim?.state === 'certified'
    return unless(ready && (claim?.certified ?? claim?.claimed ?? ZERO) > 0n)
  },
  bankDetailsKnown: (_facts, { caseFile }) => unless(caseFile.beneficiaryIban !== null),
  noOrderUnderWay: (facts) => unless(currentClaim(facts)?.state !== 'ordered'),
  paymentOrdered: (facts) => unless(currentClaim(facts)?.state === 'ordered'),
  nothingLeftToPay: (facts) => {
    const claim = currentClaim(facts)
    return unless(claim?.kind === 'balance' && claim.certified === 0n)
  },
  nothingPaid: (_facts, { caseFile }) => unless(caseFile.paid === 0n, { paid: formatMoney(caseFile.paid) }),
  lapseReached,
  withdrawalProposed: ({ withdrawal }, { actor }) => {
    if (!withdrawal) return { why: 'not-proposed' }
    return unless(withdrawal.by !== actor.userId, { why: 'same-person' })
  },
  observationsHeard: ({ withdrawal, parameters }, { today }) => {
    if (!withdrawal) return { why: 'not-proposed' }
    const until = addDays(withdrawal.on, parameters.observationDays)
    return unless(today > until, { until })
  },
  withdrawalGroundHolds,
  somethingToRecover: ({ given }, context) => {
    const limit = recoverable(context)
    if (limit === ZERO) return { why: 'nothing-paid' }
    return unlessGiven(given.amount, (amount) => unless(amount > 0n && amount <= limit, { limit: formatMoney(limit) }))
  },
  recoveryWithinOrder: ({ given }, { caseFile }) => {
    const limit = subtract(caseFile.toRecover, caseFile.recovered)
    return unlessGiven(given.amount, (amount) => unless(amount > 0n && amount <= limit, { limit: formatMoney(limit) }))
  },
  fullyRecovered: (_facts, { caseFile }) =>
    unless(caseFile.recovered === caseFile.toRecover, { left: formatMoney(subtract(caseFile.toRecover, caseFile.recovered)) }),
  nothingOutstanding: (_facts, { caseFile }) => unless(caseFile.paid === caseFile.recovered, { paid: formatMoney(caseFile.paid) }),
} as const satisfies Record<string, Condition>

/** What the certified aid leaves to pay: never beyond the award, never below zero. */
export function balanceFor(facts: FracFacts, context: Pick<ActContext, 'caseFile'>): Cents {
  const awarded = context.caseFile.awarded ?? ZERO
  const certified = facts.aid && facts.aid.amount < awarded ? facts.aid.amount : awarded
  return balanceDue(certified, context.caseFile.paid)
}
