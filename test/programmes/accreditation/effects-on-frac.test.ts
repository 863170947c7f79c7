import type { TestUser } from '../../support/api.ts'
import {
  type AccreditationWorld,
  accredited,
  createAccreditationWorld,
  DOCUMENTS,
  grid,
  line,
  openRequest,
  request,
  saveRequest,
} from '../support/accreditation-world.ts'
import { done, handIn } from '../support/driver.ts'
import { caseIn, FIGURES } from '../support/frac-case.ts'

/** Acts of FRAC that ask for an accredited consultant, each with the state of the case that waits for it. */
const ACTS = [
  ['complete', 'recommendAward'],
  ['appraised', 'award'],
  ['awarded', 'notifyAgreement'],
  ['agreementNotified', 'startMission'],
  ['missionStarted', 'submitReport'],
  ['reportReceived', 'certifyDelivery'],
  ['deliveryCertified', 'orderPayment'],
] as const

let world: AccreditationWorld
let accreditationId: string
/** A mission whose report came in time and whose invoice is only now sent, and its firm. */
let invoicedLate: { caseId: string; applicant: TestUser }
/** One FRAC case of another firm waiting for each act, all with the newcomer as consultant. */
const waiting = new Map<string, string>()

const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)
const firmCase = async (state: (typeof ACTS)[number][0]): Promise<{ caseId: string; applicant: TestUser }> => {
  const firmId = await world.firm()
  const applicant = await world.user(['applicant'], { organisationIds: [firmId] })
  const caseId = await caseIn(world, state, {
    firmId,
    applicant,
    application: { consultantOrganisationId: world.newcomerId, consultantName: 'Inès Roudaut' },
  })
  return { caseId, applicant }
}

beforeAll(async () => {
  world = await createAccreditationWorld()
  accreditationId = await accredited(world, { insuredUntil: '2027-02-28' })
  for (const [state, action] of ACTS) waiting.set(action, (await firmCase(state)).caseId)
  invoicedLate = await firmCase('reportReceived')
  for (const type of ['invoice', 'proof-of-payment']) await handIn(world, invoicedLate.applicant, invoicedLate.caseId, type)
})
afterAll(() => world?.end())

/** What stands in the way of each act on the side of the consultant: "ok", or the reason. */
async function table(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [, action] of ACTS) found[action] = await refusalsOf(waiting.get(action) ?? '', action)
  // the mission was reported long ago; its invoice bears the date of today
  const { caseId, applicant } = invoicedLate
  await done(world, applicant, caseId, 'claimBalance', { payload: { ...FIGURES, invoiceNumber: 'F-9', invoicedOn: today() } })
  found.invoiceOfTheDay = await refusalsOf(caseId, 'certifyDelivery')
  await done(world, world.payments, caseId, 'refuseClaim', { reason: 'Une autre facture est attendue.' })
  return found
}

const today = (): string => world.clock.now().toISOString().slice(0, 10)
const OF_THE_CONSULTANT = ['consultantAccredited', 'consultantCovered', 'claimCovered']

async function refusalsOf(caseId: string, action: string): Promise<string> {
  const { body } = await world.client.call(world.officer, 'GET', `/cases/${caseId}/actions`)
  const possible = (body.items as { action: string; unmet: { condition: string; details: { why?: string } }[] }[]).find(
    (one) => one.action === action,
  )
  if (!possible) throw new Error(`${action} is not offered`)
  const why = possible.unmet.filter(({ condition }) => OF_THE_CONSULTANT.includes(condition))
  return why.map(({ details }) => details.why ?? '?').join() || 'ok'
}

/**
 * A row of the table: the acts that begin something new, the report, and the certification of a report that came in time when its invoice
 * is of today. What was reported, invoiced and certified in time is paid whatever came since.
 */
const row = (begins: string, report = begins, invoice = 'ok') => ({
  recommendAward: begins,
  award: begins,
  notifyAgreement: begins,
  startMission: begins,
  submitReport: report,
  certifyDelivery: 'ok',
  orderPayment: 'ok',
  invoiceOfTheDay: invoice,
})

/** Every state, by date, on every act. */
const EXPECTED = [
  ['accredited', row('ok')],
  // no new mission; those under way are finished
  ['suspended', row('suspended', 'ok')],
  ['reinstated', row('ok')],
  ['accredited, insurance lapsed', row('insurance-expired', 'insurance-expired', 'insurance-expired')],
  ['suspended, insurance lapsed', row('suspended', 'insurance-expired', 'insurance-expired')],
  // the new certificate begins two days late: what is invoiced now was not insured all along
  ['accredited, insured again after a gap', row('ok', 'ok', 'insurance-expired')],
  ['accredited, the gap covered', row('ok')],
  ['observations invited', row('ok')],
  ['last day of the term', row('ok')],
  ['in renewal, filed in time and complete', row('ok')],
  ['renewal refused today', row('ok')],
  ['expired', row('expired')],
  ['submitted after the term', row('expired')],
  ['accredited anew', row('ok')],
  ['withdrawn', row('withdrawn')],
  ['withdrawn, years later', row('withdrawn')],
]

