import { as, createFunder, createUser } from '../support/api.ts'
import { known, organisationBench, path, SIRET } from './support/organisation-bench.ts'

const bench = organisationBench()

describe('recording', () => {
  test('what the register holds is not asked again', async () => {
    bench.registered = known(SIRET)
    const answer = await as(bench.app, bench.officer).post(path).send({ siret: '732 829 320 00074' }).expect(201)
    expect(answer.body.registry).toBe('found')
    expect(bench.asked).toEqual([SIRET])
    const [row] = await bench.database.sql('select * from organisation where id = $1', [answer.body.id])
    expect(row).toMatchObject({
      funder_id: bench.funderId,
      siret: SIRET,
      siren: '732829320',
      name: 'ATELIER DEMO',
      naf_code: '70.22Z',
      naf_nomenclature: 'NAFRev2',
      departement: '75',
      source: 'registry-api',
      version: 1,
    })
    expect(row?.registry_checked_at).toEqual(bench.clock.now())
  })

  test('off-line, the form goes on by hand, and the département follows from the commune', async () => {
    const id = await bench.create(bench.officer, {
      siret: SIRET,
      name: 'Atelier',
      communeCode: '97411',
      postalCode: '75001',
      nafCode: '7022z',
    })
    const [row] = await bench.database.sql('select departement, naf_code, source, registry_checked_at from organisation where id = $1', [
      id,
    ])
    expect(row).toEqual({ departement: '974', naf_code: '70.22Z', source: 'typed', registry_checked_at: null })
  })

  test('an agent corrects the register, a person from outside does not', async () => {
    bench.registered = known(SIRET)
    const mine = await bench.create(bench.officer, { siret: SIRET, name: 'Atelier de la démo', communeCode: '2A004' })
    const elsewhere = await createFunder(bench.database)
    const applicant = await createUser(bench.database, { funderId: elsewhere, roles: ['applicant'] })
    const theirs = await bench.create(applicant, { siret: SIRET, name: 'Another name', departement: '13' })
    const rows = await bench.database.sql<{ id: string; name: string; departement: string }>(
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
    const answer = await as(bench.app, bench.officer).post(path).send(body).expect(422)
    expect(answer.body.errors).toEqual([expect.objectContaining(fault)])
    expect(await bench.database.sql('select 1 from organisation where funder_id = $1', [bench.funderId])).toEqual([])
  })

  test('NAF 2025 is good from 1 January 2027, and codes of before stay good', async () => {
    bench.clock.set('2026-12-31T23:00:00Z')
    const id = await bench.create(bench.officer, { name: 'New', nafCode: '70.10Y' })
    await bench.create(bench.officer, { name: 'Old', nafCode: '70.10Z' })
    expect(await bench.database.sql('select naf_nomenclature from organisation where id = $1', [id])).toEqual([
      { naf_nomenclature: 'NAF2025' },
    ])
  })

  test('a SIRET once per funder, without a detail; another funder may know it too', async () => {
    await bench.create(bench.officer, { siret: SIRET, name: 'Secret name' })
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    for (const user of [bench.officer, applicant]) {
      const answer = await as(bench.app, user).post(path).send({ siret: SIRET, name: 'Again' }).expect(409)
      expect(answer.body.code).toBe('organisation-already-known')
      expect(JSON.stringify(answer.body)).not.toContain('Secret')
    }
    const elsewhere = await createFunder(bench.database)
    await bench.create(await createUser(bench.database, { funderId: elsewhere, roles: ['supervisor'] }), { siret: SIRET, name: 'There' })
    expect(await bench.database.sql('select 1 from organisation where funder_id = $1', [bench.funderId])).toHaveLength(1)
  })

  test('the same SIRET twenty times at once is recorded once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => as(bench.app, bench.officer).post(path).send({ siret: SIRET, name: 'Once' })),
    )
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
    expect(await bench.database.sql('select 1 from organisation where funder_id = $1', [bench.funderId])).toHaveLength(1)
  })

  test('an association by its RNA number alone, once', async () => {
    await bench.create(bench.officer, { rna: 'w751004076', name: 'Club', kind: 'association' })
    const answer = await as(bench.app, bench.officer).post(path).send({ rna: 'W751004076', name: 'Club' }).expect(409)
    expect(answer.body.code).toBe('organisation-already-known')
  })

  test('a person from outside becomes a member, and may not decide what agents decide', async () => {
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    const id = await bench.create(applicant, { siret: SIRET, name: 'Mine' })
    expect(await bench.database.sql('select user_id from organisation_member where organisation_id = $1', [id])).toEqual([
      { user_id: applicant.id },
    ])
    await as(bench.app, applicant).get(`${path}/${id}`).expect(200)
    const refused = await as(bench.app, applicant)
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
    const consultant = await createUser(bench.database, { funderId: bench.funderId, roles: ['consultant'] })
    const id = await bench.create(consultant, { siret: SIRET, name: 'Advice' })
    expect(await bench.database.sql('select kind from organisation where id = $1', [id])).toEqual([{ kind: 'consultancy' }])
  })
})

describe('the register of companies', () => {
  test('answers 200 whatever happens', async () => {
    const applicant = await createUser(bench.database, { funderId: bench.funderId, roles: ['applicant'] })
    const look = async (siret: string) =>
      (
        await as(bench.app, applicant)
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
    bench.registered = { kind: 'unknown' }
    expect(await look(SIRET)).toMatchObject({ kind: 'unknown', reason: null })
    bench.registered = known(SIRET)
    expect(await look('732 829 320 00074')).toMatchObject({ kind: 'found', establishment: { name: 'ATELIER DEMO', departement: '75' } })
    expect(bench.asked.every((siret) => siret === SIRET)).toBe(true)
    expect(await look('12345678901234')).toMatchObject({ kind: 'invalid', fault: 'wrong-siren', establishment: null })
    expect(bench.asked).toHaveLength(3)
  })
})
