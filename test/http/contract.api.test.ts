import { Writable } from 'node:stream'
import type { Express } from 'express'
import { pino } from 'pino'
import { as, createFunder, createUser, type TestUser, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { probeApp } from './probe.ts'

const ID = '018f4a10-0000-7000-8000-000000000001'
const THING = `/api/v1/probe/things/${ID}`

let database: TestDatabase
let app: Express
let user: TestUser
const logged: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'info' }, new Writable({ write: (chunk: Buffer, _encoding, done) => done(void logged.push(chunk.toString())) }))
  app = probeApp(testServices(database, { log }))
  user = await createUser(database, { funderId: await createFunder(database), roles: ['caseOfficer'] })
})
afterAll(() => database.drop())

const put = (body: unknown = { name: 'x' }) =>
  as(app, user)
    .put(THING)
    .set('If-Match', '"3"')
    .send(body as object)
const postText = (text: string, type = 'application/json') => as(app, user).post('/api/v1/probe/work').set('Content-Type', type).send(text)

describe('a problem', () => {
  it('is application/problem+json with a stable code and the id of the request', async () => {
    const response = await as(app, user).get('/api/v1/nowhere').set('X-Request-Id', 'from-the-client-1')
    expect(response.type).toBe('application/problem+json')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.headers['x-request-id']).toBe('from-the-client-1')
    expect([response.status, response.body]).toEqual([
      404,
      { type: 'urn:guichet:problem:not-found', title: 'not-found', status: 404, code: 'not-found', requestId: 'from-the-client-1' },
    ])
  })

  it('gets an id of ours when the client sent none, or one that would spoil the log', async () => {
    for (const given of ['', 'short', 'a"b{}c, forged line', 'x'.repeat(65)]) {
      const request = as(app, user).get('/api/v1/nowhere')
      const response = await (given ? request.set('X-Request-Id', given) : request)
      expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      expect(response.body.requestId).toBe(response.headers['x-request-id'])
    }
  })

  it('outside the API too', async () => {
    const response = await as(app, null).get('/nowhere')
    expect([response.status, response.type, response.body.code]).toEqual([404, 'application/problem+json', 'not-found'])
  })

  it('of our own making tells nothing but the id; the log has the rest', async () => {
    const response = await as(app, user).get('/api/v1/probe/throws?email=a@b.example').set('X-Request-Id', 'find-me-in-the-log')
    expect(response.status).toBe(500)
    expect(response.body).toEqual({
      type: 'urn:guichet:problem:unexpected',
      title: 'unexpected',
      status: 500,
      code: 'unexpected',
      requestId: 'find-me-in-the-log',
    })
    const lines = logged.filter((line) => line.includes('find-me-in-the-log')).join('')
    expect(lines).toContain('hunter2')
    expect(lines).not.toContain('a@b.example')
    expect(lines).not.toContain(user.cookie.slice(20))
  })
})

it('the log says who was refused, or found nothing, by the id of the account alone; of those who were served it says nothing', async () => {
  const lineOf = async (id: string, send: () => PromiseLike<{ status: number }>) => {
    const { status } = await send()
    const line = logged.find((one) => one.includes(id)) ?? '{}'
    return { status, line, account: (JSON.parse(line) as { account?: string }).account }
  }
  const refused = await lineOf('refused-to-one', () => as(app, user).delete(THING).set('X-Request-Id', 'refused-to-one'))
  expect([refused.status, refused.account]).toEqual([403, user.id])
  expect(refused.line).not.toContain(user.email)
  const hidden = await lineOf('hidden-to-one', () => as(app, user).get('/api/v1/probe/things/other').set('X-Request-Id', 'hidden-to-one'))
  expect([hidden.status, hidden.account]).toEqual([404, user.id])
  const served = await lineOf('served-to-one', () => as(app, user).get(THING).set('X-Request-Id', 'served-to-one'))
  expect([served.status, served.account]).toEqual([200, undefined])
  const nobody = await lineOf('nobody-came', () => as(app, null).get(THING).set('X-Request-Id', 'nobody-came'))
  expect([nobody.status, nobody.account]).toEqual([401, undefined])
})

