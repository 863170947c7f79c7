import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { DB } from '../db/types.ts'
import { isUuid } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { fieldFault, forbidden, Refusal } from '../kernel/refusal.ts'
import { dateText, moneyText, text } from '../kernel/wire.ts'
import { amountFor } from './visible-cases.ts'

/** A closed map of filters; several combine with "and", several values of one with "or" (comma-separated). */
export const CaseFilter = {
  q: text(120).optional(),
  programme: text(200).optional(),
  state: text(600).optional(),
  departement: text(400).optional(),
  /** 'me', 'none', or ids. */
  officer: text(800).optional(),
  /** 'true': only cases whose officer a link of interest keeps away from them; asked by supervisors. */
  toReassign: z.enum(['true']).optional(),
  /** 'true': only cases in which somebody must act by some date; those that are over or run on by themselves are left out. */
  waiting: z.enum(['true']).optional(),
  organisation: z.uuid().optional(),
  edition: z.uuid().optional(),
  dueFrom: dateText.optional(),
  dueBefore: dateText.optional(),
  dueKind: text(200).optional(),
  receivedFrom: dateText.optional(),
  receivedTo: dateText.optional(),
  amountFrom: moneyText.optional(),
  amountTo: moneyText.optional(),
} as const

const filterSchema = z.object(CaseFilter)
/** As the list uses it: `toReassign` is the day on which the links of interest are looked at. */
export type CaseFilter = Omit<z.output<typeof filterSchema>, 'toReassign'> & { readonly toReassign?: LocalDate | undefined }

/** The filter a person asked for, on this day. */
export const filterOn = ({ toReassign, ...filter }: z.output<typeof filterSchema>, day: LocalDate): CaseFilter =>
  toReassign ? { ...filter, toReassign: day } : filter

export type FilterName = keyof CaseFilter

type Builder = ExpressionBuilder<DB, 'case_file'>
const list = (value: string): string[] => value.split(',').filter((part) => part !== '')
/** % and _ typed by a person are letters, not wildcards; escaped after folding, which makes a plain % of a full-width one. */
const contains = (value: string): RawBuilder<string> =>
  sql<string>`'%' || regexp_replace(fold(${value}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`

function officers(eb: Builder, value: string, actor: Actor): Expression<SqlBool> {
  const ways = list(value).map((who) => {
    if (who === 'none') return eb('case_file.officer_id', 'is', null)
    if (who === 'me') return eb('case_file.officer_id', '=', actor.userId)
    if (!isUuid(who)) throw new Refusal('malformed', 'invalid-parameters', { errors: [fieldFault('?officer', 'invalid-format')] })
    return eb('case_file.officer_id', '=', who)
  })
  return eb.or(ways)
}

/**
 * Cases given to somebody who has been linked with a party since: from the few people who declared something to the cases they hold.
 * Told to those who reassign, within what they supervise; to others it would name who has links.
 */
function givenToLinked(actor: Actor, day: LocalDate): Expression<SqlBool> {
  const grants = actor.grants.filter(({ role }) => role === 'supervisor' || role === 'administrator')
  if (grants.length === 0) throw forbidden('role-may-not')
  const within = grants.map(({ programmes, departements }) =>
    sql.join(
      [
        sql`true`,
        ...(programmes ? [sql`given.programme_code = any(${[...programmes]}::text[])`] : []),
        ...(departements ? [sql`given.departement = any(${[...departements]}::text[])`] : []),
      ],
      sql` and `,
    ),
  )
  return sql<SqlBool>`case_file.id in (
    select given.id
    from (select distinct user_id from interest where funder_id = ${actor.funderId}::uuid) linked
    cross join lateral recused_organisations(linked.user_id, ${day}::date) r
    join case_party p on p.organisation_id = r.organisation_id
    join case_file given on given.id = p.case_id and given.officer_id = linked.user_id
    where (${sql.join(
      within.map((one) => sql`(${one})`),
      sql` or `,
    )}))`
}

/** The condition of a filter; `except` leaves one out, which is how the counts of a facet are made. */
export function matching(filter: CaseFilter, actor: Actor, except?: FilterName): (eb: Builder) => Expression<SqlBool> {
  return (eb) => {
    const conditions: Expression<SqlBool>[] = []
    const when = <Name extends FilterName>(name: Name, make: (value: NonNullable<CaseFilter[Name]>) => Expression<SqlBool>): void => {
      const value = filter[name]
      // a value without any letter or digit between its commas asks for nothing
      if (name !== except && value !== undefined && (name === 'q' ? value !== '' : list(value).length > 0)) conditions.push(make(value))
    }
    when('q', (value) => sql<SqlBool>`case_file.search like ${contains(value)}`)
    when('programme', (value) => eb('case_file.programme_code', 'in', list(value)))
    when('state', (value) => eb('case_file.state', 'in', list(value)))
    when('departement', (value) => eb('case_file.departement', 'in', list(value)))
    when('officer', (value) => officers(eb, value, actor))
    when('toReassign', (day) => givenToLinked(actor, day))
    when('waiting', () => eb('case_file.next_due_on', 'is not', null))
    when('organisation', (value) => eb('case_file.applicant_organisation_id', '=', value))
    when('edition', (value) => eb('case_file.edition_id', '=', value))
    when('dueFrom', (value) => eb('case_file.next_due_on', '>=', value))
    when('dueBefore', (value) => eb('case_file.next_due_on', '<=', value))
    when('dueKind', (value) => eb('case_file.next_due_kind', 'in', list(value)))
    when('receivedFrom', (value) => eb('case_file.received_on', '>=', value))
    when('receivedTo', (value) => eb('case_file.received_on', '<=', value))
    when('amountFrom', (value) => sql<SqlBool>`${amountFor(actor, 'requested_amount')} >= ${value}`)
    when('amountTo', (value) => sql<SqlBool>`${amountFor(actor, 'requested_amount')} <= ${value}`)
    return eb.and(conditions)
  }
}
