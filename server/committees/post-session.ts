import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { lockEnvelope } from '../budget/envelope.queries.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { lockCases } from '../cases/lock-cases.ts'
import type { CommitteePart } from '../cases/programme.ts'
import { takeActionIn } from '../cases/take-action.ts'
import type { Tx } from '../db/client.ts'
import { refusalOfDatabaseError } from '../db/constraint.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type Cents, formatMoney } from '../kernel/money.ts'
import { conflict, forbidden, Refusal, stale } from '../kernel/refusal.ts'
import { singleUndertakingAt } from '../parties/single-undertaking.queries.ts'
import type { Services } from '../services.ts'
import { type BallotedItem, type Ballots, ballotsOf } from './ballots.queries.ts'
import { keepMinutes } from './keep-minutes.ts'
import { type CommitteeSession, noteRecusals, updateItem, updateSession } from './session.repository.ts'
import { committeeOf, mustBe, type OnSession, visibleSession, worksOn } from './session-access.ts'

/** A case that stands in the way: nothing at all is posted. */
export interface Blocked {
  readonly caseId: string
  readonly reference: string
  readonly position: number
  /** The code of the refusal, as the single act would have answered it. */
  readonly code: string
  readonly unmet: readonly { readonly condition: string; readonly details: Readonly<Record<string, unknown>> }[]
  readonly details: Readonly<Record<string, unknown>>
}

export interface Posted {
  readonly items: readonly {
    readonly caseId: string
    readonly reference: string
    readonly outcome: string
    readonly amount: string | null
  }[]
  readonly envelope: { readonly label: string; readonly before: string; readonly after: string } | null
}

/**
 * The authority posts the session: every decision, every commitment, every letter in one transaction, each through the one door of the
 * single act with its conditions and its four eyes; or nothing, with the names of the cases that stand in the way (`session-blocked`).
 *
 * Locks are taken in one order, so that single awards at the same time wait or go first and never cross: the session, all its cases in
 * the order of their ids, all organisations of their undertakings in the order of theirs, then the envelope.
 */
export const postSession = (services: Services, actor: Actor, input: OnSession): Promise<Posted> =>
  inTransaction(services.db, (tx) => postIn(tx, services, actor, input))

/** Carries nothing out: the transaction that did everything ends with it. */
class Rehearsed extends Error {
  override readonly name = 'Rehearsed'
  readonly result: Posted
  constructor(result: Posted) {
    super('rehearsed')
    this.result = result
  }
}