describe('who may call', () => {
  it('nobody without a session, before anything else is looked at', async () => {
    const response = await as(app, null).put(THING).send('{"name":')
    expect([401, 400]).toContain(response.status)
    expect((await as(app, null).get('/api/v1/probe/things/not-an-id')).status).toBe(401)
  })

  it('only the roles of the route', async () => {
    const response = await as(app, user).delete(THING)
    expect([response.status, response.body.code]).toEqual([403, 'forbidden'])
    const administrator = await createUser(database, { funderId: user.funderId, roles: ['administrator'] })
    const done = await as(app, administrator).delete(THING)
    expect([done.status, done.text]).toEqual([204, ''])
  })
})

describe('a body', () => {
  it('that is not JSON: 400', async () => {
    for (const text of ['{"name":', '"only text"', '{"name":"x"} trailing']) {
      const response = await postText(text)
      expect([text, response.status, response.body.code]).toEqual([text, 400, 'json-malformed'])
    }
  })

  it('that is not there: its required fields are named', async () => {
    const missing = [{ pointer: '/name', code: 'required' }]
    for (const request of [postText(''), as(app, user).post('/api/v1/probe/work')]) {
      const response = await request
      expect([response.status, response.body.errors]).toEqual([422, missing])
    }
  })

  it('of another type or encoding: 415', async () => {
    const response = await postText('name=x', 'application/x-www-form-urlencoded')
    expect([response.status, response.body.code]).toEqual([415, 'json-expected'])
    const charset = await postText('{}', 'application/json; charset=ebcdic')
    expect([charset.status, charset.body.code]).toEqual([415, 'encoding-unsupported'])
  })

  it('too large: 413', async () => {
    const response = await postText(JSON.stringify({ name: 'x'.repeat(600_000) }))
    expect([response.status, response.body.code]).toEqual([413, 'body-too-large'])
  })

  it('with faults: 422, each with its pointer and what a sentence needs', async () => {
    const response = await put({
      name: '',
      lines: [
        { label: 'a', days: 9 },
        { label: 4, days: 1.5 },
        { days: 1, 'a/b~c': 1 },
      ],
      colour: 'red',
    })
    expect([response.status, response.body.code]).toEqual([422, 'invalid-fields'])
    expect(response.body.errors).toEqual([
      { pointer: '/name', code: 'required' },
      { pointer: '/lines/0/days', code: 'too-big', details: { maximum: '5' } },
      { pointer: '/lines/1/label', code: 'wrong-type', details: { expected: 'string' } },
      { pointer: '/lines/1/days', code: 'wrong-type', details: { expected: 'int' } },
      { pointer: '/lines/2/label', code: 'required' },
      { pointer: '/lines/2/a~1b~0c', code: 'unknown-field' },
      { pointer: '/colour', code: 'unknown-field' },
    ])
  })

  it('cannot reach the prototype', async () => {
    const response = await postText('{"name":"x","__proto__":{"admin":true}}')
    expect([response.status, response.body.errors]).toEqual([422, [{ pointer: '/__proto__', code: 'unknown-field' }]])
  })
})

describe('a query', () => {
  const read = (query: string) => as(app, user).get(`/api/v1/probe/things/summary${query}`)

  it('is parsed and defaulted', async () => {
    expect((await read('?limit=7')).body).toEqual({ limit: 7 })
    expect((await read('')).body).toEqual({ limit: 50 })
  })

  it('with faults: 400, each with its parameter', async () => {
    const response = await read('?limit=201&sort=name')
    expect([response.status, response.body.code]).toEqual([400, 'invalid-parameters'])
    expect(response.body.errors).toEqual([
      { pointer: '?limit', code: 'too-big', details: { maximum: '200' } },
      { pointer: '?sort', code: 'unknown-field' },
    ])
    expect((await read('?limit=1&limit=2')).status).toBe(400)
  })
})

