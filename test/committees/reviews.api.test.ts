import { type Answer, refusalIn } from '../programmes/support/client.ts'
import type { TestUser } from '../support/api.ts'
import { type CommitteeWorld, createCommitteeWorld, GRID } from './world.ts'

let world: CommitteeWorld
let jury: readonly [TestUser, TestUser, TestUser]
beforeAll(async () => {
  world = await createCommitteeWorld()
  const [one, two, three] = world.jury
  if (!one || !two || !three) throw new Error('a jury')
  jury = [one, two, three]
})
afterAll(() => world?.end())

const assign = (caseIds: readonly string[], perCase: number, reviewers: readonly TestUser[] = jury): Promise<Answer> =>
  world.client.call(world.supervisor, 'POST', '/reviews/assignments', {
    body: { caseIds, perCase, reviewerIds: reviewers.map((reviewer) => reviewer.id) },
  })

const reviewOn = async (caseId: string, reviewer: TestUser) => {
  const [row] = await world.database.sql<{ id: string; version: number }>(
    'select id, version from review where case_id = $1 and reviewer_id = $2',
    [caseId, reviewer.id],
  )
  if (!row) throw new Error('no review')
  return row
}

const marks = (need: number, method: number, effect: number) =>
  [need, method, effect].map((mark, index) => ({ criterion: GRID[index]?.code ?? '', mark, reason: 'Vu dans le dossier.' }))

async function save(caseId: string, reviewer: TestUser, content: unknown): Promise<Answer> {
  const { id, version } = await reviewOn(caseId, reviewer)
  return world.client.call(reviewer, 'PUT', `/reviews/${id}`, { version, body: { marks: content } })
}
async function submit(caseId: string, reviewer: TestUser): Promise<Answer> {
  const { id, version } = await reviewOn(caseId, reviewer)
  return world.client.call(reviewer, 'POST', `/reviews/${id}/submit`, { version })
}

