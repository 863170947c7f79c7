import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Actor, hasRole } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { isUuid } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Channel, type Recipient, ruleOf } from './default-rules.ts'
import type { CaseOfReminder } from './recipients.ts'

export interface ComingFilter {
  readonly recipient?: Recipient | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** How far the page of what goes out looks ahead. */
export const AHEAD_DAYS = 30

const columns = [
  'r.id',
  'r.rule',
  'r.about_kind',
  'r.about_on',
  'r.recipient',
  'r.channel',
  'r.due_on',
  'r.due_at',
  'r.state',
  'r.snoozed_until',
  'r.version',
  'case_file.id as case_id',
  'case_file.reference',
  'case_file.applicant_name',
  'case_file.programme_code',
  'case_file.departement',
  'case_file.officer_id',
  'case_file.applicant_organisation_id',
  'case_file.applicant_role',
  'o.full_name as officer_name',
] as const

type Joined = DB & { r: DB['reminder'] }

/** Supervisors and administrators: those of every case they see. An officer: what they are to be told themselves. */
const mayKnow = (actor: Actor) => (eb: ExpressionBuilder<Joined, 'case_file' | 'r'>) =>
  eb.and([
    visibleTo(actor)(eb as unknown as ExpressionBuilder<DB, 'case_file'>),
    ...(hasRole(actor, 'supervisor', 'administrator')
      ? []
      : [eb.and([eb('r.recipient', '=', 'officer'), eb('case_file.officer_id', '=', actor.userId)])]),
  ])

const reminders = (db: Db, actor: Actor) =>
  db
    .selectFrom('reminder as r')
    .innerJoin('case_file', 'case_file.id', 'r.case_id')
    .leftJoin('user_account as o', 'o.id', 'case_file.officer_id')
    .where('r.funder_id', '=', actor.funderId)
    .where((eb) => mayKnow(actor)(eb as unknown as ExpressionBuilder<Joined, 'case_file' | 'r'>))

type Row = Awaited<ReturnType<typeof findRow>> & object

const findRow = (db: Db, actor: Actor, id: string) => reminders(db, actor).select(columns).where('r.id', '=', id).executeTakeFirst()

const shown = (row: Row) => ({
  id: row.id,
  rule: row.rule,
  compulsory: ruleOf(row.rule)?.compulsory ?? false,
  aboutKind: row.about_kind,
  aboutOn: row.about_on as LocalDate,
  recipient: row.recipient as Recipient,
  channel: row.channel as Channel,
  dueOn: row.due_on as LocalDate,
  dueAt: row.due_at.toISOString(),
  snoozedUntil: row.snoozed_until as LocalDate | null,
  case: { id: row.case_id, reference: row.reference, applicantName: row.applicant_name, programme: row.programme_code },
  officerName: row.officer_name,
  version: row.version,
})

/** What goes out until this instant, that this person may know of. */
export const comingReminders = (db: Db, actor: Actor, until: Date, filter: Pick<ComingFilter, 'recipient'>) =>
  reminders(db, actor)
    .where('r.state', '=', 'planned')
    .where('r.due_at', '<=', until)
    .$if(filter.recipient !== undefined, (query) => query.where('r.recipient', '=', filter.recipient ?? ''))

/** A page of it, the first to leave first. */
export async function listComing(db: Db, actor: Actor, until: Date, filter: ComingFilter) {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['instant', 'uuid'])
  const wanted = () => comingReminders(db, actor, until, filter)
  const rows = await wanted()
    .select(columns)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(date_trunc('milliseconds', r.due_at), r.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy(sql`date_trunc('milliseconds', r.due_at)`)
    .orderBy('r.id')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await wanted()
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.due_at.toISOString(), row.id])
  return { items: page.items.map(shown), nextCursor: page.nextCursor, total: Number(total) }
}

/** One reminder this person may know of, with what says who is told; null when there is none. */
export async function findReminder(db: Db, actor: Actor, id: string) {
  const row = isUuid(id) ? await findRow(db, actor, id) : undefined
  if (!row) return null
  const of: CaseOfReminder = {
    id: row.case_id,
    funderId: actor.funderId,
    programme: row.programme_code,
    departement: row.departement,
    officerId: row.officer_id,
    applicantOrganisationId: row.applicant_organisation_id,
    applicantRole: row.applicant_role as CaseOfReminder['applicantRole'],
  }
  return { ...shown(row), state: row.state, of }
}
