import { as, type TestUser } from '../support/api.ts'
import { type AccountWorld, journalOf, openAccountWorld, withCookie } from './accounts.ts'

let world: AccountWorld
let admin: TestUser
let supervisor: TestUser
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  admin = await world.user({ roles: ['administrator'], name: 'Anne Admin' })
  supervisor = await world.user({ roles: ['supervisor'], name: 'Sam Chef' })
})
afterAll(() => world.database.drop())

const PATH = '/api/v1/funder-settings'
const read = (who = admin) => withCookie(world, who.cookie).get(PATH)
const values = {
  ...{ serviceName: 'Service Économie', serviceAddress: '1 place du Parlement, 35000 Rennes', serviceEmail: 'eco@demo.example' },
  ...{ servicePhone: '02 99 00 00 00', openRegistration: true, recusalYears: 3 },
}
const change = async (given: object, etag?: string, who = admin) =>
  withCookie(world, who.cookie)
    .put(PATH)
    .set('If-Match', etag ?? String((await read()).headers['etag']))
    .send({ ...values, ...given })
const inTable = async () =>
  (await world.database.sql('select service_name, open_registration, recusal_years from funder where id = $1', [world.funderId]))[0]

describe('the settings of a funder', () => {
  it('are changed by its administrator, at once and told', async () => {
    const { status } = await change({ openRegistration: false, recusalYears: 5 })
    expect(status).toBe(200)
    expect(await inTable()).toEqual({ service_name: 'Service Économie', open_registration: false, recusal_years: 5 })
    expect((await as(world.app, null).get('/api/v1/registrations/funders')).body.items).toEqual([])
    expect((await read(supervisor)).body).toMatchObject({ recusalYears: 5, openRegistration: false, serviceEmail: 'eco@demo.example' })
    expect(await journalOf(world, world.funderId)).toEqual(['funder.changed'])
  })

  it('from values that are no longer those one saw are not', async () => {
    const seen = String((await read()).headers['etag'])
    const answers = await Promise.all([1, 2, 4, 6, 7].map((recusalYears) => change({ recusalYears }, seen)))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 412, 412, 412, 412])
    expect(answers.find(({ status }) => status === 412)?.body.code).toBe('stale-version')
  })

  it('have bounds, and are nobody else’s to change', async () => {
    expect((await change({ recusalYears: 21 })).status).toBe(422)
    expect((await change({ serviceName: ' ' })).status).toBe(422)
    expect((await change({ recusalYears: 2 }, undefined, supervisor)).status).toBe(403)
  })
})
