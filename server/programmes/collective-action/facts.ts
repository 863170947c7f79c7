import type { ActContext } from '../../cases/programme.ts'
import { givenDate } from '../../cases/stated-dates.ts'
import { AMENDING, type AmendmentFacts, amendmentFor } from '../../grants/amendment-facts.ts'
import { amendedBudgetOf } from '../../grants/amendments.queries.ts'
import { envelopeFor, type GivenValues, type GrantFacts, givenValues, readShared } from '../../grants/grant-facts.ts'
import { addMonths, type LocalDate } from '../../kernel/local-date.ts'
import { formatMoney, smallest } from '../../kernel/money.ts'
import { undertakingsOf } from '../../parties/undertakings-of.queries.ts'
import { type Aid, type AidInputs, computeAid } from './aid.ts'
import { type Action, readAction } from './collective.repository.ts'
import type { AmendedBudget } from './collective.schemas.ts'
import { type FirmBeyond, firmsBeyondCeiling } from './firms-headroom.ts'
import { CollectiveParameters } from './parameters.ts'
import { type Participant, participantsOf } from './participants.repository.ts'
import { aidInputsOf, type Figures, plannedFigures } from './plan.ts'
import { type Reconciliation, reconcile } from './reconciliation.ts'
import { attendanceOf, type Session, sessionsOf } from './sessions.repository.ts'
import { checkStated } from './stated-values.ts'

/** Everything the conditions judge, read once in the transaction of the act. */
export interface CollectiveFacts extends GrantFacts {
  readonly parameters: CollectiveParameters
  readonly action: Action
  readonly carrierKind: string
  readonly participants: readonly Participant[]
  /** Distinct single undertakings among the firms that have a seat and committed themselves. */
  readonly undertakings: number
  readonly sessions: readonly Session[]
  readonly reconciliation: Reconciliation
  /** Firms whose share would be above what their undertaking may still receive; empty until the aid is about to be shared. */
  readonly beyondCeiling: readonly FirmBeyond[]
  /** The aid for the plan, or for what was spent once that is claimed; null without a plan. */
  readonly aid: Aid | null
  readonly aidInputs: AidInputs | null
  readonly given: GivenValues & {
    readonly endedOn: LocalDate | null
    readonly attendances: number | null
    readonly individualHalfDays: number | null
  }
}

export async function loadFacts(context: ActContext): Promise<CollectiveFacts> {
  const { tx, caseFile, edition, today } = context
  const parameters = CollectiveParameters.parse(edition.parameters)
  const planned = await readAction(tx, caseFile.id)
  checkStated(context, planned)
  const budget = caseFile.awardedOn === null ? null : ((await amendedBudgetOf(tx, caseFile.id)) as AmendedBudget | null)
  const action = asAmended(planned, budget)
  const { funderId } = caseFile
  const carrier = await tx
    .selectFrom('organisation')
    .select('kind')
    .where('id', '=', caseFile.applicantOrganisationId)
    .executeTakeFirstOrThrow()
  const participants = await participantsOf(tx, caseFile.id)
  const committed = participants.filter(({ status, committedAt }) => status === 'enrolled' && committedAt !== null)
  const organisationIds = committed.map((participant) => participant.organisationId)
  const sessions = await sessionsOf(tx, caseFile.id)
  const reconciliation = reconcile(participants, sessions, await attendanceOf(tx, caseFile.id))
  const shared = await readShared(context)
  const amendedAsk = budget?.asked ?? null
  const aidInputs = inputsOf(context, action, reconciliation, amendedAsk)
  const aid = aidInputs ? computeAid(aidInputs, parameters) : null
  const { regulation } = parameters
  const amendment = await amendmentOf(context, shared, { action, parameters, amendedAsk })
  // the firms would receive what the amendment gives: their shares of it are looked at
  const shareable = amendment && AMENDING.includes(context.action) ? amendedAid(amendment, parameters) : aid
  return {
    ...shared,
    ...{ parameters, action, participants, sessions, reconciliation, aidInputs },
    // the carrier and its firms
    parties: [caseFile.applicantOrganisationId, ...participants.map(({ organisationId }) => organisationId)],
    carrierKind: carrier.kind,
    undertakings: new Set((await undertakingsOf(tx, { funderId, organisationIds, on: today })).values()).size,
    // the carrier is aided for its firms: the capped aid is theirs, once it is shared
    ...{ aidRegulation: null, headroom: null },
    aid,
    given: givenOf(context.payload),
    amendment,
    beyondCeiling: await firmsBeyondCeiling(context, { regulation, aid: shareable, reconciliation, participants }),
    // last: its row stays locked until the end of the act, and all awards of the year wait for each other there
    envelope: await envelopeFor(context),
  }
}

