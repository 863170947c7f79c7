import { randomUUID } from 'node:crypto'
import { enqueue } from '../../server/outbox/enqueue.ts'
import type { TestDatabase } from '../support/database.ts'

/** A case with one event, the least a letter hangs on. Returns what a letter row needs. */
export async function createCase(database: TestDatabase): Promise<{ funderId: string; caseId: string; eventId: string }> {
  const [funderId, userId, organisationId, editionId, caseId, eventId] = Array.from({ length: 6 }, () => randomUUID())
  await database.sql(
    `insert into funder (id, code, name, departements, service_name, service_email, service_phone, service_address, appeal_court, created_at)
     values ($1, 'jobs', 'Région', '{35}', 'Service', 'service@demo.example', '02', 'Rennes', 'Tribunal', now())`,
    [funderId],
  )
  await database.sql(
    `insert into user_account (id, funder_id, email, full_name, created_at) values ($1, $2, 'o@demo.example', 'O', now())`,
    [userId, funderId],
  )
  await database.sql(
    `insert into organisation (id, funder_id, name, source, created_at, updated_at) values ($1, $2, 'Atelier', 'typed', now(), now())`,
    [organisationId, funderId],
  )
  await database.sql(`insert into programme (funder_id, code) values ($1, 'jobs-test')`, [funderId])
  await database.sql(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     values ($1, $2, 'jobs-test', '2026', '2026-01-01', 2, '{}', '[]', now())`,
    [editionId, funderId],
  )
  await database.sql(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
                            created_by, created_at, last_event_at, last_action)
     values ($1, $2, 'jobs-test', $3, 'jobs', 'J-1', 'draft', $4, 'Atelier', $5, now(), now(), 'open')`,
    [caseId, funderId, editionId, organisationId, userId],
  )
  await database.sql(
    `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, basis)
     values ($1, $2, $3, 1, 'open', '-', 'draft', $4, 'caseOfficer', 'O', now(), current_date, 'CRPA L112-11')`,
    [eventId, caseId, funderId, userId],
  )
  return { funderId: String(funderId), caseId: String(caseId), eventId: String(eventId) }
}

/** Queued letters with their jobs, each pair in one transaction. Returns the letters' ids. */
export async function queueLetters(
  database: TestDatabase,
  on: { funderId: string; caseId: string; eventId: string },
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  for (const id of ids) {
    await database.db.transaction().execute(async (tx) => {
      const now = new Date()
      await tx
        .insertInto('letter')
        .values({
          id,
          funder_id: on.funderId,
          case_id: on.caseId,
          event_id: on.eventId,
          kind: 'acknowledgement',
          recipient_name: 'Atelier',
          recipient_email: 'atelier@demo.example',
          content: JSON.stringify({ subject: 'Objet', paragraphs: ['Bonjour.'] }),
          queued_at: now,
        })
        .execute()
      await enqueue(tx, { job: 'deliver-letter', payload: { letterId: id }, now })
    })
  }
  return ids
}
