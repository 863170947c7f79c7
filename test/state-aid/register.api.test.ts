import type { Express } from 'express'
import { localDate } from '../../server/kernel/local-date.ts'
import { formatMoney } from '../../server/kernel/money.ts'
import { headroomAt } from '../../server/state-aid/headroom.queries.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser } from '../support/api.ts'

interface Line {
  readonly caseId: string
  readonly organisationId: string
  readonly reference: string
  readonly amount: string
  readonly dueOn: string
  readonly declaredOn: string | null
  readonly declaredAmount: string | null
  readonly number: string
  readonly state: 'late' | 'to-correct' | 'to-declare' | 'declared'
}

let world: CaseWorld
let app: Express
let envelope: string
beforeAll(async () => {
  // a Monday
  world = await createCaseWorld({ now: '2026-06-01T09:00:00Z' })
  app = world.app
  envelope = await world.envelope(2026, '90000.00')
})
afterAll(() => world?.end())

const on = (day: string): void => world.clock.set(`${day}T09:00:00Z`)
const read = async (user: TestUser, query = '') => {
  const answer = await as(app, user).get(`/api/v1/state-aid/register?limit=200${query}`)
  expect(answer.status).toBe(200)
  return answer.body as { items: Line[]; total: number; counts: Record<Line['state'], number> }
}
const lineOf = async (caseId: string, user: TestUser = world.users.supervisor): Promise<Line | undefined> =>
  (await read(user)).items.find((one) => one.caseId === caseId)
const asked = ({ caseId, organisationId, amount }: Line, number = '') => ({ caseId, organisationId, amount, number })
const declare = (user: TestUser, lines: readonly Line[], more: Record<string, unknown> = {}) =>
  as(app, user)
    .post('/api/v1/state-aid/declarations')
    .send({ declaredOn: '2026-06-10', reference: 'DEP-1', lines: lines.map((line) => asked(line)), ...more })
const awarded = (kind: 'court' | 'long' = 'court') => caseAt(world, 'awarded', { envelopeId: envelope, application: { missionKind: kind } })

describe('the register', () => {
  it('holds de minimis awards with their last day, twenty working days on; those under another regulation are none', async () => {
    on('2026-06-01')
    const [short, long] = [await awarded('court'), await awarded('long')]
    // 20 working days after Monday 1 June: 14 July is later, no holiday between
    const line = await lineOf(short.id)
    expect(line).toMatchObject({ state: 'to-declare', dueOn: '2026-06-29', declaredOn: null, declaredAmount: null })
    const [truth] = await world.database.sql<{ amount: string }>('select awarded_amount as amount from case_file where id = $1', [short.id])
    expect(line?.amount).toBe(truth?.amount)
    expect(await lineOf(long.id)).toBeUndefined()
    on('2026-06-29')
    expect((await lineOf(short.id))?.state).toBe('to-declare')
    on('2026-06-30')
    expect((await lineOf(short.id))?.state).toBe('late')
  })

  it('shows late ones first, page after page, and counts as SQL does', async () => {
    on('2026-07-20')
    const recent = await awarded()
    const whole = await read(world.users.supervisor)
    expect(whole.items.map(({ state }) => state)).toEqual([...whole.items].map(({ state }) => state).sort(byState))
    expect(whole.items.at(0)?.state).toBe('late')
    expect((await lineOf(recent.id))?.state).toBe('to-declare')
    const [truth] = await world.database.sql<{ n: number }>(
      `select count(*)::int as n from case_file c join frac_case f on f.case_id = c.id where c.awarded_amount > 0 and f.mission_kind = 'court'`,
    )
    expect([whole.total, whole.items.length]).toEqual([truth?.n, truth?.n])
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await as(app, world.users.supervisor).get(`/api/v1/state-aid/register?limit=1${cursor && `&cursor=${cursor}`}`)
      const body = answer.body as { items: Line[]; nextCursor: string | null }
      seen.push(...body.items.map(({ caseId }) => caseId))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(whole.items.map(({ caseId }) => caseId))
    const late = await read(world.users.supervisor, '&state=late')
    expect([late.total, late.items.every(({ state }) => state === 'late')]).toEqual([whole.counts.late, true])
  })

  it('keeps to the reach of the person: territory, funder, links of interest', async () => {
    const { id, applicantOrganisationId } = await awarded()
    const elsewhere = await world.user([{ role: 'supervisor', programmes: null, departements: ['77'] }])
    expect((await read(elsewhere)).items).toEqual([])
    const linked = await world.user(['supervisor'])
    expect(await lineOf(id, linked)).toBeDefined()
    await world.database.sql(
      `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
       values (gen_random_uuid(), $1, $2, $3, 'family', '2020-01-01', $2, '2026-01-01')`,
      [world.funderId, linked.id, applicantOrganisationId],
    )
    expect(await lineOf(id, linked)).toBeUndefined()
    const line = await lineOf(id)
    expect((await declare(linked, line ? [line] : [], { declaredOn: '2026-07-20' })).status).toBe(404)
    expect((await declare(elsewhere, line ? [line] : [], { declaredOn: '2026-07-20' })).status).toBe(404)
    expect((await as(app, world.users.payments).get('/api/v1/state-aid/register')).status).toBe(403)
    expect((await declare(world.users.auditor, line ? [line] : [])).status).toBe(403)
  })
})

