import { readFileSync } from 'node:fs'
import path from 'node:path'
import { confirmImport } from '../../server/imports/confirm-import.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { testWithData } from '../support/shared-data.ts'
import { createImporter, heldAwards } from './importing.ts'
import { refusalOf } from './table.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

interface Expected {
  readonly reading: object
  /** rows, to add, rejected */
  readonly rows: readonly [number, number, number]
  /** Sum of the amounts of the rows added, computed apart from this code. */
  readonly amount: string
  /** code, field, number of rows, first of them */
  readonly problems: readonly (readonly [string, string, number, number])[]
  readonly notes?: readonly string[]
  readonly ignored?: readonly string[]
}

const SOMME = 'scdl/DEP_Somme_TB_20180302_DONNEES_CONVENTIONS.csv'
const POITIERS = 'scdl/SCDL_COM_Poitiers_citoyennete-subventions-directes-attribuees-aux-associations-2017-ville-de-poiti.csv'

/** Counted by hand and by other programs from the published files. */
const FILES: Readonly<Record<string, Expected>> = {
  [SOMME]: {
    reading: { encoding: 'windows-1252', byteOrderMark: true, separator: ';', sheet: null },
    rows: [41, 41, 0],
    amount: '3201952.64',
    problems: [],
  },
  [POITIERS]: {
    reading: { encoding: 'utf-8', byteOrderMark: false, separator: ';', sheet: null },
    rows: [562, 562, 0],
    amount: '11548359.23',
    // every SIRET of the file went through a spreadsheet that kept twelve figures
    problems: [
      ['siret-rounded-siren-kept', 'idAttribuant', 562, 2],
      ['siret-rounded-siren-kept', 'idBeneficiaire', 562, 2],
    ],
    ignored: ['ANNEE', 'COLL_TYPE'],
  },
  'scdl/SCDL_DEP_Haute_Garonne_datalocale-subvention.csv': {
    reading: { encoding: 'utf-8', byteOrderMark: false, separator: ';', sheet: null },
    rows: [69, 68, 1],
    amount: '351558.85',
    problems: [
      ['cell-empty', 'nomBeneficiaire', 1, 35],
      ['beneficiary-unidentified', 'idBeneficiaire', 1, 35],
    ],
  },
  'scdl/exemple-duplicate-column.csv': {
    reading: { encoding: 'iso-8859-1', byteOrderMark: false, separator: ',', sheet: null },
    rows: [29, 29, 0],
    amount: '2821393.50',
    problems: [
      ['period-reversed', 'datesPeriodeVersement', 3, 24],
      ['period-unreadable', 'datesPeriodeVersement', 1, 27],
    ],
    notes: ['column-twice'],
  },
  'scdl/exemple_valide.csv': {
    reading: { encoding: 'utf-8', byteOrderMark: false, separator: ',', sheet: null },
    rows: [29, 29, 0],
    amount: '2821393.50',
    problems: [
      ['period-reversed', 'datesPeriodeVersement', 3, 24],
      ['period-unreadable', 'datesPeriodeVersement', 1, 27],
    ],
  },
  'scdl/exemple_invalide_erreurs_cellules.csv': {
    reading: { encoding: 'utf-8', byteOrderMark: false, separator: ',', sheet: null },
    rows: [29, 28, 1],
    amount: '851436.10',
    problems: [
      ['cell-empty', 'montant', 1, 10],
      ['siret-rounded-siren-kept', 'idAttribuant', 28, 2],
      ['siret-is-siren', 'idAttribuant', 1, 7],
      ['siret-rounded-siren-kept', 'idBeneficiaire', 20, 5],
      ['beneficiary-unidentified', 'idBeneficiaire', 4, 8],
      ['siret-wrong', 'idBeneficiaire', 1, 8],
      ['siret-rounded', 'idBeneficiaire', 1, 27],
      ['rna-malformed', 'rnaBeneficiaire', 3, 5],
      ['share-from-percent', 'pourcentageSubvention', 3, 2],
    ],
  },
  'scdl/exemple_invalide_erreurs_colonnes.csv': {
    reading: { encoding: 'utf-8', byteOrderMark: false, separator: ',', sheet: null },
    rows: [29, 28, 1],
    amount: '851436.10',
    problems: [
      ['cell-empty', 'montant', 1, 10],
      ['siret-rounded-siren-kept', 'idAttribuant', 28, 2],
      ['siret-is-siren', 'idAttribuant', 1, 7],
      ['siret-rounded-siren-kept', 'idBeneficiaire', 21, 5],
      ['beneficiary-unidentified', 'idBeneficiaire', 3, 8],
      ['siret-wrong', 'idBeneficiaire', 1, 8],
      ['rna-malformed', 'rnaBeneficiaire', 3, 5],
      ['share-from-percent', 'pourcentageSubvention', 3, 2],
    ],
  },
  'scdl/exemples_DEP_Charente_Maritime_donnees-conventions-subventions.xlsx': {
    reading: { encoding: null, byteOrderMark: false, separator: null, sheet: 'Subventions' },
    rows: [101, 101, 0],
    amount: '11109233.26',
    problems: [],
  },
}

