import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { type LocalDate, yearOf } from '../kernel/local-date.ts'
import { parseMoney, ZERO } from '../kernel/money.ts'
import { isBelowThreshold, withheldWhy } from './kept-out.ts'
import { openDataSettings } from './settings.queries.ts'
import { larger, yearTotals } from './year-totals.queries.ts'

interface Row {
  readonly id: string
  /** The day of the signature, as long as there is none that of the decision. */
  readonly sort_on: LocalDate
  readonly awarded_amount: string
  readonly siren: string | null
  readonly ruling: string | null
  readonly firms: readonly { readonly name: string; readonly legalForm: string | null; readonly rna: string | null }[]
}

/**
 * Which of these cases of a funder have an award that today's rules keep out of its file as a whole: ruled out, made to natural persons only, or
 * below the threshold. The rules are those of `kept-out.ts`, which `judge-award.ts` asks line by line. Cases without an award are in neither.
 * One query, a second for the rules, a third for the totals when there is a threshold.
 */
export async function keptOutOfFile(db: Db, funderId: string, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const { rows } = await sql<Row>`
    select c.id, c.awarded_amount, o.siren,
      coalesce((select min(e.on_date) from case_event e where e.case_id = c.id and 'agreed' = any(e.milestones)), c.awarded_on) as sort_on,
      (select r.ruling from open_data_ruling r where r.funder_id = c.funder_id and r.award_id = c.id order by r.sequence desc limit 1) as ruling,
      (select jsonb_agg(jsonb_build_object('name', b.name, 'legalForm', b.legal_form, 'rna', b.rna)) from organisation b
        where b.id = any(f.ids) or (f.ids = '{}' and b.id = c.applicant_organisation_id)) as firms
    from case_file c join organisation o on o.id = c.applicant_organisation_id
    cross join lateral (
      select array(select organisation_id from final_aid where case_id = c.id group by organisation_id
        having sum(case kind when 'granted' then amount else -amount end) > 0) as ids) f
    where c.id = any(${[...caseIds]}::uuid[]) and c.funder_id = ${funderId}::uuid and c.awarded_on is not null and c.awarded_amount > 0`.execute(
    db,
  )
  if (rows.length === 0) return new Set()
  const settings = await openDataSettings(db, funderId)
  const yearOfRow = ({ siren, sort_on: on }: Row) => ({ siren: siren ?? '', year: yearOf(on) })
  const totalOf = settings.scope === 'all' ? () => null : await yearTotals(db, funderId, rows.map(yearOfRow))
  const isKeptOut = (row: Row): boolean =>
    row.firms.every((firm) => withheldWhy(firm, row.ruling, settings) !== null) ||
    isBelowThreshold(larger(parseMoney(row.awarded_amount), totalOf(yearOfRow(row)) ?? ZERO), settings)
  return new Set(rows.filter(isKeptOut).map(({ id }) => id))
}
