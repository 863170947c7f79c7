import type { z } from 'zod'
import { type Actor, grantsFor, isSystem, OUTSIDE_ROLES, type Role } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { type Transition, transitionFor } from '../kernel/lifecycle.ts'
import { type FieldFault, Refusal, type UnmetCondition } from '../kernel/refusal.ts'
import { faultsOf } from '../kernel/zod-faults.ts'
import type { CaseFile } from './case-file.ts'
import type { ActContext, CaseLifecycle, EffectContext, Judgement, PossibleAction, ProgrammeModule, Verdict } from './programme.ts'
import { isAgentOn } from './visible-cases.ts'

/** A programme before it is closed: the compiler refuses a condition or an effect of the lifecycle without its function. */
export interface ProgrammeDefinition<A extends string, C extends string, E extends string, Facts>
  extends Omit<ProgrammeModule, 'lifecycles' | 'judge' | 'possible'> {
  readonly lifecycles: readonly CaseLifecycle<string, A, C, E>[]
  readonly payloads: Readonly<Partial<Record<NoInfer<A>, z.ZodType<Record<string, unknown>>>>> & Readonly<Record<string, z.ZodType>>
  /** Reads, in the caller's transaction, everything the conditions judge. `payload` null: a preview. */
  loadFacts(context: ActContext): Promise<Facts>
  readonly conditions: Readonly<Record<NoInfer<C>, (facts: NoInfer<Facts>, context: ActContext) => Judgement>>
  readonly effects: Readonly<Record<NoInfer<E>, (context: EffectContext, facts: NoInfer<Facts>) => Promise<void>>>
  /** What the event keeps of the act beside its payload (amounts, names), for the history. */
  describe?(context: ActContext, facts: NoInfer<Facts>): Readonly<Record<string, unknown>>
}

/** Closes a programme: what the core asks (judge, possible) is answered from the lifecycle, the conditions and the effects. */
export function defineProgramme<const A extends string, const C extends string, const E extends string, Facts>(
  definition: ProgrammeDefinition<A, C, E, Facts>,
): ProgrammeModule {
  type Line = Transition<string, A, Role, C, E>
  const lifecycleOf = (caseFile: CaseFile): CaseLifecycle<string, A, C, E> => {
    const lifecycle = definition.lifecycles.find((candidate) => candidate.code === caseFile.lifecycleCode)
    if (!lifecycle) throw new Error(`case ${caseFile.id} follows the unknown lifecycle ${caseFile.lifecycleCode}`)
    return lifecycle
  }
  const unmetOf = (line: Line, facts: Facts, context: ActContext): UnmetCondition[] =>
    (line.requires ?? []).flatMap((condition) => {
      const judgement = definition.conditions[condition](facts, context)
      return judgement === true ? [] : [{ condition, details: judgement }]
    })

  const judge = async (context: ActContext): Promise<Verdict> => {
    const lifecycle = lifecycleOf(context.caseFile)
    const line = transitionFor(lifecycle, context.action, context.caseFile.state)
    if (!line) {
      const known = lifecycle.transitions.some((candidate) => candidate.action === context.action)
      return { ok: false, kind: known ? 'wrong-state' : 'unknown-action' }
    }
    const role = isSystem(context.actor) ? (line.automatic ? 'system' : null) : await actingRole(context, line.by)
    if (!role) return { ok: false, kind: 'wrong-role' }
    if (line.reason && context.reason === null) return { ok: false, kind: 'reason-required' }
    const payload = parsePayload(definition.payloads[line.action], context.payload ?? {})
    const parsed = { ...context, payload }
    const facts = await definition.loadFacts(parsed)
    const unmet = unmetOf(line, facts, parsed)
    const details = { ...payload, ...definition.describe?.(parsed, facts) }
    if (unmet.length > 0) return { ok: false, kind: 'unmet', unmet, details }
    return {
      ok: true,
      role,
      to: line.to === 'same' ? context.caseFile.state : line.to,
      basis: line.basis,
      details,
      perform: async (eventId) => {
        for (const effect of line.effects ?? []) await definition.effects[effect]({ ...parsed, role, eventId }, facts)
      },
    }
  }

  const possible = async (context: ActContext): Promise<readonly PossibleAction[]> => {
    const lines = lifecycleOf(context.caseFile).transitions.filter((line) => line.from.includes(context.caseFile.state))
    if (lines.length === 0) return []
    const facts = await definition.loadFacts({ ...context, payload: null })
    const agent = isAgentOn(context.actor, context.caseFile)
    const actions: PossibleAction[] = []
    for (const line of lines) {
      const wrongRole = (await actingRole(context, line.by)) === null
      // what stands in the way of another person's act (budget left, an opinion) is told to agents only
      const unmet = wrongRole && !agent ? [] : unmetOf(line, facts, { ...context, action: line.action, payload: null })
      actions.push({
        action: line.action,
        to: line.to === 'same' ? context.caseFile.state : line.to,
        by: line.by,
        basis: line.basis,
        reasonRequired: line.reason ?? false,
        allowed: !wrongRole && unmet.length === 0,
        wrongRole,
        unmet,
      })
    }
    return actions
  }
  return { ...definition, judge, possible }
}

const OUTSIDE: readonly string[] = OUTSIDE_ROLES

/**
 * The first role of the line that this person holds on this case, or null. Outside roles need a tie to the case itself. An agent whose own firm
 * is a party keeps the role here, so that the programme says why not; what no condition refuses, the database does (0011).
 */
async function actingRole(context: ActContext, by: readonly Role[]): Promise<Role | null> {
  const held = new Set(grantsFor(context.actor, context.caseFile.programme, context.caseFile.departement).map((grant) => grant.role))
  for (const role of by) {
    if (!held.has(role)) continue
    if (!OUTSIDE.includes(role) || (await holdsCapacity(context.tx, context.actor, context.caseFile, role))) return role
  }
  return null
}

async function holdsCapacity(tx: Tx, actor: Actor, caseFile: CaseFile, capacity: string): Promise<boolean> {
  if (actor.organisationIds.length === 0) return false
  const party = await tx
    .selectFrom('case_party')
    .select('case_id')
    .where('case_id', '=', caseFile.id)
    .where('capacity', '=', capacity)
    .where('organisation_id', 'in', [...actor.organisationIds])
    .executeTakeFirst()
  return party !== undefined
}

function parsePayload(schema: z.ZodType | undefined, payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!schema) {
    const unknown = Object.keys(payload).map((key): FieldFault => ({ pointer: `/payload/${key}`, code: 'unknown-field' }))
    if (unknown.length > 0) throw new Refusal('invalid', 'invalid-fields', { errors: unknown })
    return {}
  }
  const parsed = schema.safeParse(payload, { reportInput: true })
  if (parsed.success) return parsed.data as Record<string, unknown>
  throw new Refusal('invalid', 'invalid-fields', { errors: parsed.error.issues.flatMap((issue) => faultsOf(issue, '/payload/')) })
}
