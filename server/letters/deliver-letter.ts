import type { Services } from '../services.ts'

/**
 * Marks a queued letter as sent, once, whatever the number of tries: the condition on the state is in the statement itself,
 * so of two workers with the same letter one finds nothing left to do. Throws when the letter does not exist.
 */
export async function deliverLetter(services: Pick<Services, 'db' | 'clock'>, letterId: string): Promise<'sent' | 'already-sent'> {
  const sent = await services.db
    .updateTable('letter')
    .set({ status: 'sent', sent_at: services.clock.now() })
    .where('id', '=', letterId)
    .where('status', '=', 'queued')
    .returning('id')
    .executeTakeFirst()
  if (sent) return 'sent'
  const known = await services.db.selectFrom('letter').select('id').where('id', '=', letterId).executeTakeFirst()
  if (!known) throw new Error(`letter ${letterId} does not exist`)
  return 'already-sent'
}
