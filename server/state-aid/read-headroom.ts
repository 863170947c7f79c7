import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { notFound } from '../kernel/refusal.ts'
import { refuseRecused } from '../parties/organisation-access.ts'
import { singleUndertakingAt } from '../parties/single-undertaking.queries.ts'
import { type Headroom, headroomAt } from './headroom.queries.ts'
import { DE_MINIMIS } from './regulations.ts'

/**
 * The de minimis headroom of a firm, for an agent: aid is cumulated over the whole undertaking, whatever the départements and programmes of
 * their grants. Kept from whoever has a link with any firm of the group.
 */
export async function readHeadroom(db: Db, actor: Actor, input: { organisationId: string; on: LocalDate }): Promise<Headroom> {
  const { organisationId, on } = input
  const { funderId } = actor
  const undertaking = await singleUndertakingAt(db, { funderId, organisationId, on })
  if (undertaking.length === 0) throw notFound()
  refuseRecused(actor, ...undertaking)
  const headroom = await headroomAt(db, { funderId, organisationId, on, regulation: DE_MINIMIS })
  if (!headroom) throw new Error('the regulation on de minimis aid has a ceiling')
  return headroom
}
