import { type RawBuilder, sql } from 'kysely'

/**
 * What the beneficiary of a row of `past_award` received of its amount, EUR, rounded up to the cent. Never down, and never to the nearest: the headroom
 * of an undertaking would be shown larger than it is. Every sum of imported awards is made of it, so that each is the sum of the lines shown beside it.
 */
export const partOf = (alias: string): RawBuilder<string> =>
  sql<string>`(ceil(${sql.ref(`${alias}.amount`)} * coalesce(${sql.ref(`${alias}.share_basis_points`)}, 10000) / 100) / 100)::numeric(14,2)`
