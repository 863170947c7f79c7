import type { Express } from 'express'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertOrganisation } from '../support/organisations.ts'

const path = '/api/v1/organisations'
let database: TestDatabase
let app: Express
let funderId: string
let officer: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database))
})
afterAll(() => database.drop())
beforeEach(async () => {
  funderId = await createFunder(database)
  officer = await createUser(database, { funderId, roles: ['caseOfficer'] })
})

interface Page {
  items: { id: string; name: string }[]
  nextCursor: string | null
  total: number
  totalExact: boolean
}
const read = async (query: Record<string, string | number>, user = officer): Promise<Page> =>
  (await as(app, user).get(path).query(query).expect(200)).body as Page
const names = (page: Page): string[] => page.items.map((item) => item.name)
const insertMany = (count: number, prefix: string) =>
  database.sql(
    `insert into organisation (id, funder_id, name, departement, kind, source, created_at, updated_at)
     select gen_random_uuid(), $1, $2 || ' ' || (n % 40), (array['75', '2A', '974'])[n % 3 + 1], (array['firm', 'consultancy'])[n % 2 + 1], 'seed', now(), now()
     from generate_series(1, $3) n`,
    [funderId, prefix, count],
  )

describe('pages', () => {
  test.each(['name', '-name'])('400 organisations, by %s: each once, while others are added', async (sort) => {
    await insertMany(400, 'Société')
    const before = await database.sql<{ id: string }>('select id from organisation where funder_id = $1', [funderId])
    const seen: string[] = []
    let cursor: string | null = null
    let pages = 0
    do {
      const page: Page = await read({ sort, limit: 37, ...(cursor === null ? {} : { cursor }) })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
      pages += 1
      // twins of what was read, and of what comes
      await insertMany(7, 'Société')
      await insertMany(3, pages % 2 === 0 ? 'Aa' : 'Zz')
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.filter(({ id }) => !seen.includes(id))).toEqual([])
  })

  test('the order is that of the folded name, the same in every locale of the server', async () => {
    for (const name of ['Zèbre', 'élan', 'Eclair', 'Écume', 'abricot', '3 Suisses', 'Œuvre'])
      await insertOrganisation(database, { funderId, name })
    expect(names(await read({}))).toEqual(['3 Suisses', 'abricot', 'Eclair', 'Écume', 'élan', 'Œuvre', 'Zèbre'])
    expect(names(await read({ sort: '-name', limit: 2 }))).toEqual(['Zèbre', 'Œuvre'])
  })

  test('filters combine, and the total counts what they leave', async () => {
    await insertMany(60, 'Firm')
    const wanted = await database.sql<{ n: number }>(
      "select count(*)::int as n from organisation where funder_id = $1 and departement = '2A' and kind = 'consultancy'",
      [funderId],
    )
    const page = await read({ departement: '2a', kind: 'consultancy', active: 'true', limit: 200 })
    expect(page.items).toHaveLength(wanted[0]?.n ?? -1)
    expect(page).toMatchObject({ total: wanted[0]?.n, totalExact: true, nextCursor: null })
    expect(await read({ active: 'false' })).toMatchObject({ items: [], total: 0 })
  })

  test('a total beyond ten thousand is told as "at least"', async () => {
    await insertMany(10_001, 'Many')
    expect(await read({ limit: 1 })).toMatchObject({ total: 10_000, totalExact: false })
  })

  test.each<[string, Record<string, string>, string]>([
    ['a forged cursor', { cursor: 'abc' }, '?cursor'],
    ['a cursor with SQL', { cursor: Buffer.from('["a","\' or 1=1"]').toString('base64url') }, '?cursor'],
    ['too many at once', { limit: '201' }, '?limit'],
    ['an order that does not exist', { sort: 'siret' }, '?sort'],
    ['a kind that does not exist', { kind: 'empire' }, '?kind'],
    ['a département that does not exist', { departement: '96' }, '?departement'],
    ['a filter nobody knows', { name: 'x' }, '?name'],
  ])('%s is a 400 that names the parameter', async (_title, query, pointer) => {
    const answer = await as(app, officer).get(path).query(query).expect(400)
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer])
  })
})

describe('search', () => {
  beforeEach(async () => {
    await insertOrganisation(database, { funderId, name: 'Boulangerie Dupont', communeName: 'Saint-Étienne', siret: '73282932000074' })
    await insertOrganisation(database, { funderId, name: 'Menuiserie Durand', communeName: 'Lyon', siret: '35600000000048' })
    await insertOrganisation(database, { funderId, name: 'Thales 100% démo', communeName: 'Paris' })
    await insertMany(20, 'Conseil')
  })
  test.each<[string, string[]]>([
    ['boulangerie', ['Boulangerie Dupont']],
    ['BOULANGRIE', ['Boulangerie Dupont']],
    ['dupnot', ['Boulangerie Dupont']],
    ['thlaes', ['Thales 100% démo']],
    ['saint etienne', ['Boulangerie Dupont']],
    ['dupont étienne', ['Boulangerie Dupont']],
    ['durand lyon', ['Menuiserie Durand']],
    ['durand paris', []],
    ['732 829 320', ['Boulangerie Dupont']],
    ['356 000 000 00048', ['Menuiserie Durand']],
    ['73282932000075', []],
    ['100%', ['Thales 100% démo']],
    ['100_', []],
    ['me', ['Menuiserie Durand']],
    ['nu', []],
    ["o'brien; drop table organisation", []],
  ])('%s', async (q, expected) => {
    const page = await read({ q })
    expect(names(page)).toEqual(expected)
    expect(page.total).toBe(expected.length)
  })

  test('an empty search is no search, and it combines with filters', async () => {
    expect((await read({ q: '  ' })).total).toBe(23)
    expect((await read({ q: 'conseil', departement: '974' })).items.length).toBeGreaterThan(0)
    expect((await read({ q: 'dupont', departement: '974' })).items).toEqual([])
  })

  test('pages of a search hold each row once', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page = await read({ q: 'conseil', limit: 7, ...(cursor === null ? {} : { cursor }) })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(20)
    expect(seen).toHaveLength(20)
  })

  test('a search never leaves the organisations of the person', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    expect((await read({ q: 'dupont' }, applicant)).items).toEqual([])
    const elsewhere = await createUser(database, { funderId: await createFunder(database), roles: ['supervisor'] })
    expect((await read({ q: 'dupont' }, elsewhere)).items).toEqual([])
  })

  test('the settings of a search do not stay on the connection', async () => {
    await read({ q: 'dupont' })
    const settings = await Promise.all(
      Array.from({ length: 8 }, () =>
        database.sql<{ seq: string; threshold: string }>(
          `select current_setting('enable_seqscan') as seq, current_setting('pg_trgm.word_similarity_threshold', true) as threshold`,
        ),
      ),
    )
    expect(settings.flat().every(({ seq, threshold }) => seq === 'on' && [null, '', '0.6'].includes(threshold))).toBe(true)
  })
})
