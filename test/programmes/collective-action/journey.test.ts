import { refusalIn, unmet } from '../support/client.ts'
import {
  application,
  type CollectiveWorld,
  createCollectiveWorld,
  type Enrolled,
  filedAction,
  post,
  posted,
  present,
  saveAction,
  session,
} from '../support/collective-world.ts'
import { act, done, handIn, orderNumber, versionOf } from '../support/driver.ts'
import { caseTruth, historyOf, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

let world: CollectiveWorld
beforeAll(async () => {
  world = await createCollectiveWorld({ allocated: '30000.00' })
})
afterAll(() => world?.end())

const SPENT = ['12000.00', '6000.00', '999.99']

test('an action from the draft of its carrier to its closing: money and half-days checked in the tables, each shortcut refused', async () => {
  const { caseId, firms } = await filedAction(world, { firms: 12 })
  await toTheAward(caseId)
  const sessions = await theActionRuns(caseId, firms)
  await theClaimLacksOneSignature(caseId, firms, sessions)
  await theMoneyIsPaid(caseId, firms)
  await eachFirmHasItsShare(caseId, firms)
  await theFirmsSeeTheirOwnPart(caseId, firms)
  await itCloses(caseId, firms)
  await historyOf(world.database, caseId)
  expect(await ledgerDifferences(world.database)).toEqual([])
})

async function toTheAward(caseId: string): Promise<void> {
  const retained = application().costs.map(({ amount }) => amount)
  const recommend = () => act(world, world.officer, caseId, 'recommendAward', { payload: { retained }, reason: 'Cohérente.' })
  // a plan that asks more public money than the cap, or whose line lacks ten euros, is told so by its condition
  const costs = application().costs.map((cost, index) => (index === 0 ? { ...cost, parts: ['9000.00', '2000.00', '990.00'] } : cost))
  expect((await saveAction(world, world.officer, caseId, application({ costs }), 'Essai.')).status).toBe(200)
  const faults = (await recommend()).body.unmet as { condition: string; details: Record<string, unknown> }[]
  expect(faults.map(({ condition }) => condition)).toEqual(['planBalanced', 'publicWithinCap'])
  expect(faults[0]?.details).toMatchObject({ line: 1, left: '10.00' })
  expect((await saveAction(world, world.officer, caseId, application(), 'Retour.')).status).toBe(200)
  expect((await recommend()).status).toBe(200)
  expect(refusalIn(await act(world, world.officer, caseId, 'award', { payload: { envelopeId: world.actionEnvelopeId } }))).toMatchObject({
    status: 403,
  })
  await done(world, world.authority, caseId, 'award', { payload: { envelopeId: world.actionEnvelopeId } })
  expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '20000.00', awarded: '12000.00', committed: '12000.00' })
  world.clock.set('2026-03-20T09:00:00Z')
  await done(world, world.officer, caseId, 'notifyAgreement', { payload: { notifiedOn: '2026-03-20', means: 'e-mail' } })
  world.clock.set('2026-04-01T09:00:00Z')
  await done(world, world.carrier, caseId, 'startAction', { payload: { startedOn: '2026-04-01' } })
  const advance = await act(world, world.carrier, caseId, 'claimAdvance', { payload: { amount: '3600.01', guaranteed: false } })
  expect(refusalIn(advance)).toEqual(unmet(['advanceWithinLimit', { limit: '3600.00', wanted: '3600.01' }]))
  await done(world, world.carrier, caseId, 'claimAdvance', { payload: { amount: '3600.00', guaranteed: false } })
  await done(world, world.payments, caseId, 'orderPayment', { payload: { number: orderNumber() } })
  await done(world, world.payments, caseId, 'recordPayment', { payload: { paidOn: '2026-04-01', accountantReference: 'MANDAT-1' } })
}

