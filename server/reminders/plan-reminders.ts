import { sql } from 'kysely'
import type { CaseFile } from '../cases/case-file.ts'
import { keptFactsOf } from '../cases/kept-limits.queries.ts'
import { type CaseWithLimits, type KeptFacts, keptLimits } from '../cases/kept-limits.ts'
import type { Tx } from '../db/client.ts'
import type { LimitChanges } from '../deadlines/law-limits.ts'
import { newId } from '../kernel/ids.ts'
import { dateInZone, instantAt, type LocalDate } from '../kernel/local-date.ts'
import { rulesOf } from './rules.queries.ts'
import { type About, wantedReminders } from './wanted-reminders.ts'

/** The hour of the funder's day at which what is due is said. */
export const REMINDER_HOUR = 7

type Dated = Pick<
  CaseFile,
  'id' | 'funderId' | 'editionId' | 'nextDueOn' | 'nextDueKind' | 'decisionDueOn' | 'implicitRejectionOn' | 'lastAction'
> &
  CaseWithLimits
type WithDates = Pick<CaseFile, 'nextDueOn' | 'nextDueKind' | 'decisionDueOn' | 'implicitRejectionOn'>

/** Dates of a case that are announced: the next one and, while documents are awaited, the day of the implicit decision behind it. */
export function aboutsOf({ nextDueOn, nextDueKind, decisionDueOn, implicitRejectionOn }: WithDates): About[] {
  if (!nextDueOn || !nextDueKind) return []
  const silence = nextDueKind === 'documents-expected' && decisionDueOn && !implicitRejectionOn
  // once born, the implicit decision is announced no more
  if (nextDueKind === 'implicit-rejection' && implicitRejectionOn) return []
  return [{ kind: nextDueKind, on: nextDueOn }, ...(silence ? [{ kind: 'implicit-rejection', on: decisionDueOn }] : [])]
}

/** Those, and the limits of the law that are the service's to keep, under the rules of an edition. */
export const announcedUnder = (
  edition: { readonly limits: LimitChanges },
  caseFile: WithDates & CaseWithLimits,
  facts: KeptFacts | null,
): About[] => [...aboutsOf(caseFile), ...(facts ? keptLimits(edition, caseFile, facts) : [])]

/**
 * Makes the planned reminders of these cases equal to what their dates ask for: what is missing is planned, what is moot is cancelled
 * (and its message, when it waits for a digest), what went out stays. In the transaction of the act that moved the dates, the case
 * being locked; running it again changes nothing.
 */
export async function planReminders(tx: Tx, funderId: string, cases: readonly Dated[], at: Date): Promise<void> {
  if (cases.length === 0) return
  const { rulesFor, timeZone, zone } = await rulesOf(
    tx,
    funderId,
    cases.map(({ editionId }) => editionId),
  )
  const today = dateInZone(at, timeZone)
  // a night's batch asks for the same few mornings again and again
  const mornings = new Map<LocalDate, number>()
  const morningOf = (day: LocalDate): number => {
    const known = mornings.get(day) ?? instantAt(day, REMINDER_HOUR, timeZone).getTime()
    mornings.set(day, known)
    return known
  }
  const filed = cases.filter(({ receivedOn }) => receivedOn !== null)
  const kept = await keptFactsOf(
    tx,
    filed.map(({ id }) => id),
    { zone, timeZone },
  )
  const dates = cases.map((caseFile) => {
    const { limits = {}, facts = null } = kept.get(caseFile.id) ?? {}
    return { caseFile, abouts: announcedUnder({ limits }, caseFile, facts) }
  })
  const wanted = dates.flatMap(({ caseFile, abouts }) =>
    wantedReminders(rulesFor(caseFile.editionId), abouts, { today, zone }).map(({ rule, about, dueOn }) => ({
      id: newId(at),
      case_id: caseFile.id,
      rule: rule.code,
      about_kind: about.kind,
      about_on: about.on,
      recipient: rule.recipient,
      channel: rule.channel,
      due_on: dueOn,
      due_at: new Date(Math.max(at.getTime(), morningOf(dueOn))).toISOString(),
    })),
  )
  await cancelMoot(tx, dates, wanted, at)
  if (wanted.length > 0) await writeWanted(tx, funderId, wanted, at)
}

type Dates = readonly { readonly caseFile: Dated; readonly abouts: readonly About[] }[]

async function cancelMoot(tx: Tx, dates: Dates, wanted: readonly object[], at: Date): Promise<void> {
  const acts = JSON.stringify(dates.map(({ caseFile }) => ({ case_id: caseFile.id, act: caseFile.lastAction })))
  const held = JSON.stringify(
    dates.flatMap(({ caseFile, abouts }) => abouts.map(({ kind, on }) => ({ case_id: caseFile.id, about_kind: kind, about_on: on }))),
  )
  await sql`
    update reminder r set state = 'cancelled', cancelled_at = ${at}, cancelled_because = a.act, version = r.version + 1
    from jsonb_to_recordset(${acts}::jsonb) as a(case_id uuid, act text)
    where r.case_id = a.case_id and r.state = 'planned' and not exists (
      select 1 from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(case_id uuid, rule text, about_on date, recipient text)
      where w.case_id = r.case_id and w.rule = r.rule and w.about_on = r.about_on and w.recipient = r.recipient)`.execute(tx)
  // told in the console already, and about to be in a digest: not when the date no longer holds
  await sql`
    update notice n set mail_state = 'none', mail_at = null, details = n.details || jsonb_build_object('moot', a.act)
    from reminder r, jsonb_to_recordset(${acts}::jsonb) as a(case_id uuid, act text)
    where n.case_id = a.case_id and n.mail_state = 'waiting' and r.id = n.reminder_id and not exists (
      select 1 from jsonb_to_recordset(${held}::jsonb) as h(case_id uuid, about_kind text, about_on date)
      where h.case_id = n.case_id and h.about_kind = r.about_kind and h.about_on = r.about_on)`.execute(tx)
}

async function writeWanted(tx: Tx, funderId: string, wanted: readonly object[], at: Date): Promise<void> {
  await sql`
    insert into reminder (id, funder_id, case_id, rule, about_kind, about_on, recipient, channel, due_on, due_at, created_at)
    select w.id, ${funderId}::uuid, w.case_id, w.rule, w.about_kind, w.about_on, w.recipient, w.channel, w.due_on, w.due_at, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(
      id uuid, case_id uuid, rule text, about_kind text, about_on date, recipient text, channel text, due_on date, due_at timestamptz)
    on conflict on constraint reminder_once do update
      set state = 'planned', due_on = excluded.due_on, due_at = excluded.due_at, channel = excluded.channel,
        cancelled_at = null, cancelled_because = null, snoozed_until = null, snoozed_by = null, version = reminder.version + 1
      where reminder.state = 'cancelled'
        or (reminder.state = 'planned' and reminder.snoozed_until is null and reminder.due_at > ${at}::timestamptz
          and (reminder.due_on, reminder.channel) is distinct from (excluded.due_on, excluded.channel))`.execute(tx)
}
