import {
  type AccreditationWorld,
  createAccreditationWorld,
  DOCUMENTS,
  grid,
  line,
  openRequest,
  PROPOSED,
  periodsOf,
  request,
  saveRequest,
} from '../support/accreditation-world.ts'
import { refusalIn, unmet } from '../support/client.ts'
import { handIn } from '../support/driver.ts'
import { type Journey, startJourney } from '../support/journey.ts'
import { historyOf, lettersOf } from '../support/truth.ts'

let world: AccreditationWorld
beforeAll(async () => {
  world = await createAccreditationWorld()
})
afterAll(() => world?.end())

test('an accreditation from the draft to the withdrawal, by its real people, with every shortcut refused on the way', async () => {
  const journey = startJourney({
    world,
    firmId: world.newcomerId,
    applicant: world.newcomer,
    stranger: world.consultant,
    officer: await world.user(['caseOfficer', 'authority'], { name: 'Olivier Kerdoncuff' }),
  })
  await theConsultancyFiles(journey)
  await documentsAreRequested(journey)
  await theOfficerProposes(journey)
  await theAuthorityDecides(journey)
  await itIsSuspendedAndRestored(journey)
  const renewed = await itIsRenewed(journey)
  await itIsWithdrawn(startAgain(journey, renewed))
})

/** The same people on another case. */
function startAgain(journey: Journey, caseId: string): Journey {
  const again = startJourney(journey)
  again.caseId = caseId
  return again
}

const described = async (journey: Journey, user = journey.applicant) =>
  (await world.client.call(user, 'GET', `/accreditation/cases/${journey.caseId}`)).body

async function theConsultancyFiles(journey: Journey): Promise<void> {
  const { applicant, stranger, officer, firmId, passes, refused, read, sql } = journey
  for (const user of [stranger, world.applicant])
    expect(
      refusalIn(await world.client.call(user, 'POST', '/cases', { body: { programme: 'accreditation', organisationId: firmId } })),
    ).toEqual({
      status: 403,
      code: 'not-your-organisation',
    })
  journey.caseId = await openRequest(world)
  for (const user of [stranger, world.applicant, officer, world.authority, world.auditor])
    expect(refusalIn(await read(user))).toEqual({ status: 404, code: 'not-found' })
  expect(await refused(applicant, 'submit')).toEqual(
    unmet(['applicationFilledIn', { missing: ['presentation', 'departements', 'consultants', 'fields', 'charterAccepted'] }]),
  )
  // one step saved, the others later: nothing is lost
  expect((await saveRequest(world, applicant, journey.caseId, request({ consultants: [], charterAccepted: false }))).status).toBe(200)
  expect(await described(journey)).toMatchObject({ request: { departements: ['29', '56'], charterAccepted: false }, lines: [] })
  const ahead = request()
  const [first] = ahead.consultants
  first?.fields.push({ field: 'digital', evidence: [{ kind: 'test', title: 'Pix', client: '', on: '2026-03-03', digital: true } as never] })
  expect(refusalIn(await saveRequest(world, applicant, journey.caseId, ahead))).toEqual({
    status: 422,
    code: 'invalid-fields',
    errors: [
      { pointer: '/request/consultants/0/fields/2/field', code: 'field-twice' },
      { pointer: '/request/consultants/0/fields/2/evidence/0/on', code: 'date-in-future' },
    ],
  })
  const poetry = request()
  poetry.consultants[1]?.fields.push({ field: 'poetry', evidence: [] })
  await saveRequest(world, applicant, journey.caseId, poetry)
  expect(await refused(applicant, 'submit')).toEqual(unmet(['fieldsOffered', { fields: ['poetry'] }]))
  expect((await saveRequest(world, applicant, journey.caseId, request())).status).toBe(200)
  for (const type of DOCUMENTS.slice(1)) await handIn(world, applicant, journey.caseId, type)
  expect(await passes(applicant, 'submit')).toBe('submitted')
  expect(
    await sql('select reference, received_on, decision_due_on, title, applicant_role from case_file where id = $1', [journey.caseId]),
  ).toEqual([
    {
      reference: 'AGR-2026-000001',
      received_on: '2026-03-02',
      decision_due_on: '2026-05-02',
      title: 'Inès Roudaut, Malo Kerbrat',
      applicant_role: 'consultant',
    },
  ])
  const [letter] = await lettersOf(world.database, journey.caseId)
  expect(letter).toMatchObject({ kind: 'acknowledgement', recipientEmail: applicant.email, jobs: 1 })
  for (const words of [
    'reçue le 2 mars 2026',
    'aides@demo.example',
    'décision implicite de rejet',
    'réputée rejetée le 2 mai 2026',
    'Voies et délais',
  ])
    expect(letter?.words).toContain(words)
  for (const user of [stranger, world.applicant]) expect(refusalIn(await read(user))).toEqual({ status: 404, code: 'not-found' })
  for (const user of [officer, world.auditor]) expect((await read(user)).status).toBe(200)
}

