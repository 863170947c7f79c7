import { sql } from 'kysely'
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
  readonly reference: string
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

/** Accreditations that were once decided, of one funder. */
const decided = (db: Db, funderId: string) =>
  db
    .selectFrom('case_file as c')
    .innerJoin('accreditation_case as a', 'a.case_id', 'c.id')
    .innerJoin('organisation as o', 'o.id', 'c.applicant_organisation_id')
    .select(['c.id', 'c.reference', 'c.applicant_organisation_id', 'c.applicant_name', 'o.commune_name', 'a.departements'])
    .select(['a.valid_from', 'a.valid_until', sql<string>`fold(c.applicant_name)`.as('sort_name')])
    .where('c.funder_id', '=', funderId)
    .where('c.programme_code', '=', 'accreditation')
    .where('a.valid_from', 'is not', null)

type Row = Awaited<ReturnType<ReturnType<typeof decided>['execute']>>[number]

/** A page of the register by name: the last decision on each consultancy. */
export async function listRegister(
  db: Db,
  input: { funderId: string; on: LocalDate; filter: RegisterFilter; cursor?: string | undefined; limit: number },
): Promise<{ items: RegisterEntry[]; nextCursor: string | null }> {
  const { field, departement, name } = input.filter
  let query = decided(db, input.funderId)
    .where(
      sql<boolean>`not exists (select 1 from case_file c2 join accreditation_case a2 on a2.case_id = c2.id
        where c2.applicant_organisation_id = c.applicant_organisation_id and c2.programme_code = 'accreditation'
        and a2.valid_from is not null and (a2.valid_from, c2.id) > (a.valid_from, c.id))`,
    )
    .orderBy(sql`fold(c.applicant_name)`)
    .orderBy('c.id')
    .limit(input.limit + 1)
  if (field)
    query = query.where(
      sql<boolean>`exists (select 1 from accreditation_line l where l.case_id = c.id and l.field = ${field} and l.decision = 'accept')`,
    )
  if (departement) query = query.where(sql<boolean>`${departement} = any(a.departements)`)
  if (name) {
    const like = `%${name.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where(
      sql<boolean>`(fold(c.applicant_name) like fold(${like}) or exists (select 1 from accreditation_consultant n
        join accreditation_line l on l.case_id = n.case_id and l.consultant = n.position and l.decision = 'accept'
        where n.case_id = c.id and fold(n.full_name) like fold(${like})))`,
    )
  }
  if (input.cursor) {
    const [after, id] = decodeCursor(input.cursor, ['text', 'uuid'])
    query = query.where(sql<boolean>`(fold(c.applicant_name), c.id) > (${after}, ${id}::uuid)`)
  }
  const page = pageOf(await query.execute(), input.limit, (row) => [row.sort_name, row.id])
  return { items: await entriesOf(db, page.items, input.on), nextCursor: page.nextCursor }
}

/** One accreditation of the register, an earlier one as well; null when there is none. */
export async function readRegisterEntry(db: Db, input: { funderId: string; id: string; on: LocalDate }): Promise<RegisterEntry | null> {
  const rows = await decided(db, input.funderId).where('c.id', '=', input.id).execute()
  return (await entriesOf(db, rows, input.on))[0] ?? null
}

async function entriesOf(db: Db, rows: readonly Row[], on: LocalDate): Promise<RegisterEntry[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const lines = await db
    .selectFrom('accreditation_line as l')
    .innerJoin('accreditation_consultant as n', (join) =>
      join.onRef('n.case_id', '=', 'l.case_id').onRef('n.position', '=', 'l.consultant'),
    )
    .select(['l.case_id', 'l.field', 'n.full_name'])
    .where('l.case_id', 'in', ids)
    .where('l.decision', '=', 'accept')
    .orderBy('l.field')
    .orderBy('n.position')
    .execute()
  const periods = await db
    .selectFrom('accredited_field as f')
    .leftJoin('accreditation_case as r', (join) => join.onRef('r.case_id', '=', 'f.case_id').on('f.kept', '=', true))
    // what is kept while a renewal is examined belongs to the accreditation it prolongs
    .select([sql<string>`case when f.kept then r.renews_case_id else f.case_id end`.as('case_id'), 'f.field'])
    .select([sql<AccreditationStatus>`f.status`.as('status'), sql<LocalDate>`lower(f.valid)`.as('from')])
    .select([sql<LocalDate>`upper(f.valid) - 1`.as('until'), sql<LocalDate>`f.insurance_until`.as('insuranceUntil')])
    .where((eb) => eb.or([eb.and([eb('f.kept', '=', false), eb('f.case_id', 'in', ids)]), eb('r.renews_case_id', 'in', ids)]))
    .orderBy(sql`lower(f.valid)`)
    .execute()
  return rows.map((row) => {
    const names = lines.filter((line) => line.case_id === row.id)
    const fields = [...new Set(names.map(({ field }) => field))].map((field): RegisterField => {
      const own = periods.filter((period) => period.case_id === row.id && period.field === field)
      return {
        field,
        status: statusOf(own, on),
        until: own.at(-1)?.until ?? (row.valid_until as LocalDate),
        consultants: names.filter((line) => line.field === field).map(({ full_name }) => full_name),
      }
    })
    return {
      id: row.id,
      reference: row.reference,
      name: row.applicant_name,
      commune: row.commune_name,
      departements: row.departements,
      status: RANK.find((status) => fields.some((one) => one.status === status)) ?? 'expired',
      from: row.valid_from as LocalDate,
      until:
        fields
          .map(({ until }) => until)
          .sort()
          .at(-1) ?? (row.valid_until as LocalDate),
      fields,
    }
  })
}

function statusOf(periods: Parameters<typeof accreditationOn>[0], on: LocalDate): RegisterStatus {
  const right = accreditationOn(periods, on)
  if (right.accredited) return 'valid'
  return right.why === 'never' ? 'expired' : right.why
}
