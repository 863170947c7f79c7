import type { Express } from 'express'
import { sirenOf } from '../../server/kernel/siret.ts'
import type { CompanyRegistry, RegistryAnswer } from '../../server/parties/registry.ts'
import { as, createFunder, createUser, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const SIRET = '73282932000074'
const OTHER_SIRET = '23350001600040'
const path = '/api/v1/organisations'

let database: TestDatabase
let app: Express
let funderId: string
let officer: TestUser
let registered: RegistryAnswer = { kind: 'offline', reason: 'not-configured' }
const asked: string[] = []
const registry: CompanyRegistry = {
  find: (siret) => {
    asked.push(siret)
    return Promise.resolve(registered)
  },
}
const clock = testClock()

beforeAll(async () => {
  database = await createTestDatabase()
  app = testApp(testServices(database, { registry, clock }))
})
afterAll(() => database.drop())
beforeEach(async () => {
  registered = { kind: 'offline', reason: 'not-configured' }
  asked.length = 0
  clock.set('2026-11-21T09:00:00Z')
  funderId = await createFunder(database)
  officer = await createUser(database, { funderId, roles: ['caseOfficer'] })
})

const create = async (user: TestUser, body: Record<string, unknown>): Promise<string> =>
  (await as(app, user).post(path).send(body).expect(201)).body.id as string

const known = (siret: string): RegistryAnswer => ({
  kind: 'found',
  establishment: {
    siret,
    siren: sirenOf(siret),
    name: 'ATELIER DEMO',
    legalForm: '5710',
    nafCode: '70.22Z',
    nafNomenclature: 'NAFRev2',
    addressLine: '12 RUE DES LILAS',
    postalCode: '75012',
    communeCode: '75112',
    communeName: 'PARIS 12',
    departement: '75',
    active: true,
    source: 'registry-api',
  },
})

describe('recording', () => {
  test('what the register holds is not asked again', async () => {
    registered = known(SIRET)
    const answer = await as(app, officer).post(path).send({ siret: '732 829 320 00074' }).expect(201)
    expect(answer.body.registry).toBe('found')
    expect(asked).toEqual([SIRET])
    const [row] = await database.sql('select * from organisation where id = $1', [answer.body.id])
    expect(row).toMatchObject({
      funder_id: funderId,
      siret: SIRET,
      siren: '732829320',
      name: 'ATELIER DEMO',
      naf_code: '70.22Z',
      naf_nomenclature: 'NAFRev2',
      departement: '75',
      source: 'registry-api',
      version: 1,
    })
    expect(row?.registry_checked_at).toEqual(clock.now())
  })

  test('off-line, the form goes on by hand, and the département follows from the commune', async () => {
    const id = await create(officer, { siret: SIRET, name: 'Atelier', communeCode: '97411', postalCode: '75001', nafCode: '7022z' })
    const [row] = await database.sql('select departement, naf_code, source, registry_checked_at from organisation where id = $1', [id])
    expect(row).toEqual({ departement: '974', naf_code: '70.22Z', source: 'typed', registry_checked_at: null })
  })

  test('an agent corrects the register, a person from outside does not', async () => {
    registered = known(SIRET)
    const mine = await create(officer, { siret: SIRET, name: 'Atelier de la démo', communeCode: '2A004' })
    const elsewhere = await createFunder(database)
    const applicant = await createUser(database, { funderId: elsewhere, roles: ['applicant'] })
    const theirs = await create(applicant, { siret: SIRET, name: 'Another name', departement: '13' })
    const rows = await database.sql<{ id: string; name: string; departement: string }>(
      'select id, name, departement from organisation where id = any($1)',
      [[mine, theirs]],
    )
    expect(rows.find((row) => row.id === mine)).toMatchObject({ name: 'Atelier de la démo', departement: '2A' })
    expect(rows.find((row) => row.id === theirs)).toMatchObject({ name: 'ATELIER DEMO', departement: '75' })
  })

  test.each<[string, Record<string, unknown>, { pointer: string; code: string }]>([
    ['wrong check digit', { siret: '73282932000075', name: 'A' }, { pointer: '/siret', code: 'siret-wrong-check-digit' }],
    ['a SIREN in the place of a SIRET', { siret: '732829320', name: 'A' }, { pointer: '/siret', code: 'siret-wrong-length' }],
    ['bad SIREN inside', { siret: '67895644300011', name: 'A' }, { pointer: '/siret', code: 'siret-wrong-siren' }],
    ['RNA', { rna: 'W12', name: 'A' }, { pointer: '/rna', code: 'rna-malformed' }],
    ['activity', { nafCode: '70.10I', name: 'A' }, { pointer: '/nafCode', code: 'naf-malformed' }],
    ['activity of next year', { nafCode: '70.10Y', name: 'A' }, { pointer: '/nafCode', code: 'naf-not-in-force' }],
    ['département', { departement: '96', name: 'A' }, { pointer: '/departement', code: 'departement-unknown' }],
    ['commune', { communeCode: '2C004', name: 'A' }, { pointer: '/communeCode', code: 'commune-malformed' }],
    ['post code', { postalCode: '7500', name: 'A' }, { pointer: '/postalCode', code: 'postal-code-malformed' }],
    ['no name', { siret: SIRET }, { pointer: '/name', code: 'required' }],
    [
      'a date that does not exist',
      { name: 'A', taxSocialCompliantOn: '2026-02-30' },
      { pointer: '/taxSocialCompliantOn', code: 'not-a-date' },
    ],
    ['a field nobody knows', { name: 'A', funderId: 'x' }, { pointer: '/funderId', code: 'unknown-field' }],
    ['a name of blanks', { name: '   ' }, { pointer: '/name', code: 'required' }],
  ])('is refused: %s', async (_title, body, fault) => {
    const answer = await as(app, officer).post(path).send(body).expect(422)
    expect(answer.body.errors).toEqual([expect.objectContaining(fault)])
    expect(await database.sql('select 1 from organisation where funder_id = $1', [funderId])).toEqual([])
  })

  test('NAF 2025 is good from 1 January 2027, and codes of before stay good', async () => {
    clock.set('2026-12-31T23:00:00Z')
    const id = await create(officer, { name: 'New', nafCode: '70.10Y' })
    await create(officer, { name: 'Old', nafCode: '70.10Z' })
    expect(await database.sql('select naf_nomenclature from organisation where id = $1', [id])).toEqual([{ naf_nomenclature: 'NAF2025' }])
  })

  test('a SIRET once per funder, without a detail; another funder may know it too', async () => {
    await create(officer, { siret: SIRET, name: 'Secret name' })
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    for (const user of [officer, applicant]) {
      const answer = await as(app, user).post(path).send({ siret: SIRET, name: 'Again' }).expect(409)
      expect(answer.body.code).toBe('organisation-already-known')
      expect(JSON.stringify(answer.body)).not.toContain('Secret')
    }
    const elsewhere = await createFunder(database)
    await create(await createUser(database, { funderId: elsewhere, roles: ['supervisor'] }), { siret: SIRET, name: 'There' })
    expect(await database.sql('select 1 from organisation where funder_id = $1', [funderId])).toHaveLength(1)
  })

  test('the same SIRET twenty times at once is recorded once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => as(app, officer).post(path).send({ siret: SIRET, name: 'Once' })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
    expect(await database.sql('select 1 from organisation where funder_id = $1', [funderId])).toHaveLength(1)
  })

  test('an association by its RNA number alone, once', async () => {
    await create(officer, { rna: 'w751004076', name: 'Club', kind: 'association' })
    const answer = await as(app, officer).post(path).send({ rna: 'W751004076', name: 'Club' }).expect(409)
    expect(answer.body.code).toBe('organisation-already-known')
  })

  test('a person from outside becomes a member, and may not decide what agents decide', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    const id = await create(applicant, { siret: SIRET, name: 'Mine' })
    expect(await database.sql('select user_id from organisation_member where organisation_id = $1', [id])).toEqual([
      { user_id: applicant.id },
    ])
    await as(app, applicant).get(`${path}/${id}`).expect(200)
    const refused = await as(app, applicant)
      .post(path)
      .send({ name: 'Town', kind: 'public-body', active: false, taxSocialCompliantOn: '2026-01-01' })
      .expect(422)
    expect(refused.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)).toEqual([
      '/siret identifier-required',
      '/kind reserved-to-agents',
      '/active reserved-to-agents',
      '/taxSocialCompliantOn reserved-to-agents',
    ])
  })

  test('a consultant records a consultancy', async () => {
    const consultant = await createUser(database, { funderId, roles: ['consultant'] })
    const id = await create(consultant, { siret: SIRET, name: 'Advice' })
    expect(await database.sql('select kind from organisation where id = $1', [id])).toEqual([{ kind: 'consultancy' }])
  })
})

