import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../server/demonstration/accounts.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { programmes } from '../../server/programmes/index.ts'
import type { Services } from '../../server/services.ts'
import { as, createUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let services: Services
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-demo-'))

beforeAll(async () => {
  database = await createTestDatabase()
  services = testServices(database, { programmes, storage: diskStorage(folder) })
  await seedDemonstration(services)
}, 60_000)
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
    'missionStarted',
    'observationsInvited',
    'paid',
    'refused',
    'reportReceived',
    'submitted',
    'suspended',
    'withdrawn',
  ])
  const differences = await database.sql(`
    select c.reference from case_file c left join ledger_entry l on l.case_id = c.id group by c.id
    having c.committed_amount <> coalesce(sum(case l.kind when 'commitment' then l.amount when 'decommitment' then -l.amount end), 0)
        or c.paid_amount <> coalesce(sum(l.amount) filter (where l.kind = 'payment'), 0)`)
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
    'Organisation et Talents: suspended',
    'Ouest Export Conseil: valid',
  ])
})

test('re-running the stored trace of each seeded decision gives the same amount for the same reasons', async () => {
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
    const award = answer.body.items.find((trace: { action: string }) => trace.action === 'award')
    if (awarded !== null) expect(award.result).toBe(awarded)
  }
})
