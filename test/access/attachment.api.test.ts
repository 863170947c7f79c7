import { as, createFunder, createUser, type TestUser } from '../support/api.ts'
import { insertOrganisation } from '../support/organisations.ts'
import { type AccountWorld, journalOf, openAccountWorld, withCookie } from './accounts.ts'

const SIRET = '55203253400646'
const OTHER = '73282932000074'
const UNKNOWN = '44306184100047'

let world: AccountWorld
let firmId: string
let otherId: string
let officer: TestUser
let member: TestUser
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  const { database, funderId } = world
  firmId = await insertOrganisation(database, { funderId, name: 'Atelier du Marché', siret: SIRET, departement: '75' })
  otherId = await insertOrganisation(database, { funderId, name: 'Fonderie', siret: OTHER, departement: '77' })
  officer = await world.user({ grants: [{ role: 'caseOfficer', programmes: null, departements: ['75'] }] })
  member = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [firmId] })
})
afterAll(() => world.database.drop())

const by = (user: TestUser) => withCookie(world, user.cookie)
const newcomer = (role: 'applicant' | 'consultant' = 'applicant') => world.user({ roles: [role] })
const ask = (user: TestUser, siret = SIRET, given: object = {}) =>
  by(user)
    .post('/api/v1/attachment-requests')
    .send({ siret, message: 'Je suis la gérante.', ...given })
async function asked(user: TestUser, siret = SIRET): Promise<string> {
  const { status, body, text } = await ask(user, siret)
  if (status !== 201) throw new Error(text)
  return body.id
}
const accept = (user: TestUser, id: string) => by(user).post(`/api/v1/attachment-requests/${id}/acceptance`).send()
const refuse = (user: TestUser, id: string, reason = 'Qualité non prouvée') =>
  by(user).post(`/api/v1/attachment-requests/${id}/refusal`).send({ reason })
const withdraw = (user: TestUser, id: string) => by(user).post(`/api/v1/attachment-requests/${id}/withdrawal`).send()
const toDecide = async (user: TestUser): Promise<string[]> =>
  (await by(user).get('/api/v1/attachment-requests/to-decide?limit=200')).body.items.map((item: { id: string }) => item.id)
const membersOf = async (userId: string) =>
  (
    await world.database.sql<{ organisation_id: string }>('select organisation_id from organisation_member where user_id = $1', [userId])
  ).map((row) => row.organisation_id)
const stateOf = async (id: string) =>
  (
    await world.database.sql<{ state: string; decided_by: string | null }>(
      'select state, decided_by from attachment_request where id = $1',
      [id],
    )
  )[0]
const mailsTo = (userId: string) =>
  world.database.sql<{ kind: string; body_text: string }>('select kind, body_text from mail_message where user_id = $1', [userId])

describe('a request to act for an organisation', () => {
  it('accepted by a member takes effect on the open session of who asked, and they are told', async () => {
    const user = await newcomer()
    const id = await asked(user, '552 032 534 00646')
    expect((await by(user).get(`/api/v1/organisations/${firmId}`)).status).toBe(404)
    expect(await toDecide(member)).toContain(id)
    expect((await accept(member, id)).status).toBe(204)
    expect((await by(user).get(`/api/v1/organisations/${firmId}`)).status).toBe(200)
    expect(await membersOf(user.id)).toEqual([firmId])
    expect(await stateOf(id)).toEqual({ state: 'accepted', decided_by: member.id })
    expect((await mailsTo(user.id)).map(({ kind }) => kind)).toEqual(['attachment-accepted'])
    expect(await journalOf(world, user.id)).toEqual(['membership.asked', 'membership.accepted'])
    expect((await by(user).get('/api/v1/attachment-requests')).body.items).toMatchObject([
      { id, state: 'accepted', siret: SIRET, organisation: { id: firmId, name: 'Atelier du Marché' } },
    ])
    expect((await ask(user)).body.code).toBe('already-attached')
  })

  it('refused by an officer says why; then it may be asked again', async () => {
    const user = await newcomer('consultant')
    const id = await asked(user)
    expect(await toDecide(officer)).toContain(id)
    expect((await refuse(officer, id, '')).status).toBe(422)
    expect((await refuse(officer, id)).status).toBe(204)
    expect(await membersOf(user.id)).toEqual([])
    const [mail] = await mailsTo(user.id)
    expect(mail?.body_text).toContain('Qualité non prouvée')
    // what the funder knows of this SIRET is not told with a refusal
    expect(mail?.body_text).not.toContain('Atelier')
    const own = await by(user).get('/api/v1/attachment-requests')
    expect(own.body.items).toMatchObject([{ id, state: 'refused', reason: 'Qualité non prouvée', organisation: null }])
    expect((await ask(user)).status).toBe(201)
  })

  it('is answered alike for a SIRET nobody knows; an agent records the organisation first', async () => {
    const user = await newcomer()
    const supervisor = await world.user({ roles: ['supervisor'] })
    const id = await asked(user, UNKNOWN)
    expect(await toDecide(member)).not.toContain(id)
    expect(await toDecide(supervisor)).toContain(id)
    expect((await accept(supervisor, id)).body.code).toBe('organisation-not-known')
    const created = await by(supervisor).post('/api/v1/organisations').send({ name: 'Menuiserie', siret: UNKNOWN })
    expect(created.status).toBe(201)
    expect((await accept(supervisor, id)).status).toBe(204)
    expect(await membersOf(user.id)).toEqual([created.body.id])
  })

  it('is asked once at a time, ten at most, for a SIRET that exists, in a role one has', async () => {
    const user = await newcomer()
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(user)))
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('attachment-already-asked')
    expect((await ask(user, '55203253400647')).body.errors).toMatchObject([{ pointer: '/siret', code: 'siret-wrong-check-digit' }])
    expect((await ask(user, OTHER, { capacity: 'consultant' })).body.errors).toMatchObject([{ pointer: '/capacity', code: 'not-in-list' }])
    await world.database.sql(
      `insert into attachment_request (id, funder_id, user_id, siret, capacity, created_at)
       select gen_random_uuid(), $1, $2, lpad(n::text, 14, '0'), 'applicant', $3 from generate_series(1, 9) n`,
      [world.funderId, user.id, world.clock.now()],
    )
    expect((await ask(user, OTHER)).body.code).toBe('too-many-attachment-requests')
  })

  it('withdrawn is over; another person’s is not there', async () => {
    const [user, other] = [await newcomer(), await newcomer()]
    const id = await asked(user)
    for (const answer of [await withdraw(other, id), await accept(other, id), await refuse(other, id)]) expect(answer.status).toBe(404)
    expect((await withdraw(user, id)).status).toBe(204)
    expect((await withdraw(user, id)).body.code).toBe('attachment-already-decided')
    expect((await accept(member, id)).body.code).toBe('attachment-already-decided')
    expect(await toDecide(member)).not.toContain(id)
    expect(await membersOf(user.id)).toEqual([])
  })
})

