import type { Express } from 'express'
import type supertest from 'supertest'
import { importRoutes } from '../../server/imports/imports.routes.ts'
import { as, createFunder, createUser, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type AwardLine, awardFile } from './importing.ts'

const URL = '/api/v1/imports'
const clock = testClock()
let database: TestDatabase
let app: Express
let funderId: string
let administrator: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { uploadMaxBytes: 200_000, clock }))
})
afterAll(() => database.drop())
beforeEach(async () => {
  clock.set('2026-11-21T09:00:00Z')
  funderId = await createFunder(database)
  administrator = await createUser(database, { funderId, roles: ['administrator'], name: 'Adèle Admin' })
})

const send = (bytes: Buffer, query: Record<string, string> = {}, user: TestUser | null = administrator): supertest.Test =>
  as(app, user)
    .post(URL)
    .query({ fileName: 'aides.csv', ...query })
    .set('Content-Type', 'text/csv')
    .send(bytes)

const confirm = (id: string, body: object = {}): supertest.Test => as(app, administrator).post(`${URL}/${id}/confirmation`).send(body)
const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'omega']
const lines = (count: number, line: (index: number) => AwardLine): AwardLine[] =>
  Array.from({ length: count }, (_none, index) => line(index))

test('an administrator sends a file, looks at it, imports it, and the awards are there for those who read them', async () => {
  const file = awardFile([
    { name: 'Atelier Dupont', amount: '1 500,50' },
    { name: 'Élan', date: '2023-05-01', siret: '52499120500013' },
    { amount: 'x' },
  ])
  const sent = await send(file).expect(201)
  expect(sent.body).toMatchObject({
    kind: 'past-awards',
    fileName: 'aides.csv',
    byteSize: file.length,
    state: 'previewed',
    counts: { rows: 3, add: 2, alreadyThere: 0, rejected: 1, noted: 1 },
    added: null,
    createdByName: 'Adèle Admin',
    endedAt: null,
    sameFile: null,
    reading: {
      encoding: 'utf-8',
      byteOrderMark: false,
      separator: ',',
      sheet: null,
      headerRow: 1,
      absent: ['conditionsVersement', 'idRAE', 'dispositifAide', 'categorie'],
      notes: [],
      problemCounts: [
        { code: 'amount-unreadable', severity: 'problem', field: 'montant', column: 9, header: 'montant', rows: 1, firstRow: 4 },
      ],
    },
  })
  const { id } = sent.body
  expect((await as(app, administrator).get(`${URL}/${id}`).expect(200)).body).toEqual(sent.body)
  const rejected = await as(app, administrator).get(`${URL}/${id}/rows`).query({ outcome: 'rejected' }).expect(200)
  expect(rejected.body).toMatchObject({
    total: 1,
    nextCursor: null,
    items: [
      { rowNumber: 4, outcome: 'rejected', record: null, problems: [{ code: 'amount-unreadable', column: 9, details: { value: 'x' } }] },
    ],
  })

  const refused = await confirm(id).expect(409)
  expect(refused.body).toMatchObject({ code: 'import-has-rejected-rows', details: { rejected: 1, toAdd: 2 } })
  const done = await confirm(id, { skipRejected: true }).expect(200)
  expect(done.body).toMatchObject({ id, state: 'imported', added: 2, endedAt: '2026-11-21T09:00:00.000Z' })
  expect((await confirm(id, { skipRejected: true }).expect(409)).body).toMatchObject({
    code: 'import-not-open',
    details: { state: 'imported' },
  })

  const reader = await createUser(database, { funderId, roles: ['caseOfficer'] })
  const awards = await as(app, reader).get('/api/v1/past-awards').expect(200)
  expect(awards.body).toMatchObject({
    total: 2,
    totalExact: true,
    nextCursor: null,
    items: [
      {
        beneficiaryName: 'Atelier Dupont',
        amount: '1500.50',
        agreementDate: '2024-03-01',
        importId: id,
        rowNumber: 2,
        nature: 'cash',
        euNotified: true,
      },
      { beneficiaryName: 'Élan', agreementDate: '2023-05-01', beneficiarySiren: '524991205' },
    ],
  })
})