const amendmentOf = (
  context: ActContext,
  shared: Parameters<typeof amendmentFor>[1],
  { action, parameters, amendedAsk }: { action: Action; parameters: CollectiveParameters; amendedAsk: string | null },
): Promise<AmendmentFacts | null> => {
  const { awardedOn } = context.caseFile
  const last = addMonths(awardedOn ?? context.today, parameters.lapse.finishMonths)
  const { plannedEnd, startedOn } = action
  return amendmentFor<AidInputs>(context, shared, {
    endsOn: plannedEnd !== null && startedOn !== null && plannedEnd >= startedOn && plannedEnd < last ? plannedEnd : last,
    // the carrier is aided for its firms: the capped aid is theirs, once it is shared
    regulation: null,
    inputsOf: (given) => {
      const budget = given as AmendedBudget | null
      const figures = plannedFigures(action, budget?.retained)
      return action.costs.length === 0 ? null : aidInputsOf(action, { ...figures, asked: budget?.asked ?? amendedAsk ?? figures.asked })
    },
    compute: (inputs) => computeAid(inputs, parameters),
  })
}

/** What is retained of each line as last amended; the plan, and what was retained for the award, stay as they were written. */
const asAmended = (action: Action, budget: AmendedBudget | null): Action =>
  budget === null
    ? action
    : { ...action, costs: action.costs.map((cost, index) => ({ ...cost, retained: budget.retained[index] ?? cost.retained })) }

/** What the firms would share: never more than what is left of the cost, which another condition says of an amount that is too high. */
const amendedAid = ({ aidInputs, after }: AmendmentFacts, parameters: CollectiveParameters): Aid => {
  const aid = computeAid(aidInputs as AidInputs, parameters)
  return { ...aid, amount: smallest(after.awarded, aid.base) }
}

function givenOf(payload: ActContext['payload']): CollectiveFacts['given'] {
  const count = (name: string): number | null => {
    const given = payload?.[name]
    return typeof given === 'number' ? given : null
  }
  return {
    ...givenValues(payload),
    endedOn: givenDate(payload, 'endedOn'),
    ...{ attendances: count('attendances'), individualHalfDays: count('individualHalfDays') },
  }
}

const listed = (payload: ActContext['payload'], name: string): readonly string[] | null => {
  const value = payload?.[name]
  return Array.isArray(value) ? (value as readonly string[]) : null
}

/** What the aid is computed from: the plan; once money is claimed, what was spent and what was delivered, at the rate of the award. */
export function inputsOf(
  { payload, caseFile }: Pick<ActContext, 'payload' | 'caseFile'>,
  action: Action,
  done: Reconciliation,
  amendedAsk: string | null = null,
): AidInputs | null {
  if (action.costs.length === 0) return null
  const claimed = action.costs.some((cost) => cost.claimed !== null)
  const spent =
    listed(payload, 'certified') ??
    listed(payload, 'spent') ??
    (claimed ? action.costs.map((cost) => cost.certified ?? cost.claimed ?? '0.00') : null)
  if (spent === null || caseFile.awarded === null || caseFile.eligible === null)
    return aidInputsOf(action, {
      ...plannedFigures(action, listed(payload, 'retained')),
      ...(amendedAsk === null ? {} : { asked: amendedAsk }),
    })
  const other = payload?.otherPublic
  const figures: Figures = {
    amounts: spent,
    collectiveHalfDays: done.sessionsHeld,
    individualHalfDays: done.individual,
    otherPublic: typeof other === 'string' ? other : (action.claimedOtherPublic ?? '0.00'),
    asked: formatMoney(caseFile.awarded),
    granted: { aid: formatMoney(caseFile.awarded), base: formatMoney(caseFile.eligible) },
  }
  return aidInputsOf(action, figures)
}
