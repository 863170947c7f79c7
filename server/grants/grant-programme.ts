import type { z } from 'zod'
import type { CaseFile, Edition } from '../cases/case-file.ts'
import { decisionDue } from '../cases/file-case.ts'
import { type ActContext, type PlannedLimit, type Replay, UnknownRule } from '../cases/programme.ts'
import type { Db, Tx } from '../db/client.ts'
import { suspensionsOf } from '../deadlines/suspension.ts'
import type { DeadlineRule } from '../kernel/deadline.ts'
import { maskedIban } from '../kernel/iban.ts'
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney, subtract } from '../kernel/money.ts'
import { claimsOfCase } from '../payments/payments.queries.ts'
import { headroomDetails } from '../state-aid/headroom.queries.ts'
import { AMENDING, type AmendmentFacts } from './amendment-facts.ts'
import { type AmendmentTerms, amendedEndOf } from './amendments.queries.ts'
import type { GrantFacts, GrantParameters } from './grant-facts.ts'

/** What the event keeps of an act beside its payload. `withAid`: the acts that rely on the aid. An account is masked: many read the history. */
export const describeGrantAct =
  (withAid: readonly string[]) =>
  (
    { action }: Pick<ActContext, 'action'>,
    { aid, envelope, given, headroom, amendment }: Pick<GrantFacts, 'aid' | 'envelope' | 'given' | 'headroom' | 'amendment'>,
  ) => ({
    ...(aid && withAid.includes(action) ? { aid: formatMoney(aid.amount), base: formatMoney(aid.base) } : {}),
    ...(envelope && action === 'award' ? { envelope: envelope.label } : {}),
    ...(headroom && action === 'award' ? headroomDetails(headroom) : {}),
    ...(given.iban === null ? {} : { iban: maskedIban(given.iban) }),
    ...(amendment && AMENDING.includes(action) ? amendmentDetails(amendment) : {}),
  })

const termsOut = ({ awarded, eligible, endsOn }: AmendmentTerms) => ({
  ...{ awarded: formatMoney(awarded), eligible: formatMoney(eligible), endsOn },
})

/** Before and after, and what the envelope has; what the programme states of a budget stands with the proposal. */
const amendmentDetails = ({ stated, before, after, change, envelope, aid }: AmendmentFacts) => ({
  // said by the changes
  ...{ budget: undefined, amount: undefined, endsOn: undefined, requestedOn: stated.requestedOn ?? undefined },
  changes: {
    ...(after.awarded === before.awarded ? {} : { awarded: { from: formatMoney(before.awarded), to: formatMoney(after.awarded) } }),
    ...(after.eligible === before.eligible ? {} : { eligible: { from: formatMoney(before.eligible), to: formatMoney(after.eligible) } }),
    ...(after.endsOn === before.endsOn ? {} : { endsOn: { from: before.endsOn, to: after.endsOn } }),
  },
  ...{ before: termsOut(before), after: termsOut(after) },
  ...{ ruleGives: formatMoney(aid.amount), difference: formatMoney(change) },
  ...(envelope
    ? { envelope: envelope.label, envelopeBefore: formatMoney(envelope.left), envelopeAfter: formatMoney(subtract(envelope.left, change)) }
    : {}),
})

/** Computes a stored aid again, for the one version of the rule there is. */
export const replayAid =
  <Inputs, Parameters>(
    rule: { readonly rule: string; readonly version: number },
    compute: (inputs: Inputs, parameters: Parameters) => { readonly amount: Cents; readonly steps: unknown },
  ) =>
  (stored: { rule: string; version: number; inputs: unknown; parameters: unknown }): Replay => {
    if (stored.rule !== rule.rule || stored.version !== rule.version)
      throw new UnknownRule(`no code for rule ${stored.rule} version ${stored.version}`)
    const { amount, steps } = compute(stored.inputs as Inputs, stored.parameters as Parameters)
    return { result: formatMoney(amount), steps }
  }

const SHARED_KINDS = ['implicit-rejection', 'documents-expected', 'balance-claim', 'certification', 'payment'] as const

interface DueContext {
  readonly tx: Tx
  readonly caseFile: CaseFile
  readonly edition: Edition
}

