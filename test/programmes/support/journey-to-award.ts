import type { TestUser } from '../../support/api.ts'
import { refusalIn, unmet } from './client.ts'
import { act, handIn, versionOf } from './driver.ts'
import { AID, APPLICATION_DOCUMENTS, application, FIGURES, openDraft, save } from './frac-case.ts'
import type { Journey } from './journey.ts'
import { balanceOf, ledgerOf, lettersOf } from './truth.ts'

/** The first half of the journey: from the draft to the award. */
export async function toTheAward(journey: Journey): Promise<void> {
  await theFirmFiles(journey)
  await theServiceReceives(journey)
  await documentsAreRequested(journey)
  await theOfficerAppraises(journey)
  await theAuthorityDecides(journey)
}

async function theFirmFiles(journey: Journey): Promise<void> {
  const { world, officer, applicant, stranger, firmId, on, passes, refused, read } = journey
  on('2026-03-02')
  expect(refusalIn(await world.client.call(stranger, 'POST', '/cases', { body: { programme: 'frac', organisationId: firmId } }))).toEqual({
    status: 403,
    code: 'not-your-organisation',
  })
  journey.caseId = await openDraft(world, applicant, firmId)
  // a draft is known to the firm alone
  for (const user of [stranger, world.consultant, officer, world.authority, world.auditor]) {
    expect(refusalIn(await read(user))).toEqual({ status: 404, code: 'not-found' })
  }
  expect(refusalIn(await read(null))).toEqual({ status: 401, code: 'not-signed-in' })
  expect(await refused(applicant, 'submit')).toEqual(
    unmet([
      'applicationFilledIn',
      {
        missing: [
          ...['missionKind', 'field', 'subject', 'consultantOrganisationId'],
          ...['days', 'dailyRate', 'independenceDeclared', 'proposals'],
        ],
      },
    ]),
  )
  const wrong = application(world, { beneficiaryIban: 'FR7630006000011234567890188', dailyRate: '9000000.00' })
  expect(refusalIn(await save(world, applicant, journey.caseId, wrong))).toEqual({
    status: 422,
    code: 'invalid-fields',
    errors: [
      { pointer: '/application/beneficiaryIban', code: 'invalid-iban' },
      { pointer: '/application/dailyRate', code: 'too-big', details: { maximum: '100000.00' } },
    ],
  })
  expect((await save(world, applicant, journey.caseId, application(world))).status).toBe(200)
  for (const type of APPLICATION_DOCUMENTS.filter((code) => code !== 'tax-social-certificate'))
    await handIn(world, applicant, journey.caseId, type)
  const seen = await versionOf(world, journey.caseId)
  expect(refusalIn(await act(world, applicant, journey.caseId, 'submit', { version: seen - 1 }))).toEqual({
    status: 412,
    code: 'stale-version',
  })
  expect(await passes(applicant, 'submit')).toBe('submitted')
  expect(await versionOf(world, journey.caseId)).toBe(seen + 1)
}

async function theServiceReceives(journey: Journey): Promise<void> {
  const { world, officer, applicant, stranger, refused, read, sql } = journey
  expect(
    await sql('select received_on, decision_due_on, requested_amount, next_due_kind from case_file where id = $1', [journey.caseId]),
  ).toEqual([
    { received_on: '2026-03-02', decision_due_on: '2026-05-02', requested_amount: '4700.00', next_due_kind: 'implicit-rejection' },
  ])
  const [letter] = await lettersOf(world.database, journey.caseId)
  expect(letter).toMatchObject({ kind: 'acknowledgement', recipientEmail: applicant.email, jobs: 1 })
  // CRPA R112-11-1: receipt, service, what silence means and when, ways of appeal
  for (const words of ['reçue le 2 mars 2026', 'Service des aides', 'aides@demo.example', '01 00 00 00 00', '1 place du Marché']) {
    expect(letter?.words).toContain(words)
  }
  expect(letter?.words).toContain('décision implicite de rejet')
  expect(letter?.words).toContain('sous réserve que la demande soit complète, elle sera réputée rejetée le 2 mai 2026')
  expect(letter?.words).toMatch(
    /Voies et délais de recours : dans les deux mois .* recours gracieux .* recours contentieux devant Tribunal administratif/,
  )
  for (const user of [officer, world.consultant, world.auditor]) expect((await read(user)).status).toBe(200)
  expect(refusalIn(await read(stranger))).toEqual({ status: 404, code: 'not-found' })
  expect(refusalIn(await act(world, stranger, journey.caseId, 'withdraw', { reason: 'Non' }))).toEqual({ status: 404, code: 'not-found' })
  expect(await refused(world.authority, 'award', { envelopeId: world.envelopeId })).toEqual({
    status: 409,
    code: 'action-not-possible-now',
    details: { state: 'submitted' },
  })
  expect(refusalIn(await save(world, applicant, journey.caseId, application(world)))).toEqual({
    status: 409,
    code: 'application-not-open',
    details: { state: 'submitted' },
  })
}

