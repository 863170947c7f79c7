import type { Services } from '../services.ts'
import { type Anchor, journalSigner, signHead } from './anchor.ts'

type Needed = Pick<Services, 'db' | 'clock' | 'keys'>

/** Signs the head of a funder's journal as it is now, and keeps it. Null for a journal without a line. */
export async function anchorJournal(services: Needed, funderId: string): Promise<Anchor | null> {
  const head = await services.db
    .selectFrom('audit_head')
    .select(['sequence', 'hash'])
    .where('funder_id', '=', funderId)
    .where('sequence', '>', '0')
    .executeTakeFirst()
  if (!head) return null
  const signer = journalSigner(services.keys)
  const anchor = signHead(signer, { funderId, at: services.clock.now(), sequence: BigInt(head.sequence), hash: head.hash })
  await services.db
    .insertInto('audit_anchor')
    .values({
      funder_id: funderId,
      at: anchor.at,
      sequence: anchor.sequence,
      hash: head.hash,
      public_key: signer.publicKey,
      signature: Buffer.from(anchor.signature, 'base64'),
    })
    // the same instant signs the same head
    .onConflict((on) => on.doNothing())
    .execute()
  return anchor
}

/** The daily work: one anchor per funder. Run twice, it leaves two, which harms nothing. Answers how many. */
export async function anchorJournals(services: Needed): Promise<number> {
  const funders = await services.db.selectFrom('funder').select('id').orderBy('id').limit(1_000).execute()
  let anchored = 0
  for (const { id } of funders) if (await anchorJournal(services, id)) anchored += 1
  return anchored
}
