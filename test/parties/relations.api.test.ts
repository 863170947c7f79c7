import type { Express } from 'express'
import { as, createFunder, createUser, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertOrganisation } from '../support/organisations.ts'

const path = '/api/v1/organisations'
const clock = testClock()
let database: TestDatabase
let app: Express
let funderId: string
let officer: TestUser
let a: string
let b: string

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { clock }))
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock.set('2026-11-21T09:00:00Z')
  funderId = await createFunder(database)
  officer = await createUser(database, { funderId, roles: ['supervisor'] })
  a = await insertOrganisation(database, { funderId, name: 'Alpha', years: [[2025, 5, 1, 1]] })
  b = await insertOrganisation(database, { funderId, name: 'Beta', years: [[2025, 300, 1, 1]] })
})

const faultsOf = (body: { errors: { pointer: string; code: string }[] }): string[] =>
  body.errors.map(({ pointer, code }) => `${pointer} ${code}`)

describe('people', () => {
  const add = (user: TestUser, body: Record<string, unknown>, status = 201) =>
    as(app, user).post(`${path}/${a}/people`).send(body).expect(status)
  const valid = () =>
    database.sql<{ capacity: string; valid: string }>(
      'select capacity, valid from organisation_person where organisation_id = $1 order by valid',
      [a],
    )

  test('hold dated capacities; ended ones stay readable', async () => {
    const { body } = await add(officer, {
      fullName: 'Camille Démo',
      email: 'camille@demo.example',
      phone: '',
      capacity: 'legal-representative',
      from: '2020-01-01',
    })
    const read = await as(app, officer).get(`${path}/${a}`).expect(200)
    expect(read.body.people).toEqual([
      {
        id: body.id,
        personId: expect.any(String),
        fullName: 'Camille Démo',
        email: 'camille@demo.example',
        phone: null,
        capacity: 'legal-representative',
        from: '2020-01-01',
        until: null,
      },
    ])
    await as(app, officer).delete(`${path}/${a}/people/${body.id}`).expect(204)
    await as(app, officer).delete(`${path}/${a}/people/${body.id}`).expect(204)
    expect(await valid()).toEqual([{ capacity: 'legal-representative', valid: '[2020-01-01,2026-11-21)' }])
    // The same person may come back.
    await add(officer, { personId: read.body.people[0].personId, capacity: 'legal-representative' })
    expect(await valid()).toHaveLength(2)
  })

  test('one capacity at a time for a person', async () => {
    await add(officer, { fullName: 'Camille Démo', capacity: 'contact', from: '2020-01-01' })
    const [person] = await database.sql<{ id: string }>('select id from person where funder_id = $1', [funderId])
    await add(officer, { personId: person?.id, capacity: 'accountant' })
    const answer = await add(officer, { personId: person?.id, capacity: 'contact' }, 409)
    expect(answer.body.code).toBe('capacity-already-recorded')
  })

  test('a capacity typed today is erased with a person nobody needs', async () => {
    const { body } = await add(officer, { fullName: 'Typed Twice', capacity: 'contact' })
    await as(app, officer).delete(`${path}/${a}/people/${body.id}`).expect(204)
    expect(await valid()).toEqual([])
    expect(await database.sql('select 1 from person where funder_id = $1', [funderId])).toEqual([])
  })

  test('members name their own people; persons known to the funder are for agents', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [a] })
    await add(applicant, { fullName: 'Camille Démo', capacity: 'contact' })
    const [person] = await database.sql<{ id: string }>('select id from person where funder_id = $1', [funderId])
    expect(faultsOf((await add(applicant, { personId: person?.id, capacity: 'accountant' }, 422)).body)).toEqual([
      '/personId reserved-to-agents',
    ])
    await as(app, applicant)
      .delete(`${path}/${b}/people/${person?.id ?? ''}`)
      .expect(404)
  })

  test('a person of another funder is unknown, and a capacity is ended through its own organisation', async () => {
    const elsewhere = await createFunder(database)
    const [person] = await database.sql<{ id: string }>(
      `insert into person (id, funder_id, full_name, created_at) values (gen_random_uuid(), $1, 'Other', now()) returning id`,
      [elsewhere],
    )
    expect(faultsOf((await add(officer, { personId: person?.id, capacity: 'contact' }, 422)).body)).toEqual(['/personId unknown-person'])
    const { body } = await add(officer, { fullName: 'Mine', capacity: 'contact', from: '2020-01-01' })
    await as(app, officer).delete(`${path}/${b}/people/${body.id}`).expect(404)
    expect(await valid()).toEqual([{ capacity: 'contact', valid: '[2020-01-01,)' }])
  })

  test('a bad e-mail and no name are told', async () => {
    expect(faultsOf((await add(officer, { fullName: 'X', email: 'not an address', capacity: 'contact' }, 422)).body)).toEqual([
      '/email invalid-format',
    ])
    expect(faultsOf((await add(officer, { capacity: 'contact' }, 422)).body)).toEqual(['/fullName required'])
  })
})

