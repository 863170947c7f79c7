import fc from 'fast-check'
import { abandonImport } from '../../server/imports/abandon-import.ts'
import { confirmImport } from '../../server/imports/confirm-import.ts'
import { previewImport } from '../../server/imports/preview-import.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type AwardLine, awardFile, createImporter, heldAwards, type Importer } from './importing.ts'
import { refusalOf, writeCsv } from './table.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const take = (importer: Importer, id: string, skipRejected = false): Promise<{ added: number }> =>
  confirmImport(importer.services, importer.actor, id, { skipRejected })

describe('a preview', () => {
  test('says what each row becomes, and leaves the awards as they were', async () => {
    const importer = await createImporter(database)
    const first = await importer.preview(awardFile([{ name: 'Déjà là' }]))
    await take(importer, first.id)
    const read = await importer.preview(
      awardFile([{ name: 'DEJA-LA' }, { name: 'Nouvelle' }, { amount: 'beaucoup' }, { siret: '', rna: '' }]),
    )
    expect(read.counts).toEqual({ rows: 4, add: 2, alreadyThere: 1, rejected: 1, noted: 2 })
    const rows = await database.sql(
      'select row_number, outcome, record, problems, cells from import_row where import_id = $1 order by row_number',
      [read.id],
    )
    expect(rows.map((row) => [row['row_number'], row['outcome']])).toEqual([
      [2, 'already-there'],
      [3, 'add'],
      [4, 'rejected'],
      [5, 'add'],
    ])
    expect(rows[2]).toMatchObject({
      record: null,
      problems: [
        { code: 'amount-unreadable', severity: 'problem', field: 'montant', column: 9, header: 'montant', details: { value: 'beaucoup' } },
      ],
    })
    expect(rows[2]?.['cells']).toContain('beaucoup')
    expect(rows[3]?.['problems']).toMatchObject([{ code: 'beneficiary-unidentified', severity: 'warning', column: 6 }])
    expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(1)
  })

  test('a file that breaks off leaves no trace at all', async () => {
    const importer = await createImporter(database)
    const lines = awardFile(Array.from({ length: 2_500 }, (_none, index) => ({ reference: `D-${index}` }))).toString()
    const broken = Buffer.from(`${lines}"Région jamais fermée,1,2\n`)
    expect((await refusalOf(importer.preview(broken))).code).toBe('import-quote-not-closed')
    expect((await refusalOf(importer.preview(Buffer.from(lines.slice(0, lines.indexOf('\n') + 1))))).code).toBe('import-no-rows')
    expect(await database.sql('select id from import_file where funder_id = $1', [importer.actor.funderId])).toEqual([])
  })

  test('cells that hide a shift of columns are rejected whole', async () => {
    const { preview } = await createImporter(database)
    const lines = [
      'nomAttribuant;dateConvention;nomBeneficiaire;objet;montant;SIRET',
      'Région;2024-01-01;Firme;Conseil;10;73282932000074;;',
      'Région;2024-01-01;Firme;10;73282932000074',
      'Région;2024-01-01;Firme;Conseil;12;10;73282932000074',
    ]
    const read = await preview(Buffer.from(lines.join('\n')))
    expect(read.counts).toMatchObject({ rows: 3, add: 1, rejected: 2 })
    expect(read.reading.problemCounts.filter(({ severity }) => severity === 'problem')).toMatchObject([
      { code: 'row-too-short', column: null, rows: 1, firstRow: 3 },
      { code: 'row-too-long', column: null, rows: 1, firstRow: 4 },
    ])
  })

  test('two columns of one thing must agree on each row', async () => {
    const { preview } = await createImporter(database)
    const header = [
      'nomAttribuant',
      'dateConvention',
      'nomBeneficiaire',
      'objet',
      'montant',
      'montant',
      'notificationUE',
      'notificationUE',
      'idBeneficiaire',
    ]
    const line = (...last: string[]): string[] => ['Région', '2024-01-01', 'Firme', 'Conseil', ...last, '73282932000074']
    const read = await preview(
      writeCsv([
        header,
        line('10', '10', 'oui', ''),
        line('10', '', 'oui', 'oui'),
        line('10', '11', 'oui', ''),
        line('10', '10', 'oui', 'non'),
      ]),
    )
    expect(read.counts).toMatchObject({ rows: 4, add: 3, rejected: 1 })
    expect(read.reading.problemCounts).toMatchObject([
      { code: 'columns-disagree', severity: 'problem', field: 'montant', column: 5, rows: 1, firstRow: 4 },
      { code: 'columns-disagree', severity: 'warning', field: 'notificationUE', column: 7, rows: 1, firstRow: 5 },
    ])
  })

  test('an error of the spreadsheet is not a name', async () => {
    const { preview } = await createImporter(database)
    const read = await preview(awardFile([{ name: '#N/A' }, { nature: '#REF!' }]))
    expect(read.reading.problemCounts).toMatchObject([
      { code: 'cell-error', severity: 'problem', field: 'nomBeneficiaire', firstRow: 2 },
      { code: 'cell-error', severity: 'warning', field: 'nature', firstRow: 3 },
    ])
  })
})

