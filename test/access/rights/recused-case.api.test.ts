import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../../cases/world.ts'
import { as, type TestUser } from '../../support/api.ts'
import { insertLink } from '../../support/organisations.ts'
import { until } from '../../support/until.ts'

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
/** A case officer of their own, so that no test sees another's links. */
const officer = () => world.user(['caseOfficer'])
const sees = async (user: TestUser, caseId: string): Promise<boolean> => (await get(user, `/cases/${caseId}`)).status === 200

describe('a case given to somebody who is linked', () => {
  const linkedCase = async (stage: 'submitted' | 'complete' = 'submitted') => {
    const who = await officer()
    const found = await caseAt(world, stage)
    const firm = (await world.read<{ applicant_organisation_id: string }>(found.id)).applicant_organisation_id
    return { who, found, firm }
  }
  const assign = async (by: Person, caseId: string, officerId: string) => {
    const { version } = await world.read<{ version: number }>(caseId)
    return as(world.app, world.users[by]).put(`/api/v1/cases/${caseId}/officer`).set('If-Match', `"${version}"`).send({ officerId })
  }

  it('shows its supervisor who is kept away, never why, and comes up among those to be given again', async () => {
    const { who, found, firm } = await linkedCase()
    expect((await assign('supervisor', found.id, who.id)).status).toBe(200)
    const list = async (user: TestUser) =>
      (await get(user, '/cases?toReassign=true&limit=200')).body as { items: { id: string }[]; total: number }
    const before = (await list(world.users.supervisor)).total
    await declare(who, firm, { note: 'Secret de famille' })
    const page = await get(world.users.supervisor, `/cases/${found.id}`)
    expect((page.body as { recusals: unknown }).recusals).toEqual([{ id: who.id, name: 'Camille Démo' }])
    expect(page.text).not.toMatch(/family|Secret/)
    expect(((await get(world.users.officer, `/cases/${found.id}`)).body as { recusals: unknown }).recusals).toEqual([])
    const after = await list(world.users.supervisor)
    expect([after.total, after.items.some(({ id }) => id === found.id)]).toEqual([before + 1, true])
    expect((await get(world.users.officer, '/cases?toReassign=true')).status).toBe(403)
    expect((await get(world.users.auditor, '/cases/facets?toReassign=true')).status).toBe(403)
    const elsewhere = await world.user([{ role: 'supervisor', programmes: null, departements: ['93'] }, 'caseOfficer'])
    expect((await list(elsewhere)).items).toEqual([])

    expect((await assign('supervisor', found.id, world.users.officer2.id)).status).toBe(200)
    expect((await list(world.users.supervisor)).total).toBe(before)
  })

  it('is refused by the use case with a field, and by the database to whoever writes', async () => {
    const { who, found, firm } = await linkedCase()
    await declare(who, firm)
    const refused = await assign('supervisor', found.id, who.id)
    expect([refused.status, (refused.body as { errors: unknown[] }).errors]).toEqual([
      422,
      [{ pointer: '/officerId', code: 'officer-recused' }],
    ])
    const bySql = [
      'update case_file set officer_id = $1 where id = $2',
      `insert into case_duty (case_id, user_id, duty, since) values ($2, $1, 'decide', '${DAY}')`,
    ]
    for (const statement of bySql) {
      await expect(world.database.sql(statement, [who.id, found.id])).rejects.toMatchObject({ code: 'GU011' })
    }
    await expect(
      world.database.sql(
        `insert into case_note (id, case_id, author_id, text, internal, at) values (gen_random_uuid(), $2, $1, 'x', true, '${DAY}')`,
        [who.id, found.id],
      ),
    ).rejects.toMatchObject({ code: 'GU011' })
    await expect(
      world.database.sql(
        `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, basis)
         select gen_random_uuid(), id, funder_id, 99, 'x', 'x', 'x', $1, 'caseOfficer', 'x', '${DAY}', '${DAY}', 'x' from case_file where id = $2`,
        [who.id, found.id],
      ),
    ).rejects.toMatchObject({ code: 'GU011' })
    const opened = await as(world.app, who).post('/api/v1/cases').send({ programme: 'frac', organisationId: firm })
    expect([opened.status, (opened.body as { code: string }).code]).toEqual([403, 'recused-from-organisation'])
  })

  it('one who acts for the firm holds no duty on its case, though they are an officer too', async () => {
    const { found, firm } = await linkedCase()
    const both = await world.user(['caseOfficer', 'applicant'], { organisationIds: [firm] })
    const refused = await assign('supervisor', found.id, both.id)
    expect((refused.body as { errors: unknown[] }).errors).toEqual([{ pointer: '/officerId', code: 'officer-recused' }])
    const { version } = await world.read<{ version: number }>(found.id)
    const appraised = await as(world.app, both)
      .post(`/api/v1/cases/${found.id}/actions/declareComplete`)
      .set('If-Match', `"${version}"`)
      .send({ reason: 'x' })
    expect([appraised.status, (appraised.body as { code: string }).code]).toEqual([409, 'person-recused'])
    await expect(
      world.database.sql(`insert into case_duty (case_id, user_id, duty, since) values ($2, $1, 'appraise', '${DAY}')`, [
        both.id,
        found.id,
      ]),
    ).rejects.toMatchObject({ code: 'GU011' })
  })

  it('declaring and assigning at the same instant: whoever is second knows of the first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { who, found, firm } = await linkedCase()
      const [declared, assigned] = await Promise.all([declare(who, firm), assign('supervisor', found.id, who.id)])
      expect(declared.status).toBe(201)
      expect([200, 409, 422]).toContain(assigned.status)
      const { officer_id } = await world.read<{ officer_id: string | null }>(found.id)
      expect(officer_id === who.id).toBe(assigned.status === 200)
      expect(await sees(who, found.id)).toBe(false)
      // given before the declaration: then it is among those to be given again
      const list = (await get(world.users.supervisor, '/cases?toReassign=true&limit=200')).body as { items: { id: string }[] }
      expect(list.items.some(({ id }) => id === found.id)).toBe(assigned.status === 200)
    }
  })

  it('an assignment waits for a declaration under way, and is then refused', async () => {
    const { who, found, firm } = await linkedCase()
    const client = await world.database.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
         values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, '2026-11-21T09:00:00Z')`,
        [world.funderId, who.id, firm],
      )
      const assigned = assign('supervisor', found.id, who.id).then((answer) => answer)
      const waits = async () =>
        (await world.database.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
          .length > 0
      await until('the assignment waits for the declaration', waits)
      await client.query('commit')
      const answer = await assigned
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'person-recused'])
    } finally {
      client.release()
    }
  })
})

describe('the firm itself', () => {
  it('is read, not written, by a linked agent: neither its figures nor the links of its group', async () => {
    const who = await world.user(['administrator', 'caseOfficer'])
    const firm = await world.organisation()
    const group = await world.organisation()
    const linkId = await insertLink(world.database, { funderId: world.funderId, holder: group, held: firm, from: '2020-01-01' })
    await declare(who, firm)
    const client = as(world.app, who)
    const body = { otherId: await world.organisation(), direction: 'holds', kind: 'majority-of-votes', from: '2026-01-01' }
    const attempts = [
      await client
        .put(`/api/v1/organisations/${firm}/years/2025`)
        .set('If-Match', '"1"')
        .send({ headcount: '3', turnover: null, balanceSheet: null }),
      await client.patch(`/api/v1/organisations/${firm}`).set('If-Match', '"1"').send({ name: 'Autre' }),
      await client.post(`/api/v1/organisations/${group}/links`).send(body),
      await client.patch(`/api/v1/organisation-links/${linkId}`).set('If-Match', '"1"').send({ until: '2026-01-01' }),
      await client.delete(`/api/v1/organisation-links/${linkId}`),
    ]
    expect(attempts.map((answer) => [answer.status, (answer.body as { code: string }).code])).toEqual(
      attempts.map(() => [403, 'recused-from-organisation']),
    )
    const read = await get(who, `/organisations/${firm}`)
    expect([read.status, (read.body as { mayEdit: boolean }).mayEdit]).toEqual([200, false])
  })
})
