import { as, type TestUser } from '../support/api.ts'
import { type Population, populate } from './population.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
let population: Population
beforeAll(async () => {
  world = await createCaseWorld()
  population = await populate(world)
})
afterAll(() => world?.end())

interface Answer {
  items: { id: string; reference: string; title: string }[]
  nextCursor: string | null
  total: number
}
const get = (query: string, user: TestUser = world.users.auditor) => as(world.app, user).get(`/api/v1/cases${query}`)
const found = async (q: string, user?: TestUser): Promise<string[]> => {
  const answer = await get(`?${new URLSearchParams({ q, limit: '200' }).toString()}`, user)
  expect(answer.status).toBe(200)
  return (answer.body as Answer).items.map((item) => item.title)
}
const cursorOf = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url')

describe('the typed text', () => {
  it('takes %, _ and \\ for what they are', async () => {
    expect(new Set(await found('%'))).toEqual(new Set(['Remise de 50 % et plus', 'Ça coûte 100％']))
    expect(new Set(await found('50 %'))).toEqual(new Set(['Remise de 50 % et plus']))
    expect(new Set(await found('e_c'))).toEqual(new Set(['snake_case']))
    expect(await found('e%c')).toEqual([])
    expect(new Set(await found('r\\a'))).toEqual(new Set(['retour\\arriere']))
    expect(await found('\\%')).toEqual([])
    expect(await found('__')).toEqual([])
  })
  it('counts the full-width per cent as a letter too', async () => {
    expect(new Set(await found('100％'))).toEqual(new Set(['Ça coûte 100％']))
    expect(await found('e％c')).toEqual([])
  })
  it('minds neither case nor accents, in either direction', async () => {
    const all = await found('étude')
    expect(new Set(all)).toEqual(new Set(['Étude export', 'etude']))
    for (const q of ['ETUDE', 'ÉTUDE', 'Etudé']) expect(await found(q)).toEqual(all)
    expect((await found('OEUVRE')).length).toBe((await found('œuvre')).length)
    expect((await found('œuvre')).length).toBeGreaterThan(0)
  })
  it('of nothing but spaces asks for nothing', async () => {
    const all = (await get('?limit=1')).body as Answer
    expect(((await get('?limit=1&q=%20%20')).body as Answer).total).toBe(all.total)
  })
})

describe('what cannot be read is 400 and says which parameter', () => {
  const instant = '2026-07-01T10:00:00.000001Z'
  const id = '00000000-0000-7000-8000-000000000000'
  it.each([
    ['no JSON', 'lastEventAt', 'x'],
    ['empty list', 'lastEventAt', cursorOf([])],
    ['no list', 'lastEventAt', cursorOf({ 0: instant, 1: id })],
    ['null', 'lastEventAt', cursorOf(null)],
    ['one value', 'lastEventAt', cursorOf([instant])],
    ['three values', 'lastEventAt', cursorOf([instant, id, id])],
    ['no instant', 'lastEventAt', cursorOf(['yesterday', id])],
    ['an instant that cannot be', 'lastEventAt', cursorOf(['2026-13-41T10:00:00Z', id])],
    ['no id', 'lastEventAt', cursorOf([instant, "' or 1=1 --"])],
    ['a null value', 'lastEventAt', cursorOf([null, id])],
    ['a date of February 30', 'nextDueOn', cursorOf(['2026-02-30', id])],
    ['the cursor of another sort', 'nextDueOn', cursorOf([instant, id])],
    ['an amount that is none', 'requestedAmount', cursorOf(['1e9', id])],
    ['an amount out of range', 'requestedAmount', cursorOf(['9'.repeat(20), id])],
    ['a number', 'reference', cursorOf([3, id])],
    ['a text with U+0000', 'reference', cursorOf(['a\u0000b', id])],
    ['upper case id', 'reference', cursorOf(['a', id.toUpperCase().replace('0', 'A')])],
  ])('a forged cursor: %s', async (_what, sort, cursor) => {
    for (const direction of ['', '-']) {
      const answer = await get(`?sort=${direction}${sort}&cursor=${encodeURIComponent(cursor)}`)
      expect([answer.status, answer.body.code, answer.body.errors]).toEqual([
        400,
        'invalid-parameters',
        [{ pointer: '?cursor', code: 'invalid-cursor' }],
      ])
    }
  })

  it.each([
    ['?sort=title', '?sort'],
    ['?sort=--reference', '?sort'],
    ['?limit=0', '?limit'],
    ['?limit=201', '?limit'],
    ['?limit=ten', '?limit'],
    ['?dueBefore=2026-02-30', '?dueBefore'],
    ['?amountFrom=12,50', '?amountFrom'],
    ['?organisation=5', '?organisation'],
    ['?officer=nobody', '?officer'],
    [`?officer=me,x'`, '?officer'],
    ['?colour=red', '?colour'],
    ['?q=a%00b', '?q'],
    ['?state=a&state=b', '?state'],
  ])('%s', async (query, pointer) => {
    const answer = await get(query)
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-parameters'])
    expect((answer.body.errors as { pointer: string }[]).map((fault) => fault.pointer)).toEqual([pointer])
  })

  it('a filter of commas alone asks for nothing', async () => {
    const all = (await get('?limit=1')).body as Answer
    for (const name of ['state', 'programme', 'departement', 'officer', 'dueKind']) {
      const answer = await get(`?limit=1&${name}=,,`)
      expect([name, answer.status, (answer.body as Answer).total]).toEqual([name, 200, all.total])
      expect((await get(`/facets?${name}=,`)).status).toBe(200)
    }
  })
})

