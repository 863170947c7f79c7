import { refusalIn } from '../programmes/support/client.ts'
import { act } from '../programmes/support/driver.ts'
import { AID } from '../programmes/support/frac-case.ts'
import { balanceOf, ledgerDifferences } from '../programmes/support/truth.ts'
import { allFor, type CommitteeWorld, createCommitteeWorld, did, onSession, outcomeIn, sitting, voteOf } from './world.ts'

let world: CommitteeWorld
beforeAll(async () => {
  world = await createCommitteeWorld({
    poolSize: 24,
    // so that firms of one undertaking may each have an award: what is looked at here is the order of locks
    parameters: { recurrence: { months: 36, perKind: 20, noticeYears: 5 } },
  })
})
afterAll(() => world?.end())

/** So many times the aid of one case, to the cent. */
const times = (count: number, lessCents = 0n): string => {
  const all = BigInt(AID.replace('.', '')) * BigInt(count) - lessCents
  return `${all / 100n}.${String(all % 100n).padStart(2, '0')}`
}

it('sixty cases on an envelope that lacks one euro: nothing is posted and the case is named; with that euro all sixty are, to the cent', async () => {
  const envelopeId = await world.envelope(times(60, 100n), { label: 'Soixante' })
  const cases = await world.appraised(60)
  const id = await sitting(
    world,
    cases.map(({ caseId }) => caseId),
    { envelopeId },
  )
  await allFor(world, id)
  const refused = refusalIn(await onSession(world, world.authority, id, 'POST', '/post'))
  const [last] = await world.database.sql<{ case_id: string; reference: string }>(
    'select case_id, reference from committee_item where session_id = $1 and position = 60',
    [id],
  )
  expect(refused).toEqual({
    status: 409,
    code: 'session-blocked',
    details: {
      count: 1,
      cases: [
        {
          caseId: last?.case_id,
          reference: last?.reference,
          position: 60,
          code: 'conditions-not-met',
          unmet: [{ condition: 'budgetAvailable', details: { left: '3759.00', wanted: AID, envelope: 'Soixante' } }],
          details: {},
        },
      ],
    },
  })
  expect(await outcomeIn(world, id, envelopeId)).toEqual({ states: { appraised: 60 }, committed: '0.00', lines: 0, events: 0, letters: 0 })
  expect(await world.database.sql('select state from committee_session where id = $1', [id])).toEqual([{ state: 'held' }])

  const more = await world.client.call(world.administrator, 'POST', `/envelopes/${envelopeId}/allocations`, {
    body: { direction: 'add', amount: '1.00', memo: 'Un euro' },
  })
  expect(more.status).toBeLessThan(300)
  const done = await did(world, world.authority, id, 'POST', '/post')
  expect(done.envelope).toEqual({ label: 'Soixante', before: times(60), after: '0.00' })
  expect(await outcomeIn(world, id, envelopeId)).toEqual({
    states: { awarded: 60 },
    committed: times(60),
    lines: 60,
    events: 60,
    letters: 60,
  })
  expect(await balanceOf(world.database, envelopeId)).toMatchObject({ allocated: times(60), committed: times(60) })
  expect(await ledgerDifferences(world.database)).toEqual([])
})

