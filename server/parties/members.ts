import { queueAccountMail } from '../access/account-mails.ts'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { decidesFor } from './attachment.queries.ts'

/** More accounts than this act for no firm; beyond, the oldest are shown. */
const SHOWN = 200

/** Who may act for an organisation, oldest first: for its members, and for the agents who decide on attachments to it. */
export async function listMembers(db: Db, actor: Actor, organisationId: string) {
  await requireDecider(db, actor, organisationId)
  const rows = await db
    .selectFrom('organisation_member as m')
    .innerJoin('user_account as u', 'u.id', 'm.user_id')
    .select(['u.id', 'u.full_name', 'u.email', 'm.since'])
    .where('m.organisation_id', '=', organisationId)
    .orderBy('m.since')
    .orderBy('u.id')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({ userId: row.id, fullName: row.full_name, email: row.email, since: row.since.toISOString() }))
}

/**
 * Somebody acts for the organisation no longer, from their next request on: they left it, or leave it themselves. Their acts stay theirs in every
 * history; the person is told, with the reason. Throws `not-a-member`, `not-found`.
 */
export async function endMembership(
  services: Services,
  actor: Actor,
  input: { organisationId: string; userId: string; reason: string },
): Promise<void> {
  const { organisationId, userId, reason } = input
  const now = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const organisation = await requireDecider(tx, actor, organisationId)
    const ended = await tx
      .deleteFrom('organisation_member')
      .where('organisation_id', '=', organisationId)
      .where('user_id', '=', userId)
      .returning('since')
      .executeTakeFirst()
    if (!ended) throw conflict('not-a-member')
    const { email } = await tx.selectFrom('user_account').select('email').where('id', '=', userId).executeTakeFirstOrThrow()
    await recordAudit(tx, {
      ...{ actor, at: now, action: 'membership.ended', subject: { kind: 'account', id: userId, label: email } },
      before: { organisationId, since: ended.since.toISOString() },
      after: { reason },
    })
    if (userId !== actor.userId)
      await queueAccountMail(tx, services, { kind: 'membership-ended', userId, organisation: organisation.name, reason, now })
  })
}

/** Throws `not-found` unless the person is a member, or an agent who decides who acts for firms of that département. */
async function requireDecider(db: Db | Tx, actor: Actor, organisationId: string): Promise<{ readonly name: string }> {
  const organisation = await db
    .selectFrom('organisation')
    .select(['name', 'departement'])
    .where('id', '=', organisationId)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!organisation) throw notFound()
  if (!decidesFor(actor, { id: organisationId, departement: organisation.departement })) throw notFound()
  return organisation
}
