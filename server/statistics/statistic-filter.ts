import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Grant, Role } from '../access/actor.ts'
import { isUuid } from '../kernel/ids.ts'
import { fieldFault, Refusal } from '../kernel/refusal.ts'
import { dateText, text } from '../kernel/wire.ts'

/** Who answers for figures. A supervisor of some départements reads those of these départements. */
export const STATISTICS_ROLES = ['administrator', 'supervisor', 'auditor'] as const satisfies readonly Role[]

/** What figures are cut by. A value of 'none' asks for the cases that have none. */
export const CUTS = [
  'programme',
  'edition',
  'departement',
  'naf',
  'size',
  'field',
  'consultant',
  'officer',
  'year',
  'quarter',
  'month',
] as const
export type Cut = (typeof CUTS)[number]

/** Cases with a firm of consultants, whichever it is; those of the ten for which most was awarded, of what the other filters find. */
export const ANY = 'any'
export const FIRST_TEN = 'first-ten'

const one = text(60).optional()
/** A closed map of filters; several combine with "and". Sections of the activity are asked with their nomenclature: "NAFRev2:C". */
export const StatisticFilter = {
  from: dateText.optional(),
  to: dateText.optional(),
  programme: one,
  edition: one,
  departement: one,
  naf: z
    .string()
    .max(20)
    .regex(/^(none|(NAFRev2|NAF2025):[A-V])$/)
    .optional(),
  size: z.enum(['micro', 'small', 'medium', 'large', 'none']).optional(),
  field: one,
  consultant: one,
  officer: one,
} as const
const filterSchema = z.object(StatisticFilter)
export type StatisticFilter = z.output<typeof filterSchema>

export type Sql = RawBuilder<SqlBool>
export const and = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`

/** Grants that reach figures. */
export const statisticGrants = (actor: Actor): readonly Grant[] =>
  actor.grants.filter(({ role }) => (STATISTICS_ROLES as readonly string[]).includes(role))

/** Rows of the person's funder, programmes and départements. `alias` has the columns of a fact. */
export function reached(actor: Actor, alias: string): Sql {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const ways = statisticGrants(actor).map(({ programmes, departements }) =>
    and([
      ...(programmes ? [sql<SqlBool>`${column('programme_code')} = any(${[...programmes]}::text[])`] : []),
      ...(departements ? [sql<SqlBool>`${column('departement')} = any(${[...departements]}::text[])`] : []),
    ]),
  )
  if (ways.length === 0) return sql<SqlBool>`false`
  const any = sql.join(
    ways.map((way) => sql`(${way})`),
    sql` or `,
  )
  return sql<SqlBool>`${column('funder_id')} = ${actor.funderId}::uuid and (${any})`
}

/** Whether the person is kept from some cases whatever their grants: those of a sealed call, those of firms they are linked with. */
export const keptFrom = (actor: Actor, alias: string): Sql =>
  sql<SqlBool>`(${sql.ref(`${alias}.sealed`)} or exists (select 1 from case_party kept where kept.case_id = ${sql.ref(`${alias}.case_id`)}
    and kept.organisation_id = any(${[...actor.recusedOrganisationIds]}::uuid[])))`

/** The few cases kept from the person, from the side that has few of them. */
export const keptCases = (actor: Actor): RawBuilder<unknown> => sql`
  select case_id from statistic_case where funder_id = ${actor.funderId}::uuid and sealed
  union select case_id from case_party where organisation_id = any(${[...actor.recusedOrganisationIds]}::uuid[])`

const uuidOr = (name: string, value: string): string => {
  if (!isUuid(value)) throw new Refusal('malformed', 'invalid-parameters', { errors: [fieldFault(`?${name}`, 'invalid-format')] })
  return value
}

/** What a row of days says: in the period, of the programme, edition and département asked for. `none`: how a missing département is written there. */
export function ofFact(filter: StatisticFilter, alias: string, none: '' | null): Sql[] {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const { from, to, programme, edition, departement } = filter
  return [
    ...(from ? [sql<SqlBool>`${column('on_date')} >= ${from}::date`] : []),
    ...(to ? [sql<SqlBool>`${column('on_date')} <= ${to}::date`] : []),
    ...ofPlace({ programme, edition, departement }, alias, none),
  ]
}

export function ofPlace(
  { programme, edition, departement }: Pick<StatisticFilter, 'programme' | 'edition' | 'departement'>,
  alias: string,
  none: '' | null,
): Sql[] {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return [
    ...(programme ? [sql<SqlBool>`${column('programme_code')} = ${programme}`] : []),
    ...(edition ? [sql<SqlBool>`${column('edition_id')} = ${uuidOr('edition', edition)}::uuid`] : []),
    ...(departement
      ? [
          departement === 'none'
            ? sql<SqlBool>`${column('departement')} is not distinct from ${none}`
            : sql<SqlBool>`${column('departement')} = ${departement}`,
        ]
      : []),
  ]
}

/** What only the case tells: activity, size, field, consultant, officer. */
export function ofCase(filter: StatisticFilter, alias: string): Sql[] {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const { naf, size, field, consultant, officer } = filter
  const equal = (name: string, value: string | undefined): Sql[] =>
    value === undefined || value === ''
      ? []
      : [value === 'none' ? sql<SqlBool>`${column(name)} is null` : sql<SqlBool>`${column(name)} = ${value}`]
  const uuid = (parameter: string, name: string, value: string | undefined): Sql[] =>
    value === undefined || value === ''
      ? []
      : [value === 'none' ? sql<SqlBool>`${column(name)} is null` : sql<SqlBool>`${column(name)} = ${uuidOr(parameter, value)}::uuid`]
  const [nomenclature, section] = naf?.split(':') ?? []
  return [
    ...(section === undefined
      ? equal('naf_section', nomenclature)
      : [...equal('naf_nomenclature', nomenclature), ...equal('naf_section', section)]),
    ...equal('size_class', size),
    ...equal('field', field),
    ...(consultant === ANY || consultant === FIRST_TEN
      ? [sql<SqlBool>`${column('consultant_id')} is not null`]
      : uuid('consultant', 'consultant_id', consultant)),
    ...uuid('officer', 'officer_id', officer),
  ]
}

/** Whether the sums by day are enough, or each case has to be looked at. */
export const needsCases = (filter: StatisticFilter, by: Cut | null): boolean =>
  ofCase(filter, 'c').length > 0 || (by !== null && ['naf', 'size', 'field', 'consultant', 'officer'].includes(by))

/** The value a row is cut by, as text. `f`: the fact or the sum of a day, `c`: the case. */
export function cutValue(by: Cut | null): RawBuilder<string | null> {
  switch (by) {
    case null:
      return sql`''::text`
    case 'programme':
      return sql`f.programme_code`
    case 'edition':
      return sql`f.edition_id::text`
    case 'departement':
      return sql`nullif(f.departement, '')`
    case 'naf':
      return sql`c.naf_nomenclature || ':' || c.naf_section`
    case 'size':
      return sql`c.size_class`
    case 'field':
      return sql`c.field`
    case 'consultant':
      return sql`c.consultant_id::text`
    case 'officer':
      return sql`c.officer_id::text`
    case 'year':
      return sql`to_char(f.on_date, 'YYYY')`
    case 'quarter':
      return sql`to_char(f.on_date, 'YYYY-"Q"Q')`
    case 'month':
      return sql`to_char(f.on_date, 'YYYY-MM')`
  }
}
