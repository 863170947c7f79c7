import { type Call, callById } from '../../calls/call.queries.ts'
import { type CallState, callStateAt } from '../../calls/call-state.ts'
import type { ActContext } from '../../cases/programme.ts'
import { givenDate } from '../../cases/stated-dates.ts'
import { type CommitteeDecision, committeeDecisionOn } from '../../committees/decision.queries.ts'
import { scoresOf } from '../../committees/ranking.queries.ts'
import { amendmentFor } from '../../grants/amendment-facts.ts'
import { amendedBudgetOf } from '../../grants/amendments.queries.ts'
import {
  envelopeFor,
  type GivenValues,
  type GrantFacts,
  givenValues,
  headroomFor,
  lockOrganisations,
  readShared,
} from '../../grants/grant-facts.ts'
import { addMonths, type LocalDate } from '../../kernel/local-date.ts'
import { formatMoney, parseMoney } from '../../kernel/money.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import { type SmeSizeResult, smeSizeAt } from '../../parties/sme-size.queries.ts'
import { DE_MINIMIS } from '../../state-aid/regulations.ts'
import { type Aid, type AidInputs, computeAid } from './aid.ts'
import { mergedBudget, withBudget } from './amended-budget.ts'
import { plannedInputs, readProject, spentInputs } from './apprentic.queries.ts'
import type { Project } from './apprentic.repository.ts'
import { headcountOf } from './headcount.ts'
import { ApprenticParameters } from './parameters.ts'
import { checkStated } from './stated-values.ts'

/** Everything the conditions judge, read once in the transaction of the act. */
export interface ApprenticFacts extends GrantFacts {
  readonly parameters: ApprenticParameters
  readonly call: Call
  readonly callState: CallState
  readonly project: Project
  readonly size: SmeSizeResult
  /** People of the whole undertaking, as a decimal; null: unknown. */
  readonly headcount: string | null
  /** The aid on what is planned, or once spending is claimed on what was spent. */
  readonly aid: Aid
  readonly aidInputs: AidInputs
  readonly given: GivenValues & { readonly demonstratedOn: LocalDate | null }
  readonly reviews: { readonly assigned: number; readonly submitted: number }
  readonly decision: CommitteeDecision | null
}

export async function loadFacts(context: ActContext): Promise<ApprenticFacts> {
  const { tx, caseFile, edition, at, today } = context
  const parameters = ApprenticParameters.parse(edition.parameters)
  const project = await readProject(tx, caseFile.id)
  checkStated(context, project)
  const { funderId, applicantOrganisationId: organisationId, callId } = caseFile
  if (!callId) throw new Error(`case ${caseFile.id} answers no call`)
  const call = await callById(tx, callId)
  if (context.action === 'award') await lockOrganisations(context, await singleUndertakingAt(tx, { funderId, organisationId, on: today }))
  const size = await smeSizeAt(tx, { funderId, organisationId, on: today })
  const amendedBudget = caseFile.awardedOn === null ? null : await amendedBudgetOf(tx, caseFile.id)
  const standing = withBudget(project, amendedBudget)
  const aidInputs = inputsFor(context, standing)
  const shared = await readShared(context)
  const reviews = (await scoresOf(tx, [caseFile.id], 0)).get(caseFile.id)
  return {
    ...shared,
    ...{ parameters, call, callState: callStateAt(call, at), project: standing, size, headcount: headcountOf(size) },
    parties: [organisationId],
    // 80 % of a project of any kind: no other base of the block exemptions covers it
    ...{ aidRegulation: DE_MINIMIS, headroom: await headroomFor(context, DE_MINIMIS) },
    ...{ aidInputs, aid: computeAid(aidInputs, parameters) },
    given: { ...givenValues(context.payload), demonstratedOn: givenDate(context.payload, 'demonstratedOn') },
    reviews: { assigned: reviews?.assigned ?? 0, submitted: reviews?.submitted ?? 0 },
    decision: await committeeDecisionOn(tx, caseFile.id),
    // last: its row stays locked until the end of the act, and all awards of the year wait for each other there
    envelope: await envelopeFor(context),
    amendment: await amendmentFor<AidInputs>(context, shared, {
      endsOn: addMonths(caseFile.awardedOn ?? today, parameters.lapse.finishMonths),
      regulation: DE_MINIMIS,
      whole: (budget) => mergedBudget(amendedBudget, budget),
      inputsOf: (budget) => plannedInputs(withBudget(standing, budget)),
      compute: (inputs) => computeAid(inputs, parameters),
    }),
  }
}

type Exclusions = readonly { readonly line: number; readonly amount: string }[]

/** The figures of this act, else those kept: a claim states what was spent, an officer what is left out. */
function inputsFor({ action, payload, caseFile }: ActContext, project: Project): AidInputs {
  const excluded = new Map(((payload?.exclusions ?? []) as Exclusions).map(({ line, amount }) => [line, parseMoney(amount)]))
  if (action === 'claimBalance' && payload) {
    const spent = new Map((payload.lines as readonly { line: number; spent: string }[]).map((one) => [one.line, parseMoney(one.spent)]))
    const lines = project.lines.map(({ place, category }) => ({
      ...{ category, amount: formatMoney(spent.get(place) ?? parseMoney('0')), excluded: '0.00' },
    }))
    return { lines, publicFunding: formatMoney(parseMoney(payload.publicFunding as string)) }
  }
  if (action === 'certifyDelivery' && payload)
    return spentInputs({
      ...project,
      lines: project.lines.map((line) => ({ ...line, spentExcluded: excluded.get(line.place) ?? parseMoney('0') })),
    })
  if (action === 'declareAdmissible' && payload)
    return plannedInputs({
      ...project,
      lines: project.lines.map((line) => ({ ...line, excluded: excluded.get(line.place) ?? parseMoney('0') })),
    })
  const claimed = project.lines.some(({ spent }) => spent !== null)
  return claimed && AFTER_CLAIM.includes(caseFile.state) ? spentInputs(project) : plannedInputs(project)
}

const AFTER_CLAIM = ['reportReceived', 'deliveryCertified', 'paid', 'closed']
