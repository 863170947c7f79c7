import { type SqlBool, sql } from 'kysely'
import { type Actor, AGENT_ROLES } from '../access/actor.ts'
import { casesById } from '../cases/lock-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { add, type Cents, formatMoney, parseMoney, subtract, ZERO } from '../kernel/money.ts'
import type { Services } from '../services.ts'
import { type BallotedItem, ballotsOf } from './ballots.queries.ts'
import { minutesFile } from './minutes.queries.ts'
import { awaitingOwnReview } from './review.queries.ts'
import type { CommitteeSession, SessionState } from './session.repository.ts'
import { agentProgrammes, isNamed, preparesFor, SHOWN_TO_MEMBERS, visibleSession, worksOn } from './session-access.ts'
import { lettersOfSession } from './session-letters.queries.ts'
import { countVotes } from './vote-outcome.ts'

export interface SessionFilter {
  readonly programme?: string | undefined
  readonly state?: SessionState | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The sessions of a filter that the person may know of: of the list and of its export. */
export const sessionsFound = (db: Db, actor: Actor, filter: Pick<SessionFilter, 'programme' | 'state'>) =>
  visibleSessions(db, actor)
    .$if(filter.programme !== undefined, (query) => query.where('s.programme_code', '=', filter.programme ?? ''))
    .$if(filter.state !== undefined, (query) => query.where('s.state', '=', filter.state ?? ''))

/** Sessions the person may know of, the latest date first. */
export async function listSessions(db: Db, actor: Actor, filter: SessionFilter) {
  const visible = sessionsFound(db, actor, filter)
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, ['date', 'uuid'])
  const rows = await visible
    .select(['s.id', 's.programme_code', 's.title', 's.place', 's.meets_on', 's.meets_at', 's.quorum', 's.state', 's.version'])
    .select([
      sql<number>`(select count(*)::int from committee_item i where i.session_id = s.id)`.as('cases'),
      sql<number>`(select count(*)::int from committee_member m where m.session_id = s.id)`.as('members'),
    ])
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(s.meets_on, s.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`))
    .orderBy('s.meets_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const { total } = await visible.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const page = pageOf(rows, filter.limit, (row) => [row.meets_on, row.id])
  return {
    items: page.items.map(({ programme_code: programme, meets_on: meetsOn, meets_at: meetsAt, state, ...row }) => ({
      ...row,
      programme,
      meetsOn,
      meetsAt,
      state: state as SessionState,
    })),
    nextCursor: page.nextCursor,
    total: Number(total),
  }
}

/** The rule of `visibleSession`, for many. */
function visibleSessions(db: Db, actor: Actor) {
  const programmes = agentProgrammes(actor)
  const seats = actor.grants.filter(({ role }) => role === 'committeeMember')
  const everywhere = seats.some((seat) => seat.programmes === null)
  const seated = seats.flatMap((seat) => seat.programmes ?? [])
  return db
    .selectFrom('committee_session as s')
    .where('s.funder_id', '=', actor.funderId)
    .where((eb) =>
      eb.or([
        programmes === null ? eb.val(true) : sql<SqlBool>`s.programme_code = any(${[...programmes]}::text[])`,
        eb.and([
          eb('s.state', 'in', [...SHOWN_TO_MEMBERS]),
          everywhere ? eb.val(true) : sql<SqlBool>`s.programme_code = any(${seated}::text[])`,
          sql<SqlBool>`exists (select 1 from committee_member m where m.session_id = s.id and m.user_id = ${actor.userId}::uuid)`,
        ]),
      ]),
    )
}

/**
 * A session with its agenda, as this person may see it: cases they are kept away from, or that lie outside their territory, are only counted.
 * Amounts are what a favourable decision would award today, until the session is posted; then what it did award.
 */
export async function describeSession(services: Services, actor: Actor, id: string) {
  const { db } = services
  const session = await visibleSession(db, actor, id)
  const ballots = await ballotsOf(db, session)
  const caseIds = ballots.items.map(({ item }) => item.caseId)
  const cases = new Map((await casesById(db, actor, caseIds)).map((caseFile) => [caseFile.id, caseFile]))
  const shown = ballots.items.filter(({ item }) => cases.has(item.caseId))
  const part = services.programmes.get(session.programme)?.committee
  const expected = session.state === 'posted' || !part ? new Map<string, Cents>() : await part.amounts(db, [...cases.keys()])
  const hidden = await awaitingOwnReview(db, actor, [...cases.keys()])
  const items = shown.map((balloted) => {
    const amount = session.state === 'posted' ? balloted.item.amount : (expected.get(balloted.item.caseId) ?? null)
    return { ...itemOf(balloted, hidden.has(balloted.item.caseId)), caseState: cases.get(balloted.item.caseId)?.state ?? '', amount }
  })
  const agent = worksOn(actor, session.programme, ...AGENT_ROLES)
  const spending = items.filter(
    ({ amount, outcome, proposal }) => amount !== null && (outcome ?? proposal) !== 'unfavourable' && outcome !== 'adjourned',
  )
  return {
    ...headOf(session),
    members: ballots.members.map((member) => ({ ...member })),
    items: items.map(({ amount, ...item }) => ({ ...item, amount: amount === null ? null : formatMoney(amount) })),
    hiddenItems: ballots.items.length - shown.length,
    total: formatMoney(add(ZERO, ...spending.map(({ amount }) => amount ?? ZERO))),
    envelope: agent ? await envelopeOf(db, session) : null,
    letters: agent && session.state === 'posted' ? await lettersOfSession(db, session.id) : null,
    minutes: session.state === 'posted' ? await minutesFile(db, session.id) : null,
    may: {
      prepare: preparesFor(actor, session.programme),
      post: worksOn(actor, session.programme, 'authority'),
      vote: await isNamed(db, session.id, actor.userId),
    },
  }
}

const headOf = (session: CommitteeSession) => ({
  id: session.id,
  programme: session.programme,
  title: session.title,
  place: session.place,
  meetsOn: session.meetsOn,
  meetsAt: session.meetsAt,
  quorum: session.quorum,
  state: session.state,
  postedByName: session.postedByName,
  postedAt: session.postedAt?.toISOString() ?? null,
  cancelReason: session.cancelReason,
  version: session.version,
})

function itemOf({ item, ballot, recusals, result }: BallotedItem, withoutScore: boolean) {
  return {
    caseId: item.caseId,
    position: item.position,
    reference: item.reference,
    applicantName: item.applicantName,
    title: item.title,
    proposal: item.proposal,
    proposalNote: item.proposalNote,
    adjourned: item.adjourned,
    reason: item.reason,
    score: withoutScore ? null : item.score,
    outcome: result?.outcome ?? null,
    outcomeBy: result?.by ?? null,
    eligible: ballot.eligible.length,
    quorumMet: ballot.eligible.length >= ballot.quorum,
    count: countVotes(ballot),
    votes: [...ballot.votes].map(([userId, vote]) => ({ userId, vote })),
    // who is away, never why
    recused: recusals.map(({ userId }) => userId),
  }
}

async function envelopeOf(db: Db, session: CommitteeSession) {
  if (session.envelopeId === null) return null
  const row = await db
    .selectFrom('envelope as e')
    .innerJoin('envelope_balance as b', 'b.envelope_id', 'e.id')
    .select(['e.id', 'e.label', 'e.year', 'b.allocated', 'b.committed'])
    .where('e.id', '=', session.envelopeId)
    .executeTakeFirstOrThrow()
  return { id: row.id, label: row.label, year: row.year, left: formatMoney(subtract(parseMoney(row.allocated), parseMoney(row.committed))) }
}

/** The version of a session just prepared, for who tells several steps in a row. */
export async function findSessionVersion(db: Db, id: string): Promise<number> {
  return (await db.selectFrom('committee_session').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
}
