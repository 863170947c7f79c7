import { sql } from 'kysely'
import type { CaseFile } from '../../cases/case-file.ts'
import type { Measure } from '../../cases/measure.ts'
import type { Tx } from '../../db/client.ts'

/** What the project costs as its budget says, and what neither this aid nor the other public money covers of it, on the day of the award. */
export async function projectMeasures(tx: Tx, { id }: Pick<CaseFile, 'id'>): Promise<readonly Measure[]> {
  const { rows } = await sql<Measure>`
    with project as (
      select c.awarded_on as "on", c.awarded_amount as aid,
        (select coalesce(sum(amount), 0) from apprentic_line where case_id = c.id) as cost,
        (select coalesce(sum(amount), 0) from apprentic_funding where case_id = c.id) as other
      from case_file c join apprentic_case a on a.case_id = c.id
      where c.id = ${id} and c.awarded_on is not null and c.awarded_amount > 0)
    select kind, "on", 0 as count, round(amount, 2)::text as amount from project cross join lateral (values
      ('project-cost', cost), ('private-money', greatest(0, cost - other - aid))) line (kind, amount)`.execute(tx)
  return rows
}