describe('changing', () => {
  test('only what is given changes, under the version that was read', async () => {
    const id = await create(officer, { siret: SIRET, name: 'Before', communeCode: '75112', addressLine: '1 rue A' })
    const read = await as(app, officer).get(`${path}/${id}`).expect(200)
    expect(read.headers.etag).toBe('"1"')
    const changed = await as(app, officer)
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ communeCode: '69123', communeName: 'Lyon' })
      .expect(200)
    expect(changed.headers.etag).toBe('"2"')
    expect(
      await database.sql('select name, address_line, commune_code, departement, version from organisation where id = $1', [id]),
    ).toEqual([{ name: 'Before', address_line: '1 rue A', commune_code: '69123', departement: '69', version: 2 }])
    await as(app, officer).patch(`${path}/${id}`).set('If-Match', '"1"').send({ name: 'Stale' }).expect(412)
    await as(app, officer).patch(`${path}/${id}`).send({ name: 'Blind' }).expect(428)
    await as(app, officer)
      .patch(`${path}/${id}`)
      .set('If-Match', '"2"')
      .send({ addressLine: null, nafCode: null, departement: '01' })
      .expect(200)
    expect(await database.sql('select address_line, departement from organisation where id = $1', [id])).toEqual([
      { address_line: null, departement: '01' },
    ])
  })

  test('the SIREN follows the SIRET, whatever is typed', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    await as(app, officer).patch(`${path}/${id}`).set('If-Match', '1').send({ siren: '356000000' }).expect(200)
    expect(await database.sql('select siren from organisation where id = $1', [id])).toEqual([{ siren: '732829320' }])
    await as(app, officer).patch(`${path}/${id}`).set('If-Match', '2').send({ siret: OTHER_SIRET }).expect(200)
    expect(await database.sql('select siret, siren from organisation where id = $1', [id])).toEqual([
      { siret: OTHER_SIRET, siren: '233500016' },
    ])
  })

  test('two changes at once: one wins, the other is told', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    const answers = await Promise.all(
      ['B', 'C', 'D', 'E'].map((name) => as(app, officer).patch(`${path}/${id}`).set('If-Match', '1').send({ name })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412])
  })

  test('members keep the address up to date, agents say who the firm is', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    const id = await create(applicant, { siret: SIRET, name: 'Mine' })
    await as(app, applicant).patch(`${path}/${id}`).set('If-Match', '1').send({ addressLine: '2 rue B' }).expect(200)
    const answer = await as(app, applicant)
      .patch(`${path}/${id}`)
      .set('If-Match', '2')
      .send({ siret: OTHER_SIRET, kind: 'firm' })
      .expect(422)
    expect(answer.body.errors).toEqual([
      { pointer: '/siret', code: 'reserved-to-agents' },
      { pointer: '/kind', code: 'reserved-to-agents' },
    ])
  })
})

