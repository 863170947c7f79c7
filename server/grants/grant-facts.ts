import { type EnvelopeBalance, envelopesOfYear, lockEnvelope } from '../budget/envelope.queries.ts'
import type { DutyFacts } from '../cases/judging.ts'
import type { ActContext } from '../cases/programme.ts'
import { givenDate } from '../cases/stated-dates.ts'
import { dutyOf } from '../cases/take-duty.ts'
import { lastProposalOfWithdrawal, type WithdrawalProposal } from '../cases/withdrawal-of-award.ts'
import { type ChecklistItem, documentChecklist } from '../documents/case-documents.queries.ts'
import { parseIban } from '../kernel/iban.ts'
import { type LocalDate, yearOf } from '../kernel/local-date.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'
import { type Claim, claimsOfCase } from '../payments/payments.queries.ts'
import { type Headroom, headroomAt } from '../state-aid/headroom.queries.ts'
import type { AmendmentFacts } from './amendment-facts.ts'
import { amendedEndOf, type PendingAmendment, pendingAmendment } from './amendments.queries.ts'

export { lockOrganisations } from './lock-organisations.ts'

/** What an edition of a programme that pays sets for them. */
export interface GrantParameters {
  readonly observationDays: number
  readonly documentRequestDays: number
  readonly payments: { readonly payWithinDays: number }
  readonly lapse: { readonly startMonths: number; readonly finishMonths: number; readonly claimMonths: number }
  readonly amendment: { readonly endWithinTimes: number }
}

/** What the shared conditions and effects judge; a programme's own facts hold it among others. */
export interface GrantFacts extends DutyFacts {
  readonly parameters: GrantParameters
  /** Départements of the funder. */
  readonly territory: readonly string[]
  /** The zone of its public holidays. */
  readonly holidays: string
  readonly checklist: readonly ChecklistItem[]
  readonly claims: readonly Claim[]
  readonly withdrawal: WithdrawalProposal | null
  /** The amendment that waits for its signature. */
  readonly pending: PendingAmendment | null
  /** The day by which the beneficiary has to have finished, as last amended; null: as the award said. */
  readonly amendedEnd: LocalDate | null
  /** The amendment this act proposes or signs; in a preview the one that waits. */
  readonly amendment: AmendmentFacts | null
  /** The aid as it is computed now; null while it cannot be. */
  readonly aid: { readonly base: Cents; readonly amount: Cents } | null
  /** The regulation the aid is granted under where it caps what an undertaking may receive; null: another base. */
  readonly aidRegulation: string | null
  /** What the undertaking of the firm may still be granted under it; null: nothing is capped, or the award is made. */
  readonly headroom: Headroom | null
  /** The envelope of the payload, locked; in a preview the fullest of the year. */
  readonly envelope: EnvelopeBalance | null
  readonly given: GivenValues
}

type Shared = Pick<GrantFacts, 'territory' | 'holidays' | 'checklist' | 'duty' | 'claims' | 'withdrawal' | 'pending' | 'amendedEnd'>

/** What is read of a case alike in every programme that pays. The envelope is not among it: it is locked, and read last. */
export async function readShared({ tx, caseFile, actor, today }: ActContext): Promise<Shared> {
  const funder = await tx
    .selectFrom('funder')
    .select(['departements', 'holiday_zone'])
    .where('id', '=', caseFile.funderId)
    .executeTakeFirstOrThrow()
  return {
    territory: funder.departements,
    holidays: funder.holiday_zone,
    checklist: await documentChecklist(tx, { caseId: caseFile.id, on: today }),
    duty: await dutyOf(tx, caseFile.id, actor.userId),
    claims: await claimsOfCase(tx, caseFile.id),
    withdrawal: await lastProposalOfWithdrawal(tx, caseFile.id),
    pending: caseFile.awardedOn === null ? null : await pendingAmendment(tx, caseFile.id),
    amendedEnd: caseFile.awardedOn === null ? null : await amendedEndOf(tx, caseFile.id),
  }
}

/** Values of the payload the shared acts look at, when the act gives them. */
export interface GivenValues {
  readonly amount: Cents | null
  /** Whether the advance asked for is covered by a guarantee. */
  readonly guaranteed: boolean
  readonly ground: string | null
  /** In its electronic form. */
  readonly iban: string | null
  readonly startedOn: LocalDate | null
}

export function givenValues(payload: ActContext['payload']): GivenValues {
  const amount = payload?.amount
  const ground = payload?.ground
  const iban = payload?.iban
  return {
    amount: typeof amount === 'string' ? parseMoney(amount) : null,
    guaranteed: payload?.guaranteed === true,
    ground: typeof ground === 'string' ? ground : null,
    iban: typeof iban === 'string' ? parseIban(iban) : null,
    startedOn: givenDate(payload, 'startedOn'),
  }
}

/**
 * The headroom of the firm that is aided, while its award is to be decided. To be read after the organisations of the undertaking are locked:
 * of two awards to sister firms at the same instant, the second counts the first.
 */
export function headroomFor({ tx, caseFile, today }: ActContext, regulation: string | null): Promise<Headroom | null> {
  if (regulation === null || caseFile.awardedOn !== null) return Promise.resolve(null)
  const { funderId, applicantOrganisationId: organisationId, id: exceptCaseId } = caseFile
  return headroomAt(tx, { funderId, organisationId, on: today, regulation, exceptCaseId })
}

/** Its row stays locked until the end of the act, and all awards of the year wait for each other there: to be read last. */
export async function envelopeFor(context: ActContext): Promise<EnvelopeBalance | null> {
  const { tx, caseFile, today } = context
  const key = { funderId: caseFile.funderId, programme: caseFile.programme }
  const envelopeId = context.payload?.envelopeId
  if (typeof envelopeId === 'string') return lockEnvelope(tx, { envelopeId, ...key })
  if (context.payload !== null) return null
  const envelopes = await envelopesOfYear(tx, { ...key, year: yearOf(today) })
  return envelopes.reduce<EnvelopeBalance | null>(
    (fullest, envelope) => (fullest && fullest.left >= envelope.left ? fullest : envelope),
    null,
  )
}
