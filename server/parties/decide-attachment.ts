import { queueAccountMail } from '../access/account-mails.ts'
import { type Actor, hasRole, isRecusedFrom } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, forbidden, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { decidableBy } from './attachment.queries.ts'
import { PARTY_WRITERS } from './organisation-access.ts'

/**
 * Lets the person act for the organisation, at once. The organisation is one the funder has: who records it has looked at what it is.
 * Throws `organisation-not-known`, `attachment-already-decided`, `own-attachment`, `not-found`.
 */
export const acceptAttachment = (services: Services, actor: Actor, id: string): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const held = await hold(tx, actor, id)
    if (held.organisationId === null) throw conflict('organisation-not-known')
    await tx
      .updateTable('attachment_request')
      .set({ state: 'accepted', decided_by: actor.userId, decided_at: now, organisation_id: held.organisationId })
      .where('id', '=', id)
      .execute()
    await tx
      .insertInto('organisation_member')
      .values({ organisation_id: held.organisationId, user_id: held.userId, since: now })
      .onConflict((on) => on.doNothing())
      .execute()
    await tell(tx, services, actor, held, { id, kind: 'attachment-accepted', now })
  })

/** Says no, and why: the person reads the reason. Throws `attachment-already-decided`, `own-attachment`, `not-found`. */
export const refuseAttachment = (services: Services, actor: Actor, id: string, reason: string): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const held = await hold(tx, actor, id)
    await tx
      .updateTable('attachment_request')
      .set({ state: 'refused', decided_by: actor.userId, decided_at: now, reason })
      .where('id', '=', id)
      .execute()
    await tell(tx, services, actor, held, { id, kind: 'attachment-refused', reason, now })
  })

interface Held {
  readonly userId: string
  readonly email: string
  readonly siret: string
  readonly organisationId: string | null
  readonly organisationName: string | null
}

/** The open request, held until the transaction ends: of many decisions one is taken. */
async function hold(tx: Tx, actor: Actor, id: string): Promise<Held> {
  const locked = await tx
    .selectFrom('attachment_request')
    .select(['user_id', 'state'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .forUpdate()
    .executeTakeFirst()
  if (locked?.user_id === actor.userId) throw forbidden('own-attachment')
  const row = locked
    ? await decidableBy(tx, actor)
        .select(['a.user_id', 'a.siret', 'u.email', 'o.id as organisation_id', 'o.name'])
        .where('a.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!locked || !row) throw notFound()
  if (locked.state !== 'asked') throw conflict('attachment-already-decided')
  await stillMember(tx, actor, row.organisation_id)
  return { userId: row.user_id, email: row.email, siret: row.siret, organisationId: row.organisation_id, organisationName: row.name }
}

/** A member who decides as such still belongs to it, and does until this is written. */
async function stillMember(tx: Tx, actor: Actor, organisationId: string | null): Promise<void> {
  if (organisationId === null || (hasRole(actor, ...PARTY_WRITERS) && !isRecusedFrom(actor, organisationId))) return
  const member = await tx
    .selectFrom('organisation_member')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .where('user_id', '=', actor.userId)
    .forKeyShare()
    .executeTakeFirst()
  if (!member) throw notFound()
}

async function tell(
  tx: Tx,
  services: Services,
  actor: Actor,
  held: Held,
  decision: { id: string; kind: 'attachment-accepted' | 'attachment-refused'; reason?: string; now: Date },
): Promise<void> {
  const { kind, reason, now } = decision
  const accepted = kind === 'attachment-accepted'
  await recordAudit(tx, {
    actor,
    at: now,
    action: accepted ? 'membership.accepted' : 'membership.refused',
    subject: { kind: 'account', id: held.userId, label: held.email },
    after: { request: decision.id, siret: held.siret, organisationId: held.organisationId, reason: reason ?? null },
  })
  // a refusal tells no more than what was asked for
  const organisation = (accepted ? held.organisationName : null) ?? held.siret
  await queueAccountMail(tx, services, { kind, userId: held.userId, organisation, ...(reason ? { reason } : {}), now })
}
