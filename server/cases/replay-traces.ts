import type { Actor } from '../access/actor.ts'
import { forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { listTraces } from './case-page.queries.ts'
import { type ProgrammeModule, type Replay, UnknownRule } from './programme.ts'
import { moduleOf } from './take-action.ts'
import { findVisibleCase, isAgentOn } from './visible-cases.ts'

/** Every stored computation of a case with its recomputation by today's code of the same rule version: the same amount, or the difference. */
export async function replayTraces(services: Services, actor: Actor, caseId: string) {
  const caseFile = await findVisibleCase(services.db, actor, caseId)
  if (!caseFile) throw notFound()
  if (!isAgentOn(actor, caseFile)) throw forbidden('agents-only')
  const module = moduleOf(services, caseFile)
  const traces = await listTraces(services.db, caseId)
  return traces.map((trace) => {
    const replayed = replayOf(module, trace)
    return {
      id: trace.id,
      rule: trace.rule,
      version: trace.rule_version,
      action: trace.action,
      actorName: trace.actor_name,
      at: trace.at.toISOString(),
      inputs: trace.inputs as Record<string, unknown>,
      parameters: trace.parameters as Record<string, unknown>,
      steps: trace.steps as unknown[],
      result: trace.result,
      replayedResult: replayed?.result ?? null,
      same: replayed?.result === trace.result && JSON.stringify(replayed.steps) === JSON.stringify(sortedAs(trace.steps, replayed.steps)),
    }
  })
}

/** Null when today's code cannot compute it at all: the rule version is gone, or what was stored is no input of the rule. */
function replayOf(
  module: ProgrammeModule,
  trace: { rule: string; rule_version: number; inputs: unknown; parameters: unknown },
): Replay | null {
  try {
    return module.replay({ rule: trace.rule, version: trace.rule_version, inputs: trace.inputs, parameters: trace.parameters })
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof UnknownRule) return null
    throw error
  }
}

/** jsonb does not keep the order of keys: the stored value is read in the key order of the recomputed one before both are compared as text. */
function sortedAs(stored: unknown, like: unknown): unknown {
  if (Array.isArray(stored) && Array.isArray(like)) return stored.map((item, index) => sortedAs(item, like[index]))
  if (typeof stored !== 'object' || stored === null || typeof like !== 'object' || like === null) return stored
  const keys = [...new Set([...Object.keys(like), ...Object.keys(stored)])]
  return Object.fromEntries(
    keys
      .filter((key) => key in stored)
      .map((key) => [key, sortedAs(Reflect.get(stored, key) as unknown, Reflect.get(like, key) as unknown)]),
  )
}
