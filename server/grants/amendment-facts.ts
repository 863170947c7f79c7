import { type EnvelopeBalance, envelopeOfCase, lockEnvelope, readEnvelope } from '../budget/envelope.queries.ts'
import type { ActContext } from '../cases/programme.ts'
import { givenDate } from '../cases/stated-dates.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, parseMoney, subtract, ZERO } from '../kernel/money.ts'
import { singleUndertakingAt } from '../parties/single-undertaking.queries.ts'
import { type Headroom, headroomAt } from '../state-aid/headroom.queries.ts'
import type { AmendmentTerms, PendingAmendment, StatedAmendment } from './amendments.queries.ts'
import { lockOrganisations } from './lock-organisations.ts'

/** The acts by which an award is amended, in every programme that pays. */
export const AMENDING: readonly string[] = ['proposeAmendment', 'signAmendment']

/** An amendment under consideration: the one this act proposes, else the one that waits for its signature. */
export interface AmendmentFacts {
  readonly stated: StatedAmendment
  readonly before: AmendmentTerms
  readonly after: AmendmentTerms
  /** after - before of the award: below zero, money goes back to the envelope. */
  readonly change: Cents
  /** The aid as the rule of the case's own edition gives it for what is asked, with its ladder. */
  readonly aid: { readonly base: Cents; readonly amount: Cents; readonly steps: unknown }
  readonly aidInputs: unknown
  /** The envelope that carries the commitment; locked by the signature of an increase. */
  readonly envelope: EnvelopeBalance | null
  /** What the undertaking may still be granted, this award counted; null: nothing is capped, or no more is given. */
  readonly headroom: Headroom | null
}

/** How a programme computes what an amendment changes. */
export interface AmendmentRule<Inputs> {
  /** The day by which the beneficiary has to have finished, as the award said. */
  readonly endsOn: LocalDate
  readonly regulation: string | null
  /** What is stated of a budget, on top of what stands. Absent: it is stated whole. */
  whole?(budget: NonNullable<unknown>): unknown
  /** What the aid is computed from: on a budget of this amendment, or as it stands. Null: it cannot be. */
  inputsOf(budget: unknown): Inputs | null
  compute(inputs: Inputs): AmendmentFacts['aid']
}

/** As the payload of the proposal states it. */
const statedIn = (payload: Readonly<Record<string, unknown>>, whole: AmendmentRule<never>['whole']): StatedAmendment => ({
  requestedOn: givenDate(payload, 'requestedOn'),
  budget: payload['budget'] ? (whole?.(payload['budget']) ?? payload['budget']) : null,
  amount: typeof payload['amount'] === 'string' ? parseMoney(payload['amount']) : null,
  endsOn: givenDate(payload, 'endsOn'),
})

/**
 * What the acts of an amendment are judged on; null for any other act, and where nothing is proposed. To be read last: the signature of an increase
 * locks the undertaking, then the envelope, in the order of an award.
 */
export async function amendmentFor<Inputs>(
  context: ActContext,
  standing: { readonly pending: PendingAmendment | null; readonly amendedEnd: LocalDate | null },
  rule: AmendmentRule<Inputs>,
): Promise<AmendmentFacts | null> {
  const { action, payload, caseFile } = context
  if (caseFile.awarded === null || (payload !== null && !AMENDING.includes(action))) return null
  const stated = payload !== null && action === 'proposeAmendment' ? statedIn(payload, rule.whole) : standing.pending
  const aidInputs = stated ? rule.inputsOf(stated.budget) : null
  if (!stated || !aidInputs) return null
  const aid = rule.compute(aidInputs)
  const before = { awarded: caseFile.awarded, eligible: caseFile.eligible ?? ZERO, endsOn: standing.amendedEnd ?? rule.endsOn }
  const after = {
    awarded: stated.amount ?? (stated.budget === null ? before.awarded : aid.amount),
    eligible: stated.budget === null ? before.eligible : aid.base,
    endsOn: stated.endsOn ?? before.endsOn,
  }
  const change = subtract(after.awarded, before.awarded)
  const headroom = await headroomForMore(context, change, rule.regulation)
  return { stated, before, after, change, aid, aidInputs, headroom, envelope: await carryingEnvelope(context, change) }
}

/** The aid of this case as it stands counts too: what is asked is whether the difference still fits (Reg. (EU) 2023/2831 art. 3(7)). */
async function headroomForMore(context: ActContext, change: Cents, regulation: string | null): Promise<Headroom | null> {
  if (change <= 0n || regulation === null) return null
  const { tx, caseFile, today: on, action } = context
  const { funderId, applicantOrganisationId: organisationId } = caseFile
  if (action === 'signAmendment') await lockOrganisations(context, await singleUndertakingAt(tx, { funderId, organisationId, on }))
  return headroomAt(tx, { funderId, organisationId, on, regulation })
}

/** An increase is charged to the envelope that carries the award: payments are posted there. */
async function carryingEnvelope({ tx, caseFile, action, payload }: ActContext, change: Cents): Promise<EnvelopeBalance | null> {
  const envelopeId = await envelopeOfCase(tx, caseFile.id)
  if (!envelopeId) return null
  const key = { envelopeId, funderId: caseFile.funderId, programme: caseFile.programme }
  const signs = action === 'signAmendment' && payload !== null
  return signs && change > 0n ? lockEnvelope(tx, key) : readEnvelope(tx, key)
}
