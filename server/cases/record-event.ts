import { sql } from 'kysely'
import { type ActingRole, type Actor, isSystem } from '../access/actor.ts'
import type { AuditAction } from '../audit/actions.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { CaseFile } from './case-file.ts'
import type { Milestone } from './milestone.ts'

export interface CaseEventInput {
  readonly caseFile: Pick<CaseFile, 'id' | 'funderId' | 'state'> &
    Partial<Pick<CaseFile, 'reference' | 'applicantOrganisationId' | 'applicantName' | 'applicantRole'>>
  readonly action: string
  readonly actor: Actor
  readonly role: ActingRole
  readonly at: Date
  readonly today: LocalDate
  readonly reason: string | null
  readonly basis: string
  readonly details: Readonly<Record<string, unknown>>
  /** The state the case enters; absent: the event leaves it where it is. */
  readonly toState?: string
  /** What it amounts to for the statistics. */
  readonly milestones?: readonly Milestone[]
}

/**
 * Writes one line of the history of a case, and of the journal, and raises the version of the case; returns the event's id.
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
      // nobody did it: the system stated what a date brought about
      actor_id: isSystem(input.actor) ? null : input.actor.userId,
      actor_role: input.role,
      actor_name: input.actor.fullName,
      at: input.at,
      on_date: input.today,
      reason: input.reason,
      basis: input.basis,
      details: jsonb(input.details),
      milestones: [...(input.milestones ?? [])],
    })
    .execute()
  await tx
    .updateTable('case_file')
    .set((eb) => ({ state: toState, last_event_at: input.at, last_action: input.action, version: eb('version', '+', 1) }))
    .where('id', '=', input.caseFile.id)
    .execute()
  await recordInJournal(tx, input, id, toState)
  return id
}

const JOURNAL_ACTIONS: Readonly<Record<string, AuditAction>> = {
  open: 'case.opened',
  assign: 'case.assigned',
  'document-added': 'document.added',
}

function recordInJournal(tx: Tx, input: CaseEventInput, eventId: string, toState: string): Promise<void> {
  const { caseFile, action, actor, role, at, reason, basis, details } = input
  const outside = role === (caseFile.applicantRole ?? 'applicant') || (role === 'caseOfficer' && action === 'open')
  const firm = caseFile.applicantOrganisationId
  return recordAudit(tx, {
    actor: isSystem(actor) ? { funderId: actor.funderId, userId: null, fullName: actor.fullName } : actor,
    at,
    role,
    action: JOURNAL_ACTIONS[action] ?? 'case.acted',
    subject: { kind: 'case', id: caseFile.id, label: caseFile.reference ?? null },
    before: { state: caseFile.state },
    after: { state: toState, act: action, eventId, reason, basis, details },
    onBehalfOf: outside && firm !== undefined ? { id: firm, name: caseFile.applicantName ?? null } : null,
  })
}
