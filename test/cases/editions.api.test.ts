import { randomId } from '../../server/kernel/ids.ts'
import { fracDefaults, fracDocumentTypes } from '../../server/programmes/frac/parameters.ts'
import { as, createFunder, type TestUser } from '../support/api.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld()
})
afterAll(() => world?.end())
beforeEach(() => world.clock.set('2026-11-21T09:00:00Z'))

const PATH = '/api/v1/programmes/frac/editions'
const body = (changes: Record<string, unknown> = {}) => ({
  label: 'FRAC',
  inForceFrom: '2027-01-01',
  decisionMonths: 3,
  parameters: fracDefaults,
  documentTypes: fracDocumentTypes,
  ...changes,
})
const post = (changes?: Record<string, unknown>, user: TestUser = world.users.administrator) =>
  as(world.app, user).post(PATH).send(body(changes))
const put = (id: string, version: number, changes?: Record<string, unknown>) =>
  as(world.app, world.users.administrator).put(`${PATH}/${id}`).set('If-Match', `"${version}"`).send(body(changes))
const row = async (id: string) =>
  (await world.database.sql<Record<string, unknown>>('select * from programme_edition where id = $1', [id]))[0]
const editionOf = async (caseId: string): Promise<string> => (await world.read<{ edition_id: string }>(caseId)).edition_id

/** Another funder, so that dates of one test do not stand in the way of the next. */
async function elsewhere(): Promise<TestUser> {
  const funderId = await createFunder(world.database)
  return world.user(['administrator'], { funderId })
}

describe('a new edition', () => {
  it('starts on its day: cases filed before keep theirs, a draft filed after follows the new one', async () => {
    const filed = await world.filledDraft()
    await world.act(filed.id, 'applicant', 'submit')
    const waiting = await world.filledDraft()
    const created = await post({ inForceFrom: '2026-12-01', decisionMonths: 4 })
    expect(created.status).toBe(201)
    const { id } = created.body as { id: string }

    world.clock.set('2026-11-30T20:00:00Z')
    const eve = await world.filledDraft()
    expect(await editionOf(eve.id)).toBe(world.editionId)
    // half past midnight in Paris, still the day before in UTC
    world.clock.set('2026-11-30T23:30:00Z')
    expect(await editionOf((await world.draft()).id)).toBe(id)

    await world.act(waiting.id, 'applicant', 'submit')
    const [late] = await world.database.sql<Record<string, string>>(
      'select edition_id, received_on::text, decision_due_on::text from case_file where id = $1',
      [waiting.id],
    )
    expect(late).toEqual({ edition_id: id, received_on: '2026-12-01', decision_due_on: '2027-04-01' })
    expect(await editionOf(filed.id)).toBe(world.editionId)
    // no later act moves the first one to other rules
    await world.act(filed.id, 'officer', 'declareComplete')
    expect(await world.read(filed.id)).toMatchObject({ edition_id: world.editionId, decision_due_on: '2027-01-21' })
  })

  it('is listed with the number of its cases and what is to be confirmed', async () => {
    const answer = await as(world.app, world.users.officer).get(PATH)
    expect(answer.status).toBe(200)
    const { items, template } = answer.body as { items: { id: string; caseCount: number }[]; template: { unconfirmed: string[] } }
    const counts = await world.database.sql<{ id: string; count: number }>(
      'select e.id, count(c.id)::int as count from programme_edition e left join case_file c on c.edition_id = e.id group by e.id order by e.in_force_from desc',
    )
    expect(items.map(({ id, caseCount }) => ({ id, count: caseCount }))).toEqual(counts)
    expect(template.unconfirmed).toContain('missions.court')
  })

  it('may begin in the past as long as no case is filed, and not once there is one', async () => {
    const administrator = await elsewhere()
    expect((await post({ inForceFrom: '2020-05-01' }, administrator)).status).toBe(201)
    const refused = await post({ inForceFrom: '2026-11-20', label: 'Hier' })
    expect([refused.status, refused.body.errors]).toEqual([422, [{ pointer: '/inForceFrom', code: 'edition-in-the-past' }]])
    expect((await post({ inForceFrom: '2026-11-21', label: 'Ce jour' })).status).toBe(201)
    await world.database.sql(`delete from programme_edition where label = 'Ce jour'`)
  })

  it('is the only one to begin that day, and belongs to its funder', async () => {
    const administrator = await elsewhere()
    expect((await post({}, administrator)).status).toBe(201)
    const again = await post({ label: 'Autre' }, administrator)
    expect([again.status, again.body.code]).toEqual([409, 'edition-already-starts-that-day'])
    const seen = await as(world.app, world.users.administrator).get(PATH)
    expect(JSON.stringify(seen.body)).not.toContain('2027-01-01')
  })

  it('is made by administrators, for programmes there are', async () => {
    for (const person of ['officer', 'supervisor', 'authority', 'applicant', 'auditor'] as const)
      expect([person, (await post({}, world.users[person])).status]).toEqual([person, 403])
    const unknown = await as(world.app, world.users.administrator).post('/api/v1/programmes/no-such/editions').send(body())
    expect(unknown.status).toBe(404)
  })
})