/** What posting would do now, amount by amount: done to the end, then taken back. Refused exactly as posting would be. */
export async function rehearseSession(services: Services, actor: Actor, input: OnSession): Promise<Posted> {
  try {
    return await inTransaction(services.db, async (tx): Promise<Posted> => {
      throw new Rehearsed(await postIn(tx, services, actor, input))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result
    throw error
  }
}

async function postIn(tx: Tx, services: Services, actor: Actor, { sessionId, version }: OnSession): Promise<Posted> {
  const at = services.clock.now()
  const on = today(services.clock, actor.timeZone)
  const session = await visibleSession(tx, actor, sessionId, true)
  if (!worksOn(actor, session.programme, 'authority')) throw forbidden('role-may-not')
  if (session.version !== version) throw stale()
  mustBe(session, ['held'])
  const part = committeeOf(services, session.programme)
  await noteRecusals(tx, { sessionId, on, at })
  const ballots = await ballotsOf(tx, session)
  await refuseVotesOfRecused(tx, session, on)
  refuseUndecided(ballots)
  const cases = new Map((await lockCases(tx, actor, idsOf(ballots))).map((caseFile) => [caseFile.id, caseFile]))
  await lockUndertakings(tx, [...cases.values()], on)
  const before = await envelopeOf(tx, session)
  for (const { item, result } of ballots.items)
    if (result) await updateItem(tx, { sessionId, caseId: item.caseId }, { outcome: result.outcome, outcome_by: result.by })
  // first, so that a programme can ask what the committee decided while the acts are judged
  await updateSession(tx, sessionId, { state: 'posted', posted_by: actor.userId, posted_by_name: actor.fullName, posted_at: at })
  const items = await takeAll(tx, services, actor, { session, part, ballots, cases })
  await keepMinutes(tx, { sessionId, by: actor.fullName, on, at })
  const after = await envelopeOf(tx, session)
  const posted = {
    items,
    envelope: before && after ? { label: before.label, before: formatMoney(before.left), after: formatMoney(after.left) } : null,
  }
  const subject = { kind: 'committee', id: sessionId, label: session.title } as const
  await recordAudit(tx, { actor, at, role: 'authority', action: 'committee.posted', subject, after: posted })
  return posted
}

const idsOf = ({ items }: Ballots): string[] => items.map(({ item }) => item.caseId)

/** Awards to firms of one undertaking wait for each other on these rows; taken here for all cases before any envelope. */
async function lockUndertakings(tx: Tx, cases: readonly CaseFile[], on: LocalDate): Promise<void> {
  const ids = new Set<string>()
  for (const { funderId, applicantOrganisationId: organisationId } of cases)
    for (const id of await singleUndertakingAt(tx, { funderId, organisationId, on })) ids.add(id)
  await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

const envelopeOf = (tx: Tx, { envelopeId, funderId, programme }: CommitteeSession) =>
  envelopeId === null ? null : lockEnvelope(tx, { envelopeId, funderId, programme })

/** A link declared after the vote: the vote must be taken back first, so that the quorum and the outcome are those without it. */
async function refuseVotesOfRecused(tx: Tx, session: CommitteeSession, on: LocalDate): Promise<void> {
  const { rows } = await sql<{ reference: string; name: string }>`
    select i.reference, m.full_name as name
    from committee_vote v
    join committee_item i on i.session_id = v.session_id and i.case_id = v.case_id
    join committee_member m on m.session_id = v.session_id and m.user_id = v.user_id
    where v.session_id = ${session.id}::uuid
      and (is_recused(v.user_id, v.case_id, ${on}::date) or acts_for_party(v.user_id, v.case_id))
    order by i.position, m.full_name limit 50`.execute(tx)
  if (rows.length > 0) throw conflict('vote-of-recused', { details: { votes: rows } })
}

function refuseUndecided({ items }: Ballots): void {
  const open = items.flatMap(({ item, result }) => {
    if (!result) return [{ reference: item.reference, why: 'votes-missing' }]
    if (result.outcome === 'unfavourable' && item.reason === '') return [{ reference: item.reference, why: 'reason-missing' }]
    if (result.by === 'committee' && item.reason === '') return [{ reference: item.reference, why: 'reason-missing' }]
    return []
  })
  if (open.length > 0) throw conflict('session-not-decided', { details: { cases: open.slice(0, 50), count: open.length } })
}

interface Posting {
  readonly session: CommitteeSession
  readonly part: CommitteePart
  readonly ballots: Ballots
  readonly cases: ReadonlyMap<string, CaseFile>
}

/** Each decision through the door, in the order of the agenda; every case that is refused is named, then nothing stands. */
async function takeAll(tx: Tx, services: Services, actor: Actor, posting: Posting): Promise<Posted['items']> {
  const blocked: Blocked[] = []
  const done: Posted['items'][number][] = []
  for (const balloted of posting.ballots.items) {
    const { caseId, reference, position } = balloted.item
    try {
      const { outcome, amount } = await takeOne(tx, services, actor, posting, balloted)
      done.push({ caseId, reference, outcome, amount: amount === null ? null : formatMoney(amount) })
    } catch (error) {
      const refusal = error instanceof Refusal ? error : refusalOfDatabaseError(error)
      if (!refusal) throw error
      const { unmet = [], details = {} } = refusal.options
      // a case this person may not know of is told by its place on the agenda only
      const known = posting.cases.has(caseId)
      blocked.push({ caseId: known ? caseId : '', reference: known ? reference : '', position, code: refusal.code, unmet, details })
      // after an error of the database the transaction answers nothing more
      if (!(error instanceof Refusal)) break
    }
  }
  if (blocked.length > 0) throw conflict('session-blocked', { details: { cases: blocked.slice(0, 50), count: blocked.length } })
  return done
}

async function takeOne(
  tx: Tx,
  services: Services,
  actor: Actor,
  { session, part, cases }: Posting,
  { item, result }: BallotedItem,
): Promise<{ outcome: string; amount: Cents | null }> {
  const key = { sessionId: session.id, caseId: item.caseId }
  const outcome = result?.outcome ?? 'adjourned'
  if (outcome === 'adjourned') {
    await updateItem(tx, key, { live: false })
    return { outcome, amount: null }
  }
  const caseFile = cases.get(item.caseId)
  if (!caseFile) throw new Refusal('not-found', 'not-found')
  const favourable = outcome === 'favourable'
  const { caseFile: after, eventId } = await takeActionIn(tx, services, actor, {
    caseId: item.caseId,
    action: favourable ? part.acts.favourable : part.acts.unfavourable,
    version: null,
    reason: item.reason === '' ? null : item.reason,
    payload: favourable ? await part.actPayload(tx, caseFile, { envelopeId: session.envelopeId }) : {},
    context: { committee: { sessionId: session.id, title: session.title, meetsOn: session.meetsOn } },
  })
  const amount = favourable ? after.awarded : null
  await updateItem(tx, key, { event_id: eventId, live: false, amount: amount === null ? null : formatMoney(amount) })
  return { outcome, amount }
}
