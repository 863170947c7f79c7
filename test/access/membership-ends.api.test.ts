import { createUser, type TestUser } from '../support/api.ts'
import { insertOrganisation } from '../support/organisations.ts'
import { type AccountWorld, journalOf, openAccountWorld, withCookie } from './accounts.ts'

let world: AccountWorld
let firmId: string
let otherId: string
let officer: TestUser
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  const { database, funderId } = world
  firmId = await insertOrganisation(database, { funderId, name: 'Atelier du Marché', siret: '55203253400646', departement: '75' })
  otherId = await insertOrganisation(database, { funderId, name: 'Fonderie', siret: '73282932000074', departement: '77' })
  officer = await world.user({ grants: [{ role: 'caseOfficer', programmes: null, departements: ['75'] }] })
})
afterAll(() => world.database.drop())

const by = (user: TestUser) => withCookie(world, user.cookie)
const memberOf = (organisationIds: readonly string[]) =>
  createUser(world.database, { funderId: world.funderId, roles: ['applicant'], organisationIds })
const list = (user: TestUser, id = firmId) => by(user).get(`/api/v1/organisations/${id}/members`)
const end = (user: TestUser, userId: string, id = firmId) =>
  by(user).post(`/api/v1/organisations/${id}/members/${userId}/end`).send({ reason: 'A quitté l’entreprise' })
const belongsTo = (userId: string) =>
  world.database.sql<{ organisation_id: string }>('select organisation_id from organisation_member where user_id = $1', [userId])

it('who left acts for the firm no longer, on an open session too, and is told why', async () => {
  const [one, colleague] = [await memberOf([firmId]), await memberOf([firmId, otherId])]
  expect((await list(one)).body.items.map(({ userId }: { userId: string }) => userId)).toEqual(
    expect.arrayContaining([one.id, colleague.id]),
  )
  expect((await by(colleague).get(`/api/v1/organisations/${firmId}`)).status).toBe(200)
  expect((await end(one, colleague.id)).status).toBe(204)
  expect((await by(colleague).get(`/api/v1/organisations/${firmId}`)).status).toBe(404)
  expect((await list(colleague)).status).toBe(404)
  expect(await belongsTo(colleague.id)).toEqual([{ organisation_id: otherId }])
  const mails = await world.database.sql<{ kind: string; body_text: string }>(
    'select kind, body_text from mail_message where user_id = $1',
    [colleague.id],
  )
  expect(mails.map(({ kind }) => kind)).toEqual(['membership-ended'])
  expect(mails[0]?.body_text).toContain('Motif : A quitté l’entreprise')
  expect(await journalOf(world, colleague.id)).toContain('membership.ended')
  expect((await end(one, colleague.id)).body.code).toBe('not-a-member')
})

it('one may leave by oneself, and gets no message about it', async () => {
  const user = await memberOf([firmId])
  expect((await end(user, user.id)).status).toBe(204)
  expect(await belongsTo(user.id)).toEqual([])
  expect(await world.database.sql('select 1 from mail_message where user_id = $1', [user.id])).toEqual([])
})

it('an officer decides in their départements, nobody on another firm; of twenty at once one ends it', async () => {
  const [user, elsewhere] = [await memberOf([firmId]), await memberOf([otherId])]
  expect((await end(officer, elsewhere.id, otherId)).status).toBe(404)
  expect((await end(user, elsewhere.id, otherId)).status).toBe(404)
  expect(await belongsTo(elsewhere.id)).toEqual([{ organisation_id: otherId }])
  const answers = await Promise.all(Array.from({ length: 20 }, () => end(officer, user.id)))
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, ...Array(19).fill(409)])
})
