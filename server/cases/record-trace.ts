import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'

export interface TraceInput {
  readonly caseId: string
  readonly eventId: string
  readonly editionId: string
  readonly rule: string
  readonly version: number
  readonly inputs: unknown
  readonly parameters: unknown
  readonly steps: unknown
  /** What the rule answers: an amount as a decimal string, or a word. */
  readonly result: string
  readonly at: Date
}

/** Stores a computation as it was made, beside the act that used it. Never changed afterwards. */
export async function recordTrace(tx: Tx, trace: TraceInput): Promise<void> {
  await tx
    .insertInto('case_trace')
    .values({
      id: newId(trace.at),
      case_id: trace.caseId,
      event_id: trace.eventId,
      rule: trace.rule,
      rule_version: trace.version,
      edition_id: trace.editionId,
      inputs: jsonb(trace.inputs),
      parameters: jsonb(trace.parameters),
      steps: jsonb(trace.steps),
      result: trace.result,
      at: trace.at,
    })
    .execute()
}
