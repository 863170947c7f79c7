import { as, createFunder, createUser } from '../support/api.ts'
import { OTHER_SIRET, organisationBench, path, SIRET } from './support/organisation-bench.ts'

const bench = organisationBench()

describe('who sees what', () => {
  test('another funder: not found, for reading, writing and linking', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    const elsewhere = await createFunder(bench.database)
    const stranger = await createUser(bench.database, { funderId: elsewhere, roles: ['administrator', 'caseOfficer'] })
    const client = as(bench.app, stranger)
    await client.get(`${path}/${id}`).expect(404)
    await client.get(`${path}/${id}/sme-size`).expect(404)
    await client.patch(`${path}/${id}`).set('If-Match', '1').send({ name: 'B' }).expect(404)
    await client
      .put(`${path}/${id}/years/2025`)
      .set('If-Match', '1')
      .send({ headcount: '1', turnover: null, balanceSheet: null })
      .expect(404)
    await client.post(`${path}/${id}/people`).send({ fullName: 'X', capacity: 'contact' }).expect(404)
    await client
      .post(`${path}/${id}/accredited-fields`)
      .send({ field: 'export', from: '2026-01-01', until: '2027-01-01', insuranceUntil: '2027-01-01' })
      .expect(404)
    const own = await bench.create(stranger, { siret: OTHER_SIRET, name: 'Own' })
    const link = { direction: 'holds', otherId: id, kind: 'dominant-influence', from: '2026-01-01' }
    expect((await client.post(`${path}/${own}/links`).send(link).expect(422)).body.errors).toEqual([
      { pointer: '/otherId', code: 'unknown-organisation' },
    ])
    expect((await client.get(path).expect(200)).body.items.map((item: { id: string }) => item.id)).toEqual([own])
    expect((await client.get(`/api/v1/registry/${SIRET}`).expect(200)).body.knownOrganisationId).toBeNull()
    expect(await bench.database.sql('select name, version from organisation where id = $1', [id])).toEqual([{ name: 'A', version: 1 }])
  })

  test('a person from outside: its own organisations only', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'Other' })
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    const own = await bench.create(applicant, { siret: OTHER_SIRET, name: 'Own' })
    const client = as(bench.app, applicant)
    await client.get(`${path}/${id}`).expect(404)
    await client.get(`${path}/${id}/sme-size`).expect(404)
    await client.patch(`${path}/${id}`).set('If-Match', '1').send({ name: 'B' }).expect(404)
    await client.post(`${path}/${id}/people`).send({ fullName: 'X', capacity: 'contact' }).expect(404)
    await client.post(`${path}/${own}/links`).send({}).expect(403)
    const list = await client.get(path).expect(200)
    expect(list.body).toMatchObject({ total: 1, items: [{ id: own }] })
    expect((await client.get(`/api/v1/registry/${SIRET}`).expect(200)).body.knownOrganisationId).toBeNull()
    expect((await client.get(`/api/v1/registry/${OTHER_SIRET}`).expect(200)).body.knownOrganisationId).toBe(own)
  })

  test('membership without an outside role opens nothing', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    const member = await createUser(bench.database, { funderId: bench.funderId, roles: ['committeeMember'], organisationIds: [id] })
    await as(bench.app, member).get(`${path}/${id}`).expect(403)
    await as(bench.app, null).get(`${path}/${id}`).expect(401)
  })

  test('agents who do not write read; grants by département do not hide a firm (cumulation)', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A', departement: '75' })
    for (const role of ['authority', 'paymentOfficer', 'auditor'] as const) {
      const agent = await createUser(bench.database, { funderId: bench.funderId, roles: [role] })
      expect((await as(bench.app, agent).get(`${path}/${id}`).expect(200)).body.mayEdit).toBe(false)
      await as(bench.app, agent).patch(`${path}/${id}`).set('If-Match', '1').send({ name: 'B' }).expect(403)
      await as(bench.app, agent).post(path).send({ name: 'B' }).expect(403)
    }
    const local = await createUser(bench.database, {
      funderId: bench.funderId,
      grants: [{ role: 'caseOfficer', programmes: ['other'], departements: ['95'] }],
    })
    expect((await as(bench.app, local).get(`${path}/${id}`).expect(200)).body.mayEdit).toBe(true)
  })

  test('an agent who reads, and acts for a firm besides, changes that firm only', async () => {
    const own = await bench.create(bench.officer, { siret: SIRET, name: 'Own' })
    const other = await bench.create(bench.officer, { siret: OTHER_SIRET, name: 'Other' })
    const both = await createUser(bench.database, { funderId: bench.funderId, roles: ['auditor', 'applicant'], organisationIds: [own] })
    await as(bench.app, both).patch(`${path}/${own}`).set('If-Match', '1').send({ addressLine: 'B' }).expect(200)
    await as(bench.app, both).patch(`${path}/${other}`).set('If-Match', '1').send({ addressLine: 'B' }).expect(403)
  })

  test('an id that is none is not found', async () => {
    await as(bench.app, bench.officer).get(`${path}/not-an-id`).expect(404)
    await as(bench.app, bench.officer).get(`${path}/00000000-0000-7000-8000-000000000000`).expect(404)
  })
})
