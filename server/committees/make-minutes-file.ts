import { createHash } from 'node:crypto'
import type { PdfContent } from '../pdf/pdf-content.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import type { Services } from '../services.ts'

/**
 * Makes the PDF of the minutes of a posted session and keeps its bytes with their hash, once, whatever the number of tries: what they say
 * gives the same bytes each time, and the first to be written stay.
 */
export async function makeMinutesFile({ db, clock }: Pick<Services, 'db' | 'clock'>, sessionId: string): Promise<'kept' | 'already-kept'> {
  const row = await db
    .selectFrom('committee_minutes as m')
    .leftJoin('committee_minutes_file as f', 'f.session_id', 'm.session_id')
    .select(['m.content', 'm.at', 'f.session_id as kept'])
    .where('m.session_id', '=', sessionId)
    .executeTakeFirst()
  if (!row) throw new Error(`session ${sessionId} has no minutes`)
  if (row.kept) return 'already-kept'
  const bytes = await renderPdf({ ...(row.content as unknown as PdfContent), at: row.at })
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('committee_minutes_file')
    .values({ session_id: sessionId, content: bytes, sha256: createHash('sha256').update(bytes).digest(), made_at: clock.now() })
    .onConflict((conflict) => conflict.column('session_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n ? 'kept' : 'already-kept'
}
