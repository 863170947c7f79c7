import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { caseAt } from '../cases/stages.ts'
import type { CaseWorld } from '../cases/world.ts'
import { createWebhookWorld, deliveries, register } from './world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createWebhookWorld()
})
afterAll(() => world.end())

const bodies = async (kind: string): Promise<Record<string, unknown>[]> =>
  (await deliveries(world)).filter((row) => row.kind === kind).map((row) => JSON.parse(String(row['body'])) as Record<string, unknown>)

it('a payment order with its number, amount and due date, before the act that made it; no account, no name', async () => {
  await register(world, { url: 'http://127.0.0.1:9/hook', kinds: ['payment.ordered', 'case.state-changed', 'case.acted'] })
  const { id } = await caseAt(world, 'ordered')
  const [order] = await world.database.sql<{ id: string; number: string; amount: string; due_on: string; claim_id: string }>(
    'select id, number, amount, due_on, claim_id from payment_order where case_id = $1',
    [id],
  )
  const [told, ...more] = await bodies('payment.ordered')
  expect(more).toEqual([])
  expect(told).toMatchObject({
    ...{ id: order?.id, type: 'payment.ordered', case: { id }, claim: order?.claim_id, claimKind: 'balance' },
    ...{ number: order?.number, amount: order?.amount, dueOn: order?.due_on },
  })
  for (const { body } of await world.database.sql<{ body: string }>('select body from webhook_delivery'))
    expect(body).not.toMatch(/FR76|Atelier|Camille|Démo/)
  const kinds = (await deliveries(world)).map(({ kind }) => kind)
  expect(kinds.at(-2)).toBe('payment.ordered')
  // each act once, in order
  const events = await world.database.sql<{ id: string }>(
    `select id from case_event where case_id = $1 and action not in ('open', 'edit', 'assign', 'document-added') order by sequence`,
    [id],
  )
  const acts = (await deliveries(world)).filter(({ kind }) => kind !== 'payment.ordered').map(({ event_id }) => event_id)
  expect(acts).toEqual(events.map((event) => event.id).filter((event) => acts.includes(event)))
  expect(acts.length).toBeGreaterThan(8)
})

it('a letter when it leaves, once, whatever the number of tries', async () => {
  await register(world, { url: 'http://127.0.0.1:9/hook', name: 'Courriers', kinds: ['letter.sent'] })
  const { id } = await world.filledDraft({}, { firmId: await world.firm() })
  await world.act(id, 'applicant', 'submit')
  expect(await bodies('letter.sent')).toEqual([])
  const [letter] = await world.database.sql<{ id: string; kind: string }>('select id, kind from letter where case_id = $1', [id])
  for (let tries = 0; tries < 3; tries += 1) await deliverLetter(world.services, letter?.id ?? '')
  expect(await bodies('letter.sent')).toMatchObject([
    {
      id: letter?.id,
      type: 'letter.sent',
      case: { id, state: 'submitted' },
      letter: letter?.id,
      letterKind: letter?.kind,
      means: 'electronic',
    },
  ])
})
