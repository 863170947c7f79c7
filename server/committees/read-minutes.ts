import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { PdfContent } from '../pdf/pdf-content.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import type { Services } from '../services.ts'
import { minutesMaterial, sessionToRead, wordingOfMinutes } from './minutes.queries.ts'
import { minutesOf } from './minutes.ts'

/**
 * The minutes as a PDF: the bytes kept when the session was posted; before that a draft that says so. Who is kept away from one of the cases
 * does not read them.
 */
export async function readMinutes(services: Services, actor: Actor, sessionId: string): Promise<{ bytes: Buffer; fileName: string }> {
  const { db, clock } = services
  const session = await sessionToRead(db, actor, sessionId)
  const kept = await keptMinutes(db, sessionId)
  if (kept) return { bytes: kept, fileName: `proces-verbal-${session.meetsOn}.pdf` }
  const content = minutesOf({
    ...(await minutesMaterial(db, session)),
    ...{ posted: null, look: 'draft', at: clock.now(), wording: await wordingOfMinutes(db, session) },
  })
  return { bytes: await renderPdf(content), fileName: `projet-proces-verbal-${session.meetsOn}.pdf` }
}

/** What was kept; before it is (the job of a posting still waits, or it was posted before bytes were kept) the same, made from what the minutes say. */
async function keptMinutes(db: Db, sessionId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('committee_minutes as m')
    .leftJoin('committee_minutes_file as f', 'f.session_id', 'm.session_id')
    .select(['m.content', 'm.at', 'f.content as bytes'])
    .where('m.session_id', '=', sessionId)
    .executeTakeFirst()
  if (!row) return null
  return row.bytes ?? renderPdf({ ...(row.content as unknown as PdfContent), at: row.at })
}
