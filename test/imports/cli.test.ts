import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createFunder, createUser } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { awardFile, heldAwards } from './importing.ts'

// each run starts a process of its own
let database: TestDatabase
let folder: string
let funderId: string
let email: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-import-'))
  funderId = await createFunder(database, { code: 'region-exemple' })
  await createUser(database, { funderId, roles: ['caseOfficer'] })
  email = (await createUser(database, { funderId, roles: ['administrator'] })).email
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

let runs = 0

/** The command as `npm run import -- ...` runs it, over this database. */
function run(...given: string[]): Promise<Outcome> {
  runs += 1
  const environment = { ...process.env, DATABASE_URL: database.url, DATA_DIR: path.join(folder, `data-${runs}`), NODE_ENV: 'test' }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['server/start.mjs', 'import', ...given],
      { env: environment, encoding: 'utf8' },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    )
    child.stdin?.end()
  })
}

function file(name: string, bytes: Buffer): string {
  const at = path.join(folder, name)
  writeFileSync(at, bytes)
  return at
}

const GOOD = awardFile([{ name: 'Atelier Dupont' }, { name: 'Élan', share: '50' }])

test('shows the preview, imports with --yes, and adds nothing the second time', async () => {
  const at = file('aides 2024.csv', GOOD)
  const first = await run(at, '--yes')
  expect(first.err).toBe('')
  expect(first.out.split('\n')).toEqual([
    `Financeur : region-exemple, au nom de ${email}.`,
    'Fichier : aides 2024.csv (subventions passées)',
    'Lu comme : texte utf-8, séparateur ,, titres en ligne 1',
    'Colonnes reconnues :',
    '  A   nomAttribuant -> nomAttribuant',
    '  B   idAttribuant -> idAttribuant',
    '  C   dateConvention -> dateConvention',
    '  D   referenceDecision -> referenceDecision',
    '  E   nomBeneficiaire -> nomBeneficiaire',
    '  F   idBeneficiaire -> idBeneficiaire',
    '  G   rnaBeneficiaire -> rnaBeneficiaire',
    '  H   objet -> objet',
    '  I   montant -> montant',
    '  J   nature -> nature',
    '  K   datesPeriodeVersement -> datesPeriodeVersement',
    '  L   notificationUE -> notificationUE',
    '  M   pourcentageSubvention -> pourcentageSubvention',
    'Champs absents du fichier : conditionsVersement, idRAE, dispositifAide, categorie',
    'Lignes lues : 2 ; à ajouter : 2, déjà présentes : 0, rejetées : 0 ; avec remarques : 1',
    '',
    'Remarques sur les lignes reprises :',
    '  ligne 3, colonne M (pourcentageSubvention) : « 50 » lu comme un pourcentage : 50 %.',
    '',
    'Importé : 2 lignes ajoutées, 0 déjà présentes, 0 laissées de côté.',
    '',
  ])
  expect(first.code).toBe(0)
  expect(await heldAwards(database, funderId)).toEqual({ awards: 2, amount: '2000.00' })

  const second = await run(at, '--yes', '--lang', 'en')
  expect(second).toMatchObject({ code: 0, err: '' })
  expect(second.out).toContain('Rows read: 2; to add: 0, already there: 2, rejected: 0; with remarks: 1')
  expect(second.out).toContain('This very file was already imported on ')
  expect(second.out.trim().split('\n').at(-1)).toBe('Nothing to add.')
  expect((await heldAwards(database, funderId)).awards).toBe(2)
})

test('imports nothing without a yes, and keeps no preview behind', async () => {
  const outcome = await run(file('autres.csv', awardFile([{ name: 'Sans accord' }])))
  expect(outcome).toMatchObject({ code: 2, err: 'Rien n’a été importé : relancez avec --yes pour importer.\n' })
  expect(await database.sql("select state from import_file where file_name = 'autres.csv'")).toEqual([{ state: 'abandoned' }])
  expect(await database.sql("select * from past_award where beneficiary_name = 'Sans accord'")).toEqual([])
})

