import { readFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { ROLES, type Role } from '../../../server/access/actor.ts'
import { openApiDocument } from '../../../server/http/openapi.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { allRoutes } from '../../../server/routes.ts'
import type { TestUser } from '../../support/api.ts'
import { type Asked, NEVER, requests } from './matrix-requests.ts'
import { createMatrixWorld, type MatrixWorld, SITUATIONS } from './matrix-world.ts'

/**
 * Every operation of the OpenAPI document, asked by nobody and by each role in each situation, against `matrix.csv`.
 * One letter per situation, in the order of SITUATIONS: see `test/access/rights/README.md`.
 */
const TABLE = path.join(__dirname, 'matrix.csv')
const COLUMNS = ['nobody', ...ROLES] as const

interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly ifMatch: boolean
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const document = openApiDocument(allRoutes(), programmes) as {
  paths: Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>
}
const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([route, methods]) =>
  Object.entries(methods)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, { operationId, parameters = [] }]) => ({
      ...{ id: operationId, method: method.toUpperCase(), path: route },
      ifMatch: parameters.some((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'if-match'),
    })),
)

/** The table as a person reads it: a line per operation, a column per role. */
function readTable(): Map<string, Map<string, string>> {
  const [head = '', ...lines] = readFileSync(TABLE, 'utf8').trim().split('\n')
  const names = head.split(',').map((name) => name.trim())
  if (names.join() !== ['operationId', ...COLUMNS].join()) throw new Error(`the columns of matrix.csv are not ${COLUMNS.join(', ')}`)
  return new Map(
    lines.map((line) => {
      const [id = '', ...cells] = line.split(',').map((cell) => cell.trim())
      return [id, new Map(COLUMNS.map((name, index) => [name, cells[index] ?? '']))]
    }),
  )
}

const REFUSED = [400, 409, 412, 413, 415, 422, 428]

/** The letter of an answer; what is none of ours (500, 429) is told with its status. */
function letterOf(status: number, text: string, shows: readonly string[] | undefined): string {
  if (status === 401) return 'u'
  if (status === 403) return 'f'
  if (status === 404) return 'h'
  if (REFUSED.includes(status)) return 'r'
  if (status >= 200 && status < 400) return shows === undefined || shows.some((word) => text.includes(word)) ? 'o' : 'e'
  return `?${status}?`
}

let given: MatrixWorld
let sent = 0
beforeAll(async () => {
  given = await createMatrixWorld()
})
afterAll(async () => {
  agent.destroy()
  await given?.end()
})

const agent = new http.Agent({ keepAlive: true })

/** Thousands of requests: the plain client costs half of `fetch`. */
const send = (url: string, options: http.RequestOptions, body: string | null): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { ...options, agent }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }))
      answer.on('error', reject)
    })
    request.on('error', reject)
    request.end(body ?? undefined)
  })

async function ask(operation: Operation, asked: Asked, user: TestUser | null): Promise<string> {
  const place = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = asked.params?.[name]
    if (value === undefined) throw new Error(`matrix-requests.ts gives no ${name} to ${operation.id}`)
    return encodeURIComponent(value)
  })
  const query = asked.query ? `?${new URLSearchParams(asked.query).toString()}` : ''
  const headers: Record<string, string> = {}
  if (user) headers['cookie'] = user.cookie
  if (operation.ifMatch) headers['if-match'] = NEVER
  if (asked.body !== undefined) headers['content-type'] = 'application/json'
  if (asked.raw !== undefined) headers['content-type'] = 'application/octet-stream'
  const content = typeof asked.body === 'function' ? asked.body(sent) : asked.body
  const body = asked.raw ?? (content === undefined ? null : JSON.stringify(content))
  const prefix = operation.path.startsWith('/api/') ? '' : '/api/v1'
  const answer = await send(`${given.address}${prefix}${place}${query}`, { method: operation.method, headers }, body)
  sent += 1
  return letterOf(answer.status, answer.text, asked.shows)
}

/** What each column gets, all situations of a role side by side; '-' where role and situation do not go together. */
async function rowOf(operation: Operation): Promise<Map<string, string>> {
  const asked = requests[operation.id]?.(given.target, given.world)
  if (!asked) throw new Error(`matrix-requests.ts does not know how to ask for ${operation.id}`)
  const row = new Map<string, string>([['nobody', await ask(operation, asked, null)]])
  const cell = async (role: Role): Promise<string> => {
    let letters = ''
    for (const situation of SITUATIONS) {
      const user = given.personOf(role, situation)
      letters += user ? await ask(operation, asked, user) : '-'
    }
    return letters
  }
  for (const role of ROLES) row.set(role, await cell(role))
  return row
}

describe('the matrix of rights', () => {
  it('has one line for each operation, and none for what is gone', () => {
    const table = [...readTable().keys()]
    const known = operations.map(({ id }) => id)
    const without = known.filter((id) => !table.includes(id) || !requests[id])
    const gone = [...table, ...Object.keys(requests)].filter((id) => !known.includes(id))
    const sentence = (ids: readonly string[], what: string) => (ids.length > 0 ? `${what}: ${[...new Set(ids)].join(', ')}` : '')
    expect([
      sentence(without, 'give each new operation a line in matrix.csv and a request in matrix-requests.ts'),
      sentence(gone, 'take what is no operation any more out of matrix.csv and matrix-requests.ts'),
    ]).toEqual(['', ''])
  })

  it('is what the application answers, to everyone, everywhere', async () => {
    const table = readTable()
    const order = Object.keys(requests)
    const asked = operations.filter(({ id }) => requests[id]).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    const expected: string[] = []
    const found: string[] = []
    const line = (id: string, cells: Map<string, string> | undefined) =>
      [id, ...COLUMNS.map((column) => cells?.get(column) ?? '')].join(',')
    for (const operation of asked) {
      expected.push(line(operation.id, table.get(operation.id)))
      found.push(line(operation.id, await rowOf(operation)))
    }
    process.stderr.write(`matrix of rights: ${operations.length} operations, ${sent} requests\n`)
    expect(found).toEqual(expected)
    expect(sent).toBeGreaterThan(operations.length * 30)
  })
})
