import { readFileSync } from 'node:fs'
import { AWARD_FIELDS, recogniseAwardColumn } from '../../server/imports/award-columns.ts'
import { plainWords } from '../../server/imports/header-words.ts'
import { knowColumns } from '../../server/imports/kind.ts'
import { recogniseOrganisationColumn } from '../../server/imports/organisation-columns.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { testWithData } from '../support/shared-data.ts'

const fieldOf = (heading: string): string | null => recogniseAwardColumn(heading)?.fields[0] ?? null

describe('headings of grant files', () => {
  test('official names are known as such, in another case as recognised', () => {
    expect(AWARD_FIELDS.map((field) => recogniseAwardColumn(field))).toEqual(AWARD_FIELDS.map((field) => ({ fields: [field], rank: 0 })))
    expect(recogniseAwardColumn('NOMATTRIBUANT')).toEqual({ fields: ['nomAttribuant'], rank: 1 })
  })

  test.each([
    ['ANNEE', 'dateConvention'],
    ['COLL_NOM', 'nomAttribuant'],
    ['COLL_SIRET', 'idAttribuant'],
    ['COLL_TYPE', null],
    ['ACTE_DATE', 'dateConvention'],
    ['ACTE_REF', 'referenceDecision'],
    ['ATTRIB_NOM', 'nomBeneficiaire'],
    ['ATTRIB_SIRET', 'idBeneficiaire'],
    ['SUB_OBJ', 'objet'],
    ['SUB_MONTANT', 'montant'],
    ['Notification à la commission Européenne', 'notificationUE'],
    ['Date(s) ou période(s) de versement', 'datesPeriodeVersement'],
    ['datedelaconvention', null],
    ['N° de convention', 'referenceDecision'],
    ['% de la subvention attribuée au bénéficiaire', 'pourcentageSubvention'],
  ])('%s is %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field)
  })

  test.each([
    'Date de naissance',
    'Montant demandé',
    'Nom du président',
    'Date de notification',
    'Adresse du bénéficiaire',
    'Code postal',
    'x',
    '',
  ])('%s is not taken for anything', (heading) => {
    expect(recogniseAwardColumn(heading)).toBeNull()
  })

  testWithData('scdl/header-spellings.csv', 'every spelling met in published files is recognised', (file) => {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
      .slice(1)
    const spellings = lines.map((line) => [line.slice(0, line.lastIndexOf(';')), line.slice(line.lastIndexOf(';') + 1)] as const)
    // The list names one field in two ways, and one that the standard does not have.
    const sameField: Record<string, string> = { datePeriodeVersement: 'datesPeriodeVersement', categoryUsage: 'categorie' }
    const wanted = new Map<string, Set<string>>()
    for (const [spelling, field] of spellings) {
      const key = plainWords(spelling)
      wanted.set(key, (wanted.get(key) ?? new Set()).add(sameField[field] ?? field))
    }
    const contradictory = [...wanted].filter(([, fields]) => fields.size > 1).map(([key]) => key)
    expect(contradictory.sort()).toEqual(['n siret', 'objet'])
    const others = spellings.filter(([spelling]) => !contradictory.includes(plainWords(spelling)))
    expect([spellings.length, others.length]).toEqual([141, 137])
    const disagreements = others.filter(([spelling, field]) => fieldOf(spelling) !== (sameField[field] ?? field))
    // The list takes a company name for an RNA number; a name it is.
    expect(disagreements).toEqual([['Raison sociale (SIRENE)', 'rnaBeneficiaire']])
    expect(fieldOf('Raison sociale (SIRENE)')).toBe('nomBeneficiaire')
  })
})

describe('headings of lists of firms', () => {
  test.each([
    ['siret', 'siret'],
    ['N° SIRET', 'siret'],
    ['Raison sociale', 'name'],
    ['raison_sociale_sirene', 'name'],
    ['denominationUniteLegale', 'name'],
    ['activitePrincipaleEtablissement', 'nafCode'],
    ['ape_sirene', 'nafCode'],
    ['etatAdministratifEtablissement', 'state'],
    ['libelleCommuneEtablissement', 'communeName'],
    ['code_departement', 'departement'],
    ['activite_sirene', null],
    ['region', null],
    ['effectif_site_label', null],
  ])('%s is %s', (heading, field) => {
    expect(recogniseOrganisationColumn(heading)?.fields[0] ?? null).toBe(field)
  })
})

const AWARD_HEADER = ['nomAttribuant', 'dateConvention', 'nomBeneficiaire', 'objet', 'montant']

