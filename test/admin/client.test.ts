import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressOf, type Call, type Client, createClient, queryString } from '../../admin/api/client.ts'
import { createDataProvider } from '../../admin/api/data-provider.ts'
import { createKeyRing } from '../../admin/api/idempotency.ts'
import { ApiProblem } from '../../admin/api/problem.ts'

type Handler = (request: IncomingMessage & { body: string }, response: ServerResponse) => void

/** A server that answers as told and remembers what it was sent. */
async function serving(handler: Handler): Promise<{ base: string; server: Server; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      seen.push(request)
      handler(Object.assign(request, { body }), response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, seen }
}

const answer = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
  response.end(JSON.stringify(body))
}

let open: Server[] = []
afterEach(async () => {
  for (const server of open) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  open = []
})

async function clientOf(handler: Handler, onSignedOut: () => Promise<boolean> = () => Promise.resolve(false)) {
  const { base, server, seen } = await serving(handler)
  open.push(server)
  const reachable: boolean[] = []
  const client: Client = createClient({ base, fetch, onSignedOut, onReachable: (up) => reachable.push(up) })
  return { client, seen, reachable, server }
}

const refused = async (client: Client, call: Call): Promise<ApiProblem> => {
  const error: unknown = await client(call).then(
    () => null,
    (problem: unknown) => problem,
  )
  if (!(error instanceof ApiProblem)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('the client of the API', () => {
  it('sends JSON, version and key, and hands back the body with its version', async () => {
    let sent = ''
    const { client, seen, reachable } = await clientOf((request, response) => {
      sent = request.body
      answer(response, 200, { ok: true }, { etag: '"7"' })
    })
    const call: Call = { method: 'patch', path: '/cases/{id}', params: { id: 'a/b' }, query: { x: [] }, body: { amount: '1.00' } }
    expect(await client({ ...call, ifMatch: '"6"', idempotencyKey: 'key-of-this-act' })).toEqual({ body: { ok: true }, etag: '"7"' })
    expect(seen[0]).toMatchObject({ method: 'PATCH', url: '/cases/a%2Fb' })
    expect(seen[0]?.headers).toMatchObject({ 'if-match': '"6"', 'idempotency-key': 'key-of-this-act', 'content-type': 'application/json' })
    expect(sent).toBe('{"amount":"1.00"}')
    expect(reachable).toEqual([true])
  })

  it('turns a problem into a typed error with its faults and conditions', async () => {
    const { client } = await clientOf((_request, response) =>
      answer(response, 409, {
        code: 'conditions-not-met',
        requestId: 'req-12345',
        unmet: [{ condition: 'budgetAvailable', details: { left: '3.00' } }, 'nonsense'],
        errors: [{ pointer: '/a', code: 'required' }, { pointer: 3 }],
      }),
    )
    const problem = await refused(client, { method: 'post', path: '/x' })
    expect(problem).toMatchObject({ status: 409, code: 'conditions-not-met', requestId: 'req-12345', transient: false })
    expect(problem.unmet).toEqual([{ condition: 'budgetAvailable', details: { left: '3.00' } }])
    expect(problem.errors).toEqual([{ pointer: '/a', code: 'required' }])
  })

  it.each([
    [503, 'unavailable', true],
    [502, 'unavailable', true],
    [404, 'not-found', false],
    [413, 'body-too-large', false],
    [500, 'unexpected', false],
  ])('makes sense of a proxy that answers %i in its own words', async (status, code, transient) => {
    const { client, reachable } = await clientOf((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html', 'x-request-id': 'from-the-header' })
      response.end('<h1>Bad</h1>')
    })
    expect(await refused(client, { method: 'get', path: '/x' })).toMatchObject({ status, code, transient, requestId: 'from-the-header' })
    expect(reachable).toEqual([status < 502 || status > 504])
  })

  it('says that nobody answers', async () => {
    const { client, server, reachable } = await clientOf(() => undefined)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    open = []
    expect(await refused(client, { method: 'get', path: '/x' })).toMatchObject({ status: 0, code: 'unreachable', transient: true })
    expect(reachable).toEqual([false])
  })

  it('lets a cancelled request be cancelled, without crying that the server is away', async () => {
    const { client, reachable } = await clientOf(() => undefined)
    const stop = new AbortController()
    const waiting = client({ method: 'get', path: '/x', signal: stop.signal })
    stop.abort()
    await expect(waiting).rejects.toThrow(/abort/i)
    expect(reachable).toEqual([])
  })

  it('sends the same request, under the same key, once the person has signed in again', async () => {
    let signedIn = false
    const asked: string[] = []
    const { client, seen } = await clientOf(
      (_request, response) => (signedIn ? answer(response, 200, { done: 1 }) : answer(response, 401, { code: 'not-signed-in' })),
      () => {
        asked.push('sign in')
        signedIn = true
        return Promise.resolve(true)
      },
    )
    const reply = await client({ method: 'post', path: '/x', body: { a: 1 }, idempotencyKey: 'key-of-this-act' })
    expect(reply.body).toEqual({ done: 1 })
    expect(asked).toEqual(['sign in'])
    expect(seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-of-this-act', 'key-of-this-act'])
  })

  it('gives up when the person leaves, and never asks for the session route itself', async () => {
    let asked = 0
    const leave = (): Promise<boolean> => {
      asked += 1
      return Promise.resolve(false)
    }
    const { client } = await clientOf((_request, response) => answer(response, 401, { code: 'wrong-credentials' }), leave)
    expect(await refused(client, { method: 'post', path: '/session' })).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(asked).toBe(0)
    expect(await refused(client, { method: 'get', path: '/cases' })).toMatchObject({ status: 401 })
    expect(asked).toBe(1)
  })

  it('makes addresses in one way only, and none with a hole', () => {
    expect(queryString({ b: '2', a: ['x', 'y'], none: null, empty: '', no: undefined })).toBe('a=x&a=y&b=2')
    expect(addressOf('/api', { path: '/a/{id}', params: { id: 'é' }, query: { q: 'a b' } })).toBe('/api/a/%C3%A9?q=a+b')
    expect(() => addressOf('', { path: '/a/{id}' })).toThrow(RangeError)
  })
})

it('a key lasts as long as its act: until an answer, and never for another content', () => {
  let made = 0
  const keys = createKeyRing(() => `key-${++made}`)
  expect([keys.keyFor('pay 10'), keys.keyFor('pay 10')]).toEqual(['key-1', 'key-1'])
  expect(keys.keyFor('pay 20')).toBe('key-2')
  keys.answered()
  expect(keys.keyFor('pay 20')).toBe('key-3')
})

describe('the data provider', () => {
  const ALL = Array.from({ length: 7 }, (_unused, index) => ({ id: `c${index}` }))
  const paged: Handler = (request, response) => {
    const search = new URL(request.url ?? '', 'http://x').searchParams
    const from = Number(search.get('cursor') ?? 0)
    const limit = Number(search.get('limit'))
    const next = from + limit < ALL.length ? String(from + limit) : null
    answer(response, 200, { items: ALL.slice(from, from + limit), nextCursor: next, total: ALL.length, requestedSum: '70.00' })
  }
  const list = (page: number) => ({
    pagination: { page, perPage: 3 },
    sort: { field: 'dueOn', order: 'DESC' as const },
    filter: { state: 'open' },
  })

  it('walks pages along cursors, in order or not, and keeps total and sums', async () => {
    const { client, seen } = await clientOf(paged)
    const provider = createDataProvider({ client, newKey: () => 'a-key-of-a-test' })
    const first = await provider.getList('cases', list(1))
    expect(first).toMatchObject({ total: 7, pageInfo: { hasNextPage: true, hasPreviousPage: false }, meta: { requestedSum: '70.00' } })
    const ids = async (page: number): Promise<unknown[]> =>
      (await provider.getList('cases', list(page))).data.map(({ id }: { id: string }) => id)
    expect(await ids(3)).toEqual(['c6'])
    expect(await ids(2)).toEqual(['c3', 'c4', 'c5'])
    expect(await ids(4)).toEqual([])
    expect(seen.map(({ url }) => url)).toEqual([
      '/cases?limit=3&sort=-dueOn&state=open',
      '/cases?cursor=3&limit=3&sort=-dueOn&state=open',
      '/cases?cursor=6&limit=3&sort=-dueOn&state=open',
      '/cases?cursor=3&limit=3&sort=-dueOn&state=open',
    ])
  })

  it('sends back the version a record was read with, not the newest it has heard of', async () => {
    let version = 1
    const { client, seen } = await clientOf((_request, response) =>
      answer(response, 200, { id: 'c1', name: 'x' }, { etag: `"${version}"` }),
    )
    const provider = createDataProvider({ client, newKey: () => 'a-key-of-a-test' })
    const read = await provider.getOne('cases', { id: 'c1' })
    version = 2
    await provider.getOne('cases', { id: 'c1' })
    await provider.update('cases', { id: 'c1', data: { ...read.data, name: 'y' }, previousData: read.data })
    expect(seen.at(-1)?.headers['if-match']).toBe('"1"')
  })
})