async function fileRenewal(): Promise<string> {
  const caseId = await openRequest(world)
  const again = request()
  again.consultants.splice(1, 1)
  for (const { evidence } of again.consultants[0]?.fields ?? [])
    evidence.push({ kind: 'test', title: 'Pix', client: 'Pix', on: '2026-03-01', digital: true } as never)
  await saveRequest(world, world.newcomer, caseId, again)
  for (const type of DOCUMENTS) await handIn(world, world.newcomer, caseId, type, { issuedOn: today() })
  await done(world, world.newcomer, caseId, 'submit')
  return caseId
}

async function decide(caseId: string, action: 'accredit' | 'refuse'): Promise<void> {
  const outcome = action === 'accredit' ? 'accept' : 'refuse'
  await done(world, world.officer, caseId, 'declareComplete')
  const lines = [line(0, 'digital', outcome), line(0, 'strategy', outcome)]
  await done(world, world.officer, caseId, 'propose', { payload: { grid, lines }, reason: 'Avis' })
  await done(world, world.authority, caseId, action, action === 'refuse' ? { reason: 'Deux missions mal évaluées.' } : {})
}

it('every state of an accreditation has its effect, by date, on every act of a FRAC that asks for an accredited consultant', async () => {
  const rows: [string, Record<string, string>][] = []
  const note = async (state: string) => rows.push([state, await table()])

  on('2026-03-10')
  await note('accredited')
  await done(world, world.authority, accreditationId, 'suspend', { reason: 'Rapports en retard.' })
  await note('suspended')
  on('2026-04-10')
  await done(world, world.authority, accreditationId, 'reinstate', { reason: 'Remis.' })
  await note('reinstated')
  on('2027-03-01')
  await note('accredited, insurance lapsed')
  await done(world, world.authority, accreditationId, 'suspend', { reason: 'Assurance échue.' })
  await note('suspended, insurance lapsed')
  on('2027-03-03')
  await handIn(world, world.newcomer, accreditationId, 'professional-insurance', {
    issuedOn: '2027-03-03',
    validUntil: '2029-06-30',
  })
  await done(world, world.officer, accreditationId, 'recordInsurance', { payload: { until: '2029-06-30' } })
  await done(world, world.authority, accreditationId, 'reinstate', { reason: 'Assuré.' })
  await note('accredited, insured again after a gap')
  await done(world, world.officer, accreditationId, 'recordInsurance', { payload: { from: '2027-03-01', until: '2027-03-02' } })
  await note('accredited, the gap covered')
  on('2027-06-01')
  await done(world, world.officer, accreditationId, 'inviteObservations', { reason: 'Plainte.' })
  await note('observations invited')
  await done(world, world.authority, accreditationId, 'giveUpWithdrawal', { reason: 'Plainte infondée.' })
  on('2029-02-15')
  const renewal = await fileRenewal()
  on('2029-03-01')
  await note('last day of the term')
  on('2029-03-02')
  await note('in renewal, filed in time and complete')
  await decide(renewal, 'refuse')
  await note('renewal refused today')
  on('2029-03-03')
  await note('expired')
  const anew = await fileRenewal()
  await note('submitted after the term')
  await decide(anew, 'accredit')
  await note('accredited anew')
  await done(world, world.officer, anew, 'inviteObservations', { reason: 'Commission d’un vendeur.' })
  on('2029-03-20')
  await done(world, world.authority, anew, 'withdrawAccreditation', { reason: 'Commission d’un vendeur.' })
  await note('withdrawn')
  on('2032-06-01')
  await note('withdrawn, years later')

  expect(rows).toEqual(EXPECTED)
})

it('a request that is refused, or withdrawn, or still examined gives no right', async () => {
  const kinds = await world.database.sql<{ state: string; rights: number }>(
    `select c.state, (select count(*)::int from accredited_field f where f.case_id = c.id) as rights
       from case_file c where c.programme_code = 'accreditation' and c.state in ('refused', 'submitted', 'withdrawn')`,
  )
  expect(kinds).toEqual([{ state: 'refused', rights: 1 * 2 }])
  // what is left are the two fields kept on the very day of the refusal
  expect(
    await world.database.sql(`select distinct kept, upper(valid) - 1 as until from accredited_field f join case_file c on c.id = f.case_id
      where c.state = 'refused'`),
  ).toEqual([{ kept: true, until: '2029-03-02' }])
})
