import type { Express } from 'express'
import fc from 'fast-check'
import { addDays, type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { type AccreditationPeriod, accreditationOn } from '../../server/parties/accreditation.ts'
import { accreditationAt } from '../../server/parties/accredited-field.queries.ts'
import { as, createFunder, createUser, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertOrganisation } from '../support/organisations.ts'

const clock = testClock('2026-06-01T09:00:00Z')
let database: TestDatabase
let app: Express
let funderId: string
let administrator: TestUser
let consultancy: string

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { clock }))
})
afterAll(() => database.drop())
beforeEach(async () => {
  funderId = await createFunder(database)
  administrator = await createUser(database, { funderId, roles: ['administrator'] })
  consultancy = await insertOrganisation(database, { funderId, name: 'Conseil', kind: 'consultancy', departement: '75' })
})

const at = (on: string, field = 'export') => accreditationAt(database.db, { organisationId: consultancy, field, on: localDate(on) })
const record = async (body: Record<string, unknown> = {}, status = 201): Promise<string> => {
  const answer = await as(app, administrator)
    .post(`/api/v1/organisations/${consultancy}/accredited-fields`)
    .send({ field: 'export', from: '2026-01-01', until: '2028-12-31', insuranceUntil: '2028-12-31', ...body })
    .expect(status)
  return (answer.body.id ?? answer.body.code) as string
}
const change = (id: string, version: number, body: Record<string, unknown>, status = 204) =>
  as(app, administrator).patch(`/api/v1/accredited-fields/${id}`).set('If-Match', String(version)).send(body).expect(status)
const periods = () =>
  database.sql<{ id: string; status: string; valid: string; version: number }>(
    'select id, status, valid, version from accredited_field where organisation_id = $1 order by valid',
    [consultancy],
  )