describe('figures by year', () => {
  const put = (user: TestUser, id: string, year: number | string, version: number, body: Record<string, unknown>) =>
    as(app, user).put(`${path}/${id}/years/${year}`).set('If-Match', String(version)).send(body)
  const figures = { headcount: '12.5', turnover: '1000000.00', balanceSheet: null }

  test('are recorded, replaced and read', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    await put(officer, id, 2025, 1, figures).expect(200)
    await put(officer, id, 2025, 2, { ...figures, headcount: '13', source: 'accounts' }).expect(200)
    await put(officer, id, 2025, 2, figures).expect(412)
    expect(
      await database.sql(
        'select year, headcount, turnover, balance_sheet, source, recorded_by from organisation_year where organisation_id = $1',
        [id],
      ),
    ).toEqual([
      { year: 2025, headcount: '13.00', turnover: '1000000.00', balance_sheet: null, source: 'accounts', recorded_by: officer.id },
    ])
    const read = await as(app, officer).get(`${path}/${id}`).expect(200)
    expect(read.body.years).toEqual([{ year: 2025, headcount: '13.00', turnover: '1000000.00', balanceSheet: null, source: 'accounts' }])
    expect(read.body.size).toEqual({ on: '2026-11-21', size: 'small', sme: true, referenceYear: 2025 })
  })

  test('a firm declares, and does not replace what an agent checked', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    const id = await create(applicant, { siret: SIRET, name: 'Mine' })
    await put(applicant, id, 2025, 1, figures).expect(200)
    expect((await put(applicant, id, 2025, 2, { ...figures, source: 'accounts' }).expect(422)).body.errors).toEqual([
      { pointer: '/source', code: 'reserved-to-agents' },
    ])
    await put(officer, id, 2025, 2, { ...figures, source: 'accounts' }).expect(200)
    const answer = await put(applicant, id, 2025, 3, { ...figures, headcount: '1' }).expect(409)
    expect(answer.body).toMatchObject({ code: 'year-already-checked', details: { year: 2025 } })
    expect(await database.sql('select headcount from organisation_year where organisation_id = $1', [id])).toEqual([{ headcount: '12.50' }])
  })

  test.each<[string, number | string, Record<string, unknown>, string]>([
    ['next year', 2027, figures, '/year year-in-the-future'],
    ['nothing', 2025, { headcount: null, turnover: null, balanceSheet: null }, '/headcount figures-required'],
    ['a negative headcount', 2025, { ...figures, headcount: '-1' }, '/headcount invalid-format'],
    ['a number in the place of a text', 2025, { ...figures, turnover: 12 }, '/turnover wrong-type'],
    ['a figure left out', 2025, { headcount: '1', turnover: '1' }, '/balanceSheet required'],
  ])('are refused: %s', async (_title, year, body, fault) => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    const answer = await put(officer, id, year, 1, body).expect(422)
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)).toEqual([fault])
  })

  test('a year that is none is not found', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    for (const year of ['abc', '20.5', '1500']) await put(officer, id, year, 1, figures).expect(404)
  })
})

