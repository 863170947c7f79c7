import { addNote } from '../../server/cases/add-note.ts'
import { assignCase } from '../../server/cases/assign-case.ts'
import type { CaseWorld } from '../cases/world.ts'
import { as, createFunder, createUser } from '../support/api.ts'
import { isSignedWith, openReceiver, type Received, type Receiver } from './receiver.ts'
import { createWebhookWorld, deliveries, register, work } from './world.ts'

let world: CaseWorld
let receiver: Receiver
beforeEach(async () => {
  world = await createWebhookWorld()
  receiver = await openReceiver()
})
afterEach(async () => {
  await receiver?.close()
  await world?.end()
})

const submitted = async (): Promise<string> => {
  const { id } = await world.filledDraft({}, { firmId: await world.firm('Atelier Secret') })
  await world.act(id, 'applicant', 'submit')
  return id
}
const assign = async (id: string, officerId: string | null) => {
  const { version } = await world.read<{ version: number }>(id)
  return assignCase(world.services, world.actors.supervisor, { caseId: id, version, officerId, reason: null })
}
const remove = (id: string, version: number, user = world.users.administrator) =>
  as(world.app, user).delete(`/api/v1/webhooks/${id}`).set('If-Match', `"${version}"`)

it('assigning, a document, a message and an internal note are told in their order, without anybody’s name nor a word of what they say', async () => {
  await register(world, { url: receiver.url, kinds: ['case.assigned', 'document.added', 'note.added', 'case.state-changed'] })
  const id = await submitted()
  await assign(id, world.users.officer.id)
  const upload = await as(world.app, world.users.applicant)
    .post(`/api/v1/cases/${id}/documents?type=proposals&fileName=devis-Camille.pdf`)
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from('not a file'))
  // refused: nothing is told of it
  expect(upload.status).toBeGreaterThanOrEqual(400)
  await addNote(world.services, world.actors.applicant, { caseId: id, text: 'Quand serai-je payée ?', internal: false })
  await addNote(world.services, world.actors.officer, { caseId: id, text: 'Firme à surveiller', internal: true })
  await assign(id, null)
  await work(world)
  const told = receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  expect(told.map(({ type, to, audience }) => [type, to ?? audience ?? null])).toEqual([
    ['case.state-changed', null],
    ['case.assigned', 'officer'],
    ['note.added', 'parties'],
    ['note.added', 'agents'],
    ['case.assigned', 'nobody'],
  ])
  for (const { body } of receiver.received) {
    expect(body).not.toMatch(/payée|surveiller|Camille|Secret/)
    for (const user of Object.values(world.users)) expect(body).not.toContain(user.id)
  }
})

it('notes of many people at the same instant are all written, and told', async () => {
  await register(world, { url: receiver.url, kinds: ['note.added'] })
  const id = await submitted()
  await Promise.all(
    Array.from({ length: 12 }, (_one, number) =>
      addNote(world.services, world.actors.officer, { caseId: id, text: `Note ${number}`, internal: true }),
    ),
  )
  expect(await world.database.sql('select 1 from case_note where case_id = $1', [id])).toHaveLength(12)
  expect(await deliveries(world)).toHaveLength(12)
})

it('a draft is the applicant’s own: its messages are told to nobody', async () => {
  await register(world, { url: receiver.url, kinds: ['note.added'] })
  const { id } = await world.filledDraft({}, { firmId: await world.firm() })
  await addNote(world.services, world.actors.applicant, { caseId: id, text: 'Bientôt', internal: false })
  expect(await deliveries(world)).toEqual([])
})

it('is deleted with what waits for it, which is counted; another’s, or an older one on screen, is not', async () => {
  const one = await register(world, { url: 'http://127.0.0.1:9/hook' })
  await register(world, { url: receiver.url, name: 'Entrepôt' })
  await submitted()
  await submitted()
  const foreign = await createUser(world.database, {
    ...{ funderId: await createFunder(world.database), clock: world.clock, roles: ['administrator'] },
  })
  expect((await remove(one.id, one.version, foreign)).status).toBe(404)
  expect((await remove(one.id, one.version, world.users.supervisor)).status).toBe(403)
  expect((await remove(one.id, one.version + 1)).status).toBe(412)
  const gone = await remove(one.id, one.version)
  expect([gone.status, gone.body]).toEqual([200, { dropped: 2 }])
  expect((await remove(one.id, one.version)).status).toBe(404)
  await work(world)
  expect(receiver.received).toHaveLength(2)
  const [entry] = await world.database.sql<{ after: unknown }>(
    `select after from audit_entry where action = 'webhook.deleted' union all select after from audit_pending where action = 'webhook.deleted'`,
  )
  expect(entry?.after).toEqual({ dropped: 2 })
})

it('acts and deletions at the same instant: no act is lost for an address that goes', async () => {
  const endpoints = []
  for (let count = 0; count < 5; count += 1) endpoints.push(await register(world, { url: receiver.url, name: `Application ${count}` }))
  const ids: string[] = []
  for (let count = 0; count < 8; count += 1) ids.push((await world.filledDraft({}, { firmId: await world.firm() })).id)
  const results = await Promise.allSettled([
    ...ids.map((id) => world.act(id, 'applicant', 'submit')),
    ...endpoints.map(({ id, version }) => remove(id, version).then(({ status }) => expect(status).toBe(200))),
  ])
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await deliveries(world)).toEqual([])
  expect(await world.database.sql(`select 1 from case_file where state = 'submitted'`)).toHaveLength(8)
})

it('is tried from the page: signed, about no case, its answer shown and nothing kept', async () => {
  const { id, secret } = await register(world, { url: receiver.url })
  const test = (user = world.users.administrator) => as(world.app, user).post(`/api/v1/webhooks/${id}/test`).send({})
  receiver.answer = () => ({ status: 202, body: 'bien reçu' })
  const taken = await test()
  expect([taken.status, taken.body]).toEqual([
    200,
    {
      eventId: expect.any(String),
      body: expect.any(String),
      status: 202,
      error: null,
      response: 'bien reçu',
      durationMs: expect.any(Number),
    },
  ])
  const [sent] = receiver.received
  expect(sent?.body).toBe(taken.body.body)
  expect(JSON.parse(sent?.body ?? '')).toEqual({ id: taken.body.eventId, type: 'test', at: '2026-11-23T09:00:00.000Z' })
  expect(sent?.headers).toMatchObject({ 'guichet-event': 'test', 'guichet-event-id': taken.body.eventId })
  expect(isSignedWith(secret, sent as Received)).toBe(true)
  receiver.answer = () => ({ status: 500, body: 'panne' })
  expect((await test()).body).toMatchObject({ status: 500, error: 'refused', response: 'panne' })
  receiver.answer = () => 'hang-up'
  expect((await test()).body).toMatchObject({ status: null, error: 'connection' })
  for (const user of [world.users.supervisor, world.users.officer]) expect((await test(user)).status).toBe(403)
  expect(await deliveries(world)).toEqual([])
})

it('a test leads to no address of this house either', async () => {
  const { id } = await register(world, { url: receiver.url })
  await world.database.sql(`update webhook_endpoint set url = 'http://10.0.0.1/' where id = $1`, [id])
  const tested = await as(world.app, world.users.administrator).post(`/api/v1/webhooks/${id}/test`).send({})
  expect(tested.body).toMatchObject({ status: null, error: 'address-refused' })
})
