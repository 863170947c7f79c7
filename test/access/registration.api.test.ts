import { sendRegistration } from '../../server/access/register.ts'
import { as, createFunder } from '../support/api.ts'
import { type AccountWorld, cookieOf, journalOf, later, openAccountWorld, PASSWORD, signIn, withCookie } from './accounts.ts'

let world: AccountWorld
let funderCode: string
beforeAll(async () => {
  world = await openAccountWorld()
  const [row] = await world.database.sql<{ code: string }>('select code from funder where id = $1', [world.funderId])
  funderCode = row?.code ?? ''
})
afterAll(() => world.database.drop())

const anyone = () => as(world.app, null)
const register = (email: string, given: object = {}) =>
  anyone()
    .post('/api/v1/registrations')
    .send({ funderCode, email, fullName: 'Zoé Nouvelle', password: PASSWORD, capacity: 'applicant', ...given })
/** As a worker would, each twice, as after a crash. */
async function answer(): Promise<string[]> {
  const rows = await world.database.sql<{ payload: { registrationId: string } }>(
    "delete from outbox where job = 'send-registration' returning payload",
  )
  const outcomes: string[] = []
  for (const { payload } of rows) {
    outcomes.push(await sendRegistration(world.services, payload))
    expect(await sendRegistration(world.services, payload)).toBe('already-answered')
  }
  return outcomes.sort()
}
const mailsTo = (email: string) =>
  world.database.sql<{ kind: string; body_text: string; secret: boolean }>(
    'select kind, body_text, secret from mail_message where recipient = $1 order by created_at, id',
    [email],
  )
async function tokenFor(email: string): Promise<string> {
  const mails = await mailsTo(email)
  const [, token = ''] = /#email-confirmation=([\w-]+)/.exec(mails.at(-1)?.body_text ?? '') ?? []
  return token
}
const confirm = (token: string, password = PASSWORD) => anyone().post('/api/v1/registrations/confirmation').send({ token, password })
const accounts = (email: string) =>
  world.database.sql<{ id: string; funder_id: string }>('select id, funder_id from user_account where email = $1', [email])

