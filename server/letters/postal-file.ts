import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { isBefore, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'

/** Letters in one file: what one person puts into envelopes in a morning. */
export const LETTERS_IN_A_FILE = 200

/** Letters that wait for the post and that this person may see. */
export const lettersToPost = (db: Db, actor: Actor) =>
  db
    .selectFrom('letter as l')
    .innerJoin('case_file', 'case_file.id', 'l.case_id')
    .where('l.funder_id', '=', actor.funderId)
    .where('l.status', '=', sql.lit('to-post'))
    .where('l.postal_file_id', 'is', null)
    .where(visibleTo(actor))

/** Takes the oldest letters that wait into one file, each into one file only, so that two agents do not post the same letter twice. */
export async function makePostalFile(services: Services, actor: Actor): Promise<{ id: string; letters: number }> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const waiting = await lettersToPost(tx, actor)
      .select('l.id')
      .orderBy('l.id')
      .limit(LETTERS_IN_A_FILE)
      .forUpdate('l')
      .skipLocked()
      .execute()
    if (waiting.length === 0) throw conflict('nothing-to-post')
    const id = newId(at)
    await tx.insertInto('postal_file').values({ id, funder_id: actor.funderId, made_by: actor.userId, made_at: at }).execute()
    await tx
      .updateTable('letter')
      .set({ postal_file_id: id })
      .where(
        'id',
        'in',
        waiting.map((letter) => letter.id),
      )
      .execute()
    return { id, letters: waiting.length }
  })
}

/** A file whose every letter this person may see, or 404: names and addresses of firms stand in it. */
export async function visiblePostalFile(db: Db, actor: Actor, id: string, lock = false) {
  const file = await db
    .selectFrom('postal_file')
    .select(['id', 'posted_on', 'made_at'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!file) throw notFound()
  const letters = await db.selectFrom('letter').select('id').where('postal_file_id', '=', id).orderBy('id').execute()
  const visible = await db
    .selectFrom('letter as l')
    .innerJoin('case_file', 'case_file.id', 'l.case_id')
    .select(['l.id', 'l.kind', 'case_file.id as caseId', 'case_file.reference', 'l.recipient_name as recipientName'])
    .where('l.postal_file_id', '=', id)
    .where(visibleTo(actor))
    .orderBy('l.id')
    .execute()
  if (visible.length < letters.length || letters.length === 0) throw notFound()
  return { ...file, letters: visible }
}

/** The letters of a file have been handed to the post on this day: the day each is notified by post. */
export async function markPosted(services: Services, actor: Actor, given: { id: string; postedOn: LocalDate }): Promise<void> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  await inTransaction(services.db, async (tx) => {
    const file = await visiblePostalFile(tx, actor, given.id, true)
    if (file.posted_on !== null) throw conflict('already-posted')
    if (isBefore(day, given.postedOn)) throw invalid(fieldFault('/postedOn', 'date-in-the-future'))
    await tx
      .updateTable('postal_file')
      .set({ posted_on: given.postedOn, posted_by: actor.userId, posted_at: at })
      .where('id', '=', given.id)
      .execute()
    await tx.updateTable('letter').set({ status: 'sent', sent_at: at }).where('postal_file_id', '=', given.id).execute()
    for (const letter of file.letters) {
      await tellWebhooks(tx, {
        ...{ kind: 'letter.sent', eventId: letter.id, caseId: letter.caseId, funderId: actor.funderId, at },
        about: { letter: letter.id, letterKind: letter.kind, means: 'post' },
      })
      await recordAudit(tx, {
        actor,
        at,
        action: 'letter.posted',
        subject: { kind: 'letter', id: letter.id, label: letter.reference },
        after: { postedOn: given.postedOn, recipient: letter.recipientName },
      })
    }
  })
}
