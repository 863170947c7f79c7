import { amended, amendmentFaults, propose } from '../support/amendments.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { act, done } from '../support/driver.ts'
import { caseIn, type Trip } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { onCase } from '../support/road.ts'
import { balanceOf, caseTruth, ledgerDifferences } from '../support/truth.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ allocated: '20000.00' })
})
afterAll(() => world?.end())

const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)

it('whoever proposed does not sign, whatever their roles', async () => {
  on('2026-07-01')
  const firmId = await world.firm()
  const both = await world.user(['caseOfficer', 'authority'])
  const applicant = await world.user(['applicant'], { organisationIds: [firmId] })
  await world.envelope('5000.00', { label: 'Quatre yeux' })
  const caseId = await caseIn(world, 'agreementNotified', { firmId, applicant })
  const { passes, refused } = onCase(world, caseId)
  await passes(both, 'proposeAmendment', { endsOn: '2031-01-01' }, 'Délai.')
  for (const action of ['signAmendment', 'refuseAmendment'])
    expect(await refused(both, action, {}, 'Moi-même.')).toMatchObject({
      unmet: expect.arrayContaining([{ condition: 'mayDecide', details: { held: 'appraise', wanted: 'decide' } }]) as unknown,
    })
  expect(await passes(world.authority, 'signAmendment')).toBe('agreementNotified')
})

it('many increases at once never draw more than the envelope has', async () => {
  on('2026-08-03')
  const envelopeId = await world.envelope('10000.00', { label: 'Petite' })
  const small = { days: '2.00', dailyRate: '900.00', travelCosts: '0.00' }
  const cases: string[] = []
  // 900 each, and 900 more each: three of the eight increases fit
  for (let index = 0; index < 8; index += 1) {
    const firmId = await world.firm()
    const applicant = await world.user(['applicant'], { organisationIds: [firmId] })
    const trip: Trip = { firmId, applicant, envelopeId, application: { missionKind: 'long', ...small }, retained: small }
    const caseId = await caseIn(world, 'agreementNotified', trip)
    expect((await propose(world, world.officer, caseId, { budget: { ...small, days: '4.00' } })).status).toBe(200)
    cases.push(caseId)
  }
  const answers = await Promise.all(cases.map((caseId) => act(world, world.authority, caseId, 'signAmendment')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect(refusalIn(answer)).toEqual(unmet(['amendmentFunded', { left: '100.00', wanted: '900.00', envelope: 'Petite' }]))
  expect(await balanceOf(world.database, envelopeId)).toMatchObject({ allocated: '10000.00', committed: '9900.00' })
  expect([await ledgerDifferences(world.database), await amendmentFaults(world.database)]).toEqual([[], []])
})

describe('de minimis aid', () => {
  const TWO_DAYS = { days: '2.00', dailyRate: '900.00', travelCosts: '100.00' }
  const FIVE_DAYS = { ...TWO_DAYS, days: '5.00' }

  it('an increase has to fit what the undertaking may still receive, a decrease never; the register is told anew', async () => {
    on('2026-09-01')
    const firmId = await world.firm()
    const applicant = await world.user(['applicant'], { organisationIds: [firmId] })
    const envelopeId = await world.envelope('9000.00', { label: 'De minimis' })
    const trip: Trip = { firmId, applicant, envelopeId, application: { ...FIVE_DAYS }, retained: TWO_DAYS }
    const caseId = await caseIn(world, 'agreementNotified', trip)
    expect(await caseTruth(world.database, caseId)).toMatchObject({ awarded: '1520.00' })
    // declared in the register, as it stood
    const body = { declaredOn: '2026-09-01', reference: 'R-1', lines: [{ caseId, organisationId: firmId, amount: '1520.00' }] }
    const declared = await world.client.call(world.supervisor, 'POST', '/state-aid/declarations', { body })
    expect(declared.status).toBe(201)
    const declare = (amount: string) =>
      world.database.sql(
        `insert into declared_aid (id, funder_id, organisation_id, granted_on, amount, authority, regulation, recorded_by, recorded_at)
           values (gen_random_uuid(), $1, $2, '2026-01-05', $3, 'Ville', 'de-minimis-2023-2831', $4, now())`,
        [world.funderId, firmId, amount, world.officer.id],
      )
    // five days: 3 680, that is 2 160 more; 300 000 less what is declared and what this case holds leaves 2 159.99
    await declare('296320.01')
    expect(refusalIn(await propose(world, world.officer, caseId, { budget: FIVE_DAYS }))).toMatchObject({
      unmet: [{ condition: 'deMinimisHeadroom', details: { wanted: '2160.00', left: '2159.99' } }],
    })
    expect((await propose(world, world.officer, caseId, { budget: { ...FIVE_DAYS, days: '4.00' } })).status).toBe(200)
    // something more is declared before the signature
    await declare('2000.00')
    expect(refusalIn(await act(world, world.authority, caseId, 'signAmendment'))).toMatchObject({
      unmet: [{ condition: 'deMinimisHeadroom' }],
    })
    await done(world, world.authority, caseId, 'refuseAmendment', { reason: 'Plafond.' })
    await amended(world, caseId, { amount: '1500.00' })
    const register = await world.client.call(world.officer, 'GET', '/state-aid/register?limit=200')
    expect((register.body.items as Json[]).find((line) => line.caseId === caseId)).toMatchObject({
      state: 'to-correct',
      amount: '1500.00',
    })
  })
})