async function documentsAreRequested(journey: Journey): Promise<void> {
  const { applicant, officer, on, passes, refused } = journey
  on('2026-03-10')
  expect(await refused(officer, 'declareComplete')).toEqual(unmet(['applicationDocumentsPresent', { missing: ['professional-insurance'] }]))
  expect(await passes(officer, 'requestDocuments', { documents: ['professional-insurance'] })).toBe('documentsRequested')
  on('2026-03-20')
  await handIn(world, applicant, journey.caseId, 'professional-insurance', { issuedOn: '2026-03-01', validUntil: '2027-02-28' })
  expect(await passes(applicant, 'provideDocuments')).toBe('submitted')
  expect(await passes(officer, 'declareComplete')).toBe('complete')
}

async function theOfficerProposes(journey: Journey): Promise<void> {
  const { applicant, officer, on, passes, refused } = journey
  on('2026-04-01')
  const propose = (lines: readonly unknown[], marks = grid) => refused(officer, 'propose', { grid: marks, lines }, 'Avis')
  expect(await propose(PROPOSED.slice(0, 2))).toEqual(unmet(['linesAnswered', { fields: ['export'] }]))
  expect(await propose(PROPOSED, grid.slice(1))).toEqual(unmet(['gridFilledIn', { missing: ['method'] }]))
  expect(await propose([...PROPOSED, line(1, 'digital', 'accept'), line(0, 'digital', 'refuse')])).toMatchObject({
    errors: [
      { pointer: '/payload/lines/3', code: 'line-not-requested' },
      { pointer: '/payload/lines/4', code: 'line-twice' },
    ],
  })
  // without digital competence in the field, no favourable opinion
  expect(await propose([...PROPOSED.slice(0, 2), line(1, 'export', 'accept')])).toEqual(
    unmet(['competenceHolds', { fields: ['export'], consultants: ['Malo Kerbrat'], on: '2026-04-01' }]),
  )
  expect(await refused(officer, 'propose', { grid, lines: PROPOSED })).toMatchObject({ errors: [{ pointer: '/reason', code: 'required' }] })
  expect(await refused(applicant, 'propose', { grid, lines: PROPOSED }, 'Moi')).toEqual({ status: 403, code: 'role-may-not' })
  expect(await passes(officer, 'propose', { grid, lines: PROPOSED }, 'Avis favorable sur deux domaines.')).toBe('appraised')
  const lines = (await described(journey)).lines as { proposal: unknown }[]
  expect(lines.map(({ proposal }) => proposal)).toEqual([null, null, null])
  expect(await described(journey)).toMatchObject({ grid: [], proposalNote: null })
  const events = (await journey.read(applicant, '/events')).body.items as { action: string; reason: string | null; details: object }[]
  expect(events.find(({ action }) => action === 'propose')).toMatchObject({ reason: null, details: {} })
  expect(await described(journey, officer)).toMatchObject({ proposalNote: 'Avis favorable sur deux domaines.' })
}

