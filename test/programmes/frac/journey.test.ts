import { readFileSync } from 'node:fs'
import { sharedData } from '../../support/shared-data.ts'
import { skipping } from '../../support/skips.ts'
import { refusalIn, unmet } from '../support/client.ts'
import { act } from '../support/driver.ts'
import { caseIn } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { toTheAward } from '../support/journey-to-award.ts'
import { toTheClosing } from '../support/journey-to-close.ts'
import { historyOf, ledgerDifferences, lettersOf } from '../support/truth.ts'

const FILE = 'companies/establishments.csv'

/** A yard at Quimper of the shared file; its small figures are declared for this test. Without the file, an invented firm. */
function firmOfTheFile(): { name: string; siret: string; departement: string } {
  const file = sharedData(FILE)
  if (file === null) {
    skipping(`the FRAC journey took an invented firm: shared data ${FILE} is not there`)
    return { name: 'Chantier Démo', siret: '00010001600013', departement: '29' }
  }
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((candidate) => candidate.includes(',53792987900014,'))
  const [, siret, name, , , , , departement] = line?.split(',') ?? []
  if (!siret || !name || !departement) throw new Error('the firm is no longer in the file')
  return { siret, name, departement }
}

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ allocated: '10000.00' })
})
afterAll(() => world?.end())

test('a FRAC from the application to the last payment, by six people, with every shortcut refused on the way', async () => {
  const firmId = await world.firm(firmOfTheFile())
  const journey = startJourney({
    world,
    firmId,
    applicant: await world.user(['applicant'], { organisationIds: [firmId], name: 'Alice Guillou' }),
    stranger: await world.user(['applicant'], { organisationIds: [await world.firm()] }),
    officer: await world.user(['caseOfficer', 'authority'], { name: 'Olivier Kerdoncuff' }),
  })
  await toTheAward(journey)
  await toTheClosing(journey)
  await theHistoryHolds(journey)
  await theLettersWentOut(journey)
  await theComputationsHold(journey)
  await asSecondMissionOfASisterFirm(journey)
})

async function theHistoryHolds({ caseId, sql, read }: Journey): Promise<void> {
  await historyOf(world.database, caseId)
  const acts = await sql(
    `select action || ' ' || from_state || '>' || to_state || ' ' || actor_role || ' ' || actor_name || ' ' || on_date::text || coalesce(' ' || reason, '') as line
     from case_event where case_id = $1 and action <> 'document-added' order by sequence`,
    [caseId],
  )
  expect(acts.map(({ line }) => line)).toEqual([
    'open draft>draft applicant Alice Guillou 2026-03-02',
    'submit draft>submitted applicant Alice Guillou 2026-03-02',
    'requestDocuments submitted>documentsRequested caseOfficer Olivier Kerdoncuff 2026-03-10',
    'provideDocuments documentsRequested>submitted applicant Alice Guillou 2026-03-20',
    'declareComplete submitted>complete caseOfficer Olivier Kerdoncuff 2026-03-20',
    'recommendAward complete>appraised caseOfficer Olivier Kerdoncuff 2026-04-01 Projet cohérent, deux propositions comparées.',
    'award appraised>awarded authority Hélène Tanguy 2026-04-08',
    'notifyAgreement awarded>agreementNotified caseOfficer Olivier Kerdoncuff 2026-04-15',
    'startMission agreementNotified>missionStarted applicant Alice Guillou 2026-04-20',
    'claimAdvance missionStarted>missionStarted applicant Alice Guillou 2026-04-21',
    'orderPayment missionStarted>missionStarted paymentOfficer Paul Riou 2026-04-21',
    'recordPayment missionStarted>missionStarted paymentOfficer Paul Riou 2026-04-24',
    'submitReport missionStarted>reportReceived consultant Karim Lefèvre 2026-06-15',
    'claimBalance reportReceived>reportReceived applicant Alice Guillou 2026-06-15',
    'refuseClaim reportReceived>reportReceived paymentOfficer Paul Riou 2026-06-15 Rapport incomplet.',
    'returnReport reportReceived>missionStarted caseOfficer Olivier Kerdoncuff 2026-06-15 La partie numérique manque.',
    'submitReport missionStarted>reportReceived consultant Karim Lefèvre 2026-06-22',
    'claimBalance reportReceived>reportReceived applicant Alice Guillou 2026-06-22',
    'certifyDelivery reportReceived>deliveryCertified caseOfficer Nadia Benali 2026-06-22',
    'orderPayment deliveryCertified>deliveryCertified paymentOfficer Paul Riou 2026-06-25',
    'recordBalancePayment deliveryCertified>paid paymentOfficer Paul Riou 2026-06-30',
    'close paid>closed caseOfficer Olivier Kerdoncuff 2026-07-01',
  ])
  const told = (
    (await read(world.consultant, '/events?limit=200')).body.items as { reason: unknown; details: Record<string, unknown> }[]
  ).flatMap(({ reason, details }) => (reason === null ? Object.keys(details) : [reason]))
  // of all these words the consultant reads those of their own acts
  expect([...new Set(told.map(String))].sort()).toEqual([
    'digitalSection',
    'documentId',
    'fileName',
    'issuedOn',
    'labelEn',
    'labelFr',
    'number',
    'receivedOn',
    'sha256',
    'type',
    'validUntil',
  ])
  // every event raised the version by one; the draft was saved once beside
  expect(
    await sql(
      'select c.version - (select count(*)::int from case_event e where e.case_id = c.id) as more from case_file c where c.id = $1',
      [caseId],
    ),
  ).toEqual([{ more: 1 }])
  expect(await ledgerDifferences(world.database)).toEqual([])
  expect(
    await sql(
      'select kind, state, claimed_amount, spent_amount, certified_amount from payment_claim where case_id = $1 order by claimed_at',
      [caseId],
    ),
  ).toEqual([
    { kind: 'advance', state: 'paid', claimed_amount: '1128.00', spent_amount: null, certified_amount: '1128.00' },
    { kind: 'balance', state: 'refused', claimed_amount: '2632.00', spent_amount: '4700.00', certified_amount: null },
    { kind: 'balance', state: 'paid', claimed_amount: '2632.00', spent_amount: '4700.00', certified_amount: '2632.00' },
  ])
}

