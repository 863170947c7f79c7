import { amended, amendmentFaults, amendmentsOf, propose } from '../support/amendments.ts'
import { type Json, refusalIn, unmet } from '../support/client.ts'
import { act, done, handIn, versionOf } from '../support/driver.ts'
import { advance, caseIn, payAdvance, type Trip } from '../support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../support/frac-world.ts'
import { onCase } from '../support/road.ts'
import { balanceOf, caseTruth, historyOf, ledgerDifferences, ledgerOf, lettersOf } from '../support/truth.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld({ allocated: '20000.00' })
})
afterAll(() => world?.end())

/** 20 days at 900 and 1 000 of travel: a base of 19 000, of which 50 %. */
const LONG = { days: '20.00', dailyRate: '900.00', travelCosts: '1000.00' } as const
/** Four days more: a base of 22 600. */
const MORE = { ...LONG, days: '24.00' }
const long = (trip: Trip = {}): Trip => ({ ...trip, application: { missionKind: 'long', ...LONG, ...trip.application }, retained: LONG })
const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)
const preview = (caseId: string, payload: Json, user = world.officer) =>
  world.client.call(user, 'POST', `/cases/${caseId}/amendments/preview`, { body: { payload } })

describe('one mission amended three times', () => {
  let caseId: string
  let firstSnapshot: string
  const snapshot = async (asOf: string): Promise<string> => {
    const body = { title: asOf, programme: null, asOf }
    return (await world.client.call(world.administrator, 'POST', '/statistics/snapshots', { body })).body.id as string
  }

  it('nothing is amended before the agreement is notified', async () => {
    on('2026-03-02')
    caseId = await caseIn(world, 'awarded', long())
    const { refused } = onCase(world, caseId)
    expect(await refused(world.officer, 'proposeAmendment', { amount: '9000.00' }, 'Essai.')).toEqual({
      ...{ status: 409, code: 'action-not-possible-now', details: { state: 'awarded' } },
    })
    expect(refusalIn(await preview(caseId, {}))).toMatchObject({ status: 409, code: 'action-not-possible-now' })
    await advance(world, caseId, 'missionStarted', long())
    await payAdvance(world, caseId, '1000.00')
    expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '19000.00', awarded: '9500.00', paid: '1000.00' })
  })

  it('a proposal keeps to the rule, to what is paid and to dates that can be; it is reasoned, and the officer’s', async () => {
    on('2026-06-01')
    const { refused } = onCase(world, caseId)
    const said = (payload: Json) => refused(world.officer, 'proposeAmendment', payload, 'Essai.')
    expect(await refused(world.applicant, 'proposeAmendment', { amount: '9000.00' }, 'Moi.')).toEqual({ status: 403, code: 'role-may-not' })
    expect(await refused(world.officer, 'proposeAmendment', { amount: '9000.00' })).toMatchObject({ status: 422 })
    expect(await said({})).toEqual(unmet(['amendmentChangesSomething', {}]))
    expect(await said({ amount: '9500.01' })).toEqual(unmet(['amendmentWithinRule', { limit: '9500.00', wanted: '9500.01' }]))
    expect(await said({ budget: MORE, amount: '11300.01' })).toEqual(
      unmet(['amendmentWithinRule', { limit: '11300.00', wanted: '11300.01' }]),
    )
    expect(await said({ amount: '999.99' })).toEqual(unmet(['amendmentAbovePaid', { wanted: '999.99', paid: '1000.00' }]))
    expect(await said({ endsOn: '2026-05-31' })).toEqual(unmet(['amendmentEndPossible', { why: 'past', endsOn: '2026-05-31' }]))
    expect(await said({ endsOn: '2034-03-03' })).toEqual(
      unmet(['amendmentEndPossible', { why: 'too-late', endsOn: '2034-03-03', limit: '2034-03-02' }]),
    )
    expect(await said({ budget: { ...MORE, dailyRate: '9000000.00' } })).toMatchObject({
      errors: [{ pointer: '/payload/budget/dailyRate', code: 'too-big' }],
    })
    expect(await said({ requestedOn: '2026-06-02', amount: '9000.00' })).toMatchObject({ errors: [{ code: 'date-in-future' }] })
    // 60 days: a base of 55 000, 27 500 of aid; the envelope has 10 500 left
    expect(await said({ budget: { ...LONG, days: '60.00' } })).toEqual(
      unmet(['amendmentFunded', { left: '10500.00', wanted: '18000.00', envelope: 'Budget' }]),
    )
    for (const action of ['signAmendment', 'refuseAmendment'])
      expect(await refused(world.authority, action, {}, 'Rien à décider.')).toMatchObject({
        unmet: [{ condition: 'amendmentProposed', details: { why: 'not-proposed' } }],
      })
    expect(await amendmentsOf(world.database, caseId)).toEqual([])
  })

  it('what it would change is shown before anything is written', async () => {
    const before = await versionOf(world, caseId)
    expect((await preview(caseId, { budget: MORE, endsOn: '2030-12-01' })).body).toEqual({
      before: { awarded: '9500.00', eligible: '19000.00', endsOn: '2030-03-02' },
      after: { awarded: '11300.00', eligible: '22600.00', endsOn: '2030-12-01' },
      ...{ ruleGives: '11300.00', difference: '1800.00' },
      envelope: { label: 'Budget', before: '10500.00', after: '8700.00' },
      unmet: [],
    })
    expect((await preview(caseId, {})).body).toMatchObject({
      unmet: [{ condition: 'amendmentChangesSomething' }],
      before: { awarded: '9500.00', endsOn: '2030-03-02' },
    })
    expect((await preview(caseId, {}, world.supervisor)).status).toBe(403)
    expect(await versionOf(world, caseId)).toBe(before)
  })

  it('one proposes, another signs: the difference is committed, the dates move, the past stays', async () => {
    firstSnapshot = await snapshot('2026-05-31')
    const { passes, refused } = onCase(world, caseId)
    const traced = () =>
      world.database.sql<Json>(
        'select e.action, t.result from case_trace t join case_event e on e.id = t.event_id where t.case_id = $1 order by e.sequence',
        [caseId],
      )
    const award = (await lettersOf(world.database, caseId)).find(({ kind }) => kind === 'award')
    expect(
      await passes(
        world.officer,
        'proposeAmendment',
        { budget: MORE, endsOn: '2030-12-01', requestedOn: '2026-05-20' },
        'Quatre jours de plus.',
      ),
    ).toBe('missionStarted')
    // nothing has changed yet
    expect(await caseTruth(world.database, caseId)).toMatchObject({ eligible: '19000.00', awarded: '9500.00', committed: '9500.00' })
    expect(await refused(world.officer, 'proposeAmendment', { amount: '9000.00' }, 'Encore.')).toEqual(
      unmet(['noAmendmentPending', { number: 1 }]),
    )
    const told = async (user: typeof world.officer) =>
      (await world.client.call(user, 'GET', `/cases/${caseId}/amendments`)).body as { items: unknown[]; envelope: unknown }
    expect(await told(world.authority)).toMatchObject({
      items: [{ number: 1, state: 'proposed', reason: 'Quatre jours de plus.', after: { awarded: '11300.00' } }],
      envelope: { label: 'Budget', left: '10500.00' },
    })
    // what the service prepares is its own until it is signed
    expect(await told(world.applicant)).toEqual({ items: [], envelope: null })
    expect(await told(world.consultant)).toEqual({ items: [], envelope: null })
    const stale = await act(world, world.authority, caseId, 'signAmendment', { version: (await versionOf(world, caseId)) - 1 })
    expect(refusalIn(stale)).toEqual({ status: 412, code: 'stale-version' })
    expect(await passes(world.authority, 'signAmendment')).toBe('missionStarted')
    expect(await caseTruth(world.database, caseId)).toMatchObject({
      ...{ state: 'missionStarted', eligible: '22600.00', awarded: '11300.00', committed: '11300.00', paid: '1000.00' },
    })
    expect(await ledgerOf(world.database, caseId)).toEqual(['commitment 9500.00', 'payment 1000.00', 'commitment 1800.00'])
    expect(await balanceOf(world.database, world.envelopeId)).toMatchObject({ committed: '11300.00', paid: '1000.00' })
    expect(await amendmentsOf(world.database, caseId)).toEqual(['1 signed 9500.00>11300.00 19000.00>22600.00 2030-03-02>2030-12-01'])
    expect(await world.database.sql('select next_due_on, next_due_kind from case_file where id = $1', [caseId])).toEqual([
      { next_due_on: '2030-12-01', next_due_kind: 'mission-end' },
    ])
    expect(await told(world.applicant)).toMatchObject({ items: [{ state: 'signed', reason: null, decidedByName: 'Hélène Tanguy' }] })
    // the award, its letter and its computation stay
    expect((await lettersOf(world.database, caseId)).find(({ kind }) => kind === 'award')).toEqual(award)
    expect(await traced()).toEqual([
      ...['recommendAward', 'award'].map((action) => ({ action, result: '9500.00' })),
      ...['proposeAmendment', 'signAmendment'].map((action) => ({ action, result: '11300.00' })),
    ])
    const replayed = (await world.client.call(world.auditor, 'GET', `/cases/${caseId}/traces`)).body.items as { same: boolean }[]
    expect(replayed.map(({ same }) => same)).toEqual([true, true, true, true])
  })

  it('the letter says what changes, once; the history says it before and after', async () => {
    const letters = (await lettersOf(world.database, caseId)).filter(({ kind }) => kind === 'amendment')
    expect(letters.map(({ jobs }) => jobs)).toEqual([1])
    const words = (letters[0]?.words ?? '').replace(/[\u00a0\u202f]/g, ' ')
    for (const said of [
      'demande du 20 mai 2026',
      '9 500,00 € à 11 300,00 €',
      '19 000,00 € à 22 600,00 €',
      '2 mars 2030',
      '1er décembre 2030',
    ])
      expect(words).toContain(said)
    const [event] = await world.database.sql<{ details: Json; milestones: string[]; reason: string | null }>(
      `select details, milestones, reason from case_event where case_id = $1 and action = 'signAmendment'`,
      [caseId],
    )
    expect(event?.milestones).toEqual(['amended'])
    expect(event?.details).toMatchObject({
      changes: {
        awarded: { from: '9500.00', to: '11300.00' },
        eligible: { from: '19000.00', to: '22600.00' },
        endsOn: { from: '2030-03-02', to: '2030-12-01' },
      },
      ...{ envelope: 'Budget', envelopeBefore: '10500.00', envelopeAfter: '8700.00', difference: '1800.00' },
    })
  })

  it('the statistics know the cause, and two snapshots list it under it', async () => {
    const facts = await world.database.sql<{ kind: string; amount: string }>(
      `select kind, sum(amount)::numeric(14,2)::text as amount from statistic_fact where case_id = $1 and cause = 'amendment' group by 1 order by 1`,
      [caseId],
    )
    expect(facts).toEqual(
      expect.arrayContaining([
        { kind: 'awarded-amount', amount: '1800.00' },
        { kind: 'committed', amount: '1800.00' },
        { kind: 'eligible', amount: '3600.00' },
      ]),
    )
    const second = await snapshot('2026-05-31')
    const { body } = await world.client.call(
      world.administrator,
      'GET',
      `/statistics/snapshots/${firstSnapshot}/differences?with=${second}`,
    )
    expect(body.totals).toEqual(
      expect.arrayContaining([
        { cause: 'amendment', indicator: 'awarded-amount', count: 0, amount: '1800.00', cases: 1 },
        { cause: 'amendment', indicator: 'eligible', count: 0, amount: '3600.00', cases: 1 },
      ]),
    )
    expect((body.totals as { cause: string }[]).filter(({ cause }) => cause === 'correction')).toEqual([])
  })

  it('another is refused with its reason, and changes nothing', async () => {
    const { passes, refused } = onCase(world, caseId)
    await passes(world.officer, 'proposeAmendment', { endsOn: '2031-06-01' }, 'Six mois de plus.')
    expect(await refused(world.authority, 'refuseAmendment')).toMatchObject({ status: 422, errors: [{ pointer: '/reason' }] })
    expect(await passes(world.authority, 'refuseAmendment', {}, 'Le délai suffit.')).toBe('missionStarted')
    expect((await amendmentsOf(world.database, caseId)).at(-1)).toBe('2 refused 11300.00>11300.00 22600.00>22600.00 2030-12-01>2031-06-01')
    expect(await ledgerOf(world.database, caseId)).toHaveLength(3)
    expect(await world.database.sql('select next_due_on from case_file where id = $1', [caseId])).toEqual([{ next_due_on: '2030-12-01' }])
    expect((await lettersOf(world.database, caseId)).filter(({ kind }) => kind === 'amendment')).toHaveLength(1)
  })

  it('a third gives money back, and the balance keeps to the award as it is amended', async () => {
    await amended(world, caseId, { amount: '6000.00' })
    expect(await ledgerOf(world.database, caseId)).toEqual([
      ...['commitment 9500.00', 'payment 1000.00', 'commitment 1800.00', 'decommitment 5300.00'],
    ])
    expect(await balanceOf(world.database, world.envelopeId)).toMatchObject({ committed: '6000.00' })
    await advance(world, caseId, 'reportReceived', long())
    for (const type of ['invoice', 'proof-of-payment']) await handIn(world, world.applicant, caseId, type)
    await done(world, world.applicant, caseId, 'claimBalance', { payload: { ...MORE, invoiceNumber: 'F-1' } })
    // money asked for is settled before the award changes under it
    expect(refusalIn(await propose(world, world.officer, caseId, { amount: '5000.00' })).code).toBeUndefined()
    expect(refusalIn(await act(world, world.authority, caseId, 'signAmendment'))).toEqual(unmet(['noClaimUnderWay', { kind: 'balance' }]))
    await done(world, world.authority, caseId, 'refuseAmendment', { reason: 'Le solde est demandé.' })
    await done(world, world.officer2, caseId, 'certifyDelivery', { payload: MORE })
    const [claim] = await world.database.sql<Json>(
      `select claimed_amount, certified_amount from payment_claim where case_id = $1 and kind = 'balance'`,
      [caseId],
    )
    expect(claim).toEqual({ claimed_amount: '5000.00', certified_amount: '5000.00' })
    expect(refusalIn(await propose(world, world.officer, caseId, { amount: '5500.00' }))).toMatchObject({
      ...{ status: 409, code: 'action-not-possible-now' },
    })
    await advance(world, caseId, 'closed', long())
    expect(await caseTruth(world.database, caseId)).toMatchObject({
      state: 'closed',
      awarded: '6000.00',
      committed: '6000.00',
      paid: '6000.00',
    })
    await historyOf(world.database, caseId)
    expect([await ledgerDifferences(world.database), await amendmentFaults(world.database)]).toEqual([[], []])
  })

  it('the database keeps it as it was decided', async () => {
    await expect(world.database.sql(`update case_amendment set awarded_after = 1 where case_id = $1`, [caseId])).rejects.toMatchObject({
      code: 'GU003',
    })
    await expect(world.database.sql('delete from case_amendment where case_id = $1', [caseId])).rejects.toMatchObject({ code: 'GU003' })
  })
})
