import type { Express } from 'express'
import { sirenOf } from '../../../server/kernel/siret.ts'
import type { RegistryAnswer } from '../../../server/parties/registry.ts'
import { as, createFunder, createUser, type TestClock, type TestUser, testApp, testClock, testServices } from '../../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

export const SIRET = '73282932000074'
export const OTHER_SIRET = '23350001600040'
export const path = '/api/v1/organisations'

/** What the tests of organisations over HTTP share: one database and application per file, a funder and an officer per test. */
export interface Bench {
  database: TestDatabase
  app: Express
  clock: TestClock
  funderId: string
  officer: TestUser
  /** What the register answers next. */
  registered: RegistryAnswer
  /** The SIRET it was asked for. */
  asked: string[]
  /** Records an organisation as this user and answers its id. */
  create(user: TestUser, body: Record<string, unknown>): Promise<string>
}

export function organisationBench(): Bench {
  const clock = testClock()
  const bench = { clock, asked: [] } as unknown as Bench
  beforeAll(async () => {
    bench.database = await createTestDatabase()
    const find = (siret: string): Promise<RegistryAnswer> => {
      bench.asked.push(siret)
      return Promise.resolve(bench.registered)
    }
    bench.app = testApp(testServices(bench.database, { clock, registry: { find } }))
  })
  afterAll(() => bench.database.drop())
  beforeEach(async () => {
    bench.registered = { kind: 'offline', reason: 'not-configured' }
    bench.asked = []
    clock.set('2026-11-21T09:00:00Z')
    bench.funderId = await createFunder(bench.database)
    bench.officer = await createUser(bench.database, { funderId: bench.funderId, roles: ['caseOfficer'] })
  })
  bench.create = async (user, body) => (await as(bench.app, user).post(path).send(body).expect(201)).body.id as string
  return bench
}

/** An invented firm, as the register gives it. */
export const known = (siret: string): RegistryAnswer => ({
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