async function theLettersWentOut({ caseId, read, applicant }: Journey): Promise<void> {
  const letters = await lettersOf(world.database, caseId)
  expect(letters.map(({ kind }) => kind)).toEqual([
    'acknowledgement',
    'document-request',
    'award',
    'agreement',
    'payment-notice',
    'report-return',
    'payment-notice',
  ])
  expect(letters.map(({ jobs }) => jobs)).toEqual(letters.map(() => 1))
  expect((await read(applicant, '/letters')).body.items).toHaveLength(7)
  expect((await read(world.consultant, '/letters')).body.items).toEqual([])
  expect((await read(world.consultant, '/payments')).body).toEqual({ items: [], ledger: [] })
  expect((await read(world.auditor, '/payments')).body.ledger).toHaveLength(3)
}

async function theComputationsHold({ caseId, read, sql }: Journey): Promise<void> {
  const traces = (await read(world.auditor, '/traces')).body.items as Record<string, unknown>[]
  expect(traces.map(({ action, result, replayedResult, same }) => ({ action, result, replayedResult, same }))).toEqual(
    ['recommendAward', 'award', 'certifyDelivery'].map((action) => ({ action, result: '3760.00', replayedResult: '3760.00', same: true })),
  )
  // a computation that does not add up, one of another formula, one of no rule at all
  await sql(
    `insert into case_trace select gen_random_uuid(), case_id, event_id, rule, rule_version, edition_id, inputs, parameters, steps, '3760.01', at + interval '1 h'
       from case_trace where case_id = $1 and at = (select max(at) from case_trace where case_id = $1)
     union all select gen_random_uuid(), case_id, event_id, rule, rule_version, edition_id, inputs || '{"days": "many"}', parameters, steps, result, at + interval '2 h'
       from case_trace where case_id = $1 and at = (select max(at) from case_trace where case_id = $1)
     union all select gen_random_uuid(), case_id, event_id, rule, 99, edition_id, inputs, parameters, steps, result, at + interval '3 h'
       from case_trace where case_id = $1 and at = (select max(at) from case_trace where case_id = $1)
     union all select gen_random_uuid(), case_id, event_id, rule, rule_version, edition_id, inputs, parameters, jsonb_set(steps, '{0,amount}', '"1.00"'), result, at + interval '4 h'
       from case_trace where case_id = $1 and at = (select max(at) from case_trace where case_id = $1)`,
    [caseId],
  )
  const tampered = ((await read(world.auditor, '/traces')).body.items as Record<string, unknown>[]).slice(3)
  expect(tampered.map(({ result, replayedResult, same }) => [result, replayedResult, same])).toEqual([
    ['3760.01', '3760.00', false],
    ['3760.00', null, false],
    ['3760.00', null, false],
    ['3760.00', '3760.00', false],
  ])
  expect(refusalIn(await read(world.consultant, '/traces'))).toEqual({ status: 403, code: 'forbidden' })
}

/** Within 36 months a second short mission of the same undertaking is refused, be it for a sister firm; a day later it is not. */
async function asSecondMissionOfASisterFirm({ firmId, sql }: Journey): Promise<void> {
  const sister = await world.firm({ name: 'Chantier Frère' })
  const applicant = await world.user(['applicant'], { organisationIds: [sister] })
  await sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, 'majority-of-votes', daterange('2020-01-01', null), now())`,
    [world.funderId, firmId, sister],
  )
  const caseId = await caseIn(world, 'complete', { applicant, firmId: sister })
  const recommend = () =>
    act(world, world.officer, caseId, 'recommendAward', { payload: { days: '5', dailyRate: '900', travelCosts: '0' }, reason: 'Oui' })
  expect(refusalIn(await recommend())).toEqual(unmet(['recurrenceRespected', { previous: 1, months: 36, missionKind: 'court' }]))
}
