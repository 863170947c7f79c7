import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import { applyToCases } from '../../server/corrections/apply-to-cases.ts'
import { randomId } from '../../server/kernel/ids.ts'
import { fracDefaults } from '../../server/programmes/frac/parameters.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as } from '../support/api.ts'
import { CORRECTIONS, correcting, EDITIONS } from './world.ts'

// Filed on 2 March 2026 under an edition that says two months where three are right.
let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterEach(() => world?.end())

const dates = async (caseId: string) =>
  (
    await world.database.sql<Record<string, unknown>>(
      `select edition_id, decision_due_on::text as due, next_due_on::text as next, implicit_rejection_on::text as rejected, state, version,
         eligible_amount, awarded_amount from case_file where id = $1`,
      [caseId],
    )
  )[0]
const events = (caseId: string) =>
  world.database.sql<{ actor_id: string | null; actor_role: string; actor_name: string; reason: string; details: Record<string, unknown> }>(
    `select * from case_event where case_id = $1 and action = 'rule-corrected'`,
    [caseId],
  )
const planned = async (caseId: string) =>
  (
    await world.database.sql<{ text: string }>(
      `select rule || ' ' || due_on as text from reminder where case_id = $1 and state = 'planned' order by due_on, rule`,
      [caseId],
    )
  ).map(({ text }) => text)

describe('a wrong time limit', () => {
  it('is corrected for open cases after a list that changes nothing; each keeps the event, before and after', async () => {
    const open = await caseAt(world, 'complete')
    const over = await caseAt(world, 'closed')
    const before = await dates(open.id)
    const draft = await world.filledDraft({}, { firmId: await world.firm() })
    const { prepare, change, list, cases, apply } = correcting(world)
    const { id, editionId } = await prepare()
    // nothing of the correction counts before it is applied
    const meanwhile = await caseAt(world, 'submitted')
    expect((await dates(meanwhile.id))?.edition_id).toBe(world.editionId)
    expect((await change(editionId, { decisionMonths: 3 })).status).toBe(200)

    const listed = await list(id)
    expect(listed).toMatchObject({ state: 'listed', keepsDecided: false, counts: { cases: 2, moving: 2, applied: 0, silence: 2, aid: 0 } })
    expect(await dates(open.id)).toEqual(before)
    const found = (await cases(id)).find(({ caseId }) => caseId === open.id)
    expect(found?.changes[0]).toMatchObject({ of: 'silence', before: '2026-05-02', after: '2026-06-02' })
    expect(found?.changes[0]?.steps.after.map(({ code }) => code)).toEqual(['start', 'counted'])
    expect(found?.changes.filter(({ of }) => of === 'reminder').map(({ code, before: was, after }) => [code, was, after])).toContainEqual([
      ...['silence-officer-last', '2026-04-30', '2026-06-01'],
    ])

    world.clock.set('2026-03-10T09:00:00Z')
    expect(await apply(id)).toMatchObject({ state: 'applied', counts: { cases: 2, applied: 2, otherwise: 0 } })
    expect(await dates(open.id)).toMatchObject({
      edition_id: editionId,
      due: '2026-06-02',
      next: '2026-06-02',
      version: Number(before?.version) + 1,
    })
    expect(await planned(open.id)).toContain('silence-officer-last 2026-06-01')
    expect(await planned(open.id)).not.toContain('silence-officer-last 2026-04-30')
    const [event, ...more] = await events(open.id)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      actor_id: world.users.administrator.id,
      actor_role: 'administrator',
      reason: 'Le délai saisi était faux.',
    })
    expect(event?.details.changes).toEqual(found?.changes)
    // what is over keeps its rules; a draft, and what is filed from now on, has the right ones
    expect((await dates(over.id))?.edition_id).toBe(world.editionId)
    expect(await events(over.id)).toEqual([])
    await world.act(draft.id, 'applicant', 'submit')
    expect(await dates(draft.id)).toMatchObject({ edition_id: editionId, due: '2026-06-10' })
    const told = await world.database.sql(`select action from audit_entry where subject_kind = 'correction' order by sequence`)
    expect(told.map(({ action }) => action)).toEqual(['correction.prepared', 'correction.listed', 'correction.applied'])
  })

  it('does not undo a rejection already born of silence, which may still be reconsidered', async () => {
    const fallen = await caseAt(world, 'complete')
    world.clock.set('2026-05-03T09:00:00Z')
    expect(await takeDueActions(world.services)).toBe(1)
    const { prepare, change, list, apply } = correcting(world)
    const { id, editionId } = await prepare()
    await change(editionId, { decisionMonths: 3 })
    await list(id)
    await apply(id)
    expect(await dates(fallen.id)).toMatchObject({
      state: 'implicitlyRejected',
      rejected: '2026-05-02',
      due: '2026-05-02',
      edition_id: editionId,
    })
    await world.act(fallen.id, 'supervisor', 'reconsider')
    expect(await dates(fallen.id)).toMatchObject({ state: 'complete', rejected: '2026-05-02' })
  })

  it('of the law, changed by the edition, shows on the case with its derivation', async () => {
    const { id } = await caseAt(world, 'awarded')
    const limits = async () =>
      (
        (await as(world.app, world.users.officer).get(`/api/v1/cases/${id}/limits`)).body as {
          items: { kind: string; on: string | null }[]
        }
      ).items
    expect(await limits()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'withdrawal', on: '2026-07-02' }),
        // twenty working days, Easter Monday (6 April) not reached
        expect.objectContaining({ kind: 'state-aid-register', on: '2026-03-30', byHand: true, metOn: null }),
        expect.objectContaining({ kind: 'open-data', on: '2026-06-02' }),
        expect.objectContaining({ kind: 'appeal', on: null }),
        expect.objectContaining({ kind: 'acknowledgement', on: '2026-03-16', metOn: '2026-03-02' }),
        expect.objectContaining({ kind: 'lapse-start', on: '2028-03-02' }),
      ]),
    )
    const { prepare, change, list, cases, apply } = correcting(world)
    const correction = await prepare()
    const rule = { unit: 'working-days', count: 10, franc: false, rolls: false }
    expect((await change(correction.editionId, { limits: { 'state-aid-register': rule } })).status).toBe(200)
    await list(correction.id)
    expect((await cases(correction.id))[0]?.changes).toMatchObject([
      {
        of: 'limit',
        code: 'state-aid-register',
        before: '2026-03-30',
        after: '2026-03-16',
        steps: { after: [{ code: 'start' }, { code: 'counted' }] },
      },
      // and who is to be told of it follows
      { of: 'reminder', code: 'state-aid-register-officer', before: '2026-03-23', after: '2026-03-09' },
      { of: 'reminder', code: 'state-aid-register-supervisor', before: '2026-03-27', after: '2026-03-13' },
    ])
    await apply(correction.id)
    expect(await limits()).toContainEqual(expect.objectContaining({ kind: 'state-aid-register', on: '2026-03-16' }))
  })
})

