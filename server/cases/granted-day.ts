import { type RawBuilder, sql } from 'kysely'

/**
 * The day from which the aid of a case is to be entered in the register of capped aid, as SQL: of the first share made to a firm, else of the award
 * when it was made under such a regulation; null for any other aid. `c`: the alias of `case_file`.
 */
export const grantedDay = (c: RawBuilder<unknown>): RawBuilder<string | null> => sql<string | null>`coalesce(
  (select min(f.on_date) from final_aid f where f.case_id = ${c}.id and f.kind = 'granted' and f.regulation like 'de-minimis%'),
  case when ${c}.aid_regulation like 'de-minimis%' then ${c}.awarded_on end)`
