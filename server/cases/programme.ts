import type { z } from 'zod'
import type { ActingRole, Actor, Role } from '../access/actor.ts'
import type { Db, Tx } from '../db/client.ts'
import type { DeadlineRule } from '../kernel/deadline.ts'
import type { Lifecycle, LifecycleInput } from '../kernel/lifecycle.ts'
import { defineLifecycle as define } from '../kernel/lifecycle.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Cents } from '../kernel/money.ts'
import type { UnmetCondition } from '../kernel/refusal.ts'
import type { LetterSet } from '../letters/letter-set.ts'
import type { ApplicantRole, CaseFile, DocumentType, Edition } from './case-file.ts'
import type { Measure } from './measure.ts'
import type { Milestone } from './milestone.ts'
import type { PublicRecord } from './public-record.ts'

export type { DocumentType } from './case-file.ts'

/** A lifecycle whose roles are ours: a misspelt role does not compile. */
export type CaseLifecycle<
  S extends string = string,
  A extends string = string,
  C extends string = string,
  E extends string = string,
> = Lifecycle<S, A, Role, C, E>

export const defineLifecycle = <const S extends string, const A extends string, const C extends string, const E extends string>(
  lifecycle: LifecycleInput<S, A, Role, C, E>,
): CaseLifecycle<S, A, C, E> => define<S, A, Role, C, E>(lifecycle)

/** Everything an act is judged with. `payload` is null when one only asks what would be possible. */
export interface ActContext {
  readonly tx: Tx
  readonly caseFile: CaseFile
  readonly edition: Edition
  readonly actor: Actor
  readonly at: Date
  readonly today: LocalDate
  readonly action: string
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>> | null
}

/** What an effect knows beside: the role in which the person acts and the event that records the act. */
export interface EffectContext extends ActContext {
  readonly payload: Readonly<Record<string, unknown>>
  readonly role: ActingRole
  readonly eventId: string
}

/** true, or the details a sentence needs to explain why not. */
export type Judgement = true | Readonly<Record<string, unknown>>

export type Verdict =
  | {
      readonly ok: true
      /** The state the case enters (its own when the line says 'same'). */
      readonly to: string
      readonly role: ActingRole
      readonly basis: string
      /** What the event keeps of the act, for the history. */
      readonly details: Readonly<Record<string, unknown>>
      perform(eventId: string): Promise<void>
    }
  | { readonly ok: false; readonly kind: 'unknown-action' | 'wrong-state' | 'wrong-role' | 'reason-required' }
  | {
      readonly ok: false
      readonly kind: 'unmet'
      readonly unmet: readonly UnmetCondition[]
      /** What the event would have kept: a form shows it beside what refuses it. */
      readonly details: Readonly<Record<string, unknown>>
    }

/** The nearest date by which somebody must act on a case. */
export interface NextDue {
  readonly on: LocalDate
  readonly kind: string
}

/** A time limit of a programme: counted from a day by a rule, or known by its day. */
export interface PlannedLimit {
  readonly kind: string
  /** The day it runs from; null: it has not begun to run. */
  readonly from: LocalDate | null
  readonly counted: DeadlineRule | { readonly on: LocalDate }
  readonly basis: string
  readonly metOn?: LocalDate | null
}

/** A line of the lifecycle as the console shows it: allowed, or why not. */
export interface PossibleAction {
  readonly action: string
  readonly to: string
  readonly by: readonly Role[]
  readonly basis: string
  readonly reasonRequired: boolean
  readonly allowed: boolean
  readonly wrongRole: boolean
  readonly unmet: readonly UnmetCondition[]
}

/** Parameters of a new edition: the schema, the defaults, and which of them the funder still has to confirm. */
export interface EditionTemplate {
  readonly parameters: z.ZodType
  readonly defaults: { readonly decisionMonths: number; readonly parameters: unknown; readonly documentTypes: readonly DocumentType[] }
  /** Dotted paths of parameters without a verified source: shown "to be confirmed by the funder". */
  readonly unconfirmed: readonly string[]
  /** Dotted paths of parameters a decision does not fix: time limits, which a correction changes for decided cases too. Absent: all. */
  readonly timeLimits?: readonly string[]
}

/** Thrown by `replay`: no code is left for this rule and version. */
export class UnknownRule extends Error {
  override readonly name = 'UnknownRule'
}

/** A recomputation of a stored trace by today's code of the same rule version. */
export interface Replay {
  readonly result: string
  readonly steps: unknown
}

/** One criterion of a scoring grid: marks are whole numbers from 0 to `scale`. */
export interface Criterion {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  /** Its share of the score in basis points; those of a grid add up to 10 000. */
  readonly weight: number
  readonly scale: number
}

