import { type Actor, hasRole } from '../access/actor.ts'
import type { Services } from '../services.ts'
import type { AuditAction, AuditSubject } from './actions.ts'
import { recordAudit } from './record.ts'

interface Reading {
  readonly action: AuditAction
  readonly kind: AuditSubject
}

const OF_CASE: Reading = { action: 'case.read', kind: 'case' }
const OF_LIST: Reading = { action: 'list.read', kind: 'list' }

/**
 * Routes that show people's data, by operation. An auditor reads everything and decides nothing: what they looked at is the
 * only trace they leave. Documents are noted where they are sent (`documents/record-reading.ts`).
 */
export const AUDITED_READINGS: Readonly<Record<string, Reading>> = {
  readCase: OF_CASE,
  readFracCase: OF_CASE,
  listCaseEvents: OF_CASE,
  listCaseNotes: OF_CASE,
  listCaseLetters: OF_CASE,
  listCasePayments: OF_CASE,
  listCaseDocuments: OF_CASE,
  readOrganisation: { action: 'organisation.read', kind: 'organisation' },
  listConsultants: OF_LIST,
  listOrganisations: OF_LIST,
  listOutgoingMails: OF_LIST,
  readOutgoingMail: OF_LIST,
  listInterests: OF_LIST,
  listJournal: { action: 'journal.read', kind: 'journal' },
}

/** Notes what an auditor was shown; nothing for anyone else, nor for what names nobody. */
export async function recordAuditedReading(
  services: Services,
  actor: Actor,
  read: { operationId: string; params: Readonly<Record<string, unknown>> | undefined; query: unknown },
): Promise<void> {
  const reading = AUDITED_READINGS[read.operationId]
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
