import { type Actor, hasRole } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { isUuid, newId } from '../kernel/ids.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { RULE_CODES, ruleOf } from './default-rules.ts'

export interface MuteInput {
  /** null: everybody of the funder. */
  readonly userId: string | null
  /** null: every rule that can be muted. */
  readonly rule: string | null
  /** The last day; null: until it is lifted. */
  readonly until: LocalDate | null
  readonly reason: string
}

/**
 * Says no more of a rule to a person, or to everybody. One mutes for oneself; supervisors and administrators for others too. What warns
 * of an implicit decision is never muted (`reminder-compulsory`); muting all for a person leaves it.
 */
export async function muteReminders(services: Pick<Services, 'db' | 'clock'>, actor: Actor, input: MuteInput): Promise<string> {
  const now = services.clock.now()
  const { userId, rule, until, reason } = input
  if (userId === null && rule === null) throw invalid(fieldFault('/rule', 'required'))
  if (rule !== null && !RULE_CODES.includes(rule)) throw invalid(fieldFault('/rule', 'unknown-rule'))
  if (rule !== null && ruleOf(rule)?.compulsory) throw conflict('reminder-compulsory')
  if (until !== null && until < dateInZone(now, actor.timeZone)) throw invalid(fieldFault('/until', 'not-in-the-future'))
  if (userId !== actor.userId && !hasRole(actor, 'supervisor', 'administrator')) throw forbidden('role-may-not')
  return inTransaction(services.db, async (tx) => {
    const person = userId
      ? await tx
          .selectFrom('user_account')
          .select(['id', 'full_name'])
          .where('id', '=', userId)
          .where('funder_id', '=', actor.funderId)
          .where('kind', '=', 'person')
          .executeTakeFirst()
      : null
    if (userId && !person) throw invalid(fieldFault('/userId', 'unknown-person'))
    const id = newId(now)
    await tx
      .insertInto('reminder_mute')
      .values({ id, funder_id: actor.funderId, user_id: userId, rule, until_on: until, reason, muted_by: actor.userId, muted_at: now })
      .execute()
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'reminder.muted',
      subject: { kind: 'reminder', id, label: rule },
      after: { rule, until, reason, userId, person: person?.full_name ?? null },
    })
    return id
  })
}

/** Lifts a mute: one's own, or any of the funder for supervisors and administrators. */
export async function unmuteReminders(services: Pick<Services, 'db' | 'clock'>, actor: Actor, id: string): Promise<void> {
  if (!isUuid(id)) throw notFound()
  await inTransaction(services.db, async (tx) => {
    let gone = tx.deleteFrom('reminder_mute').where('id', '=', id).where('funder_id', '=', actor.funderId)
    if (!hasRole(actor, 'supervisor', 'administrator')) gone = gone.where('user_id', '=', actor.userId)
    const row = await gone.returning(['rule', 'user_id']).executeTakeFirst()
    if (!row) throw notFound()
    await recordAudit(tx, {
      actor,
      at: services.clock.now(),
      action: 'reminder.unmuted',
      subject: { kind: 'reminder', id, label: row.rule },
      before: { rule: row.rule, userId: row.user_id },
    })
  })
}