describe('links', () => {
  const record = (body: Record<string, unknown>, status = 201) => as(app, officer).post(`${path}/${a}/links`).send(body).expect(status)
  const holds = { direction: 'holds', kind: 'majority-of-votes', from: '2026-01-01' }

  test('are read from both ends and change the size', async () => {
    const { body } = await record({ ...holds, otherId: b, shareBasisPoints: 8000 })
    const read = await as(app, officer).get(`${path}/${b}`).expect(200)
    expect(read.body.links).toEqual([
      {
        id: body.id,
        version: 1,
        direction: 'held-by',
        otherId: a,
        otherName: 'Alpha',
        otherSiren: null,
        kind: 'majority-of-votes',
        shareBasisPoints: 8000,
        from: '2026-01-01',
        until: null,
        current: true,
      },
    ])
    const size = await as(app, officer).get(`${path}/${a}/sme-size`).expect(200)
    expect(size.body).toMatchObject({ size: 'large', sme: false, referenceYear: 2025, on: '2026-11-21' })
    const before = await as(app, officer).get(`${path}/${a}/sme-size`).query({ on: '2025-12-31' }).expect(200)
    expect(before.body).toMatchObject({ on: '2025-12-31', size: 'micro' })
    expect(before.body.steps[0]).toEqual({ code: 'reference-year', year: 2025, estimate: true })
    await as(app, officer).get(`${path}/${a}/sme-size`).query({ on: '2026-02-30' }).expect(400)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['a partner without its share', { kind: 'partner' }, '/shareBasisPoints partner-share-range'],
    ['a partner below a quarter', { kind: 'partner', shareBasisPoints: 2499 }, '/shareBasisPoints partner-share-range'],
    ['a partner above half', { kind: 'partner', shareBasisPoints: 5001 }, '/shareBasisPoints partner-share-range'],
    ['a majority of half', { shareBasisPoints: 5000 }, '/shareBasisPoints majority-share-range'],
    ['an end before its start', { until: '2025-12-31' }, '/until ends-before-start'],
    ['a kind nobody knows', { kind: 'friend' }, '/kind not-in-list'],
    ['no start', { from: undefined }, '/from required'],
  ])('are refused: %s', async (_title, change, fault) => {
    expect(faultsOf((await record({ ...holds, otherId: b, ...change }, 422)).body)).toEqual([fault])
  })

  test('a firm does not hold itself; a link is recorded once for a day', async () => {
    expect(faultsOf((await record({ ...holds, otherId: a }, 422)).body)).toEqual(['/otherId link-to-itself'])
    await record({ ...holds, otherId: b, until: '2026-06-30' })
    expect((await record({ ...holds, otherId: b, from: '2026-06-30' }, 409)).body.code).toBe('link-already-recorded')
    await record({ ...holds, otherId: b, from: '2026-07-01' })
    await record({ ...holds, direction: 'held-by', otherId: b })
  })

  test('a link is ended under its version; its past stays', async () => {
    const { body } = await record({ ...holds, otherId: b })
    const link = `/api/v1/organisation-links/${body.id}`
    clock.set('2026-11-25T09:00:00Z')
    await as(app, officer).patch(link).set('If-Match', '1').send({ until: '2026-03-31' }).expect(200)
    await as(app, officer).patch(link).set('If-Match', '1').send({ until: null }).expect(412)
    expect(faultsOf((await as(app, officer).patch(link).set('If-Match', '2').send({ until: '2025-12-31' }).expect(422)).body)).toEqual([
      '/until ends-before-start',
    ])
    expect(await database.sql('select valid, version from organisation_link where id = $1', [body.id])).toEqual([
      { valid: '[2026-01-01,2026-04-01)', version: 2 },
    ])
    expect((await as(app, officer).get(`${path}/${a}`).expect(200)).body.links).toMatchObject([{ until: '2026-03-31', current: false }])
    expect((await as(app, officer).delete(link).expect(409)).body.code).toBe('link-already-used')
    // Re-opening meets what was recorded since.
    await record({ ...holds, otherId: b, from: '2026-05-01' })
    expect((await as(app, officer).patch(link).set('If-Match', '2').send({ until: null }).expect(409)).body.code).toBe(
      'link-already-recorded',
    )
  })

  test('a link typed by mistake is erased the same day, of the zone of the funder', async () => {
    clock.set('2026-11-21T22:30:00Z')
    const { body } = await record({ ...holds, otherId: b })
    clock.set('2026-11-21T23:10:00Z')
    const link = `/api/v1/organisation-links/${body.id}`
    await as(app, officer).delete(link).expect(409)
    clock.set('2026-11-21T22:50:00Z')
    await as(app, officer).delete(link).expect(204)
    expect(await database.sql('select 1 from organisation_link where funder_id = $1', [funderId])).toEqual([])
    await as(app, officer).delete(link).expect(404)
  })

  test('a link of another funder is not found; readers and outsiders do not write links', async () => {
    const { body } = await record({ ...holds, otherId: b })
    const link = `/api/v1/organisation-links/${body.id}`
    const stranger = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'] })
    await as(app, stranger).patch(link).set('If-Match', '1').send({ until: '2026-12-31' }).expect(404)
    await as(app, stranger).delete(link).expect(404)
    for (const role of ['auditor', 'authority', 'applicant'] as const) {
      const user = await createUser(database, { funderId, roles: [role], organisationIds: [a, b] })
      await as(app, user).delete(link).expect(403)
      await as(app, user)
        .post(`${path}/${a}/links`)
        .send({ ...holds, otherId: b })
        .expect(403)
    }
  })

  test('a member reads the links of its firm, and opens only firms that are its own', async () => {
    await record({ ...holds, otherId: b })
    const member = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [a] })
    expect((await as(app, member).get(`${path}/${a}`).expect(200)).body.links).toMatchObject([{ otherId: null, otherName: 'Beta' }])
  })

  test('a member learns the size of its group, not the accounts of the other firms', async () => {
    await record({ ...holds, otherId: b })
    const member = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [a] })
    const read = async (user: TestUser) => (await as(app, user).get(`${path}/${a}/sme-size`).expect(200)).body
    const theirs = await read(member)
    expect(theirs).toMatchObject({ size: 'large', sme: false })
    expect(theirs.steps.filter((step: { code: string }) => ['counted', 'total'].includes(step.code))).toMatchObject([
      { name: 'Alpha', headcount: '5.00' },
      { name: 'Beta', headcount: null, turnover: null, balanceSheet: null },
      { code: 'total', headcount: null, turnover: null, balanceSheet: null },
    ])
    expect(JSON.stringify(theirs)).not.toMatch(/30[05]\.00/)
    const both = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [a, b] })
    expect(JSON.stringify(await read(both))).toContain('305.00')
    expect(JSON.stringify(await read(officer))).toContain('305.00')
  })
})
