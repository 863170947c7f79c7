import type { Db } from '../db/client.ts'
import type { LetterText } from './queue-letter.ts'

/** Letters of a case, oldest first, as they went out. The caller has checked that the person may see the case. */
export async function lettersOfCase(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('queued_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => {
    const { subject, paragraphs } = row.content as unknown as LetterText
    return {
      id: row.id,
      kind: row.kind,
      recipientName: row.recipient_name,
      recipientEmail: row.recipient_email,
      status: row.status as 'queued' | 'sent',
      queuedAt: row.queued_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      subject,
      paragraphs: [...paragraphs],
    }
  })
}