async function documentsAreRequested(journey: Journey): Promise<void> {
  const { world, officer, applicant, on, passes, refused, read, sql } = journey
  on('2026-03-10')
  expect(await refused(officer, 'declareComplete')).toEqual(unmet(['applicationDocumentsPresent', { missing: ['tax-social-certificate'] }]))
  expect(await refused(officer, 'requestDocuments', { documents: ['tax-social-certificate', 'passport'] })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/payload/documents/1', code: 'document-type-unknown' }],
  })
  expect(await passes(officer, 'requestDocuments', { documents: ['tax-social-certificate'] })).toBe('documentsRequested')
  const due = async () =>
    (await sql('select decision_due_on, next_due_on, next_due_kind from case_file where id = $1', [journey.caseId]))[0]
  expect(await due()).toEqual({ decision_due_on: '2026-06-01', next_due_on: '2026-04-09', next_due_kind: 'documents-expected' })
  const letter = (await lettersOf(world.database, journey.caseId)).at(-1)
  expect(letter).toMatchObject({ kind: 'document-request', recipientEmail: applicant.email, jobs: 1 })
  for (const words of ['Attestations fiscale et sociale', 'avant le 9 avril 2026', 'L. 114-5', 'expire désormais le 1er juin 2026']) {
    expect(letter?.words).toContain(words)
  }
  on('2026-03-20')
  await handIn(world, applicant, journey.caseId, 'tax-social-certificate', { issuedOn: '2026-03-12' })
  expect(await passes(applicant, 'provideDocuments')).toBe('submitted')
  // ten days of suspension
  expect(await due()).toEqual({ decision_due_on: '2026-05-12', next_due_on: '2026-05-12', next_due_kind: 'implicit-rejection' })
  expect((await read(officer)).body.decisionDueSteps).toEqual([
    { code: 'received', date: '2026-03-02' },
    { code: 'months', date: '2026-05-02', months: 2 },
    { code: 'suspension', date: '2026-05-12', days: 10 },
  ])
  expect(await passes(officer, 'declareComplete')).toBe('complete')
}

async function theOfficerAppraises(journey: Journey): Promise<void> {
  const { world, officer, applicant, on, passes, refused, truth } = journey
  on('2026-04-01')
  expect(await refused(applicant, 'recommendAward', FIGURES, 'Moi-même')).toEqual({ status: 403, code: 'role-may-not' })
  expect(await refused(officer, 'recommendAward', FIGURES)).toMatchObject({
    status: 422,
    errors: [{ pointer: '/reason', code: 'required' }],
  })
  expect(await refused(officer, 'recommendAward', { ...FIGURES, days: '6' }, 'Plus')).toMatchObject({
    status: 422,
    errors: [{ pointer: '/payload/days', code: 'too-big', details: { maximum: '5.00' } }],
  })
  expect(await passes(officer, 'recommendAward', FIGURES, 'Projet cohérent, deux propositions comparées.')).toBe('appraised')
  expect(await truth()).toMatchObject({ eligible: '4700.00', awarded: null, committed: '0.00' })
  // what is prepared is for those who work on the case
  const shown = (await world.client.call(applicant, 'GET', `/frac/cases/${journey.caseId}`)).body
  expect(shown).toMatchObject({ recommendation: null, appraisalNote: null, retained: null })
  const account = async (user: TestUser) =>
    ((await world.client.call(user, 'GET', `/frac/cases/${journey.caseId}`)).body.application as Record<string, unknown>).beneficiaryIban
  expect([await account(applicant), await account(world.consultant)]).toEqual(['FR7630006000011234567890189', null])
}

async function theAuthorityDecides(journey: Journey): Promise<void> {
  const { world, officer, firmId, on, passes, refused, truth, sql } = journey
  on('2026-04-08')
  const envelopeId = world.envelopeId
  expect(await refused(officer, 'award', { envelopeId })).toEqual(unmet(['mayDecide', { held: 'appraise', wanted: 'decide' }]))
  expect(await refused(world.payments, 'award', { envelopeId })).toEqual({ status: 403, code: 'role-may-not' })
  const poor = await world.envelope('1000.00', { label: 'Presque vide' })
  expect(await refused(world.authority, 'award', { envelopeId: poor })).toEqual(
    unmet(['budgetAvailable', { left: '1000.00', wanted: AID, envelope: 'Presque vide' }]),
  )
  const past = await world.envelope('9000.00', { year: 2025 })
  expect(await refused(world.authority, 'award', { envelopeId: past })).toEqual(
    unmet(['budgetAvailable', { why: 'other-year', year: 2025 }]),
  )
  await sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, share_basis_points, valid, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, 'partner', 3000, daterange('2020-01-01', null), now())`,
    [world.funderId, firmId, world.consultancyId],
  )
  expect(await refused(world.authority, 'award', { envelopeId })).toEqual(
    unmet(['consultantIndependent', { why: 'linked', link: 'partner' }]),
  )
  await sql('delete from organisation_link')
  expect(await passes(world.authority, 'award', { envelopeId })).toBe('awarded')
  expect(await truth()).toMatchObject({ eligible: '4700.00', awarded: AID, committed: AID, paid: '0.00' })
  expect(await ledgerOf(world.database, journey.caseId)).toEqual([`commitment ${AID}`])
  expect(await balanceOf(world.database, envelopeId)).toEqual({ allocated: '10000.00', committed: AID, paid: '0.00', recovered: '0.00' })
  const letter = (await lettersOf(world.database, journey.caseId)).at(-1)
  for (const words of [
    '3\u202F760,00',
    '4\u202F700,00',
    'Hélène Tanguy, autorité signataire',
    'avant le 8 avril 2028',
    'Voies et délais de recours',
  ]) {
    expect(letter?.words).toContain(words)
  }
  expect(await refused(world.authority, 'award', { envelopeId })).toMatchObject({ status: 409, code: 'action-not-possible-now' })
}
