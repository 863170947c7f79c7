import { randomId } from '../../server/kernel/ids.ts'
import { as, createFunder, type TestUser } from '../support/api.ts'
import { caseAt } from './stages.ts'
import { type CaseWorld, createCaseWorld, PEOPLE, type Person } from './world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld()
})
afterAll(() => world?.end())

const open = (user: TestUser, body: Record<string, unknown> = {}) =>
  as(world.app, user)
    .post('/api/v1/cases')
    .send({ programme: 'frac', organisationId: world.firmId, ...body })

describe('opening a case', () => {
  it('makes a draft with its party, its first event and the next reference of the year', async () => {
    const [before] = await world.database.sql<{ last: number }>('select coalesce(max(last), 0)::int as last from reference_counter')
    const answer = await open(world.users.applicant)
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"1"'])
    const { id, reference } = answer.body as { id: string; reference: string }
    expect(reference).toBe(`FRAC-2026-${String((before?.last ?? 0) + 1).padStart(6, '0')}`)
    expect(await world.read(id)).toMatchObject({
      ...{
        state: 'draft',
        received_on: null,
        decision_due_on: null,
        next_due_on: null,
        next_due_kind: null,
        version: 1,
        last_action: 'open',
      },
      ...{
        edition_id: world.editionId,
        lifecycle_code: '2026-01',
        departement: '75',
        officer_id: null,
        created_by: world.users.applicant.id,
      },
      ...{ applicant_organisation_id: world.firmId, applicant_name: 'Atelier du Marché', requested_amount: '0.00', awarded_amount: null },
    })
    expect(await world.database.sql('select organisation_id, capacity from case_party where case_id = $1', [id])).toEqual([
      { organisation_id: world.firmId, capacity: 'applicant' },
    ])
    expect(
      await world.database.sql('select sequence, action, from_state, to_state, actor_role, reason from case_event where case_id = $1', [
        id,
      ]),
    ).toEqual([{ sequence: 1, action: 'open', from_state: 'draft', to_state: 'draft', actor_role: 'applicant', reason: null }])
    expect(await world.database.sql('select mission_kind from frac_case where case_id = $1', [id])).toEqual([{ mission_kind: null }])
  })

  it('twenty at once get twenty references, without a gap', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(world.users.applicant)))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 20 }, () => 201))
    const numbers = answers.map((answer) => Number((answer.body as { reference: string }).reference.slice(-6))).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_number, index) => (numbers[0] ?? 0) + index))
  })

  it('counts anew each year of the funder, and by its own zone', async () => {
    world.clock.set('2026-12-31T23:30:00Z')
    const answer = await open(world.users.applicant)
    world.clock.set('2026-11-21T09:00:00Z')
    expect((answer.body as { reference: string }).reference).toBe('FRAC-2027-000001')
  })

  it('an officer opens for any firm of the territory of the grant and then holds the case', async () => {
    const answer = await open(world.users.officer)
    expect(answer.status).toBe(201)
    expect((answer.body as { officer: { id: string } }).officer.id).toBe(world.users.officer.id)
    const limited = await world.user([{ role: 'caseOfficer', programmes: null, departements: ['77'] }])
    expect((await open(limited)).body.code).toBe('not-your-organisation')
    const other = await world.user([{ role: 'caseOfficer', programmes: ['apprentic'], departements: null }])
    expect((await open(other)).status).toBe(403)
  })

  it('a person who is officer and of the firm acts as the applicant: the case has no officer', async () => {
    const both = await world.user(['caseOfficer', 'applicant'], { organisationIds: [world.firmId] })
    const { id } = (await open(both)).body as { id: string }
    expect(await world.read(id)).toMatchObject({ officer_id: null })
    expect(await world.database.sql('select actor_role from case_event where case_id = $1', [id])).toEqual([{ actor_role: 'applicant' }])
  })

  it.each([
    ['a firm that is not theirs', () => world.organisation(), 403, 'not-your-organisation'],
    ['a firm of another funder', async () => world.organisation({ funderId: await createFunder(world.database) }), 422, 'invalid-fields'],
    ['no firm at all', () => Promise.resolve(randomId()), 422, 'invalid-fields'],
  ])('an applicant may not for %s', async (_what, organisation, status, code) => {
    const answer = await open(world.users.applicant, { organisationId: await organisation() })
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('nobody for a firm that has closed, nor for a programme there is not, nor one that is closed', async () => {
    const closed = await world.firm('Fermée')
    await world.database.sql('update organisation set active = false where id = $1', [closed])
    expect((await open(world.users.applicant, { organisationId: closed })).body.errors).toEqual([
      { pointer: '/organisationId', code: 'organisation-closed' },
    ])
    expect((await open(world.users.applicant, { programme: 'no-such' })).body.errors).toEqual([
      { pointer: '/programme', code: 'unknown-programme' },
    ])
    await world.database.sql('update programme set open = false where funder_id = $1', [world.funderId])
    const answer = await open(world.users.applicant)
    await world.database.sql('update programme set open = true where funder_id = $1', [world.funderId])
    expect([answer.status, answer.body.code]).toEqual([409, 'programme-not-open'])
  })

  it('only before a first edition is a programme not open', async () => {
    world.clock.set('2019-12-31T12:00:00Z')
    const answer = await open(world.users.applicant)
    world.clock.set('2026-11-21T09:00:00Z')
    expect(answer.body.code).toBe('programme-not-open')
  })

  it.each(['consultant', 'supervisor', 'authority', 'payments', 'administrator', 'auditor'] as const)('not %s', async (person) =>
    expect((await open(world.users[person])).status).toBe(403),
  )
})

