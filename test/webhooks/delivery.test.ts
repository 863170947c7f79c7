import { takeAction } from '../../server/cases/take-action.ts'
import { changeEndpoint } from '../../server/webhooks/change-endpoints.ts'
import { deliverWebhook, MOST_TRIES } from '../../server/webhooks/deliver-webhook.ts'
import { replaySince } from '../../server/webhooks/replay-deliveries.ts'
import { resumeWebhooks } from '../../server/webhooks/resume-webhooks.ts'
import type { CaseWorld } from '../cases/world.ts'
import { createUser } from '../support/api.ts'
import { isSignedWith, openReceiver, type Receiver } from './receiver.ts'
import { createWebhookWorld, deliveries, register, work } from './world.ts'

let world: CaseWorld
let receiver: Receiver
beforeEach(async () => {
  world = await createWebhookWorld()
  receiver = await openReceiver()
})
afterEach(async () => {
  await receiver.close()
  await world.end()
})

const submitted = async (): Promise<string> => {
  const { id } = await world.filledDraft({}, { firmId: await world.firm() })
  await world.act(id, 'applicant', 'submit')
  return id
}
const stateOf = async (): Promise<string[]> => (await deliveries(world)).map(({ state }) => state)
/** The clock moved on, and what the schedule of each minute does then. */
const later = async (minutes: number): Promise<void> => {
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString())
  await resumeWebhooks(world.services)
  await work(world)
}

test('an act is told once to each address that wants it, signed, without a name; a draft is not', async () => {
  const { secret } = await register(world, { url: receiver.url })
  await register(world, { url: receiver.url, name: 'Ailleurs', programmes: ['accreditation'] })
  await register(world, { url: receiver.url, name: 'Paiements', kinds: ['payment.ordered'] })
  const { id } = await world.filledDraft()
  expect(await deliveries(world)).toEqual([])
  await world.act(id, 'applicant', 'submit')
  await work(world)
  expect(receiver.received).toHaveLength(1)
  const [one] = receiver.received
  if (!one) throw new Error('nothing came')
  const [event] = await world.database.sql<{ id: string }>(`select id from case_event where case_id = $1 and action = 'submit'`, [id])
  const { reference } = await world.read<{ reference: string }>(id)
  expect(JSON.parse(one.body)).toEqual({
    id: event?.id,
    type: 'case.state-changed',
    at: '2026-11-23T09:00:00.000Z',
    case: { id, reference, programme: 'frac', state: 'submitted' },
    action: 'submit',
    fromState: 'draft',
    toState: 'submitted',
  })
  for (const word of ['Atelier', 'Camille', 'Conseil', 'FR76']) expect(one.body).not.toContain(word)
  expect(one.headers).toMatchObject({ 'guichet-event-id': event?.id, 'guichet-event': 'case.state-changed' })
  expect(isSignedWith(secret, one)).toBe(true)
  expect(isSignedWith(`${secret}x`, one)).toBe(false)
  expect(isSignedWith(secret, { ...one, body: one.body.replace('submitted', 'awarded') })).toBe(false)
  expect(await deliveries(world)).toMatchObject([{ state: 'delivered', status: 204, attempts: 1 }])
})

test('an act that is refused or rolled back tells nothing; the same event is written once whatever is run twice', async () => {
  await register(world, { url: receiver.url })
  const { id } = await world.draft()
  await expect(world.act(id, 'applicant', 'submit')).rejects.toThrow()
  expect(await world.database.sql(`select 1 from outbox where job = 'deliver-webhook'`)).toEqual([])
  const { id: filled, version } = await world.filledDraft({}, { firmId: await world.firm() })
  const submit = { caseId: filled, action: 'submit', version: null, reason: null, payload: {} }
  const actor = world.actors.applicant
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => takeAction(world.services, actor, { ...submit })))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(version).toBeGreaterThan(0)
  expect(await deliveries(world)).toHaveLength(1)
  expect(await world.database.sql(`select 1 from outbox where job = 'deliver-webhook'`)).toHaveLength(1)
  await expect(
    world.database.sql(
      `insert into webhook_delivery (id, funder_id, endpoint_id, case_id, event_id, kind, body, created_at, try_at, queued_at)
       select gen_random_uuid(), funder_id, endpoint_id, case_id, event_id, kind, body, created_at, try_at, queued_at from webhook_delivery`,
    ),
  ).rejects.toThrow('webhook_delivery_once')
})

test.each([
  ['a refusal', { status: 500, body: 'le serveur dort' }, { status: 500, error: 'refused', response: 'le serveur dort' }],
  ['a redirection, which is not followed', { status: 302, headers: { location: '/elsewhere' } }, { status: 302, error: 'redirected' }],
  ['silence', 'never', { status: null, error: 'timed-out' }],
  ['a line cut', 'hang-up', { status: null, error: 'connection' }],
] as const)('%s is a failure: noted, tried again after a pause, and what follows of the case waits', async (_name, answer, told) => {
  await register(world, { url: receiver.url })
  receiver.answer = () => answer
  const id = await submitted()
  await world.act(id, 'officer', 'declareComplete')
  await work(world, { timeLimitMs: 100 })
  expect(receiver.received).toHaveLength(1)
  expect(await deliveries(world)).toMatchObject([
    { state: 'waiting', attempts: 1, ...told },
    { state: 'waiting', attempts: 0 },
  ])
  // not before its pause is over, even when it is asked for
  const [first] = await deliveries(world)
  expect(await deliverWebhook(world.services, first?.id ?? '')).toBe('waits')
  receiver.answer = () => ({ status: 200, body: 'ok' })
  await later(1)
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook'])
  expect(await deliveries(world)).toMatchObject([
    { state: 'delivered', attempts: 2, status: 200, error: null },
    { state: 'delivered', attempts: 1 },
  ])
})

