import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isSiret } from '../../server/kernel/siret.ts'
import { companyRegistry } from '../../server/parties/company-registry.ts'
import { testWithData } from '../support/shared-data.ts'

const SIRET = '73282932000074'
const OTHER_SIRET = '73282932000082'
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-registry-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

test('columns by their spelling, quotes, other separators, a byte order mark', async () => {
  const file = fileOf(
    'semicolon.csv',
    `\uFEFFSIRET;Dénomination;Code APE;Ville;Code département;État\n"732 829 320 00074";"Atelier; Démo";7022Z;Bourg;1;Actif\n`,
  )
  expect(await companyRegistry({ url: null, file }).find(SIRET)).toMatchObject({
    kind: 'found',
    establishment: {
      name: 'Atelier; Démo',
      nafCode: '70.22Z',
      communeName: 'Bourg',
      departement: '01',
      active: true,
      source: 'registry-file',
    },
  })
})

test('lines that cannot be used are left out, the others serve', async () => {
  const file = fileOf('broken.csv', `siret,nom,etat\n123,Bad,ACTIF\n\n${SIRET},Good,FERME\n${OTHER_SIRET}\n`)
  const registry = companyRegistry({ url: null, file })
  expect(await registry.find(SIRET)).toMatchObject({ establishment: { name: 'Good', active: false } })
  expect(await registry.find(OTHER_SIRET)).toMatchObject({ establishment: { name: '' } })
  expect(await registry.find('123')).toEqual({ kind: 'unknown' })
})

test('it is read once', async () => {
  const file = fileOf('once.csv', `siret,nom\n${SIRET},First\n`)
  const registry = companyRegistry({ url: null, file })
  await Promise.all([registry.find(SIRET), registry.find(OTHER_SIRET)])
  writeFileSync(file, 'siret,nom\n')
  expect(await registry.find(SIRET)).toMatchObject({ establishment: { name: 'First' } })
})

test('a file that is not there or not readable is off-line, and tried again', async () => {
  const late = path.join(folder, 'late.csv')
  const registry = companyRegistry({ url: null, file: late })
  expect(await registry.find(SIRET)).toEqual({ kind: 'offline', reason: 'unreachable' })
  writeFileSync(late, `siret,nom\n${SIRET},Late\n`)
  expect(await registry.find(SIRET)).toMatchObject({ kind: 'found' })
  expect(await companyRegistry({ url: null, file: folder }).find(SIRET)).toEqual({ kind: 'offline', reason: 'unreachable' })
  for (const content of ['', 'colonne,autre\n1,2\n', `siret,nom\n${SIRET},"never closed\n`]) {
    const file = fileOf('unreadable.csv', content)
    expect(await companyRegistry({ url: null, file }).find(SIRET)).toEqual({ kind: 'offline', reason: 'unreadable' })
  }
})

testWithData('companies/establishments.csv', 'the establishments of the public extract', async (file) => {
  const registry = companyRegistry({ url: null, file })
  expect(await registry.find('55205902401909')).toEqual({
    kind: 'found',
    establishment: {
      siret: '55205902401909',
      siren: '552059024',
      name: 'THALES',
      legalForm: null,
      nafCode: '70.10Z',
      nafNomenclature: 'NAFRev2',
      addressLine: null,
      postalCode: null,
      communeCode: null,
      communeName: 'Meudon',
      departement: '92',
      active: true,
      source: 'registry-file',
    },
  })
  const sirets = [...readFileSync(file, 'utf8').matchAll(/^\d{9},(\d{14}),/gm)].map(([, siret = '']) => siret).filter(isSiret)
  expect(sirets.length).toBeGreaterThan(250)
  const answers = await Promise.all(sirets.map((siret) => registry.find(siret)))
  expect(sirets.filter((_siret, index) => answers[index]?.kind !== 'found')).toEqual([])
})
