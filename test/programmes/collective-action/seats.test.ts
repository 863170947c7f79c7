import { refusalIn } from '../support/client.ts'
import {
  application,
  type CollectiveWorld,
  createCollectiveWorld,
  type Firm,
  openAction,
  post,
  posted,
  saveAction,
} from '../support/collective-world.ts'

let world: CollectiveWorld
beforeAll(async () => {
  world = await createCollectiveWorld({ poolSize: 16 })
})
afterAll(() => world?.end())

async function draftWithSeats(capacity: number): Promise<string> {
  const caseId = await openAction(world)
  const saved = await saveAction(world, world.carrier, caseId, application({ capacity }))
  expect(saved.status).toBe(200)
  return caseId
}

const statuses = (caseId: string) =>
  world.database.sql<{ organisation_id: string; status: string; rank: number | null }>(
    'select organisation_id, status, rank from collective_action_participant where case_id = $1 order by rank nulls first, enrolled_at, id',
    [caseId],
  )

/** A machine too busy says so (503) and has written nothing: whoever asks tries again. */
async function enrolPatiently(caseId: string, siret: string) {
  for (;;) {
    const answer = await post(world, world.carrier, caseId, '/participants', { siret })
    if (answer.status !== 503) return answer
  }
}

describe('a hundred firms race for twelve seats', () => {
  let firms: Firm[]
  beforeAll(async () => {
    firms = []
    for (let index = 0; index < 100; index += 1) firms.push(await world.smallFirm({ person: false }))
  })

  it.each(Array.from({ length: 20 }, (_none, round) => round + 1))('round %i: twelve sit, eighty-eight wait in one order', async () => {
    const caseId = await draftWithSeats(12)
    const answers = await Promise.all(firms.map(({ siret }) => enrolPatiently(caseId, siret)))
    expect(answers.map(({ status }) => status)).toEqual(firms.map(() => 201))
    const rows = await statuses(caseId)
    expect(rows.filter(({ status }) => status === 'enrolled')).toHaveLength(12)
    expect(rows.flatMap(({ rank }) => (rank === null ? [] : [rank]))).toEqual(Array.from({ length: 88 }, (_none, index) => index + 1))
    expect(await world.database.sql('select capacity, taken from collective_action_seats where case_id = $1', [caseId])).toEqual([
      { capacity: 12, taken: 12 },
    ])
  })
})

it('whoever leaves lets the first of the waiting list in, in the same transaction, however many leave at once', async () => {
  const caseId = await draftWithSeats(3)
  const firms: Firm[] = []
  for (let index = 0; index < 8; index += 1) firms.push(await world.smallFirm({ person: false }))
  const ids: string[] = []
  for (const { siret } of firms) ids.push((await posted(world, world.carrier, caseId, '/participants', { siret })).id as string)
  const left = await Promise.all(
    ids.slice(0, 2).map((id) => post(world, world.carrier, caseId, `/participants/${id}/leaving`, { reason: 'Ne peut pas venir.' })),
  )
  expect(left.map(({ status }) => status)).toEqual([200, 200])
  const rows = await statuses(caseId)
  const of = (status: string) => rows.filter((row) => row.status === status).map(({ organisation_id }) => organisation_id)
  expect(of('enrolled')).toHaveLength(3)
  expect(new Set(of('enrolled'))).toEqual(new Set([firms[2], firms[3], firms[4]].map((firm) => firm?.id)))
  expect(of('waiting')).toEqual([firms[5], firms[6], firms[7]].map((firm) => firm?.id))
  // a firm that left may come back, at the end of the list; one that has a place has it once
  const back = await posted(world, world.carrier, caseId, '/participants', { siret: firms[0]?.siret ?? '' })
  expect(back).toMatchObject({ status: 'waiting', rank: 4 })
  expect(refusalIn(await post(world, world.carrier, caseId, '/participants', { siret: firms[3]?.siret ?? '' }))).toEqual({
    status: 409,
    code: 'firm-already-enrolled',
  })
  // more seats let the next ones in; fewer than are taken are refused
  expect((await saveAction(world, world.carrier, caseId, application({ capacity: 5 }))).status).toBe(200)
  expect((await statuses(caseId)).filter(({ status }) => status === 'enrolled')).toHaveLength(5)
  expect(refusalIn(await saveAction(world, world.carrier, caseId, application({ capacity: 4 })))).toEqual({
    status: 409,
    code: 'no-seat-left',
  })
})

it('the database refuses a thirteenth seat, a seat count written by hand and a firm that waits beside a free seat', async () => {
  const caseId = await draftWithSeats(1)
  const firms = [await world.smallFirm({ person: false }), await world.smallFirm({ person: false })]
  for (const { siret } of firms) await posted(world, world.carrier, caseId, '/participants', { siret })
  const { sql } = world.database
  const change = (text: string) => sql(text, [caseId])
  await expect(
    change("update collective_action_participant set status = 'enrolled', rank = null where case_id = $1 and status = 'waiting'"),
  ).rejects.toThrow('seat_left')
  await expect(change('update collective_action_seats set taken = 0 where case_id = $1')).rejects.toThrow('participants only')
  await expect(
    change("update collective_action_participant set status = 'left', left_at = now() where case_id = $1 and status = 'enrolled'"),
  ).rejects.toThrow('waits beside a free seat')
})

it('takes in SMEs of the territory only, and never the carrier', async () => {
  const caseId = await draftWithSeats(12)
  const refused = async (siret: string) => refusalIn(await post(world, world.carrier, caseId, '/participants', { siret }))
  const outside = await world.smallFirm({ departement: '22', person: false })
  expect(await refused(outside.siret)).toMatchObject({
    code: 'firm-not-eligible',
    details: { why: 'outside-territory', departement: '22' },
  })
  const large = await world.smallFirm({ headcount: '900', person: false })
  expect(await refused(large.siret)).toMatchObject({ code: 'firm-not-eligible', details: { why: 'not-sme' } })
  const unknown = await world.smallFirm({ headcount: null, person: false })
  expect(await refused(unknown.siret)).toMatchObject({ code: 'firm-not-eligible', details: { why: 'figures-missing' } })
  expect(await refused('73282932000074')).toMatchObject({ status: 422, errors: [{ pointer: '/siret', code: 'unknown-organisation' }] })
  expect(await refused('12345678901234')).toMatchObject({ status: 422, errors: [{ pointer: '/siret' }] })
})
