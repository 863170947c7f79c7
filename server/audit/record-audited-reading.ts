import { type Actor, hasRole } from '../access/actor.ts'
import type { Services } from '../services.ts'
import type { AuditAction, AuditSubject } from './actions.ts'
import { recordAudit } from './record.ts'

interface Reading {
  readonly action: AuditAction
  readonly kind: AuditSubject
}

const OF_LIST: Reading = { action: 'list.read', kind: 'list' }

/** Whatever shows something of one case, of any programme. */
const ABOUT_A_CASE = /\/cases\/\{id\}/
/** What one may do and how an aid was computed: nobody's data. */
const IMPERSONAL = ['listCaseActions', 'replayCaseTraces']

/**
 * Other routes that show people's data, by operation. An auditor reads everything and decides nothing: what they looked at is the
 * only trace they leave. Documents are noted where they are sent (`documents/record-reading.ts`).
 */
export const AUDITED_READINGS: Readonly<Record<string, Reading>> = {
  readOrganisation: { action: 'organisation.read', kind: 'organisation' },
  listConsultants: OF_LIST,
  listOrganisations: OF_LIST,
  listOutgoingMails: OF_LIST,
  readOutgoingMail: OF_LIST,
  listInterests: OF_LIST,
  listJournal: { action: 'journal.read', kind: 'journal' },
}

/** What a reading is called in the journal, or null when it shows nobody's data. */
export function auditedReading({ operationId, path }: { operationId: string; path: string }): Reading | null {
  const named = AUDITED_READINGS[operationId]
  if (named) return named
  return ABOUT_A_CASE.test(path) && !IMPERSONAL.includes(operationId) ? { action: 'case.read', kind: 'case' } : null
}

/** Notes what an auditor was shown; nothing for anyone else, nor for what names nobody. */
export async function recordAuditedReading(
  services: Services,
  actor: Actor,
  read: { operationId: string; path: string; params: Readonly<Record<string, unknown>> | undefined; query: unknown },
): Promise<void> {
  const reading = auditedReading(read)
  if (!reading || !hasRole(actor, 'auditor')) return
  const id = read.params?.['id']
  await recordAudit(services.db, {
    actor,
    at: services.clock.now(),
    action: reading.action,
    subject: { kind: reading.kind, id: typeof id === 'string' ? id : read.operationId },
    after: { operation: read.operationId, ...(reading.kind === 'list' ? { filters: read.query } : {}) },
  })
}
