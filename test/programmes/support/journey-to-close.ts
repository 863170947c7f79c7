import type { TestUser } from '../../support/api.ts'
import { unmet } from './client.ts'
import { handIn } from './driver.ts'
import { FIGURES } from './frac-case.ts'
import type { Journey } from './journey.ts'
import { balanceOf, ledgerOf, lettersOf } from './truth.ts'

/** The second half of the journey: from the award to the closing. */
export async function toTheClosing(journey: Journey): Promise<void> {
  await theAgreementIsNotified(journey)
  await theMissionStarts(journey)
  await anAdvanceIsPaid(journey)
  await theConsultantReports(journey)
  await deliveryIsCertified(journey)
  await theBalanceIsPaid(journey)
}

async function theAgreementIsNotified({ world, officer, on, passes, refused }: Journey): Promise<void> {
  on('2026-04-15')
  const fault = (code: string, details?: Record<string, string>) => ({
    status: 422,
    code: 'invalid-fields',
    errors: [{ pointer: '/payload/notifiedOn', code, ...(details ? { details } : {}) }],
  })
  expect(await refused(officer, 'notifyAgreement', { notifiedOn: '2026-04-16', means: 'e-mail' })).toEqual(fault('date-in-future'))
  expect(await refused(officer, 'notifyAgreement', { notifiedOn: '2026-04-07', means: 'e-mail' })).toEqual(
    fault('date-too-early', { earliest: '2026-04-08' }),
  )
  expect(await refused(world.consultant, 'notifyAgreement', { notifiedOn: '2026-04-15', means: 'e-mail' })).toEqual({
    status: 403,
    code: 'role-may-not',
  })
  expect(await passes(officer, 'notifyAgreement', { notifiedOn: '2026-04-15', means: 'e-mail' })).toBe('agreementNotified')
}

async function theMissionStarts(journey: Journey): Promise<void> {
  const { world, applicant, on, passes, refused } = journey
  on('2026-04-20')
  expect(await refused(applicant, 'startMission', { startedOn: '2026-04-20', orderSignedOn: '2026-03-01' })).toEqual(
    unmet(
      ['noOrderBeforeReceipt', { orderSignedOn: '2026-03-01', receivedOn: '2026-03-02' }],
      ['startDocumentsPresent', { missing: ['signed-order'] }],
    ),
  )
  await handIn(world, applicant, journey.caseId, 'signed-order')
  expect(await refused(applicant, 'startMission', { startedOn: '2026-02-20', orderSignedOn: '2026-04-18' })).toEqual(
    unmet(['noOrderBeforeReceipt', { why: 'started', startedOn: '2026-02-20', receivedOn: '2026-03-02' }]),
  )
  expect(await passes(applicant, 'startMission', { startedOn: '2026-04-20', orderSignedOn: '2026-04-18' })).toBe('missionStarted')
}

async function anAdvanceIsPaid(journey: Journey): Promise<void> {
  const { world, officer, applicant, on, passes, refused } = journey
  on('2026-04-21')
  // 30 % of 3 760.00
  expect(await refused(applicant, 'claimAdvance', { amount: '1128.01' })).toEqual(
    unmet(['advanceWithinLimit', { limit: '1128.00', wanted: '1128.01' }]),
  )
  expect(await refused(applicant, 'claimAdvance', { amount: '1128.00', guaranteed: true })).toEqual(
    unmet(['advanceWithinLimit', { why: 'guarantee-missing' }]),
  )
  expect(await refused(world.consultant, 'claimAdvance', { amount: '1128.00' })).toEqual({ status: 403, code: 'role-may-not' })
  expect(await passes(applicant, 'claimAdvance', { amount: '1128.00' })).toBe('missionStarted')
  for (const user of [officer, world.authority, applicant]) {
    expect(await refused(user, 'orderPayment', { number: 'OP-1' })).toEqual({ status: 403, code: 'role-may-not' })
  }
  expect(await refused(world.payments, 'recordPayment', { paidOn: '2026-04-21', accountantReference: 'M-1' })).toEqual(
    unmet(['paymentOrdered', {}]),
  )
  await passes(world.payments, 'orderPayment', { number: 'OP-1' })
  expect(await refused(applicant, 'changeBankDetails', { iban: 'FR1420041010050500013M02606' }, 'Nouvelle banque')).toEqual(
    unmet(['noOrderUnderWay', {}]),
  )
  on('2026-04-24')
  await passes(world.payments, 'recordPayment', { paidOn: '2026-04-24', accountantReference: 'MANDAT-1' })
  expect(await journey.truth()).toMatchObject({ state: 'missionStarted', paid: '1128.00' })
  expect(await ledgerOf(world.database, journey.caseId)).toEqual(['commitment 3760.00', 'payment 1128.00'])
  const letter = (await lettersOf(world.database, journey.caseId)).at(-1)
  expect(letter).toMatchObject({ kind: 'payment-notice', jobs: 1 })
  expect(letter?.words).toContain('1\u202F128,00')
}

