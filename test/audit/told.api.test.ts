import type { Express } from 'express'
import { AUDITED_READINGS, auditedReading } from '../../server/audit/record-audited-reading.ts'
import { programmes } from '../../server/programmes/index.ts'
import { allRoutes } from '../../server/routes.ts'
import { as, createFunder, createUser, type TestUser, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let app: Express
let funderId: string
let administrator: TestUser
let officer: TestUser
let auditor: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { programmes }))
  funderId = await createFunder(database)
  administrator = await createUser(database, { funderId, roles: ['administrator'], name: 'Ada Ministre' })
  officer = await createUser(database, { funderId, roles: ['caseOfficer'], name: 'Odile Instruit' })
  auditor = await createUser(database, { funderId, roles: ['auditor'], name: 'Aude Itrice' })
})
afterAll(() => database.drop())

interface Line {
  actor_name: string
  actor_role: string
  address: string | null
  session_id: string | null
  action: string
  subject_id: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}
const linesOf = (action: string): Promise<Line[]> =>
  database.sql<Line>(
    `select actor_name, actor_role, address, session_id, action, subject_id, before, after
     from audit_entry where funder_id = $1 and action = $2 order by sequence`,
    [funderId, action],
  )
const counted = async (): Promise<number> =>
  (await database.sql<{ n: number }>('select count(*)::int as n from audit_entry where funder_id = $1', [funderId]))[0]?.n ?? 0

let organisationId: string

it('an organisation created, changed and given figures is told with who, from where, before and after', async () => {
  const created = await as(app, officer).post('/api/v1/organisations').send({ name: 'Atelier Demo', kind: 'firm', departement: '75' })
  expect(created.status).toBe(201)
  organisationId = created.body.id
  expect(await linesOf('organisation.created')).toMatchObject([
    { actor_name: 'Odile Instruit', actor_role: 'caseOfficer', subject_id: organisationId, after: { name: 'Atelier Demo' } },
  ])
  const [first] = await linesOf('organisation.created')
  expect(first?.address).toMatch(/127\.0\.0\.1|::1/)
  expect(first?.session_id).toMatch(/^[0-9a-f-]{36}$/)
  const changed = await as(app, officer)
    .patch(`/api/v1/organisations/${organisationId}`)
    .set('If-Match', created.headers['etag'] ?? '"1"')
    .send({ name: 'Atelier Neuf' })
  expect(changed.status).toBe(200)
  expect(await linesOf('organisation.changed')).toMatchObject([{ before: { name: 'Atelier Demo' }, after: { name: 'Atelier Neuf' } }])
})

it('a refusal leaves no line', async () => {
  const before = await counted()
  const refused = await as(app, officer)
    .patch(`/api/v1/organisations/${organisationId}`)
    .set('If-Match', '"999"')
    .send({ name: 'Trop tard' })
  expect(refused.status).toBe(412)
  expect(await counted()).toBe(before)
})

it('an auditor who reads people leaves a line, an officer does not', async () => {
  expect((await as(app, officer).get(`/api/v1/organisations/${organisationId}`)).status).toBe(200)
  expect(await linesOf('organisation.read')).toEqual([])
  expect((await as(app, auditor).get(`/api/v1/organisations/${organisationId}`)).status).toBe(200)
  expect((await as(app, auditor).get('/api/v1/consultants?limit=1')).status).toBe(200)
  expect((await as(app, auditor).get(`/api/v1/organisations/${funderId}`)).status).toBe(404)
  expect(await linesOf('organisation.read')).toMatchObject([{ actor_name: 'Aude Itrice', subject_id: organisationId }])
  expect(await linesOf('list.read')).toMatchObject([{ subject_id: 'listConsultants', after: { filters: { limit: 1 } } }])
})

it('every reading that is told exists as a route, and every other one says why not', () => {
  const readings = allRoutes().filter(
    (route) =>
      route.method === 'get' &&
      (typeof route.permission === 'string' ? route.permission === 'signed-in' : route.permission.includes('auditor')),
  )
  expect(Object.keys(AUDITED_READINGS).filter((name) => !allRoutes().some((route) => route.operationId === name))).toEqual([])
  const untold = readings
    .filter((route) => !auditedReading(route) && !(route.operationId in WITHOUT_PEOPLE))
    .map((route) => route.operationId)
  expect(readings.filter((route) => auditedReading(route)?.action === 'case.read').length).toBeGreaterThan(5)
  expect(untold).toEqual([])
})

