import type { Duty } from '../../../server/cases/take-duty.ts'
import { caseAt, FIGURES, type Stage } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { as, type TestUser } from '../../support/api.ts'

let world: CaseWorld
let envelopeId: string
beforeAll(async () => {
  world = await createCaseWorld()
  envelopeId = await world.envelope(2026, '900000.00')
})
afterAll(() => world?.end())

const DUTIES = ['appraise', 'decide', 'certify', 'pay'] as const satisfies readonly Duty[]

/** The act by which each duty is taken, the stage before it, and the one it leads to. */
const ACTS: Readonly<Record<Duty, { before: Stage; after: Stage; action: string; payload: () => Record<string, unknown> }>> = {
  appraise: { before: 'complete', after: 'appraised', action: 'recommendAward', payload: () => FIGURES },
  decide: { before: 'appraised', after: 'awarded', action: 'award', payload: () => ({ envelopeId }) },
  certify: { before: 'claimed', after: 'deliveryCertified', action: 'certifyDelivery', payload: () => FIGURES },
  pay: { before: 'deliveryCertified', after: 'ordered', action: 'orderPayment', payload: () => ({ number: `OP-${Math.random()}` }) },
}

const take = async (user: TestUser, caseId: string, duty: Duty) => {
  const { version } = await world.read<{ version: number }>(caseId)
  return as(world.app, user)
    .post(`/api/v1/cases/${caseId}/actions/${ACTS[duty].action}`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'Motif', payload: ACTS[duty].payload() })
}
const dutiesOf = (caseId: string, user: TestUser) =>
  world.database.sql<{ duty: string }>('select duty from case_duty where case_id = $1 and user_id = $2', [caseId, user.id])

const pairs = DUTIES.flatMap((first, place) => DUTIES.slice(place + 1).map((second) => [first, second] as const))

it.each(pairs)('who does %s does not %s on the same case, though they hold every role', async (first, second) => {
  const everything = await world.user(['caseOfficer', 'authority', 'supervisor', 'paymentOfficer'])
  const { id } = await caseAt(world, ACTS[first].before, { envelopeId })
  const done = await take(everything, id, first)
  expect([done.status, await dutiesOf(id, everything)]).toEqual([200, [{ duty: first }]])
  // the others bring the case to where the second duty is taken
  await onward(id, ACTS[first].after, ACTS[second].before)
  const before = await world.read(id)
  const refused = await take(everything, id, second)
  const unmet = (refused.body as { unmet?: { details: unknown }[] }).unmet ?? []
  expect([refused.status, unmet.map(({ details }) => details)]).toEqual([409, [{ held: first, wanted: second }]])
  expect(await dutiesOf(id, everything)).toEqual([{ duty: first }])
  expect(await world.read(id)).toEqual(before)
})

/** Acts of others between two stages. */
async function onward(caseId: string, from: Stage, to: Stage): Promise<void> {
  const day = '2026-11-21'
  const steps: readonly (readonly [Stage, () => Promise<unknown>])[] = [
    ['awarded', () => world.act(caseId, 'authority', 'award', { envelopeId })],
    ['agreementNotified', () => world.act(caseId, 'officer', 'notifyAgreement', { notifiedOn: day, means: 'e-mail' })],
    [
      'missionStarted',
      async () => {
        await world.document(caseId, ['signed-order'])
        await world.act(caseId, 'applicant', 'startMission', { startedOn: day, orderSignedOn: day })
      },
    ],
    [
      'reportReceived',
      async () => {
        await world.document(caseId, ['mission-report', 'invoice', 'proof-of-payment'])
        await world.act(caseId, 'consultant', 'submitReport', { receivedOn: day, digitalSection: true })
      },
    ],
    ['claimed', () => world.act(caseId, 'applicant', 'claimBalance', { ...FIGURES, invoiceNumber: 'F-1' })],
    ['deliveryCertified', () => world.act(caseId, 'officer2', 'certifyDelivery', FIGURES)],
  ]
  const names = ['appraised', ...steps.map(([name]) => name)]
  for (const [, step] of steps.slice(names.indexOf(from), names.indexOf(to))) await step()
}

it('who appraised neither takes the award back nor orders a recovery: that is deciding too', async () => {
  const both = await world.user(['caseOfficer', 'authority'])
  const { id } = await caseAt(world, ACTS.appraise.before, { envelopeId })
  expect((await take(both, id, 'appraise')).status).toBe(200)
  await onward(id, 'appraised', 'agreementNotified')
  const { version } = await world.read<{ version: number }>(id)
  const refused = await as(world.app, both)
    .post(`/api/v1/cases/${id}/actions/withdrawAward`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'Motif', payload: { ground: 'conditions-not-met' } })
  expect(refused.status).toBe(409)
  expect((refused.body as { unmet: unknown[] }).unmet[0]).toEqual({
    condition: 'mayDecide',
    details: { held: 'appraise', wanted: 'decide' },
  })
})

it('the database holds it against whoever writes: no second duty, none changed, none erased, in whichever order', async () => {
  const { id } = await caseAt(world, 'submitted')
  for (const first of DUTIES) {
    const user = await world.user(['caseOfficer'])
    const insert = (duty: string) =>
      world.database.sql(`insert into case_duty (case_id, user_id, duty, since) values ($1, $2, $3, '2026-11-21')`, [id, user.id, duty])
    await insert(first)
    for (const second of DUTIES)
      await expect(insert(second)).rejects.toMatchObject({ code: expect.stringMatching(/^(23505|GU003)$/) as string })
    await expect(world.database.sql(`update case_duty set duty = 'pay' where user_id = $1`, [user.id])).rejects.toMatchObject({
      code: 'GU001',
    })
    await expect(world.database.sql('delete from case_duty where user_id = $1', [user.id])).rejects.toMatchObject({ code: 'GU001' })
  }
})

it('two duties taken at the same instant by one person: one of them holds', async () => {
  const { id } = await caseAt(world, 'submitted')
  const user = await world.user(['caseOfficer'])
  const outcomes = await Promise.allSettled(
    DUTIES.map((duty) =>
      world.database.sql(`insert into case_duty (case_id, user_id, duty, since) values ($1, $2, $3, '2026-11-21')`, [id, user.id, duty]),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await dutiesOf(id, user)).toHaveLength(1)
})
