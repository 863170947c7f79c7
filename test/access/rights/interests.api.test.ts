import { addMonths, type LocalDate } from '../../../server/kernel/local-date.ts'
import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { as, type TestUser } from '../../support/api.ts'
import { insertLink } from '../../support/organisations.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld()
})
afterAll(() => world?.end())

const DAY = '2026-11-21'
const get = (user: TestUser, path: string) => as(world.app, user).get(`/api/v1${path}`)
const declare = (user: TestUser, organisationId: string, more: Record<string, unknown> = {}) =>
  as(world.app, user)
    .post('/api/v1/interests/mine')
    .send({ organisationId, kind: 'family', from: '2026-01-01', ...more })
const end = (user: TestUser, id: string, until: string) => as(world.app, user).post(`/api/v1/interests/${id}/end`).send({ until })
/** A case officer of their own, so that no test sees another's links. */
const officer = () => world.user(['caseOfficer'])
const sees = async (user: TestUser, caseId: string): Promise<boolean> => (await get(user, `/cases/${caseId}`)).status === 200

describe('declaring a link of interest', () => {
  it('closes the case at once on the open session, in every way it can be reached, and gives it back when the link is over', async () => {
    const who = await officer()
    const found = await caseAt(world, 'ordered')
    const { id, reference } = found
    const [firm] = await world.database.sql<{ applicant_organisation_id: string }>('select * from case_file where id = $1', [id])
    const [document] = await world.database.sql<{ id: string }>('select id from document where case_id = $1 limit 1', [id])
    const [envelope] = await world.database.sql<{ envelope_id: string }>('select envelope_id from ledger_entry where case_id = $1', [id])
    const lists = [
      '/cases',
      `/cases?q=${reference}`,
      '/cases?state=paymentOrdered',
      '/claims?limit=200',
      `/envelopes/${envelope?.envelope_id}/entries`,
    ]
    const own = ['', '/actions', '/events', '/traces', '/notes', '/documents', '/letters', '/payments'].map((part) => `/cases/${id}${part}`)
    own.push(`/frac/cases/${id}`)
    const mentions = async () => Promise.all(lists.map(async (path) => (await get(who, path)).text.includes(id)))
    const statuses = async () => Promise.all(own.map(async (path) => (await get(who, path)).status))
    const count = async () => {
      const [all, facets] = [await get(who, '/cases?limit=1'), await get(who, '/cases/facets')]
      const states = (facets.body as { state: { count: number }[] }).state.reduce((sum, { count: one }) => sum + one, 0)
      const { total, requestedSum, awardedSum } = all.body as { total: number; requestedSum: string; awardedSum: string }
      return { total, states, requestedSum: Number(requestedSum), awardedSum: Number(awardedSum) }
    }
    expect(await statuses()).toEqual(own.map(() => 200))
    expect(await mentions()).toEqual([true, true, expect.any(Boolean), true, true])
    const before = await count()

    const declared = await declare(who, firm?.applicant_organisation_id ?? '')
    expect(declared.status).toBe(201)
    expect(await statuses()).toEqual(own.map(() => 404))
    expect(await mentions()).toEqual([false, false, false, false, false])
    expect(await count()).toEqual({
      total: before.total - 1,
      states: before.states - 1,
      requestedSum: expect.closeTo(before.requestedSum - Number(found.requested) / 100, 2) as number,
      awardedSum: expect.closeTo(before.awardedSum - Number(found.awarded) / 100, 2) as number,
    })
    expect((await get(who, `/documents/${document?.id}/versions/1/content`)).status).toBe(404)

    expect((await end(who, (declared.body as { id: string }).id, '2026-11-20')).status).toBe(204)
    expect(await statuses()).toEqual(own.map(() => 200))
    expect(await count()).toEqual(before)
  })

  it('reaches the consultancy, the other firms of a group and the other establishments of a SIREN', async () => {
    const found = await caseAt(world, 'submitted')
    const row = await world.read<{ applicant_organisation_id: string }>(found.id)
    const holding = await world.organisation()
    await insertLink(world.database, {
      funderId: world.funderId,
      holder: holding,
      held: row.applicant_organisation_id,
      from: '2020-01-01',
    })
    const sister = await world.organisation({ siren: '732829320' })
    const otherSite = await world.organisation({ siren: '732829320' })
    await insertLink(world.database, { funderId: world.funderId, holder: holding, held: sister, from: '2020-01-01' })
    for (const linked of [world.consultancyId, holding, otherSite]) {
      const who = await officer()
      expect(await sees(who, found.id)).toBe(true)
      await declare(who, linked)
      expect(await sees(who, found.id)).toBe(false)
    }
    const apart = await officer()
    await declare(apart, await world.organisation())
    expect(await sees(apart, found.id)).toBe(true)
  })

  it('binds for three years after a former employment or a past mission, and not after the others', async () => {
    const found = await caseAt(world, 'submitted')
    const firm = (await world.read<{ applicant_organisation_id: string }>(found.id)).applicant_organisation_id
    const threeYearsAgo = addMonths(DAY as LocalDate, -36)
    const cases = [
      ['formerEmployer', threeYearsAgo, false],
      ['pastMission', threeYearsAgo, false],
      ['formerEmployer', '2023-11-20', true],
      ['pastMission', '2023-11-20', true],
      ['shareholder', '2026-11-20', true],
      ['director', DAY, false],
      ['sameGroup', null, false],
    ] as const
    for (const [kind, until, visible] of cases) {
      const who = await officer()
      expect((await declare(who, firm, { kind, from: '2010-01-01', until })).status).toBe(201)
      expect([kind, until, await sees(who, found.id)]).toEqual([kind, until, visible])
    }
    await world.database.sql('update funder set recusal_years = 5 where id = $1', [world.funderId])
    const who = await officer()
    await declare(who, firm, { kind: 'formerEmployer', from: '2010-01-01', until: '2023-11-20' })
    expect(await sees(who, found.id)).toBe(false)
    await world.database.sql('update funder set recusal_years = 3 where id = $1', [world.funderId])
  })

  it('also when the link comes with the day: a director from tomorrow is refused today, and nothing begins in the future', async () => {
    const answer = await declare(await officer(), world.firmId, { from: '2026-11-22' })
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ errors: [{ pointer: '/from', code: 'in-the-future' }] })])
    const backwards = await declare(await officer(), world.firmId, { from: '2026-05-02', until: '2026-05-01' })
    expect(backwards.status).toBe(422)
    const nothing = await declare(await officer(), world.firmId, { organisationId: undefined })
    expect([nothing.status, (nothing.body as { errors: unknown[] }).errors]).toEqual([
      422,
      [{ pointer: '/organisationId', code: 'required' }],
    ])
  })

  it('a running link is declared once; an organisation of another funder is not known', async () => {
    const who = await officer()
    expect((await declare(who, world.firmId)).status).toBe(201)
    const again = await declare(who, world.firmId)
    expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'interest-already-declared'])
    expect((await declare(who, '00000000-0000-4000-8000-000000000000')).status).toBe(422)
  })
})