it('cases are shared out evenly, nobody linked, and what was given before counts', async () => {
  const cases = (await world.appraised(10)).map(({ caseId }) => caseId)
  const [linked] = jury
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), $1, $2, applicant_organisation_id, 'family', '2026-01-01', $2, '2026-03-01' from case_file where id = $3`,
    [world.funderId, linked.id, cases[0]],
  )
  expect((await assign(cases, 1)).status).toBe(200)
  const loads = await world.database.sql<{ n: number }>('select count(*)::int as n from review group by reviewer_id order by 1')
  expect(loads.map(({ n }) => n)).toEqual([3, 3, 4])
  expect((await assign(cases, 2)).status).toBe(200)
  const after = await world.database.sql<{ n: number }>('select count(*)::int as n from review group by reviewer_id order by 1')
  expect(after.map(({ n }) => n).reduce((sum, n) => sum + n, 0)).toBe(20)
  expect((after.at(-1)?.n ?? 0) - (after[0]?.n ?? 0)).toBeLessThanOrEqual(1)
  expect(await world.database.sql('select 1 from review where reviewer_id = $1 and case_id = $2', [linked.id, cases[0]])).toEqual([])
  expect(refusalIn(await assign(cases, 3))).toMatchObject({ status: 409, code: 'too-few-reviewers', details: { cases: [{ missing: 1 }] } })
  // nor by hand
  const byHand = world.database
    .sql(
      `insert into review (id, funder_id, case_id, reviewer_id, grid, assigned_by, assigned_at) values (gen_random_uuid(), $1, $2, $3, $4, $3, '2026-03-02')`,
      [world.funderId, cases[0], linked.id, JSON.stringify(GRID)],
    )
    .then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code,
    )
  expect(await byHand).toBe('GU011')
})

it('a reviewer saves as they go, hands in once everything has a mark and a reason, and sees others only then', async () => {
  const [caseId = ''] = (await world.appraised(1)).map((clone) => clone.caseId)
  await assign([caseId], 2, jury.slice(0, 2))
  const [one, two] = jury
  expect((await save(caseId, one, marks(4, 3, 7).slice(0, 2))).status).toBe(200)
  expect(refusalIn(await submit(caseId, one))).toMatchObject({
    status: 422,
    errors: [
      { pointer: '/marks/2/mark', code: 'mark-missing', details: { criterion: 'Effets attendus' } },
      { pointer: '/marks/2/reason', code: 'reason-missing' },
    ],
  })
  await save(caseId, one, marks(4, 3, 7))
  expect((await submit(caseId, one)).status).toBe(200)
  const reading = async (user: TestUser) => (await world.client.call(user, 'GET', `/reviews/${(await reviewOn(caseId, user)).id}`)).body
  expect(await reading(two)).toMatchObject({ state: 'assigned', marks: [], others: [] })
  const seen = (await world.client.call(two, 'GET', `/cases/${caseId}/committee`)).body
  expect(seen).toMatchObject({ toReview: true, points: null, reviews: [], assigned: 2, submitted: 1 })
  await save(caseId, two, marks(5, 5, 10))
  await submit(caseId, two)
  expect(await reading(two)).toMatchObject({ others: [{ reviewerName: 'Catherine Morvan', points: '72.00' }] })
  expect((await world.client.call(world.officer, 'GET', `/cases/${caseId}/committee`)).body).toMatchObject({
    points: '86.00',
    spread: '28.00',
    flagged: true,
  })
  expect(refusalIn(await save(caseId, one, marks(0, 0, 0)))).toEqual({ status: 409, code: 'review-submitted' })
  const bySql = (text: string) =>
    world.database.sql(text, [caseId]).then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code,
    )
  expect(await bySql('update review_mark set mark = 0 from review r where r.id = review_id and r.case_id = $1')).toBe('GU184')
  expect(await bySql('delete from review where case_id = $1')).toBe('GU184')
})

it('an agent who is a reviewer too does not see others’ scores before their own are in', async () => {
  const [caseId = ''] = (await world.appraised(1)).map((clone) => clone.caseId)
  const both = await world.user(['supervisor', 'committeeMember'], { name: 'Rozenn Le Gall' })
  const [one] = jury
  await assign([caseId], 2, [one, both])
  await save(caseId, one, marks(4, 3, 7))
  await submit(caseId, one)
  const ranking = (await world.client.call(both, 'GET', '/reviews/ranking?programme=frac')).body as {
    items: { caseId: string }[]
    toReview: number
  }
  expect(ranking.toReview).toBe(1)
  expect(ranking.items.some((item) => item.caseId === caseId)).toBe(false)
  expect((await world.client.call(both, 'GET', `/cases/${caseId}/committee`)).body).toMatchObject({ points: null, reviews: [] })
})

it('the ranking orders the cases on their exact scores', async () => {
  const cases = (await world.appraised(3)).map(({ caseId }) => caseId)
  await assign(cases, 1, [jury[1]])
  const given = [marks(2, 2, 2), marks(5, 4, 9), marks(2, 2, 2)]
  for (const [index, caseId] of cases.entries()) {
    await save(caseId, jury[1], given[index])
    await submit(caseId, jury[1])
  }
  const { items } = (await world.client.call(world.supervisor, 'GET', '/reviews/ranking?programme=frac')).body as {
    items: { caseId: string; rank: number | null; tied: boolean; points: string | null }[]
  }
  const ours = items.filter(({ caseId }) => cases.includes(caseId))
  expect(ours.map(({ points }) => points)).toEqual(['92.00', '36.00', '36.00'])
  expect(ours[1]?.rank).toBe(ours[2]?.rank)
  expect([ours[0]?.tied, ours[1]?.tied]).toEqual([false, true])
})

it('the review of another is not to be known of, an old version is refused, and a mark outside the scale names its field', async () => {
  const [caseId = ''] = (await world.appraised(1)).map((clone) => clone.caseId)
  await assign([caseId], 1, [jury[0]])
  const { id, version } = await reviewOn(caseId, jury[0])
  expect((await world.client.call(jury[1], 'GET', `/reviews/${id}`)).status).toBe(404)
  expect((await world.client.call(jury[0], 'PUT', `/reviews/${id}`, { version: version + 1, body: { marks: [] } })).status).toBe(412)
  expect(refusalIn(await save(caseId, jury[0], [{ criterion: 'need', mark: 6, reason: 'x' }]))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/marks/0/mark', code: 'outside-scale' }],
  })
  // a link declared since closes the case to the reviewer
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), $1, $2, applicant_organisation_id, 'family', '2026-01-01', $2, '2026-03-02T09:00:00Z' from case_file where id = $3`,
    [world.funderId, jury[0].id, caseId],
  )
  expect((await world.client.call(jury[0], 'GET', `/reviews/${id}`)).status).toBe(404)
  expect((await save(caseId, jury[0], marks(1, 1, 1))).status).toBe(404)
})
