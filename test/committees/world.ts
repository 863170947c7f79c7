import type { Grant } from '../../server/access/actor.ts'
import type { Criterion } from '../../server/cases/programme.ts'
import type { FracParameters } from '../../server/programmes/frac/parameters.ts'
import type { Answer, Json } from '../programmes/support/client.ts'
import { type Clone, cloneCase } from '../programmes/support/clone-cases.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld, type WorldOptions } from '../programmes/support/frac-world.ts'
import { createUser, type TestUser } from '../support/api.ts'

export const GRID: readonly Criterion[] = [
  { code: 'need', labelFr: 'Besoin', labelEn: 'Need', weight: 5_000, scale: 5 },
  { code: 'method', labelFr: 'Méthode', labelEn: 'Method', weight: 3_000, scale: 5 },
  { code: 'effect', labelFr: 'Effets attendus', labelEn: 'Expected effects', weight: 2_000, scale: 10 },
]

/** A programme whose cases are reviewed and brought before a committee, its members, and one appraised case to copy. */
export interface CommitteeWorld extends FracWorld {
  readonly jury: readonly TestUser[]
  readonly appraisedId: string
  /** Cases waiting for a decision, each of a firm of its own, each worth AID. */
  appraised(count: number): Promise<Clone[]>
  member(name: string, grant?: Partial<Grant>): Promise<TestUser>
}

export async function createCommitteeWorld(options: WorldOptions = {}): Promise<CommitteeWorld> {
  const parameters: Partial<FracParameters> = { reviewGrid: GRID.map((criterion) => ({ ...criterion })), ...options.parameters }
  const world = await createFracWorld({ ...options, parameters })
  const member: CommitteeWorld['member'] = (name, grant = {}) =>
    createUser(world.database, {
      ...{ funderId: world.funderId, clock: world.clock, name },
      grants: [{ role: 'committeeMember', programmes: null, departements: null, ...grant }],
    })
  const jury: TestUser[] = []
  for (const name of ['Catherine Morvan', 'Bruno Salaün', 'Fatou Diallo', 'Gwenaël Prigent', 'Lise Abiven']) jury.push(await member(name))
  const appraisedId = await caseIn(world, 'appraised')
  return { ...world, jury, member, appraisedId, appraised: (count) => cloneCase(world.database, appraisedId, count) }
}

export async function sessionVersion(world: FracWorld, id: string): Promise<number> {
  const [row] = await world.database.sql<{ version: number }>('select version from committee_session where id = $1', [id])
  if (!row) throw new Error(`no session ${id}`)
  return row.version
}

export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A request on a session, with its present version. */
export async function onSession(world: FracWorld, user: TestUser, id: string, method: Verb, rest = '', body?: unknown): Promise<Answer> {
  const version = await sessionVersion(world, id)
  return world.client.call(user, method, `/committee-sessions/${id}${rest}`, { version, ...(body === undefined ? {} : { body }) })
}

/** The same for a request that must pass. */
export async function did(world: FracWorld, user: TestUser, id: string, method: Verb, rest = '', body?: unknown): Promise<Json> {
  const answer = await onSession(world, user, id, method, rest, body)
  if (answer.status >= 300) throw new Error(`${method} ${rest} was refused: ${JSON.stringify(answer)}`)
  return answer.body
}

export async function openSession(world: CommitteeWorld, more: Json = {}): Promise<string> {
  const answer = await world.client.call(world.supervisor, 'POST', '/committee-sessions', {
    body: { programme: 'frac', title: 'Commission de mars', meetsOn: '2026-03-12', quorum: 3, envelopeId: world.envelopeId, ...more },
  })
  if (answer.status !== 201) throw new Error(`no session: ${JSON.stringify(answer)}`)
  return answer.body.id as string
}

export interface Sitting {
  readonly quorum?: number
  readonly envelopeId?: string
  readonly members?: readonly TestUser[]
  readonly chair?: TestUser
  /** All members unless said otherwise. */
  readonly present?: readonly TestUser[]
}

/** A session that is being held on these cases, before any vote. */
export async function sitting(world: CommitteeWorld, caseIds: readonly string[], options: Sitting = {}): Promise<string> {
  const members = options.members ?? world.jury
  const id = await openSession(world, { quorum: options.quorum ?? 3, ...(options.envelopeId ? { envelopeId: options.envelopeId } : {}) })
  await did(world, world.supervisor, id, 'PUT', '/members', {
    memberIds: members.map((member) => member.id),
    chairId: (options.chair ?? members[0])?.id ?? null,
  })
  await did(world, world.supervisor, id, 'POST', '/cases', { caseIds })
  await did(world, world.supervisor, id, 'POST', '/freeze')
  await did(world, world.supervisor, id, 'POST', '/hold', { presentIds: (options.present ?? members).map((member) => member.id) })
  return id
}

export const voteOf = (world: FracWorld, by: TestUser, sessionId: string, caseId: string, votes: readonly Json[]): Promise<Answer> =>
  world.client.call(by, 'POST', `/committee-sessions/${sessionId}/cases/${caseId}/votes`, { body: { votes } })

/** Everybody present votes for every case: written directly, since sixty cases are three hundred requests. */
export async function allFor(world: CommitteeWorld, sessionId: string): Promise<void> {
  await world.database.sql(
    `insert into committee_vote (session_id, case_id, user_id, vote, entered_by, at)
     select i.session_id, i.case_id, m.user_id, 'for', m.user_id, $2 from committee_item i join committee_member m using (session_id)
     where i.session_id = $1 and m.present and not exists (
       select 1 from committee_recusal r where r.session_id = i.session_id and r.case_id = i.case_id and r.user_id = m.user_id)`,
    [sessionId, world.clock.now()],
  )
}

/** What stands in the tables after a session: cases by state, and what the ledger says of the envelope. */
export async function outcomeIn(world: FracWorld, sessionId: string, envelopeId = world.envelopeId) {
  const [row] = await world.database.sql<{
    states: Record<string, number>
    committed: string
    lines: number
    events: number
    letters: number
  }>(
    `select (select jsonb_object_agg(state, n) from (select c.state, count(*)::int as n from committee_item i join case_file c on c.id = i.case_id
        where i.session_id = $1 group by c.state) s) as states,
      (select coalesce(sum(amount), 0)::numeric(14,2) from ledger_entry where envelope_id = $2 and kind = 'commitment') as committed,
      (select count(*)::int from ledger_entry where envelope_id = $2 and kind = 'commitment') as lines,
      (select count(*)::int from case_event e join committee_item i on i.case_id = e.case_id where i.session_id = $1 and e.action in ('award', 'refuse')) as events,
      (select count(*)::int from letter l join committee_item i on i.case_id = l.case_id where i.session_id = $1 and l.kind in ('award', 'refusal')) as letters`,
    [sessionId, envelopeId],
  )
  return row
}
