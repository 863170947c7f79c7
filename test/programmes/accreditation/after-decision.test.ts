import { systemActor } from '../../../server/access/actor.ts'
import { takeDueActions } from '../../../server/cases/take-due-actions.ts'
import { deliverLetter } from '../../../server/letters/deliver-letter.ts'
import { issueCertificate } from '../../../server/programmes/accreditation/issue-certificate.ts'
import { programmes } from '../../../server/programmes/index.ts'
import type { TestUser } from '../../support/api.ts'
import { testServices } from '../../support/api.ts'
import {
  type AccreditationWorld,
  accredited,
  createAccreditationWorld,
  DOCUMENTS,
  openRequest,
  periodsOf,
  request,
  saveRequest,
} from '../support/accreditation-world.ts'
import { act, done, handIn } from '../support/driver.ts'

let world: AccreditationWorld
let caseId: string
beforeEach(async () => {
  world = await createAccreditationWorld()
  caseId = await accredited(world, { insuredUntil: '2029-12-31' })
})
afterEach(() => world?.end())

const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)
const services = () => testServices(world.database, { clock: world.clock, programmes })
const stateOf = async (): Promise<string> =>
  (await world.database.sql<{ state: string }>('select state from case_file where id = $1', [caseId]))[0]?.state ?? ''
const read = async (user: TestUser, path: string) => (await world.client.call(user, 'GET', path)).body

it('the system states the term the day after, once, as nobody’s act; rights had ended by themselves', async () => {
  on('2029-03-01')
  expect(await takeDueActions(services())).toBe(0)
  expect(await stateOf()).toBe('accredited')
  on('2029-03-02')
  const taken = await Promise.all([1, 2, 3, 4].map(() => takeDueActions(services())))
  expect(taken.reduce((sum, one) => sum + one)).toBe(1)
  expect(await takeDueActions(services())).toBe(0)
  expect(await stateOf()).toBe('expired')
  expect(
    await world.database.sql(`select action, actor_id, actor_role, actor_name from case_event where case_id = $1 and action = 'expire'`, [
      caseId,
    ]),
  ).toEqual([{ action: 'expire', actor_id: null, actor_role: 'system', actor_name: 'Guichet' }])
  const history = (await read(world.newcomer, `/cases/${caseId}/events`)).items as { action: string; actorRole: string }[]
  expect(history[0]).toMatchObject({ action: 'expire', actorRole: 'system' })
  const journal = (await read(world.administrator, '/journal?limit=50')).items as { actorRole: string | null; actorId: string | null }[]
  expect(journal.find(({ actorRole }) => actorRole === 'system')).toMatchObject({ actorId: null, actorName: 'Guichet' })
  // an act without a person is the system's, and the other way round
  await expect(
    world.database.sql(
      `insert into case_event select gen_random_uuid(), case_id, funder_id, 999, action, from_state, to_state, null, 'caseOfficer',
        actor_name, at, on_date, reason, basis, details from case_event where case_id = $1 limit 1`,
      [caseId],
    ),
  ).rejects.toThrow(/case_event_actor/)
})

it('rights kept while a renewal is examined are no end; when they end, the system says so', async () => {
  on('2029-02-20')
  const renewal = await openRequest(world)
  const again = request()
  again.consultants.splice(1, 1)
  await saveRequest(world, world.newcomer, renewal, again)
  for (const type of DOCUMENTS) await handIn(world, world.newcomer, renewal, type, { issuedOn: '2029-02-20' })
  await done(world, world.newcomer, renewal, 'submit')
  expect((await periodsOf(world, world.newcomerId)).filter((period) => period.endsWith('kept'))[0]).toContain('2029-03-02..2029-04-20')
  on('2029-03-10')
  expect(await takeDueActions(services())).toBe(0)
  expect((await act(world, world.officer, caseId, 'expire')).body).toMatchObject({
    unmet: [{ condition: 'termReached', details: { until: '2029-04-20' } }],
  })
  // still an accreditation that can be suspended
  expect(await done(world, world.authority, caseId, 'suspend', { reason: 'Plainte.' })).toBe('suspended')
  expect((await periodsOf(world, world.newcomerId)).filter((period) => period.includes('suspended'))[0]).toContain('2029-03-10..2029-04-20')
  on('2029-04-21')
  // silence refuses the renewal, and the term is reached
  expect(await takeDueActions(services())).toBe(2)
  expect(await stateOf()).toBe('expired')
  expect(await read(world.officer, `/cases/${renewal}`)).toMatchObject({
    state: 'implicitlyRejected',
    implicitRejectionOn: '2029-04-20',
    nextDueOn: null,
  })
})