describe('a path', () => {
  it('whose id is none: 404, as for a thing one may not know of', async () => {
    for (const path of ['/probe/things/1', '/probe/things/%00', '/probe/things/', '/PROBE/things/summary']) {
      const response = await as(app, user).get(`/api/v1${path}`)
      expect([path, response.status, response.body.code]).toEqual([path, 404, 'not-found'])
    }
    expect((await as(app, user).put('/api/v1/probe/things/1')).status).toBe(404)
    expect((await as(app, user).patch('/api/v1/probe/things/1')).status).toBe(404)
  })

  it('that cannot be decoded: 400', async () => {
    const response = await as(app, user).get('/api/v1/probe/things/%E0%A4%A')
    expect([response.status, response.body.code]).toEqual([400, 'address-malformed'])
  })

  it('with a method it does not have: 405 and which it has', async () => {
    const response = await as(app, user).patch(THING).send({})
    expect([response.status, response.type, response.body.code]).toEqual([405, 'application/problem+json', 'method-not-allowed'])
    expect(response.headers['allow']).toBe('DELETE, GET, HEAD, OPTIONS, PUT')
    const summary = await as(app, user).post('/api/v1/probe/things/summary')
    expect([summary.status, summary.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const options = await as(app, user).options(THING)
    expect([options.status, options.headers['allow'], options.text]).toEqual([204, 'DELETE, GET, HEAD, OPTIONS, PUT', ''])
  })

  it('answers HEAD as GET, without the body', async () => {
    const get = await as(app, user).get(THING)
    const head = await as(app, user).head(THING)
    expect([head.status, head.text ?? '']).toEqual([200, ''])
    expect(head.headers['etag']).toBe('"3"')
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })
})

describe('a version', () => {
  it('is given, must be sent back, and comes renewed', async () => {
    expect((await as(app, user).get(THING)).headers['etag']).toBe('"3"')
    const response = await put()
    expect([response.status, response.headers['etag'], response.body]).toEqual([200, '"4"', { id: ID, name: 'x' }])
    expect((await as(app, user).put(THING).set('If-Match', 'W/"7"').send({ name: 'x' })).headers['etag']).toBe('"8"')
  })

  it('missing: 428; malformed: 400', async () => {
    const missing = await as(app, user).put(THING).send({ name: 'x' })
    expect([missing.status, missing.body.code]).toEqual([428, 'if-match-required'])
    for (const header of ['*', '"3", "4"', '"abc"', '"3', '', '"-1"', '"12345678901"']) {
      const response = await as(app, user).put(THING).set('If-Match', header).send({ name: 'x' })
      expect([header, response.status, response.body.code]).toEqual([header, 400, 'if-match-malformed'])
    }
  })

  it('never makes a browser show what another person was shown: no 304, nothing stored', async () => {
    const response = await as(app, user).get(THING).set('If-None-Match', '"3"')
    expect([response.status, response.body.name]).toEqual([200, 'one'])
    expect(response.headers['cache-control']).toBe('no-store')
  })
})

describe('an answer', () => {
  it('holds what is declared, and nothing else', async () => {
    expect((await as(app, user).get('/api/v1/probe/undeclared')).body).toEqual({ id: 'x', name: 'y' })
  })

  it('that lacks what is declared is our failure', async () => {
    const response = await as(app, user).get('/api/v1/probe/incomplete')
    expect([response.status, response.body.code]).toEqual([500, 'unexpected'])
  })

  it('carries the headers that keep a browser from guessing', async () => {
    const { headers } = await as(app, user).get(THING)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers['x-powered-by']).toBeUndefined()
  })
})
