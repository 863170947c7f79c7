import type { z } from 'zod'
import type { Actor, Role } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import type { Lifecycle, LifecycleInput } from '../kernel/lifecycle.ts'
import { defineLifecycle as define } from '../kernel/lifecycle.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { UnmetCondition } from '../kernel/refusal.ts'
import type { ApplicantRole, CaseFile, DocumentType, Edition } from './case-file.ts'

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
  readonly role: Role
  readonly eventId: string
}

/** true, or the details a sentence needs to explain why not. */
export type Judgement = true | Readonly<Record<string, unknown>>

export type Verdict =
  | {
      readonly ok: true
      /** The state the case enters (its own when the line says 'same'). */
      readonly to: string
      readonly role: Role
      readonly basis: string
      /** What the event keeps of the act, for the history. */
      readonly details: Readonly<Record<string, unknown>>
      perform(eventId: string): Promise<void>
    }
  | { readonly ok: false; readonly kind: 'unknown-action' | 'wrong-state' | 'wrong-role' | 'reason-required' }
  | { readonly ok: false; readonly kind: 'unmet'; readonly unmet: readonly UnmetCondition[] }

/** The nearest date by which somebody must act on a case. */
export interface NextDue {
  readonly on: LocalDate
  readonly kind: string
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

/** What a programme hands the core. The core knows no programme, no amount and no single beneficiary. */
export interface ProgrammeModule {
  readonly code: string
  /** In which role the people of the organisation that files act on its case. */
  readonly applicantRole: ApplicantRole
  /** Whether it spends money: only then has it envelopes. */
  readonly pays: boolean
  /** Acts that prepare the decision: their reasons and details are for those who work on the case. */
  readonly preparatoryActs: readonly string[]
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
  /** The next date by which somebody must act, after any event. */
  nextDue(context: { tx: Tx; caseFile: CaseFile; edition: Edition }): Promise<NextDue | null>
  /** Computes a stored trace again with the rule version it was made with. Throws UnknownRule when that version is gone, RangeError or TypeError when the stored values are none of the rule. */
  replay(trace: { rule: string; version: number; inputs: unknown; parameters: unknown }): Replay
}

/** The programmes of this installation, by code. */
export interface Programmes {
  readonly all: readonly ProgrammeModule[]
  get(code: string): ProgrammeModule | undefined
}