describe('who decides', () => {
  it('not the asker, not a member of another firm, not an agent of elsewhere, of another funder or with a link of interest', async () => {
    const user = await newcomer()
    const id = await asked(user)
    const { database, funderId, clock } = world
    const stranger = await createUser(database, { funderId, roles: ['applicant'], organisationIds: [otherId] })
    const elsewhere = await world.user({ grants: [{ role: 'caseOfficer', programmes: null, departements: ['77'] }] })
    const foreign = await world.user({ roles: ['supervisor'], funderId: await createFunder(database, { demonstration: true }) })
    const recused = await world.user({ roles: ['supervisor'] })
    await database.sql(
      `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
       values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, $4)`,
      [funderId, recused.id, firmId, clock.now()],
    )
    for (const person of [stranger, elsewhere, foreign, recused]) {
      expect([(await accept(person, id)).status, (await refuse(person, id)).status, (await toDecide(person)).includes(id)]).toEqual([
        404,
        404,
        false,
      ])
    }
    expect((await accept(user, id)).body.code).toBe('own-attachment')
    const authority = await world.user({ roles: ['authority'] })
    expect((await accept(authority, id)).status).toBe(403)
    expect((await as(world.app, null).post(`/api/v1/attachment-requests/${id}/acceptance`)).status).toBe(401)
    expect(await stateOf(id)).toEqual({ state: 'asked', decided_by: null })
  })

  it('an agent who asks for a firm does not accept themselves, whatever the role', async () => {
    const both = await createUser(world.database, { funderId: world.funderId, roles: ['supervisor', 'applicant'] })
    const id = await asked(both)
    expect((await accept(both, id)).body.code).toBe('own-attachment')
    await expect(
      world.database.sql(
        "update attachment_request set state = 'accepted', decided_by = user_id, decided_at = now(), organisation_id = $2 where id = $1",
        [id, firmId],
      ),
    ).rejects.toThrow('attachment_request_decided_by_another')
  })

  it('thirty at once, accepting and refusing: one decision, one message', async () => {
    const user = await newcomer()
    const id = await asked(user)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? accept(index % 4 === 0 ? member : officer, id) : refuse(officer, id))),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(answers.filter(({ status, body }) => status === 409 && body.code === 'attachment-already-decided')).toHaveLength(29)
    const state = (await stateOf(id))?.state
    expect(await membersOf(user.id)).toEqual(state === 'accepted' ? [firmId] : [])
    expect((await mailsTo(user.id)).map(({ kind }) => kind)).toEqual([`attachment-${state}`])
  })

  it('once: what was decided is neither changed nor erased', async () => {
    const id = await asked(await newcomer())
    await refuse(officer, id)
    for (const statement of [
      "update attachment_request set state = 'asked', decided_by = null, decided_at = null, reason = null where id = $1",
      "update attachment_request set reason = 'x' where id = $1",
      'delete from attachment_request where id = $1',
    ]) {
      await expect(world.database.sql(statement, [id])).rejects.toThrow('decided once')
    }
  })

  it('reads the list page by page, the oldest first', async () => {
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await by(officer).get(`/api/v1/attachment-requests/to-decide?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor ?? ''
    } while (cursor !== '')
    const open = await world.database.sql<{ id: string }>(
      `select a.id from attachment_request a left join organisation o on o.siret = a.siret and o.funder_id = a.funder_id
       where a.state = 'asked' and (o.id is null or o.departement = '75') order by a.created_at, a.id`,
    )
    expect(seen).toEqual(open.map(({ id }) => id))
    expect(seen.length).toBeGreaterThan(4)
  })
})