test('columns are tied to fields by hand', async () => {
  const file = Buffer.from('Organisme payeur;Voté le;Firme;Pour quoi;Combien\nRégion;2024-01-01;Atelier;Conseil;12\n')
  const refused = await send(file).expect(422)
  expect(refused.body.code).toBe('import-kind-unknown')
  const half = await send(file, { columns: '{"montant":5}' }).expect(422)
  expect(half.body).toMatchObject({
    code: 'import-columns-missing',
    details: {
      missing: ['nomAttribuant', 'dateConvention', 'nomBeneficiaire', 'objet'],
      columns: [{ number: 1, header: 'Organisme payeur' }, {}, {}, {}, {}],
    },
  })
  const columns = JSON.stringify({ nomAttribuant: 1, dateConvention: 2, nomBeneficiaire: 3, objet: 4, montant: 5 })
  const sent = await send(file, { columns }).expect(201)
  expect(sent.body.counts).toMatchObject({ add: 1 })
  expect(sent.body.reading.columns[4]).toEqual({ number: 5, header: 'Combien', field: 'montant', basis: 'by-hand' })
  for (const wrong of ['{', '[]', '{"montant":"5"}', '{"montant":0}', '3'])
    expect((await send(file, { columns: wrong }).expect(400)).body).toMatchObject({
      code: 'invalid-parameters',
      errors: [{ pointer: '?columns', code: 'not-a-column-mapping' }],
    })
})

test('a preview is dropped', async () => {
  const { id } = (await send(awardFile([{}])).expect(201)).body
  await as(app, administrator).delete(`${URL}/${id}`).expect(204)
  await as(app, administrator).delete(`${URL}/${id}`).expect(409)
  expect((await as(app, administrator).get(`${URL}/${id}`).expect(200)).body).toMatchObject({ state: 'abandoned', counts: { rows: 1 } })
  expect((await as(app, administrator).get(`${URL}/${id}/rows`).expect(200)).body.items).toEqual([])
})

test('what cannot be read is refused with its reason', async () => {
  expect((await send(Buffer.from('%PDF-1.4')).expect(422)).body).toMatchObject({ code: 'import-not-a-table', details: { format: 'pdf' } })
  expect((await send(Buffer.alloc(0)).expect(422)).body.code).toBe('import-empty')
  expect((await send(awardFile(lines(2_000, () => ({})))).expect(413)).body).toMatchObject({
    code: 'file-too-large',
    details: { limitBytes: 200_000 },
  })
  expect((await send(awardFile([{}]), { fileName: '' }).expect(400)).body.code).toBe('invalid-parameters')
  expect((await send(awardFile([{}]), { kind: 'letters' }).expect(400)).body.code).toBe('invalid-parameters')
  expect(await database.sql('select id from import_file where funder_id = $1', [funderId])).toEqual([])
})

test('a file just under the limit arrives whole, however it is cut on the way', async () => {
  const file = awardFile(lines(1_100, (index) => ({ reference: `D-${index}` })))
  expect(file.length).toBeGreaterThan(150_000)
  for (let round = 0; round < 5; round += 1) expect((await send(file).expect(201)).body.counts.rows).toBe(1_100)
})

describe('who may', () => {
  const asked = [
    ['post', '', ['administrator']],
    ['get', '', ['administrator']],
    ['get', '/:id', ['administrator']],
    ['get', '/:id/rows', ['administrator']],
    ['post', '/:id/confirmation', ['administrator']],
    ['delete', '/:id', ['administrator']],
  ] as const

  test('nobody without a session, and no role but those named', async () => {
    const { id } = (await send(awardFile([{}])).expect(201)).body
    const people: (TestUser | null)[] = [null]
    for (const role of [
      'caseOfficer',
      'supervisor',
      'authority',
      'paymentOfficer',
      'committeeMember',
      'auditor',
      'consultant',
      'applicant',
    ] as const) {
      people.push(await createUser(database, { funderId, roles: [role] }))
    }
    for (const person of people) {
      for (const [method, path] of asked) {
        await as(app, person)
          [method](`${URL}${path.replace(':id', id)}`)
          .expect(person ? 403 : 401)
      }
    }
    const readers = await Promise.all(people.map(async (person) => (await as(app, person).get('/api/v1/past-awards')).status))
    expect(readers).toEqual([401, 200, 200, 403, 403, 403, 200, 403, 403])
    // every route of this room is in the table above, but for the list of awards
    expect(importRoutes.map((route) => `${route.method} ${route.path}`).sort()).toEqual(
      [...asked.map(([method, path]) => `${method} /imports${path.replace(':id', '{id}')}`), 'get /past-awards'].sort(),
    )
  })

  test('an administrator of another funder finds nothing', async () => {
    const { id } = (await send(awardFile([{}])).expect(201)).body
    await confirm(id).expect(200)
    const other = await createUser(database, { funderId: await createFunder(database), roles: ['administrator'] })
    for (const [method, path] of asked.slice(2))
      await as(app, other)
        [method](`${URL}${path.replace(':id', id)}`)
        .expect(404)
    expect((await as(app, other).get(URL).expect(200)).body).toEqual({ items: [], nextCursor: null, total: 0 })
    expect((await as(app, other).get('/api/v1/past-awards').expect(200)).body).toMatchObject({ items: [], total: 0 })
  })
})

