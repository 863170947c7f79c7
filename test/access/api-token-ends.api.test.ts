import type { Express } from 'express'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser } from '../support/api.ts'
import { bearing, makeToken } from './api-token-support.ts'

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

describe('a token ends', () => {
  it('at once when revoked, for requests in parallel too, and says so', async () => {
    const { secret, id } = await makeToken(app, admin)
    await Promise.all(Array.from({ length: 10 }, () => cases(secret).expect(200)))
    await Promise.all(Array.from({ length: 3 }, () => as(app, admin).delete(`/api/v1/api-tokens/${id}`).expect(204)))
    const after = await Promise.all(Array.from({ length: 10 }, () => cases(secret)))
    expect(after.map(codeOf)).toEqual(Array.from({ length: 10 }, () => [401, 'token-revoked']))
    const list = await as(app, admin).get('/api/v1/api-tokens').expect(200)
    expect(list.body.items.find((token: { id: string }) => token.id === id)).toMatchObject({
      state: 'revoked',
      revokedByName: 'Camille Démo',
    })
  })

  it('on its day', async () => {
    const { secret } = await makeToken(app, admin, { days: 1 })
    world.clock.set('2026-11-22T08:59:59Z')
    await cases(secret).expect(200)
    world.clock.set('2026-11-22T09:00:00Z')
    expect(codeOf(await cases(secret))).toEqual([401, 'token-expired'])
    world.clock.set('2026-11-21T09:00:00Z')
  })

  it('with the account of its maker, and comes back with it', async () => {
    const maker = await world.user(['administrator'])
    const { secret } = await makeToken(app, maker)
    await world.database.sql('update user_account set active = false where id = $1', [maker.id])
    expect(codeOf(await cases(secret))).toEqual([401, 'token-maker-closed'])
    await world.database.sql('update user_account set active = true where id = $1', [maker.id])
    await cases(secret).expect(200)
  })
})

describe('never more than its maker has now', () => {
  it('loses a right, a programme and a département with its maker', async () => {
    const maker = await world.user(['administrator'])
    const { secret } = await makeToken(app, maker)
    const total = async (): Promise<number> => (await cases(secret).expect(200)).body.total as number
    const all = await total()
    await world.database.sql("update role_grant set programmes = '{apprentic}', departements = '{75}' where user_id = $1", [maker.id])
    const row = await one<{ count: number }>(
      "select count(*)::int as count from case_file where funder_id = $1 and programme_code = 'apprentic' and departement = '75' and received_on is not null",
      [maker.funderId],
    )
    expect(await total()).toBe(row?.count)
    expect(all).toBeGreaterThan(row?.count ?? all)
    await world.database.sql("update role_grant set role = 'committeeMember' where user_id = $1", [maker.id])
    expect(codeOf(await cases(secret))).toEqual([403, 'token-without-rights'])
  })

  it('may not call what its maker may not, even where its role could', async () => {
    const maker = await world.user(['administrator', 'supervisor'])
    const { secret } = await makeToken(app, maker, { role: 'supervisor', scopes: ['write:Cases', 'read:Cases'] })
    await cases(secret).expect(200)
    await world.database.sql("delete from role_grant where user_id = $1 and role = 'supervisor'", [maker.id])
    expect(codeOf(await cases(secret))).toEqual([403, 'token-without-rights'])
  })

  it('is kept away from what a link of interest keeps its maker away from', async () => {
    const maker = await world.user(['administrator'])
    const { secret } = await makeToken(app, maker, { scopes: ['read:Cases'] })
    const [row] = await world.database.sql<{ id: string; organisation: string }>(
      'select id, applicant_organisation_id as organisation from case_file where funder_id = $1 and received_on is not null limit 1',
      [maker.funderId],
    )
    const read = () => bearing(app, secret).get(`/api/v1/cases/${row?.id}`)
    await read().expect(200)
    const total = (await cases(secret)).body.total as number
    await as(app, maker)
      .post('/api/v1/interests/mine')
      .send({ organisationId: row?.organisation, kind: 'shareholder', note: '', from: '2020-01-01', until: null })
      .expect(201)
    expect(codeOf(await read())).toEqual([404, 'not-found'])
    expect((await cases(secret)).body.total).toBeLessThan(total)
  })

  it('cannot be the second pair of eyes of its maker, in either order', async () => {
    const maker = await world.user(['administrator', 'paymentOfficer'])
    const { id } = await makeToken(app, maker, { role: 'paymentOfficer', scopes: ['write:Payments'] })
    const [first, second] = await world.database.sql<{ id: string }>('select id from case_file where funder_id = $1 limit 2', [
      maker.funderId,
    ])
    const take = (caseId: string | undefined, userId: string, duty: string) =>
      world.database.sql('insert into case_duty (case_id, user_id, duty, since) values ($1, $2, $3, now())', [caseId, userId, duty])
    await take(first?.id, maker.id, 'certify')
    await expect(take(first?.id, id, 'pay')).rejects.toMatchObject({ constraint: 'case_duty_pkey' })
    await take(first?.id, id, 'certify')
    await take(second?.id, id, 'certify')
    await expect(take(second?.id, maker.id, 'pay')).rejects.toMatchObject({ constraint: 'case_duty_pkey' })
  })
})

it('its use is noted once a minute, not at each request', async () => {
  const { secret, id } = await makeToken(app, admin)
  const written = async (): Promise<string | undefined> =>
    (await one<{ xmin: string }>('select xmin::text from api_token where id = $1', [id]))?.xmin
  const start = await written()
  await cases(secret).expect(200)
  const noted = await written()
  expect(noted).not.toBe(start)
  await Promise.all(Array.from({ length: 5 }, () => cases(secret).expect(200)))
  world.clock.set('2026-11-21T09:00:59Z')
  await cases(secret).expect(200)
  expect(await written()).toBe(noted)
  world.clock.set('2026-11-21T09:01:00Z')
  await Promise.all(Array.from({ length: 5 }, () => cases(secret).expect(200)))
  expect(await one('select last_used_at from api_token where id = $1', [id])).toEqual({ last_used_at: new Date('2026-11-21T09:01:00Z') })
  world.clock.set('2026-11-21T09:00:00Z')
})