describe('giving a case to an officer', () => {
  const assign = async (caseId: string, user: TestUser, officerId: string | null, version?: number) => {
    const held = version ?? (await world.read<{ version: number }>(caseId)).version
    return as(world.app, user).put(`/api/v1/cases/${caseId}/officer`).set('If-Match', `"${held}"`).send({ officerId, reason: 'Congés' })
  }
  const holder = async (caseId: string): Promise<unknown> => (await world.read(caseId))['officer_id']
  let caseId: string
  beforeEach(async () => {
    caseId = (await caseAt(world, 'submitted')).id
  })

  it('leaves an event with the name, and raises the version', async () => {
    const { officer, supervisor } = world.users
    const answer = await assign(caseId, supervisor, officer.id, 3)
    expect([answer.status, answer.body, answer.headers['etag']]).toEqual([200, { version: 4 }, '"4"'])
    const [event] = await world.database.sql(
      'select action, actor_role, from_state, to_state, reason, details from case_event where case_id = $1 and sequence = 3',
      [caseId],
    )
    expect(event).toEqual({
      ...{ action: 'assign', actor_role: 'supervisor', from_state: 'submitted', to_state: 'submitted', reason: 'Congés' },
      details: { officerId: officer.id, officerName: 'Camille Démo' },
    })
    expect((await assign(caseId, supervisor, null)).status).toBe(200)
    expect(await holder(caseId)).toBeNull()
  })

  it('an officer takes a case, gives away one that nobody holds or their own, not one between two others', async () => {
    const { officer, officer2, supervisor } = world.users
    const third = await world.user(['caseOfficer'])
    expect((await assign(caseId, officer, third.id)).status).toBe(200)
    expect((await assign(caseId, officer, officer2.id)).body.code).toBe('role-may-not')
    expect((await assign(caseId, officer, null)).body.code).toBe('role-may-not')
    expect(await holder(caseId)).toBe(third.id)
    expect((await assign(caseId, officer, officer.id)).status).toBe(200)
    expect((await assign(caseId, officer, officer2.id)).status).toBe(200)
    expect((await assign(caseId, supervisor, officer.id)).status).toBe(200)
    expect(await holder(caseId)).toBe(officer.id)
  })

  it('only to someone who works on such cases', async () => {
    const faults: [string, string][] = [
      [world.users.supervisor.id, 'not-a-case-officer'],
      [world.users.applicant.id, 'not-a-case-officer'],
      [randomId(), 'not-a-case-officer'],
      [(await world.user(['caseOfficer'], { funderId: await createFunder(world.database) })).id, 'not-a-case-officer'],
      [(await world.user([{ role: 'caseOfficer', programmes: null, departements: ['77'] }])).id, 'outside-scope-of-officer'],
      [(await world.user([{ role: 'caseOfficer', programmes: ['apprentic'], departements: null }])).id, 'outside-scope-of-officer'],
    ]
    const gone = await world.user(['caseOfficer'])
    await world.database.sql('update user_account set active = false where id = $1', [gone.id])
    for (const [officerId, code] of [...faults, [gone.id, 'not-a-case-officer']] as const) {
      const answer = await assign(caseId, world.users.supervisor, officerId)
      expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '/officerId', code }]])
    }
    expect(await world.read(caseId)).toMatchObject({ officer_id: null, version: 3 })
  })

  it('not by others, not with a stale version, not for a case one may not see', async () => {
    const { officer } = world.users
    for (const person of ['authority', 'payments', 'administrator', 'auditor', 'applicant'] as const)
      expect([person, (await assign(caseId, world.users[person], officer.id)).status]).toEqual([person, 403])
    expect((await assign(caseId, officer, officer.id, 2)).status).toBe(412)
    const elsewhere = await world.user([{ role: 'supervisor', programmes: null, departements: ['77'] }])
    expect((await assign(caseId, elsewhere, officer.id)).status).toBe(404)
    const draft = await world.draft()
    expect((await assign(draft.id, world.users.supervisor, officer.id)).status).toBe(404)
    // sees the case as an auditor everywhere, but works elsewhere
    const torn = await world.user([
      { role: 'auditor', programmes: null, departements: null },
      { role: 'supervisor', programmes: null, departements: ['77'] },
    ])
    expect((await assign(caseId, torn, officer.id)).body.code).toBe('role-may-not')
  })
})