describe('the gate, day by day', () => {
  test('before, during, after; another field; nobody', async () => {
    expect(await at('2026-06-01')).toEqual({ accredited: false, why: 'never' })
    await record()
    expect(await at('2025-12-31')).toEqual({ accredited: false, why: 'not-yet', since: '2026-01-01' })
    expect(await at('2026-01-01')).toEqual({ accredited: true, until: '2028-12-31', insuranceUntil: '2028-12-31' })
    expect(await at('2028-12-31')).toMatchObject({ accredited: true })
    expect(await at('2029-01-01')).toEqual({ accredited: false, why: 'expired', since: '2029-01-01' })
    expect(await at('2026-06-01', 'design')).toEqual({ accredited: false, why: 'never' })
  })

  test('the insurance must be valid that day', async () => {
    const id = await record({ insuranceUntil: '2026-06-30' })
    expect(await at('2026-06-30')).toMatchObject({ accredited: true, insuranceUntil: '2026-06-30' })
    expect(await at('2026-07-01')).toEqual({ accredited: false, why: 'insurance-expired', since: '2026-07-01' })
    await change(id, 1, { insuranceUntil: '2027-06-30' })
    expect(await at('2026-07-01')).toMatchObject({ accredited: true, insuranceUntil: '2027-06-30' })
    await change(id, 1, { insuranceUntil: '2020-01-01' }, 412)
  })

  test('a suspension and its end keep what was true on each day', async () => {
    const id = await record()
    await change(id, 1, { status: 'suspended', from: '2026-05-01', reason: 'Insurance under dispute' })
    expect(await at('2026-04-30')).toMatchObject({ accredited: true, until: '2026-04-30' })
    expect(await at('2026-05-01')).toEqual({ accredited: false, why: 'suspended', since: '2026-05-01' })
    const suspended = (await periods()).find((period) => period.status === 'suspended')
    await change(suspended?.id ?? '', 1, { status: 'accredited', from: '2026-08-01' })
    expect(await at('2026-07-31')).toMatchObject({ why: 'suspended', since: '2026-05-01' })
    expect(await at('2026-08-01')).toMatchObject({ accredited: true, until: '2028-12-31' })
    expect((await periods()).map(({ status, valid }) => `${status} ${valid}`)).toEqual([
      'accredited [2026-01-01,2026-05-01)',
      'suspended [2026-05-01,2026-08-01)',
      'accredited [2026-08-01,2029-01-01)',
    ])
  })

  test('a renewal that follows on counts, and follows a suspension', async () => {
    const first = await record({ until: '2026-12-31' })
    await record({ from: '2027-01-01', until: '2029-12-31' })
    expect(await at('2026-06-01')).toMatchObject({ accredited: true, until: '2029-12-31' })
    await change(first, 1, { status: 'suspended', from: '2026-01-01', reason: 'x' })
    expect(await at('2028-01-01')).toEqual({ accredited: false, why: 'suspended', since: '2026-01-01' })
  })

  test('a withdrawal is final, also after the period; a new accreditation may follow', async () => {
    const id = await record()
    await change(id, 1, { status: 'withdrawn', from: '2026-05-01', reason: 'Conditions no longer met' })
    expect(await at('2026-05-01')).toMatchObject({ why: 'withdrawn', since: '2026-05-01' })
    expect(await at('2030-01-01')).toEqual({ accredited: false, why: 'withdrawn', since: '2026-05-01' })
    const withdrawn = (await periods()).find((period) => period.status === 'withdrawn')
    const answer = await change(withdrawn?.id ?? '', 1, { status: 'accredited', from: '2026-06-01' }, 409)
    expect(answer.body.code).toBe('accreditation-withdrawn')
    await record({ from: '2027-01-01', until: '2029-12-31' })
    expect(await at('2026-12-31')).toMatchObject({ why: 'withdrawn', since: '2026-05-01' })
    expect(await at('2027-01-01')).toMatchObject({ accredited: true, until: '2029-12-31' })
  })

  test('whatever the periods, one answer per day, and it agrees with the period of that day', () => {
    const from = localDate('2026-01-01')
    const lengths = fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 5 }),
        days: fc.integer({ min: 1, max: 20 }),
        status: fc.constantFrom('accredited' as const, 'suspended' as const, 'withdrawn' as const),
        insured: fc.integer({ min: -30, max: 30 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(lengths, fc.integer({ min: -5, max: 130 }), (some, day) => {
        let next: LocalDate = from
        const all = some.map(({ gap, days, status, insured }): AccreditationPeriod => {
          const start = addDays(next, gap)
          next = addDays(start, days)
          return { status, from: start, until: addDays(next, -1), insuranceUntil: addDays(start, insured) }
        })
        const on = addDays(from, day)
        const answer = accreditationOn(all, on)
        const period = all.find((one) => one.from <= on && on <= one.until)
        const good = period?.status === 'accredited' && period.insuranceUntil >= on
        expect(answer.accredited).toBe(good)
        if (answer.accredited) expect(answer.until >= on).toBe(true)
        else if (answer.why === 'not-yet') expect((answer.since ?? '') > on).toBe(true)
        else if (answer.since) expect(answer.since <= on).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('recording and changing', () => {
  test('periods of a field do not overlap', async () => {
    await record()
    expect(await record({ from: '2028-12-31', until: '2030-01-01' }, 409)).toBe('accreditation-overlaps')
    await record({ field: 'design' })
  })

  test('only a consultancy is accredited', async () => {
    for (const kind of ['chamber', 'cluster-association', 'firm']) {
      consultancy = await insertOrganisation(database, { funderId, kind })
      expect(await record({}, 409)).toBe('not-a-consultancy')
    }
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['no reason', { status: 'suspended', from: '2026-05-01' }, '/reason required'],
    ['no day', { status: 'suspended', reason: 'x' }, '/from required'],
    ['a day outside', { status: 'suspended', from: '2025-12-31', reason: 'x' }, '/from outside-period'],
    ['no change', { status: 'accredited', from: '2026-05-01' }, '/status status-unchanged'],
  ])('a change is refused: %s', async (_title, body, fault) => {
    const id = await record()
    const answer = await change(id, 1, body, 422)
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)).toEqual([fault])
    expect(await periods()).toMatchObject([{ status: 'accredited', version: 1 }])
  })

  test('only administrators of the funder', async () => {
    const id = await record()
    const stranger = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'] })
    await as(app, stranger).patch(`/api/v1/accredited-fields/${id}`).set('If-Match', '1').send({ insuranceUntil: '2030-01-01' }).expect(404)
    const officer = await createUser(database, { funderId, roles: ['caseOfficer', 'supervisor', 'authority'] })
    await as(app, officer).patch(`/api/v1/accredited-fields/${id}`).set('If-Match', '1').send({ insuranceUntil: '2030-01-01' }).expect(403)
    await as(app, officer).post(`/api/v1/organisations/${consultancy}/accredited-fields`).send({}).expect(403)
  })
})

describe('the list of consultants', () => {
  const list = async (user: TestUser, query: Record<string, string> = {}) =>
    (await as(app, user).get('/api/v1/consultants').query(query).expect(200)).body

  test('those a mission may be given to that day, for applicants too', async () => {
    await record({ insuranceUntil: '2026-12-31' })
    await record({ field: 'design', until: '2026-03-31' })
    const other = consultancy
    consultancy = await insertOrganisation(database, { funderId, name: 'Autre conseil', kind: 'consultancy', departement: '69' })
    const id = await record({ field: 'digital' })
    await change(id, 1, { status: 'suspended', from: '2026-09-01', reason: 'x' })
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })

    const today = await list(applicant)
    expect(today).toMatchObject({ on: '2026-06-01', total: 2, nextCursor: null })
    expect(today.items).toEqual([
      {
        id: consultancy,
        name: 'Autre conseil',
        siret: null,
        departement: '69',
        communeName: null,
        fields: [{ field: 'digital', until: '2026-08-31', insuranceUntil: '2028-12-31' }],
      },
      {
        id: other,
        name: 'Conseil',
        siret: null,
        departement: '75',
        communeName: null,
        fields: [{ field: 'export', until: '2028-12-31', insuranceUntil: '2026-12-31' }],
      },
    ])
    const ids = async (query: Record<string, string>) =>
      (await list(applicant, query)).items.map((item: { id: string }) => item.id) as string[]
    expect(await ids({ field: 'design' })).toEqual([])
    expect(await ids({ field: 'design', on: '2026-03-31' })).toEqual([other])
    expect(await ids({ field: 'digital', on: '2026-09-01' })).toEqual([])
    expect(await ids({ on: '2027-01-01' })).toEqual([])
    expect(await ids({ departement: '69' })).toEqual([consultancy])
    const elsewhere = await createUser(database, { funderId: await createFunder(database), roles: ['applicant'] })
    expect((await list(elsewhere)).items).toEqual([])
  })

  test('a consultancy that closed, or became something else, is not listed', async () => {
    await record()
    expect((await list(administrator)).total).toBe(1)
    await database.sql('update organisation set active = false where id = $1', [consultancy])
    expect((await list(administrator)).total).toBe(0)
  })

  test('by pages', async () => {
    for (let index = 0; index < 5; index += 1) {
      consultancy = await insertOrganisation(database, { funderId, name: 'Homonyme', kind: 'consultancy' })
      await record()
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list(administrator, { limit: '2', ...(cursor === null ? {} : { cursor }) })
      expect(page.total).toBe(5)
      seen.push(...page.items.map((item: { id: string }) => item.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(5)
  })
})