describe('published files', () => {
  for (const [name, expected] of Object.entries(FILES)) {
    testWithData(name, `${path.basename(name)}: read, previewed and imported as counted by hand, once`, async (file) => {
      const { preview, services, actor } = await createImporter(database)
      const bytes = readFileSync(file)
      const read = await preview(bytes, { fileName: file })
      const [rows, add, rejected] = expected.rows
      expect(read).toMatchObject({ kind: 'past-awards', fileName: path.basename(file), reading: { ...expected.reading, headerRow: 1 } })
      expect(read.counts).toMatchObject({ rows, add, alreadyThere: 0, rejected })
      expect(read.reading.problemCounts.map((count) => [count.code, count.field, count.rows, count.firstRow])).toEqual(expected.problems)
      expect(read.reading.notes.map((note) => note.code)).toEqual(expected.notes ?? [])
      expect(read.reading.columns.filter((column) => column.field === null).map((column) => column.header)).toEqual(expected.ignored ?? [])

      expect(await confirmImport(services, actor, read.id, { skipRejected: true })).toEqual({ added: add })
      expect(await heldAwards(database, actor.funderId)).toEqual({ awards: add, amount: expected.amount })

      const again = await preview(bytes)
      expect(again.counts).toMatchObject({ rows, add: 0, alreadyThere: add, rejected })
      expect(again.sameFile).toMatchObject({ id: read.id, added: add })
      expect(await confirmImport(services, actor, again.id, { skipRejected: true })).toEqual({ added: 0 })
      expect(await heldAwards(database, actor.funderId)).toEqual({ awards: add, amount: expected.amount })
    })
  }

  testWithData(SOMME, 'a line of the Somme is kept with its accents, amount and period', async (file) => {
    const { preview, services, actor } = await createImporter(database)
    const { id } = await preview(readFileSync(file))
    await confirmImport(services, actor, id, { skipRejected: false })
    const [award] = await database.sql('select * from past_award where funder_id = $1 and row_number = 2', [actor.funderId])
    expect(award).toMatchObject({
      grantor_name: 'Département de la Somme',
      grantor_siren: '228000014',
      agreement_date: '2017-09-08',
      date_precision: 'day',
      decision_reference: '6.2',
      beneficiary_name: 'AILLY SUR NOYE',
      beneficiary_siret: '21800009900018',
      amount: '26956.00',
      nature: 'cash',
      payment_from: '2017-09-08',
      payment_to: '2021-09-07',
      share_basis_points: 10_000,
      category: 'investissement',
    })
    expect(award?.['purpose']).toBe(
      "Création d'une aire de camping-cars au plan d'eau de Berny-sur-Noye, sur une assiette subventionnable estimée à 89 852 € HT",
    )
    expect(award?.['payment_terms']).toContain('jusqu’à hauteur de 5 %')
    // the head office of La Poste follows another rule of control than its SIREN
    expect(
      await database.sql("select beneficiary_siret from past_award where funder_id = $1 and beneficiary_name = 'LA POSTE'", [
        actor.funderId,
      ]),
    ).toEqual([{ beneficiary_siret: '35600000000048' }])
  })

  testWithData(POITIERS, 'the multi-line purposes of Poitiers stay in one award each, firms known by SIREN', async (file) => {
    const { preview, services, actor } = await createImporter(database)
    const { id } = await preview(readFileSync(file))
    await confirmImport(services, actor, id, { skipRejected: false })
    const [counts] = await database.sql(
      `select count(*) filter (where purpose like '%' || chr(10) || '%')::int as several_lines, count(beneficiary_siret)::int as sirets,
              count(distinct beneficiary_siren)::int as firms, bool_and(grantor_siren = '218601946') as one_grantor
       from past_award where funder_id = $1`,
      [actor.funderId],
    )
    expect(counts).toEqual({ several_lines: 172, sirets: 0, firms: 323, one_grantor: true })
  })

  testWithData('companies/establishments.csv', 'the firms load as organisations, once, and never over a known one', async (file) => {
    const { preview, services, actor } = await createImporter(database)
    await database.sql(
      `insert into organisation (id, funder_id, siren, siret, name, source, created_at, updated_at)
       values (gen_random_uuid(), $1, '552059024', '55205902401909', 'Nom typed here', 'typed', now(), now())`,
      [actor.funderId],
    )
    const bytes = readFileSync(file)
    const read = await preview(bytes)
    expect(read).toMatchObject({ kind: 'organisations', counts: { rows: 311, add: 310, alreadyThere: 1, rejected: 0, noted: 0 } })
    expect(read.reading.columns.filter((column) => column.field === null).map((column) => column.header)).toEqual([
      'activite_sirene',
      'region',
      'effectif_site_label',
    ])
    expect(await confirmImport(services, actor, read.id, { skipRejected: false })).toEqual({ added: 310 })
    const held = await database.sql(
      `select count(*)::int as firms, count(naf_code)::int as nafs, count(*) filter (where not active)::int as closed,
              count(*) filter (where naf_code is not null and naf_nomenclature = 'NAFRev2')::int as rev2,
              count(departement)::int as placed
       from organisation where funder_id = $1 and source = 'import'`,
      [actor.funderId],
    )
    expect(held).toEqual([{ firms: 310, nafs: 136, closed: 1, rev2: 136, placed: 310 }])
    expect(
      await database.sql("select name, source from organisation where funder_id = $1 and siret = '55205902401909'", [actor.funderId]),
    ).toEqual([{ name: 'Nom typed here', source: 'typed' }])
    expect((await preview(bytes)).counts).toMatchObject({ add: 0, alreadyThere: 311 })
  })

  testWithData('scdl/header-spellings.csv', 'a table of something else is refused', async (file) => {
    const { preview } = await createImporter(database)
    expect((await refusalOf(preview(readFileSync(file)))).code).toBe('import-kind-unknown')
  })

  testWithData('payments/chorus-export.xlsx', 'a workbook of payments is not taken for awards', async (file) => {
    const { preview } = await createImporter(database)
    expect((await refusalOf(preview(readFileSync(file)))).code).toBe('import-kind-unknown')
  })
})
