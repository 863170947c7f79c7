import { type Actor, hasRole } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Services } from '../services.ts'
import type { StoredVersion } from './find-documents.queries.ts'

/** Who outside the service that handles the case was given a document: an auditor, an applicant, a consultant. Written before the bytes leave. */
export async function recordReading(services: Services, actor: Actor, version: StoredVersion): Promise<void> {
  if (!hasRole(actor, 'auditor', 'applicant', 'consultant')) return
  await recordAudit(services.db, {
    actor,
    at: services.clock.now(),
    action: 'document.read',
    subject: { kind: 'document', id: version.documentId, label: version.fileName },
    after: { caseId: version.caseId, type: version.type, sha256: version.sha256.toString('hex') },
  })
}