describe('who reads and ends links of interest', () => {
  it('the person reads their own, administrators and supervisors all of the funder; the note stays with them', async () => {
    const who = await officer()
    await declare(who, world.firmId, { note: 'Ma sœur y travaille' })
    const mine = await get(who, '/interests/mine')
    expect((mine.body as { items: { note: string; mayEnd: boolean; binds: boolean }[] }).items).toMatchObject([
      { note: 'Ma sœur y travaille', mayEnd: true, binds: true },
    ])
    for (const person of ['supervisor', 'administrator'] as const) {
      const all = await get(world.users[person], `/interests?user=${who.id}&binding=true`)
      expect([all.status, (all.body as { total: number }).total]).toEqual([200, 1])
    }
    for (const person of ['officer', 'authority', 'payments', 'auditor', 'applicant', 'consultant'] as const) {
      expect((await get(world.users[person], '/interests')).status).toBe(403)
      expect((await get(world.users[person], '/interests/people')).status).toBe(403)
    }
    for (const person of ['applicant', 'consultant'] as const) expect((await get(world.users[person], '/interests/mine')).status).toBe(403)
  })

  it('nobody lifts a recusal recorded against them by another, and a stranger does not find the link', async () => {
    const who = await officer()
    const body = { userId: who.id, organisationId: world.firmId, kind: 'director', from: '2026-01-01' }
    const recorded = await as(world.app, world.users.supervisor).post('/api/v1/interests').send(body)
    expect(recorded.status).toBe(201)
    const { id } = recorded.body as { id: string }
    const own = await end(who, id, DAY)
    expect([own.status, (own.body as { code: string }).code]).toEqual([403, 'interest-recorded-by-another'])
    expect((await end(world.users.officer, id, DAY)).status).toBe(404)
    expect((await end(world.users.administrator, id, '2026-11-22')).status).toBe(422)
    expect((await end(world.users.administrator, id, '2025-12-31')).status).toBe(422)
    expect((await end(world.users.administrator, id, DAY)).status).toBe(204)
    expect((await end(world.users.administrator, id, DAY)).status).toBe(409)
    expect(await world.database.sql('select until_on, ended_by, user_id from interest where id = $1', [id])).toEqual([
      { until_on: DAY, ended_by: world.users.administrator.id, user_id: who.id },
    ])
  })

  it('a link is for people who examine, score or decide', async () => {
    const body = { userId: world.users.applicant.id, organisationId: world.firmId, kind: 'director', from: '2026-01-01' }
    const answer = await as(world.app, world.users.supervisor).post('/api/v1/interests').send(body)
    expect([answer.status, (answer.body as { errors: unknown[] }).errors]).toEqual([422, [{ pointer: '/userId', code: 'unknown-person' }]])
    const member = await world.user(['committeeMember'])
    expect((await declare(member, world.firmId)).status).toBe(201)
    const people = (await get(world.users.supervisor, '/interests/people')).body as { items: { id: string }[] }
    expect(people.items.some(({ id }) => id === member.id)).toBe(true)
    expect(people.items.some(({ id }) => id === world.users.applicant.id)).toBe(false)
  })

  it('a declared link is never rewritten nor erased, even with SQL', async () => {
    await declare(await officer(), world.firmId)
    const attempts = [
      'delete from interest',
      'truncate interest',
      `update interest set note = 'autre' where ended_at is null`,
      `update interest set kind = 'family', until_on = from_on, ended_at = now(), ended_by = declared_by, user_id = declared_by, note = 'x' where ended_at is null`,
      'update interest set ended_at = null, ended_by = null where ended_at is not null',
    ]
    for (const attempt of attempts) {
      await expect(world.database.sql(attempt)).rejects.toThrow(/never rewritten|append-only/)
    }
  })
})