/** Two half-days in common, one of advice for each of the first eleven firms; the last firm never had one. */
async function theActionRuns(caseId: string, firms: readonly Enrolled[]): Promise<readonly string[]> {
  const common = [await session(world, caseId, { half: 'am' }), await session(world, caseId, { half: 'pm' })]
  for (const id of common) expect((await present(world, caseId, id, firms)).status).toBe(200)
  const sheet = await handIn(world, world.carrier, caseId, 'attendance-sheet')
  for (const [index, id] of common.entries()) {
    // each firm signs in its own console, but the last one in the afternoon
    for (const { user, participantId } of index === 0 ? firms : firms.slice(0, -1))
      await posted(world, user, caseId, `/sessions/${id}/signatures`, { lines: [{ participantId, side: 'participant' }] })
    const lines = firms.map(({ participantId }) => ({ participantId, side: 'facilitator' }))
    await posted(world, world.carrier, caseId, `/sessions/${id}/signatures`, { lines, documentId: sheet })
  }
  for (const [index, firm] of firms.slice(0, 11).entries()) {
    const { participantId, user } = firm
    await posted(world, world.carrier, caseId, `/participants/${participantId}/half-days`, { halfDays: 1 })
    const id = await session(world, caseId, { participantId, half: index % 2 === 0 ? 'am' : 'pm', email: `conseil-${index}@demo.example` })
    expect((await present(world, caseId, id, [firm])).status).toBe(200)
    await posted(world, user, caseId, `/sessions/${id}/signatures`, { lines: [{ participantId, side: 'participant' }] })
    await posted(world, world.carrier, caseId, `/sessions/${id}/signatures`, {
      lines: [{ participantId, side: 'facilitator' }],
      documentId: sheet,
    })
  }
  return common
}

/** 12 participants × 2 half-days with 23 signatures: refused, and the line is named. */
async function theClaimLacksOneSignature(caseId: string, firms: readonly Enrolled[], [, afternoon = '']: readonly string[]): Promise<void> {
  world.clock.set('2026-04-10T09:00:00Z')
  await done(world, world.carrier, caseId, 'endAction', { payload: { endedOn: '2026-04-01' } })
  const payload = { spent: SPENT, otherPublic: '2000.00', attendances: 24, individualHalfDays: 11 }
  const claim = (more: object = {}) => act(world, world.carrier, caseId, 'claimBalance', { payload: { ...payload, ...more } })
  const [{ name } = { name: '' }] = await world.database.sql<{ name: string }>('select name from organisation where id = $1', [
    firms[11]?.id,
  ])
  const refused = refusalIn(await claim())
  expect(refused).toMatchObject({
    code: 'conditions-not-met',
    unmet: [
      {
        condition: 'attendanceSigned',
        details: { count: 1, declared: 35, firm: name, on: '2026-04-01', half: 'pm', side: 'participant' },
      },
      { condition: 'claimReconciled', details: { why: 'attendances', claimed: 24, signed: 23 } },
    ],
  })
  const last = firms[11] as Enrolled
  await posted(world, last.user, caseId, `/sessions/${afternoon}/signatures`, {
    lines: [{ participantId: last.participantId, side: 'participant' }],
  })
  expect(refusalIn(await claim({ individualHalfDays: 12 }))).toEqual(
    unmet(['claimReconciled', { why: 'individual', claimed: 12, signed: 11 }]),
  )
  expect((await claim()).status).toBe(200)
  // what the claim was reckoned from moves no more
  expect(
    refusalIn(
      await post(world, world.carrier, caseId, `/sessions/${afternoon}/strikes`, { participantId: last.participantId, reason: 'x' }),
    ),
  ).toEqual({ status: 409, code: 'claim-under-way' })
}

