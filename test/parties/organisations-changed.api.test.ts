import { as, createUser, type TestUser } from '../support/api.ts'
import { OTHER_SIRET, organisationBench, path, SIRET } from './support/organisation-bench.ts'

const bench = organisationBench()

describe('changing', () => {
  test('only what is given changes, under the version that was read', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'Before', communeCode: '75112', addressLine: '1 rue A' })
    const read = await as(bench.app, bench.officer).get(`${path}/${id}`).expect(200)
    expect(read.headers.etag).toBe('"1"')
    const changed = await as(bench.app, bench.officer)
      .patch(`${path}/${id}`)
      .set('If-Match', '"1"')
      .send({ communeCode: '69123', communeName: 'Lyon' })
      .expect(200)
    expect(changed.headers.etag).toBe('"2"')
    expect(
      await bench.database.sql('select name, address_line, commune_code, departement, version from organisation where id = $1', [id]),
    ).toEqual([{ name: 'Before', address_line: '1 rue A', commune_code: '69123', departement: '69', version: 2 }])
    await as(bench.app, bench.officer).patch(`${path}/${id}`).set('If-Match', '"1"').send({ name: 'Stale' }).expect(412)
    await as(bench.app, bench.officer).patch(`${path}/${id}`).send({ name: 'Blind' }).expect(428)
    await as(bench.app, bench.officer)
      .patch(`${path}/${id}`)
      .set('If-Match', '"2"')
      .send({ addressLine: null, nafCode: null, departement: '01' })
      .expect(200)
    expect(await bench.database.sql('select address_line, departement from organisation where id = $1', [id])).toEqual([
      { address_line: null, departement: '01' },
    ])
  })

  test('the SIREN follows the SIRET, whatever is typed', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    await as(bench.app, bench.officer).patch(`${path}/${id}`).set('If-Match', '1').send({ siren: '356000000' }).expect(200)
    expect(await bench.database.sql('select siren from organisation where id = $1', [id])).toEqual([{ siren: '732829320' }])
    await as(bench.app, bench.officer).patch(`${path}/${id}`).set('If-Match', '2').send({ siret: OTHER_SIRET }).expect(200)
    expect(await bench.database.sql('select siret, siren from organisation where id = $1', [id])).toEqual([
      { siret: OTHER_SIRET, siren: '233500016' },
    ])
  })

  test('two changes at once: one wins, the other is told', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    const answers = await Promise.all(
      ['B', 'C', 'D', 'E'].map((name) => as(bench.app, bench.officer).patch(`${path}/${id}`).set('If-Match', '1').send({ name })),
    )
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 412, 412, 412])
  })

  test('members keep the address up to date, agents say who the firm is', async () => {
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    const id = await bench.create(applicant, { siret: SIRET, name: 'Mine' })
    await as(bench.app, applicant).patch(`${path}/${id}`).set('If-Match', '1').send({ addressLine: '2 rue B' }).expect(200)
    const answer = await as(bench.app, applicant)
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
    as(bench.app, user).put(`${path}/${id}/years/${year}`).set('If-Match', String(version)).send(body)
  const figures = { headcount: '12.5', turnover: '1000000.00', balanceSheet: null }

  test('are recorded, replaced and read', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    await put(bench.officer, id, 2025, 1, figures).expect(200)
    await put(bench.officer, id, 2025, 2, { ...figures, headcount: '13', source: 'accounts' }).expect(200)
    await put(bench.officer, id, 2025, 2, figures).expect(412)
    expect(
      await bench.database.sql(
        'select year, headcount, turnover, balance_sheet, source, recorded_by from organisation_year where organisation_id = $1',
        [id],
      ),
    ).toEqual([
      { year: 2025, headcount: '13.00', turnover: '1000000.00', balance_sheet: null, source: 'accounts', recorded_by: bench.officer.id },
    ])
    const read = await as(bench.app, bench.officer).get(`${path}/${id}`).expect(200)
    expect(read.body.years).toEqual([{ year: 2025, headcount: '13.00', turnover: '1000000.00', balanceSheet: null, source: 'accounts' }])
    expect(read.body.size).toEqual({ on: '2026-11-21', size: 'small', sme: true, referenceYear: 2025 })
  })

  test('a firm declares, and does not replace what an agent checked', async () => {
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    const id = await bench.create(applicant, { siret: SIRET, name: 'Mine' })
    await put(applicant, id, 2025, 1, figures).expect(200)
    expect((await put(applicant, id, 2025, 2, { ...figures, source: 'accounts' }).expect(422)).body.errors).toEqual([
      { pointer: '/source', code: 'reserved-to-agents' },
    ])
    await put(bench.officer, id, 2025, 2, { ...figures, source: 'accounts' }).expect(200)
    const answer = await put(applicant, id, 2025, 3, { ...figures, headcount: '1' }).expect(409)
    expect(answer.body).toMatchObject({ code: 'year-already-checked', details: { year: 2025 } })
    expect(await bench.database.sql('select headcount from organisation_year where organisation_id = $1', [id])).toEqual([
      { headcount: '12.50' },
    ])
  })

  test.each<[string, number | string, Record<string, unknown>, string]>([
    ['next year', 2027, figures, '/year year-in-the-future'],
    ['nothing', 2025, { headcount: null, turnover: null, balanceSheet: null }, '/headcount figures-required'],
    ['a negative headcount', 2025, { ...figures, headcount: '-1' }, '/headcount invalid-format'],
    ['a number in the place of a text', 2025, { ...figures, turnover: 12 }, '/turnover wrong-type'],
    ['a figure left out', 2025, { headcount: '1', turnover: '1' }, '/balanceSheet required'],
  ])('are refused: %s', async (_title, year, body, fault) => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    const answer = await put(bench.officer, id, year, 1, body).expect(422)
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`)).toEqual([fault])
  })

  test('a year that is none is not found', async () => {
    const id = await bench.create(bench.officer, { siret: SIRET, name: 'A' })
    for (const year of ['abc', '20.5', '1500']) await put(bench.officer, id, year, 1, figures).expect(404)
  })
})
