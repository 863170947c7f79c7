import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { updateSession } from './session.repository.ts'
import { committeeOf, type OnSession, preparesFor, sessionToPrepare } from './session-access.ts'

export interface SessionContent {
  readonly title: string
  readonly place: string
  readonly meetsOn: LocalDate
  /** HH:MM, or empty. */
  readonly meetsAt: string
  readonly quorum: number
  readonly envelopeId: string | null
}

/** Opens a session of a programme's committee; its agenda is empty. Returns its id. */
export async function createSession(services: Services, actor: Actor, input: SessionContent & { programme: string }): Promise<string> {
  const { programme, ...content } = input
  if (!services.programmes.get(programme)?.committee) throw invalid(fieldFault('/programme', 'unknown-programme'))
  if (!preparesFor(actor, programme)) throw forbidden('role-may-not')
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const id = newId(at)
    await checkEnvelope(tx, { funderId: actor.funderId, programme, envelopeId: content.envelopeId })
    await tx
      .insertInto('programme')
      .values({ funder_id: actor.funderId, code: programme })
      .onConflict((on) => on.doNothing())
      .execute()
    await tx
      .insertInto('committee_session')
      .values({ id, funder_id: actor.funderId, programme_code: programme, ...columnsOf(content), created_by: actor.userId, created_at: at })
      .execute()
    const subject = { kind: 'committee', id, label: content.title } as const
    await recordAudit(tx, { actor, at, action: 'committee.created', subject, after: { programme, ...content } })
    return id
  })
}

/** Changes date, place, title, quorum or envelope, as long as the session is not held. */
export async function changeSession(services: Services, actor: Actor, input: OnSession & SessionContent): Promise<void> {
  const { sessionId, version, ...content } = input
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, { sessionId, version }, ['draft', 'frozen'])
    committeeOf(services, session.programme)
    await checkEnvelope(tx, { ...session, envelopeId: content.envelopeId })
    await updateSession(tx, sessionId, columnsOf(content))
    const { title, place, meetsOn, meetsAt, quorum, envelopeId } = session
    const subject = { kind: 'committee', id: sessionId, label: content.title } as const
    const before = { title, place, meetsOn, meetsAt, quorum, envelopeId }
    await recordAudit(tx, { actor, at, action: 'committee.changed', subject, before, after: content })
  })
}

const columnsOf = ({ title, place, meetsOn, meetsAt, quorum, envelopeId }: SessionContent) => ({
  ...{ title, place, meets_on: meetsOn, meets_at: meetsAt, quorum, envelope_id: envelopeId },
})

async function checkEnvelope(tx: Tx, of: { funderId: string; programme: string; envelopeId: string | null }): Promise<void> {
  if (of.envelopeId === null) return
  const envelope = await tx
    .selectFrom('envelope')
    .select('id')
    .where('id', '=', of.envelopeId)
    .where('funder_id', '=', of.funderId)
    .where('programme_code', '=', of.programme)
    .executeTakeFirst()
  if (!envelope) throw invalid(fieldFault('/envelopeId', 'unknown-envelope'))
}