test('an endless answer is cut short', async () => {
  await register(world, { url: receiver.url })
  receiver.answer = () => 'endless'
  await submitted()
  await work(world)
  const [one] = await deliveries(world)
  expect(one).toMatchObject({ state: 'delivered', status: 200 })
  expect(one?.response?.length).toBe(300)
})

test('given up after the last try; the next of the case leaves; an administrator sends the dead one again', async () => {
  const { id: endpoint } = await register(world, { url: receiver.url })
  receiver.answer = ({ body }) => ({ status: body.includes('"submit"') ? 503 : 204 })
  const id = await submitted()
  await world.act(id, 'officer', 'declareComplete')
  await work(world)
  for (let tried = 1; tried < MOST_TRIES; tried += 1) {
    expect(await stateOf()).toEqual(['waiting', 'waiting'])
    await later(600)
  }
  expect(await deliveries(world)).toMatchObject([{ state: 'dead', attempts: MOST_TRIES, status: 503 }, { state: 'delivered' }])
  expect(receiver.received).toHaveLength(MOST_TRIES + 1)
  receiver.answer = () => ({ status: 204 })
  const since = new Date('2026-11-23T00:00:00Z')
  const asked = { endpointId: endpoint, since, only: 'undelivered' } as const
  expect(await replaySince(world.services, world.actors.administrator, asked)).toEqual({ replayed: 1, more: false })
  await work(world)
  expect(await stateOf()).toEqual(['delivered', 'delivered'])
  const bodies = new Set(
    receiver.received
      .filter(({ body }) => body.includes('"submit"'))
      .map(({ body, headers }) => `${body}${String(headers['guichet-event-id'])}`),
  )
  expect(bodies.size).toBe(1)
})

test('of each case in order, with many workers that take the jobs in any order and a receiver that fails now and then', async () => {
  await register(world, { url: receiver.url })
  let calls = 0
  const under = new Map<string, number>()
  receiver.answer = async ({ body }) => {
    const { case: file } = JSON.parse(body) as { case: { id: string } }
    calls += 1
    const call = calls
    under.set(file.id, (under.get(file.id) ?? 0) + 1)
    // two of one case at once would be seen here: each is held across several turns of the loop
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    const together = under.get(file.id) ?? 0
    under.set(file.id, together - 1)
    if (together > 1) throw new Error('two of one case at the same time')
    return { status: call % 4 === 0 ? 500 : 204 }
  }
  const ids: string[] = []
  for (let index = 0; index < 4; index += 1) ids.push(await submitted())
  for (const id of ids) {
    await world.act(id, 'officer', 'declareComplete')
    await world.act(id, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
  }
  expect(await deliveries(world)).toHaveLength(12)
  for (let round = 0; round < 40 && (await stateOf()).includes('waiting'); round += 1) {
    const rows = await deliveries(world)
    // every delivery is asked for at once, by three workers each, last ones first
    await Promise.all([...rows, ...rows, ...rows].reverse().map(({ id }) => deliverWebhook(world.services, id)))
    world.clock.set(new Date(world.clock.now().getTime() + 600 * 60_000).toISOString())
  }
  expect(new Set(await stateOf())).toEqual(new Set(['delivered']))
  for (const id of ids) {
    const taken = receiver.received
      .filter(({ body }) => body.includes(id))
      .map(({ body }) => (JSON.parse(body) as { action: string }).action)
    // a failed one is sent again before the next one is
    expect(taken.filter((action, index) => action !== taken[index - 1])).toEqual(['submit', 'declareComplete', 'requestDocuments'])
  }
  // each success once
  expect(receiver.received.length).toBe(12 + Math.floor(receiver.received.length / 4))
})

test('a worker that dies while sending: the delivery is taken up again once its claim is over', async () => {
  await register(world, { url: receiver.url })
  await submitted()
  // claimed by one that never came back
  await world.database.sql(`update webhook_delivery set claimed_until = timestamptz '2026-11-23T09:01:00Z', attempts = 1, tries = 1`)
  await work(world)
  expect(receiver.received).toEqual([])
  await later(15)
  expect(await deliveries(world)).toMatchObject([{ state: 'delivered', attempts: 2 }])
})

test('another funder hears nothing, and an address switched off stops until it is on again', async () => {
  const elsewhere = await openReceiver()
  const { id: other } = (
    await world.database.sql<{ id: string }>(
      `insert into funder (id, code, name, departements, service_name, service_email, service_phone, service_address, appeal_court, created_at)
       select gen_random_uuid(), 'other', name, departements, service_name, service_email, service_phone, service_address, appeal_court, created_at
       from funder limit 1 returning id`,
    )
  )[0] ?? { id: '' }
  const stranger = await createUser(world.database, { funderId: other, roles: ['administrator'] })
  await register(world, { url: elsewhere.url }, stranger)
  const { id, version } = await register(world, { url: receiver.url })
  const caseId = await submitted()
  const input = { name: 'Comptabilité', url: receiver.url, kinds: ['case.state-changed'], programmes: null } as const
  const change = (active: boolean, seen: number) =>
    changeEndpoint(world.services, world.actors.administrator, { id, version: seen, input: { ...input, active } })
  await change(false, version)
  await work(world)
  expect(receiver.received).toEqual([])
  // what happens meanwhile is not kept for it
  await world.act(caseId, 'officer', 'declareComplete')
  await change(true, version + 1)
  await later(15)
  expect(receiver.received).toHaveLength(1)
  expect(elsewhere.received).toEqual([])
  expect(await deliveries(world)).toHaveLength(1)
  await elsewhere.close()
})
