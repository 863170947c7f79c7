import type { Express } from 'express'
import { PEOPLE_ONLY, scopesCover } from '../../server/access/api-token-scope.ts'
import { allRoutes } from '../../server/routes.ts'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, createFunder, type TestUser } from '../support/api.ts'
import { bearing, makeToken, wish } from './api-token-support.ts'

let world: CaseWorld
let app: Express
let admin: TestUser

beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-11-21T09:00:00Z' })
  app = world.app
  admin = world.users.administrator
  await populate(world)
})
afterAll(() => world.end())

const codeOf = (response: { status: number; body: { code?: string } }): [number, string | undefined] => [
  response.status,
  response.body.code,
]
const cases = (secret: string) => bearing(app, secret).get('/api/v1/cases')
const one = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[]): Promise<Row | undefined> =>
  world.database.sql<Row>(text, values).then(([row]) => row)

describe('making a token', () => {
  it('shows the secret once and keeps its hash alone, in no repeated answer either', async () => {
    const response = await as(app, admin).post('/api/v1/api-tokens').set('Idempotency-Key', 'once-and-for-all').send(wish()).expect(201)
    const { secret, token } = response.body
    expect(secret).toMatch(/^guichet_[\w-]{43}$/)
    expect(token).toMatchObject({
      name: 'Finance export',
      state: 'active',
      prefix: secret.slice(0, 14),
      expiresAt: '2027-02-19T09:00:00.000Z',
    })
    const { dump } = (await one<{ dump: string }>(
      `select concat((select string_agg(t::text, ' ') from api_token t), (select string_agg(u::text, ' ') from user_account u),
         (select string_agg(k::text, ' ') from idempotency_key k)) as dump`,
      [],
    )) ?? { dump: '' }
    expect(dump).toContain(token.id)
    expect(dump).not.toContain(secret.slice(14))
    const [row] = await world.database.sql("select token_hash = sha256(convert_to($1, 'utf8')) as hashed from api_token where id = $2", [
      secret,
      token.id,
    ])
    expect(row).toEqual({ hashed: true })
    const list = await as(app, admin).get('/api/v1/api-tokens').expect(200)
    expect(JSON.stringify(list.body)).not.toContain(secret.slice(14))
  })

  it('is in the journal with what it may do, and so is its end; never with its secret', async () => {
    const { id, secret } = await makeToken(app, admin, { name: 'In the journal', programmes: ['frac'] })
    await as(app, admin).delete(`/api/v1/api-tokens/${id}`).expect(204)
    const lines = await world.database.sql<{ action: string; after: unknown }>(
      'select action, actor_id, subject_label, after from audit_entry where subject_id = $1 order by sequence',
      [id],
    )
    expect(lines).toMatchObject([
      { action: 'token.created', actor_id: admin.id, subject_label: 'In the journal', after: { role: 'auditor', programmes: ['frac'] } },
      { action: 'token.revoked', actor_id: admin.id, subject_label: 'In the journal' },
    ])
    expect(JSON.stringify(lines)).not.toContain(secret.slice(14))
  })

  it('is for administrators, of their own funder', async () => {
    expect(codeOf(await as(app, world.users.officer).post('/api/v1/api-tokens').send(wish()))).toEqual([403, 'forbidden'])
    expect(codeOf(await as(app, world.users.officer).get('/api/v1/api-tokens'))).toEqual([403, 'forbidden'])
    const { id } = await makeToken(app, admin, { name: 'Not for the neighbours' })
    const stranger = await world.user(['administrator'], { funderId: await createFunder(world.database) })
    const list = await as(app, stranger).get('/api/v1/api-tokens').expect(200)
    expect(list.body).toEqual({ items: [], nextCursor: null, total: 0 })
    expect(codeOf(await as(app, stranger).delete(`/api/v1/api-tokens/${id}`))).toEqual([404, 'not-found'])
  })

  it('of others are not for an administrator of a part of the funder', async () => {
    const part = await world.user([{ role: 'administrator', programmes: null, departements: ['75'] }])
    const whole = await makeToken(app, admin, { name: 'Of the whole' })
    const own = await makeToken(app, part, { name: 'Of a part' })
    const seen = await as(app, part).get('/api/v1/api-tokens').expect(200)
    expect([seen.body.total, seen.body.items.map(({ id }: { id: string }) => id)]).toEqual([1, [own.id]])
    expect(codeOf(await as(app, part).delete(`/api/v1/api-tokens/${whole.id}`))).toEqual([404, 'not-found'])
    await cases(whole.secret).expect(200)
    await as(app, admin).delete(`/api/v1/api-tokens/${own.id}`).expect(204)
  })

  it('names each field that is not right', async () => {
    const send = (input: object) => as(app, admin).post('/api/v1/api-tokens').send(wish(input))
    const faults = async (input: object): Promise<unknown> => (await send(input).expect(422)).body.errors
    expect(await faults({ scopes: ['read:Cases', 'all', 'write:API tokens'] })).toEqual([
      { pointer: '/scopes/1', code: 'scope-malformed' },
      { pointer: '/scopes/2', code: 'scope-not-for-machines' },
    ])
    expect(await faults({ networks: ['10.0.0.0/8', '10.0.0.0/33', 'example.org'] })).toEqual([
      { pointer: '/networks/1', code: 'network-malformed' },
      { pointer: '/networks/2', code: 'network-malformed' },
    ])
    expect(await faults({ programmes: ['nothing'] })).toEqual([{ pointer: '/programmes/0', code: 'unknown-programme' }])
    expect(await faults({ days: 366 })).toMatchObject([{ pointer: '/days', code: 'too-big' }])
    expect(await faults({ days: undefined })).toMatchObject([{ pointer: '/days', code: 'required' }])
    expect(await faults({ role: 'authority' })).toMatchObject([{ pointer: '/role', code: 'not-in-list' }])
    expect(codeOf(await send({ role: 'paymentOfficer' }))).toEqual([403, 'token-beyond-own-rights'])
  })

  it('for more than a year is refused by the database itself', async () => {
    const { id } = await makeToken(app, admin)
    await expect(
      world.database.sql("update api_token set expires_at = created_at + interval '400 days' where id = $1", [id]),
    ).rejects.toThrow(/api_token_expires_within_a_year/)
    await expect(world.database.sql("update user_account set password_hash = 'x' where id = $1", [id])).rejects.toThrow(
      /user_account_machine_without_password/,
    )
  })

  it('can be listed page by page, each once', async () => {
    for (let index = 0; index < 3; index += 1) await makeToken(app, admin, { name: `Paged ${index}` })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await as(app, admin)
        .get(`/api/v1/api-tokens?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
        .expect(200)
      seen.push(...page.body.items.map(({ id }: { id: string }) => id))
      cursor = page.body.nextCursor as string | null
    } while (cursor)
    const [row] = await world.database.sql<{ count: number }>('select count(*)::int as count from api_token where funder_id = $1', [
      admin.funderId,
    ])
    expect([new Set(seen).size, seen.length]).toEqual([row?.count, row?.count])
  })
})

describe('a request with a token', () => {
  it('reads what its maker may read, without a cookie and without an origin of ours', async () => {
    const { secret, id } = await makeToken(app, admin)
    const byPerson = await as(app, admin).get('/api/v1/cases').expect(200)
    const byMachine = await cases(secret).set('Origin', 'https://elsewhere.example').expect(200)
    expect(byMachine.body.total).toBe(byPerson.body.total)
    expect(byMachine.body.total).toBeGreaterThan(100)
    expect(await one('select last_address from api_token where id = $1', [id])).toEqual({
      last_address: expect.stringMatching(/127\.0\.0\.1$/),
    })
  })

  it('sees its programmes only, and nothing of the others', async () => {
    const { secret } = await makeToken(app, admin, { programmes: ['frac'] })
    const { body } = await cases(secret).expect(200)
    const row = await one<{ count: number }>(
      "select count(*)::int as count from case_file where funder_id = $1 and programme_code = 'frac' and received_on is not null",
      [admin.funderId],
    )
    expect(body.total).toBe(row?.count)
    const other = await one<{ id: string }>(
      "select id from case_file where funder_id = $1 and programme_code = 'apprentic' and received_on is not null limit 1",
      [admin.funderId],
    )
    const { secret: read } = await makeToken(app, admin, { programmes: ['frac'], scopes: ['call:readCase'] })
    expect(codeOf(await bearing(app, read).get(`/api/v1/cases/${other?.id}`))).toEqual([404, 'not-found'])
  })

  it('is refused with its own code for each limit', async () => {
    const outOfScope = await makeToken(app, admin, { scopes: ['read:Budget', 'write:Cases'] })
    expect(codeOf(await cases(outOfScope.secret))).toEqual([403, 'token-out-of-scope'])
    const elsewhere = await makeToken(app, admin, { networks: ['10.0.0.0/8', '2001:db8::/32'] })
    expect(codeOf(await cases(elsewhere.secret))).toEqual([403, 'token-address-refused'])
    const here = await makeToken(app, admin, { networks: ['127.0.0.0/8', '::1/128'] })
    await cases(here.secret).expect(200)
    const reader = await makeToken(app, admin, { role: 'auditor', scopes: ['write:Budget'] })
    expect(codeOf(await bearing(app, reader.secret).post('/api/v1/envelopes').send({}))).toEqual([403, 'forbidden'])
    expect(codeOf(await cases(`${here.secret.slice(0, -1)}${here.secret.endsWith('A') ? 'B' : 'A'}`))).toEqual([401, 'token-unknown'])
    expect(codeOf(await cases('guichet_short'))).toEqual([401, 'token-unknown'])
    expect(codeOf(await as(app, admin).set('Authorization', 'Bearer').get('/api/v1/cases'))).toEqual([401, 'token-unknown'])
  })

  it('never opens a route of sessions, accounts or tokens, whatever its scopes say', async () => {
    const { secret, id } = await makeToken(app, admin, { role: 'administrator' })
    const closed = allRoutes().filter(({ tag, permission }) => PEOPLE_ONLY.includes(tag) && permission !== 'public')
    expect(closed.length).toBeGreaterThan(4)
    await world.database.sql('update api_token set scopes = $2 where id = $1', [
      id,
      [...closed.map(({ operationId }) => `call:${operationId}`), ...PEOPLE_ONLY.flatMap((tag) => [`read:${tag}`, `write:${tag}`])],
    ])
    for (const route of closed) {
      const path = route.path.replace(/\{\w+\}/g, id)
      expect([route.operationId, ...codeOf(await bearing(app, secret)[route.method](`/api/v1${path}`))]).toEqual([
        route.operationId,
        403,
        'route-not-for-machines',
      ])
    }
  })

  it('does not fall back on the cookie that comes with it', async () => {
    expect(codeOf(await as(app, admin).get('/api/v1/cases').set('Authorization', 'Bearer guichet_nothing'))).toEqual([401, 'token-unknown'])
    await as(app, admin).get('/api/v1/cases').set('Authorization', 'Basic cHJveHk6cHJveHk=').expect(200)
  })

  it('may send an idempotency key of its own, and signs what it does', async () => {
    const { secret, id } = await makeToken(app, admin, { role: 'administrator', scopes: ['write:Budget'], name: 'Budget system' })
    const body = { programme: 'frac', year: 2031, label: 'By machine', amount: '1000.00' }
    const send = () => bearing(app, secret).post('/api/v1/envelopes').set('Idempotency-Key', 'budget-2031').send(body)
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([201, 201, 'true'])
    expect(await world.database.sql('select created_by from envelope where year = 2031')).toEqual([{ created_by: id }])
  })
})

it('each kind of route is open to machines or closed to them on purpose', () => {
  const open = allRoutes().filter(({ tag, permission }) => !PEOPLE_ONLY.includes(tag) && permission !== 'public')
  // a new kind of route is added here once it was asked whether a machine may call it, else to PEOPLE_ONLY
  expect([...new Set(open.map(({ tag }) => tag))].sort()).toEqual([
    'ACCREDITATION',
    'APPRENTIC',
    'Budget',
    'COLLECTIVE-ACTION',
    'Calls',
    'Cases',
    'Consultants',
    'Documents',
    'Evaluations',
    'FRAC',
    'Imports',
    'Letters',
    'Open data',
    'Organisations',
    'Payments',
    'Programmes',
    'Returned mail',
    'Statistics',
  ])
  expect(open.filter((route) => scopesCover(['read:Cases'], route)).every(({ method }) => method === 'get')).toBe(true)
})
