import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { companyRegistry } from '../../server/parties/company-registry.ts'
import { sharedData } from '../support/shared-data.ts'

const SIRET = '73282932000074'
const OTHER_SIRET = '73282932000082'

let server: Server
let url: string
let answer: RequestListener
const asked: string[] = []
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-registry-'))

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  asked.length = 0
})

const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

/** The shape of the service's answer for one unit, with an invented firm. */
const unit = (change: Record<string, unknown> = {}) => ({
  siren: '732829320',
  nom_complet: 'ATELIER DEMO (AD)',
  nom_raison_sociale: 'ATELIER DEMO',
  sigle: 'AD',
  nombre_etablissements: 2,
  nature_juridique: '5710',
  activite_principale: '70.22Z',
  activite_principale_naf25: '70.20Y',
  etat_administratif: 'A',
  statut_diffusion: 'O',
  siege: {
    siret: SIRET,
    activite_principale: '70.22Z',
    adresse: 'BATIMENT C 12 B RUE DES LILAS 75012 PARIS 12',
    complement_adresse: 'BATIMENT C',
    numero_voie: '12',
    indice_repetition: 'B',
    type_voie: 'RUE',
    libelle_voie: 'DES LILAS',
    code_postal: '75012',
    commune: '75112',
    libelle_commune: 'PARIS 12',
    departement: '75',
    est_siege: true,
    etat_administratif: 'A',
  },
  matching_etablissements: [
    {
      siret: OTHER_SIRET,
      activite_principale: '62.02A',
      adresse: '4 CHEMIN DU PORT 97420 LE PORT',
      code_postal: '97420',
      commune: '97407',
      libelle_commune: 'LE PORT',
      est_siege: false,
      etat_administratif: 'F',
      liste_enseignes: null,
    },
  ],
  dirigeants: [{ nom: 'DEMO', prenoms: 'CAMILLE', type_dirigeant: 'personne physique' }],
  complements: { est_association: false },
  ...change,
})
const results = (...units: unknown[]) => ({ results: units, total_results: units.length, page: 1, per_page: 1, total_pages: 1 })

describe('the public search API', () => {
  test('the head office, address from its parts', async () => {
    answer = json(results(unit()))
    expect(await companyRegistry({ url: `${url}/`, file: null }).find(SIRET)).toEqual({
      kind: 'found',
      establishment: {
        siret: SIRET,
        siren: '732829320',
        name: 'ATELIER DEMO',
        legalForm: '5710',
        nafCode: '70.22Z',
        nafNomenclature: 'NAFRev2',
        addressLine: 'BATIMENT C 12 B RUE DES LILAS',
        postalCode: '75012',
        communeCode: '75112',
        communeName: 'PARIS 12',
        departement: '75',
        active: true,
        source: 'registry-api',
      },
    })
    expect(asked).toEqual([`/search?q=${SIRET}&page=1&per_page=1`])
  })

  test('another establishment: closed, département from its commune', async () => {
    answer = json(results(unit()))
    expect(await companyRegistry({ url, file: null }).find(OTHER_SIRET)).toMatchObject({
      establishment: {
        nafCode: '62.02A',
        addressLine: '4 CHEMIN DU PORT',
        postalCode: '97420',
        departement: '974',
        active: false,
      },
    })
  })

  test('the unit of another establishment is not the one asked for', async () => {
    answer = json(results(unit()))
    expect(await companyRegistry({ url, file: null }).find('35600000000048')).toEqual({ kind: 'unknown' })
    answer = json(results())
    expect(await companyRegistry({ url, file: null }).find(SIRET)).toEqual({ kind: 'unknown' })
  })

  test('a sole trader who asked for partial publication: no name, no street, the town stays', async () => {
    const masked = unit({
      nom_complet: '[NON-DIFFUSIBLE]',
      nom_raison_sociale: '[NON-DIFFUSIBLE]',
      siege: {
        siret: SIRET,
        adresse: '[NON-DIFFUSIBLE]',
        code_postal: '[NON-DIFFUSIBLE]',
        libelle_voie: '[NON-DIFFUSIBLE]',
        commune: '75112',
        libelle_commune: 'PARIS 12',
        etat_administratif: 'A',
        activite_principale: null,
      },
    })
    answer = json(results(masked))
    expect(await companyRegistry({ url, file: null }).find(SIRET)).toMatchObject({
      establishment: { name: '', addressLine: null, postalCode: null, communeName: 'PARIS 12', departement: '75', nafCode: '70.22Z' },
    })
  })

  test('from 2027 the code is one of NAF 2025, told by its letter', async () => {
    const { activite_principale_naf25: _gone, ...later } = unit()
    answer = json(results({ ...later, activite_principale: '70.20Y', siege: { ...unit().siege, activite_principale: '70.20Y' } }))
    expect(await companyRegistry({ url, file: null }).find(SIRET)).toMatchObject({
      establishment: { nafCode: '70.20Y', nafNomenclature: 'NAF2025' },
    })
  })

  test.each<[string, RequestListener, string]>([
    ['429', json({ erreur: 'trop de requêtes' }, 429), 'refused'],
    ['400', json({ erreur: 'paramètre' }, 400), 'refused'],
    ['500', json({}, 500), 'unreachable'],
    ['503', json({}, 503), 'unreachable'],
    ['no JSON', (_request, response) => response.end('<html>maintenance</html>'), 'unreadable'],
    ['cut JSON', (_request, response) => response.end('{"results": [{"siren"'), 'unreadable'],
    ['another shape', json({ results: 'none' }), 'unreadable'],
    ['an answer without end', (_request, response) => response.end('x'.repeat(3_000_000)), 'unreadable'],
    [
      'a connection cut in the middle',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '1000' })
        response.write('{', () => response.destroy())
      },
      'unreachable',
    ],
  ])('%s is off-line', async (_title, listener, reason) => {
    answer = listener
    expect(await companyRegistry({ url, file: null }).find(SIRET)).toEqual({ kind: 'offline', reason })
    expect(asked).toHaveLength(1)
  })

  test('a service that does not answer, or stops in the middle, is left', async () => {
    answer = () => undefined
    expect(await companyRegistry({ url, file: null, timeoutMs: 100 }).find(SIRET)).toEqual({ kind: 'offline', reason: 'timeout' })
    answer = (_request, response) => response.writeHead(200).write('{"results":')
    expect(await companyRegistry({ url, file: null, timeoutMs: 100 }).find(SIRET)).toEqual({ kind: 'offline', reason: 'timeout' })
  })

  test('nobody listens there', async () => {
    expect(await companyRegistry({ url: 'http://127.0.0.1:1', file: null }).find(SIRET)).toEqual({ kind: 'offline', reason: 'unreachable' })
  })
})