it('twenty people post one session at once: exactly one does, and each case is decided once', async () => {
  const envelopeId = await world.envelope(times(10), { label: 'Vingt fois' })
  const cases = await world.appraised(5)
  const id = await sitting(
    world,
    cases.map(({ caseId }) => caseId),
    { envelopeId },
  )
  await allFor(world, id)
  const answers = await Promise.all(Array.from({ length: 20 }, () => onSession(world, world.authority, id, 'POST', '/post')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
  expect(await outcomeIn(world, id, envelopeId)).toEqual({ states: { awarded: 5 }, committed: times(5), lines: 5, events: 5, letters: 5 })
})

it('a session is posted while a hundred single awards draw on the same envelope: none crosses, and the sums agree to the cent', async () => {
  const envelopeId = await world.envelope(times(120), { label: 'Cohue' })
  const inSession = await world.appraised(20)
  const single = await world.appraised(100)
  // each firm of the session forms one undertaking with five of the others: an award takes the rows of all of them, then the envelope
  await world.database.sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
     select gen_random_uuid(), $1, a, b, 'majority-of-votes', daterange('2020-01-01', null), now() from unnest($2::uuid[], $3::uuid[]) as pair (a, b)`,
    [world.funderId, single.map((_one, index) => inSession[index % 20]?.firmId), single.map(({ firmId }) => firmId)],
  )
  const id = await sitting(
    world,
    inSession.map(({ caseId }) => caseId),
    { envelopeId },
  )
  await allFor(world, id)
  const posting = onSession(world, world.authority, id, 'POST', '/post')
  const awards = single.map(({ caseId }) => act(world, world.authority, caseId, 'award', { payload: { envelopeId } }))
  const answers = await Promise.all([posting, ...awards])
  expect(answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body.code])).toEqual([])
  const [row] = await world.database.sql<{ committed: string; awarded: string; cases: number }>(
    `select sum(l.amount)::text as committed, sum(c.awarded_amount)::text as awarded, count(*)::int as cases
     from ledger_entry l join case_file c on c.id = l.case_id where l.envelope_id = $1 and l.kind = 'commitment'`,
    [envelopeId],
  )
  expect(row).toEqual({ committed: times(120), awarded: times(120), cases: 120 })
  expect((await balanceOf(world.database, envelopeId))?.committed).toBe(times(120))
  expect(await ledgerDifferences(world.database)).toEqual([])
})

it('what was voted against is refused with the reason of the committee, what was put off stays as it is, and a case that moved on is named', async () => {
  const [carried, lost, putOff, gone] = await world.appraised(4)
  if (!carried || !lost || !putOff || !gone) throw new Error('four cases')
  const id = await sitting(world, [carried.caseId, lost.caseId, putOff.caseId, gone.caseId])
  await allFor(world, id)
  const votes = world.jury.map(({ id: userId }) => ({ userId, vote: 'against' }))
  expect((await voteOf(world, world.supervisor, id, lost.caseId, votes)).status).toBe(200)
  const say = (caseId: string, words: object) =>
    onSession(world, world.supervisor, id, 'PUT', `/cases/${caseId}`, { proposal: null, ...words })
  expect(refusalIn(await onSession(world, world.authority, id, 'POST', '/post'))).toMatchObject({
    code: 'session-not-decided',
    details: { count: 1, cases: [{ why: 'reason-missing' }] },
  })
  await say(lost.caseId, { reason: 'Le projet ne répond pas au besoin décrit.' })
  await say(putOff.caseId, { adjourned: true, reason: 'Le plan de financement est à préciser.' })
  await act(world, world.supervisor, gone.caseId, 'sendBack', { reason: 'À revoir' })
  const blocked = refusalIn(await onSession(world, world.authority, id, 'POST', '/post'))
  expect(blocked).toMatchObject({
    code: 'session-blocked',
    details: { count: 1, cases: [{ caseId: gone.caseId, code: 'action-not-possible-now' }] },
  })
  await say(gone.caseId, { adjourned: true, reason: 'Renvoyé à l’instruction.' })
  await did(world, world.authority, id, 'POST', '/post')
  expect((await outcomeIn(world, id))?.states).toEqual({ awarded: 1, refused: 1, appraised: 1, complete: 1 })
  const [event] = await world.database.sql<{ reason: string; session: string }>(
    `select reason, details -> 'committee' ->> 'sessionId' as session from case_event where case_id = $1 and action = 'refuse'`,
    [lost.caseId],
  )
  expect(event).toEqual({ reason: 'Le projet ne répond pas au besoin décrit.', session: id })
})

it('nobody who appraised a case posts its decision: four eyes hold for each case of the session', async () => {
  const both = await world.user(['authority', 'caseOfficer'], { name: 'Yann Corre' })
  const [first] = await world.appraised(1)
  if (!first) throw new Error('one case')
  await world.database.sql(`insert into case_duty (case_id, user_id, duty, since) values ($1, $2, 'appraise', now())`, [
    first.caseId,
    both.id,
  ])
  const id = await sitting(world, [first.caseId])
  await allFor(world, id)
  expect(refusalIn(await onSession(world, both, id, 'POST', '/post'))).toMatchObject({
    code: 'session-blocked',
    details: { cases: [{ caseId: first.caseId, code: 'conditions-not-met', unmet: [{ condition: 'mayDecide' }] }] },
  })
})

it('the rehearsal says what posting would do, and changes nothing', async () => {
  const envelopeId = await world.envelope(times(3), { label: 'Répétition' })
  const cases = await world.appraised(2)
  const id = await sitting(
    world,
    cases.map(({ caseId }) => caseId),
    { envelopeId },
  )
  await allFor(world, id)
  const rehearsed = await did(world, world.authority, id, 'POST', '/rehearsal')
  expect(rehearsed.envelope).toEqual({ label: 'Répétition', before: times(3), after: times(1) })
  expect(await outcomeIn(world, id, envelopeId)).toEqual({ states: { appraised: 2 }, committed: '0.00', lines: 0, events: 0, letters: 0 })
  const done = await did(world, world.authority, id, 'POST', '/post')
  expect(done).toEqual(rehearsed)
})
