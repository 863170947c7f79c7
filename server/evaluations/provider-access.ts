import { type Actor, isRecusedFrom } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { forbidden, notFound } from '../kernel/refusal.ts'

/** Whoever reads evaluations works for the funder of the organisation and has no link of interest with it. */
export async function requireAppraiser(db: Db, actor: Actor, organisationId: string): Promise<void> {
  const known = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!known) throw notFound()
  if (isRecusedFrom(actor, organisationId)) throw forbidden('recused-from-organisation')
}