async function theConsultantReports(journey: Journey): Promise<void> {
  const { world, on, passes, refused, sql } = journey
  on('2026-06-15')
  const report = { receivedOn: '2026-06-15', digitalSection: false }
  expect(await refused(world.consultant, 'submitReport', report)).toEqual(unmet(['reportPresent', { missing: ['mission-report'] }]))
  await handIn(world, world.consultant, journey.caseId, 'mission-report')
  // the accreditation ends between the agreement and the report
  const until = (day: string) =>
    sql(`update accredited_field set valid = daterange('2024-01-01', $2::date, '[]') where organisation_id = $1`, [
      world.consultancyId,
      day,
    ])
  await until('2026-05-31')
  expect(await refused(world.consultant, 'submitReport', report)).toEqual(
    unmet(['consultantCovered', { why: 'expired', field: 'digital', on: '2026-06-15' }]),
  )
  await until('2028-12-31')
  await sql(`update accredited_field set insurance_until = '2026-06-14' where organisation_id = $1`, [world.consultancyId])
  expect(await refused(world.consultant, 'submitReport', report)).toEqual(
    unmet(['consultantCovered', { why: 'insurance-expired', field: 'digital', on: '2026-06-15', missing: ['professional-insurance'] }]),
  )
  await sql(`update accredited_field set insurance_until = '2028-12-31' where organisation_id = $1`, [world.consultancyId])
  expect(await passes(world.consultant, 'submitReport', report)).toBe('reportReceived')
}

async function deliveryIsCertified(journey: Journey): Promise<void> {
  const { world, officer, applicant, on, passes, refused } = journey
  const certifier = world.officer2
  expect(await refused(certifier, 'certifyDelivery', FIGURES)).toMatchObject({
    unmet: [{ condition: 'balanceClaimed' }, { condition: 'digitalReflectionInReport' }, { condition: 'deliveryDocumentsPresent' }],
  })
  await passes(applicant, 'claimBalance', { ...FIGURES, invoiceNumber: 'F-2026-7' })
  expect(await refused(certifier, 'certifyDelivery', FIGURES)).toEqual(
    unmet(['digitalReflectionInReport', {}], ['deliveryDocumentsPresent', { missing: ['invoice', 'proof-of-payment'] }]),
  )
  // the report goes back to its author: first the claim, then the report
  expect(await refused(officer, 'returnReport', {}, 'La partie numérique manque.')).toEqual(unmet(['noBalanceClaimed', {}]))
  await passes(world.payments, 'refuseClaim', {}, 'Rapport incomplet.')
  expect(await passes(officer, 'returnReport', {}, 'La partie numérique manque.')).toBe('missionStarted')
  on('2026-06-22')
  await handIn(world, world.consultant, journey.caseId, 'mission-report')
  await passes(world.consultant, 'submitReport', { receivedOn: '2026-06-22', digitalSection: true })
  for (const type of ['invoice', 'proof-of-payment']) await handIn(world, applicant, journey.caseId, type)
  await passes(applicant, 'claimBalance', { ...FIGURES, invoiceNumber: 'F-2026-7' })
  expect(await refused(officer, 'certifyDelivery', FIGURES)).toEqual(unmet(['mayCertify', { held: 'appraise', wanted: 'certify' }]))
  expect(await passes(certifier, 'certifyDelivery', FIGURES)).toBe('deliveryCertified')
}

async function theBalanceIsPaid(journey: Journey): Promise<void> {
  const { world, on, passes, refused } = journey
  on('2026-06-25')
  const alone: readonly TestUser[] = [journey.officer, world.officer2, world.supervisor]
  for (const user of alone) expect(await refused(user, 'orderPayment', { number: 'OP-2' })).toEqual({ status: 403, code: 'role-may-not' })
  expect(await refused(world.payments, 'orderPayment', { number: 'OP-1' })).toEqual({
    status: 422,
    code: 'invalid-fields',
    errors: [{ pointer: '/payload/number', code: 'order-number-taken' }],
  })
  expect(await refused(world.payments, 'settleWithoutPayment')).toEqual(unmet(['nothingLeftToPay', {}]))
  await passes(world.payments, 'orderPayment', { number: 'OP-2' })
  on('2026-06-30')
  expect(await passes(world.payments, 'recordBalancePayment', { paidOn: '2026-06-30', accountantReference: 'MANDAT-2' })).toBe('paid')
  expect(await ledgerOf(world.database, journey.caseId)).toEqual(['commitment 3760.00', 'payment 1128.00', 'payment 2632.00'])
  expect(await balanceOf(world.database, world.envelopeId)).toMatchObject({ committed: '3760.00', paid: '3760.00' })
  on('2026-07-01')
  expect(await refused(world.payments, 'close')).toEqual({ status: 403, code: 'role-may-not' })
  expect(await passes(journey.officer, 'close')).toBe('closed')
}
