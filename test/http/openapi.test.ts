import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { openApiDocument } from '../../server/http/openapi.ts'
import { defineRoute, type Route } from '../../server/http/route.ts'
import { programmes } from '../../server/programmes/index.ts'
import { allRoutes } from '../../server/routes.ts'
import { as, testApp, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { firstDifference } from '../support/first-difference.ts'
import { compiledScript } from '../support/script.ts'
import { bodyFaults, type Document, operationsOf, queryFaults, structureFaults } from './openapi-checks.ts'

const ROOT = path.resolve(__dirname, '../..')

// the generators run as programs of their own, which on a busy machine takes its time
/** Open to anyone, session or not. A route is added here on purpose or not at all. */
const PUBLIC = [
  'signIn',
  'confirmSignIn',
  'readOidcOffer',
  'startOidc',
  'finishOidc',
  'readEmailLink',
  'choosePassword',
  'askPasswordReset',
  'listOpenFunders',
  'register',
  'readRegistration',
  'confirmRegistration',
  // its address is the secret
  'readCalendar',
]

/** Changes of a thing that has no version to state, and why. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  sayLimitMet: 'a limit is said to be met once; whoever says it a second time is refused (409)',
  stopSilence: 'it is stopped by a row of its own, one at a time by constraint; the rules of the edition do not change',
}

const routes = allRoutes()
const document = openApiDocument(routes, programmes) as Document

const bad = (input: Partial<Route>): Route => ({
  ...defineRoute({
    method: 'put',
    path: '/bad/{id}',
    operationId: 'bad',
    summary: 'Bad',
    tag: 'Bad',
    permission: 'signed-in',
    params: z.object({ id: z.uuid() }),
    response: z.null(),
    handle: () => Promise.resolve({ body: null }),
  }),
  ...input,
})
const badDocument = (...list: readonly Route[]): Document => openApiDocument(list, { all: [], get: () => undefined }) as Document

describe('the document', () => {
  it('has each route, and nothing else', () => {
    const mounted = routes.map(({ method, path, operationId }) => `${method} ${path} ${operationId}`)
    expect(
      operationsOf(document)
        .map(({ at, operation }) => `${at} ${operation.operationId}`)
        .sort(),
    ).toEqual(mounted.sort())
    expect(new Set(mounted).size).toBe(mounted.length)
  })

  it('is sound', () => expect(structureFaults(document)).toEqual([]))

  it('would be seen to be unsound', () => {
    const twice = badDocument(bad({}), bad({ path: '/other/{id}' }))
    expect(structureFaults(twice)).toEqual(['operationId used twice: bad'])
    expect(structureFaults(badDocument(bad({ params: z.object({ key: z.uuid() }), operationId: 'Bad-1' })))).toEqual([
      'put /bad/{id}: operationId',
      'put /bad/{id}: path parameters',
    ])
    const loose = structuredClone(twice)
    const operation = loose.paths['/bad/{id}']?.['put']
    if (operation) operation.responses = { 404: { description: 'x', content: { a: { schema: { $ref: '#/components/schemas/Gone' } } } } }
    expect(structureFaults(loose)).toEqual(
      expect.arrayContaining([
        'put /bad/{id}: no answer of success',
        'put /bad/{id}: no problem',
        'points nowhere: "$ref":"#/components/schemas/Gone"',
      ]),
    )
  })

  it('says what is open to anyone, and the list is short', () => {
    const open = operationsOf(document).filter(({ operation }) => !operation.security?.length)
    expect(open.map(({ operation }) => operation.operationId)).toEqual(PUBLIC)
  })
})

describe('what a client sends', () => {
  it('has an end and no undeclared field', () => expect([...bodyFaults(document), ...queryFaults(routes)]).toEqual([]))

  it('without an end would be seen', () => {
    const body = z.object({ name: z.string(), tags: z.array(z.strictObject({ label: z.string().nullable(), kind: z.enum(['a']) })) })
    expect(bodyFaults(badDocument(bad({ body })))).toEqual([
      'put /bad/{id}: takes undeclared fields',
      'put /bad/{id}/name: a string without maxLength',
      'put /bad/{id}/tags/*/label: a string without maxLength',
    ])
    expect(queryFaults([bad({ query: z.object({ limit: z.coerce.number() }) })])).toEqual([
      'bad: takes undeclared parameters',
      'bad: a page of more than 200',
    ])
  })
})

/** Changes of an existing thing that do not ask which version was read. */
const withoutVersion = (list: readonly Route[]): string[] =>
  list.filter(({ method, ifMatch }) => (method === 'put' || method === 'patch') && !ifMatch).map(({ operationId }) => operationId)

describe('a change', () => {
  it('says in If-Match which version was read, or a reason is given why not', () => {
    expect(withoutVersion(routes)).toEqual(Object.keys(WITHOUT_VERSION))
    expect(Object.values(WITHOUT_VERSION).filter((reason) => reason.length < 30)).toEqual([])
  })
  it('without it would be seen', () => expect(withoutVersion([bad({}), bad({ ifMatch: true }), bad({ method: 'get' })])).toEqual(['bad']))

  it('has the header in the document', () => {
    const versioned = routes.filter(({ ifMatch }) => ifMatch).map(({ operationId }) => operationId)
    const declared = operationsOf(document).filter(({ operation }) => operation.parameters?.some(({ name }) => name === 'If-Match'))
    expect(declared.map(({ operation }) => operation.operationId).sort()).toEqual(versioned.sort())
  })
})

describe('what is made of it', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  it('is served as it is', async () => {
    const response = await as(testApp(testServices(database, { programmes })), null).get('/api/v1/openapi.json')
    expect([response.status, response.type]).toEqual([200, 'application/json'])
    expect(response.body).toEqual(JSON.parse(JSON.stringify(document)))
  })

  it('is the console types of today: else run `npm run generate`', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-types-'))
    try {
      // the very script, in a process of its own: its tool is ESM only
      const target = path.join(folder, 'schema.d.ts')
      await promisify(execFile)(process.execPath, [compiledScript('server/generate-api.ts'), target], { cwd: ROOT })
      expect(firstDifference(path.join(ROOT, 'admin/api/schema.d.ts'), target)).toBeNull()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