async function theAuthorityDecides(journey: Journey): Promise<void> {
  const { applicant, officer, firmId, on, passes, refused, read, sql } = journey
  on('2026-04-08')
  expect(await refused(officer, 'accredit')).toEqual(unmet(['mayDecide', { held: 'appraise', wanted: 'decide' }]))
  expect(await refused(world.authority, 'accredit', { lines: [line(1, 'export', 'accept')] })).toEqual(
    unmet(['competenceHolds', { fields: ['export'], consultants: ['Malo Kerbrat'], on: '2026-04-08' }]),
  )
  expect(await refused(world.authority, 'accredit', { lines: [line(0, 'digital', 'refuse'), line(0, 'strategy', 'refuse')] })).toEqual(
    unmet(['someFieldAccepted', {}]),
  )
  expect(await periodsOf(world, firmId)).toEqual([])
  expect(await passes(world.authority, 'accredit')).toBe('accredited')
  expect(await periodsOf(world, firmId)).toEqual([
    'digital accredited 2026-04-08..2029-04-07 insured 2027-02-28',
    'strategy accredited 2026-04-08..2029-04-07 insured 2027-02-28',
  ])
  const letter = (await lettersOf(world.database, journey.caseId)).at(-1)
  expect(letter).toMatchObject({ kind: 'decision', recipientEmail: applicant.email, jobs: 1 })
  for (const words of [
    'du 8 avril 2026 au 7 avril 2029',
    'Numérique, Inès Roudaut : agréé. Expérience vérifiée. Compétence numérique établie par une formation récente.',
    'Export, Malo Kerbrat : refusé. Aucune preuve de compétence numérique. La compétence numérique exigée dans ce domaine n’est pas établie',
    'Voies et délais de recours',
    'Hélène Tanguy, autorité signataire',
  ])
    expect(letter?.words).toContain(words)
  // the decision is judged again from what was kept, and comes out the same
  const traces = (await read(world.auditor, '/traces')).body.items as { action: string; result: string; same: boolean }[]
  expect(
    traces
      .slice(3)
      .map(({ action, result, same }) => `${action} ${result} ${String(same)}`)
      .sort(),
  ).toEqual(['accredit none true', 'accredit reference true', 'accredit training true'])
  expect(await sql('select duty from case_duty where case_id = $1 order by duty', [journey.caseId])).toEqual([
    { duty: 'appraise' },
    { duty: 'decide' },
  ])
  const lines = (await described(journey)).lines as { field: string; decision: { outcome: string } }[]
  expect(lines.map(({ field, decision }) => `${field} ${decision.outcome}`)).toEqual(['digital accept', 'strategy accept', 'export refuse'])
  expect(await sql('select awarded_amount, committed_amount from case_file where id = $1', [journey.caseId])).toEqual([
    { awarded_amount: null, committed_amount: '0.00' },
  ])
}

async function itIsSuspendedAndRestored({ caseId, firmId, officer, on, passes, refused }: Journey): Promise<void> {
  on('2026-09-01')
  expect(await refused(officer, 'suspend', undefined, 'Rapports en retard')).toEqual(
    unmet(['mayDecide', { held: 'appraise', wanted: 'decide' }]),
  )
  expect(await refused(world.authority, 'suspend')).toMatchObject({ status: 422, errors: [{ pointer: '/reason', code: 'required' }] })
  expect(await passes(world.authority, 'suspend', undefined, 'Deux rapports manquent.')).toBe('suspended')
  expect((await periodsOf(world, firmId)).slice(0, 2)).toEqual([
    'digital accredited 2026-04-08..2026-08-31 insured 2027-02-28',
    'digital suspended 2026-09-01..2029-04-07 insured 2027-02-28',
  ])
  const letter = (await lettersOf(world.database, caseId)).at(-1)
  for (const words of ['suspendu à compter du 1er septembre 2026', 'Deux rapports manquent.', 'Voies et délais'])
    expect(letter?.words).toContain(words)
  on('2026-10-01')
  expect(await passes(world.authority, 'reinstate', undefined, 'Les rapports sont remis.')).toBe('accredited')
  expect((await periodsOf(world, firmId)).slice(0, 3)).toEqual([
    'digital accredited 2026-04-08..2026-08-31 insured 2027-02-28',
    'digital suspended 2026-09-01..2026-09-30 insured 2027-02-28',
    'digital accredited 2026-10-01..2029-04-07 insured 2027-02-28',
  ])
}

