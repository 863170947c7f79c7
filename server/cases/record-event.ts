import { sql } from 'kysely'
import type { Actor, Role } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { CaseFile } from './case-file.ts'

export interface CaseEventInput {
  readonly caseFile: Pick<CaseFile, 'id' | 'funderId' | 'state'>
  readonly action: string
  readonly actor: Actor
  readonly role: Role
  readonly at: Date
  readonly today: LocalDate
  readonly reason: string | null
  readonly basis: string
  readonly details: Readonly<Record<string, unknown>>
  /** The state the case enters; absent: the event leaves it where it is. */
  readonly toState?: string
}

/**
 * Writes one line of the history of a case and raises the version of the case; returns the event's id.
 * The row of the case must be locked by the caller, which is what makes `sequence` gapless.
 */
export async function recordEvent(tx: Tx, input: CaseEventInput): Promise<string> {
  const id = newId(input.at)
  const toState = input.toState ?? input.caseFile.state
  await tx
    .insertInto('case_event')
    .values({
      id,
      case_id: input.caseFile.id,
      funder_id: input.caseFile.funderId,
      sequence: sql<number>`(select coalesce(max(e.sequence), 0) + 1 from case_event e where e.case_id = ${input.caseFile.id})`,
      action: input.action,
      from_state: input.caseFile.state,
      to_state: toState,
      actor_id: input.actor.userId,
      actor_role: input.role,
      actor_name: input.actor.fullName,
      at: input.at,
      on_date: input.today,
      reason: input.reason,
      basis: input.basis,
      details: jsonb(input.details),
    })
    .execute()
  await tx
    .updateTable('case_file')
    .set((eb) => ({ state: toState, last_event_at: input.at, last_action: input.action, version: eb('version', '+', 1) }))
    .where('id', '=', input.caseFile.id)
    .execute()
  return id
}
