import { sql } from 'kysely'
import type { CaseFile } from '../../cases/case-file.ts'
import type { Measure } from '../../cases/measure.ts'
import type { Tx } from '../../db/client.ts'

/**
 * Half-days of both phases: as the plan holds them, on the day of the award; delivered on the day they took place, a collective one once both
 * sides of a firm have signed for it, an individual one by its ledger. Cost and private money of the plan; what each firm says it would have done.
 */
export async function actionMeasures(tx: Tx, { id }: Pick<CaseFile, 'id'>): Promise<readonly Measure[]> {
  const { rows } = await sql<Measure>`
    with action as (
      select c.awarded_on as "on", a.collective_half_days as collective, a.individual_half_days as individual,
        (select coalesce(sum(amount), 0) from collective_action_cost where case_id = c.id) as cost,
        (select coalesce(sum(p.amount), 0) from collective_action_part p join collective_action_funding f
           on f.case_id = p.case_id and f.position = p.funding and f.kind in ('firms', 'private') where p.case_id = c.id) as private
      from case_file c join collective_action_case a on a.case_id = c.id
      where c.id = ${id} and c.awarded_on is not null and c.awarded_amount > 0)
    select kind, "on", 0 as count, round(amount, 2)::text as amount from action cross join lateral (values
      ('collective-planned', collective), ('individual-planned', individual), ('project-cost', cost), ('private-money', private)) line (kind, amount)
    union all
    select 'collective-delivered', s.on_date, 0, count(*)::numeric(14,2)::text from collective_action_session s
    where s.case_id = ${id} and s.participant_id is null and s.cancelled_at is null and exists (
      select 1 from collective_action_mark m where m.session_id = s.id and m.struck_at is null
      group by m.participant_id having count(distinct m.side) = 2)
    group by s.on_date
    union all
    select 'individual-delivered', s.on_date, 0, sum(case e.kind when 'delivery' then e.half_days else -e.half_days end)::numeric(14,2)::text
    from half_day_entry e join collective_action_session s on s.id = e.session_id
    where e.case_id = ${id} and e.kind in ('delivery', 'delivery-cut') group by s.on_date
    union all
    select case without_it when 'same' then 'would-same' when 'smaller' then 'would-smaller' when 'later' then 'would-later' else 'would-not' end,
      civil_day(given_at, case_id), count(*)::int, '0.00'
    from collective_action_feedback where case_id = ${id} group by 1, 2`.execute(tx)
  return rows
}
