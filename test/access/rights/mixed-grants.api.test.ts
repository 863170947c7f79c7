import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { as, type TestUser } from '../../support/api.ts'

let world: CaseWorld
let caseId: string
beforeAll(async () => {
  world = await createCaseWorld()
  caseId = (await caseAt(world, 'submitted')).id
})
afterAll(() => world?.end())

/** What is answered to an act on the case of département 75. */
async function answers(user: TestUser): Promise<Record<string, unknown>> {
  const { version } = await world.read<{ version: number }>(caseId)
  const client = as(world.app, user)
  const note = await client.post(`/api/v1/cases/${caseId}/notes`).send({ text: 'Bonjour', internal: false })
  const act = await client.post(`/api/v1/cases/${caseId}/actions/declareComplete`).set('If-Match', `"${version}"`).send({})
  const assigned = await client
    .put(`/api/v1/cases/${caseId}/officer`)
    .set('If-Match', `"${version}"`)
    .send({ officerId: world.users.officer.id })
  const handed = await client
    .post(`/api/v1/cases/${caseId}/documents?type=none&fileName=x.pdf`)
    .set('content-type', 'application/pdf')
    .send('x')
  const read = await client.get(`/api/v1/cases/${caseId}`)
  return { read: read.status, note: note.status, act: act.status, assigned: assigned.status, handed: handed.status }
}

describe('a person with several grants has on a case the roles that reach it, and no other', () => {
  it('an officer elsewhere who only audits here reads, and changes nothing', async () => {
    const user = await world.user([
      { role: 'caseOfficer', programmes: null, departements: ['93'] },
      { role: 'auditor', programmes: null, departements: ['75'] },
    ])
    expect(await answers(user)).toEqual({ read: 200, note: 403, act: 403, assigned: 403, handed: 403 })
  })

  it('a supervisor of another programme who audits this one, too', async () => {
    const user = await world.user([
      { role: 'supervisor', programmes: ['apprentic'], departements: null },
      { role: 'auditor', programmes: ['frac'], departements: null },
    ])
    expect(await answers(user)).toEqual({ read: 200, note: 403, act: 403, assigned: 403, handed: 403 })
  })

  it('an officer of the case whose own firm applies is an applicant there: neither internal notes nor the appraisal', async () => {
    const { applicant_organisation_id: firm } = await world.read<{ applicant_organisation_id: string }>(caseId)
    await as(world.app, world.users.officer).post(`/api/v1/cases/${caseId}/notes`).send({ text: 'Entre nous', internal: true })
    const user = await world.user(['caseOfficer', 'applicant'], { organisationIds: [firm] })
    const notes = await as(world.app, user).get(`/api/v1/cases/${caseId}/notes`)
    expect([notes.status, notes.text.includes('Entre nous')]).toEqual([200, false])
    expect((await as(world.app, world.users.officer).get(`/api/v1/cases/${caseId}/notes`)).text).toContain('Entre nous')
    expect((await as(world.app, user).get(`/api/v1/cases/${caseId}/traces`)).status).toBe(403)
    expect(await answers(user)).toMatchObject({ read: 200, act: 409, assigned: 403 })
  })
})
