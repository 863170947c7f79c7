import { sql } from 'kysely'
import { type Actor, AGENT_ROLES } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { formatMoney, parseMoney, subtract } from '../kernel/money.ts'

const AGENTS: readonly string[] = AGENT_ROLES

/** The programmes a person works on for the funder; null: all of them. */
export function programmesOf(actor: Actor): readonly string[] | null {
  const grants = actor.grants.filter((grant) => AGENTS.includes(grant.role))
  return grants.some((grant) => grant.programmes === null) ? null : grants.flatMap((grant) => grant.programmes ?? [])
}

/** Envelopes of the funder within the programmes of the actor's grants, newest year first. At most 500: a funder has a few per year. */
export async function listEnvelopes(db: Db, actor: Actor, filter: { programme?: string | undefined; year?: number | undefined }) {
  const programmes = programmesOf(actor)
  let query = db
    .selectFrom('envelope as e')
    .innerJoin('envelope_balance as b', 'b.envelope_id', 'e.id')
    .select(['e.id', 'e.programme_code', 'e.year', 'e.label', 'b.allocated', 'b.committed', 'b.paid', 'b.recovered'])
    .where('e.funder_id', '=', actor.funderId)
    .orderBy('e.year', 'desc')
    .orderBy('e.label')
    .limit(500)
  if (programmes) query = query.where('e.programme_code', '=', sql<string>`any(${[...programmes]}::text[])`)
  if (filter.programme) query = query.where('e.programme_code', '=', filter.programme)
  if (filter.year) query = query.where('e.year', '=', filter.year)
  const rows = await query.execute()
  return rows.map(({ programme_code: programme, ...row }) => ({
    ...row,
    programme,
    left: formatMoney(subtract(parseMoney(row.allocated), parseMoney(row.committed))),
  }))
}