describe('parameters are checked, and the fault is named by its place', () => {
  const court = { ...fracDefaults.missions.court }
  it.each([
    [
      '/parameters/missions/court/ceiling',
      { missions: { ...fracDefaults.missions, court: { ...court, ceiling: '3 800' } } },
      'invalid-format',
    ],
    ['/parameters/missions/court/ceiling', { missions: { ...fracDefaults.missions, court: { ...court, ceiling: -1 } } }, 'wrong-type'],
    [
      '/parameters/missions/court/rateBasisPoints',
      { missions: { ...fracDefaults.missions, court: { ...court, rateBasisPoints: 10_001 } } },
      'too-big',
    ],
    [
      '/parameters/missions/court/rateBasisPoints',
      { missions: { ...fracDefaults.missions, court: { ...court, rateBasisPoints: 0.5 } } },
      'wrong-type',
    ],
    ['/parameters/missions/court/maxDays', { missions: { ...fracDefaults.missions, court: { ...court, maxDays: 0 } } }, 'too-small'],
    ['/parameters/dailyRateCap', { dailyRateCap: '1000.001' }, 'invalid-format'],
    ['/parameters/fields', { fields: [] }, 'too-small'],
    ['/parameters/fields/1', { fields: ['export', ''] }, 'required'],
    ['/parameters/recurrence/months', { recurrence: { ...fracDefaults.recurrence, months: 0 } }, 'too-small'],
    ['/parameters/lapse/startMonths', { lapse: { finishMonths: 48, claimMonths: 12 } }, 'required'],
    ['/parameters/payment', { payment: {} }, 'unknown-field'],
    ['/parameters/minimumProposals', { minimumProposals: '2' }, 'wrong-type'],
  ])('%s', async (pointer, changes, code) => {
    const before = await world.database.sql('select count(*) from programme_edition')
    const answer = await post({ parameters: { ...fracDefaults, ...changes } })
    expect(answer.status).toBe(422)
    expect((answer.body.errors as { pointer: string; code: string }[]).map((fault) => [fault.pointer, fault.code])).toContainEqual([
      pointer,
      code,
    ])
    expect(await world.database.sql('select count(*) from programme_edition')).toEqual(before)
  })

  it('document types may not repeat a code', async () => {
    const types = [fracDocumentTypes[0], fracDocumentTypes[1], fracDocumentTypes[0]]
    const answer = await post({ documentTypes: types })
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '/documentTypes/2/code', code: 'repeated' }]])
  })

  it.each([
    ['/decisionMonths', { decisionMonths: 0 }],
    ['/inForceFrom', { inForceFrom: '2027-02-30' }],
    ['/label', { label: ' ' }],
    ['/documentTypes/0/stage', { documentTypes: [{ ...fracDocumentTypes[0], stage: 'never' }] }],
  ])('%s of the edition itself', async (pointer, changes) => {
    const answer = await post(changes)
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer])
  })
})

describe('an edition in use', () => {
  it('refuses UPDATE and DELETE by SQL, a draft being enough', async () => {
    const id = await world.edition('2028-01-01')
    await world.database.sql('update programme_edition set label = $2 where id = $1', [id, 'Changée'])
    const { id: caseId } = await world.draft()
    await world.database.sql('update case_file set edition_id = $2 where id = $1', [caseId, id])
    const before = await row(id)
    for (const statement of [
      `update programme_edition set label = 'X' where id = $1`,
      `update programme_edition set parameters = '{}' where id = $1`,
      `update programme_edition set in_force_from = '2028-02-01' where id = $1`,
      `delete from programme_edition where id = $1`,
    ]) {
      await expect(world.database.sql(statement, [id])).rejects.toMatchObject({ code: 'GU002' })
    }
    expect(await row(id)).toEqual(before)
  })

  it('refuses a change by the API: 409 edition-in-use, and nothing is changed', async () => {
    const before = await row(world.editionId)
    const answer = await put(world.editionId, 1, { inForceFrom: '2020-01-01', label: 'Autre' })
    expect([answer.status, answer.body.code]).toEqual([409, 'edition-in-use'])
    expect(await row(world.editionId)).toEqual(before)
  })

  it('an unused one is changed, by its version, not into the past, and only by its funder', async () => {
    const id = await world.edition('2029-01-01')
    const saved = await put(id, 1, { inForceFrom: '2029-02-01', label: 'Mieux', decisionMonths: 5 })
    expect([saved.status, saved.body, saved.headers['etag']]).toEqual([200, { version: 2 }, '"2"'])
    expect(await row(id)).toMatchObject({ label: 'Mieux', in_force_from: '2029-02-01', decision_months: 5, version: 2 })
    expect((await put(id, 1)).status).toBe(412)
    const past = await put(id, 2, { inForceFrom: '2026-11-20' })
    expect([past.status, past.body.errors]).toEqual([422, [{ pointer: '/inForceFrom', code: 'edition-in-the-past' }]])
    const taken = await put(id, 2, { inForceFrom: '2028-01-01' })
    expect([taken.status, taken.body.code]).toEqual([409, 'edition-already-starts-that-day'])
    expect((await put(randomId(), 1)).status).toBe(404)
    const stranger = await elsewhere()
    const foreign = await as(world.app, stranger).put(`${PATH}/${id}`).set('If-Match', '"2"').send(body())
    expect(foreign.status).toBe(404)
    expect(await row(id)).toMatchObject({ label: 'Mieux', version: 2 })
  })
})
