import { sql } from 'kysely'
import type { Role } from '../access/actor.ts'
import type { Person } from '../access/actors.queries.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { isHolidayZone } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { dateInZone, type LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import { type Channel, type Recipient, ruleOf } from './default-rules.ts'
import { mailNotices } from './mail-notices.ts'
import { mailSlot, type Rhythm } from './mail-slot.ts'
import { type Directory, directoryFor, type Told } from './recipients.ts'

const BATCH = 400

export interface Sweep {
  /** Reminders that went out, or to nobody. */
  readonly said: number
  /** Messages written. */
  readonly mails: number
}

/**
 * Says what is due: claims due reminders by index, finds out who is to be told now, notes each person once and marks the reminder,
 * all in one transaction a batch; then writes the messages that are due, one a person. Any number may run at once, any may be killed
 * at any moment: a reminder is planned until its batch commits, and the database holds (reminder, person) and the message of each.
 */
export async function sendDueReminders(services: Pick<Services, 'db' | 'clock' | 'publicUrl'>): Promise<Sweep> {
  let said = 0
  for (;;) {
    const batch = await inTransaction(services.db, (tx) => sayBatch(tx, services.clock.now()))
    said += batch
    if (batch < BATCH) break
  }
  return { said, mails: await mailNotices(services) }
}

interface Due {
  readonly id: string
  readonly funderId: string
  readonly caseId: string
  readonly rule: string
  readonly aboutOn: LocalDate
  readonly recipient: Recipient
  readonly channel: Channel
  readonly programme: string
  readonly departement: string | null
  readonly officerId: string | null
  readonly applicantOrganisationId: string
  readonly applicantRole: Role
}

async function sayBatch(tx: Tx, now: Date): Promise<number> {
  // A case under an act is left for the next sweep: its act may make the reminder moot, and whoever acts never waits for us in a circle.
  const { rows } = await sql<Due>`
    select r.id, r.funder_id as "funderId", r.case_id as "caseId", r.rule, r.about_on as "aboutOn", r.recipient, r.channel,
      c.programme_code as programme, c.departement, c.officer_id as "officerId",
      c.applicant_organisation_id as "applicantOrganisationId", c.applicant_role as "applicantRole"
    from reminder r join case_file c on c.id = r.case_id
    where r.state = 'planned' and r.due_at <= ${now}
    order by r.due_at, r.id limit ${BATCH}
    for update of r skip locked for key share of c skip locked`.execute(tx)
  if (rows.length === 0) return 0
  const directory = await directoryFor(
    tx,
    rows.map((row) => ({ ...row, id: row.caseId })),
    now,
  )
  const told = rows.map((due) => ({ due, told: whoIsTold(directory, due) }))
  const people = [...new Map(told.flatMap(({ told: { people } }) => people.map((person) => [person.userId, person] as const))).values()]
  const wishes = await wishesOf(tx, people)
  const moment = { now, day: dayAt(now) }
  await writeNotices(
    tx,
    told.flatMap(({ due, told: { people: each } }) => each.map((person) => noticeOf(due, person, wishes, moment))),
    now,
  )
  await markSaid(tx, told, now)
  return rows.length
}

const whoIsTold = (directory: Directory, due: Due): Told => directory.whoFor({ ...due, id: due.caseId }, due.recipient)

interface Wishes {
  readonly rhythms: ReadonlyMap<string, Rhythm>
  readonly unreachable: ReadonlySet<string>
  readonly mutes: readonly {
    readonly user_id: string | null
    readonly funder_id: string
    readonly rule: string | null
    readonly until_on: string | null
  }[]
}

