import { sql } from 'kysely'
import type { Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'

/**
 * An address refused a message: the officers of the cases it was about are told in the console, and where the message was no reminder,
 * those of the open cases of the person's organisations. An officer whose own address it is reads it there as well.
 */
export async function tellOfBounce(
  tx: Tx,
  bounce: { readonly mailId: string; readonly funderId: string; readonly address: string; readonly at: Date },
): Promise<void> {
  const { rows } = await sql<{ case_id: string; officer_id: string }>`
    select distinct c.id as case_id, c.officer_id from case_file c
    join user_account o on o.id = c.officer_id and o.active
    where c.funder_id = ${bounce.funderId}::uuid and (
      c.id in (select n.case_id from notice n where n.mail_id = ${bounce.mailId}::uuid)
      or (c.next_due_on is not null and c.id in (
        select p.case_id from case_party p
        join organisation_member m on m.organisation_id = p.organisation_id
        join mail_message mm on mm.user_id = m.user_id and mm.id = ${bounce.mailId}::uuid)))
    limit 100`.execute(tx)
  for (const row of rows) {
    await tx
      .insertInto('notice')
      .values({
        id: newId(bounce.at),
        funder_id: bounce.funderId,
        user_id: row.officer_id,
        case_id: row.case_id,
        kind: 'address-unreachable',
        bounced_mail_id: bounce.mailId,
        details: JSON.stringify({ address: bounce.address }),
        created_at: bounce.at,
        inside: true,
        mail_state: 'none',
      })
      .onConflict((conflict) =>
        conflict.columns(['bounced_mail_id', 'user_id', 'case_id']).where('bounced_mail_id', 'is not', null).doNothing(),
      )
      .execute()
  }
}