describe('who sees what', () => {
  it('another funder sees nothing of this one, not even with its words, ids or cursors', async () => {
    const [case_] = await world.database.sql<{ id: string; reference: string }>(
      'select id, reference from case_file where funder_id = $1 and received_on is not null limit 1',
      [world.funderId],
    )
    const own = await world.database.sql<{ id: string }>('select id from case_file where funder_id = $1', [population.stranger.funderId])
    const ids = new Set(own.map((row) => row.id))
    const page = (await get('?limit=200', population.stranger)).body as Answer
    expect(page.items.length).toBe(own.length)
    expect(page.items.every((item) => ids.has(item.id))).toBe(true)
    for (const filter of [
      `officer=${population.officers[0]}`,
      `organisation=${population.organisations[0]}`,
      `edition=${population.editions[0]}`,
    ]) {
      expect(((await get(`?${filter}`, population.stranger)).body as Answer).total).toBe(0)
      const facets = (await get(`/facets?${filter}`, population.stranger)).body as { state: unknown[] }
      expect(facets.state).toEqual([])
    }
    for (const path of ['', '/actions', '/events', '/notes', '/traces'])
      expect([path, (await as(world.app, population.stranger).get(`/api/v1/cases/${case_?.id}${path}`)).status]).toEqual([path, 404])
  })

  it('a draft is hidden from the service, except from the officer who opened it', async () => {
    const mine = await world.draft({ by: 'officer' })
    const theirs = await world.draft()
    const sees = async (user: TestUser, id: string): Promise<number> => (await as(world.app, user).get(`/api/v1/cases/${id}`)).status
    const { officer, officer2, supervisor, auditor, authority, applicant } = world.users
    expect(await sees(officer, mine.id)).toBe(200)
    for (const user of [officer2, supervisor, auditor, authority]) expect(await sees(user, mine.id)).toBe(404)
    for (const user of [officer, officer2, supervisor, auditor]) expect(await sees(user, theirs.id)).toBe(404)
    expect(await sees(applicant, theirs.id)).toBe(200)
    expect(await sees(applicant, mine.id)).toBe(200)
  })

  it('a consultant sees a case once it is filed, and loses it when replaced', async () => {
    const { id } = await world.filledDraft()
    const sees = async (): Promise<number> => (await as(world.app, world.users.consultant).get(`/api/v1/cases/${id}`)).status
    expect(await sees()).toBe(404)
    await world.act(id, 'applicant', 'submit')
    expect(await sees()).toBe(200)
    const other = await world.organisation({ kind: 'consultancy' })
    await world.save(id, 'officer', { consultantOrganisationId: other }, 'Autre cabinet')
    expect(await sees()).toBe(404)
  })

  it('rights are those of the moment: a grant taken away empties the list at once', async () => {
    const user = await world.user(['caseOfficer'])
    expect(((await get('?limit=1', user)).body as Answer).total).toBeGreaterThan(0)
    await world.database.sql(`update role_grant set departements = '{48}' where user_id = $1`, [user.id])
    expect(((await get('?limit=1', user)).body as Answer).total).toBe(0)
    await world.database.sql('delete from role_grant where user_id = $1', [user.id])
    expect((await get('?limit=1', user)).status).toBe(403)
  })

  it('nobody without a session', async () => expect((await as(world.app, null).get('/api/v1/cases')).status).toBe(401))
})

it('the officers of the facets carry their names', async () => {
  const facets = (await get('/facets')).body as { officer: { value: string | null; label: string | null }[] }
  const names = await world.database.sql<{ id: string; full_name: string }>('select id, full_name from user_account')
  for (const { value, label } of facets.officer) expect(label).toBe(names.find((row) => row.id === value)?.full_name ?? null)
  expect(facets.officer.map(({ value }) => value)).toContain(null)
})