/** The states in which each date of a grant is awaited, and the kinds of those a programme names itself. */
export interface GrantCourse<Start extends string, End extends string> {
  readonly parameters: z.ZodType<GrantParameters>
  readonly awaitingDecision: readonly string[]
  /** Awarded, and not begun. */
  readonly toStart: readonly string[]
  readonly underWay: string
  /** The report is in, or the action over: the balance is awaited. */
  readonly delivered: string
  readonly kinds: { readonly start: Start; readonly end: End }
  /** The day of the delivery; the planned end only where the beneficiary is held to it. */
  read(tx: Db, caseId: string): Promise<{ readonly deliveredOn: LocalDate | null; readonly plannedEnd?: LocalDate | null }>
}

/** The next date by which somebody must act on a grant, and the kinds it may be of: a programme spreads both. */
export function grantDue<Start extends string, End extends string>(course: GrantCourse<Start, End>) {
  type Kind = Start | End | (typeof SHARED_KINDS)[number]
  const dueKinds: readonly Kind[] = [...SHARED_KINDS, course.kinds.start, course.kinds.end]
  const nextDue = async ({ tx, caseFile, edition }: DueContext): Promise<{ on: LocalDate; kind: Kind } | null> => {
    const { state, awardedOn } = caseFile
    if (state === 'documentsRequested') {
      const limit = (await suspensionsOf(tx, caseFile.id)).at(-1)?.limitOn
      return limit ? { on: limit, kind: 'documents-expected' } : null
    }
    if (course.awaitingDecision.includes(state)) return decisionDue(caseFile)
    if (!awardedOn) return null
    const { lapse, payments } = course.parameters.parse(edition.parameters)
    if (course.toStart.includes(state)) return { on: addMonths(awardedOn, lapse.startMonths), kind: course.kinds.start }
    if (![course.underWay, course.delivered, 'deliveryCertified'].includes(state)) return null
    const { deliveredOn, plannedEnd = null } = await course.read(tx, caseFile.id)
    if (state === course.underWay) {
      const amended = await amendedEndOf(tx, caseFile.id)
      if (amended) return { on: amended, kind: course.kinds.end }
      const last = addMonths(awardedOn, lapse.finishMonths)
      return { on: plannedEnd !== null && plannedEnd < last ? plannedEnd : last, kind: course.kinds.end }
    }
    if (!deliveredOn) return null
    if (state === 'deliveryCertified') return { on: addDays(deliveredOn, payments.payWithinDays), kind: 'payment' }
    const claims = await claimsOfCase(tx, caseFile.id)
    return claims.some((claim) => claim.kind === 'balance' && claim.state !== 'refused')
      ? { on: addDays(deliveredOn, payments.payWithinDays), kind: 'certification' }
      : { on: addMonths(deliveredOn, lapse.claimMonths), kind: 'balance-claim' }
  }
  const basis = 'Règlement du dispositif (caducité)'
  const inMonths = (count: number): DeadlineRule => ({ unit: 'months', count, franc: false, rolls: false })
  /** When the award lapses, and when it is to be paid: all of them at once, where `nextDue` tells the nearest. */
  const limits = async ({ tx, caseFile, edition }: { tx: Db; caseFile: CaseFile; edition: Edition }): Promise<PlannedLimit[]> => {
    const { awardedOn, state } = caseFile
    const runs = [...course.toStart, course.underWay, course.delivered, 'deliveryCertified'].includes(state)
    if (!awardedOn || !runs) return []
    const { lapse, payments } = course.parameters.parse(edition.parameters)
    const { deliveredOn } = await course.read(tx, caseFile.id)
    const amended = await amendedEndOf(tx, caseFile.id)
    const days = { unit: 'days', count: payments.payWithinDays, franc: false, rolls: false } as const
    return [
      ...(course.toStart.includes(state) ? [{ kind: 'lapse-start', from: awardedOn, counted: inMonths(lapse.startMonths), basis }] : []),
      amended
        ? { kind: 'lapse-finish', from: awardedOn, counted: { on: amended }, basis: 'Avenant à la convention', metOn: deliveredOn }
        : { kind: 'lapse-finish', from: awardedOn, counted: inMonths(lapse.finishMonths), basis, metOn: deliveredOn },
      { kind: 'lapse-claim', from: deliveredOn, counted: inMonths(lapse.claimMonths), basis },
      { kind: 'payment-limit', from: deliveredOn, counted: days, basis: 'Règlement du dispositif' },
    ]
  }
  return { dueKinds, nextDue, limits }
}