describe('who sees what', () => {
  test('another funder: not found, for reading, writing and linking', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A' })
    const elsewhere = await createFunder(database)
    const stranger = await createUser(database, { funderId: elsewhere, roles: ['administrator', 'caseOfficer'] })
    const client = as(app, stranger)
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
    const own = await create(stranger, { siret: OTHER_SIRET, name: 'Own' })
    const link = { direction: 'holds', otherId: id, kind: 'dominant-influence', from: '2026-01-01' }
    expect((await client.post(`${path}/${own}/links`).send(link).expect(422)).body.errors).toEqual([
      { pointer: '/otherId', code: 'unknown-organisation' },
    ])
    expect((await client.get(path).expect(200)).body.items.map((item: { id: string }) => item.id)).toEqual([own])
    expect((await client.get(`/api/v1/registry/${SIRET}`).expect(200)).body.knownOrganisationId).toBeNull()
    expect(await database.sql('select name, version from organisation where id = $1', [id])).toEqual([{ name: 'A', version: 1 }])
  })

  test('a person from outside: its own organisations only', async () => {
    const id = await create(officer, { siret: SIRET, name: 'Other' })
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    const own = await create(applicant, { siret: OTHER_SIRET, name: 'Own' })
    const client = as(app, applicant)
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
    const id = await create(officer, { siret: SIRET, name: 'A' })
    const member = await createUser(database, { funderId, roles: ['committeeMember'], organisationIds: [id] })
    await as(app, member).get(`${path}/${id}`).expect(403)
    await as(app, null).get(`${path}/${id}`).expect(401)
  })

  test('agents who do not write read; grants by département do not hide a firm (cumulation)', async () => {
    const id = await create(officer, { siret: SIRET, name: 'A', departement: '75' })
    for (const role of ['authority', 'paymentOfficer', 'auditor'] as const) {
      const agent = await createUser(database, { funderId, roles: [role] })
      expect((await as(app, agent).get(`${path}/${id}`).expect(200)).body.mayEdit).toBe(false)
      await as(app, agent).patch(`${path}/${id}`).set('If-Match', '1').send({ name: 'B' }).expect(403)
      await as(app, agent).post(path).send({ name: 'B' }).expect(403)
    }
    const local = await createUser(database, { funderId, grants: [{ role: 'caseOfficer', programmes: ['other'], departements: ['95'] }] })
    expect((await as(app, local).get(`${path}/${id}`).expect(200)).body.mayEdit).toBe(true)
  })

  test('an agent who reads, and acts for a firm besides, changes that firm only', async () => {
    const own = await create(officer, { siret: SIRET, name: 'Own' })
    const other = await create(officer, { siret: OTHER_SIRET, name: 'Other' })
    const both = await createUser(database, { funderId, roles: ['auditor', 'applicant'], organisationIds: [own] })
    await as(app, both).patch(`${path}/${own}`).set('If-Match', '1').send({ addressLine: 'B' }).expect(200)
    await as(app, both).patch(`${path}/${other}`).set('If-Match', '1').send({ addressLine: 'B' }).expect(403)
  })

  test('an id that is none is not found', async () => {
    await as(app, officer).get(`${path}/not-an-id`).expect(404)
    await as(app, officer).get(`${path}/00000000-0000-7000-8000-000000000000`).expect(404)
  })
})

describe('the register of companies', () => {
  test('answers 200 whatever happens', async () => {
    const applicant = await createUser(database, { funderId, roles: ['applicant'] })
    const look = async (siret: string) =>
      (
        await as(app, applicant)
          .get(`/api/v1/registry/${encodeURIComponent(siret)}`)
          .expect(200)
      ).body
    expect(await look(SIRET)).toEqual({
      kind: 'offline',
      establishment: null,
      reason: 'not-configured',
      fault: null,
      knownOrganisationId: null,
    })
    registered = { kind: 'unknown' }
    expect(await look(SIRET)).toMatchObject({ kind: 'unknown', reason: null })
    registered = known(SIRET)
    expect(await look('732 829 320 00074')).toMatchObject({ kind: 'found', establishment: { name: 'ATELIER DEMO', departement: '75' } })
    expect(asked.every((siret) => siret === SIRET)).toBe(true)
    expect(await look('12345678901234')).toMatchObject({ kind: 'invalid', fault: 'wrong-siren', establishment: null })
    expect(asked).toHaveLength(3)
  })
})
