import { sql } from 'kysely'
import type { LocalDate } from '../kernel/local-date.ts'

/**
 * One step of the walk over a single undertaking, from the rows `u` of the recursion: the organisations it controls or is controlled by on
 * that day, and the other establishments of its SIREN (Reg. (EU) 2023/2831 art. 2(2)). What a public body holds links nobody (recitals).
 */
export const linkedOrganisations = (funderId: string, on: LocalDate) => sql`
  undertaking u
  join organisation o on o.id = u.id
  cross join lateral (
    select l.held_id as id from organisation_link l
    where l.holder_id = u.id and l.kind <> 'partner' and l.valid @> ${on}::date and o.kind <> 'public-body'
    union all
    select l.holder_id from organisation_link l join organisation h on h.id = l.holder_id
    where l.held_id = u.id and l.kind <> 'partner' and l.valid @> ${on}::date and h.kind <> 'public-body'
    union all
    select s.id from organisation s where s.funder_id = ${funderId}::uuid and s.siren = o.siren and s.id <> u.id
  ) next`
