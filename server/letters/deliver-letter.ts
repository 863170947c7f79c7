import { createHash } from 'node:crypto'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { announceLetter } from './letter-mail.ts'
import { letterContent } from './letter-pdf.ts'
import { lettersToPrint } from './letter-row.queries.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

export type LetterDelivery = 'sent' | 'to-post' | 'already-sent'

/**
 * Lets a queued letter leave, once, whatever the number of tries: its PDF is made and kept with its hash, then it is announced by e-mail,
 * or joins the letters to post when the recipient has no address. All in one transaction under the row's lock, so that of two workers with
 * the same letter one finds nothing left to do, and a worker that dies leaves it as it was. Throws when the letter does not exist.
 */
export async function deliverLetter(services: Pick<Services, 'db' | 'clock' | 'publicUrl'>, letterId: string): Promise<LetterDelivery> {
  const now = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    await holdCaseOf(tx, letterId)
    const row = await tx
      .selectFrom('letter')
      .innerJoin('funder', 'funder.id', 'letter.funder_id')
      .select(['letter.status', 'letter.funder_id', 'letter.case_id', 'letter.kind', 'letter.recipient_email', 'letter.queued_at'])
      .select('funder.demonstration')
      .where('letter.id', '=', letterId)
      .forUpdate('letter')
      .executeTakeFirst()
    const [letter] = row ? await lettersToPrint(tx, [letterId]) : []
    if (!row || !letter) throw new Error(`letter ${letterId} does not exist`)
    if (row.status !== 'queued') return 'already-sent'
    await keepFile(tx, letterId, await renderPdf(letterContent(letter)), now)
    const electronic = row.recipient_email !== null
    await tx
      .updateTable('letter')
      .set(electronic ? { status: 'sent', means: 'electronic', sent_at: departureOf(row, now) } : { status: 'to-post', means: 'post' })
      .where('id', '=', letterId)
      .execute()
    if (row.recipient_email === null) return 'to-post'
    const { subject, reference, recipientName, issuer } = letter
    await announceLetter(tx, {
      ...{ letterId, caseId: row.case_id, funderId: row.funder_id, subject, reference, recipientName, issuer, now },
      recipientEmail: row.recipient_email,
      publicUrl: services.publicUrl,
    })
    await tellWebhooks(tx, {
      ...{ kind: 'letter.sent', eventId: letterId, caseId: row.case_id, funderId: row.funder_id, at: now },
      about: { letter: letterId, letterKind: row.kind, means: 'electronic' },
    })
    return 'sent'
  })
}

/**
 * When a letter leaves: now. Letters of the past that a demonstration is told leave on the day of their story, else its figures would say that
 * everybody waited for years.
 */
const departureOf = ({ demonstration, queued_at: queuedAt }: { demonstration: boolean; queued_at: Date }, now: Date): Date =>
  demonstration && now.getTime() - queuedAt.getTime() > DAY_MS ? new Date(queuedAt.getTime() + MINUTE_MS) : now

/** The case before its letter, in the order of every act on it: an act under way is waited for before anything of the letter is held. */
const holdCaseOf = (tx: Tx, letterId: string) =>
  tx
    .selectFrom('case_file')
    .select('case_file.id')
    .where('case_file.id', '=', (eb) => eb.selectFrom('letter').select('letter.case_id').where('letter.id', '=', letterId))
    .forKeyShare()
    .executeTakeFirst()

const keepFile = (tx: Tx, letterId: string, content: Buffer, now: Date) =>
  tx
    .insertInto('letter_file')
    .values({ letter_id: letterId, content, sha256: createHash('sha256').update(content).digest(), made_at: now })
    .execute()
