import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { ROLES, type Role } from '../../../server/access/actor.ts'
import { diskStorage } from '../../../server/documents/disk-storage.ts'
import { openApiDocument } from '../../../server/http/openapi.ts'
import { randomId } from '../../../server/kernel/ids.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { allRoutes } from '../../../server/routes.ts'
import { type TestUser, testApp, testServices } from '../../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createTaggedFunder, TAG, type TaggedFunder } from './tagged-funder.ts'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const document = openApiDocument(allRoutes(), programmes) as {
  paths: Record<string, { get?: { operationId: string; parameters?: { name: string; in: string }[] } }>
}
/** Readings that go elsewhere: a redirection to the provider, with nothing to read. */
const ELSEWHERE = ['startOidc', 'finishOidc']
const readings = Object.entries(document.paths).flatMap(([place, { get }]) =>
  get && !ELSEWHERE.includes(get.operationId)
    ? [{ path: place, id: get.operationId, query: (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name) }]
    : [],
)

/** What stands in the place of a path: which kind of thing, by the words before it. */
const PLACES: readonly (readonly [RegExp, (funder: TaggedFunder) => string])[] = [
  [/\/cases\/\{id\}/, ({ ids }) => ids.case],
  [/\/organisations\/\{id\}/, ({ ids }) => ids.firm],
  [/\/envelopes\/\{id\}/, ({ ids }) => ids.envelope],
  [/\/imports\/\{id\}/, ({ ids }) => ids.import],
  [/\/documents\/\{id\}/, ({ ids }) => ids.document],
  [/\/users\/\{id\}/, ({ ids }) => ids.user],
  [/mails\/\{id\}/, ({ ids }) => ids.mail],
  [/\/corrections\/\{id\}/, ({ ids }) => ids.correction],
  [/\/editions\/\{id\}/, ({ ids }) => ids.edition],
  [/\/reminders\/\{id\}/, ({ ids }) => ids.reminder],
  [/\/exports\/\{id\}/, ({ ids }) => ids.export],
  [/\/postal-files\/\{id\}/, ({ ids }) => ids.postal],
  [/\/calls\/\{id\}/, ({ ids }) => ids.call],
  [/\/committee-sessions\/\{id\}/, ({ ids }) => ids.session],
  [/\/webhooks\/\{id\}/, ({ ids }) => ids.webhook],
  [/\/reviews\/\{id\}/, ({ ids }) => ids.review],
  [/\/snapshots\/\{id\}/, ({ ids }) => ids.snapshot],
]
function placed(route: string, funder: TaggedFunder): string {
  const known = route
    .replace('{code}', 'frac')
    .replace('{list}', 'cases')
    .replace('{kind}', 'acknowledgement')
    .replace('{number}', '1')
    .replace('{token}', 'x'.repeat(43))
    .replace('{siret}', '73282932000074')
  if (!known.includes('{')) return known
  const place = PLACES.find(([pattern]) => pattern.test(known))
  if (!place) throw new Error(`funders.test.ts does not know what to put into ${route}: give it a line in PLACES`)
  return known.replace('{id}', place[1](funder)).replace(/\{(letter|session|participant)Id\}/, randomId())
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-funders-'))
let database: TestDatabase
let server: http.Server
const agent = new http.Agent({ keepAlive: true })
beforeAll(async () => {
  database = await createTestDatabase()
  // no bytes are kept here: a document one may read is told to be unreadable
  server = testApp(testServices(database, { programmes, storage: diskStorage(folder) })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(async () => {
  agent.destroy()
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const get = (user: TestUser, address: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    http
      .get({ host: '127.0.0.1', port, path: `/api/v1${address}`, agent, headers: { cookie: user.cookie } }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => {
          text += piece
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: `${text}${JSON.stringify(answer.headers)}` }))
        answer.on('error', reject)
      })
      .on('error', reject)
  })

/** Every id that belongs to another funder. */
async function foreignIds(funderId: string): Promise<Set<string>> {
  const tables = [
    'case_file',
    'organisation',
    'user_account',
    'document',
    'letter',
    'envelope',
    'import_file',
    'past_award',
    'interest',
    'person',
  ]
  tables.push(
    'call',
    'reminder',
    'webhook_endpoint',
    'webhook_delivery',
    'notice',
    'postal_file',
    'export_file',
    'statistic_snapshot',
    'reference_population',
    'edition_correction',
    'committee_session',
    'review',
    'programme_edition',
    'organisation_link',
    'declared_aid',
    'accredited_field',
    'payment_order',
    'case_event',
    'mail_message',
    'mail_return',
    'open_data_edition',
    'aid_declaration_batch',
    'aid_declaration',
  )
  const rows = await database.sql<{ id: string }>(
    [
      ...tables.map((table) => `select id from ${table} where funder_id <> $1`),
      ...['payment_claim', 'case_note', 'case_trace'].map(
        (table) => `select t.id from ${table} t join case_file c on c.id = t.case_id where c.funder_id <> $1`,
      ),
      'select l.id from ledger_entry l join envelope e on e.id = l.envelope_id where e.funder_id <> $1',
      'select s.id from export_set s join user_account u on u.id = s.user_id where u.funder_id <> $1',
      'select id from funder where id <> $1',
    ].join(' union all '),
    [funderId],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The words and ids of others in an answer; empty when it is clean. What was asked by name comes back in no answer either. */
const leaks = (text: string, own: string, foreign: ReadonlySet<string>): string[] => [
  ...[...text.matchAll(TAG)].map(([tag]) => tag).filter((tag) => tag !== own),
  ...[...text.matchAll(UUID)].map(([id]) => id).filter((id) => foreign.has(id)),
]

/** A part of the tag finds it, and is not taken for it where the journal says what was asked. */
const wordOf = ({ tag }: TaggedFunder): string => tag.slice(2, -2)

/** Queries beside the plain one: what another funder's words, officers and firms would find. */
function variants(names: readonly string[], other: TaggedFunder): string[] {
  const limit: Record<string, string> = names.includes('limit') ? { limit: '200' } : {}
  const asked: Record<string, string>[] = [{}]
  for (const name of ['q', 'search', 'subject', 'person']) if (names.includes(name)) asked.push({ [name]: wordOf(other) })
  if (names.includes('officer')) asked.push({ officer: other.ids.user })
  if (names.includes('organisation')) asked.push({ organisation: other.ids.firm })
  if (names.includes('user')) asked.push({ user: other.ids.user })
  return asked.map((one) => new URLSearchParams({ ...limit, ...one }).toString())
}

async function readEverything(own: TaggedFunder, other: TaggedFunder, role: Role, foreign: ReadonlySet<string>): Promise<string[]> {
  const user = own.users[role]
  const found: string[] = []
  for (const { path: route, id, query } of readings) {
    const places = route.includes('{id}') ? [placed(route, own), placed(route, other)] : [placed(route, own)]
    for (const place of places) {
      for (const one of variants(query, other)) {
        const { status, text } = await get(user, `${place}?${one}`)
        if (status >= 500 && status !== 503) found.push(`${role} ${id}: ${status}`)
        if (place !== places[0] && status === 200) found.push(`${role} ${id}: 200 for a thing of another funder`)
        // the journal says which thing was asked for, under the number the person gave
        const asked: readonly string[] = id === 'listJournal' ? Object.values(other.ids) : []
        found.push(
          ...leaks(text, own.tag, foreign)
            .filter((leak) => !asked.includes(leak))
            .map((leak) => `${role} ${id}?${one}: ${leak}`),
        )
      }
    }
  }
  return found
}

/** Counts as each list tells them, beside what SQL says. */
async function counts(own: TaggedFunder): Promise<[unknown, unknown]> {
  const number = async (text: string): Promise<number> => Number((await database.sql<{ n: string }>(text, [own.id]))[0]?.n)
  const body = async (role: Role, address: string) => {
    const { text } = await get(own.users[role], address)
    return JSON.parse(text.slice(0, text.lastIndexOf('{"'))) as Record<string, unknown>
  }
  const filed = 'from case_file where funder_id = $1 and received_on is not null'
  const sum = (list: unknown) => (list as { count: number }[]).reduce((total, { count }) => total + count, 0)
  const cases = await body('supervisor', '/cases?limit=1')
  const facets = await body('auditor', '/cases/facets')
  const total = async (role: Role, address: string) => (await body(role, address))['total']
  const told = [
    ...[cases['total'], Number(cases['requestedSum']), Number(cases['awardedSum'])],
    ...[sum(facets['state']), sum(facets['programme']), sum(facets['departement']), sum(facets['officer'])],
    await total('authority', '/organisations?limit=1'),
    await total('caseOfficer', '/consultants?limit=1'),
    await total('administrator', '/imports?limit=1'),
    await total('auditor', '/past-awards?limit=1'),
    await total('supervisor', '/interests?limit=1'),
    await total('administrator', '/users?limit=1'),
    ((await body('paymentOfficer', '/claims?limit=200'))['items'] as unknown[]).length,
    ((await body('auditor', '/envelopes'))['items'] as unknown[]).length,
    await total('applicant', '/cases?limit=1'),
    await total('consultant', '/cases?limit=1'),
    await total('committeeMember', '/cases?limit=1'),
  ]
  const counted = await number(`select count(*) n ${filed}`)
  const truth = [
    ...[
      counted,
      await number(`select coalesce(sum(requested_amount), 0) n ${filed}`),
      await number(`select coalesce(sum(awarded_amount), 0) n ${filed}`),
    ],
    ...[counted, counted, counted, counted],
    await number('select count(*) n from organisation where funder_id = $1'),
    await number(`select count(*) n from organisation where funder_id = $1 and kind = 'consultancy'`),
    await number('select count(*) n from import_file where funder_id = $1'),
    await number('select count(*) n from past_award where funder_id = $1'),
    await number('select count(*) n from interest where funder_id = $1'),
    await number(`select count(*) n from user_account where funder_id = $1`),
    await number('select count(*) n from payment_order where funder_id = $1'),
    1,
    await number(
      `select count(*) n from case_file c join organisation_member m on m.organisation_id = c.applicant_organisation_id where c.funder_id = $1`,
    ),
    counted,
    // what they review; the session is still in preparation
    await number('select count(*) n from review where funder_id = $1'),
  ]
  return [told, truth]
}

const sizes = fc.record({
  firms: fc.integer({ min: 1, max: 5 }),
  consultancies: fc.integer({ min: 1, max: 3 }),
  cases: fc.integer({ min: 0, max: 12 }),
  awards: fc.integer({ min: 0, max: 4 }),
})

describe('several funders in one installation', () => {
  it('nothing of another one stands in any answer to anyone, and each counts its own', async () => {
    let answers = 0
    await fc.assert(
      fc.asyncProperty(fc.array(sizes, { minLength: 2, maxLength: 3 }), async (populations) => {
        const funders: TaggedFunder[] = []
        for (const population of populations) funders.push(await createTaggedFunder(database, population))
        const [own, other] = funders
        if (!own || !other) throw new Error('two funders at least')
        const foreign = await foreignIds(own.id)
        for (const role of ROLES) {
          expect(await readEverything(own, other, role, foreign)).toEqual([])
          answers += readings.length
        }
        const [told, truth] = await counts(own)
        expect(told).toEqual(truth)
      }),
      { numRuns: 3, seed: 20261122, endOnFailure: true },
    )
    expect(answers).toBeGreaterThan(3 * ROLES.length * 30)
  })

  it('would see a leak: the words of the other funder are found where they stand', async () => {
    const own = await createTaggedFunder(database, { firms: 1, consultancies: 1, cases: 8, awards: 1 })
    const other = await createTaggedFunder(database, { firms: 1, consultancies: 1, cases: 8, awards: 1 })
    const foreign = await foreignIds(own.id)
    const found = async (address: string, role: Role = 'auditor') =>
      leaks((await get(other.users[role], address)).text, own.tag, foreign).length
    const addresses = ['/cases', '/cases/facets', '/organisations', '/consultants', '/envelopes', '/past-awards', '/claims', '/officers']
    addresses.push(`/cases/${other.ids.case}/events`, `/cases/${other.ids.case}/notes`, `/cases/${other.ids.case}/documents`)
    for (const address of addresses) expect([address, (await found(address)) > 0]).toEqual([address, true])
    for (const address of ['/imports', '/interests', '/users'])
      expect([address, (await found(address, 'administrator')) > 0]).toEqual([address, true])
  })
})