describe('a registration', () => {
  it('becomes an account by the link and the password, with its role and no organisation', async () => {
    const email = 'Zoe.Nouvelle@demo.example'
    expect((await register(email, { capacity: 'consultant', locale: 'en' })).status).toBe(202)
    expect(await accounts(email)).toEqual([])
    expect(await answer()).toEqual(['link'])
    expect(await accounts(email)).toEqual([])
    expect((await signIn(world, email)).body.code).toBe('wrong-credentials')
    const token = await tokenFor(email)
    expect((await mailsTo(email)).map(({ kind, secret }) => [kind, secret])).toEqual([['email-confirmation', true]])
    const shown = await anyone().post('/api/v1/registrations/reading').send({ token })
    expect(shown.body).toMatchObject({ email, fullName: 'Zoé Nouvelle', capacity: 'consultant' })
    const entered = await confirm(token)
    expect(entered.status).toBe(201)
    expect(entered.body).toMatchObject({ grants: [{ role: 'consultant', programmes: null, departements: null }], limitedTo: null })
    const [account] = await accounts(email)
    expect(account?.funder_id).toBe(world.funderId)
    expect(await world.database.sql('select 1 from organisation_member where user_id = $1', [account?.id])).toEqual([])
    expect((await withCookie(world, cookieOf(entered)).get('/api/v1/cases')).body.items).toEqual([])
    expect((await signIn(world, email)).status).toBe(201)
    expect(await journalOf(world, account?.id ?? '')).toEqual(['account.confirmed', 'session.opened', 'session.opened'])
    // what was kept for the registration is gone
    expect(await world.database.sql('select 1 from registration where email = $1', [email])).toEqual([])
    expect((await confirm(token)).body.code).toBe('link-not-valid')
  })

  it('is answered alike for an address that has an account, which is told so and keeps its password', async () => {
    const user = await world.user()
    const [known, unknown] = [await register(user.email, { password: 'cinq ânes dans la prairie' }), await register('free@demo.example')]
    const stable = ({ date: _date, 'x-request-id': _id, ...rest }: Record<string, unknown>) => rest
    expect([known.status, known.text, stable(known.headers)]).toEqual([unknown.status, unknown.text, stable(unknown.headers)])
    const rows = await world.database.sql("select payload from outbox where job = 'send-registration'")
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/@|argon2/)
    expect(await answer()).toEqual(['account-exists', 'link'])
    const [mail] = await mailsTo(user.email)
    expect([mail?.kind, mail?.body_text.includes('#')]).toEqual(['account-exists', false])
    expect([(await signIn(world, user.email)).status, (await signIn(world, user.email, 'cinq ânes dans la prairie')).status]).toEqual([
      201, 401,
    ])
    const kept = await world.database.sql('select password_hash from registration where email = $1', [user.email])
    expect(kept).toEqual([{ password_hash: null }])
  })

  it('is not confirmed by whoever reads the mailbox without the password', async () => {
    const email = 'victim@demo.example'
    await register(email)
    await answer()
    const token = await tokenFor(email)
    const refused = await confirm(token, 'une autre phrase bien longue')
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/password', code: 'wrong-password' })],
    ])
    for (let count = 0; count < 6; count++) await confirm(token, 'une autre phrase bien longue')
    expect((await confirm(token)).body.code).toBe('too-many-attempts')
    expect(await accounts(email)).toEqual([])
  })

  it('opened by a mail robot changes nothing, nor does reading it', async () => {
    const email = 'robot@demo.example'
    await register(email)
    await answer()
    const token = await tokenFor(email)
    const before = await world.database.sql('select * from registration where email = $1', [email])
    for (const path of ['/console/login', '/api/v1/registrations/confirmation', '/api/v1/registrations/reading']) {
      await anyone().get(path)
      await anyone().head(path)
    }
    await anyone().post('/api/v1/registrations/reading').send({ token })
    expect(await world.database.sql('select * from registration where email = $1', [email])).toEqual(before)
    expect(await accounts(email)).toEqual([])
  })

  it('does not act for a firm by recording it first: somebody else vouches for that', async () => {
    const email = 'alone@demo.example'
    await register(email)
    await answer()
    const confirmed = await confirm(await tokenFor(email))
    const cookie = String(confirmed.headers['set-cookie']).split(';')[0] ?? ''
    const siret = '73282932000074'
    const recorded = await anyone().post('/api/v1/organisations').set('Cookie', cookie).send({ siret, name: 'Boulangerie du Port' })
    expect([recorded.status, recorded.body.code]).toEqual([409, 'attachment-first'])
    expect(await world.database.sql('select 1 from organisation where siret = $1', [siret])).toEqual([])
    const asked = await anyone().post('/api/v1/attachment-requests').set('Cookie', cookie).send({ siret, message: 'Je la dirige.' })
    expect(asked.status).toBe(201)
    expect(await world.database.sql('select 1 from organisation_member')).toEqual([])
  })

  it('confirmed five times at once opens one account; of two registrations the first confirmed holds', async () => {
    const email = 'twice@demo.example'
    await register(email)
    await answer()
    const first = await tokenFor(email)
    later(world, 1)
    await register(email, { password: 'cinq ânes dans la prairie' })
    await answer()
    const second = await tokenFor(email)
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(first)))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 409, 409, 409, 409])
    expect((await confirm(second, 'cinq ânes dans la prairie')).body.code).toBe('link-not-valid')
    expect(await accounts(email)).toHaveLength(1)
  })

  it('works for two days, and an address gets three messages in an hour', async () => {
    const email = 'late@demo.example'
    for (let count = 0; count < 5; count++) await register(email)
    expect(await answer()).toEqual(['link', 'link', 'link', 'too-many', 'too-many'])
    const token = await tokenFor(email)
    later(world, 48 * 3_600)
    expect((await confirm(token)).body.code).toBe('link-not-valid')
  })

  it('is refused with the fault of its field, and writes nothing', async () => {
    const faults = async (given: object) =>
      (await register('x@demo.example', given)).body.errors?.map(
        (fault: { pointer: string; code: string }) => `${fault.pointer} ${fault.code}`,
      )
    expect(await faults({ password: 'court' })).toEqual(['/password password-too-short'])
    expect(await faults({ password: 'Zoé Nouvelle 12' })).toEqual(['/password password-own-name'])
    expect(await faults({ capacity: 'administrator' })).toEqual(['/capacity not-in-list'])
    expect(await faults({ email: 'no address' })).toHaveLength(1)
    expect(await world.database.sql("select 1 from registration where email = 'x@demo.example'")).toEqual([])
  })

  it('is taken only by funders that want it', async () => {
    const closed = await createFunder(world.database, { code: 'closed-one' })
    await world.database.sql('update funder set open_registration = false where id = $1', [closed])
    const listed = await anyone().get('/api/v1/registrations/funders')
    expect(listed.body.items).toEqual([{ code: funderCode, name: 'Région de démonstration' }])
    for (const code of ['closed-one', 'nobody']) {
      const refused = await register('y@demo.example', { funderCode: code })
      expect([refused.status, refused.body.code]).toEqual([409, 'registration-closed'])
    }
  })
})