describe('a confirmation', () => {
  test('takes every row to be added, ties it to a known firm, and keeps the totals of each year', async () => {
    const importer = await createImporter(database)
    await database.sql(
      `insert into organisation (id, funder_id, siren, siret, name, source, created_at, updated_at)
       values (gen_random_uuid(), $1, '732829320', '73282932000074', 'Atelier Dupont', 'typed', now(), now())`,
      [importer.actor.funderId],
    )
    const read = await importer.preview(
      awardFile([{ amount: '10,5' }, { amount: '20', date: '2023-01-31', siret: '52499120500013' }, { amount: '30', reference: 'D-2' }]),
    )
    expect(await take(importer, read.id)).toEqual({ added: 3 })
    expect(
      await database.sql(
        `select p.row_number, p.amount, o.name from past_award p left join organisation o on o.id = p.organisation_id
         where p.funder_id = $1 order by p.row_number`,
        [importer.actor.funderId],
      ),
    ).toEqual([
      { row_number: 2, amount: '10.50', name: 'Atelier Dupont' },
      { row_number: 3, amount: '20.00', name: null },
      { row_number: 4, amount: '30.00', name: 'Atelier Dupont' },
    ])
    const next = await importer.preview(awardFile([{ amount: '1', date: '2023-06-30' }]))
    await take(importer, next.id)
    expect(
      await database.sql('select year, awards::int, amount from past_award_year where funder_id = $1 order by year', [
        importer.actor.funderId,
      ]),
    ).toEqual([
      { year: 2023, awards: 2, amount: '21.00' },
      { year: 2024, awards: 2, amount: '40.50' },
    ])
  })

  test('leaves rejected rows out only when told so', async () => {
    const importer = await createImporter(database)
    const read = await importer.preview(awardFile([{}, { date: 'hier' }]))
    const refusal = await refusalOf(take(importer, read.id))
    expect([refusal.kind, refusal.code, refusal.options.details]).toEqual([
      'conflict',
      'import-has-rejected-rows',
      { rejected: 1, toAdd: 1 },
    ])
    expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(0)
    expect(await take(importer, read.id, true)).toEqual({ added: 1 })
  })

  test('comes once: a second one, or one after giving up, is refused', async () => {
    const importer = await createImporter(database)
    const first = await importer.preview(awardFile([{}]))
    await take(importer, first.id)
    expect((await refusalOf(take(importer, first.id))).options.details).toEqual({ state: 'imported' })
    expect((await refusalOf(abandonImport(importer.services, importer.actor, first.id))).code).toBe('import-not-open')
    const second = await importer.preview(awardFile([{ name: 'Autre' }]))
    await abandonImport(importer.services, importer.actor, second.id)
    expect((await refusalOf(take(importer, second.id))).options.details).toEqual({ state: 'abandoned' })
    expect(await database.sql('select count(*)::int as rows from import_row where import_id = $1', [second.id])).toEqual([{ rows: 0 }])
  })

  test('of a file of another funder finds nothing', async () => {
    const [mine, other] = [await createImporter(database), await createImporter(database)]
    const { id } = await mine.preview(awardFile([{}]))
    expect((await refusalOf(take(other, id))).kind).toBe('not-found')
    expect((await refusalOf(abandonImport(other.services, other.actor, id))).kind).toBe('not-found')
  })

  test('that fails half-way leaves nothing, and can be made again', async () => {
    const importer = await createImporter(database)
    const read = await importer.preview(awardFile(Array.from({ length: 50 }, (_none, index) => ({ reference: `D-${index}` }))))
    // the last row meets a fault of the database, after the 49 others have been written
    await database.sql(`update import_row set record = jsonb_set(record, '{nature}', '"gift"') where import_id = $1 and row_number = 51`, [
      read.id,
    ])
    await expect(take(importer, read.id)).rejects.toThrow('past_award_nature_check')
    expect(await heldAwards(database, importer.actor.funderId)).toEqual({ awards: 0, amount: '0.00' })
    expect(
      await database.sql('select count(*)::int as years from past_award_year where funder_id = $1', [importer.actor.funderId]),
    ).toEqual([{ years: 0 }])
    expect(await database.sql('select state from import_file where id = $1', [read.id])).toEqual([{ state: 'previewed' }])
    await database.sql(`update import_row set record = jsonb_set(record, '{nature}', 'null') where import_id = $1 and row_number = 51`, [
      read.id,
    ])
    expect(await take(importer, read.id)).toEqual({ added: 50 })
  })

  test('after someone else added a row takes nothing, and the preview says what is left', async () => {
    const importer = await createImporter(database)
    const late = await importer.preview(awardFile([{ name: 'A' }, { name: 'B' }, { name: 'C' }]))
    const early = await importer.preview(awardFile([{ name: 'B' }]))
    await take(importer, early.id)
    const refusal = await refusalOf(take(importer, late.id))
    expect([refusal.code, refusal.options.details]).toEqual(['import-out-of-date', { expected: 3, possible: 2 }])
    expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(1)
    expect(await database.sql('select add_count, already_count from import_file where id = $1', [late.id])).toEqual([
      { add_count: 2, already_count: 1 },
    ])
    expect(await take(importer, late.id)).toEqual({ added: 2 })
    expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(3)
  })
})