describe('a wrong rate', () => {
  it('changes the aid of what is not decided, not of what was', async () => {
    const missions = { ...fracDefaults.missions, court: { ...fracDefaults.missions.court, rateBasisPoints: 5_000 } }
    const appraised = await caseAt(world, 'appraised')
    const awarded = await caseAt(world, 'reportReceived')
    const aid = await dates(awarded.id)
    const { prepare, change, list, cases, apply } = correcting(world)
    const { id, editionId } = await prepare()
    expect((await change(editionId, { parameters: { missions, lapse: { ...fracDefaults.lapse, claimMonths: 6 } } })).status).toBe(200)
    const listed = await list(id)
    expect(listed).toMatchObject({ keepsDecided: true, counts: { cases: 2, moving: 2, aid: 1 } })
    const of = async (caseId: string) =>
      (await cases(id)).find((item) => item.caseId === caseId)?.changes.filter(({ of: what }) => what !== 'reminder')
    expect(await of(appraised.id)).toMatchObject([{ of: 'aid', before: '2960.00', after: '1850.00' }])
    // of the decided one the time limit moves, and nothing else
    expect((await of(awarded.id))?.map(({ of: what, code }) => `${what} ${code}`)).toEqual(['next balance-claim', 'limit lapse-claim'])
    await apply(id)
    expect(await dates(awarded.id)).toMatchObject({
      awarded_amount: aid?.awarded_amount,
      eligible_amount: aid?.eligible_amount,
      next: '2026-09-02',
    })
    // the balance is still counted at the rate of the decision, the award of the other at the right one
    await world.act(awarded.id, 'applicant', 'claimBalance', {
      days: '4.00',
      dailyRate: '900.00',
      travelCosts: '100.00',
      invoiceNumber: 'F-1',
    })
    const [claim] = await world.database.sql('select claimed_amount from payment_claim where case_id = $1', [awarded.id])
    expect(claim).toEqual({ claimed_amount: '2960.00' })
    await world.act(appraised.id, 'authority', 'award', { envelopeId: await world.envelope(2026, '50000.00') })
    expect(await dates(appraised.id)).toMatchObject({ awarded_amount: '1850.00' })
  })
})