/** Files a renewal in time: what was said is carried over, the rights are kept until the decision. Returns the id of the new case. */
async function itIsRenewed(journey: Journey): Promise<string> {
  const { applicant, officer, firmId, on } = journey
  on('2028-09-01')
  const renewal = startAgain(journey, await openRequest(world))
  const carried = (await described(renewal)).request as {
    consultants: { fields: { evidence: { kind: string }[] }[] }[]
    charterAccepted: boolean
  }
  expect(await described(renewal)).toMatchObject({
    renewsCaseId: journey.caseId,
    request: { departements: ['29', '56'], charterAccepted: false },
  })
  // the training of May 2025 is too old in September 2028; the references stay
  expect(carried.consultants.map(({ fields }) => fields.map(({ evidence }) => evidence.map(({ kind }) => kind)))).toEqual([
    [[], ['reference', 'reference']],
    [['reference']],
  ])
  const again = request()
  again.consultants.splice(1, 1)
  again.consultants[0]?.fields[0]?.evidence.push({ kind: 'test', title: 'Pix', client: 'Pix', on: '2028-06-01', digital: true } as never)
  await saveRequest(world, applicant, renewal.caseId, again)
  expect(await renewal.refused(applicant, 'submit')).toEqual(
    unmet(['renewalWindowOpen', { fields: ['digital', 'strategy'], opensOn: '2028-10-07' }]),
  )
  on('2029-03-20')
  for (const type of DOCUMENTS) await handIn(world, applicant, renewal.caseId, type, { issuedOn: '2029-03-01' })
  expect(await renewal.passes(applicant, 'submit')).toBe('submitted')
  // filed in time and complete: the rights go on until the decision is due
  expect((await periodsOf(world, firmId)).filter((period) => period.endsWith('kept'))).toEqual([
    'digital accredited 2029-04-08..2029-05-20 insured 2027-02-28 kept',
    'strategy accredited 2029-04-08..2029-05-20 insured 2027-02-28 kept',
  ])
  on('2029-04-25')
  await renewal.passes(officer, 'declareComplete')
  await renewal.passes(officer, 'propose', { grid, lines: PROPOSED.slice(0, 2) }, 'Favorable')
  on('2029-05-02')
  expect(await renewal.passes(world.authority, 'accredit')).toBe('accredited')
  expect((await periodsOf(world, firmId)).filter((period) => period.startsWith('digital')).slice(2)).toEqual([
    'digital accredited 2026-10-01..2029-04-07 insured 2027-02-28',
    'digital accredited 2029-04-08..2029-05-01 insured 2027-02-28 kept',
    'digital accredited 2029-05-02..2032-05-01 insured 2030-03-01',
  ])
  expect(await journey.refused(officer, 'recordInsurance', { until: '2031-03-01' })).toEqual(
    unmet(['insuranceProven', { missing: ['professional-insurance'], until: '2030-03-01' }]),
  )
  expect(await journey.passes(officer, 'expire')).toBe('expired')
  return renewal.caseId
}

async function itIsWithdrawn({ caseId, firmId, officer, on, passes, refused }: Journey): Promise<void> {
  on('2029-09-03')
  expect(await passes(officer, 'inviteObservations', undefined, 'Commission reçue d’un vendeur.')).toBe('observationsInvited')
  expect((await lettersOf(world.database, caseId)).at(-1)?.words).toContain('jusqu’au 18 septembre 2029 inclus, présenter vos observations')
  on('2029-09-18')
  expect(await refused(world.authority, 'withdrawAccreditation', undefined, 'Non')).toEqual(
    unmet(['observationsHeard', { until: '2029-09-18' }]),
  )
  on('2029-09-19')
  expect(await passes(world.authority, 'withdrawAccreditation', undefined, 'Commission reçue, reconnue.')).toBe('accreditationWithdrawn')
  expect((await periodsOf(world, firmId)).filter((period) => period.startsWith('digital')).slice(4)).toEqual([
    'digital accredited 2029-05-02..2029-09-18 insured 2030-03-01',
    'digital withdrawn 2029-09-19..2032-05-01 insured 2030-03-01',
  ])
  expect((await lettersOf(world.database, caseId)).map(({ kind }) => kind)).toEqual([
    'acknowledgement',
    'decision',
    'observations-invited',
    'accreditation-withdrawal',
  ])
  expect((await historyOf(world.database, caseId)).filter((action) => action !== 'document-added')).toEqual([
    ...['open', 'submit', 'declareComplete', 'propose', 'accredit', 'inviteObservations', 'withdrawAccreditation'],
  ])
}
