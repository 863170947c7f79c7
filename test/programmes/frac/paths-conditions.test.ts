import { fracDefaults, fracDocumentTypes } from '../../../server/programmes/frac/parameters.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import type { Clone } from '../support/clone-cases.ts'
import { act, IBAN, versionOf } from '../support/driver.ts'
import { application, FIGURES, openDraft, save } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { driveRoad, onCase, type Road } from '../support/road.ts'

/** The conditions that bite: each alone, on an otherwise sound case. */

let world: FracWorld
let road: Road

beforeAll(async () => {
  world = await createFracWorld({ allocated: '1000000.00' })
  road = await driveRoad(world, 'agreementNotified')
})
beforeEach(() => world.clock.set('2026-03-02T09:00:00Z'))
afterAll(() => world?.end())

const mission = (change: string) => `update frac_case set ${change} where case_id = $1`
const PERIOD = `daterange('2024-01-01', '2028-12-31', '[]')`

/** What is changed in the tables (of the case $1, its firm $2, the consultancy $3), and what the recommendation is then refused for. */
const refusals: readonly (readonly [title: string, change: string, condition: string, details: Json])[] = [
  ['no figures of the firm', 'delete from organisation_year where organisation_id = $2', 'firmIsSme', { why: 'figures-missing' }],
  [
    'a large firm',
    'update organisation_year set headcount = 400, turnover = 90000000, balance_sheet = 80000000 where organisation_id = $2',
    ...(['firmIsSme', { why: 'not-sme', size: 'large' }] as const),
  ],
  ['a firm elsewhere', `update case_file set departement = '75' where id = $1`, 'firmInTerritory', { departement: '75' }],
  ['an excluded kind of mission', mission(`mission_nature = 'training'`), 'missionKindAllowed', { nature: 'training' }],
  [
    'a consultant never accredited for the field',
    mission(`field = 'quality'`),
    ...(['consultantAccredited', { why: 'never', field: 'quality', on: '2026-03-02' }] as const),
  ],
  ['no independence declared', mission('independence_declared = false'), 'consultantIndependent', { why: 'not-declared' }],
  ['a seller of the equipment', mission('consultant_sells_equipment = true'), 'consultantIndependent', { why: 'sells-equipment' }],
  [
    'a chamber as consultant',
    `update organisation set kind = 'chamber' where id = $3`,
    ...(['consultantIndependent', { why: 'kind', kind: 'chamber' }] as const),
  ],
  [
    'one person on both sides',
    `insert into organisation_member select $2, user_id, now() from organisation_member where organisation_id = $3`,
    ...(['consultantIndependent', { why: 'linked', link: 'common-member' }] as const),
  ],
  [
    'one proposal only',
    'delete from frac_proposal where case_id = $1 and not chosen',
    ...(['proposalsCompared', { why: 'too-few', count: 1, minimum: 2 }] as const),
  ],
  [
    'two proposals of one consultancy',
    `update frac_proposal set consultancy_name = ' CAP conseil-ouest' where case_id = $1 and not chosen`,
    ...(['proposalsCompared', { why: 'too-few', count: 1, minimum: 2 }] as const),
  ],
  ['no proposal chosen', 'update frac_proposal set chosen = false where case_id = $1', 'proposalsCompared', { why: 'none-chosen' }],
  ['a choice without reasons', mission(`choice_reason = ''`), 'proposalsCompared', { why: 'choice-not-reasoned' }],
  [
    'an order signed before receipt',
    mission(`order_signed_on = '2026-03-01'`),
    ...(['noOrderBeforeReceipt', { orderSignedOn: '2026-03-01', receivedOn: '2026-03-02' }] as const),
  ],
]

/** A consultancy of its own for the case, so that what is changed on it touches no other. */
async function withOwnConsultancy({ caseId }: Clone): Promise<string> {
  const consultancyId = await world.consultancy()
  await world.user(['consultant'], { organisationIds: [consultancyId] })
  await world.database.sql(mission('consultant_organisation_id = $2'), [caseId, consultancyId])
  return consultancyId
}