describe('at the same time', () => {
  it('applied ten times at once it is applied once, while officers act none of whose acts is lost, and cases are filed', async () => {
    const { prepare, change, list, post, read } = correcting(world)
    const ids: string[] = []
    for (let index = 0; index < 12; index += 1) ids.push((await caseAt(world, 'submitted')).id)
    const drafts: string[] = []
    for (let index = 0; index < 4; index += 1) drafts.push((await world.filledDraft({}, { firmId: await world.firm() })).id)
    const { id, editionId } = await prepare()
    await change(editionId, { decisionMonths: 3 })
    const { version } = await list(id)
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(id, 'application', version)))
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 412)])

    const runs = [1, 2, 3].map(() => applyToCases(world.services, id))
    const acts = ids.map(async (caseId) => {
      for (;;) {
        const { version: seen } = await world.read<{ version: number }>(caseId)
        const answer = await as(world.app, world.users.officer)
          .post(`/api/v1/cases/${caseId}/actions/declareComplete`)
          .set('If-Match', `"${seen}"`)
          .send({ payload: {} })
        if (answer.status !== 412) return answer.status
      }
    })
    const filings = drafts.map((caseId) => world.act(caseId, 'applicant', 'submit'))
    const done = await Promise.all(runs)
    expect(await Promise.all(acts)).toEqual(ids.map(() => 200))
    await Promise.all(filings)
    expect(done.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(ids.length)
    expect((await read(id)).state).toBe('applied')
    for (const caseId of [...ids, ...drafts]) expect(await dates(caseId)).toMatchObject({ edition_id: editionId, due: '2026-06-02' })
    for (const caseId of ids) {
      expect(await events(caseId)).toHaveLength(1)
      expect((await dates(caseId))?.state).toBe('complete')
    }
    const [gaps] = await world.database.sql(
      `select count(*)::int as n from (select case_id from case_event group by case_id having max(sequence) <> count(*)) g`,
    )
    expect(gaps).toEqual({ n: 0 })
  })

  it('halted it stops between two cases and goes on from there; what has begun is not given up', async () => {
    for (let index = 0; index < 3; index += 1) await caseAt(world, 'submitted')
    const { prepare, change, list, post, apply, read } = correcting(world)
    const { id, editionId } = await prepare()
    await change(editionId, { decisionMonths: 3 })
    await list(id)
    await post(id, 'application')
    expect((await post(id, 'halt')).status).toBe(200)
    expect(await applyToCases(world.services, id)).toBe(0)
    expect((await post(id, 'abandonment')).body).toMatchObject({ code: 'correction-not-in-this-state' })
    await expect(world.database.sql(`update edition_correction set state = 'abandoned' where id = $1`, [id])).rejects.toThrow('kept')
    expect(await apply(id)).toMatchObject({ state: 'applied', counts: { applied: 3 } })
    await expect(world.database.sql('delete from correction_case where correction_id = $1', [id])).rejects.toThrow('once')
    expect((await read(id)).state).toBe('applied')
  })
})

describe('who, and when', () => {
  it('a list made with other rules is none any more, and an edition is corrected once at a time', async () => {
    await caseAt(world, 'submitted')
    const { prepare, change, list, post, read } = correcting(world)
    const { id, editionId } = await prepare()
    await expect(prepare()).rejects.toThrow('edition-corrected-already')
    await list(id)
    await change(editionId, { decisionMonths: 4 })
    expect((await read(id)).state).toBe('draft')
    expect((await post(id, 'application')).body).toMatchObject({ code: 'correction-not-in-this-state' })
    const moved = await as(world.app, world.users.administrator)
      .put(`${EDITIONS}/${editionId}`)
      .set('If-Match', '"2"')
      .send({ label: 'X', inForceFrom: '2026-06-01', decisionMonths: 4, parameters: fracDefaults, documentTypes: [] })
    expect([moved.status, moved.body.errors]).toEqual([422, [{ pointer: '/inForceFrom', code: 'correction-keeps-its-day' }]])
    // given up, another may be prepared
    expect((await post(id, 'abandonment')).status).toBe(200)
    await prepare()
  })

  it('an officer reads it and changes nothing; another funder knows nothing of it', async () => {
    const { prepare } = correcting(world)
    const { id } = await prepare()
    expect((await as(world.app, world.users.officer).get(`${CORRECTIONS}/${id}`)).status).toBe(200)
    expect((await as(world.app, world.users.officer).post(`${CORRECTIONS}/${id}/application`).set('If-Match', '"1"').send({})).status).toBe(
      403,
    )
    const other = randomId()
    expect((await as(world.app, world.users.administrator).get(`${CORRECTIONS}/${other}`)).status).toBe(404)
  })

  it('a case from which a link keeps the administrator away is corrected by nobody, and names the author', async () => {
    const { id: caseId, applicantOrganisationId } = await caseAt(world, 'submitted')
    await world.database.sql(
      `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
       values ($1, $2, $3, $4, 'family', '2026-03-01', $3, $5)`,
      [randomId(), world.funderId, world.users.administrator.id, applicantOrganisationId, new Date('2026-03-01T09:00:00Z')],
    )
    const { prepare, change, list, cases, apply } = correcting(world)
    const { id, editionId } = await prepare()
    await change(editionId, { decisionMonths: 3 })
    expect((await list(id)).counts.cases).toBe(0)
    expect(await cases(id)).toEqual([])
    await apply(id)
    expect(await dates(caseId)).toMatchObject({ edition_id: editionId, due: '2026-06-02' })
    const [event] = await events(caseId)
    expect(event).toMatchObject({ actor_id: null, actor_role: 'system' })
    expect(event?.details.author).not.toBe('')
  })
})