const RANKS = ['late', 'to-correct', 'to-declare', 'declared']
const byState = (one: string, other: string): number => RANKS.indexOf(one) - RANKS.indexOf(other)

describe('a declaration', () => {
  it('marks awards in bulk, with a number of their own or that of all; the limit of the case is met; it is undone', async () => {
    on('2026-08-03')
    const cases = [await awarded(), await awarded(), await awarded()]
    on('2026-08-10')
    const lines = (await read(world.users.officer)).items.filter(({ caseId }) => cases.some(({ id }) => id === caseId))
    const answer = await declare(world.users.officer, [], {
      ...{ declaredOn: '2026-08-07', reference: 'DEP-7' },
      lines: lines.map((line, index) => asked(line, index === 0 ? 'FR-001' : '')),
    })
    expect([answer.status, answer.body.lines]).toEqual([201, 3])
    const after = (await read(world.users.officer)).items.filter(({ caseId }) => cases.some(({ id }) => id === caseId))
    expect(after.map(({ state, declaredOn }) => [state, declaredOn])).toEqual(cases.map(() => ['declared', '2026-08-07']))
    expect(after.map(({ number }) => number).sort()).toEqual(['DEP-7', 'DEP-7', 'FR-001'])
    const limits = await as(app, world.users.officer).get(`/api/v1/cases/${cases[0]?.id}/limits`)
    expect((limits.body.items as { kind: string; metOn: string | null }[]).find(({ kind }) => kind === 'state-aid-register')?.metOn).toBe(
      '2026-08-07',
    )
    const told = await world.database.sql<{ subject_id: string }>(`select subject_id from audit_entry where action = 'aid.registered'`)
    expect(told.map(({ subject_id }) => subject_id).sort()).toEqual(cases.map(({ id }) => id).sort())
    const listed = await as(app, world.users.auditor).get('/api/v1/state-aid/declarations')
    expect(listed.body.items).toMatchObject([{ id: answer.body.id, reference: 'DEP-7', lines: 3, undoneAt: null }])
    const undo = () =>
      as(app, world.users.supervisor)
        .post(`/api/v1/state-aid/declarations/${answer.body.id as string}/undo`)
        .send({})
    expect([(await undo()).status, (await undo()).body.code]).toEqual([204, 'declaration-already-undone'])
    expect((await read(world.users.officer)).items.filter(({ state }) => state === 'declared')).toEqual([])
    const undone = await world.database.sql<{ n: number }>(`select count(*)::int as n from audit_entry where action = 'aid.unregistered'`)
    expect(undone).toEqual([{ n: 3 }])
    // the words stay: a declaration is undone, never changed
    await expect(world.database.sql(`update aid_declaration_batch set reference = 'x'`)).rejects.toMatchObject({ code: 'GU001' })
    await expect(world.database.sql('delete from aid_declaration')).rejects.toMatchObject({ code: 'GU001' })
  })

  it('is refused before the award, after today, twice, and of an award that changed since it was shown', async () => {
    on('2026-08-03')
    const { id } = await awarded()
    on('2026-08-10')
    const line = await lineOf(id)
    if (!line) throw new Error('no line')
    const { officer } = world.users
    const codes = async (more: Record<string, unknown>) => {
      const { status, body } = await declare(officer, [line], more)
      return [status, body.code, body.errors?.[0]?.code]
    }
    expect(await codes({ declaredOn: '2026-08-11' })).toEqual([422, 'invalid-fields', 'date-in-the-future'])
    expect(await codes({ declaredOn: '2026-08-02' })).toEqual([422, 'invalid-fields', 'date-too-early'])
    expect(await codes({ declaredOn: '2026-08-05', lines: [{ ...asked(line), amount: '1.00' }] })).toEqual([409, 'aid-changed', undefined])
    expect(await codes({ declaredOn: '2026-08-05', lines: [asked(line), asked(line)] })).toEqual([404, 'not-found', undefined])
    expect(await codes({ declaredOn: '2026-08-05', lines: [{ ...asked(line), organisationId: world.consultancyId }] })).toEqual([
      404,
      'not-found',
      undefined,
    ])
    // many at the same instant: one is kept
    const answers = await Promise.all(Array.from({ length: 8 }, () => declare(officer, [line], { declaredOn: '2026-08-05' })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status, body }) => status === 409 && body.code === 'aid-already-declared')).toHaveLength(7)
    expect(await world.database.sql('select 1 from aid_declaration where case_id = $1', [id])).toHaveLength(1)
  })

  it('no longer holds when the award is withdrawn: it is to be corrected, and what was said before stands again when that is undone', async () => {
    on('2026-09-01')
    const { id } = await awarded()
    const line = await lineOf(id)
    if (!line) throw new Error('no line')
    const { supervisor } = world.users
    const first = await declare(supervisor, [line], { declaredOn: '2026-09-01', reference: 'A' })
    on('2026-09-08')
    await world.act(id, 'applicant', 'renounce')
    const reduced = await lineOf(id)
    expect(reduced).toMatchObject({ state: 'to-correct', amount: '0.00', declaredAmount: line.amount, number: 'A' })
    const second = await declare(supervisor, reduced ? [reduced] : [], { declaredOn: '2026-09-08', reference: 'B' })
    expect(second.status).toBe(201)
    expect(await lineOf(id)).toMatchObject({ state: 'declared', amount: '0.00', number: 'B' })
    const undo = (batch: string) => as(app, supervisor).post(`/api/v1/state-aid/declarations/${batch}/undo`).send({})
    expect((await undo(first.body.id as string)).body.code).toBe('aid-declared-again')
    expect((await undo(second.body.id as string)).status).toBe(204)
    expect(await lineOf(id)).toMatchObject({ state: 'to-correct', number: 'A' })
    expect((await undo(first.body.id as string)).status).toBe(204)
    // never declared, and nothing stands of it
    expect(await lineOf(id)).toBeUndefined()
  })

  it('is to be corrected when the firm spends less: what stands is what the headroom counts', async () => {
    on('2026-09-01')
    const { id, applicantOrganisationId } = await caseAt(world, 'reportReceived', {
      envelopeId: envelope,
      application: { missionKind: 'court' },
    })
    const line = await lineOf(id)
    expect((await declare(world.users.supervisor, line ? [line] : [], { declaredOn: '2026-09-01' })).status).toBe(201)
    const spent = { days: '2.00', dailyRate: '900.00', travelCosts: '0.00' }
    await world.act(id, 'applicant', 'claimBalance', { ...spent, invoiceNumber: 'F-2' })
    await world.act(id, 'officer2', 'certifyDelivery', spent)
    await world.act(id, 'payments', 'orderPayment', { number: `OP-${id}` })
    await world.act(id, 'payments', 'recordBalancePayment', { paidOn: '2026-09-01', accountantReference: `M-${id}` })
    // what is committed and not paid goes back to the envelope with the closing
    await world.act(id, 'officer', 'close')
    const [truth] = await world.database.sql<{ awarded: string; stands: string }>(
      'select awarded_amount as awarded, committed_amount - recovered_amount as stands from case_file where id = $1',
      [id],
    )
    const asked = { funderId: world.funderId, organisationId: applicantOrganisationId, on: localDate('2026-09-01') }
    const headroom = await headroomAt(world.database.db, { ...asked, regulation: 'de-minimis-2023-2831' })
    expect(Number(truth?.stands)).toBeLessThan(Number(truth?.awarded))
    expect(headroom?.lines.map(({ amount }) => formatMoney(amount))).toEqual([truth?.stands])
    expect(await lineOf(id)).toMatchObject({ state: 'to-correct', amount: truth?.stands, declaredAmount: truth?.awarded })
  })

  it('said on the page of the case counts as well', async () => {
    on('2026-09-01')
    const { id } = await awarded()
    const said = await as(app, world.users.officer).put(`/api/v1/cases/${id}/limits/state-aid-register`).send({ metOn: '2026-09-01' })
    expect(said.status).toBeLessThan(300)
    expect(await lineOf(id)).toMatchObject({ state: 'declared', declaredOn: '2026-09-01', number: '' })
  })
})

