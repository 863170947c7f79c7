import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { type LocalDate, yearOf } from '../kernel/local-date.ts'
import { parseMoney } from '../kernel/money.ts'
import { notFound } from '../kernel/refusal.ts'
import type { LinkKind } from './link-kind.ts'
import type { GroupFirm, Headcount, SmeGroup, YearFigures } from './sme-group.ts'
import { type SmeSizeResult, smeSize } from './sme-size.ts'
import { smeThresholdsOn } from './sme-thresholds.ts'

export type { MissingFigure, SmeSizeResult, SmeStep } from './sme-size.ts'

/** A group is followed up to this many organisations; beyond, the size is answered as unknown rather than wrong. */
export const GROUP_LIMIT = 500
/** Years of figures read: enough for the rule of consecutive years to find its start. */
const YEARS_READ = 10

/**
 * Size of an organisation of the funder on a day, with its explanation.
 * `consecutiveYears` overrides the rule of art. 4(2), a parameter of the programme's edition.
 * Throws the refusal `not-found` for an organisation the funder does not have.
 */
export async function smeSizeAt(
  db: Db,
  input: { funderId: string; organisationId: string; on: LocalDate; consecutiveYears?: number },
): Promise<SmeSizeResult> {
  const thresholds = smeThresholdsOn(input.on)
  const group = await loadGroup(db, input)
  return smeSize(group, input.on, { ...thresholds, consecutiveYears: input.consecutiveYears ?? thresholds.consecutiveYears })
}

interface GroupRow {
  readonly reached: number
  readonly firms: readonly {
    readonly organisationId: string
    readonly siren: string | null
    readonly name: string
    readonly publicBody: boolean
    readonly years: readonly { year: number; headcount: string | null; turnover: string | null; balanceSheet: string | null }[]
  }[]
  readonly links: readonly { holderId: string; heldId: string; kind: LinkKind; shareBasisPoints: number | null }[]
}

/**
 * One statement. Tier 0 holds the firm and whatever is linked to it by control or by SIREN; a partner link leads to tier 1,
 * where only control and SIREN are followed: partners of partners do not count. UNION drops what was reached before, so circles end;
 * the LIMIT stops the recursion itself. A public body is kept, to be named, but not followed: it would bring in all it owns.
 */
async function loadGroup(db: Db, input: { funderId: string; organisationId: string; on: LocalDate }): Promise<SmeGroup> {
  const { funderId, organisationId, on } = input
  const result = await sql<GroupRow>`
    with recursive reach (id, tier) as (
      select id, 0 from organisation where id = ${organisationId}::uuid and funder_id = ${funderId}::uuid
      union
      select next.id, next.tier
      from reach r
      join organisation o on o.id = r.id and o.kind <> 'public-body'
      cross join lateral (
        select l.held_id as id, case l.kind when 'partner' then 1 else r.tier end as tier
        from organisation_link l
        where l.holder_id = r.id and l.valid @> ${on}::date and (l.kind <> 'partner' or r.tier = 0)
        union all
        select l.holder_id, case l.kind when 'partner' then 1 else r.tier end
        from organisation_link l
        where l.held_id = r.id and l.valid @> ${on}::date and (l.kind <> 'partner' or r.tier = 0)
        union all
        select s.id, r.tier from organisation s where s.funder_id = ${funderId}::uuid and s.siren = o.siren and s.id <> r.id
      ) next
    ),
    bounded as materialized (select id from reach limit ${GROUP_LIMIT + 1}),
    member as materialized (select distinct id from bounded)
    select
      (select count(*)::int from bounded) as reached,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'organisationId', o.id, 'siren', o.siren, 'name', o.name, 'publicBody', o.kind = 'public-body',
          'years', (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'headcount', y.headcount::text,
                      'turnover', y.turnover::text, 'balanceSheet', y.balance_sheet::text)), '[]')
                    from organisation_year y
                    where y.organisation_id = o.id and y.year between ${yearOf(on) - YEARS_READ}::int and ${yearOf(on)}::int))), '[]')
        from member m join organisation o on o.id = m.id) as firms,
      (select coalesce(jsonb_agg(jsonb_build_object('holderId', l.holder_id, 'heldId', l.held_id, 'kind', l.kind,
                                                    'shareBasisPoints', l.share_basis_points)), '[]')
        from member m join organisation_link l on l.holder_id = m.id
        where l.valid @> ${on}::date and l.held_id in (select id from member)) as links`.execute(db)
  const row = result.rows[0]
  if (!row || row.firms.length === 0) throw notFound()
  return {
    subjectId: organisationId,
    firms: row.firms.map(firmOf),
    links: row.links,
    cutAt: row.reached > GROUP_LIMIT ? GROUP_LIMIT : null,
  }
}

function firmOf({ years, ...firm }: GroupRow['firms'][number]): GroupFirm {
  const figures = years.map(({ year, headcount, turnover, balanceSheet }): [number, YearFigures] => [
    year,
    {
      // numeric(10,2) has the two decimals of an amount, so the same reading serves.
      headcount: headcount === null ? null : (parseMoney(headcount) as bigint as Headcount),
      turnover: turnover === null ? null : parseMoney(turnover),
      balanceSheet: balanceSheet === null ? null : parseMoney(balanceSheet),
    },
  ])
  return { ...firm, years: new Map(figures) }
}