test.each(refusals)('the award is not recommended: %s', async (_title, change, condition, details) => {
  const clone = await road.from('complete')
  const values = { $1: clone.caseId, $2: clone.firmId, $3: await withOwnConsultancy(clone) }
  await world.database.sql(change.replace(/\$[123]/g, (place) => `'${values[place as keyof typeof values]}'::uuid`))
  const refused = await onCase(world, clone.caseId).refused(world.officer, 'recommendAward', FIGURES, 'Oui')
  expect(refused).toEqual(unmet([condition, details]))
})

test('a sound case passes with the same hand-made consultancy', async () => {
  const clone = await road.from('complete')
  await withOwnConsultancy(clone)
  expect(await onCase(world, clone.caseId).passes(world.officer, 'recommendAward', FIGURES, 'Oui')).toBe('appraised')
})

test('a consultancy of the same group through a holding is not independent', async () => {
  const clone = await road.from('complete')
  const consultancyId = await withOwnConsultancy(clone)
  const holding = await world.firm({ name: 'Holding Démo' })
  for (const held of [clone.firmId, consultancyId])
    await world.database.sql(
      `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
       values (gen_random_uuid(), $1, $2, $3, 'dominant-influence', daterange('2020-01-01', null), now())`,
      [world.funderId, holding, held],
    )
  expect(await onCase(world, clone.caseId).refused(world.officer, 'recommendAward', FIGURES, 'Oui')).toEqual(
    unmet(['consultantIndependent', { why: 'linked', link: 'same-undertaking' }]),
  )
})

test('each act asks for the accreditation of its own day: suspended stops a new mission, not one under way', async () => {
  const { caseId } = await road.from('agreementNotified')
  const { passes, refused } = onCase(world, caseId)
  const consultancyId = await withOwnConsultancy({ caseId, firmId: '' })
  const status = (value: string) =>
    world.database.sql(`update accredited_field set status = $2, reason = 'Contrôle' where organisation_id = $1`, [consultancyId, value])
  world.clock.set('2026-03-10T09:00:00Z')
  await world.database.sql(
    `insert into document select gen_random_uuid(), funder_id, applicant_organisation_id, id, 'signed-order', now() from case_file where id = $1`,
    [caseId],
  )
  await world.database.sql(
    `insert into document_version select gen_random_uuid(), d.id, 1, 'x.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), d.id::text, null, null, $2, now()
     from document d where d.case_id = $1 and d.type_code = 'signed-order'`,
    [caseId, world.applicant.id],
  )
  const start = { startedOn: '2026-03-10', orderSignedOn: '2026-03-10' }
  await status('suspended')
  expect(await refused(world.applicant, 'startMission', start)).toEqual(
    unmet(['consultantAccredited', { why: 'suspended', field: 'digital', on: '2026-03-10' }]),
  )
  await status('accredited')
  await passes(world.applicant, 'startMission', start)
  await status('suspended')
  const report = { receivedOn: '2026-03-10', digitalSection: true }
  expect(await refused(world.applicant, 'submitReport', report)).toEqual(unmet(['reportPresent', { missing: ['mission-report'] }]))
  await status('withdrawn')
  expect(await refused(world.applicant, 'submitReport', report)).toEqual(
    unmet(
      ['reportPresent', { missing: ['mission-report'] }],
      ['consultantCovered', { why: 'withdrawn', field: 'digital', on: '2026-03-10' }],
    ),
  )
  await world.database.sql(`update accredited_field set status = 'accredited', valid = ${PERIOD} where organisation_id = $1`, [
    consultancyId,
  ])
})

test('documents count while they are valid on the day of the act', async () => {
  const { caseId } = await road.from('complete')
  world.clock.set('2026-09-03T09:00:00Z')
  expect(await onCase(world, caseId).refused(world.officer, 'recommendAward', FIGURES, 'Oui')).toEqual(
    unmet(['applicationDocumentsPresent', { missing: ['tax-social-certificate'] }]),
  )
})

