import { type Sweep, sendDueReminders } from '../../server/reminders/send-due-reminders.ts'
import type { CaseWorld } from '../cases/world.ts'

export interface ReminderRow extends Record<string, unknown> {
  readonly rule: string
  readonly about_on: string
  readonly due_on: string
  readonly state: string
  readonly cancelled_because: string | null
  readonly rerouted: string | null
}

/** Reminders of a case as the table has them, by rule and date. */
export const remindersOf = (world: CaseWorld, caseId: string): Promise<ReminderRow[]> =>
  world.database.sql<ReminderRow>(
    `select rule, about_on, due_on, due_at, state, cancelled_because, rerouted, snoozed_until from reminder
     where case_id = $1 order by about_on, rule`,
    [caseId],
  )

export const brief = (rows: readonly ReminderRow[], state: string): string[] =>
  rows.filter((row) => row.state === state).map(({ rule, due_on }) => `${rule} ${due_on}`)

export interface NoticeRow extends Record<string, unknown> {
  readonly rule: string | null
  readonly kind: string
  readonly user_id: string
  readonly mail_state: string
  readonly mail_id: string | null
  readonly inside: boolean
  readonly muted: boolean
}

export const noticesOf = (world: CaseWorld, caseId: string): Promise<NoticeRow[]> =>
  world.database.sql<NoticeRow>(
    `select r.rule, n.kind, n.user_id, n.mail_state, n.mail_id, n.mail_at, n.inside, n.muted, n.details from notice n
     left join reminder r on r.id = n.reminder_id where n.case_id = $1 order by r.rule, n.user_id`,
    [caseId],
  )

/** The sweep at this instant. */
export function sweepAt(world: CaseWorld, instant: string): Promise<Sweep> {
  world.clock.set(instant)
  return sendDueReminders(world.services)
}