test('names each rejected row and column, and leaves them out only when told', async () => {
  const lines = [
    { amount: 'beaucoup', date: '31/02/2024' },
    { name: 'Bonne ligne' },
    ...Array.from({ length: 8 }, () => ({ name: 'x', siret: '21860194600000.0' })),
  ]
  const at = file('mauvais.csv', awardFile(lines))
  const refused = await run(at, '--yes')
  expect(refused.code).toBe(2)
  expect(refused.err).toBe(
    'Rien n’a été importé : 1 lignes sont rejetées. Corrigez le fichier, ou ajoutez --skip-rejected pour les laisser de côté.\n',
  )
  expect(refused.out).toContain('\nLignes rejetées :\n  ligne 2, colonne C (dateConvention) : « 31/02/2024 » : ce jour n’existe pas.\n')
  expect(refused.out).toContain('\n  ligne 2, colonne I (montant) : « beaucoup » n’est pas un montant.\n')
  // a remark that comes back often is told once, with its rows
  expect(refused.out).toContain(
    '\n  colonne F (idBeneficiaire), 8 lignes (4-11) :\n    ligne 4, colonne F (idBeneficiaire) : « 21860194600000.0 » : SIRET arrondi',
  )
  expect(await database.sql("select * from past_award where beneficiary_name = 'Bonne ligne'")).toEqual([])
  const taken = await run(at, '--yes', '--skip-rejected')
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toContain('Importé : 9 lignes ajoutées, 0 déjà présentes, 1 laissées de côté.')
})

test('takes columns given by hand, and lists the columns when some are missing', async () => {
  const at = file(
    'hand.csv',
    Buffer.from('nomAttribuant;dateConvention;Firme aidée;objet;Combien\nRégion;2024-01-01;À la main;Conseil;12\n', 'latin1'),
  )
  const refused = await run(at, '--yes')
  expect(refused.code).toBe(1)
  expect(refused.err).toBe(
    [
      'Colonnes obligatoires introuvables : nomBeneficiaire, montant.',
      'Colonnes du fichier (à donner avec --column CHAMP=NUMERO) :',
      '  A   (1) nomAttribuant -> nomAttribuant',
      '  B   (2) dateConvention -> dateConvention',
      '  C   (3) Firme aidée',
      '  D   (4) objet -> objet',
      '  E   (5) Combien',
      '',
    ].join('\n'),
  )
  const taken = await run(at, '--yes', '--column', 'nomBeneficiaire=3', '--column', 'montant=5')
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toContain('  C   Firme aidée -> nomBeneficiaire (à la main)')
  expect(await database.sql("select amount from past_award where beneficiary_name = 'À la main'")).toEqual([{ amount: '12.00' }])
})

test('wrong arguments, files and people are told in a sentence', async () => {
  const at = file('bon.csv', GOOD)
  const outcomes = await Promise.all([
    run(),
    run(at, '--mauvaise-option'),
    run(path.join(folder, 'absent.csv')),
    run(file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4])), '--lang', 'en'),
  ])
  const more = await Promise.all([run(at, '--as', 'nobody@demo.example'), run(at, '--funder', 'autre'), run('--help', '--lang', 'en')])
  expect([...outcomes, ...more].map(({ code, err }) => [code, err.split('\n')[0]])).toEqual([
    [1, 'Indiquez un fichier.'],
    [1, expect.stringMatching(/^Option non comprise : .*--mauvaise-option/)],
    [1, `Le fichier ${path.join(folder, 'absent.csv')} ne peut pas être lu (ENOENT).`],
    [1, 'This file is not a table (content: image). Expected: a CSV or Excel (.xlsx) file.'],
    [1, 'nobody@demo.example n’est pas un administrateur actif de region-exemple.'],
    [1, 'Indiquez le financeur avec --funder : region-exemple.'],
    [0, ''],
  ])
  expect(more[2]?.out).toContain('Usage: npm run import -- FILE')
})