test('nobody appraises or decides for an organisation they belong to', async () => {
  const clone = await road.from('complete')
  const own = await world.user(['caseOfficer', 'authority'], { organisationIds: [clone.firmId] })
  const ofConsultancy = await world.user(['authority'], { organisationIds: [world.consultancyId] })
  const { passes, refused } = onCase(world, clone.caseId)
  expect(await refused(own, 'recommendAward', FIGURES, 'Oui')).toEqual(unmet(['mayAppraise', { why: 'own-organisation' }]))
  await passes(world.officer, 'recommendAward', FIGURES, 'Oui')
  for (const user of [own, ofConsultancy])
    expect(await refused(user, 'refuse', undefined, 'Non')).toEqual(unmet(['mayDecide', { why: 'own-organisation' }]))
})

test('what is sent back is corrected with a reason, and the history says what was and what is', async () => {
  const { caseId } = await road.from('appraised')
  const { passes, refused } = onCase(world, caseId)
  await passes(world.supervisor, 'sendBack', undefined, 'Prix par jour à vérifier.')
  const content = application(world, { dailyRate: '800.00', beneficiaryIban: 'FR1420041010050500013M02606' })
  expect(refusalIn(await save(world, world.officer, caseId, content))).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] })
  const elsewhere = await world.user(['auditor'])
  expect(refusalIn(await save(world, elsewhere, caseId, content, 'Non'))).toEqual({ status: 403, code: 'forbidden' })
  expect((await save(world, world.officer, caseId, content, 'Facture pro forma.')).status).toBe(200)
  const [event] = await world.database.sql(
    `select actor_role, reason, details -> 'changes' as changes from case_event where case_id = $1 and action = 'correct'`,
    [caseId],
  )
  expect(event).toEqual({
    actor_role: 'caseOfficer',
    reason: 'Facture pro forma.',
    changes: { dailyRate: { from: '900.00', to: '800.00' }, beneficiaryIban: { from: 'FR76…0189', to: 'FR14…2606' } },
  })
  expect(await refused(world.officer, 'recommendAward', FIGURES, 'Oui')).toMatchObject({
    errors: [{ pointer: '/payload/dailyRate', code: 'too-big', details: { maximum: '800.00' } }],
  })
  expect(IBAN).not.toBe(content.beneficiaryIban)
})

test('a case is judged under the edition in force when it is filed, and keeps it', async () => {
  const draft = await openDraft(world)
  await save(world, world.applicant, draft, application(world, { missionKind: 'long' }))
  const old = await road.from('submitted')
  const created = await world.client.call(world.administrator, 'POST', '/programmes/frac/editions', {
    body: {
      label: '2026 bis',
      inForceFrom: '2026-03-05',
      decisionMonths: 3,
      parameters: { ...fracDefaults, fields: ['export'] },
      documentTypes: fracDocumentTypes,
    },
  })
  expect(created.status).toBe(201)
  world.clock.set('2026-03-05T09:00:00Z')
  await onCase(world, draft).passes(world.applicant, 'submit')
  const editions = await world.database.sql(
    `select e.label, c.decision_due_on from case_file c join programme_edition e on e.id = c.edition_id where c.id = any($1) order by e.label`,
    [[draft, old.caseId]],
  )
  expect(editions).toEqual([
    { label: '2026', decision_due_on: '2026-05-02' },
    { label: '2026 bis', decision_due_on: '2026-06-05' },
  ])
  const possible = (await onCase(world, draft).read(world.officer, '/actions')).body.items as { action: string; allowed: boolean }[]
  expect(possible.find(({ action }) => action === 'declareComplete')).toMatchObject({ allowed: false })
  const stale = await act(world, world.officer, draft, 'requestDocuments', {
    payload: { documents: ['proposals'] },
    version: (await versionOf(world, draft)) - 1,
  })
  expect(refusalIn(stale)).toEqual({ status: 412, code: 'stale-version' })
})
