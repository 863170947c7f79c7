import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { minutesMaterial, wordingOfMinutes } from './minutes.queries.ts'
import { minutesOf } from './minutes.ts'
import type { PostedBy } from './minutes-values.ts'
import { sessionById } from './session.repository.ts'

/**
 * Keeps what the minutes say, in the transaction that posts the session: no decision without its minutes. Their PDF is made from that
 * afterwards (`make-minutes-file.ts`): seconds for three hundred cases, during which nobody's locks are held.
 */
export async function keepMinutes(tx: Tx, input: PostedBy & { readonly sessionId: string; readonly at: Date }): Promise<void> {
  const { sessionId, by, on, at } = input
  const session = await sessionById(tx, sessionId)
  if (!session) throw new Error(`no session ${sessionId}`)
  const wording = await wordingOfMinutes(tx, session)
  const content = minutesOf({ ...(await minutesMaterial(tx, session)), ...{ posted: { by, on }, look: 'kept', at, wording } })
  await tx
    .insertInto('committee_minutes')
    .values({ session_id: sessionId, content: jsonb(content), wording_id: wording.id, at })
    .execute()
  await enqueue(tx, { job: 'make-minutes-file', payload: { sessionId }, now: at })
}
