import type { Tx } from '../db/client.ts'
import { tellOfBounce } from '../reminders/tell-of-bounce.ts'

/** An address takes no message any more: noted, so that nothing else is sent there, and told to those whom it concerns. */
export async function noteUnreachable(
  tx: Tx,
  { mailId, funderId, address, said, at }: { mailId: string; funderId: string; address: string; said: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('unreachable_address')
    .values({ funder_id: funderId, address, since: at, reason: said, mail_id: mailId })
    .onConflict((conflict) => conflict.columns(['funder_id', 'address']).doUpdateSet({ reason: said, mail_id: mailId }))
    .execute()
  await tellOfBounce(tx, { mailId, funderId, address, at })
}
