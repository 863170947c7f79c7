import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'

export interface ConsultantFilter {
  readonly field?: string | undefined
  readonly departement?: string | undefined
  readonly on: LocalDate
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A field in which the consultancy is accredited and insured on the day asked for. */
export interface OpenField {
  readonly field: string
  readonly until: LocalDate
  readonly insuranceUntil: LocalDate
}

const NAME = sql<string>`o.name_key`

const isOpen = (
  filter: Pick<ConsultantFilter, 'field' | 'on'>,
) => sql<SqlBool>`f.organisation_id = o.id and f.status = 'accredited' and f.valid @> ${filter.on}::date
    and f.insurance_until >= ${filter.on}::date ${filter.field === undefined ? sql`` : sql`and f.field = ${filter.field}`}`

/**
 * Consultancies accredited on a day, in a field when given: those a mission may be given to.
 * Public information (the register of accredited consultants), so not limited to what the person may otherwise see of organisations.
 */
export const accreditedConsultants = (db: Db, actor: Actor, filter: Omit<ConsultantFilter, 'cursor' | 'limit'>) =>
  db
    .selectFrom('organisation as o')
    .where('o.funder_id', '=', actor.funderId)
    .where('o.kind', '=', 'consultancy')
    .where('o.active', '=', true)
    .where(sql<SqlBool>`exists (select 1 from accredited_field f where ${isOpen(filter)})`)
    .$if(filter.departement !== undefined, (query) => query.where('o.departement', '=', filter.departement ?? ''))

/** Those fields, as `OpenField[]`. */
export const openFields = (filter: Pick<ConsultantFilter, 'field' | 'on'>) =>
  sql<OpenField[]>`(select jsonb_agg(jsonb_build_object('field', f.field, 'until', (upper(f.valid) - 1)::text,
    'insuranceUntil', f.insurance_until::text) order by f.field) from accredited_field f where ${isOpen(filter)})`

/** A page of these consultancies, by name. */
export async function listConsultants(db: Db, actor: Actor, filter: ConsultantFilter) {
  const listed = accreditedConsultants(db, actor, filter)
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['text', 'uuid'])
  const rows = await listed
    .select(['o.id', 'o.name', 'o.siret', 'o.departement', 'o.commune_name as communeName', NAME.as('key')])
    .select(openFields(filter).as('fields'))
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(${NAME}, o.id) > (${after?.[0]}::text collate "C", ${after?.[1]}::uuid)`))
    .orderBy(NAME)
    .orderBy('o.id')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await listed.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.key, row.id])
  return { items: page.items.map(({ key: _key, ...item }) => item), nextCursor: page.nextCursor, total: Number(total) }
}
