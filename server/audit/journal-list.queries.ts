import { type Selectable, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { casesById } from '../cases/lock-cases.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { isUuid } from '../kernel/ids.ts'
import { forbidden } from '../kernel/refusal.ts'
import type { AuditAction, AuditSubject } from './actions.ts'
import { type Anchor, anchorOf } from './anchor.ts'
import type { CanonicalValue } from './canonical-json.ts'

export interface JournalFilter {
  /** Part of a name; those who no longer have an account are found by `actorId`. */
  readonly person?: string | undefined
  readonly actorId?: string | undefined
  readonly action?: AuditAction | undefined
  /** Identifier of a subject, or its label: the reference of a case, the name of a firm. */
  readonly subject?: string | undefined
  /** Civil dates of the funder's zone, both included. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const READERS: readonly string[] = ['administrator', 'auditor']

/** The journal is that of the whole funder: who administers or audits a part of it would read of the others. */
export function mustReadJournal(actor: Actor): void {
  const all = actor.grants.some(
    ({ role, programmes, departements }) => READERS.includes(role) && programmes === null && departements === null,
  )
  if (!all) throw forbidden('role-may-not')
}

/** Beyond this, "more than": the exact number of lines of a filter is worth no scan. */
const COUNTED = 10_000

/** The lines of a filter that this person may read; the page, its total and its export are made of it. */
export function matchingLines(db: Db, actor: Actor, filter: JournalFilter) {
  let query = db.selectFrom('audit_entry').where('funder_id', '=', actor.funderId)
  if (filter.actorId !== undefined) query = query.where('actor_id', '=', filter.actorId)
  if (filter.person !== undefined) {
    const pattern = `%${filter.person.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      'actor_id',
      'in',
      db
        .selectFrom('user_account')
        .select('id')
        .where('funder_id', '=', actor.funderId)
        .where(sql<boolean>`fold(full_name) like fold(${pattern})`),
    )
  }
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  const { subject, from, until } = filter
  if (subject !== undefined) query = query.where((eb) => eb.or([eb('subject_id', '=', subject), eb('subject_label', '=', subject)]))
  query = query.where(notSealed(actor.funderId))
  if (actor.recusedOrganisationIds.length > 0) query = query.where(notAbout(actor.recusedOrganisationIds))
  const zone = actor.timeZone
  if (from !== undefined) query = query.where(sql<boolean>`at >= (${from}::date::timestamp at time zone ${zone})`)
  if (until !== undefined) query = query.where(sql<boolean>`at < ((${until}::date + 1)::timestamp at time zone ${zone})`)
  return query
}

/** A sealed case is hidden from every agent, in the journal as elsewhere; its lines come into sight with the case. */
const notSealed = (funderId: string) => {
  const sealed = sql`array(select id::text from case_file where funder_id = ${funderId}::uuid and sealed)`
  return sql<boolean>`not (subject_id = any(${sealed}) or coalesce(after ->> 'caseId' = any(${sealed}), false))`
}

/** A link of interest keeps a person away from an organisation and its cases, in the journal as elsewhere. */
const notAbout = (organisationIds: readonly string[]) => sql<boolean>`not (
  coalesce(behalf_id::text = any(${[...organisationIds]}::text[]), false) or subject_id = any(${[...organisationIds]}::text[])
  or exists (select 1 from case_party p where p.organisation_id = any(${[...organisationIds]}::uuid[])
             and p.case_id::text in (subject_id, coalesce(after ->> 'caseId', ''))))`

/** A page of the funder's journal, newest first. */
export async function listJournal(db: Db, actor: Actor, filter: JournalFilter, page: { cursor?: string | undefined; limit: number }) {
  let query = matchingLines(db, actor, filter)
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(page.limit + 1)
  if (page.cursor) {
    const [sequence] = decodeCursor(page.cursor, ['integer'])
    query = query.where('sequence', '<', String(sequence))
  }
  const counted = matchingLines(db, actor, filter)
    .select(sql`1`.as('one'))
    .limit(COUNTED + 1)
  const [rows, { total }] = await Promise.all([
    query.execute(),
    db
      .selectFrom(counted.as('c'))
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  const cut = pageOf(rows, page.limit, (row) => [Number(row.sequence)])
  const cases = await openCases(db, actor, cut.items)
  const items = cut.items.map((row) => ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    address: row.address,
    through: row.token_id === null ? (row.session_id === null ? ('program' as const) : ('session' as const)) : ('token' as const),
    onBehalfOf: row.behalf_id === null ? null : { id: row.behalf_id, name: row.behalf_name },
    action: row.action as AuditAction,
    subject: { kind: row.subject_kind as AuditSubject, id: row.subject_id, label: row.subject_label },
    case: cases.get(caseIdOf(row) ?? '') ?? null,
    before: (row.before ?? null) as CanonicalValue,
    after: (row.after ?? null) as CanonicalValue,
    hash: row.hash.toString('hex'),
  }))
  return { items, nextCursor: cut.nextCursor, total: Math.min(Number(total), COUNTED), totalExact: Number(total) <= COUNTED }
}

type Told = Pick<Selectable<DB['audit_entry']>, 'subject_kind' | 'subject_id' | 'after'>

/** The case a line is about: it, or something of it. */
function caseIdOf({ subject_kind, subject_id, after }: Told): string | null {
  const told: unknown = after !== null && typeof after === 'object' && 'caseId' in after ? after.caseId : null
  const id = subject_kind === 'case' ? subject_id : told
  return typeof id === 'string' && isUuid(id) ? id : null
}

/** Of the cases these lines are about, those this reader may open. */
async function openCases(db: Db, actor: Actor, rows: readonly Told[]) {
  const ids = [...new Set(rows.flatMap((row) => caseIdOf(row) ?? []))]
  const cases = ids.length === 0 ? [] : await casesById(db, actor, ids)
  return new Map(cases.map(({ id, reference, programme }) => [id, { id, reference, programme }]))
}

/** Signed heads kept for a funder, newest first. */
export async function listAnchors(db: Db, funderId: string, limit: number): Promise<Anchor[]> {
  const rows = await db
    .selectFrom('audit_anchor')
    .selectAll()
    .where('funder_id', '=', funderId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) =>
    anchorOf({ funderId, at: row.at, sequence: BigInt(row.sequence), hash: row.hash }, row.public_key, row.signature),
  )
}
