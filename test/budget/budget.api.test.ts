import { newId } from '../../server/kernel/ids.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { balanceOf } from '../programmes/support/truth.ts'
import { createFunder, createUser } from '../support/api.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ allocated: '5000.00' })
  await caseIn(world, 'awarded')
})
afterAll(() => world?.end())

const allocate = (body: Record<string, unknown>, user = world.administrator, envelopeId = world.envelopeId) =>
  world.client.call(user, 'POST', `/envelopes/${envelopeId}/allocations`, { body: { memo: 'Décision modificative', ...body } })

test('money is added, and taken back as far as it is not committed', async () => {
  expect((await allocate({ direction: 'add', amount: '100.50' })).status).toBe(204)
  expect(refusalIn(await allocate({ direction: 'cut', amount: '1340.51' }))).toEqual({
    status: 409,
    code: 'budget-insufficient',
    details: { left: '1340.50' },
  })
  expect((await allocate({ direction: 'cut', amount: '1340.50' })).status).toBe(204)
  expect(await balanceOf(world.database, world.envelopeId)).toEqual({
    allocated: '3760.00',
    committed: '3760.00',
    paid: '0.00',
    recovered: '0.00',
  })
  for (const amount of ['0.00', '-1.00', '1e3', '1.005']) expect((await allocate({ direction: 'add', amount })).status).toBe(422)
  expect(refusalIn(await allocate({ direction: 'add', amount: '999999999999.99' }))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/amount', code: 'too-big', details: { maximum: '999999996239.99' } }],
  })
})

test('only an administrator changes a budget, and only of their own funder', async () => {
  for (const user of [world.officer, world.authority, world.payments, world.auditor])
    expect(refusalIn(await allocate({ direction: 'add', amount: '1.00' }, user))).toEqual({ status: 403, code: 'forbidden' })
  const elsewhere = await createUser(world.database, { funderId: await createFunder(world.database), roles: ['administrator'] })
  expect(refusalIn(await allocate({ direction: 'add', amount: '1.00' }, elsewhere))).toEqual({ status: 404, code: 'not-found' })
  expect((await world.client.call(elsewhere, 'GET', '/envelopes')).body.items).toEqual([])
  const entries = `/envelopes/${world.envelopeId}/entries`
  expect((await world.client.call(elsewhere, 'GET', entries)).status).toBe(404)
  expect((await world.client.call(world.applicant, 'GET', entries)).status).toBe(403)
})

test('a budget may be set up before the first edition, once under one name', async () => {
  const funderId = await createFunder(world.database)
  const administrator = await createUser(world.database, { funderId, roles: ['administrator'] })
  const open = (body: Record<string, unknown>) =>
    world.client.call(administrator, 'POST', '/envelopes', {
      body: { programme: 'frac', year: 2026, label: 'Budget', amount: '10.00', ...body },
    })
  expect((await open({})).status).toBe(201)
  expect(refusalIn(await open({}))).toEqual({ status: 409, code: 'envelope-already-exists' })
  expect((await open({ label: 'Vide', amount: '0.00' })).status).toBe(201)
  expect(refusalIn(await open({ programme: 'unknown' }))).toMatchObject({ errors: [{ pointer: '/programme', code: 'unknown-programme' }] })
  const listed = (await world.client.call(administrator, 'GET', '/envelopes?year=2026')).body.items as Record<string, unknown>[]
  expect(listed.map(({ label, allocated, left }) => [label, allocated, left])).toEqual([
    ['Budget', '10.00', '10.00'],
    ['Vide', '0.00', '0.00'],
  ])
})

test('the ledger is read page by page, newest first, each line once', async () => {
  const envelopeId = await world.envelope('1.00', { label: 'Pages' })
  // several lines of one instant: the cursor must not lose or repeat any
  for (let line = 0; line < 6; line += 1) await allocate({ direction: 'add', amount: `${line + 1}.00` }, world.administrator, envelopeId)
  const seen: string[] = []
  let cursor: unknown = null
  do {
    const query = new URLSearchParams({ limit: '2', ...(typeof cursor === 'string' ? { cursor } : {}) })
    const { body } = await world.client.call(world.auditor, 'GET', `/envelopes/${envelopeId}/entries?${query}`)
    seen.push(...(body.items as { id: string }[]).map(({ id }) => id))
    cursor = body.nextCursor
  } while (cursor !== null)
  const all = await world.database.sql<{ id: string }>('select id from ledger_entry where envelope_id = $1 order by at desc, id desc', [
    envelopeId,
  ])
  expect(seen).toEqual(all.map(({ id }) => id))
  expect(seen).toHaveLength(7)
})

test('an agent of another programme sees neither the envelope nor its ledger, whatever other role they hold', async () => {
  const id = newId(new Date())
  const user = await createUser(world.database, {
    funderId: world.funderId,
    grants: [
      { role: 'caseOfficer', programmes: ['apprentic'], departements: null },
      { role: 'applicant', programmes: null, departements: null },
    ],
  })
  expect((await world.client.call(user, 'GET', '/envelopes')).body.items).toEqual([])
  expect((await world.client.call(user, 'GET', `/envelopes/${world.envelopeId}/entries`)).status).toBe(404)
  expect((await world.client.call(user, 'GET', `/envelopes/${id}/entries`)).status).toBe(404)
})
