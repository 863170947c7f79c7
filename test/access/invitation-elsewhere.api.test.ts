import { as, createFunder, type TestUser } from '../support/api.ts'
import { type AccountWorld, linkOf, openAccountWorld, signIn, withCookie } from './accounts.ts'

const CHOSEN = 'trois poules sur un mur'
const grants = [{ role: 'caseOfficer', programmes: null, departements: null }]

let world: AccountWorld
let admin: TestUser
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  admin = await world.user({ roles: ['administrator'], name: 'Anne Admin' })
})
afterAll(() => world.database.drop())

const inviteBy = (cookie: string, email: string) =>
  withCookie(world, cookie).post('/api/v1/users').send({ fullName: 'Zoé Invitée', email, grants })
const choose = (token: string) => as(world.app, null).post('/api/v1/email-links/password').send({ token, password: CHOSEN })

describe('an invitation to somebody of another funder', () => {
  it('answers the same whether the address has an account with another funder or not; only the owner of the mailbox is told', async () => {
    const elsewhere = await world.user({ roles: ['caseOfficer'], funderId: await createFunder(world.database) })
    const [taken, fresh] = [await inviteBy(admin.cookie, elsewhere.email), await inviteBy(admin.cookie, 'unknown-anywhere@demo.example')]
    expect([taken.status, fresh.status]).toEqual([201, 201])
    const page = async (id: string) => {
      const { body } = await withCookie(world, admin.cookie).get(`/api/v1/users/${id}`)
      return { ...body, id: null, email: null }
    }
    expect(await page(taken.body.id)).toEqual(await page(fresh.body.id))
    expect((await inviteBy(admin.cookie, elsewhere.email)).body.errors).toMatchObject([{ pointer: '/email', code: 'email-already-used' }])
    const token = await linkOf(world, taken.body.id)
    expect((await choose(token)).body.code).toBe('address-used-elsewhere')
    // the account of the other funder is as it was, signs in as before, and the invitation gave it nothing
    expect((await signIn(world, elsewhere.email)).status).toBe(201)
    const accounts = await world.database.sql('select id, entered from user_account where email = $1 order by entered', [elsewhere.email])
    expect(accounts).toEqual([
      { id: taken.body.id, entered: false },
      { id: elsewhere.id, entered: true },
    ])
  })

  it('of two funders to one address: the first that is answered holds it, also when both links are followed at once', async () => {
    const other = await world.user({ roles: ['administrator'], funderId: await createFunder(world.database, { demonstration: true }) })
    const email = 'asked-twice@demo.example'
    const [here, there] = [await inviteBy(admin.cookie, email), await inviteBy(other.cookie, email)]
    const links = [await linkOf(world, here.body.id), await linkOf(world, there.body.id)]
    const answers = await Promise.all(links.map((token) => choose(token)))
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409])
    expect(await world.database.sql('select entered from user_account where email = $1 order by 1', [email])).toEqual([
      { entered: false },
      { entered: true },
    ])
    expect((await signIn(world, email, CHOSEN)).status).toBe(201)
  })
})
