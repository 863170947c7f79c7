import supertest from 'supertest'
import { programmes } from '../../../server/programmes/index.ts'
import { type TestUser, testApp, testServices } from '../../support/api.ts'
import { type ApprenticWorld, createApprenticWorld, filed, openIn, project, saveProject } from '../support/apprentic-world.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { type Act, act, done, handIn } from '../support/driver.ts'
import { held, reviewed, step } from '../support/jury.ts'
import { balanceOf, caseTruth, historyOf, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

let world: ApprenticWorld
let winner: string
let loser: string
beforeAll(async () => {
  world = await createApprenticWorld()
})
afterAll(() => world?.end())

const refused = async (user: TestUser, caseId: string, action: string, more?: Act): Promise<Json> =>
  refusalIn(await act(world, user, caseId, action, more))
const passes = (user: TestUser, caseId: string, action: string, payload?: Json, reason?: string) =>
  done(world, user, caseId, action, { ...(payload ? { payload } : {}), ...(reason ? { reason } : {}) })

it('the firm files in a sealed call, takes its file back and files again before closing', async () => {
  const mine = { firmId: world.firmId, user: world.applicant }
  // without a call, in a call of nowhere, for another's firm
  const body = { programme: 'apprentic', organisationId: world.firmId }
  expect(refusalIn(await world.client.call(world.applicant, 'POST', '/cases', { body }))).toMatchObject({
    errors: [{ pointer: '/callId', code: 'required' }],
  })
  expect(refusalIn(await openIn(world, world.applicant, world.firmId, world.editionId))).toMatchObject({
    errors: [{ code: 'unknown-call' }],
  })
  expect(refusalIn(await openIn(world, world.officer, world.firmId))).toEqual({ status: 403, code: 'sealed-call' })
  const opened = await openIn(world, mine.user, mine.firmId)
  winner = opened.body.id as string
  expect(await refused(world.applicant, winner, 'submit')).toMatchObject({
    unmet: [{ condition: 'applicationFilledIn' }, { condition: 'contractCoversProject', details: { why: 'dates-missing' } }],
  })
  // the least data: a given name and an initial, nowhere else
  const faults = async (changes: Parameters<typeof project>[0]) =>
    (refusalIn(await saveProject(world, mine.user, winner, project(changes))).errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    )
  expect(await faults({ apprentice: 'Lina Kervella' })).toEqual(['/application/apprentice given-name-and-initial'])
  expect(await faults({ title: 'Le projet de LINA' })).toEqual(['/application/title names-apprentice'])
  expect(await faults({ centreSiret: '12345678901234', beneficiaryIban: 'FR00' })).toEqual([
    '/application/centreSiret wrong-siren',
    '/application/beneficiaryIban invalid-iban',
  ])
  expect((await saveProject(world, mine.user, winner, project({ contractUntil: project().projectStart }))).status).toBe(200)
  expect(await refused(world.applicant, winner, 'submit')).toMatchObject({
    unmet: [{ condition: 'contractCoversProject' }],
  })
  const saved = await saveProject(world, mine.user, winner)
  // 18 000 eligible of 20 000: 14 400, and 1 000 of the town leave room for it
  expect(saved.body.computation).toMatchObject({ base: '18000.00', amount: '14400.00' })
  for (const type of ['apprenticeship-contract', 'quotes', 'tax-social-certificate', 'de-minimis-declaration'])
    await handIn(world, mine.user, winner, type)
  expect(await passes(mine.user, winner, 'submit')).toBe('filed')
  expect(await passes(mine.user, winner, 'takeBack')).toBe('draft')
  expect(await world.database.sql('select received_on, filed_at, decision_due_on from case_file where id = $1', [winner])).toEqual([
    { received_on: null, filed_at: null, decision_due_on: null },
  ])
  expect((await saveProject(world, mine.user, winner)).status).toBe(200)
  world.on('2026-04-10')
  expect(await passes(mine.user, winner, 'submit')).toBe('filed')
  expect(await world.database.sql('select received_on, decision_due_on, sealed from case_file where id = $1', [winner])).toEqual([
    { received_on: '2026-04-10', decision_due_on: '2026-12-10', sealed: true },
  ])
  loser = await filed(world, await world.outsider('Atelier du Scorff'))
})

it('once unsealed the officer appraises, the jury scores, and nobody awards outside a session', async () => {
  world.on('2026-04-16')
  expect(await refused(world.applicant, winner, 'takeBack')).toMatchObject({ unmet: [{ condition: 'callOpen' }] })
  expect((await world.unseal(world.supervisor)).status).toBe(200)
  world.on('2026-04-20')
  expect(
    await refused(world.officer, winner, 'declareAdmissible', {
      payload: { exclusions: [{ line: 9, amount: '1.00', reason: 'x' }] },
      reason: 'x',
    }),
  ).toMatchObject({ errors: [{ pointer: '/payload/exclusions/0/line', code: 'unknown-line' }] })
  // 500 of the advice is left out: 17 500 eligible, 14 000
  const exclusions = [{ line: 2, amount: '500.00', reason: 'Prestation récurrente.' }]
  expect(await passes(world.officer, winner, 'declareAdmissible', { exclusions }, 'Recevable.')).toBe('admissible')
  await passes(world.officer, loser, 'declareAdmissible', {}, 'Recevable.')
  expect(await caseTruth(world.database, winner)).toMatchObject({ eligible: '17500.00', awarded: null })
  for (const caseId of [winner, loser]) await passes(world.officer, caseId, 'openReview')
  expect(await refused(world.supervisor, winner, 'rank')).toEqual(unmet(['reviewsDone', { assigned: 0, submitted: 0, needed: 2 }]))
  await reviewed(
    world,
    new Map([
      [winner, 5],
      [loser, 1],
    ]),
  )
  // the jury reads a project, not a person
  const read = await world.client.call(world.jury[0] ?? null, 'GET', `/apprentic/cases/${winner}`)
  expect(read.status).toBe(200)
  expect(JSON.stringify(read.body)).not.toContain('Lina')
  expect(read.body.application).toMatchObject({ apprentice: '', apprenticeMinor: null, beneficiaryIban: null, tutor: '', funding: [] })
  for (const caseId of [winner, loser]) expect(await passes(world.supervisor, caseId, 'rank')).toBe('ranked')
  expect(await refused(world.authority, winner, 'award', { payload: { envelopeId: world.apprenticEnvelopeId } })).toEqual(
    unmet(['decidedInSession', { why: 'no-session' }]),
  )
  expect(await refused(world.authority, loser, 'refuse', { reason: 'Non' })).toEqual(unmet(['decidedInSession', { why: 'no-session' }]))
})

it('the authority posts the session: an award on the envelope of the call, a reasoned refusal, all at once', async () => {
  world.on('2026-05-12')
  const id = await held(
    world,
    new Map([
      [winner, 'for'],
      [loser, 'against'],
    ]),
  )
  await step(world, world.authority, id, 'POST', '/post')
  expect(await caseTruth(world.database, winner)).toMatchObject({
    ...{ state: 'awarded', eligible: '17500.00', awarded: '14000.00', committed: '14000.00' },
  })
  expect(await caseTruth(world.database, loser)).toMatchObject({ state: 'refused', awarded: null, committed: '0.00' })
  expect(await balanceOf(world.database, world.apprenticEnvelopeId)).toMatchObject({ allocated: '60000.00', committed: '14000.00' })
  const award = (await lettersOf(world.database, winner)).at(-1)
  for (const words of ['14\u202F000,00', '17\u202F500,00', 'Voies et délais de recours', 'de minimis', 'Hélène Tanguy'])
    expect(award?.words).toContain(words)
  expect((await lettersOf(world.database, loser)).at(-1)?.words).toContain('Budget peu réaliste.')
})

it('the project is carried out and paid on what was really spent; the rest goes back to the envelope', async () => {
  const { applicant, officer, officer2, payments, authority } = world
  world.on('2026-05-15')
  await passes(officer, winner, 'notifyAward', { notifiedOn: '2026-05-15', means: 'e-mail' })
  expect(await passes(authority, winner, 'grantPrize', { title: 'Prix de l’atelier' })).toBe('awardNotified')
  world.on('2026-09-02')
  expect(await refused(applicant, winner, 'startProject', { payload: { startedOn: '2026-04-01' } })).toEqual(
    unmet(['startedAfterFiling', { startedOn: '2026-04-01', receivedOn: '2026-04-10' }]),
  )
  await passes(applicant, winner, 'startProject', { startedOn: '2026-09-01' })
  world.on('2027-04-02')
  expect(await refused(applicant, winner, 'submitReport', { payload: { receivedOn: '2027-04-02', demonstratedOn: null } })).toEqual(
    unmet(['finalReportPresent', { missing: ['final-report'] }]),
  )
  await handIn(world, applicant, winner, 'final-report')
  await passes(applicant, winner, 'submitReport', { receivedOn: '2027-04-02', demonstratedOn: null })
  const spent = ['5000.00', '9000.00', '1500.00', '2000.00'].map((amount, line) => ({ line, spent: amount }))
  await passes(applicant, winner, 'claimBalance', { lines: spent, publicFunding: '1000.00' })
  const certify = { exclusions: [{ line: 2, amount: '500.00', reason: 'Prestation récurrente.' }] }
  expect(await refused(officer2, winner, 'certifyDelivery', { payload: certify })).toEqual(
    unmet(['demonstrationHeld', {}], ['deliveryDocumentsPresent', { missing: ['paid-invoices'] }]),
  )
  await handIn(world, applicant, winner, 'paid-invoices')
  const delivered = { ...certify, demonstratedOn: '2027-03-20' }
  expect(await refused(officer, winner, 'certifyDelivery', { payload: delivered })).toEqual(
    unmet(['mayCertify', { held: 'appraise', wanted: 'certify' }]),
  )
  // 15 000 eligible really spent: 12 000
  expect(await passes(officer2, winner, 'certifyDelivery', delivered)).toBe('deliveryCertified')
  await passes(payments, winner, 'orderPayment', { number: 'OP-1' })
  world.on('2027-04-20')
  expect(await passes(payments, winner, 'recordBalancePayment', { paidOn: '2027-04-20', accountantReference: 'M-1' })).toBe('paid')
  expect(await passes(officer, winner, 'close')).toBe('closed')
  expect(await ledgerOf(world.database, winner)).toEqual(['commitment 14000.00', 'payment 12000.00', 'decommitment 2000.00'])
  expect(await balanceOf(world.database, world.apprenticEnvelopeId)).toMatchObject({ committed: '12000.00', paid: '12000.00' })
  expect(await ledgerDifferences(world.database)).toEqual([])
  await historyOf(world.database, winner)
  const traces = (await world.client.call(world.auditor, 'GET', `/cases/${winner}/traces`)).body.items as Record<string, unknown>[]
  expect(traces.map(({ action, result, same }) => [action, result, same])).toEqual([
    ['declareAdmissible', '14000.00', true],
    ['award', '14000.00', true],
    ['certifyDelivery', '12000.00', true],
  ])
})

it('its story is published with the consent of the firm, taken back with it, and names nobody', async () => {
  const app = testApp(testServices(world.database, { clock: world.clock, programmes }))
  const page = async (): Promise<string> => (await supertest(app).get('/stories').expect(200)).text
  const story = 'Notre atelier suit ses commandes en direct.'
  expect(await refused(world.applicant, winner, 'tellStory', { payload: { story: 'Merci Lina !', consent: true } })).toMatchObject({
    errors: [{ pointer: '/payload/story', code: 'names-apprentice' }],
  })
  expect(await refused(world.officer, winner, 'publishStory')).toEqual(unmet(['storyConsented', {}]))
  await passes(world.applicant, winner, 'tellStory', { story, consent: true })
  expect(await page()).not.toContain(story)
  await passes(world.officer, winner, 'publishStory')
  const shown = await page()
  for (const words of [story, 'Menuiserie du Blavet', 'Atelier connecté', 'Prix de l’atelier']) expect(shown).toContain(words)
  for (const words of ['Lina', 'BTS SIO', 'CFA des Métiers', 'Chef d’atelier', 'FR76']) expect(shown).not.toContain(words)
  await passes(world.applicant, winner, 'withdrawConsent')
  expect(await page()).not.toContain(story)
  expect(await world.database.sql('select story, story_consent_at from apprentic_case where case_id = $1', [winner])).toEqual([
    { story: '', story_consent_at: null },
  ])
})

it('the apprentice stands in one column and nowhere else', async () => {
  const tables = await world.database.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'apprentic_case'`,
  )
  for (const { name } of tables) {
    const found = await world.database.sql<{ line: string }>(`select t::text as line from "${name}" t where t::text ilike '%lina%' limit 1`)
    expect({ name, found }).toEqual({ name, found: [] })
  }
  expect(await world.database.sql('select apprentice from apprentic_case where case_id = $1', [winner])).toEqual([
    { apprentice: 'Lina K.' },
  ])
})
