import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { verifySpan } from '../../server/audit/verify-chain.ts'
import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../server/demonstration/accounts.ts'
import { siretOf } from '../../server/demonstration/firms.ts'
import { type PastStory, recordPastFirms, tellPast } from '../../server/demonstration/history.ts'
import { historyFirms } from '../../server/demonstration/history-firms.ts'
import { actorOf, demonstrationTools, readPeople } from '../../server/demonstration/people.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { settlePast } from '../../server/demonstration/settle-past.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { conflict } from '../../server/kernel/refusal.ts'
import { isSiret } from '../../server/kernel/siret.ts'
import { pastOf, programmes } from '../../server/programmes/index.ts'
import type { Services } from '../../server/services.ts'
import { as, createUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { BROKEN_RULES, LEDGER_DIFFERENCES } from './rules.ts'
import { thinned, withNights } from './stories.ts'

let database: TestDatabase
let services: Services
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-demo-'))

beforeAll(async () => {
  database = await createTestDatabase()
  services = testServices(database, { programmes, storage: diskStorage(folder) })
  await seedDemonstration(services)
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('every demonstration account signs in', async () => {
  const app = testApp(services)
  for (const { email, role } of DEMONSTRATION_ACCOUNTS) {
    const answer = await as(app, null).post('/api/v1/session').send({ email, password: DEMONSTRATION_PASSWORD })
    expect(answer.status).toBe(201)
    expect(answer.body.grants).toEqual([{ role, programmes: null, departements: null }])
  }
})

test('its awards are published: the public page has an edition, its files and its licence', async () => {
  const [edition] = await database.sql<{ line_count: number; held_count: number; code: string }>(
    'select line_count, held_count, code from open_data_edition',
  )
  expect(edition?.line_count).toBeGreaterThan(0)
  const page = await as(testApp(services), null).get('/open-data/demo')
  expect(page.status).toBe(200)
  expect(page.text).toContain(edition?.code)
  const file = /href="([^"]*\.csv)"/.exec(page.text)?.[1] ?? ''
  const csv = await as(testApp(services), null).get(file.replace(/^https?:\/\/[^/]+/, ''))
  expect([csv.status, csv.text.trim().split('\r\n').length]).toEqual([200, (edition?.line_count ?? 0) + 1])
  const [known] = await database.sql<{ n: number }>('select count(*)::int as n from open_data_line')
  expect(known?.n).toBe(edition?.line_count)
})

test('cases stand at every stage, and the ledger adds up to their columns', async () => {
  const states = await database.sql<{ state: string }>('select distinct state from case_file order by state')
  expect(states.map(({ state }) => state)).toEqual([
    'accreditationWithdrawn',
    'accredited',
    'agreementNotified',
    'appraised',
    'awarded',
    'closed',
    'complete',
    'deliveryCertified',
    'documentsRequested',
    'draft',
    'filed',
    'inadmissible',
    'missionStarted',
    'observationsInvited',
    'paid',
    'projectStarted',
    'refused',
    'reportReceived',
    'reserved',
    'submitted',
    'suspended',
    'underWay',
    'withdrawn',
  ])
  const differences = await database.sql(LEDGER_DIFFERENCES)
  expect(differences).toEqual([])
})

test('the account of the consultant sees the requests of its own consultancy, and the register shows each status', async () => {
  const app = testApp(services)
  const session = await as(app, null).post('/api/v1/session').send({ email: 'consultant@demo.example', password: DEMONSTRATION_PASSWORD })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const list = await as(app, null).get('/api/v1/cases?programme=accreditation').set('cookie', cookie)
  expect((list.body.items as { state: string }[]).map(({ state }) => state).sort()).toEqual(['accredited', 'documentsRequested'])
  const register = await as(app, null).get('/register.json')
  const statuses = (register.body.items as { name: string; status: string }[]).map(({ name, status }) => `${name}: ${status}`)
  expect(statuses).toEqual([
    'Cap Conseil Ouest: valid',
    'Éco Conseil Armor: withdrawn',
    'Fabrique Numérique du Trégor: valid',
    'Numérique et Méthodes: valid',
    'Organisation et Talents: suspended',
    'Ouest Export Conseil: valid',
  ])
})

test('re-running the stored trace of each seeded decision gives the same amount for the same reasons', () => expectTracesReplayed())

async function expectTracesReplayed(): Promise<void> {
  const app = testApp(services)
  const [funder] = await database.sql<{ id: string }>('select id from funder')
  const auditor = await createUser(database, { funderId: funder?.id ?? '', roles: ['auditor'] })
  const traced = await database.sql<{ case_id: string; awarded_amount: string | null }>(
    'select distinct t.case_id, c.awarded_amount from case_trace t join case_file c on c.id = t.case_id',
  )
  expect(traced.length).toBeGreaterThanOrEqual(9)
  for (const { case_id: caseId, awarded_amount: awarded } of traced) {
    const answer = await as(app, auditor).get(`/api/v1/cases/${caseId}/traces`)
    expect(answer.status).toBe(200)
    for (const trace of answer.body.items) expect(trace).toMatchObject({ same: true, replayedResult: trace.result })
    // oldest first: what stands is what the last amendment gave, else the award
    const last = answer.body.items.findLast(({ action }: { action: string }) => action === 'award' || action === 'signAmendment')
    if (awarded !== null) expect(last.result).toBe(awarded)
  }
}

describe('the past of the demonstration', () => {
  const today = localDate('2026-11-20')
  const firmIds = Array.from({ length: historyFirms().length }, (_, index) => `firm ${index}`)
  const keysOf = (stories: readonly PastStory[]): string[] => stories.flatMap(({ parts }) => parts.map(({ key }) => key))
  /** Whose story it is: its key without what numbers it. */
  const teller = ({ parts }: PastStory): string => parts[0]?.key.replace(/-\d.*$/, '') ?? ''

  it('is over 300 case files in three years, each told once, of every programme', () => {
    const stories = pastOf({ today, months: 36, firmIds })
    expect(stories.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(300)
    expect(new Set(keysOf(stories)).size).toBe(keysOf(stories).length)
    expect(new Set(stories.map(teller))).toEqual(new Set(programmes.all.map(({ code }) => code)))
    // whoever stops after a tenth has something of each
    const first = stories.slice(0, stories.length / 10)
    expect(new Set(first.map(teller)).size).toBe(programmes.all.length)
  })

  it('has firms that exist nowhere: sirens that begin with 0003, with right check digits, no name twice', () => {
    const firms = historyFirms()
    expect(firms.every(({ siren }) => siren.startsWith('0003') && isSiret(siretOf(siren)))).toBe(true)
    expect(new Set(firms.map(({ siren }) => siren)).size).toBe(firms.length)
    expect(new Set(firms.map(({ name }) => name)).size).toBe(firms.length)
  })

  it('goes through the doors of the product, stops when asked, and goes on where it stopped', async () => {
    const people = await readPeople(services.db)
    if (!people) throw new Error('the demonstration is not there')
    const day = demonstrationTools(services, people).today
    // as many as these few stories need, each of them its own
    const firms = historyFirms().slice(0, 64)
    const record = (signal = new AbortController().signal) =>
      recordPastFirms(services, actorOf(people, 'caseOfficer', false), { firms, today: day, months: 36, signal })
    const ids = await record()
    expect(await record()).toEqual(ids)
    const nights: number[] = []
    const stories = thinned(pastOf({ today: day, months: 36, firmIds: ids }), teller).map((story) =>
      withNights(story, nights, () => takeDueActions(services)),
    )
    const cases = stories.reduce((sum, story) => sum + story.cases, 0)
    const stop = new AbortController()
    const tell = (signal: AbortSignal) =>
      tellPast({
        services,
        funderId: people.funderId,
        stories,
        tools: () => demonstrationTools(services, people),
        signal,
        onProgress: () => stop.abort(),
      })
    const before = await database.sql('select id from case_file')
    const first = await tell(stop.signal)
    expect(first).toBeLessThan(cases)
    const begun = await database.sql('select key from demonstration_story')
    expect(begun.length).toBeLessThan(keysOf(stories).length)
    expect(first + (await tell(new AbortController().signal))).toBe(cases)
    expect(await tell(new AbortController().signal)).toBe(0)
    const after = await database.sql('select id from case_file')
    expect(after).toHaveLength(before.length + cases)
    // what is told is late by today's clock: no night in between may expire or lapse it
    expect(nights.length).toBeGreaterThan(10)
    expect(nights.filter((taken) => taken > 0)).toEqual([])
  })

  it('goes on with the others when a story cannot be told to its end, and says so', async () => {
    const people = await readPeople(services.db)
    if (!people) throw new Error('the demonstration is not there')
    const told: string[] = []
    const story = (key: string, tell: () => Promise<void>): PastStory => ({ cases: 1, parts: [{ key, tell }] })
    const well = (key: string): PastStory => story(key, () => Promise.resolve(void told.push(key)))
    const badly = story('test-refused', () => Promise.reject(conflict('case-closed')))
    const all = [well('test-1'), badly, well('test-2'), well('test-3'), well('test-4')]
    const tell = () =>
      tellPast({
        ...{ services, funderId: people.funderId, stories: all, tools: () => demonstrationTools(services, people) },
        ...{ signal: new AbortController().signal, onProgress: () => undefined },
      })
    await expect(tell()).rejects.toThrow('1 stories of the past could not be told to their end')
    expect(told.sort()).toEqual(['test-1', 'test-2', 'test-3', 'test-4'])
    // it stays as far as it got
    expect(await tell()).toBe(0)
    await database.sql("delete from demonstration_story where key like 'test-%'")
  })

  it('has declared its de minimis aid in time and published its awards, once', async () => {
    const people = await readPeople(services.db)
    if (!people) throw new Error('the demonstration is not there')
    const tools = demonstrationTools(services, people)
    const open = () => database.sql(`select case_id from aid_register_line where standing = 'open' and due_on < $1`, [tools.today])
    expect((await open()).length).toBeGreaterThan(5)
    const editions = () => database.sql<{ lines: number }>('select line_count as lines from open_data_edition order by number')
    const [before] = await editions()
    await settlePast(tools)
    expect(await open()).toEqual([])
    const [, second, ...others] = await editions()
    expect(second?.lines).toBeGreaterThan(before?.lines ?? Infinity)
    expect(others).toEqual([])
    const [declared] = await database.sql<{ n: number; late: number }>(
      `select count(*)::int as n, count(*) filter (where l.declared_on > l.due_on)::int as late
       from aid_register_line l join aid_declaration d on d.id = l.declaration_id`,
    )
    expect(declared).toEqual({ n: expect.any(Number), late: 0 })
    expect(declared?.n).toBeGreaterThan(5)
    await database.sql(`update aid_declaration_batch set undone_at = now(), undone_by = made_by where reference like 'Dépôt%'`)
    await settlePast(tools)
    expect(await editions()).toHaveLength(2)
    expect((await open()).length).toBeGreaterThan(5)
  })

  it('fills the years of each programme, with ends of every kind', async () => {
    const told = await database.sql<{ programme: string; years: number; states: string[] }>(
      `select programme_code as programme, count(distinct extract(year from created_at))::int as years,
         array_agg(distinct state) filter (where created_at < timestamptz '2026-01-01') as states
       from case_file group by 1 order by 1`,
    )
    expect(told.map(({ programme, years }) => [programme, years >= 2])).toEqual([
      ['accreditation', true],
      ['apprentic', true],
      ['collective-action', true],
      ['frac', true],
    ])
    const states = new Map(told.map((row) => [row.programme, row.states]))
    expect(states.get('accreditation')).toEqual(expect.arrayContaining(['accredited', 'expired', 'refused']))
    expect(states.get('apprentic')).toEqual(expect.arrayContaining(['closed', 'inadmissible', 'refused', 'withdrawn']))
    expect(states.get('collective-action')).toEqual(expect.arrayContaining(['closed', 'refused']))
    expect(states.get('frac')).toEqual(expect.arrayContaining(['closed']))
  })

  it('keeps every rule of money, of duties, of seats and of half-days', async () => {
    expect(await database.sql(LEDGER_DIFFERENCES)).toEqual([])
    for (const [rule, broken] of Object.entries(BROKEN_RULES))
      expect({ rule, rows: await database.sql(broken) }).toEqual({ rule, rows: [] })
    const [paid] = await database.sql<{ programmes: string[] }>(
      `select array_agg(distinct c.programme_code order by c.programme_code) as programmes from ledger_entry l join case_file c on c.id = l.case_id
       where l.kind = 'payment' and l.at < timestamptz '2026-01-01'`,
    )
    expect(paid?.programmes).toEqual(['apprentic', 'collective-action', 'frac'])
  })

  it('leaves a journal whose chain holds, and computations that give the same again', async () => {
    const [funder] = await database.sql<{ id: string }>('select id from funder')
    const publicKey = Buffer.alloc(0)
    const span = await verifySpan(services.db, { funderId: funder?.id ?? '', from: 1n, limit: 100_000, publicKey })
    expect(span).toMatchObject({ finished: true, broken: null })
    await expectTracesReplayed()
  })

  it('leaves hardly anything that a night would have settled', async () => {
    const cases = await database.sql('select id from case_file')
    expect(await takeDueActions(services)).toBeLessThan(cases.length / 20)
  })
})