function refusalOf(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('a refusal was expected')
}

describe('columns of a file', () => {
  const fields = (header: readonly string[], given: Parameters<typeof knowColumns>[1] = {}): Record<string, string> =>
    Object.fromEntries(
      knowColumns(header, given).mapping.columns.map((column) => [`${column.number} ${column.header}`, column.field ?? '-']),
    )

  test('the kind follows from the header', () => {
    expect(knowColumns(AWARD_HEADER, {}).kind).toBe('past-awards')
    expect(knowColumns(['siren', 'siret', 'raison_sociale_sirene', 'ville'], {}).kind).toBe('organisations')
    // an amount makes it a file of awards, even where a firm could be read from it
    const refusal = refusalOf(() => knowColumns(['siret', 'nom', 'montant'], {}))
    expect([refusal.code, refusal.options.details?.['kind']]).toEqual(['import-columns-missing', 'past-awards'])
    expect(refusalOf(() => knowColumns(['couleur', 'taille'], {})).code).toBe('import-kind-unknown')
  })

  test('missing compulsory columns are all named, with the columns there are', () => {
    const refusal = refusalOf(() => knowColumns(['nomAttribuant', 'Montant', 'couleur'], {}))
    expect(refusal.code).toBe('import-columns-missing')
    expect(refusal.options.details).toEqual({
      kind: 'past-awards',
      missing: ['dateConvention', 'nomBeneficiaire', 'objet'],
      columns: [
        { number: 1, header: 'nomAttribuant', field: 'nomAttribuant', basis: 'official' },
        { number: 2, header: 'Montant', field: 'montant', basis: 'recognised' },
        { number: 3, header: 'couleur', field: null, basis: null },
      ],
    })
  })

  test('an official heading wins over one like it, and a date over a year', () => {
    expect(fields([...AWARD_HEADER, 'Objet du dossier', 'Exercice', 'subvention'])).toMatchObject({
      '4 objet': 'objet',
      '6 Objet du dossier': '-',
      '7 Exercice': '-',
      '8 subvention': '-',
    })
  })

  test('a doubtful heading serves when nothing better is there, and the preview says so', () => {
    const { mapping } = knowColumns(['nomAttribuant', 'Exercice', 'Nom', 'objet', 'Subvention'], {})
    expect(mapping.columns.map(({ field, basis }) => [field, basis])).toEqual([
      ['nomAttribuant', 'official'],
      ['dateConvention', 'guessed'],
      ['nomBeneficiaire', 'guessed'],
      ['objet', 'official'],
      ['montant', 'guessed'],
    ])
    expect(mapping.notes).toContainEqual({ code: 'column-guessed', details: { field: 'dateConvention', header: 'Exercice', column: 2 } })
  })

  test('a SIRET of nobody goes to whoever has none', () => {
    expect(fields([...AWARD_HEADER, 'SIRET'])).toMatchObject({ '6 SIRET': 'idAttribuant' })
    expect(fields([...AWARD_HEADER, 'idAttribuant', 'SIRET'])).toMatchObject({ '7 SIRET': 'idBeneficiaire' })
    expect(fields([...AWARD_HEADER, 'SIRET', 'SIRET.1'])).toMatchObject({ '6 SIRET': 'idAttribuant', '7 SIRET.1': 'idBeneficiaire' })
  })

  test('a heading that comes twice is kept twice and said', () => {
    const { mapping } = knowColumns([...AWARD_HEADER, 'montant'], {})
    expect(mapping.notes).toEqual([{ code: 'column-twice', details: { field: 'montant', columns: '5, 6' } }])
  })

  test('columns given by hand win, and may leave a field out', () => {
    expect(fields([...AWARD_HEADER, 'nature', 'Voté'], { byHand: { montant: 7, nature: null } })).toMatchObject({
      '5 montant': '-',
      '6 nature': '-',
      '7 Voté': 'montant',
    })
    expect(refusalOf(() => knowColumns(AWARD_HEADER, { byHand: { montant: null } })).options.details?.['missing']).toEqual(['montant'])
  })

  test.each([
    ['a field that does not exist', { montants: 1 }],
    ['a column that does not exist', { montant: 6 }],
    ['a column given twice', { montant: 1, objet: 1 }],
  ])('%s is refused', (_title, byHand) => {
    expect(refusalOf(() => knowColumns(AWARD_HEADER, { kind: 'past-awards', byHand })).code).toBe('import-mapping-invalid')
  })
})