describe('both', () => {
  test('the file first, then the API', async () => {
    const file = path.join(folder, 'part.csv')
    writeFileSync(file, `siret,nom\n${OTHER_SIRET},From the file\n`)
    answer = json(results(unit()))
    const registry = companyRegistry({ url, file })
    expect(await registry.find(OTHER_SIRET)).toMatchObject({ establishment: { source: 'registry-file' } })
    expect(asked).toEqual([])
    expect(await registry.find(SIRET)).toMatchObject({ establishment: { source: 'registry-api' } })
    answer = json({}, 503)
    expect(await registry.find(SIRET)).toEqual({ kind: 'offline', reason: 'unreachable' })
  })

  test('neither is configured', async () => {
    expect(await companyRegistry({ url: null, file: null }).find(SIRET)).toEqual({ kind: 'offline', reason: 'not-configured' })
  })

  const samples = sharedData('companies/insee-answers')
  const maybe = samples === null ? test.skip : test
  maybe(`values as INSEE gives them${samples === null ? ' (skipped: shared data companies/insee-answers is not there)' : ''}`, async () => {
    const text = readFileSync(path.join(samples ?? '', 'api_entreprise_v3_insee_etablissements-personne_morale.yaml'), 'utf8')
    const field = (name: string): string | null => new RegExp(`"${name}": "([^"]*)"`).exec(text)?.[1] ?? null
    const siret = field('siret') ?? ''
    const address = text.slice(text.indexOf('"adresse"'))
    const inAddress = (name: string): string | null => new RegExp(`"${name}": "([^"]*)"`).exec(address)?.[1] ?? null
    answer = json(
      results(
        unit({
          siren: siret.slice(0, 9),
          nom_raison_sociale: field('raison_sociale'),
          siege: {
            siret,
            activite_principale: field('code'),
            libelle_voie: inAddress('libelle_voie'),
            type_voie: inAddress('type_voie'),
            numero_voie: inAddress('numero_voie'),
            code_postal: inAddress('code_postal'),
            commune: inAddress('code_commune'),
            libelle_commune: inAddress('libelle_commune'),
            etat_administratif: field('etat_administratif'),
          },
        }),
      ),
    )
    const found = await companyRegistry({ url, file: null }).find(siret)
    expect(found).toMatchObject({
      establishment: {
        siret,
        name: field('raison_sociale'),
        communeCode: inAddress('code_commune'),
        nafNomenclature: 'NAFRev2',
        active: true,
      },
    })
  })
})