describe('the same lines again', () => {
  test('two equal lines of a file both count; the file again adds neither', async () => {
    const importer = await createImporter(database)
    const file = awardFile([{}, {}, { name: 'Autre' }, {}])
    const read = await importer.preview(file)
    expect(read.counts).toMatchObject({ add: 4, noted: 2 })
    expect(read.reading.notes).toContainEqual({ code: 'lines-repeated', details: { count: 2 } })
    const noted = await database.sql("select row_number, problems from import_row where import_id = $1 and problems <> '[]' order by 1", [
      read.id,
    ])
    expect(noted).toMatchObject([
      { row_number: 3, problems: [{ code: 'repeated-line', details: { firstRow: 2, occurrence: 2 } }] },
      { row_number: 5, problems: [{ code: 'repeated-line', details: { firstRow: 2, occurrence: 3 } }] },
    ])
    await take(importer, read.id)
    expect((await importer.preview(file)).counts).toMatchObject({ add: 0, alreadyThere: 4 })
    // a fourth equal line is one more award
    expect((await importer.preview(awardFile([{}, {}, {}, {}]))).counts).toMatchObject({ add: 1, alreadyThere: 3 })
  })

  test('case, accents, punctuation, encoding, separator and order of lines make no new award', async () => {
    const importer = await createImporter(database)
    const lines: readonly AwardLine[] = [
      { name: 'Société Éléa', purpose: 'Étude de marché' },
      { reference: '2024-12', amount: '1 500,00' },
    ]
    await take(importer, (await importer.preview(awardFile(lines))).id)
    const otherSpelling = awardFile([
      { reference: '2024 12', amount: '1500' },
      { name: 'SOCIETE  ELEA', purpose: 'etude de marche.', grantor: 'REGION EXEMPLE' },
    ])
    const latin = Buffer.from(otherSpelling.toString().replaceAll('","', '";"').replace('Mission', 'Mission'), 'latin1')
    expect((await importer.preview(latin)).counts).toMatchObject({ rows: 2, add: 0, alreadyThere: 2 })
  })

  test('whatever the lines, importing n times is importing once', async () => {
    const line = fc.record({
      name: fc.constantFrom('A', 'B', 'b'),
      amount: fc.constantFrom('10', '20,00'),
      date: fc.constantFrom('2024-01-01', '01/01/2024', '2023'),
      siret: fc.constantFrom('', '52499120500013'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), async (lines, times) => {
        const importer = await createImporter(database)
        for (let turn = 0; turn < times; turn += 1) await take(importer, (await importer.preview(awardFile(lines))).id)
        expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(lines.length)
      }),
      { numRuns: 12 },
    )
  })

  test('two imports of one file at the same moment add it once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const importer = await createImporter(database)
      const lines = Array.from({ length: 300 }, (_none, index) => ({ reference: `D-${index}` }))
      const previews = [await importer.preview(awardFile(lines)), await importer.preview(awardFile([...lines].reverse()))]
      const outcomes = await Promise.allSettled(previews.map((read) => take(importer, read.id)))
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
      const loser = outcomes.find((outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected')
      expect(loser?.reason).toMatchObject({ code: 'import-out-of-date', options: { details: { expected: 300, possible: 0 } } })
      expect((await heldAwards(database, importer.actor.funderId)).awards).toBe(300)
    }
  })

  test('the database itself refuses the same line twice', async () => {
    const importer = await createImporter(database)
    await take(importer, (await importer.preview(awardFile([{}]))).id)
    const copy = `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name, purpose, amount, created_at)
      select gen_random_uuid(), funder_id, import_id, 99, identity_key, 'x', agreement_date, 'day', 'x', 'x', 1, now() from past_award where funder_id = $1`
    await expect(database.sql(copy, [importer.actor.funderId])).rejects.toThrow('past_award_funder_id_identity_key_key')
  })

  test('of two funders are two awards', async () => {
    const [mine, other] = [await createImporter(database), await createImporter(database)]
    for (const importer of [mine, other]) expect(await take(importer, (await importer.preview(awardFile([{}]))).id)).toEqual({ added: 1 })
  })
})