async function theMoneyIsPaid(caseId: string, firms: readonly Enrolled[]): Promise<void> {
  for (const type of ['final-report', 'expense-statement']) await handIn(world, world.carrier, caseId, type)
  const certify = (user: typeof world.officer) => act(world, user, caseId, 'certifyDelivery', { payload: { certified: SPENT } })
  expect(refusalIn(await certify(world.officer))).toEqual(unmet(['mayCertify', { held: 'appraise', wanted: 'certify' }]))
  // a firm that may receive one euro more holds the whole, and is named
  const aids = `/organisations/${firms[0]?.id}/declared-aids`
  const aid = { grantedOn: '2025-01-15', amount: '299999.00', authority: 'Ville de démonstration' }
  const declared = await world.client.call(world.officer, 'POST', aids, { body: aid })
  expect((await certify(world.officer2)).body.unmet).toMatchObject([
    { condition: 'firmsWithinCeiling', details: { left: '1.00', ceiling: '300000.00', count: 1 } },
  ])
  await world.client.call(world.officer, 'POST', `${aids}/${String(declared.body.id)}/withdrawal`, { body: { reason: 'Aide annulée.' } })
  expect((await certify(world.officer2)).status).toBe(200)
  // base: min(12 000 + 999.99, 2 × 1 500) + min(6 000, 11 × 600) = 9 000; room of 70 % less 2 000; rate of the award 60 %: 4 300
  await done(world, world.payments, caseId, 'orderPayment', { payload: { number: orderNumber() } })
  await done(world, world.payments, caseId, 'recordBalancePayment', { payload: { paidOn: '2026-04-10', accountantReference: 'MANDAT-2' } })
  expect(await caseTruth(world.database, caseId)).toMatchObject({ state: 'paid', committed: '12000.00', paid: '4300.00' })
  expect(await ledgerOf(world.database, caseId)).toEqual(['commitment 12000.00', 'payment 3600.00', 'payment 700.00'])
}

async function eachFirmHasItsShare(caseId: string, firms: readonly Enrolled[]): Promise<void> {
  const shares = await world.database.sql<{ organisation_id: string; cost: string; amount: string; line: string }>(
    `select organisation_id, cost, amount, kind || ' ' || on_date || ' ' || regulation as line from final_aid where case_id = $1`,
    [caseId],
  )
  expect(new Set(shares.map(({ line }) => line))).toEqual(new Set(['granted 2026-04-10 de-minimis-2023-2831']))
  const cents = (of: 'cost' | 'amount') => shares.reduce((sum, share) => sum + Math.round(Number(share[of]) * 100), 0)
  expect([cents('cost'), cents('amount')]).toEqual([900_000, 430_000])
  // the last firm had no individual half-day: it bears its twelfth of the common ones, and nothing else
  expect(shares.find(({ organisation_id: id }) => id === firms[11]?.id)).toMatchObject({ cost: '250.00' })
  expect(
    await world.database.sql(
      "select allotted, granted, planned, delivered, certified from half_day_balance where case_id = $1 and scope = 'action'",
      [caseId],
    ),
  ).toEqual([{ allotted: 12, granted: 11, planned: 11, delivered: 11, certified: 11 }])
  const letters = await lettersOf(world.database, caseId)
  const told = letters.filter(({ kind }) => kind === 'final-aid')
  expect(told).toHaveLength(12)
  expect(told.map(({ recipientEmail }) => recipientEmail).filter((address) => address !== null)).toHaveLength(12)
  const last = shares.find(({ organisation_id: id }) => id === firms[11]?.id)
  expect(told.some(({ words }) => words.includes(`${last?.amount.replace('.', ',')}\u00A0€`))).toBe(true)
  const traces = (await world.client.call(world.auditor, 'GET', `/cases/${caseId}/traces`)).body.items as Record<string, unknown>[]
  // those of one act bear one instant: their order is that of no clock
  expect(traces.map(({ rule, result, same }) => `${String(rule)} ${String(result)} ${String(same)}`).sort()).toEqual([
    'aid 12000.00 true',
    'aid 12000.00 true',
    'aid 4300.00 true',
    'share 4300.00 true',
  ])
}

