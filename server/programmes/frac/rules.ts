import { unless } from '../../cases/judging.ts'
import type { ActContext, Judgement } from '../../cases/programme.ts'
import { advanceConditions, interimConditions } from '../../grants/advance-conditions.ts'
import { forMoreMoney } from '../../grants/amendment-conditions.ts'
import {
  documentPresent,
  firmConditions,
  grantConditions,
  lapseReached,
  startDocumentsPresent,
  startedInTime,
} from '../../grants/grant-conditions.ts'
import { type Cents, smallest, ZERO } from '../../kernel/money.ts'
import { balanceDue } from '../../payments/payment-limits.ts'
import { claimCovered, consultantAccredited, consultantCovered, consultantIndependent } from './consultant-rules.ts'
import type { FracFacts } from './facts.ts'

type Condition = (facts: FracFacts, context: ActContext) => Judgement

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

const firmIsSme: Condition = ({ size }) => {
  if (size.size === 'unknown') return { why: 'figures-missing' }
  return unless(size.size !== 'large', { why: 'not-sme', size: size.size })
}

/** The functions of the lifecycle's conditions. true, or the details of the sentence that says why not. */
export const conditions = {
  applicationFilledIn: (facts) => {
    const missing = missingFields(facts)
    return unless(missing.length === 0, { missing })
  },
  ...grantConditions,
  ...advanceConditions,
  ...interimConditions,
  ...firmConditions,
  startedInTime,
  awardRecommended: ({ mission }) => unless(mission.recommendation === 'award', { recommendation: mission.recommendation }),
  firmIsSme: forMoreMoney(firmIsSme),
  fieldOffered: forMoreMoney(({ mission, parameters }: FracFacts) =>
    unless(mission.field !== null && parameters.fields.includes(mission.field), { field: mission.field }),
  ),
  missionKindAllowed: forMoreMoney(({ mission, parameters }: FracFacts) =>
    unless(!parameters.excludedNatures.includes(mission.missionNature), { nature: mission.missionNature }),
  ),
  consultantAccredited: forMoreMoney(consultantAccredited),
  consultantCovered,
  claimCovered,
  consultantIndependent: forMoreMoney(consultantIndependent),
  proposalsCompared,
  noOrderBeforeReceipt,
  recurrenceRespected: ({ previousMissions, parameters, mission }) =>
    unless(previousMissions < parameters.recurrence.perKind, {
      previous: previousMissions,
      months: parameters.recurrence.months,
      missionKind: mission.missionKind,
    }),
  startDocumentsPresent,
  reportPresent: documentPresent('mission-report'),
  digitalReflectionInReport: ({ mission }) => unless(mission.reportDigitalSection === true),
  lapseReached: lapseReached('reportReceived', ({ mission }: FracFacts) => ({
    ...{ startedOn: mission.startedOn, deliveredOn: mission.reportReceivedOn },
  })),
} as const satisfies Record<string, Condition>

/** What the certified aid leaves to pay: never beyond the award, never below zero. */
export function balanceFor({ aid }: Pick<FracFacts, 'aid'>, { caseFile }: Pick<ActContext, 'caseFile'>): Cents {
  const awarded = caseFile.awarded ?? ZERO
  return balanceDue(smallest(aid?.amount ?? awarded, awarded), caseFile.paid)
}