/** Readings that show an auditor nobody's data, or that are told elsewhere. */
const WITHOUT_PEOPLE: Readonly<Record<string, string>> = {
  readFunderSettings: 'how the service is reached',
  listStatisticIndicators: 'definitions',
  listSnapshots: 'titles and days',
  listPopulations: 'numbers of firms',
  readPastAwardFigures: 'numbers and amounts',
  readSnapshot: 'title and day',
  listProgrammes: 'rules',
  readOpenData: 'rules and numbers',
  listOpenDataEditions: 'numbers',
  listStateAidDeclarations: 'days and references',
  listEditions: 'rules',
  listCorrections: 'rules',
  readCorrection: 'rules and numbers',
  readCorrectedCasesFile: 'told as an export',
  listCases: 'firms and states; the case itself is told when opened',
  countCases: 'numbers',
  listCaseActions: 'what one may do',
  replayCaseTraces: 'amounts',
  lookUpSiret: 'a public register',
  readSmeSize: 'figures of firms',
  listOfficers: 'colleagues',
  readSession: 'oneself',
  listReminderMutes: 'oneself',
  listNotices: 'oneself',
  countUnreadNotices: 'oneself',
  readNoticeSettings: 'oneself',
  listCalls: 'rules',
  readCall: 'rules',
  listWordings: 'words without a case',
  readWording: 'words without a case',
  listCommitteeSessions: 'days and states; a session is told when opened',
  listMyInterests: 'oneself',
  readOidcEnd: 'oneself',
  listOwnSessions: 'oneself',
  readOwnCalendar: 'oneself',
  readSecondFactor: 'oneself',
  listInterestPeople: 'names to choose from',
  listEnvelopes: 'amounts',
  listLedgerEntries: 'amounts',
  listImports: 'files',
  readImport: 'files',
  listImportRows: 'lines of public awards',
  listPastAwards: 'public awards',
  listClaims: 'amounts per firm',
  listJournalAnchors: 'fingerprints',
  listExportableLists: 'names of lists and columns',
  listExportSets: 'oneself',
  listExports: 'oneself',
  readExport: 'told when it was made',
  readDocumentContent: 'told by documents/record-reading.ts',
}

it('an envelope opened and its money are told, an edition with its parameters too', async () => {
  const programme = programmes.all[0]
  if (!programme) throw new Error('no programme')
  const opened = await as(app, administrator)
    .post('/api/v1/envelopes')
    .send({ programme: programme.code, year: 2026, label: 'Premier', amount: '1000.00', memo: 'Vote du budget' })
  expect(opened.status).toBe(201)
  expect(await linesOf('envelope.posted')).toMatchObject([
    { actor_name: 'Ada Ministre', after: { kind: 'allocation', amount: '1000.00', memo: 'Vote du budget' } },
  ])
  const { decisionMonths, parameters, documentTypes } = programme.edition.defaults
  const edition = await as(app, administrator)
    .post(`/api/v1/programmes/${programme.code}/editions`)
    .send({ label: '2026', inForceFrom: '2026-01-01', decisionMonths, parameters, documentTypes })
  expect(edition.status).toBe(201)
  expect(await linesOf('edition.created')).toHaveLength(1)
  const drafted = await as(app, officer).post('/api/v1/cases').send({ programme: programme.code, organisationId })
  expect(drafted.status).toBe(201)
  expect(await linesOf('case.opened')).toMatchObject([
    { actor_name: 'Odile Instruit', actor_role: 'caseOfficer', subject_id: drafted.body.id, after: { act: 'open' } },
  ])
  const noted = await as(app, officer).post(`/api/v1/cases/${drafted.body.id}/notes`).send({ text: 'Appelé ce matin', internal: true })
  expect(noted.status).toBe(201)
  const [note] = await linesOf('case.noted')
  expect(note?.after).toMatchObject({ internal: true })
  expect(JSON.stringify(note)).not.toContain('Appelé')
})
