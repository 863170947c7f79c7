import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { lockCases } from '../cases/lock-cases.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { type CommitteeSession, itemsOf, LONGEST_AGENDA, updateSession } from './session.repository.ts'
import { committeeOf, type OnSession, sessionToPrepare } from './session-access.ts'

/**
 * Puts cases on the agenda, after those that stand there, in the order given. Only from the states the programme names; a case already on
 * this agenda stays where it is, one on the agenda of another session to come is refused.
 */
export async function addToAgenda(
  services: Services,
  actor: Actor,
  input: OnSession & { readonly caseIds: readonly string[] },
): Promise<{ readonly added: number }> {
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft'])
    const standing = await itemsOf(tx, session.id)
    const known = new Set(standing.map((item) => item.caseId))
    const wanted = [...new Set(input.caseIds)].filter((id) => !known.has(id))
    if (wanted.length === 0) return { added: 0 }
    if (standing.length + wanted.length > LONGEST_AGENDA) throw conflict('agenda-full', { details: { maximum: LONGEST_AGENDA } })
    const cases = new Map((await lockCases(tx, actor, wanted)).map((caseFile) => [caseFile.id, caseFile]))
    if (cases.size < wanted.length) throw notFound()
    const { from } = committeeOf(services, session.programme)
    const wrong = [...cases.values()].filter(({ programme, state }) => programme !== session.programme || !from.includes(state))
    if (wrong.length > 0)
      throw conflict('not-for-this-agenda', {
        details: { cases: wrong.slice(0, 50).map(({ reference, state, programme }) => ({ reference, state, programme })) },
      })
    await refuseTwice(tx, wanted)
    const last = standing.at(-1)?.position ?? 0
    await tx
      .insertInto('committee_item')
      .values(
        wanted.map((caseId, index) => {
          const { reference = '', applicantName = '', title = '' } = cases.get(caseId) ?? {}
          return { session_id: session.id, case_id: caseId, position: last + index + 1, reference, applicant_name: applicantName, title }
        }),
      )
      .execute()
    await updateSession(tx, session.id, {})
    await journal(tx, { actor, at, session, after: { added: [...cases.values()].map(({ reference }) => reference) } })
    return { added: wanted.length }
  })
}

/** Takes a case off the agenda before it is frozen; those after it move up. */
export async function removeFromAgenda(services: Services, actor: Actor, input: OnSession & { readonly caseId: string }): Promise<void> {
  const at = services.clock.now()
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft'])
    const removed = await tx
      .deleteFrom('committee_item')
      .where('session_id', '=', session.id)
      .where('case_id', '=', input.caseId)
      .returning(['position', 'reference'])
      .executeTakeFirst()
    if (!removed) throw notFound()
    await tx
      .updateTable('committee_item')
      .set((eb) => ({ position: eb('position', '-', 1) }))
      .where('session_id', '=', session.id)
      .where('position', '>', removed.position)
      .execute()
    await updateSession(tx, session.id, {})
    await journal(tx, { actor, at, session, before: { removed: [removed.reference] } })
  })
}

/** Puts the agenda in this order; it names each case once. */
export async function orderAgenda(
  services: Services,
  actor: Actor,
  input: OnSession & { readonly caseIds: readonly string[] },
): Promise<void> {
  await inTransaction(services.db, async (tx) => {
    const session = await sessionToPrepare(tx, actor, input, ['draft'])
    const standing = new Set((await itemsOf(tx, session.id)).map((item) => item.caseId))
    const order = [...new Set(input.caseIds)]
    if (order.length !== standing.size || order.some((id) => !standing.has(id))) throw invalid(fieldFault('/caseIds', 'not-the-agenda'))
    await sql`
      update committee_item i set position = o.position
      from unnest(${order}::uuid[]) with ordinality as o (case_id, position)
      where i.session_id = ${session.id}::uuid and i.case_id = o.case_id`.execute(tx)
    await updateSession(tx, session.id, {})
  })
}

/** The unique index refuses as well; this says which case and where it stands. */
async function refuseTwice(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const taken = await tx
    .selectFrom('committee_item as i')
    .innerJoin('committee_session as s', 's.id', 'i.session_id')
    .select(['i.reference', 's.title', 's.meets_on as meetsOn'])
    .where('i.case_id', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where('i.live', '=', true)
    .limit(50)
    .execute()
  if (taken.length > 0) throw conflict('already-on-an-agenda', { details: { cases: taken } })
}

const journal = (
  tx: Tx,
  { actor, at, session, ...changes }: { actor: Actor; at: Date; session: CommitteeSession; before?: unknown; after?: unknown },
): Promise<void> =>
  recordAudit(tx, {
    actor,
    at,
    action: 'committee.changed',
    subject: { kind: 'committee', id: session.id, label: session.title },
    ...changes,
  })
