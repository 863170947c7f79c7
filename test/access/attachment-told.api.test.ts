import { tellOfAttachment } from '../../server/parties/tell-of-attachment.ts'
import { createUser, type TestUser } from '../support/api.ts'
import { insertOrganisation } from '../support/organisations.ts'
import { type AccountWorld, openAccountWorld, withCookie } from './accounts.ts'

const SIRET = '55203253400646'
const UNKNOWN = '44306184100047'
const PARIS = { programmes: null, departements: ['75'] }

let world: AccountWorld
let firmId: string
const people: Record<string, TestUser> = {}
beforeAll(async () => {
  world = await openAccountWorld({ demonstration: true })
  const { database, funderId, clock } = world
  firmId = await insertOrganisation(database, { funderId, name: 'Atelier du Marché', siret: SIRET, departement: '75' })
  const member = async () => createUser(database, { funderId, roles: ['applicant'], organisationIds: [firmId] })
  people['administrator'] = await world.user({ roles: ['administrator'] })
  people['officer'] = await world.user({ grants: [{ role: 'caseOfficer', ...PARIS }] })
  people['supervisor'] = await world.user({ roles: ['supervisor'] })
  people['elsewhere'] = await world.user({ grants: [{ role: 'caseOfficer', programmes: null, departements: ['77'] }] })
  people['authority'] = await world.user({ roles: ['authority'] })
  people['recused'] = await world.user({ roles: ['supervisor'] })
  people['closed'] = await world.user({ roles: ['supervisor'] })
  people['member'] = await member()
  people['english'] = await member()
  await database.sql("update user_account set locale = 'en' where id = $1", [people['english'].id])
  await database.sql('update user_account set active = false where id = $1', [people['closed'].id])
  await database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, $4)`,
    [funderId, people['recused'].id, firmId, clock.now()],
  )
})
afterAll(() => world.database.drop())

const newcomer = () => world.user({ roles: ['applicant'], name: 'Gwenola <Prigent>' })
const ask = async (user: TestUser, siret = SIRET): Promise<string> => {
  const { status, body, text } = await withCookie(world, user.cookie).post('/api/v1/attachment-requests').send({ siret, message: '' })
  if (status !== 201) throw new Error(text)
  return body.id as string
}
const withdraw = (user: TestUser, id: string) => withCookie(world, user.cookie).post(`/api/v1/attachment-requests/${id}/withdrawal`).send()
/** What waits in the outbox, done as often as crashed workers would. */
async function work(): Promise<number[]> {
  const rows = await world.database.sql<{ payload: Parameters<typeof tellOfAttachment>[1] }>(
    "delete from outbox where job = 'tell-of-attachment' returning payload",
  )
  const told: number[] = []
  for (const { payload } of rows)
    told.push(...(await Promise.all(Array.from({ length: 3 }, () => tellOfAttachment(world.services, payload)))))
  return told
}
interface Mail extends Record<string, unknown> {
  readonly user_id: string
  readonly subject: string
  readonly text: string
  readonly html: string
}
/** Messages since the last look, by the name of who gets them here. */
async function mails(): Promise<Map<string, Mail>> {
  const rows = await world.database.sql<Mail>(
    `delete from mail_message where kind = 'attachment-asked' returning user_id, subject, body_text as text, body_html as html`,
  )
  const nameOf = (id: string) => Object.entries(people).find(([, { id: own }]) => own === id)?.[0] ?? id
  const found = new Map(rows.map((row) => [nameOf(row.user_id), row]))
  expect(found.size).toBe(rows.length)
  return found
}
const names = async () => [...(await mails()).keys()].sort()

it('a request is told to the members and to the agents who instruct there, in their language, once however often the job runs', async () => {
  await ask(await newcomer())
  expect(
    await world.database.sql(`select id from outbox where job = 'tell-of-attachment' and funder_id = $1`, [world.funderId]),
  ).toHaveLength(1)
  expect(await work()).toEqual([4, 4, 4])
  const delivered = await world.database.sql(`select payload ->> 'mailId' as id from outbox where job = 'deliver-mail'`)
  const told = await mails()
  expect([...told.keys()].sort()).toEqual(['english', 'member', 'officer', 'supervisor'])
  expect(delivered).toHaveLength(4)
  const { member, english, officer } = Object.fromEntries(told)
  expect(member?.subject).toBe('Une demande de rattachement attend votre réponse')
  expect(member?.text).toContain('demande à agir pour Atelier du Marché (55203253400646)')
  expect(member?.text).toContain('/console/attachments/mine\n')
  expect(officer?.text).toContain('/console/attachments\n')
  expect(english?.text).toContain('asks to act for Atelier du Marché')
  // a name is what somebody typed
  expect(member?.html).toContain('Gwenola &lt;Prigent&gt;')
})

it('a SIRET nobody knows is told to the agents of every département, and to no firm', async () => {
  await ask(await newcomer(), UNKNOWN)
  await work()
  expect(await names()).toEqual(['elsewhere', 'officer', 'recused', 'supervisor'])
})

it('administrators are told where nobody instructs', async () => {
  await world.database.sql('update user_account set active = false where id = any($1::uuid[])', [
    [people['officer']?.id, people['supervisor']?.id],
  ])
  await ask(await newcomer())
  await work()
  expect(await names()).toEqual(['administrator', 'english', 'member'])
  await world.database.sql('update user_account set active = true where id = any($1::uuid[])', [
    [people['officer']?.id, people['supervisor']?.id],
  ])
})

it('nobody is asked to answer what was taken back, nor told twice of the same in a day; ten a day at most', async () => {
  const user = await newcomer()
  const first = await ask(user)
  await withdraw(user, first)
  expect(await work()).toEqual([0, 0, 0])
  await ask(user)
  expect(await work()).toEqual([0, 0, 0])
  const loud = await newcomer()
  await world.database.sql(
    `insert into attachment_request (id, funder_id, user_id, siret, capacity, created_at)
     select gen_random_uuid(), $1, $2, lpad(n::text, 14, '0'), 'applicant', $3 from generate_series(1, 10) n`,
    [world.funderId, loud.id, world.clock.now()],
  )
  await world.database.sql(`update attachment_request set state = 'withdrawn', decided_at = $2 where user_id = $1`, [
    loud.id,
    world.clock.now(),
  ])
  await ask(loud)
  expect(await work()).toEqual([0, 0, 0])
  expect(await names()).toEqual([])
})