describe('lists of firms', () => {
  const firms = (...lines: readonly (readonly string[])[]): Buffer =>
    writeCsv([['SIRET', 'Siren', 'Raison sociale', 'Code APE', 'Etat', 'Code postal', 'Ville'], ...lines], { separator: ';' })

  test('are checked by SIRET, told apart from known firms, and counted once', async () => {
    const importer = await createImporter(database)
    const read = await importer.preview(
      firms(
        ['73282932000074', '732829320', 'Dupont', '6202a', 'A', '20167', 'Ajaccio'],
        ['732 829 320 00074', '', 'Dupont encore', '', '', '', ''],
        ['73282932000075', '', 'Clé fausse', '', '', '', ''],
        ['52499120500013', '732829320', 'Autre SIREN', '', '', '', ''],
        ['52499120500013.0', '', 'Décimale', 'zz', 'bof', '7500', ''],
        ['2.18E+13', '', 'Abrégé', '', '', '', ''],
        ['81223113200026', '', 'x'.repeat(301), '', '', '', ''],
      ),
    )
    expect(read.counts).toEqual({ rows: 7, add: 2, alreadyThere: 1, rejected: 4, noted: 6 })
    expect(read.reading.problemCounts.map(({ code, severity, firstRow }) => `${firstRow} ${severity} ${code}`).sort()).toEqual([
      '4 problem siret-wrong-siren-kept',
      '5 problem siren-differs',
      '6 warning naf-unreadable',
      '6 warning siret-decimals-removed',
      '6 warning state-unreadable',
      '7 problem siret-scientific',
      '8 problem cell-too-long',
    ])
    expect(await take(importer, read.id, true)).toEqual({ added: 2 })
    expect(
      await database.sql(
        `select siret, siren, name, naf_code, naf_nomenclature, active, departement, commune_name, postal_code, source
         from organisation where funder_id = $1 order by siret desc`,
        [importer.actor.funderId],
      ),
    ).toEqual([
      {
        siret: '73282932000074',
        siren: '732829320',
        name: 'Dupont',
        naf_code: '62.02A',
        naf_nomenclature: 'NAFRev2',
        active: true,
        departement: '2A',
        commune_name: 'Ajaccio',
        postal_code: '20167',
        source: 'import',
      },
      {
        siret: '52499120500013',
        siren: '524991205',
        name: 'Décimale',
        naf_code: null,
        naf_nomenclature: null,
        active: true,
        departement: '07',
        commune_name: null,
        postal_code: '07500',
        source: 'import',
      },
    ])
  })

  test('a firm typed by hand after the preview stops the whole import', async () => {
    const importer = await createImporter(database)
    const read = await importer.preview(firms(['73282932000074', '', 'A', '', '', '', ''], ['52499120500013', '', 'B', '', '', '', '']))
    await database.sql(
      `insert into organisation (id, funder_id, siren, siret, name, source, created_at, updated_at)
       values (gen_random_uuid(), $1, '524991205', '52499120500013', 'Typed', 'typed', now(), now())`,
      [importer.actor.funderId],
    )
    expect((await refusalOf(take(importer, read.id))).code).toBe('import-out-of-date')
    expect(await database.sql('select name from organisation where funder_id = $1', [importer.actor.funderId])).toEqual([{ name: 'Typed' }])
    expect(await take(importer, read.id)).toEqual({ added: 1 })
  })
})

test('the file is known by its label, without path or control characters', async () => {
  const { services, actor, preview } = await createImporter(database)
  expect((await preview(awardFile([{}]), { fileName: 'C:\\Temp\\aides\u0007 2024.csv' })).fileName).toBe('aides 2024.csv')
  const { id } = await previewImport(services, actor, { bytes: awardFile([{}]), fileName: '/' })
  expect(await database.sql('select file_name, octet_length(sha256) as bytes from import_file where id = $1', [id])).toEqual([
    { file_name: 'import', bytes: 32 },
  ])
})

test('progress is told while rows are read', async () => {
  const { preview } = await createImporter(database)
  const heard: number[] = []
  await preview(awardFile(Array.from({ length: 2_500 }, () => ({}))), { onProgress: (rows) => heard.push(rows) })
  expect(heard).toEqual([1_000, 2_000, 2_500])
})
