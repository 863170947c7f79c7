import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { isHolidayZone, nextWorkingDay } from '../kernel/calendar.ts'
import { dateInZone, instantAt, type LocalDate } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { findReminder } from './coming.queries.ts'
import { ruleOf } from './default-rules.ts'
import { REMINDER_HOUR } from './plan-reminders.ts'

/**
 * Puts a planned reminder off until a day, or (null) back to its own. What announces a date is never put off to that date or beyond:
 * refused `snoozed-past-the-date`. One that went out or became moot: `reminder-not-planned`.
 */
export async function snoozeReminder(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly id: string; readonly version: number; readonly until: LocalDate | null },
): Promise<number> {
  const now = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const reminder = await findReminder(tx, actor, input.id)
    if (!reminder) throw notFound()
    const row = await tx.selectFrom('reminder').select(['state', 'version']).where('id', '=', input.id).forUpdate().executeTakeFirst()
    if (!row) throw notFound()
    if (row.version !== input.version) throw stale()
    if (row.state !== 'planned') throw conflict('reminder-not-planned')
    const { until } = input
    if (until !== null && until <= dateInZone(now, actor.timeZone)) throw invalid(fieldFault('/until', 'not-in-the-future'))
    if (until !== null && ruleOf(reminder.rule)?.side !== 'after' && until >= reminder.aboutOn)
      throw invalid(fieldFault('/until', 'snoozed-past-the-date'))
    const { holiday_zone } = await tx.selectFrom('funder').select('holiday_zone').where('id', '=', actor.funderId).executeTakeFirstOrThrow()
    const day = until === null ? reminder.dueOn : workingDay(until, holiday_zone, reminder.aboutOn)
    const dueAt = new Date(Math.max(now.getTime(), instantAt(day, REMINDER_HOUR, actor.timeZone).getTime()))
    const version = row.version + 1
    await tx
      .updateTable('reminder')
      .set({ due_at: dueAt, snoozed_until: until, snoozed_by: until === null ? null : actor.userId, version })
      .where('id', '=', input.id)
      .execute()
    await recordAudit(tx, {
      actor,
      at: now,
      action: 'reminder.snoozed',
      subject: { kind: 'reminder', id: input.id, label: reminder.case.reference },
      before: { until: reminder.snoozedUntil },
      after: { until, rule: reminder.rule },
    })
    return version
  })
}

/** The working day from then on, unless the date itself would come first. */
function workingDay(until: LocalDate, holidayZone: string, aboutOn: LocalDate): LocalDate {
  const day = nextWorkingDay(isHolidayZone(holidayZone) ? holidayZone : 'metropole', until)
  return until < aboutOn && day >= aboutOn ? until : day
}