describe('messages and notes', () => {
  const write = (user: TestUser, caseId: string, internal: boolean, text = 'Bonjour') =>
    as(world.app, user).post(`/api/v1/cases/${caseId}/notes`).send({ text, internal })
  const texts = async (user: TestUser, caseId: string): Promise<string[]> =>
    ((await as(world.app, user).get(`/api/v1/cases/${caseId}/notes`)).body as { items: { text: string }[] }).items.map(({ text }) => text)

  it('internal ones are for those who work on the case', async () => {
    const { id } = await caseAt(world, 'submitted')
    const { officer, applicant, auditor } = world.users
    expect((await write(officer, id, true, 'Doute sur le bilan')).status).toBe(201)
    world.clock.set('2026-11-21T09:01:00Z')
    expect((await write(officer, id, false, 'Merci de préciser')).status).toBe(201)
    world.clock.set('2026-11-21T09:02:00Z')
    expect((await write(applicant, id, false, 'Voici')).status).toBe(201)
    expect((await write(applicant, id, true)).body.code).toBe('agents-only')
    expect(await texts(officer, id)).toEqual(['Doute sur le bilan', 'Merci de préciser', 'Voici'])
    expect(await texts(auditor, id)).toHaveLength(3)
    expect(await texts(applicant, id)).toEqual(['Merci de préciser', 'Voici'])
    expect(await texts(world.users.consultant, id)).toEqual(['Merci de préciser', 'Voici'])
  })

  it('an agent of another département who sees the case as a member of the firm is an outsider to it', async () => {
    const { id } = await caseAt(world, 'submitted', { firmId: world.firmId })
    await write(world.users.officer, id, true, 'Entre nous')
    const torn = await world.user(
      [
        { role: 'caseOfficer', programmes: null, departements: ['77'] },
        { role: 'applicant', programmes: null, departements: null },
      ],
      { organisationIds: [world.firmId] },
    )
    expect(await texts(torn, id)).toEqual([])
    expect((await write(torn, id, true)).body.code).toBe('agents-only')
    expect((await as(world.app, torn).get(`/api/v1/cases/${id}/traces`)).body.code).toBe('agents-only')
  })

  it('are written by those who take part, and never changed', async () => {
    const { id } = await caseAt(world, 'submitted')
    const statuses = await Promise.all(
      PEOPLE.map(async (person): Promise<[Person, number]> => [person, (await write(world.users[person], id, false)).status]),
    )
    expect(Object.fromEntries(statuses)).toEqual({
      ...{ applicant: 201, consultant: 201, officer: 201, officer2: 201, supervisor: 201, authority: 201, payments: 201 },
      ...{ administrator: 403, auditor: 403 },
    })
    await expect(world.database.sql('update case_note set internal = false')).rejects.toMatchObject({ code: 'GU001' })
    await expect(world.database.sql('delete from case_note')).rejects.toMatchObject({ code: 'GU001' })
    const stranger = await world.user(['caseOfficer'], { funderId: await createFunder(world.database) })
    expect((await write(stranger, id, false)).status).toBe(404)
    expect((await as(world.app, stranger).get(`/api/v1/cases/${id}/notes`)).status).toBe(404)
    for (const text of ['', '   ', 'x'.repeat(5_001)]) expect((await write(world.users.officer, id, false, text)).status).toBe(422)
  })
})