/** What a committee does in a programme: which cases it decides, by which acts, and what its members score. */
export interface CommitteePart {
  /** States in which a case may stand on the agenda of a session. */
  readonly from: readonly string[]
  /** Acts of the lifecycle that carry the committee's decision. The unfavourable one takes no payload. */
  readonly acts: { readonly favourable: string; readonly unfavourable: string }
  /** States in which reviewers score; a review is submitted no later. */
  readonly reviewedIn: readonly string[]
  /** What reviewers score under this edition; null or empty: nothing. */
  grid(edition: Edition): readonly Criterion[] | null
  /** Difference between the highest and the lowest reviewer from which a case is flagged, in points out of 100. Absent: the core's own. */
  spreadPoints?(edition: Edition): number
  /** What it writes itself: the minutes of its sessions. */
  readonly letters: LetterSet<'minutes'>
  /** Payload of the favourable act, asked for under the lock of the case. */
  actPayload(tx: Tx, caseFile: CaseFile, given: { readonly envelopeId: string | null }): Promise<Record<string, unknown>>
  /** What a favourable decision would award today, in one query for all these cases; a case without an amount is left out. */
  amounts(db: Db, caseIds: readonly string[]): Promise<ReadonlyMap<string, Cents>>
}

/** What the organisation that files says, once, of the one that worked for it. */
export interface EvaluationRules {
  /** The capacity of the party that is evaluated. */
  readonly of: string
  /** States in which it may be given. */
  readonly openIn: readonly string[]
  /** Each answered with a mark from 1 to 5; words in the console under `evaluation` of the programme. */
  readonly questions: readonly string[]
}

/** How the acts of a programme are counted. */
export interface StatisticsPart {
  /** By action: what it amounts to. An action that is not named counts as nothing. */
  readonly milestones: Readonly<Record<string, readonly Milestone[]>>
  /** The field of advice of a case. Absent: its cases have none, or several. */
  fieldOf?(tx: Tx, caseId: string): Promise<string | null>
  /** What it measures of a case that was awarded, as it stands: days, missions, money of others, answers of firms. Absent: nothing. */
  measures?(tx: Tx, caseFile: Pick<CaseFile, 'id'>): Promise<readonly Measure[]>
}

/** What a programme hands the core. The core knows no programme, no amount and no single beneficiary. */
export interface ProgrammeModule {
  readonly code: string
  /** What its references begin with: short capitals, no other programme's. */
  readonly referencePrefix: string
  /** In which role the people of the organisation that files act on its case. */
  readonly applicantRole: ApplicantRole
  /** Whether it spends money: only then has it envelopes. */
  readonly pays: boolean
  /** Whether its cases answer a call: opened and filed while it is open, sealed until somebody unseals it. Absent: at any time. */
  readonly byCall?: boolean
  /** What it writes to people, by kind: words by default, what they may name and what they have to say. */
  readonly letters: LetterSet
  /** Acts that prepare the decision: their reasons and details are for those who work on the case. */
  readonly preparatoryActs: readonly string[]
  /** Null: its cases are never brought before a committee. */
  readonly committee: CommitteePart | null
  readonly statistics: StatisticsPart
  readonly lifecycles: readonly CaseLifecycle[]
  readonly edition: EditionTemplate
  /** Schemas of what each action asks for beside the reason; published in OpenAPI. */
  readonly payloads: Readonly<Record<string, z.ZodType>>
  /** Writes the programme's own row of a case just opened. */
  open(tx: Tx, caseFile: CaseFile): Promise<void>
  judge(context: ActContext): Promise<Verdict>
  possible(context: ActContext): Promise<readonly PossibleAction[]>
  /** Kinds `nextDue` may answer, each with its words in the console (`cases.due`). */
  readonly dueKinds: readonly string[]
  /** Absent: nobody is evaluated. */
  readonly evaluation?: EvaluationRules
  /** Open data: how it is presented to anyone, and what is published of its awards. Absent: nothing. */
  readonly publicRecord?: PublicRecord
  /** The next date by which somebody must act, after any event. */
  nextDue(context: { tx: Tx; caseFile: CaseFile; edition: Edition }): Promise<NextDue | null>
  /** Time limits of the programme itself that run for this case, beside those of the law; their words are in the console (`cases.limits`). */
  limits?(context: { tx: Db; caseFile: CaseFile; edition: Edition }): Promise<readonly PlannedLimit[]>
  /** The aid of a case not decided yet under these rules; null: not computed so far. Absent: nothing is computed. */
  aidUnder?(context: { tx: Tx; caseFile: CaseFile; edition: Edition }): Promise<{ readonly base: Cents; readonly amount: Cents } | null>
  /** Computes a stored trace again with the rule version it was made with. Throws UnknownRule when that version is gone, RangeError or TypeError when the stored values are none of the rule. */
  replay(trace: { rule: string; version: number; inputs: unknown; parameters: unknown }): Replay
}

/** The programmes of this installation, by code. */
export interface Programmes {
  readonly all: readonly ProgrammeModule[]
  get(code: string): ProgrammeModule | undefined
}
