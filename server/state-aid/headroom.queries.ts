import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { partOf } from '../imports/past-award-part.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, cents, formatMoney, parseMoney, subtract } from '../kernel/money.ts'
import { singleUndertakingAt } from '../parties/single-undertaking.queries.ts'
import { ceilingOf, firstDayCounted } from './regulations.ts'

/** Where a line comes from: our award, our award made to a carrier and shared, an award imported, one of another body that the firm declared. */
export type AidSource = 'award' | 'share' | 'imported' | 'declared'

export interface AidLine {
  readonly source: AidSource
  readonly id: string
  readonly organisationId: string
  readonly organisationName: string
  readonly grantedOn: LocalDate
  readonly amount: Cents
  /** Reference of the case, or what the import or the declaration says of it. */
  readonly reference: string
  /** Another body that granted it; empty: this funder. */
  readonly authority: string
}

/** What one single undertaking may still be granted under a regulation on a day, with every line it is computed from. */
export interface Headroom {
  readonly regulation: string
  readonly on: LocalDate
  /** First day that counts. */
  readonly from: LocalDate
  readonly ceiling: Cents
  readonly used: Cents
  /** Never below zero. */
  readonly left: Cents
  readonly organisations: number
  /** Newest first, at most 500; `used` counts all of them. */
  readonly lines: readonly AidLine[]
}

const LINES = 500

interface Row {
  source: AidSource
  id: string
  organisation_id: string
  organisation_name: string
  granted_on: LocalDate
  amount: string
  reference: string
  authority: string
  used: string
}

/**
 * What stands of an award (`c`) and was granted between two days: the award on its day, what an amendment added on the day it was signed. What was
 * given back or recovered is taken from the oldest part, so that none stops counting too early.
 */
const grantedParts = (from: LocalDate, on: LocalDate) => sql`lateral (
  select min(kept.granted_on) as granted_on, sum(kept.amount) as amount from (
    select part.granted_on, least(part.amount, greatest(0, c.committed_amount - c.recovered_amount - coalesce(
      sum(part.amount) over (order by part.number desc rows between unbounded preceding and 1 preceding), 0))) as amount
    from (
      select 0 as number, c.awarded_on as granted_on, coalesce((select m.awarded_before from case_amendment m
        where m.case_id = c.id and m.state = 'signed' order by m.number limit 1), c.awarded_amount) as amount
      union all
      select m.number, m.decided_on, m.awarded_after - m.awarded_before from case_amendment m
      where m.case_id = c.id and m.state = 'signed' and m.awarded_after > m.awarded_before
    ) part
  ) kept where kept.granted_on between ${from} and ${on})`

/**
 * Aid granted under a regulation to the single undertaking of a firm over the rolling years that end on a day: own awards, shares of collective
 * awards, imported awards notified as de minimis (by the organisation each was matched with, or by SIREN), aid declared. What was released or
 * recovered no longer counts; what is only promised does, from the day the right arises (Reg. (EU) 2023/2831 art. 3(3)). `exceptCaseId`: the case that is being decided.
 * Null for a regulation that caps no undertaking. Before an award, the rows of the undertaking are to be locked by the caller.
 */
export async function headroomAt(
  db: Db,
  input: { funderId: string; organisationId: string; on: LocalDate; regulation: string; exceptCaseId?: string },
): Promise<Headroom | null> {
  const { funderId, organisationId, on, regulation, exceptCaseId = null } = input
  const ceiling = ceilingOf(regulation)
  if (!ceiling) return null
  const from = firstDayCounted(on, ceiling.years)
  const undertaking = await singleUndertakingAt(db, { funderId, organisationId, on })
  const { rows } = await sql<Row>`
    with firm as (select id, name, siren from organisation where id = any(${[...undertaking]}::uuid[])),
    line as (
      select 'award' as source, c.id, c.applicant_organisation_id as organisation_id, granted.granted_on,
        granted.amount, c.reference, '' as authority
      from firm f join case_file c on c.applicant_organisation_id = f.id
      cross join ${grantedParts(from, on)} granted
      where c.aid_regulation = ${regulation} and c.awarded_on <= ${on} and granted.amount > 0
        and c.committed_amount > c.recovered_amount and c.id is distinct from ${exceptCaseId}::uuid
      union all
      select 'share', a.case_id, a.organisation_id, max(a.on_date) filter (where a.kind = 'granted'),
        sum(case a.kind when 'granted' then a.amount else -a.amount end), c.reference, ''
      from firm f join final_aid a on a.organisation_id = f.id join case_file c on c.id = a.case_id
      where a.regulation = ${regulation} and a.case_id is distinct from ${exceptCaseId}::uuid
      group by a.case_id, a.organisation_id, c.reference
      having sum(case a.kind when 'granted' then a.amount else -a.amount end) > 0
        and max(a.on_date) filter (where a.kind = 'granted') between ${from} and ${on}
      union all
      select 'declared', d.id, d.organisation_id, d.granted_on, d.amount, d.purpose, d.authority
      from firm f join declared_aid d on d.organisation_id = f.id
      where d.regulation = ${regulation} and d.withdrawn_at is null and d.granted_on between ${from} and ${on}
      union all
      select 'imported', p.id, p.firm_id, p.agreement_date, ${partOf('p')},
        coalesce(nullif(p.decision_reference, ''), p.purpose), p.grantor_name
      from (
        select distinct on (found.id) found.*
        from (
          select p.*, f.id as firm_id from firm f join past_award p on p.organisation_id = f.id
          union all
          select p.*, f.id from firm f join past_award p on p.funder_id = ${funderId}::uuid and p.beneficiary_siren = f.siren
        ) found
        order by found.id, found.firm_id
      ) p
      where p.eu_notified and p.agreement_date between ${from} and ${on}
    )
    select l.source, l.id, l.organisation_id, f.name as organisation_name, l.granted_on, l.amount::numeric(14,2)::text as amount,
      l.reference, l.authority, (sum(l.amount) over ())::numeric(20,2)::text as used
    from line l join firm f on f.id = l.organisation_id
    order by l.granted_on desc, l.source, l.id
    limit ${LINES}`.execute(db)
  const used = parseMoney(rows[0]?.used ?? '0.00')
  return {
    ...{ regulation, on, from, ceiling: ceiling.amount, used, organisations: undertaking.length },
    left: used < ceiling.amount ? subtract(ceiling.amount, used) : cents(0),
    lines: rows.map((row) => ({
      ...{ source: row.source, id: row.id, organisationId: row.organisation_id, organisationName: row.organisation_name },
      ...{ grantedOn: row.granted_on, amount: parseMoney(row.amount), reference: row.reference, authority: row.authority },
    })),
  }
}

/** What the history keeps of it beside an award. */
export const headroomDetails = ({ ceiling, used, left }: Headroom) => ({
  deMinimisCeiling: formatMoney(ceiling),
  deMinimisUsed: formatMoney(used),
  deMinimisLeft: formatMoney(left),
})