describe('its file', () => {
  it('holds what the regulation asks for, the rows of the screen in their order, and is in the journal', async () => {
    on('2026-10-01')
    const { supervisor } = world.users
    const whole = await read(supervisor)
    const answer = await as(app, supervisor)
      .post('/api/v1/export-lists/state-aid-register/file')
      .send({
        format: 'json',
        columns: [
          'aidId',
          'beneficiary',
          'siren',
          'grossGrantEquivalent',
          'grantedOn',
          'authority',
          'instrument',
          'regulation',
          'state',
          'dueOn',
        ],
      })
    expect(answer.status).toBe(200)
    const rows = answer.body as Record<string, unknown>[]
    expect(rows.map((row) => [row['aidId'], row['state'], row['dueOn'], Number(row['grossGrantEquivalent']).toFixed(2)])).toEqual(
      whole.items.map((line) => [line.reference, line.state, line.dueOn, line.amount]),
    )
    expect(rows[0]).toMatchObject({
      authority: 'Région de démonstration',
      instrument: 'Subvention directe',
      regulation: 'de-minimis-2023-2831',
    })
    const [told] = await world.database.sql<{ after: { list: string; rows: number } }>(
      `select after from audit_entry where action = 'export.made' order by sequence desc limit 1`,
    )
    expect(told?.after).toMatchObject({ list: 'state-aid-register', rows: rows.length })
  })
})