it('who was suspended stays so when a withdrawal is given up; who was not never stopped', async () => {
  on('2026-05-04')
  await done(world, world.officer, caseId, 'inviteObservations', { reason: 'Plainte.' })
  expect(await done(world, world.authority, caseId, 'giveUpWithdrawal', { reason: 'Infondée.' })).toBe('accredited')
  await done(world, world.authority, caseId, 'suspend', { reason: 'Rapports en retard.' })
  expect(await done(world, world.officer, caseId, 'inviteObservations', { reason: 'Autre plainte.' })).toBe('observationsWhileSuspended')
  const before = await periodsOf(world, world.newcomerId)
  on('2026-05-20')
  expect(await done(world, world.authority, caseId, 'giveUpWithdrawal', { reason: 'Infondée aussi.' })).toBe('suspended')
  expect(await periodsOf(world, world.newcomerId)).toEqual(before)
  const letters = (await read(world.officer, `/cases/${caseId}/letters`)).items as { kind: string; paragraphs: string[] }[]
  expect(letters.filter(({ kind }) => kind === 'withdrawal-given-up').map(({ paragraphs }) => paragraphs.slice(-2, -1).join())).toEqual([
    'Votre agrément n’a pas cessé de produire ses effets.',
    'La suspension prononcée auparavant continue : aucune nouvelle mission ne peut être aidée.',
  ])
  await done(world, world.officer, caseId, 'inviteObservations', { reason: 'Preuve nouvelle.' })
  on('2026-06-05')
  expect(await done(world, world.authority, caseId, 'withdrawAccreditation', { reason: 'Établie.' })).toBe('accreditationWithdrawn')
})

it('the silence clock is shown until the decision and no longer', async () => {
  expect(await read(world.officer, `/cases/${caseId}`)).toMatchObject({ decisionDueSteps: [], nextDueKind: 'rights-end' })
  const waiting = await openRequest(world)
  await saveRequest(
    world,
    world.newcomer,
    waiting,
    request({ consultants: [{ fullName: 'Inès Roudaut', experience: '', fields: [{ field: 'export', evidence: [] }] }] }),
  )
  await done(world, world.newcomer, waiting, 'submit')
  expect(((await read(world.officer, `/cases/${waiting}`)).decisionDueSteps as object[]).length).toBe(2)
  await done(world, world.officer, waiting, 'requestDocuments', { payload: { documents: ['consultant-cv'] } })
  expect(((await read(world.officer, `/cases/${waiting}`)).decisionDueSteps as object[]).length).toBe(3)
  await done(world, world.newcomer, waiting, 'withdraw')
  expect((await read(world.officer, `/cases/${waiting}`)).decisionDueSteps).toEqual([])
})

it('the certificate is a PDF while there is a right, for the consultancy and the service alone; letters too', async () => {
  const path = `/accreditation/cases/${caseId}/certificate`
  const stranger = await world.user(['consultant'], { organisationIds: [await world.firm({ kind: 'consultancy' })] })
  const status = async (user: TestUser): Promise<number> => (await world.client.call(user, 'GET', path)).status
  expect((await world.client.call(world.newcomer, 'GET', path)).body).toEqual({ mediaType: 'application/pdf', begins: '%PDF-1.7' })
  expect([await status(world.newcomer), await status(world.officer), await status(stranger)]).toEqual([200, 200, 404])
  expect(await read(world.newcomer, `/accreditation/cases/${caseId}`)).toMatchObject({ certified: true })
  const letters = (await read(world.newcomer, `/cases/${caseId}/letters`)).items as { id: string }[]
  const letter = `/cases/${caseId}/letters/${letters.at(-1)?.id}/pdf`
  expect((await world.client.call(world.newcomer, 'GET', letter)).body).toMatchObject({ code: 'letter-not-sent-yet' })
  await deliverLetter({ db: world.database.db, clock: world.clock, publicUrl: 'http://127.0.0.1:3000' }, letters.at(-1)?.id ?? '')
  await world.client.call(world.newcomer, 'POST', letter.replace(/pdf$/, 'opening'), { body: {} })
  expect((await world.client.call(world.newcomer, 'GET', letter)).body).toEqual({ mediaType: 'application/pdf', begins: '%PDF-1.7' })
  expect((await world.client.call(stranger, 'GET', letter)).status).toBe(404)
  on('2026-05-04')
  await done(world, world.authority, caseId, 'suspend', { reason: 'Rapports en retard.' })
  expect((await world.client.call(world.newcomer, 'GET', path)).body).toMatchObject({
    code: 'no-right-today',
    details: { on: '2026-05-04' },
  })
  expect(await read(world.newcomer, `/accreditation/cases/${caseId}`)).toMatchObject({ certified: false })
  await done(world, world.authority, caseId, 'reinstate', { reason: 'Remis.' })
  expect(await status(world.newcomer)).toBe(200)
  on('2029-03-02')
  expect(await status(world.newcomer)).toBe(409)
})

it('the certificate names the consultants and fields that give a right on the day, and where it can be checked', async () => {
  const user = await world.user(['caseOfficer'])
  const actor = {
    ...systemActor({ id: world.funderId, timeZone: 'Europe/Paris' }),
    userId: user.id,
    grants: [{ role: 'caseOfficer', programmes: null, departements: null }],
  } as const
  const { content, name } = await issueCertificate(services(), actor, caseId)
  const [funder] = await world.database.sql<{ code: string }>('select code from funder where id = $1', [world.funderId])
  expect(name).toBe('attestation-AGR-2026-000001-2026-03-02.pdf')
  expect(content.blocks.find(({ kind }) => kind === 'table')).toMatchObject({
    rows: [
      ['Numérique', 'Inès Roudaut', '1er mars 2029'],
      ['Stratégie', 'Inès Roudaut', '1er mars 2029'],
    ],
  })
  expect(content.blocks.find(({ kind }) => kind === 'link')).toMatchObject({
    url: `${services().publicUrl}/register/${caseId}?funder=${funder?.code}`,
  })
  expect(JSON.stringify(content)).not.toContain('Malo Kerbrat')
})