async function wishesOf(tx: Tx, people: readonly Person[]): Promise<Wishes> {
  const ids = people.map(({ userId }) => userId)
  const funders = [...new Set(people.map(({ funderId }) => funderId))]
  if (ids.length === 0) return { rhythms: new Map(), unreachable: new Set(), mutes: [] }
  await sql`insert into notice_setting (user_id) select unnest(${[...ids].sort()}::uuid[]) on conflict do nothing`.execute(tx)
  const rhythms = await tx.selectFrom('notice_setting').select(['user_id', 'rhythm']).where('user_id', 'in', ids).execute()
  const addresses = people.map(({ email }) => email)
  const refused = await tx
    .selectFrom('unreachable_address')
    .select(['funder_id', 'address'])
    .where('funder_id', 'in', funders)
    .where('address', '=', sql<string>`any(${addresses}::citext[])`)
    .execute()
  const mutes = await tx
    .selectFrom('reminder_mute')
    .select(['user_id', 'funder_id', 'rule', 'until_on'])
    .where('funder_id', 'in', funders)
    .where((eb) => eb.or([eb('user_id', 'is', null), eb('user_id', 'in', ids)]))
    .execute()
  return {
    rhythms: new Map(rhythms.map((row) => [row.user_id, row.rhythm as Rhythm])),
    unreachable: new Set(refused.map((row) => `${row.funder_id} ${row.address.toLowerCase()}`)),
    mutes,
  }
}

/** Asked for each person of a batch once, not for each of their reminders. */
interface Day {
  todayOf(person: Person): LocalDate
  slotOf(person: Person, rhythm: Rhythm, aboutOn: LocalDate): string
}

function dayAt(now: Date): Day {
  const days = new Map<string, LocalDate>()
  const slots = new Map<string, string>()
  return {
    todayOf: ({ timeZone }) => {
      const day = days.get(timeZone) ?? dateInZone(now, timeZone)
      days.set(timeZone, day)
      return day
    },
    slotOf: ({ timeZone, holidayZone }, rhythm, aboutOn) => {
      const key = `${timeZone} ${holidayZone} ${rhythm} ${aboutOn}`
      const zone = isHolidayZone(holidayZone) ? holidayZone : 'metropole'
      const slot = slots.get(key) ?? mailSlot(rhythm, now, aboutOn, { timeZone, zone }).toISOString()
      slots.set(key, slot)
      return slot
    },
  }
}

function noticeOf(due: Due, person: Person, wishes: Wishes, { now, day }: { readonly now: Date; readonly day: Day }) {
  const today = day.todayOf(person)
  const muted =
    ruleOf(due.rule)?.compulsory !== true &&
    wishes.mutes.some(
      (mute) =>
        mute.funder_id === person.funderId &&
        (mute.user_id === null || mute.user_id === person.userId) &&
        (mute.rule === null || mute.rule === due.rule) &&
        (mute.until_on === null || mute.until_on >= today),
    )
  const byMail = due.channel !== 'inside' && !muted
  const reachable = !wishes.unreachable.has(`${person.funderId} ${person.email.toLowerCase()}`)
  return {
    id: newId(now),
    funder_id: due.funderId,
    user_id: person.userId,
    case_id: due.caseId,
    reminder_id: due.id,
    muted,
    // an address nobody answers at: the console is the only way left
    inside: !muted && (due.channel !== 'mail' || !reachable),
    mail_state: !byMail ? 'none' : reachable ? 'waiting' : 'unreachable',
    mail_at: byMail && reachable ? day.slotOf(person, wishes.rhythms.get(person.userId) ?? 'at-once', due.aboutOn) : null,
  }
}

async function writeNotices(tx: Tx, notices: readonly object[], now: Date): Promise<void> {
  if (notices.length === 0) return
  await sql`
    insert into notice (id, funder_id, user_id, case_id, kind, reminder_id, created_at, inside, muted, mail_state, mail_at)
    select n.id, n.funder_id, n.user_id, n.case_id, 'reminder', n.reminder_id, ${now}::timestamptz, n.inside, n.muted, n.mail_state, n.mail_at
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(id uuid, funder_id uuid, user_id uuid, case_id uuid, reminder_id uuid,
      inside boolean, muted boolean, mail_state text, mail_at timestamptz)`.execute(tx)
}

async function markSaid(tx: Tx, said: readonly { readonly due: Due; readonly told: Told }[], now: Date): Promise<void> {
  const marks = said.map(({ due, told }) => ({
    id: due.id,
    state: told.people.length > 0 ? 'sent' : 'nobody',
    rerouted: told.rerouted,
  }))
  await sql`
    update reminder r set state = m.state, sent_at = ${now}, rerouted = m.rerouted, version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m(id uuid, state text, rerouted text)
    where r.id = m.id`.execute(tx)
}
