import { sql } from 'kysely'
import type { CaseFile } from '../../cases/case-file.ts'
import type { Measure } from '../../cases/measure.ts'
import type { Tx } from '../../db/client.ts'

/**
 * A mission as the officer retained it, on the day of the award: days, fee (rounded down to the cent, as the aid does), cost with travel, and
 * what the aid leaves to the firm. Its days are delivered on the day of the last certificate, as invoiced and certified.
 */
export async function missionMeasures(tx: Tx, { id }: Pick<CaseFile, 'id'>): Promise<readonly Measure[]> {
  const { rows } = await sql<Measure>`
    with mission as (
      select c.awarded_on as "on", m.retained_days as days, trunc(m.retained_days * m.retained_daily_rate, 2) as fee,
        trunc(m.retained_days * m.retained_daily_rate, 2) + m.retained_travel_costs as cost, c.awarded_amount as aid
      from case_file c join frac_case m on m.case_id = c.id
      where c.id = ${id} and c.awarded_on is not null and c.awarded_amount > 0 and m.retained_days is not null)
    select kind, "on", n as count, round(amount, 2)::text as amount from mission cross join lateral (values
      ('individual-planned', 0, 2 * days), ('missions', 1, 0), ('mission-days', 0, days), ('mission-fees', 0, fee),
      ('project-cost', 0, cost), ('private-money', 0, greatest(0, cost - aid))) line (kind, n, amount)
    union all
    (select 'individual-delivered', e.on_date, 0, (2 * round((t.inputs->>'days')::numeric, 2))::text
     from case_event e join case_trace t on t.event_id = e.id and t.rule = 'aid'
     where e.case_id = ${id} and e.action = 'certifyDelivery' order by e.sequence desc limit 1)`.execute(tx)
  return rows
}
