import { createHash } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import type { Services } from '../services.ts'
import { noteUnreachable } from './note-unreachable.ts'
import { type DeliveryReport, type ReportedRecipient, readReport } from './read-report.ts'
import { type ReturnReason, returnedBecause, returnReason } from './return-reason.ts'
import { mailOf } from './sent-as.ts'

/** What was made of a message handed in. Only `returned` changes anything but the trace of it. */
export type ReturnOutcome =
  /** The message it reports on did not arrive. */
  | 'returned'
  /** It is still being tried elsewhere: noted. */
  | 'delayed'
  /** This report, or another on the same failure, came before. */
  | 'already-known'
  /** It arrived, or went on its way. */
  | 'arrived'
  /** A report, on a message this funder has not sent, or has sent again since. */
  | 'no-such-message'
  /** No delivery report: an answer, an out-of-office, a receipt. */
  | 'not-a-report'

export interface ReturnAnswer {
  readonly outcome: ReturnOutcome
  readonly mailId: string | null
  readonly reason: ReturnReason | null
  readonly status: string | null
}

const nothing = (outcome: ReturnOutcome): ReturnAnswer => ({ outcome, mailId: null, reason: null, status: null })

/**
 * Takes a raw message that came back to the address messages are sent from. The message it is about is found by the name it was sent
 * under, never by the address of its recipient: anybody can write a report on an address. What was not delivered is marked so with the
 * reason; an address refused for good is noted and told, as when the mail server refuses it at once. The same report twice changes nothing.
 */
export async function recordReturn(services: Services, actor: Actor, raw: Uint8Array): Promise<ReturnAnswer> {
  const report = await readReport(raw).catch((error: unknown) => {
    services.log.warn({ err: error }, 'a message handed in as a report could not be read')
    return null
  })
  const worst = report ? worstOf(report.recipients) : null
  if (!report || !worst) return nothing('not-a-report')
  if (worst.action !== 'failed' && worst.action !== 'delayed') return nothing('arrived')
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const mail = await reportedMail(tx, actor.funderId, report)
    if (!mail) return nothing('no-such-message')
    const [status, reason] = [worst.status, returnReason(worst.status, worst.said)]
    const answer = { mailId: mail.id, reason, status }
    const failed = worst.action === 'failed'
    const fresh = await noteReport(tx, { mail, actor, worst, reason, raw, at })
    if (!fresh || mail.returned_at) return { ...answer, outcome: 'already-known' }
    if (!failed) return { ...answer, outcome: 'delayed' }
    const because = returnedBecause(status, reason)
    const said = `${status} ${worst.said}`.trim().slice(0, 500)
    await tx
      .updateTable('mail_message')
      .set({ returned_at: at, returned_because: because, error: said })
      .where('id', '=', mail.id)
      .execute()
    if (because === 'address-refused') {
      await noteUnreachable(tx, { mailId: mail.id, funderId: actor.funderId, address: mail.recipient, said, at })
    }
    await recordAudit(tx, {
      ...{ actor, at, action: 'mail.returned', subject: { kind: 'mail', id: mail.id, label: mail.subject } },
      after: { recipient: mail.recipient, status, reason },
    })
    return { ...answer, outcome: 'returned' }
  })
}

const GRAVITY: Readonly<Record<ReportedRecipient['action'], number>> = { failed: 4, delayed: 3, expanded: 2, relayed: 1, delivered: 0 }

/** Each message has one recipient; who forwards it to several answers for each: what failed for good counts before the rest. */
const worstOf = (recipients: readonly ReportedRecipient[]): ReportedRecipient | null =>
  [...recipients].sort(
    (one, other) => GRAVITY[other.action] - GRAVITY[one.action] || other.status.charCodeAt(0) - one.status.charCodeAt(0),
  )[0] ?? null

/** The message as it was last sent, its row locked; a report that overtakes the end of the sending waits for it here. */
async function reportedMail(tx: Tx, funderId: string, { messageIds, envelopeIds }: DeliveryReport) {
  const names = [
    ...messageIds.map((id) => ({ name: id.split('@')[0] ?? '', whole: id })),
    ...envelopeIds.map((name) => ({ name, whole: null })),
  ]
  for (const { name, whole } of names) {
    const id = mailOf(name.toLowerCase())
    if (!id) continue
    const mail = await tx
      .selectFrom('mail_message')
      .select(['id', 'recipient', 'subject', 'message_id', 'sent_at', 'returned_at'])
      .where('id', '=', id)
      .where('funder_id', '=', funderId)
      .forUpdate()
      .executeTakeFirst()
    if (!mail?.sent_at) continue
    // sent before names were kept: by its id alone
    const sent = mail.message_id ?? (whole ?? `${id}@`).toLowerCase()
    const same = whole === null ? sent.startsWith(`${name}@`) : sent.toLowerCase() === whole.toLowerCase()
    if (same) return mail
  }
  return null
}

interface NotedReport {
  readonly mail: { readonly id: string; readonly recipient: string }
  readonly actor: Actor
  readonly worst: ReportedRecipient
  readonly reason: ReturnReason
  readonly raw: Uint8Array
  readonly at: Date
}

/** Whether it is the first time that this report is handed in. */
async function noteReport(tx: Tx, { mail, actor, worst, reason, raw, at }: NotedReport): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('mail_return')
    .values({
      ...{ id: newId(at), funder_id: actor.funderId, mail_id: mail.id, handed_in_by: actor.userId, at },
      ...{ sha256: createHash('sha256').update(raw).digest(), outcome: worst.action === 'failed' ? 'returned' : 'delayed' },
      ...{ reason, status: worst.status, address: (worst.address || mail.recipient).slice(0, 320), said: worst.said.slice(0, 500) },
    })
    .onConflict((conflict) => conflict.constraint('mail_return_once').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
