import { accredited, createAccreditationWorld, periodsOf } from '../support/accreditation-world.ts'
import { refusalIn, unmet } from '../support/client.ts'
import { act, done, handIn, orderNumber } from '../support/driver.ts'
import { advance, caseIn, FIGURES } from '../support/frac-case.ts'

it('an insurance that lapses between agreement and invoice holds the payment, names the document, and the new certificate frees it', async () => {
  const other = await createAccreditationWorld()
  try {
    const set = (day: string): void => other.clock.set(`${day}T09:00:00Z`)
    const right = await accredited(other, { insuredUntil: '2026-04-30' })
    const caseId = await caseIn(other, 'missionStarted', { application: { consultantOrganisationId: other.newcomerId } })
    set('2026-05-15')
    await handIn(other, other.applicant, caseId, 'mission-report')
    const report = { payload: { receivedOn: '2026-05-15', digitalSection: true } }
    const held = unmet([
      'consultantCovered',
      { why: 'insurance-expired', field: 'digital', on: '2026-05-15', missing: ['professional-insurance'] },
    ])
    expect(refusalIn(await act(other, other.newcomer, caseId, 'submitReport', report))).toEqual(held)
    expect(await act(other, other.officer2, caseId, 'certifyDelivery', { payload: FIGURES })).toMatchObject({ status: 409 })
    expect(await other.database.sql('select paid_amount from case_file where id = $1', [caseId])).toEqual([{ paid_amount: '0.00' }])
    await handIn(other, other.newcomer, right, 'professional-insurance', { issuedOn: '2026-05-01', validUntil: '2027-04-30' })
    await done(other, other.officer, right, 'recordInsurance', { payload: { until: '2027-04-30' } })
    await done(other, other.newcomer, caseId, 'submitReport', report)
    await advance(other, caseId, 'paid', { applicant: other.applicant })
    expect(await other.database.sql('select state, paid_amount from case_file where id = $1', [caseId])).toEqual([
      { state: 'paid', paid_amount: '3760.00' },
    ])
  } finally {
    await other.end()
  }
})

it('an insurance that lapses between report and invoice holds the payment; only a certificate of those days frees it', async () => {
  const other = await createAccreditationWorld()
  try {
    const set = (day: string): void => other.clock.set(`${day}T09:00:00Z`)
    const right = await accredited(other, { insuredUntil: '2026-04-30' })
    const caseId = await caseIn(other, 'missionStarted', { application: { consultantOrganisationId: other.newcomerId } })
    set('2026-04-20')
    await advance(other, caseId, 'reportReceived', { applicant: other.applicant })
    set('2026-05-12')
    // the date of the document counts when the claim states none
    await handIn(other, other.applicant, caseId, 'invoice', { issuedOn: '2026-05-10' })
    await handIn(other, other.applicant, caseId, 'proof-of-payment')
    await done(other, other.applicant, caseId, 'claimBalance', { payload: { ...FIGURES, invoiceNumber: 'F-1' } })
    const certify = () => act(other, other.officer2, caseId, 'certifyDelivery', { payload: FIGURES })
    const uninsuredOn = (on: string) =>
      unmet(['claimCovered', { why: 'insurance-expired', field: 'digital', on, missing: ['professional-insurance'] }])
    expect(refusalIn(await certify())).toEqual(uninsuredOn('2026-05-01'))
    await handIn(other, other.newcomer, right, 'professional-insurance', { issuedOn: '2026-05-06', validUntil: '2027-04-30' })
    await done(other, other.officer, right, 'recordInsurance', { payload: { until: '2027-04-30' } })
    expect(refusalIn(await certify())).toEqual(uninsuredOn('2026-05-01'))
    expect(await periodsOf(other, other.newcomerId)).toEqual([
      'digital accredited 2026-03-02..2026-05-05 insured 2026-04-30',
      'digital accredited 2026-05-06..2029-03-01 insured 2027-04-30',
      'strategy accredited 2026-03-02..2026-05-05 insured 2026-04-30',
      'strategy accredited 2026-05-06..2029-03-01 insured 2027-04-30',
    ])
    // the invoice bears an earlier date than the document says: the officer reads it, and the consultant was insured then
    const read = { payload: { ...FIGURES, invoicedOn: '2026-02-28' } }
    expect((await act(other, other.officer2, caseId, 'certifyDelivery', read)).body.errors).toEqual([
      expect.objectContaining({ pointer: '/payload/invoicedOn', code: 'date-too-early' }),
    ])
    await done(other, other.officer, right, 'recordInsurance', { payload: { from: '2026-05-01', until: '2026-05-05' } })
    await done(other, other.officer2, caseId, 'certifyDelivery', { payload: FIGURES })
    await advance(other, caseId, 'paid', { applicant: other.applicant })
    expect(await other.database.sql('select state, paid_amount from case_file where id = $1', [caseId])).toEqual([
      { state: 'paid', paid_amount: '3760.00' },
    ])
  } finally {
    await other.end()
  }
})

it('an advance is not ordered for a mission whose consultant lost the accreditation', async () => {
  const other = await createAccreditationWorld()
  try {
    const right = await accredited(other)
    const caseId = await caseIn(other, 'agreementNotified', { application: { consultantOrganisationId: other.newcomerId } })
    await done(other, other.applicant, caseId, 'claimAdvance', { payload: { amount: '1000.00' } })
    await done(other, other.authority, right, 'suspend', { reason: 'Rapports en retard.' })
    const order = () => act(other, other.payments, caseId, 'orderPayment', { payload: { number: orderNumber() } })
    expect(refusalIn(await order())).toEqual(unmet(['claimCovered', { why: 'suspended', field: 'digital', on: '2026-03-02' }]))
    await done(other, other.authority, right, 'reinstate', { reason: 'Remis.' })
    expect((await order()).status).toBe(200)
  } finally {
    await other.end()
  }
})