/** A firm reads its own place, sessions, signatures and share; nothing of another firm, through any door of the case. */
async function theFirmsSeeTheirOwnPart(caseId: string, firms: readonly Enrolled[]): Promise<void> {
  const [first, second] = firms as [Enrolled, Enrolled]
  const read = async (path: string) => {
    const answer = await world.client.call(first.user, 'GET', path)
    return { status: answer.status, text: JSON.stringify(answer.body), body: answer.body }
  }
  const action = await read(`/collective-action/cases/${caseId}`)
  expect(action.body.whole).toBeNull()
  const [own] = action.body.own as [Record<string, unknown> & { sessions: unknown[]; attendance: unknown[]; share: unknown }]
  expect((action.body.own as unknown[]).length).toBe(1)
  expect(own.sessions).toHaveLength(3)
  expect(own.attendance).toHaveLength(3)
  expect(own.share).toMatchObject({ regulation: 'de-minimis-2023-2831' })
  const names = await world.database.sql<{ name: string }>('select name from organisation where id = any($1)', [
    firms.slice(1).map(({ id }) => id),
  ])
  for (const path of ['', '/events?limit=200', '/documents', '/letters', '/payments', '/notes', '/actions'].map(
    (end) => `/cases/${caseId}${end}`,
  )) {
    const { status, text } = await read(path)
    expect([path, status]).toEqual([path, 200])
    for (const word of [...names.map(({ name }) => name), ...firms.slice(1).map(({ id }) => id)])
      expect([path, word, text.includes(word)]).toEqual([path, word, false])
  }
  expect((await read(`/cases/${caseId}/documents`)).body.documents).toEqual([])
  expect((await read(`/cases`)).text).toContain(caseId)
  const mine = await world.client.call(second.user, 'GET', `/collective-action/cases/${caseId}`)
  expect(JSON.stringify(mine.body)).not.toContain(first.participantId)
  for (const [participantId, status] of [
    [first.participantId, 200],
    [second.participantId, 404],
  ] as const)
    expect(await statusOf(first.user.cookie, `/collective-action/cases/${caseId}/participants/${participantId}/certificate`)).toEqual({
      status,
      pdf: status === 200,
    })
  // a firm neither enrols, nor reads the sheet on which the others signed, nor says anything for another firm
  expect((await post(world, first.user, caseId, '/participants', { siret: second.siret })).status).toBe(403)
  const feedback = { satisfaction: 4, withoutIt: 'later', story: '', storyConsent: false }
  expect((await post(world, first.user, caseId, `/participants/${second.participantId}/feedback`, feedback)).status).toBe(403)
  const stranger = await world.user(['applicant'], { organisationIds: [await world.firm()] })
  expect((await world.client.call(stranger, 'GET', `/collective-action/cases/${caseId}`)).status).toBe(404)
}

async function statusOf(cookie: string, path: string): Promise<{ status: number; pdf: boolean }> {
  const answer = await fetch(`${world.client.address}${path}`, { headers: { cookie } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, pdf: bytes.subarray(0, 5).toString() === '%PDF-' }
}

async function itCloses(caseId: string, firms: readonly Enrolled[]): Promise<void> {
  expect(refusalIn(await act(world, world.officer, caseId, 'close'))).toEqual(
    unmet(['indicatorsReported', { count: 1, label: 'Boutiques ouvertes' }]),
  )
  const first = firms[0] as Enrolled
  const feedback = { satisfaction: 5, withoutIt: 'later', story: 'Nos ventes ont doublé.', storyConsent: true }
  const path = `/participants/${first.participantId}/feedback`
  expect(refusalIn(await post(world, world.carrier, caseId, path, feedback))).toEqual({ status: 403, code: 'firm-consents-itself' })
  await posted(world, first.user, caseId, path, feedback)
  await done(world, world.carrier, caseId, 'reportIndicators', { payload: { reached: ['9'] } })
  expect(await done(world, world.officer, caseId, 'close')).toBe('closed')
  // what was not spent goes back to the envelope
  expect(await caseTruth(world.database, caseId)).toMatchObject({ committed: '4300.00', paid: '4300.00' })
  expect(await versionOf(world, caseId)).toBeGreaterThan(50)
}