/** Follows the cursors to the end. */
async function pages(
  path: string,
  query: Record<string, string | number>,
): Promise<{ items: Record<string, unknown>[]; totals: number[] }> {
  const items: Record<string, unknown>[] = []
  const totals: number[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { body } = await as(app, administrator)
      .get(path)
      .query({ ...query, ...(cursor ? { cursor } : {}) })
      .expect(200)
    items.push(...body.items)
    totals.push(body.total)
    cursor = body.nextCursor
  }
  return { items, totals }
}

describe('lists', () => {
  test('files come newest first, page by page', async () => {
    const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv']
    for (const [minute, fileName] of names.entries()) {
      clock.set(`2026-11-21T10:0${minute}:00Z`)
      await send(awardFile([{}]), { fileName }).expect(201)
    }
    const { items, totals } = await pages(URL, { limit: 2 })
    expect(items.map((item) => item['fileName'])).toEqual([...names].reverse())
    expect(totals).toEqual([5, 5, 5])
  })

  test('rows come in the order of the file, filtered with right totals', async () => {
    const file = awardFile(
      lines(25, (index) => ({
        reference: `D-${index}`,
        ...(index % 5 === 0 ? { amount: 'x' } : {}),
        ...(index % 4 === 0 ? { share: '50' } : {}),
      })),
    )
    const { id } = (await send(file).expect(201)).body
    const path = `${URL}/${id}/rows`
    const all = await pages(path, { limit: 7 })
    expect(all.items.map((item) => item['rowNumber'])).toEqual(Array.from({ length: 25 }, (_none, index) => index + 2))
    expect(all.totals).toEqual([25, 25, 25, 25])
    const rejected = await pages(path, { limit: 2, outcome: 'rejected' })
    expect(rejected.items.map((item) => item['rowNumber'])).toEqual([2, 7, 12, 17, 22])
    expect(rejected.totals).toEqual([5, 5, 5])
    const noted = await pages(path, { limit: 3, noted: 'true' })
    expect(noted.items.map((item) => item['rowNumber'])).toEqual([2, 6, 7, 10, 12, 14, 17, 18, 22, 26])
    expect(noted.totals).toEqual([10, 10, 10, 10])
    const remarks = await pages(path, { limit: 50, noted: 'true', outcome: 'add' })
    expect([remarks.items.map((item) => item['rowNumber']), remarks.totals]).toEqual([[6, 10, 14, 18, 26], [5]])
  })

  test('awards are filtered by words, year and firm, and paged through', async () => {
    const file = awardFile([
      ...lines(5, (index) => ({
        name: `Société Générale d’Étude ${WORDS[index] ?? ''}`,
        date: '2022-01-01',
        siret: '52499120500013',
        reference: `R%${index}`,
      })),
      { name: 'La Fabrique', date: '2021-06-30', siret: '21860194600000.0' },
      { name: 'La Fabrique', date: '2021-06-30', siret: '' },
    ])
    const { id } = (await send(file).expect(201)).body
    await confirm(id).expect(200)
    const names = async (query: Record<string, string | number>): Promise<[string[], number]> => {
      const { items, totals } = await pages('/api/v1/past-awards', { limit: 2, ...query })
      return [items.map((item) => String(item['beneficiaryName'])), totals[0] ?? -1]
    }
    expect((await names({}))[1]).toBe(7)
    expect(new Set((await names({}))[0]).size).toBe(6)
    expect(await names({ search: 'etude GENERALE', limit: 50 })).toEqual([expect.any(Array), 5])
    expect(await names({ search: 'société étude delta' })).toEqual([['Société Générale d’Étude delta'], 1])
    expect(await names({ search: 'r%4' })).toEqual([['Société Générale d’Étude omega'], 1])
    expect(await names({ search: '524991205' })).toEqual([expect.any(Array), 5])
    expect(await names({ search: 'inconnu' })).toEqual([[], 0])
    expect(await names({ year: 2021 })).toEqual([['La Fabrique', 'La Fabrique'], 2])
    expect(await names({ year: 1999 })).toEqual([[], 0])
    expect(await names({ siren: '218601946' })).toEqual([['La Fabrique'], 1])
    // known by SIREN only: the establishment asked for may be the one
    expect(await names({ siret: '21860194600013' })).toEqual([['La Fabrique'], 1])
    expect(await names({ siret: '52499120500013', year: 2022, search: 'd’étude gamma' })).toEqual([['Société Générale d’Étude gamma'], 1])
  })

  test.each(['zzz', Buffer.from('["2022-01-01"]').toString('base64url'), Buffer.from('["hier","x"]').toString('base64url')])(
    'a cursor of our making only: %s',
    async (cursor) => {
      expect((await as(app, administrator).get('/api/v1/past-awards').query({ cursor }).expect(400)).body.errors).toMatchObject([
        { pointer: '?cursor' },
      ])
    },
  )
})
