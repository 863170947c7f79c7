import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { allFor, type CommitteeWorld, createCommitteeWorld, did, sitting } from '../committees/world.ts'

let world: CommitteeWorld
beforeAll(async () => {
  world = await createCommitteeWorld()
})
afterAll(() => world?.end())

test('a posted session has one letter and one job per decision, and shows how far they have gone', async () => {
  const cases = await world.appraised(4)
  const ids = cases.map(({ caseId }) => caseId)
  const id = await sitting(world, ids, { envelopeId: await world.envelope('100000.00', { label: 'Quatre' }) })
  await allFor(world, id)
  expect(await did(world, world.officer, id, 'GET')).toMatchObject({ letters: null })
  await did(world, world.authority, id, 'POST', '/post')
  const progress = async () => (await did(world, world.officer, id, 'GET')).letters
  expect(await progress()).toEqual({ total: 4, waiting: 4, toPost: 0, sent: 0 })
  const letters = await world.database.sql<{ id: string; jobs: number }>(
    `select l.id, (select count(*)::int from outbox o where o.job = 'deliver-letter' and o.payload ->> 'letterId' = l.id::text) as jobs
     from letter l join committee_item i on i.event_id = l.event_id where i.session_id = $1`,
    [id],
  )
  expect(letters.map(({ jobs }) => jobs)).toEqual([1, 1, 1, 1])
  const services = { db: world.database.db, clock: world.clock, publicUrl: 'http://127.0.0.1:3000' }
  const outcomes = [await deliverLetter(services, letters[0]?.id ?? ''), await deliverLetter(services, letters[1]?.id ?? '')]
  const toPost = outcomes.filter((outcome) => outcome === 'to-post').length
  expect(await progress()).toEqual({ total: 4, waiting: 2, toPost, sent: 2 - toPost })
})
