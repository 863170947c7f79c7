import type { Express } from 'express'
import fc from 'fast-check'
import { hostileFaults } from '../../server/http/input-guard.ts'
import { probeApp } from '../http/probe.ts'
import { as, createFunder, createUser, type TestUser, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let app: Express
let user: TestUser
beforeAll(async () => {
  database = await createTestDatabase()
  app = probeApp(testServices(database))
  user = await createUser(database, { funderId: await createFunder(database), roles: ['caseOfficer'] })
})
afterAll(() => database.drop())

const postText = (text: string) => as(app, user).post('/api/v1/probe/work').set('Content-Type', 'application/json').send(text)

describe('a body', () => {
  it.each([
    ['a control character', '{"name":"a\\u0007b"}'],
    ['U+0000', '{"name":"a\\u0000b"}'],
    ['an escape of the terminal', '{"name":"\\u001b[2J"}'],
    ['half of a surrogate pair', '{"name":"\\ud800"}'],
    ['a direction override', '{"name":"\\u202egpj.exe"}'],
    ['an isolate', '{"name":"\\u2066x"}'],
  ])('with %s is refused at its field', async (_what, text) => {
    const response = await postText(text)
    expect([response.status, response.body.errors]).toEqual([422, [{ pointer: '/name', code: 'unprintable-characters' }]])
  })

  it('with line breaks, tabs, accents, emoji and right-to-left letters is text like any other', () => {
    expect(hostileFaults({ text: 'a\tb\r\nc é 𝒳 👩‍🌾 שלום' }, '/')).toEqual([])
  })

  it('with such a character in a name is refused, and the name is not sent back', async () => {
    const response = await postText('{"na\\u202eme":"x"}')
    expect(response.status).toBe(422)
    expect(response.text).not.toContain('\u202e')
  })

  it.each(['__proto__', 'constructor', 'prototype'])('that names %s, at any depth, is refused', async (key) => {
    const response = await postText(`{"name":"x","lines":[{"${key}":{"admin":true}}]}`)
    expect([response.status, response.body.errors]).toEqual([422, [{ pointer: `/lines/0/${key}`, code: 'unknown-field' }]])
    expect(Reflect.get({}, 'admin')).toBeUndefined()
  })

  it('nested deeper than twenty is refused, and one of a hundred thousand brackets does no harm', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect((await postText(`{"name":${nested(19)}}`)).body.code).toBe('invalid-fields')
    for (const depth of [25, 40_000]) {
      const response = await postText(`{"name":${nested(depth)}}`)
      expect([response.status, response.body.code]).toEqual([400, 'json-too-deep'])
    }
  })

  it('of more than ten thousand values or 100 kB is refused', async () => {
    const many = await postText(`{"name":[${'1,'.repeat(20_000)}1]}`)
    expect([many.status, many.body.code]).toEqual([400, 'json-too-many-values'])
    const large = await postText(JSON.stringify({ name: 'x'.repeat(103_000) }))
    expect([large.status, large.body.code]).toEqual([413, 'body-too-large'])
  })

  it('whose every text is printable passes the guard, whatever else it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const plain = (text: string): string => text.replace(/[^ -~]|__proto__|constructor|prototype/g, 'u')
        const printable = JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
          typeof inner === 'string'
            ? plain(inner)
            : typeof inner === 'object' && inner !== null && !Array.isArray(inner)
              ? Object.fromEntries(Object.entries(inner).map(([key, item]) => [plain(key), item]))
              : inner,
        ) as unknown
        expect(hostileFaults(printable, '/')).toEqual([])
      }),
    )
  })
})

describe('an address', () => {
  it('with such characters in a parameter or in its path is refused', async () => {
    const query = await as(app, user).get('/api/v1/probe/things/summary?limit=%E2%80%AE7')
    expect([query.status, query.body.errors]).toEqual([400, [{ pointer: '?limit', code: 'unprintable-characters' }]])
    const repeated = await as(app, user).get('/api/v1/probe/things/summary?__proto__=1')
    expect([repeated.status, repeated.body.errors]).toEqual([400, [{ pointer: '?__proto__', code: 'unknown-field' }]])
    expect((await as(app, user).get('/api/v1/probe/things/%00')).status).toBe(404)
  })
})

describe('what a browser is told', () => {
  it('no script, style, frame, form or base but ours; no device; no guessing', async () => {
    const { headers } = await as(app, null).get('/api/v1/nowhere')
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toContain('unsafe')
    for (const directive of ["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
      expect(policy.split(';')).toContain(directive)
    }
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("form-action 'self'")
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  it('over https, to stay there', async () => {
    const secure = probeApp(testServices(database, { secureCookies: true }))
    const { headers } = await as(secure, null).get('/api/v1/nowhere')
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })
})

describe('an answer to what went wrong', () => {
  it('holds no stack, no SQL, no path, no text of the error', async () => {
    for (const path of ['/api/v1/probe/throws', '/api/v1/probe/works-then-throws', '/api/v1/probe/incomplete']) {
      const response = await as(app, user).get(path)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.text).not.toMatch(/ at |\.ts|select |insert |relation|node_modules|hunter2|Error/i)
    }
  })
})
