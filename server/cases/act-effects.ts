import type { EffectContext } from './programme.ts'
import { recordTrace, type TraceInput } from './record-trace.ts'
import { type Duty, takeDuty } from './take-duty.ts'

/** Whoever acts takes this duty on the case. */
export const duty = (context: EffectContext, kind: Duty): Promise<void> =>
  takeDuty(context.tx, { caseId: context.caseFile.id, userId: context.actor.userId, duty: kind, at: context.at })

/** A computation as it was made, beside the act that relies on it. */
export const trace = (
  { tx, caseFile, eventId, edition, at }: EffectContext,
  made: Pick<TraceInput, 'rule' | 'version' | 'inputs' | 'parameters' | 'steps' | 'result'>,
): Promise<void> => recordTrace(tx, { caseId: caseFile.id, eventId, editionId: edition.id, ...made, at })
