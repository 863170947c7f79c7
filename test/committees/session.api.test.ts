import { committeeDecisionOn } from '../../server/committees/decision.queries.ts'
import { refusalIn } from '../programmes/support/client.ts'
import type { TestUser } from '../support/api.ts'
import { allFor, type CommitteeWorld, createCommitteeWorld, did, onSession, openSession, sitting, voteOf } from './world.ts'

let world: CommitteeWorld
beforeAll(async () => {
  world = await createCommitteeWorld()
})
afterAll(() => world?.end())

const caseIdOf = async (): Promise<string> => (await world.appraised(1))[0]?.caseId ?? ''
const first = (): TestUser => {
  const [one] = world.jury
  if (!one) throw new Error('a jury')
  return one
}

async function link(user: TestUser, caseId: string, declaredAt = '2026-03-01'): Promise<void> {
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), $1, $2, applicant_organisation_id, 'family', '2026-01-01', $2, $4 from case_file where id = $3`,
    [world.funderId, user.id, caseId, declaredAt],
  )
}

describe('the agenda', () => {
  it('holds only cases ready for a decision, each on one session to come', async () => {
    const caseId = await caseIdOf()
    const id = await openSession(world)
    await did(world, world.supervisor, id, 'POST', '/cases', { caseIds: [caseId] })
    const other = await openSession(world, { title: 'Commission d’avril' })
    expect(refusalIn(await onSession(world, world.officer, other, 'POST', '/cases', { caseIds: [caseId] }))).toMatchObject({
      status: 409,
      code: 'already-on-an-agenda',
      details: { cases: [{ title: 'Commission de mars', meetsOn: '2026-03-12' }] },
    })
    const early = await caseIdOf()
    await world.database.sql(`update case_file set state = 'complete' where id = $1`, [early])
    expect(refusalIn(await onSession(world, world.officer, other, 'POST', '/cases', { caseIds: [early] }))).toMatchObject({
      code: 'not-for-this-agenda',
      details: { cases: [{ state: 'complete' }] },
    })
    await did(world, world.supervisor, id, 'POST', '/cancel', { reason: 'Report' })
    await did(world, world.supervisor, other, 'POST', '/cases', { caseIds: [caseId] })
  })

  it('two sessions take one case at the same instant: one has it', async () => {
    const caseId = await caseIdOf()
    const ids = await Promise.all(Array.from({ length: 6 }, (_one, index) => openSession(world, { title: `Séance ${index}` })))
    const answers = await Promise.all(ids.map((id) => onSession(world, world.supervisor, id, 'POST', '/cases', { caseIds: [caseId] })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual(Array(5).fill('already-on-an-agenda'))
  })

  it('once frozen nothing enters, leaves or moves, through the API or in SQL', async () => {
    const [one, two] = await world.appraised(2)
    const id = await openSession(world)
    await did(world, world.supervisor, id, 'PUT', '/members', { memberIds: world.jury.map((member) => member.id), chairId: null })
    await did(world, world.supervisor, id, 'POST', '/cases', { caseIds: [one?.caseId] })
    await did(world, world.supervisor, id, 'POST', '/freeze')
    const frozen = { status: 409, code: 'session-not-in-this-state', details: { state: 'frozen' } }
    expect(refusalIn(await onSession(world, world.supervisor, id, 'POST', '/cases', { caseIds: [two?.caseId] }))).toEqual(frozen)
    expect(refusalIn(await onSession(world, world.supervisor, id, 'DELETE', `/cases/${one?.caseId}`))).toEqual(frozen)
    const sql = (text: string) =>
      world.database.sql(text, [id]).then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      )
    expect(await sql('delete from committee_item where session_id = $1')).toBe('GU181')
    expect(await sql('update committee_item set position = 9 where session_id = $1')).toBe('GU181')
    expect(
      await sql(
        `insert into committee_item (session_id, case_id, position, reference, applicant_name, title) values ($1, '${two?.caseId}', 2, 'x', 'x', 'x')`,
      ),
    ).toBe('GU181')
    expect(await sql(`update committee_session set state = 'draft' where id = $1`)).toBe('GU182')
    expect(await sql('delete from committee_session where id = $1')).toBe('GU182')
  })

  it('is not frozen empty, or with fewer members than the quorum', async () => {
    const id = await openSession(world, { quorum: 6 })
    expect(refusalIn(await onSession(world, world.supervisor, id, 'POST', '/freeze'))).toMatchObject({ code: 'agenda-empty' })
    await did(world, world.supervisor, id, 'POST', '/cases', { caseIds: [await caseIdOf()] })
    await did(world, world.supervisor, id, 'PUT', '/members', { memberIds: world.jury.map((member) => member.id), chairId: null })
    expect(refusalIn(await onSession(world, world.supervisor, id, 'POST', '/freeze'))).toMatchObject({
      code: 'too-few-members',
      details: { members: 5, quorum: 6 },
    })
  })
})

describe('votes', () => {
  const insertVote = (id: string, caseId: string, user: TestUser): Promise<string | undefined> =>
    world.database
      .sql(`insert into committee_vote (session_id, case_id, user_id, vote, entered_by, at) values ($1, $2, $3, 'for', $3, $4)`, [
        ...[id, caseId, user.id],
        world.clock.now(),
      ])
      .then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      )

  it('a member kept away by a link of interest does not see the case, does not vote, through the API or in SQL, and the quorum counts it', async () => {
    const [member, second, third] = world.jury
    if (!member || !second || !third) throw new Error('a jury')
    const caseId = await caseIdOf()
    const free = await caseIdOf()
    await link(member, caseId)
    const id = await sitting(world, [caseId, free], { members: [member, second, third], quorum: 3 })
    const seen = await world.client.call(member, 'GET', `/committee-sessions/${id}`)
    expect(seen.body).toMatchObject({ hiddenItems: 1, items: [{ caseId: free }] })
    expect((await world.client.call(member, 'GET', `/cases/${caseId}`)).status).toBe(404)
    expect((await voteOf(world, member, id, caseId, [{ userId: member.id, vote: 'for' }])).status).toBe(404)
    expect(refusalIn(await voteOf(world, world.supervisor, id, caseId, [{ userId: member.id, vote: 'for' }]))).toEqual({
      status: 409,
      code: 'person-recused',
    })
    expect(await insertVote(id, caseId, member)).toBe('GU011')
    expect((await voteOf(world, member, id, free, [{ userId: member.id, vote: 'for' }])).status).toBe(200)
    // three are present and the quorum is three: without the linked member the case is not decided
    const [hidden] = (await world.client.call(world.supervisor, 'GET', `/committee-sessions/${id}`)).body.items as Record<string, unknown>[]
    expect(hidden).toMatchObject({
      caseId,
      eligible: 2,
      quorumMet: false,
      outcome: 'adjourned',
      outcomeBy: 'no-quorum',
      recused: [member.id],
    })
    expect((await world.client.call(member, 'GET', `/committee-sessions/${id}/minutes`)).status).toBe(403)
  })

  it('a link declared after the vote keeps the session from being posted until the vote is taken back', async () => {
    const caseId = await caseIdOf()
    const id = await sitting(world, [caseId], { quorum: 2 })
    await allFor(world, id)
    const late = world.jury[3]
    if (!late) throw new Error('a jury')
    await link(late, caseId, '2026-03-02T09:00:00Z')
    expect(refusalIn(await onSession(world, world.authority, id, 'POST', '/post'))).toMatchObject({
      code: 'vote-of-recused',
      details: { votes: [{ name: 'Gwenaël Prigent' }] },
    })
    await voteOf(world, world.supervisor, id, caseId, [{ userId: late.id, vote: null }])
    await did(world, world.authority, id, 'POST', '/post')
    const [row] = await world.database.sql<{ kind: string }>('select kind from committee_recusal where session_id = $1 and user_id = $2', [
      id,
      late.id,
    ])
    expect(row).toEqual({ kind: 'interest' })
  })

  it('nobody votes who is absent, not named, or after the session; one vote each; a voter was present', async () => {
    const [member, absent, , , stranger] = world.jury
    if (!member || !absent || !stranger) throw new Error('a jury')
    const caseId = await caseIdOf()
    const id = await sitting(world, [caseId], {
      members: world.jury.slice(0, 4),
      present: world.jury.slice(0, 4).filter((one) => one !== absent),
    })
    expect(refusalIn(await voteOf(world, absent, id, caseId, [{ userId: absent.id, vote: 'for' }]))).toEqual({
      status: 409,
      code: 'member-not-present',
    })
    expect(await insertVote(id, caseId, absent)).toBe('GU183')
    expect((await voteOf(world, stranger, id, caseId, [{ userId: stranger.id, vote: 'for' }])).status).toBe(404)
    expect(await insertVote(id, caseId, stranger)).toBe('GU183')
    expect(refusalIn(await voteOf(world, member, id, caseId, [{ userId: absent.id, vote: 'for' }]))).toEqual({
      status: 403,
      code: 'role-may-not',
    })
    expect((await voteOf(world, member, id, caseId, [{ userId: member.id, vote: 'for' }])).status).toBe(200)
    expect((await voteOf(world, member, id, caseId, [{ userId: member.id, vote: 'against' }])).status).toBe(200)
    expect(await insertVote(id, caseId, member)).toBe('23505')
    const stay = world.jury.slice(0, 4).filter((one) => one !== absent && one !== member)
    expect(refusalIn(await onSession(world, world.supervisor, id, 'PUT', '/presence', { presentIds: stay.map((one) => one.id) }))).toEqual({
      status: 409,
      code: 'member-voted',
    })
    await did(world, world.supervisor, id, 'POST', '/cancel', { reason: 'Fin' })
    // a session given up is none of the members' business any more; who prepares it is told why
    expect((await voteOf(world, member, id, caseId, [{ userId: member.id, vote: 'for' }])).status).toBe(404)
    const late = await voteOf(world, world.supervisor, id, caseId, [{ userId: member.id, vote: 'for' }])
    expect(refusalIn(late)).toMatchObject({ code: 'session-not-in-this-state', details: { state: 'cancelled' } })
  })

  it('a member who recuses themselves no longer counts, and their vote goes with it', async () => {
    const member = first()
    const caseId = await caseIdOf()
    const id = await sitting(world, [caseId], { quorum: 4 })
    await allFor(world, id)
    const left = await world.client.call(member, 'POST', `/committee-sessions/${id}/cases/${caseId}/recusals`, {
      body: { userId: member.id },
    })
    expect(left.body).toMatchObject({ items: [{ eligible: 4, quorumMet: true, count: { for: 4, against: 0, abstain: 0 } }] })
    expect(await insertVote(id, caseId, member)).toBe('GU011')
  })
})

describe('who may what', () => {
  it('members see a session once frozen, prepare and post nothing; the authority prepares nothing; auditors read; others know of nothing', async () => {
    const caseId = await caseIdOf()
    const id = await openSession(world)
    await did(world, world.supervisor, id, 'PUT', '/members', {
      memberIds: world.jury.slice(0, 3).map((member) => member.id),
      chairId: null,
    })
    await did(world, world.supervisor, id, 'POST', '/cases', { caseIds: [caseId] })
    const read = async (user: TestUser) => (await world.client.call(user, 'GET', `/committee-sessions/${id}`)).status
    const member = first()
    expect([await read(member), await read(world.auditor), await read(world.authority), await read(world.applicant)]).toEqual([
      404, 200, 200, 403,
    ])
    expect((await world.client.call(member, 'GET', `/cases/${caseId}`)).status).toBe(404)
    await did(world, world.supervisor, id, 'POST', '/freeze')
    const unnamed = world.jury[4]
    expect([await read(member), unnamed ? await read(unnamed) : 0]).toEqual([200, 404])
    expect((await world.client.call(member, 'GET', `/cases/${caseId}`)).status).toBe(200)
    for (const [user, rest] of [
      [member, '/hold'],
      [world.authority, '/hold'],
      [world.auditor, '/hold'],
      [world.supervisor, '/post'],
      [member, '/post'],
    ] as const) {
      expect((await onSession(world, user, id, 'POST', rest, rest === '/hold' ? { presentIds: [] } : undefined)).status).toBe(403)
    }
  })

  it('a case that came up in session has its decision told to its programme, and no other has', async () => {
    const [decided, open] = await world.appraised(2)
    const id = await sitting(world, [decided?.caseId ?? ''])
    await allFor(world, id)
    expect(await committeeDecisionOn(world.database.db, decided?.caseId ?? '')).toBeNull()
    await did(world, world.authority, id, 'POST', '/post')
    expect(await committeeDecisionOn(world.database.db, decided?.caseId ?? '')).toMatchObject({ sessionId: id, outcome: 'favourable' })
    expect(await committeeDecisionOn(world.database.db, open?.caseId ?? '')).toBeNull()
  })
})

describe('a posted session', () => {
  it('stays as it is, in SQL as well, and its minutes are the same bytes whoever asks and whatever people are called since', async () => {
    const caseId = await caseIdOf()
    const id = await sitting(world, [caseId], { quorum: 2 })
    await allFor(world, id)
    const draft = await minutes(world.supervisor, id)
    await did(world, world.authority, id, 'POST', '/post')
    const once = await minutes(world.supervisor, id)
    expect(once.subarray(0, 5).toString()).toBe('%PDF-')
    expect(once.equals(draft)).toBe(false)
    await world.database.sql(`update user_account set full_name = 'Autre Nom' where id = any($1)`, [world.jury.map((member) => member.id)])
    await world.database.sql(`update funder set name = 'Autre Région' where id = $1`, [world.funderId])
    world.clock.set('2026-06-01T09:00:00Z')
    expect((await minutes(world.auditor, id)).equals(once)).toBe(true)
    world.clock.set('2026-03-02T09:00:00Z')
    const sql = (text: string) =>
      world.database.sql(text, [id]).then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code,
      )
    expect(await sql(`update committee_session set title = 'x' where id = $1`)).toBe('GU182')
    expect(await sql(`update committee_item set outcome = 'unfavourable' where session_id = $1`)).toBe('GU181')
    expect(await sql('delete from committee_vote where session_id = $1')).toBe('GU182')
    expect(await sql('update committee_member set present = false where session_id = $1')).toBe('GU182')
    expect(await sql('update committee_minutes set at = now() where session_id = $1')).toBe('GU001')
  })

  async function minutes(user: TestUser, id: string): Promise<Buffer> {
    const answer = await fetch(`${world.client.address}/committee-sessions/${id}/minutes`, { headers: { cookie: user.cookie } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    return Buffer.from(await answer.arrayBuffer())
  }
})