describe('the history', () => {
  it('tells those outside which acts were taken, not the reasons of preparatory ones', async () => {
    const { id } = await caseAt(world, 'submitted')
    await as(world.app, world.users.supervisor)
      .put(`/api/v1/cases/${id}/officer`)
      .set('If-Match', '"3"')
      .send({ officerId: world.users.officer.id, reason: 'Charge du service' })
    await world.act(id, 'officer', 'declareComplete')
    await world.act(id, 'officer', 'recommendRefusal', {}, 'Prestation récurrente')
    await world.act(id, 'authority', 'sendBack', {}, 'À revoir')
    await world.act(id, 'officer', 'recommendRefusal', {}, 'Toujours récurrente')
    await world.act(id, 'authority', 'refuse', {}, 'Prestation récurrente, exclue')
    const history = async (person: Person): Promise<Record<string, unknown>> => {
      const answer = await as(world.app, world.users[person]).get(`/api/v1/cases/${id}/events`)
      const { items } = answer.body as { items: { action: string; reason: string | null; details: object; sequence: number }[] }
      expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_item, index) => items.length - index))
      return Object.fromEntries(
        items.map(({ action, reason, sequence, details }) => [`${sequence} ${action}`, [reason, Object.keys(details).length > 0]]),
      )
    }
    const inside = await history('officer')
    expect(inside).toEqual({
      '1 open': [null, false],
      '2 submit': ['Motif', false],
      '3 assign': ['Charge du service', true],
      '4 declareComplete': ['Motif', false],
      '5 recommendRefusal': ['Prestation récurrente', false],
      '6 sendBack': ['À revoir', false],
      '7 recommendRefusal': ['Toujours récurrente', false],
      '8 refuse': ['Prestation récurrente, exclue', false],
    })
    const hidden = [null, false]
    const preparatory = { '3 assign': hidden, '5 recommendRefusal': hidden, '6 sendBack': hidden, '7 recommendRefusal': hidden }
    expect(await history('applicant')).toEqual({ ...inside, ...preparatory })
    // the firm's own reasons and those addressed to it are not the consultant's to read
    expect(await history('consultant')).toEqual({
      ...inside,
      ...preparatory,
      ...{ '2 submit': hidden, '4 declareComplete': hidden, '8 refuse': hidden },
    })
  })

  it('is read page by page, and cannot be rewritten', async () => {
    const { id } = await caseAt(world, 'appraised')
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await as(world.app, world.users.officer).get(`/api/v1/cases/${id}/events?limit=2${cursor && `&cursor=${cursor}`}`)
      const body = answer.body as { items: { sequence: number }[]; nextCursor: string | null }
      seen.push(...body.items.map(({ sequence }) => sequence))
      cursor = body.nextCursor
    }
    expect(seen).toEqual([4, 3, 2, 1])
    expect((await as(world.app, world.users.officer).get(`/api/v1/cases/${id}/events?cursor=WyJ4Il0`)).status).toBe(400)
    await expect(world.database.sql(`update case_event set reason = 'x'`)).rejects.toMatchObject({ code: 'GU001' })
    await expect(world.database.sql('delete from case_event')).rejects.toMatchObject({ code: 'GU001' })
    await expect(world.database.sql('truncate case_event cascade')).rejects.toMatchObject({ code: 'GU001' })
  })
})

it('the base retained at appraisal is shown outside with the award, not before', async () => {
  const { id } = await caseAt(world, 'appraised')
  const eligible = async (person: Person): Promise<unknown> =>
    ((await as(world.app, world.users[person]).get(`/api/v1/cases/${id}`)).body as { eligibleAmount: unknown }).eligibleAmount
  expect([await eligible('officer'), await eligible('applicant'), await eligible('consultant')]).toEqual(['3700.00', null, null])
  await world.act(id, 'authority', 'award', { envelopeId: await world.envelope(2026, '10000.00') })
  expect([await eligible('officer'), await eligible('applicant')]).toEqual(['3700.00', '3700.00'])
})
