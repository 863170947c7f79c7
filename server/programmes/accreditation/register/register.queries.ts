import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/client.ts'
import { decodeCursor, pageOf } from '../../../kernel/cursor.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { type AccreditationStatus, accreditationOn } from '../../../parties/accreditation.ts'

/** What the register says of a right on a day. Nothing of a request, of a procedure under way or of a person's address is in it. */
export type RegisterStatus = 'valid' | 'insurance-expired' | 'suspended' | 'withdrawn' | 'expired' | 'not-yet'

export interface RegisterField {
  readonly field: string
  readonly status: RegisterStatus
  readonly until: LocalDate
  readonly consultants: readonly string[]
}

export interface RegisterEntry {
  readonly id: string
  /** null: recorded without a case. */
  readonly reference: string | null
  readonly name: string
  readonly commune: string | null
  readonly departements: readonly string[]
  /** The best of its fields. */
  readonly status: RegisterStatus
  readonly from: LocalDate
  readonly until: LocalDate
  readonly fields: readonly RegisterField[]
}

export interface RegisterFilter {
  readonly field?: string | undefined
  readonly departement?: string | undefined
  readonly name?: string | undefined
}

const RANK: readonly RegisterStatus[] = ['valid', 'insurance-expired', 'suspended', 'not-yet', 'withdrawn', 'expired']

interface Row {
  readonly id: string
  readonly reference: string | null
  readonly organisation_id: string
  readonly name: string
  readonly commune_name: string | null
  readonly departements: string[]
  readonly valid_from: LocalDate
  readonly valid_until: LocalDate
  readonly sort_name: string
  /** Whether it is the last decision on the consultancy: rights recorded without a case are shown with it. */
  readonly last: boolean
}

/**
 * What was once decided, of one funder: the cases of the programme, and under the id of the consultancy the rights an agent recorded
 * directly when no case was ever decided.
 */
const entries = (funderId: string): RawBuilder<Row> => sql<Row>`
  select c.id, c.reference, c.applicant_organisation_id as organisation_id, c.applicant_name as name, o.commune_name, a.departements,
    a.valid_from, a.valid_until, fold(c.applicant_name) as sort_name, not exists (select 1 from case_file c2 join accreditation_case a2 on a2.case_id = c2.id
      where c2.applicant_organisation_id = c.applicant_organisation_id and c2.programme_code = 'accreditation'
      and a2.valid_from is not null and (a2.valid_from, c2.id) > (a.valid_from, c.id)) as last
  from case_file c join accreditation_case a on a.case_id = c.id join organisation o on o.id = c.applicant_organisation_id
  where c.funder_id = ${funderId} and c.programme_code = 'accreditation' and a.valid_from is not null
  union all
  select o.id, null, o.id, o.name, o.commune_name, array_remove(array[o.departement], null), d.valid_from, d.valid_until, fold(o.name), true
  from organisation o
  join lateral (select min(lower(f.valid)) as valid_from, max(upper(f.valid)) - 1 as valid_until from accredited_field f
    where f.organisation_id = o.id and f.case_id is null) d on d.valid_from is not null
  where o.funder_id = ${funderId} and exists (select 1 from accredited_field f where f.organisation_id = o.id and f.case_id is null)
    and not exists (select 1 from case_file c join accreditation_case a on a.case_id = c.id
      where c.applicant_organisation_id = o.id and c.programme_code = 'accreditation' and a.valid_from is not null)`

const always = sql<boolean>`true`

