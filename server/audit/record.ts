import type { ActingRole, Grant } from '../access/actor.ts'
import type { Db, Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import type { AuditAction, AuditSubject } from './actions.ts'
import { held, shortened } from './canonical-json.ts'
import { contentHash, type EntryContent } from './chain.ts'
import type { RequestOrigin } from './origin.ts'

/** Who did it. An `Actor` is one; a job, or somebody who is not signed in, gives a name and no `userId`. */
export interface AuditActor {
  readonly funderId: string
  readonly userId: string | null
  readonly fullName: string
  readonly sessionId?: string | null
  readonly grants?: readonly Pick<Grant, 'role'>[]
  readonly origin?: RequestOrigin
}

export interface AuditEntry {
  readonly actor: AuditActor
  /** The instant of the act, as its other rows have it. */
  readonly at: Date
  readonly action: AuditAction
  readonly subject: { readonly kind: AuditSubject; readonly id: string; readonly label?: string | null }
  /** The role in which the person acts; without it, all the roles they hold. */
  readonly role?: ActingRole
  /** What was there and what is there now: fields of JSON, never a password, a secret or a whole document. */
  readonly before?: unknown
  readonly after?: unknown
  /** The organisation, or the person, for whom it was done. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string | null } | null
}

/**
 * Writes one line of the journal of the actor's funder, in the transaction of what it tells: both are committed or neither.
 * The line gets its number when the transaction commits. With a `Db` (a reading, a refused sign-in) it is a transaction of its own.
 */
export async function recordAudit(tx: Tx | Db, entry: AuditEntry): Promise<void> {
  const content = contentOf(entry)
  await tx
    .insertInto('audit_pending')
    .values({
      funder_id: content.funderId,
      at: content.at,
      actor_id: content.actorId,
      actor_name: content.actorName,
      actor_role: content.actorRole,
      address: content.address,
      session_id: content.sessionId,
      token_id: content.tokenId,
      behalf_id: content.behalfId,
      behalf_name: content.behalfName,
      action: content.action,
      subject_kind: content.subjectKind,
      subject_id: content.subjectId,
      subject_label: content.subjectLabel,
      before: content.before === null ? null : jsonb(content.before),
      after: content.after === null ? null : jsonb(content.after),
      content_hash: contentHash(content),
    })
    .execute()
}

/** As it will be read back, so that the fingerprint made now is the one made on verifying. */
function contentOf({ actor, at, action, subject, role, before, after, onBehalfOf }: AuditEntry): EntryContent {
  const tokenId = actor.origin?.tokenId ?? null
  return {
    funderId: actor.funderId,
    at,
    actorId: actor.userId,
    actorName: plain(actor.fullName) ?? '',
    actorRole: role ?? ([...new Set(actor.grants?.map((grant) => grant.role))].sort().join(' ') || null),
    address: plain(actor.origin?.address),
    sessionId: tokenId === null ? plain(actor.sessionId) : null,
    tokenId: plain(tokenId),
    behalfId: onBehalfOf?.id ?? null,
    behalfName: plain(onBehalfOf?.name),
    action,
    subjectKind: subject.kind,
    subjectId: plain(subject.id) ?? '',
    subjectLabel: plain(subject.label),
    before: shortened(before ?? null),
    after: shortened(after ?? null),
  }
}

const plain = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : held(text.slice(0, 500)))
