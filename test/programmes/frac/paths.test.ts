import { unmet } from '../support/client.ts'
import { cloneCase } from '../support/clone-cases.ts'
import { act, handIn } from '../support/driver.ts'
import { AID, application, payAdvance, save } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { driveRoad, NOT_FOR_THIS_ROLE, notNow, onCase, type Road, reasonRequired } from '../support/road.ts'
import { balanceOf, caseTruth, historyOf, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

/** How a case ends otherwise than by its closing: refused, withdrawn, renounced, lapsed, its award withdrawn, its money back. */

let world: FracWorld
let road: Road

beforeAll(async () => {
  world = await createFracWorld({ allocated: '1000000.00' })
  road = await driveRoad(world, 'reportReceived')
})
beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'))
afterAll(async () => {
  const differences = world ? await ledgerDifferences(world.database) : []
  await world?.end()
  if (differences.length > 0) throw new Error(`balances differ from the ledger: ${JSON.stringify(differences)}`)
})

const lastLetter = async (caseId: string) => (await lettersOf(world.database, caseId)).at(-1)

test('a refusal carries its reasons and the ways of appeal, moves no money, and ends the case', async () => {
  const { caseId } = await road.from('complete')
  const { passes, refused } = onCase(world, caseId)
  expect(await refused(world.officer, 'recommendRefusal')).toEqual(reasonRequired)
  await passes(world.officer, 'recommendRefusal', undefined, 'Relève de la publicité.')
  expect(await refused(world.authority, 'award', { envelopeId: world.envelopeId })).toEqual(
    unmet(['awardRecommended', { recommendation: 'refuse' }]),
  )
  expect(await refused(world.officer2, 'refuse', undefined, 'Non')).toEqual(NOT_FOR_THIS_ROLE)
  expect(await refused(world.authority, 'refuse')).toEqual(reasonRequired)
  expect(await passes(world.authority, 'refuse', undefined, 'La publicité est exclue par le règlement.')).toBe('refused')
  expect(await lastLetter(caseId)).toMatchObject({ kind: 'refusal', jobs: 1 })
  for (const words of ['La publicité est exclue par le règlement.', 'Voies et délais de recours', 'Hélène Tanguy, autorité signataire']) {
    expect((await lastLetter(caseId))?.words).toContain(words)
  }
  expect(await caseTruth(world.database, caseId)).toMatchObject({ awarded: null, committed: '0.00' })
  expect(await ledgerOf(world.database, caseId)).toEqual([])
  expect(await refused(world.authority, 'award', { envelopeId: world.envelopeId })).toEqual(notNow('refused'))
  await expect(handIn(world, world.applicant, caseId, 'balance-sheet')).rejects.toThrow('"code":"case-closed"')
})

test('the applicant withdraws while documents are awaited: the clock is closed and the case ends', async () => {
  const { caseId } = await road.from('submitted')
  const { passes, refused } = onCase(world, caseId)
  await passes(world.officer, 'requestDocuments', { documents: ['balance-sheet'], days: 20, message: 'Bilan illisible.' })
  // while documents are awaited the applicant may mend the application, and only then
  expect((await save(world, world.applicant, caseId, application(world, { title: 'Nouveau titre' }))).status).toBe(200)
  world.clock.set('2026-03-09T09:00:00Z')
  expect(await refused(world.applicant, 'withdraw')).toEqual(reasonRequired)
  expect(await passes(world.applicant, 'withdraw', undefined, 'Projet reporté.')).toBe('withdrawn')
  expect(await world.database.sql('select starts_on, limit_on, ended_on from case_suspension where case_id = $1', [caseId])).toEqual([
    { starts_on: '2026-03-02', limit_on: '2026-03-22', ended_on: '2026-03-09' },
  ])
  const [event] = await world.database.sql(
    `select details -> 'changes' -> 'title' as title from case_event where case_id = $1 and action = 'completeApplication'`,
    [caseId],
  )
  expect(event).toEqual({ title: { from: 'Choisir un outil de devis en ligne', to: 'Nouveau titre' } })
})

test('a beneficiary renounces: the whole commitment goes back, and the firm may be aided again', async () => {
  const before = await balanceOf(world.database, world.envelopeId)
  const { caseId, firmId } = await road.from('agreementNotified')
  const { passes, refused } = onCase(world, caseId)
  const [paid] = await cloneCase(world.database, caseId)
  await payAdvance(world, paid?.caseId ?? '', '100.00')
  expect(await onCase(world, paid?.caseId ?? '').refused(world.applicant, 'renounce', undefined, 'Trop tard')).toEqual(
    unmet(['nothingPaid', { paid: '100.00' }]),
  )
  await passes(world.applicant, 'claimAdvance', { amount: '100.00' })
  expect(await refused(world.applicant, 'renounce', undefined, 'Stop')).toEqual(unmet(['noClaimUnderWay', { kind: 'advance' }]))
  await passes(world.supervisor, 'refuseClaim', undefined, 'Le bénéficiaire renonce.')
  expect(await passes(world.applicant, 'renounce', undefined, 'Consultant indisponible.')).toBe('withdrawn')
  expect(await ledgerOf(world.database, caseId)).toEqual([`commitment ${AID}`, `decommitment ${AID}`])
  expect(await caseTruth(world.database, caseId)).toMatchObject({ awarded: AID, committed: '0.00' })
  // two commitments came with the copies, one went back
  const after = await balanceOf(world.database, world.envelopeId)
  expect((Number(after?.committed) - Number(before?.committed)).toFixed(2)).toBe(AID)
  // another case of the same firm is not held back by the one renounced
  const next = await road.from('complete')
  await world.database.sql('update case_file set applicant_organisation_id = $2 where id = $1', [next.caseId, firmId])
  await world.database.sql('update document set organisation_id = $2 where case_id = $1', [next.caseId, firmId])
  const retained = { days: '5', dailyRate: '900', travelCosts: '0' }
  expect(await onCase(world, next.caseId).passes(world.officer, 'recommendAward', retained, 'Oui')).toBe('appraised')
})

test('an award lapses the day after its term, not before; what was advanced comes back to the last cent', async () => {
  const { caseId } = await road.from('agreementNotified')
  const { passes, refused } = onCase(world, caseId)
  await payAdvance(world, caseId, '1000.00')
  world.clock.set('2028-03-02T09:00:00Z')
  expect(await refused(world.supervisor, 'lapse')).toEqual(unmet(['lapseReached', { limit: '2028-03-02' }]))
  expect(await refused(world.applicant, 'lapse')).toEqual(NOT_FOR_THIS_ROLE)
  world.clock.set('2028-03-03T09:00:00Z')
  expect(await passes(world.supervisor, 'lapse')).toBe('lapsed')
  expect(await lastLetter(caseId)).toMatchObject({ kind: 'lapse', jobs: 1 })
  expect(await ledgerOf(world.database, caseId)).toEqual([`commitment ${AID}`, 'payment 1000.00', 'decommitment 2760.00'])
  expect(await refused(world.supervisor, 'closeWithoutRecovery')).toEqual(unmet(['nothingOutstanding', { paid: '1000.00' }]))
  expect(await refused(world.authority, 'orderRecovery', { amount: '1000.01', ground: 'not-completed' }, 'Caducité')).toEqual(
    unmet(['somethingToRecover', { limit: '1000.00' }]),
  )
  expect(await passes(world.authority, 'orderRecovery', { amount: '1000.00', ground: 'not-completed' }, 'Caducité')).toBe('inRecovery')
  expect((await lastLetter(caseId))?.words).toContain('1\u202F000,00')
  const back = (amount: string) => ({ amount, receivedOn: '2028-03-03', accountantReference: 'TITRE-1' })
  await passes(world.payments, 'recordRecovery', back('999.99'))
  expect(await refused(world.supervisor, 'closeRecovery')).toEqual(unmet(['fullyRecovered', { left: '0.01' }]))
  expect(await refused(world.payments, 'recordRecovery', back('0.02'))).toEqual(unmet(['recoveryWithinOrder', { limit: '0.01' }]))
  await passes(world.payments, 'recordRecovery', back('0.01'))
  expect(await passes(world.supervisor, 'closeRecovery')).toBe('closed')
  expect(await caseTruth(world.database, caseId)).toMatchObject({ committed: '1000.00', paid: '1000.00', recovered: '1000.00' })
})

test('a mission begun lapses by its end, and a report without a claim by the term of the claim', async () => {
  const { caseId } = await road.from('missionStarted')
  const begun = onCase(world, caseId)
  world.clock.set('2030-03-02T09:00:00Z')
  expect(await begun.refused(world.officer, 'lapse')).toEqual(unmet(['lapseReached', { limit: '2030-03-02' }]))
  world.clock.set('2030-03-03T09:00:00Z')
  expect(await begun.passes(world.officer, 'lapse')).toBe('lapsed')
  expect(await begun.passes(world.supervisor, 'closeWithoutRecovery')).toBe('closed')
  const reported = onCase(world, (await road.from('reportReceived')).caseId)
  world.clock.set('2027-03-02T09:00:00Z')
  expect(await reported.refused(world.officer, 'lapse')).toEqual(unmet(['lapseReached', { limit: '2027-03-02' }]))
  world.clock.set('2027-03-03T09:00:00Z')
  expect(await reported.passes(world.officer, 'lapse')).toBe('lapsed')
})

test('an award is withdrawn by a second signer after the observations, on the ground proposed, and does not count against the firm', async () => {
  const { caseId, firmId } = await road.from('missionStarted')
  const { passes, refused } = onCase(world, caseId)
  const both = await world.user(['supervisor', 'authority'])
  await payAdvance(world, caseId, '500.00')
  const ground = { ground: 'unlawful' }
  expect(await refused(world.authority, 'withdrawAward', ground, 'Illégal')).toEqual(
    unmet(['withdrawalProposed', { why: 'not-proposed' }], ['observationsHeard', { why: 'not-proposed' }]),
  )
  await passes(both, 'proposeWithdrawal', ground, 'Le consultant est un associé.')
  expect(await lastLetter(caseId)).toMatchObject({ kind: 'observations-invited', jobs: 1 })
  for (const words of ['15 jours', 'L. 121-1', 'Le consultant est un associé.']) expect((await lastLetter(caseId))?.words).toContain(words)
  expect(await refused(world.authority, 'withdrawAward', ground, 'Illégal')).toEqual(unmet(['observationsHeard', { until: '2026-03-17' }]))
  world.clock.set('2026-03-18T09:00:00Z')
  expect(await refused(both, 'withdrawAward', ground, 'Illégal')).toEqual(unmet(['withdrawalProposed', { why: 'same-person' }]))
  expect(await refused(world.authority, 'withdrawAward', { ground: 'conditions-not-met' }, 'Autre')).toEqual(
    unmet(['withdrawalGroundHolds', { why: 'other-ground-proposed', proposed: 'unlawful' }]),
  )
  world.clock.set('2026-07-03T09:00:00Z')
  expect(await refused(world.authority, 'withdrawAward', ground, 'Illégal')).toEqual(
    unmet(['withdrawalGroundHolds', { why: 'four-months-over', until: '2026-07-02', article: 'CRPA L242-1' }]),
  )
  world.clock.set('2026-07-02T09:00:00Z')
  expect(await passes(world.authority, 'withdrawAward', ground, 'Le consultant est un associé.')).toBe('awardWithdrawn')
  expect((await lastLetter(caseId))?.words).toContain('Le consultant est un associé.')
  expect(await ledgerOf(world.database, caseId)).toEqual([`commitment ${AID}`, 'payment 500.00', 'decommitment 3260.00'])
  await passes(world.authority, 'orderRecovery', { amount: '500.00', ground: 'award-withdrawn' }, 'Retrait')
  await passes(world.payments, 'recordRecovery', { amount: '500.00', receivedOn: '2026-07-02', accountantReference: 'T-2' })
  expect(await passes(world.payments, 'closeRecovery')).toBe('closed')
  const next = await road.from('complete')
  await world.database.sql('update case_file set applicant_organisation_id = $2 where id = $1', [next.caseId, firmId])
  await world.database.sql('update document set organisation_id = $2 where case_id = $1', [next.caseId, firmId])
  const retained = { days: '5', dailyRate: '900', travelCosts: '0' }
  expect(await onCase(world, next.caseId).passes(world.officer, 'recommendAward', retained, 'Oui')).toBe('appraised')
  await historyOf(world.database, caseId)
})

test('an award without an advance is withdrawn for conditions not met, years later', async () => {
  const { caseId } = await road.from('awarded')
  const { passes } = onCase(world, caseId)
  world.clock.set('2027-12-01T09:00:00Z')
  await passes(world.officer2, 'proposeWithdrawal', { ground: 'conditions-not-met' }, 'Siège transféré.')
  world.clock.set('2027-12-17T09:00:00Z')
  expect(await passes(world.authority, 'withdrawAward', { ground: 'conditions-not-met' }, 'Siège transféré.')).toBe('awardWithdrawn')
  expect(await passes(world.supervisor, 'closeWithoutRecovery')).toBe('closed')
  expect(await caseTruth(world.database, caseId)).toMatchObject({ committed: '0.00', paid: '0.00' })
  expect((await act(world, world.authority, caseId, 'unknown')).status).toBe(404)
})
