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
  readAidHeadroom: { action: 'organisation.read', kind: 'organisation' },
  listConsultants: OF_LIST,
  listProviderEvaluations: OF_LIST,
  listOrganisations: OF_LIST,
  listOutgoingMails: OF_LIST,
  readOutgoingMail: OF_LIST,
  listInterests: OF_LIST,
  readCommitteeSession: { action: 'committee.read', kind: 'committee' },
  readMinutes: { action: 'committee.read', kind: 'committee' },
  rankCases: OF_LIST,
  listOpenDataAwards: OF_LIST,
  // firms, amounts and numbers
  listStateAidRegister: OF_LIST,
  previewOpenData: OF_LIST,
  readOpenDataPreviewFile: OF_LIST,
  // the words of a letter on a real case, named by the query
  readWordingPreviewPdf: OF_LIST,
  // figures name the cases that break a rule, consultants and officers
  readStatisticFigures: OF_LIST,
  readStatisticsDashboard: OF_LIST,
  readYearlyReport: OF_LIST,
  readSnapshotContent: OF_LIST,
  listStatisticEntries: OF_LIST,
  listCorrectedCases: OF_LIST,
  listStatisticCases: OF_LIST,
  listAidedFirms: OF_LIST,
  compareSnapshots: OF_LIST,
  explainSnapshots: OF_LIST,
  listSnapshotFirms: OF_LIST,
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
