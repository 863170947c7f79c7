import type { Updateable } from 'kysely'
import { findPeople, type Person } from '../access/actors.queries.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import type { DB } from '../db/types.ts'
import { isHolidayZone } from '../kernel/calendar.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { Services } from '../services.ts'
import { MAILS_A_DAY, nextDigest } from './mail-slot.ts'
import { visibleAmong } from './recipients.ts'
import { composeReminders, type ReminderLine } from './reminder-mail.ts'

const PEOPLE = 200
/** What one message tells at most; the rest is in the next. */
const LINES = 200
/** How long a person's message waits for the other reminders of the same instant that are still being said. */
const PATIENCE_MS = 10 * 60_000

/** Writes the messages that are due, one a person, each in one transaction with the mark on what it tells. Returns how many. */
export async function mailNotices(services: Pick<Services, 'db' | 'clock' | 'publicUrl'>): Promise<number> {
  const { db, clock } = services
  let written = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const now = clock.now()
    const people = await peopleToMail(db, now, after)
    for (const userId of people) if (await inTransaction(db, (tx) => mailOne(tx, services, userId, now))) written += 1
    if (people.length < PEOPLE) return written
    after = people.at(-1) ?? after
  }
}

/** Those with something to be mailed; while reminders of this instant are still being said, only those who have waited long enough. */
async function peopleToMail(db: Db, now: Date, after: string): Promise<string[]> {
  const busy = await db
    .selectFrom('reminder')
    .select('id')
    .where('state', '=', 'planned')
    .where('due_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  const before = busy ? new Date(now.getTime() - PATIENCE_MS) : now
  const rows = await db
    .selectFrom('notice')
    .select('user_id')
    .distinct()
    .where('mail_state', '=', 'waiting')
    .where('mail_at', '<=', before)
    .where('user_id', '>', after)
    .orderBy('user_id')
    .limit(PEOPLE)
    .execute()
  return rows.map(({ user_id }) => user_id)
}

async function mailOne(tx: Tx, services: Pick<Services, 'publicUrl'>, userId: string, now: Date): Promise<boolean> {
  const setting = await tx
    .selectFrom('notice_setting')
    .select(['mails_on', 'mails_count'])
    .where('user_id', '=', userId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!setting) return false
  const waiting = await linesOf(tx, userId, now)
  const person = (await findPeople(tx, [userId], now)).get(userId)
  if (waiting.length === 0) return false
  const seen = person?.active ? await visibleAmong(tx, person, [...new Set(waiting.map(({ caseId }) => caseId))]) : new Set<string>()
  const lines = waiting.filter(({ caseId }) => seen.has(caseId))
  const hidden = waiting.filter(({ caseId }) => !seen.has(caseId)).map(({ noticeId }) => noticeId)
  // the rights went meanwhile: the console shows it no more either, where its case is not seen
  await settle(tx, hidden, { mail_state: 'none', mail_at: null })
  if (!person || lines.length === 0) return false
  const ids = lines.map(({ noticeId }) => noticeId)
  const today = dateInZone(now, person.timeZone)
  const already = setting.mails_on === today ? setting.mails_count : 0
  if (already >= MAILS_A_DAY) {
    const zone = isHolidayZone(person.holidayZone) ? person.holidayZone : 'metropole'
    await settle(tx, ids, { mail_at: nextDigest(now, { timeZone: person.timeZone, zone }, true) })
    return false
  }
  const mailId = await queueReminders(tx, services, person, lines, now)
  await settle(tx, ids, { mail_state: 'mailed', mail_at: null, mail_id: mailId })
  await tx
    .updateTable('notice_setting')
    .set({ mails_on: today, mails_count: already + 1 })
    .where('user_id', '=', userId)
    .execute()
  return true
}

interface WaitingLine extends ReminderLine {
  readonly noticeId: string
  readonly caseId: string
}

async function linesOf(tx: Tx, userId: string, now: Date): Promise<WaitingLine[]> {
  const rows = await tx
    .selectFrom('notice as n')
    .innerJoin('reminder as r', 'r.id', 'n.reminder_id')
    .innerJoin('case_file as c', 'c.id', 'n.case_id')
    .select(['n.id', 'n.case_id', 'r.rule', 'r.about_kind', 'r.about_on', 'r.rerouted', 'c.reference', 'c.applicant_name'])
    .where('n.user_id', '=', userId)
    .where('n.mail_state', '=', 'waiting')
    .where('n.mail_at', '<=', now)
    .orderBy('r.about_on')
    .orderBy('c.reference')
    .orderBy('n.id')
    .limit(LINES)
    .execute()
  return rows.map((row) => ({
    noticeId: row.id,
    caseId: row.case_id,
    rule: row.rule,
    aboutKind: row.about_kind,
    aboutOn: row.about_on as LocalDate,
    rerouted: row.rerouted,
    reference: row.reference,
    applicantName: row.applicant_name,
  }))
}

async function settle(tx: Tx, ids: readonly string[], changes: Updateable<DB['notice']>): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('notice')
    .set(changes)
    .where('id', 'in', [...ids])
    .execute()
}

async function queueReminders(
  tx: Tx,
  services: Pick<Services, 'publicUrl'>,
  person: Person,
  lines: readonly WaitingLine[],
  now: Date,
): Promise<string> {
  const funder = await tx
    .selectFrom('funder')
    .select(['service_name', 'service_email', 'service_phone'])
    .where('id', '=', person.funderId)
    .executeTakeFirstOrThrow()
  const url = `${services.publicUrl}/console`
  const words = composeReminders(lines, {
    locale: person.locale,
    fullName: person.fullName,
    today: dateInZone(now, person.timeZone),
    linkOf: ({ caseId }) => `${url}/cases/${caseId}`,
    settingsUrl: `${url}/notifications`,
    signature: [funder.service_name, `${funder.service_email}, ${funder.service_phone}`],
  })
  return queueMail(tx, {
    funderId: person.funderId,
    userId: person.userId,
    recipient: person.email,
    kind: 'reminders',
    words,
    secret: false,
    listUnsubscribe: `${url}/notifications`,
    now,
  })
}
