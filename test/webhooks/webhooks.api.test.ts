import type { CaseWorld } from '../cases/world.ts'
import { as, createFunder, createUser } from '../support/api.ts'
import { isSignedWith, openReceiver, type Receiver } from './receiver.ts'
import { createWebhookWorld, deliveries, register, work } from './world.ts'

let world: CaseWorld
let receiver: Receiver
beforeAll(async () => {
  world = await createWebhookWorld()
  receiver = await openReceiver()
})
afterAll(async () => {
  await receiver.close()
  await world.end()
})

const by = () => as(world.app, world.users.administrator)
const submitted = async (): Promise<string> => {
  const { id } = await world.filledDraft({}, { firmId: await world.firm() })
  await world.act(id, 'applicant', 'submit')
  return id
}

it('registers, lists and changes; the secret is told once, kept sealed and in no journal', async () => {
  const { id, secret, version } = await register(world, { url: receiver.url, programmes: ['frac'] })
  expect(secret).toMatch(/^whsec_[A-Za-z0-9_-]{43}$/)
  const listed = await by().get('/api/v1/webhooks')
  expect(listed.body.items).toMatchObject([{ id, active: true, programmes: ['frac'], waiting: 0, dead: 0, previousSecretUntil: null }])
  const everything = await world.database.sql<{ row: string }>(
    `select e::text as row from webhook_endpoint e union all select a::text from audit_pending a union all select a::text from audit_entry a`,
  )
  for (const { row } of [...everything, { row: listed.text }]) expect(row).not.toContain(secret.slice(6))
  const body = { name: 'ERP', url: receiver.url, kinds: ['payment.ordered'], programmes: null, active: true }
  const change = (seen: number, changes: object = {}) =>
    by()
      .put(`/api/v1/webhooks/${id}`)
      .set('If-Match', `"${seen}"`)
      .send({ ...body, ...changes })
  expect((await change(version)).body).toMatchObject({ name: 'ERP', kinds: ['payment.ordered'], version: version + 1 })
  expect((await change(version)).status).toBe(412)
  const refused = await change(version + 1, { url: 'https://10.0.0.1/', programmes: ['nothing'] })
  expect(refused.body.errors.map(({ code }: { code: string }) => code)).toEqual(['webhook-address-private', 'unknown-programme'])
  expect(
    (
      await world.database.sql(`select 1 from audit_pending where action = 'webhook.changed'
    union all select 1 from audit_entry where action = 'webhook.changed'`)
    ).length,
  ).toBe(1)
  await change(version + 1, { active: false })
})

it('a renewed secret signs at once, the one before beside it for a week', async () => {
  const { id, secret: old } = await register(world, { url: receiver.url })
  const { secret, previousUntil } = (await by().post(`/api/v1/webhooks/${id}/secret`)).body
  expect(previousUntil).toBe('2026-11-30T09:00:00.000Z')
  await submitted()
  await work(world)
  const during = receiver.received.at(-1)
  expect(during && [isSignedWith(old, during), isSignedWith(secret, during)]).toEqual([true, true])
  world.clock.set('2026-11-30T09:00:01Z')
  await submitted()
  await work(world)
  const after = receiver.received.at(-1)
  expect(after && [isSignedWith(old, after), isSignedWith(secret, after)]).toEqual([false, true])
  await world.database.sql('update webhook_endpoint set active = false where id = $1', [id])
})

it('deliveries page by page with what was answered; sent again, passed over, and refused when that makes no sense', async () => {
  const { id } = await register(world, { url: receiver.url })
  receiver.answer = () => ({ status: 500, body: 'plus\u0000 tard' })
  const cases = [await submitted(), await submitted(), await submitted()]
  await work(world)
  const first = (await by().get(`/api/v1/webhooks/${id}/deliveries?limit=2`)).body
  expect(first.items.map((item: { case: { id: string } }) => item.case.id)).toEqual([cases[2], cases[1]])
  expect(first.items[0]).toMatchObject({
    state: 'waiting',
    status: 500,
    error: 'refused',
    response: 'plus tard',
    attempts: 1,
    behind: false,
  })
  const rest = (await by().get(`/api/v1/webhooks/${id}/deliveries?limit=2&cursor=${first.nextCursor}`)).body
  expect([rest.items.length, rest.nextCursor]).toEqual([1, null])
  expect((await by().get(`/api/v1/webhooks/${id}/deliveries?cursor=x`)).status).toBe(400)
  const [one] = first.items
  const ask = (act: 'replay' | 'skip') => by().post(`/api/v1/webhook-deliveries/${one.id}/${act}`)
  expect((await ask('replay')).body.code).toBe('delivery-waiting')
  expect((await ask('skip')).status).toBe(202)
  expect((await ask('skip')).body.code).toBe('delivery-ended')
  receiver.answer = () => ({ status: 200 })
  expect((await ask('replay')).status).toBe(202)
  await work(world)
  expect((await deliveries(world)).find((row) => row.id === one.id)).toMatchObject({ state: 'delivered', attempts: 2, status: 200 })
  // what was asked for at this very instant is not asked for twice
  world.clock.set('2026-11-30T09:05:00Z')
  const since = (only: string) => by().post(`/api/v1/webhooks/${id}/replay`).send({ since: '2026-11-30T00:00:00Z', only })
  expect((await since('undelivered')).body).toEqual({ replayed: 0, more: false })
  expect((await since('all')).body).toEqual({ replayed: 1, more: false })
  expect((await since('often')).status).toBe(422)
  expect((await by().get(`/api/v1/webhooks/${id}/deliveries?state=delivered`)).body.items).toEqual([])
})

it('nobody else: another role, an administrator of a part, another funder, somebody kept away from the firm', async () => {
  const { id } = await register(world, { url: receiver.url })
  const caseId = await submitted()
  const [delivery] = (await deliveries(world)).filter((row) => row.case_id === caseId && row['endpoint_id'] === id)
  const paths = ['/api/v1/webhooks', `/api/v1/webhooks/${id}`, `/api/v1/webhooks/${id}/deliveries`]
  const part = await world.user([{ role: 'administrator', programmes: ['frac'], departements: null }])
  const other = await createUser(world.database, { funderId: await createFunder(world.database), roles: ['administrator'] })
  for (const path of paths) {
    for (const person of ['officer', 'supervisor', 'auditor', 'applicant'] as const)
      expect((await as(world.app, world.users[person]).get(path)).status).toBe(403)
    expect((await as(world.app, part).get(path)).status).toBe(403)
  }
  expect((await as(world.app, other).get('/api/v1/webhooks')).body.items).toEqual([])
  for (const path of paths.slice(1)) expect((await as(world.app, other).get(path)).status).toBe(404)
  expect((await as(world.app, other).post(`/api/v1/webhook-deliveries/${delivery?.id}/replay`)).status).toBe(404)
  expect((await as(world.app, other).post(`/api/v1/webhooks/${id}/secret`)).status).toBe(404)
  const recused = await world.user(['administrator'])
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     select gen_random_uuid(), $1, $2, applicant_organisation_id, 'family', '2026-01-01', $2, now() from case_file where id = $3`,
    [world.funderId, recused.id, caseId],
  )
  const shown = (await as(world.app, recused).get(`/api/v1/webhooks/${id}/deliveries`)).body
  expect(shown.items).toEqual([])
  expect((await as(world.app, recused).post(`/api/v1/webhook-deliveries/${delivery?.id}/skip`)).status).toBe(404)
  expect((await by().get(`/api/v1/webhooks/${id}/deliveries`)).body.items).toHaveLength(1)
})
