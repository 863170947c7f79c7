import { refusalIn } from '../programmes/support/client.ts'
import { cloneCase } from '../programmes/support/clone-cases.ts'
import { done, orderNumber } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { createFunder, createUser } from '../support/api.ts'

let world: FracWorld
let notified: string
/** Cases of five firms, whose advances were claimed one minute after the other. */
let claimed: string[]

beforeAll(async () => {
  world = await createFracWorld({ allocated: '100000.00' })
  notified = await caseIn(world, 'agreementNotified')
  claimed = (await cloneCase(world.database, notified, 5)).map(({ caseId }) => caseId)
  for (const [minute, caseId] of claimed.entries()) {
    world.clock.set(`2026-03-04T10:0${minute}:00Z`)
    await done(world, world.applicant, caseId, 'claimAdvance', { payload: { amount: `${minute + 1}00.00` } })
  }
  await done(world, world.payments, claimed[0] ?? '', 'orderPayment', { payload: { number: 'OP-A' } })
})
afterAll(() => world?.end())

const list = async (query: string, user = world.payments) => (await world.client.call(user, 'GET', `/claims?${query}`)).body

test('claims are listed oldest first, by state, page by page', async () => {
  const first = await list('state=claimed&limit=3')
  const second = await list(`state=claimed&limit=3&cursor=${String(first.nextCursor)}`)
  const items = [...(first.items as Record<string, unknown>[]), ...(second.items as Record<string, unknown>[])]
  expect(items.map(({ caseId, amount, kind, orderNumber: number }) => ({ caseId, amount, kind, number }))).toEqual(
    claimed.slice(1).map((caseId, index) => ({ caseId, amount: `${index + 2}00.00`, kind: 'advance', number: null })),
  )
  expect(second.nextCursor).toBeNull()
  const [ordered] = (await list('state=ordered')).items as Record<string, unknown>[]
  // due thirty days after the order of 4 March
  expect(ordered).toMatchObject({ caseId: claimed[0], amount: '100.00', state: 'ordered', orderNumber: 'OP-A', dueOn: '2026-04-03' })
})

test('claims are those of the cases a person may see', async () => {
  const outside = await createUser(world.database, {
    funderId: world.funderId,
    grants: [{ role: 'paymentOfficer', programmes: null, departements: ['22'] }],
  })
  const elsewhere = await createUser(world.database, { funderId: await createFunder(world.database), roles: ['paymentOfficer'] })
  for (const user of [outside, elsewhere]) expect((await list('', user)).items).toEqual([])
  expect(refusalIn(await world.client.call(world.applicant, 'GET', '/claims'))).toEqual({ status: 403, code: 'forbidden' })
  expect((await world.client.call(elsewhere, 'GET', `/cases/${claimed[0]}/payments`)).status).toBe(404)
})

test('the firm reads its payments, the funder the ledger beside, the consultant neither', async () => {
  const caseId = claimed[0] ?? ''
  const payments = async (user: typeof world.applicant) => (await world.client.call(user, 'GET', `/cases/${caseId}/payments`)).body
  const [item] = (await payments(world.applicant)).items as Record<string, unknown>[]
  expect(item).toMatchObject({
    kind: 'advance',
    state: 'ordered',
    claimed: '100.00',
    certified: '100.00',
    certifiedAt: null,
    order: { number: 'OP-A', amount: '100.00', orderedByName: 'Paul Riou', dueOn: '2026-04-03', paidOn: null },
  })
  expect((await payments(world.applicant)).ledger).toEqual([])
  expect((await payments(world.auditor)).ledger).toMatchObject([{ kind: 'commitment', amount: '3760.00', actorName: 'Hélène Tanguy' }])
  expect(await payments(world.consultant)).toEqual({ items: [], ledger: [] })
})

test('an order number belongs to the funder and is given once, also at the same instant', async () => {
  const number = orderNumber()
  const versions = await world.database.sql<{ id: string; version: number }>('select id, version from case_file where id = any($1)', [
    claimed.slice(1),
  ])
  const answers = await Promise.all(
    versions.map(({ id, version }) =>
      world.client.call(world.payments, 'POST', `/cases/${id}/actions/orderPayment`, { version, body: { payload: { number } } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 422, 422, 422])
  const refused = answers.filter(({ status }) => status === 422)
  expect(refused.map(refusalIn)).toEqual(
    refused.map(() => ({
      status: 422,
      code: 'invalid-fields',
      errors: [{ pointer: '/payload/number', code: 'order-number-taken' }],
    })),
  )
  expect(await world.database.sql('select count(*)::int as orders from payment_order where number = $1', [number])).toEqual([{ orders: 1 }])
})
