import { unmet } from '../support/client.ts'
import { act, handIn, IBAN, orderNumber } from '../support/driver.ts'
import { AID, advance, FIGURES, payAdvance, payClaim } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { driveRoad, NOT_FOR_THIS_ROLE, onCase, type Road } from '../support/road.ts'
import { caseTruth, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

/** Money on its way to the firm, and back. */

let world: FracWorld
let road: Road

beforeAll(async () => {
  world = await createFracWorld({ allocated: '1000000.00' })
  road = await driveRoad(world, 'paid')
})
beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'))
afterAll(async () => {
  const differences = world ? await ledgerDifferences(world.database) : []
  await world?.end()
  if (differences.length > 0) throw new Error(`balances differ from the ledger: ${JSON.stringify(differences)}`)
})

const claims = (caseId: string) =>
  world.database.sql(
    `select kind || ' ' || state || ' ' || claimed_amount || coalesce(' ' || certified_amount, '') as line from payment_claim
     where case_id = $1 order by claimed_at, kind`,
    [caseId],
  )

test('interims are certified by another than the appraiser, and with the advance stay within 80 % of the award', async () => {
  const { caseId } = await road.from('missionStarted')
  const { passes, refused } = onCase(world, caseId)
  await payAdvance(world, caseId, '1128.00')
  expect(await refused(world.applicant, 'claimInterim', { amount: '1880.01' })).toEqual(
    unmet(['interimWithinLimit', { limit: '1880.00', wanted: '1880.01' }]),
  )
  await passes(world.applicant, 'claimInterim', { amount: '1500.00' })
  expect(await refused(world.payments, 'orderPayment', { number: orderNumber() })).toEqual(unmet(['claimPayable', {}]))
  expect(await refused(world.officer, 'certifyInterim', { amount: '1500.00' })).toEqual(
    unmet(['mayCertify', { held: 'appraise', wanted: 'certify' }]),
  )
  expect(await refused(world.officer2, 'certifyInterim', { amount: '1500.01' })).toEqual(unmet(['interimClaimed', { limit: '1500.00' }]))
  await passes(world.officer2, 'certifyInterim', { amount: '1400.00' })
  await payClaim(world, caseId)
  // what was certified counts, not what was claimed: 3 008.00 - 1 128.00 - 1 400.00
  expect(await refused(world.applicant, 'claimInterim', { amount: '480.01' })).toEqual(
    unmet(['interimWithinLimit', { limit: '480.00', wanted: '480.01' }]),
  )
  await passes(world.applicant, 'claimInterim', { amount: '480.00' })
  await passes(world.supervisor, 'certifyInterim', { amount: '480.00' })
  await payClaim(world, caseId)
  expect(await refused(world.applicant, 'claimInterim', { amount: '0.01' })).toEqual(unmet(['interimWithinLimit', { limit: '0.00' }]))
  await advance(world, caseId, 'closed')
  expect(await ledgerOf(world.database, caseId)).toEqual([
    `commitment ${AID}`,
    ...['1128.00', '1400.00', '480.00', '752.00'].map((amount) => `payment ${amount}`),
  ])
})

test('an advance after interims finds only what they left of the 80 %', async () => {
  const { caseId } = await road.from('missionStarted')
  const { passes, refused } = onCase(world, caseId)
  await passes(world.applicant, 'claimInterim', { amount: '2908.00' })
  await passes(world.officer2, 'certifyInterim', { amount: '2908.00' })
  await payClaim(world, caseId)
  expect(await refused(world.applicant, 'claimAdvance', { amount: '1128.00' })).toEqual(
    unmet(['advanceWithinLimit', { limit: '100.00', wanted: '1128.00' }]),
  )
  const page = (await world.client.call(world.applicant, 'GET', `/frac/cases/${caseId}`)).body
  expect(page.limits).toEqual({ advance: '100.00', advanceWithGuarantee: '100.00', interim: '100.00', balance: '852.00' })
  await passes(world.applicant, 'claimAdvance', { amount: '100.00' })
  expect(await refused(world.applicant, 'claimAdvance', { amount: '0.00' })).toMatchObject({ status: 409 })
})

test('an advance with a guarantee goes to 60 %, and only once', async () => {
  const { caseId } = await road.from('agreementNotified')
  const { passes, refused } = onCase(world, caseId)
  const guaranteed = (amount: string) => ({ amount, guaranteed: true })
  expect(await refused(world.applicant, 'claimAdvance', guaranteed('2256.00'))).toEqual(
    unmet(['advanceWithinLimit', { why: 'guarantee-missing' }]),
  )
  await handIn(world, world.applicant, caseId, 'bank-guarantee')
  expect(await refused(world.applicant, 'claimAdvance', guaranteed('2256.01'))).toEqual(
    unmet(['advanceWithinLimit', { limit: '2256.00', wanted: '2256.01' }]),
  )
  expect(await refused(world.applicant, 'claimAdvance', guaranteed('0.00'))).toEqual(
    unmet(['advanceWithinLimit', { limit: '2256.00', wanted: '0.00' }]),
  )
  await passes(world.applicant, 'claimAdvance', guaranteed('2256.00'))
  await passes(world.payments, 'refuseClaim', undefined, 'Garantie illisible.')
  world.clock.set('2026-03-03T09:00:00Z')
  await passes(world.applicant, 'claimAdvance', guaranteed('2256.00'))
  await payClaim(world, caseId)
  expect(await refused(world.applicant, 'claimAdvance', { amount: '1.00' })).toEqual(
    unmet(['advanceWithinLimit', { why: 'already-claimed' }]),
  )
  expect((await claims(caseId)).map(({ line }) => line)).toEqual(['advance refused 2256.00', 'advance paid 2256.00 2256.00'])
})

test('a mission that cost less than the advance is settled without payment, and the excess is recovered', async () => {
  const { caseId } = await road.from('missionStarted')
  const { passes, refused } = onCase(world, caseId)
  await payAdvance(world, caseId, '1128.00')
  await advance(world, caseId, 'reportReceived')
  for (const type of ['invoice', 'proof-of-payment']) await handIn(world, world.applicant, caseId, type)
  // one day of five: 80 % of 900.00
  const spent = { days: '1', dailyRate: '900.00', travelCosts: '0' }
  await passes(world.applicant, 'claimBalance', { ...spent, invoiceNumber: 'F-9' })
  await passes(world.officer2, 'certifyDelivery', spent)
  expect(await refused(world.payments, 'orderPayment', { number: orderNumber() })).toEqual(unmet(['claimPayable', {}]))
  expect(await passes(world.payments, 'settleWithoutPayment')).toBe('paid')
  expect((await claims(caseId)).map(({ line }) => line)).toEqual(['advance paid 1128.00 1128.00', 'balance paid 0.00 0.00'])
  expect(await passes(world.authority, 'orderRecovery', { amount: '408.00', ground: 'not-completed' }, 'Avance excédentaire')).toBe(
    'inRecovery',
  )
  await passes(world.payments, 'recordRecovery', { amount: '408.00', receivedOn: '2026-03-02', accountantReference: 'T-1' })
  expect(await passes(world.payments, 'closeRecovery')).toBe('closed')
  // what was committed and never paid went back with the closing
  expect(await ledgerOf(world.database, caseId)).toEqual([
    ...[`commitment ${AID}`, 'payment 1128.00', 'recovery 408.00', 'decommitment 2632.00'],
  ])
})

test('what is certified is paid: less than claimed when the proofs say so, never more than the award', async () => {
  const { caseId } = await road.from('reportReceived')
  const { passes } = onCase(world, caseId)
  for (const type of ['invoice', 'proof-of-payment']) await handIn(world, world.applicant, caseId, type)
  await passes(world.applicant, 'claimBalance', { days: '9', dailyRate: '1000.00', travelCosts: '5000.00', invoiceNumber: 'F-9' })
  // 5 days at 1 000.00 with 10 % of travel make 4 400.00 of aid: the award stays the limit
  expect((await claims(caseId)).map(({ line }) => line)).toEqual([`balance claimed ${AID}`])
  await passes(world.officer2, 'certifyDelivery', { days: '3', dailyRate: '900.00', travelCosts: '100.00' })
  await advance(world, caseId, 'closed')
  expect(await ledgerOf(world.database, caseId)).toEqual([`commitment ${AID}`, 'payment 2240.00', 'decommitment 1520.00'])
  expect(await world.database.sql('select spent_amount from payment_claim where case_id = $1', [caseId])).toEqual([
    { spent_amount: '14000.00' },
  ])
})

test('a certificate the payment officer does not follow goes back to the report', async () => {
  const { caseId } = await road.from('deliveryCertified')
  const { passes, refused } = onCase(world, caseId)
  expect(await refused(world.officer2, 'refuseClaim', undefined, 'Non')).toEqual(NOT_FOR_THIS_ROLE)
  expect(await passes(world.payments, 'refuseClaim', undefined, 'La facture n’est pas acquittée.')).toBe('reportReceived')
  world.clock.set('2026-03-03T09:00:00Z')
  await passes(world.applicant, 'claimBalance', { ...FIGURES, invoiceNumber: 'F-2' })
  await passes(world.officer2, 'certifyDelivery', FIGURES)
  await passes(world.payments, 'orderPayment', { number: orderNumber() })
  expect(await refused(world.supervisor, 'refuseClaim', undefined, 'Non')).toEqual(unmet(['claimRefusable', {}]))
  await passes(world.payments, 'recordBalancePayment', { paidOn: '2026-03-02', accountantReference: 'M' })
  expect((await claims(caseId)).map(({ line }) => line)).toEqual([`balance refused ${AID} ${AID}`, `balance paid ${AID} ${AID}`])
})

test('a case without bank details is paid once they are given; the history and the letter mask the account', async () => {
  const { caseId } = await road.from('deliveryCertified')
  const { passes, refused } = onCase(world, caseId)
  await world.database.sql('update case_file set beneficiary_iban = null where id = $1', [caseId])
  const number = orderNumber()
  expect(await refused(world.payments, 'orderPayment', { number })).toEqual(unmet(['bankDetailsKnown', {}]))
  expect(await refused(world.applicant, 'changeBankDetails', { iban: 'FR7630006000011234567890188' }, 'RIB')).toEqual({
    status: 422,
    code: 'invalid-fields',
    errors: [{ pointer: '/payload/iban', code: 'invalid-iban' }],
  })
  expect(await refused(world.payments, 'changeBankDetails', { iban: IBAN }, 'RIB')).toEqual(NOT_FOR_THIS_ROLE)
  await passes(world.applicant, 'changeBankDetails', { iban: 'FR76 3000 6000 0112 3456 7890 189' }, 'Relevé fourni.')
  await passes(world.payments, 'orderPayment', { number })
  expect(await world.database.sql('select iban, amount from payment_order where case_id = $1', [caseId])).toEqual([
    { iban: IBAN, amount: AID },
  ])
  const [event] = await world.database.sql(`select details from case_event where case_id = $1 and action = 'changeBankDetails'`, [caseId])
  expect(event).toEqual({ details: { iban: 'FR76…0189' } })
  const letter = (await lettersOf(world.database, caseId)).find(({ kind }) => kind === 'bank-details-change')
  expect(letter?.words).toContain('FR76…0189')
  expect(letter?.words).not.toContain(IBAN)
})

test('an irregularity found after closing is recovered; a second order adds to what came back', async () => {
  const { caseId } = await road.from('paid')
  const { passes, refused } = onCase(world, caseId)
  await passes(world.officer, 'close')
  const recover = async (amount: string) => {
    await passes(world.authority, 'orderRecovery', { amount, ground: 'object-changed' }, 'Contrôle')
    await passes(world.payments, 'recordRecovery', { amount, receivedOn: '2026-03-02', accountantReference: 'T' })
    await passes(world.supervisor, 'closeRecovery')
  }
  await recover('1000.00')
  expect(await refused(world.authority, 'orderRecovery', { amount: '2760.01', ground: 'object-changed' }, 'Contrôle')).toEqual(
    unmet(['somethingToRecover', { limit: '2760.00' }]),
  )
  await recover('500.00')
  const words = (await lettersOf(world.database, caseId)).filter(({ kind }) => kind === 'recovery').map((letter) => letter.words)
  expect(words).toHaveLength(2)
  expect(words[1]).toContain('Un reversement de 500,00')
  await recover('2260.00')
  expect(await refused(world.authority, 'orderRecovery', { amount: '0.01', ground: 'object-changed' }, 'Contrôle')).toEqual(
    unmet(['somethingToRecover', { why: 'nothing-paid' }]),
  )
  expect(await caseTruth(world.database, caseId)).toMatchObject({ state: 'closed', paid: AID, toRecover: AID, recovered: AID })
})

test('a payment cannot be recorded for a day that has not come, nor twice', async () => {
  const { caseId } = await road.from('deliveryCertified')
  const { passes, refused } = onCase(world, caseId)
  await passes(world.payments, 'orderPayment', { number: orderNumber() })
  expect(await refused(world.payments, 'recordBalancePayment', { paidOn: '2026-03-03', accountantReference: 'M' })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/payload/paidOn', code: 'date-in-future' }],
  })
  await passes(world.payments, 'recordBalancePayment', { paidOn: '2026-03-02', accountantReference: 'M' })
  const again = await act(world, world.payments, caseId, 'recordBalancePayment', {
    payload: { paidOn: '2026-03-02', accountantReference: 'M' },
  })
  expect([again.status, again.body.code]).toEqual([409, 'action-not-possible-now'])
})
