import { unless } from '../../cases/judging.ts'
import type { ActContext, Judgement } from '../../cases/programme.ts'
import { forMoreMoney } from '../../grants/amendment-conditions.ts'
import { AMENDING } from '../../grants/amendment-facts.ts'
import {
  documentPresent,
  firmConditions,
  grantConditions,
  lapseReached,
  startedAfterFiling,
  startedInTime,
} from '../../grants/grant-conditions.ts'
import { type Cents, parseMoney, smallest, ZERO } from '../../kernel/money.ts'
import { balanceDue } from '../../payments/payment-limits.ts'
import type { ApprenticFacts } from './facts.ts'

type Condition = (facts: ApprenticFacts, context: ActContext) => Judgement

function missingFields({ project }: ApprenticFacts, title: string): string[] {
  const wanted = {
    title,
    ...{ description: project.description, objectives: project.objectives, tools: project.tools },
    ...{ projectStart: project.projectStart, projectEnd: project.projectEnd, apprentice: project.apprentice },
    apprenticeMinor: project.apprenticeMinor === null ? null : 'told',
    ...{ qualification: project.qualification, contractFrom: project.contractFrom, contractUntil: project.contractUntil },
    ...{ tutor: project.tutor, centreName: project.centreName },
    lines: project.lines.some(({ amount }) => amount > 0n) ? 'some' : null,
  }
  return Object.entries(wanted).flatMap(([name, value]) => (value ? [] : [name]))
}

/** Fewer people than the edition says, the firm with all it is linked with. */
const firmSmallEnough: Condition = ({ headcount, parameters }) => {
  if (headcount === null) return { why: 'figures-missing' }
  // hundredths of a person: figures of groups are pro rata
  return unless(parseMoney(headcount) < parseMoney(String(parameters.headcountBelow)), { headcount, below: parameters.headcountBelow })
}

/** The apprentice carries the project: under contract from its first day to its last. */
const contractCoversProject: Condition = ({ project, amendment }, { action }) => {
  const { projectStart, contractFrom, contractUntil } = project
  const amended = AMENDING.includes(action)
  if (amended && amendment?.after.endsOn === amendment?.before.endsOn) return true
  // a later end is a later end of the project
  const projectEnd = amended ? (amendment?.after.endsOn ?? project.projectEnd) : project.projectEnd
  if (!projectStart || !projectEnd || !contractFrom || !contractUntil) return { why: 'dates-missing' }
  return unless(contractFrom <= projectStart && projectEnd <= contractUntil, { projectStart, projectEnd, contractFrom, contractUntil })
}

/** An award or a refusal on a case of the jury is the session's: outside one it is refused, whoever signs. */
const decidedInSession: Condition = ({ decision }, { action }) => {
  if (!decision) return { why: 'no-session' }
  const wanted = action === 'award' ? 'favourable' : 'unfavourable'
  return unless(decision.outcome === wanted, { outcome: decision.outcome, session: decision.title })
}

/** The functions of the lifecycle's conditions. true, or the details of the sentence that says why not. */
export const conditions = {
  ...grantConditions,
  ...firmConditions,
  callOpen: ({ callState, call }) => unless(callState === 'open', { state: callState, closesAt: call.closesAt.toISOString() }),
  callUnsealed: ({ callState }) => unless(callState === 'unsealed', { state: callState }),
  applicationFilledIn: (facts, { caseFile }) => {
    const missing = missingFields(facts, caseFile.title)
    return unless(missing.length === 0, { missing })
  },
  firmSmallEnough: forMoreMoney(firmSmallEnough),
  contractCoversProject,
  reviewsDone: ({ reviews, parameters }) =>
    unless(reviews.submitted >= parameters.reviewsNeeded && reviews.submitted === reviews.assigned, {
      ...reviews,
      needed: parameters.reviewsNeeded,
    }),
  decidedInSession,
  startedAfterFiling,
  projectStartedInTime: startedInTime,
  finalReportPresent: documentPresent('final-report'),
  demonstrationHeld: ({ project, given }) => unless(project.demonstratedOn !== null || given.demonstratedOn !== null),
  storyConsented: ({ project }) => unless(project.storyConsentAt !== null),
  storyTold: ({ project }) => unless(project.story !== ''),
  lapseReached: lapseReached('reportReceived', ({ project }: ApprenticFacts) => ({
    ...{ startedOn: project.startedOn, deliveredOn: project.reportReceivedOn },
  })),
} as const satisfies Record<string, Condition>

/** What the aid on real spending leaves to pay: never beyond the award, never below zero. */
export const balanceFor = ({ aid }: Pick<ApprenticFacts, 'aid'>, { caseFile }: Pick<ActContext, 'caseFile'>): Cents =>
  balanceDue(smallest(aid.amount, caseFile.awarded ?? ZERO), caseFile.paid)