/** A page of the register by name: the last decision on each consultancy. */
export async function listRegister(
  db: Db,
  input: { funderId: string; on: LocalDate; filter: RegisterFilter; cursor?: string | undefined; limit: number },
): Promise<{ items: RegisterEntry[]; nextCursor: string | null }> {
  const { field, departement, name } = input.filter
  const like = name ? `%${name.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null
  const inField = field
    ? sql<boolean>`(exists (select 1 from accreditation_line l where l.case_id = r.id and l.field = ${field} and l.decision = 'accept')
        or exists (select 1 from accredited_field f where f.organisation_id = r.organisation_id and f.case_id is null and f.field = ${field}))`
    : always
  const named = like
    ? sql<boolean>`(r.sort_name like fold(${like}) or exists (select 1 from accreditation_consultant n
        join accreditation_line l on l.case_id = n.case_id and l.consultant = n.position and l.decision = 'accept'
        where n.case_id = r.id and fold(n.full_name) like fold(${like})))`
    : always
  const [afterName, afterId] = input.cursor ? decodeCursor(input.cursor, ['text', 'uuid']) : [null, null]
  const after = input.cursor ? sql<boolean>`(r.sort_name, r.id) > (${afterName}, ${afterId}::uuid)` : always
  const there = departement ? sql<boolean>`${departement} = any(r.departements)` : always
  const { rows } = await sql<Row>`select r.* from (${entries(input.funderId)}) r
    where r.last and ${inField} and ${there} and ${named} and ${after}
    order by r.sort_name, r.id limit ${input.limit + 1}`.execute(db)
  const page = pageOf(rows, input.limit, (row) => [row.sort_name, row.id])
  return { items: await entriesOf(db, page.items, input.on), nextCursor: page.nextCursor }
}

/** One accreditation of the register, an earlier one as well; null when there is none. */
export async function readRegisterEntry(db: Db, input: { funderId: string; id: string; on: LocalDate }): Promise<RegisterEntry | null> {
  const { rows } = await sql<Row>`select r.* from (${entries(input.funderId)}) r where r.id = ${input.id}`.execute(db)
  return (await entriesOf(db, rows, input.on))[0] ?? null
}

/** The path of an accreditation in the public register; the funder is named, since several may share the installation. */
export async function registerAddress(db: Db, id: string, funderId: string): Promise<string> {
  const { code } = await db.selectFrom('funder').select('code').where('id', '=', funderId).executeTakeFirstOrThrow()
  return `/register/${id}?${new URLSearchParams({ funder: code }).toString()}`
}

const linesAccepted = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('accreditation_line as l')
    .innerJoin('accreditation_consultant as n', (join) =>
      join.onRef('n.case_id', '=', 'l.case_id').onRef('n.position', '=', 'l.consultant'),
    )
    .select(['l.case_id', 'l.field', 'n.full_name'])
    .where('l.case_id', 'in', [...ids])
    .where('l.decision', '=', 'accept')
    .orderBy('l.field')
    .orderBy('n.position')
    .execute()

async function entriesOf(db: Db, rows: readonly Row[], on: LocalDate): Promise<RegisterEntry[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const organisations = rows.filter(({ last }) => last).map((row) => row.organisation_id)
  const lines = await linesAccepted(db, ids)
  const periods = await db
    .selectFrom('accredited_field as f')
    .leftJoin('accreditation_case as r', (join) => join.onRef('r.case_id', '=', 'f.case_id').on('f.kept', '=', true))
    // what is kept while a renewal is examined belongs to the accreditation it prolongs
    .select([sql<string | null>`case when f.kept then r.renews_case_id else f.case_id end`.as('case_id'), 'f.field'])
    .select([sql<AccreditationStatus>`f.status`.as('status'), sql<LocalDate>`lower(f.valid)`.as('from')])
    .select([sql<LocalDate>`upper(f.valid) - 1`.as('until'), sql<LocalDate>`f.insurance_until`.as('insuranceUntil')])
    .select('f.organisation_id')
    .where((eb) =>
      eb.or([
        eb.and([eb('f.kept', '=', false), eb('f.case_id', 'in', ids)]),
        eb('r.renews_case_id', 'in', ids),
        eb.and([eb('f.case_id', 'is', null), eb('f.organisation_id', 'in', organisations)]),
      ]),
    )
    .orderBy(sql`lower(f.valid)`)
    .execute()
  return rows.map((row) => {
    const names = lines.filter((line) => line.case_id === row.id)
    const direct = periods.filter((period) => period.case_id === null && row.last && period.organisation_id === row.organisation_id)
    const fields = [...new Set([...names, ...direct].map(({ field }) => field))].map((field): RegisterField => {
      const own = periods.filter((period) => (period.case_id === row.id || direct.includes(period)) && period.field === field)
      return {
        field,
        status: statusOf(own, on),
        until: own.at(-1)?.until ?? row.valid_until,
        consultants: names.filter((line) => line.field === field).map(({ full_name }) => full_name),
      }
    })
    return {
      id: row.id,
      reference: row.reference,
      name: row.name,
      commune: row.commune_name,
      departements: row.departements,
      status: RANK.find((status) => fields.some((one) => one.status === status)) ?? 'expired',
      from: row.valid_from,
      until:
        fields
          .map(({ until }) => until)
          .sort()
          .at(-1) ?? row.valid_until,
      fields,
    }
  })
}

function statusOf(periods: Parameters<typeof accreditationOn>[0], on: LocalDate): RegisterStatus {
  const right = accreditationOn(periods, on)
  if (right.accredited) return 'valid'
  return right.why === 'never' ? 'expired' : right.why
}
