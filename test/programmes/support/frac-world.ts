import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Role } from '../../../server/access/actor.ts'
import { diskStorage } from '../../../server/documents/disk-storage.ts'
import { newId } from '../../../server/kernel/ids.ts'
import { type FracParameters, fracDefaults, fracDocumentTypes } from '../../../server/programmes/frac/parameters.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { createFunder, createUser, type TestClock, type TestUser, testApp, testClock, testServices } from '../../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type Client, startClient } from './client.ts'
import { openEdition, openEnvelope } from './driver.ts'

export const ALL_FIELDS = ['digital', 'export', 'strategy'] as const

export interface FirmInput {
  readonly name?: string
  readonly siret?: string
  readonly departement?: string
  readonly kind?: string
  /** Null: no figures known. */
  readonly headcount?: string | null
}

export interface People {
  readonly administrator: TestUser
  readonly officer: TestUser
  readonly officer2: TestUser
  readonly supervisor: TestUser
  readonly authority: TestUser
  readonly payments: TestUser
  readonly auditor: TestUser
  readonly applicant: TestUser
  readonly consultant: TestUser
}

/** A funder in Bretagne with FRAC open, its people, a firm and an accredited consultancy. */
export interface FracWorld extends People {
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly client: Client
  readonly folder: string
  readonly funderId: string
  readonly editionId: string
  readonly envelopeId: string
  readonly firmId: string
  readonly consultancyId: string
  user(roles: readonly Role[], options?: { organisationIds?: readonly string[]; funderId?: string; name?: string }): Promise<TestUser>
  /** A firm with small figures for the two years before 2026, unless said otherwise. */
  firm(input?: FirmInput): Promise<string>
  /** A consultancy accredited in every field of ALL_FIELDS from 2024 to `until` (2028 unless said otherwise). */
  consultancy(options?: { until?: string; insuranceUntil?: string; kind?: string }): Promise<string>
  envelope(amount: string, options?: { year?: number; label?: string }): Promise<string>
  end(): Promise<void>
}

export interface WorldOptions {
  readonly allocated?: string
  readonly parameters?: Partial<FracParameters>
  readonly poolSize?: number
  readonly start?: string
}

export async function createFracWorld(options: WorldOptions = {}): Promise<FracWorld> {
  const database = await createTestDatabase({ size: options.poolSize ?? 8 })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-frac-'))
  const clock = testClock(options.start ?? '2026-03-02T09:00:00Z')
  const client = await startClient(testApp(testServices(database, { clock, storage: diskStorage(folder), programmes })))
  const funderId = await createFunder(database, { departements: ['22', '29', '35', '56'] })
  const user: FracWorld['user'] = (roles, more = {}) => createUser(database, { funderId, roles, clock, ...more })
  const administrator = await user(['administrator'], { name: 'Anne Le Goff' })
  const driven = { database, client, clock }
  const editionId = await openEdition(driven, administrator, 'frac', {
    ...{ parameters: { ...fracDefaults, ...options.parameters }, documentTypes: fracDocumentTypes },
  })
  const envelope: FracWorld['envelope'] = (amount, more = {}) => openEnvelope(driven, administrator, { programme: 'frac', amount, ...more })
  const firm: FracWorld['firm'] = (input = {}) => insertFirm(database, funderId, input)
  const consultancy: FracWorld['consultancy'] = (more = {}) => insertConsultancy(database, funderId, more)
  const envelopeId = await envelope(options.allocated ?? '100000.00')
  const firmId = await firm({ name: 'Menuiserie du Blavet' })
  const consultancyId = await consultancy()
  return {
    ...{ database, clock, client, folder, funderId, editionId, envelopeId, firmId, consultancyId },
    ...{ user, firm, consultancy, envelope, administrator },
    ...(await people(user, firmId, consultancyId)),
    end: async () => {
      await client.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function people(user: FracWorld['user'], firmId: string, consultancyId: string): Promise<Omit<People, 'administrator'>> {
  return {
    officer: await user(['caseOfficer'], { name: 'Olivier Kerdoncuff' }),
    officer2: await user(['caseOfficer'], { name: 'Nadia Benali' }),
    supervisor: await user(['supervisor'], { name: 'Sophie Marchand' }),
    authority: await user(['authority'], { name: 'Hélène Tanguy' }),
    payments: await user(['paymentOfficer'], { name: 'Paul Riou' }),
    auditor: await user(['auditor'], { name: 'Denis Le Bihan' }),
    applicant: await user(['applicant'], { name: 'Alice Guillou', organisationIds: [firmId] }),
    consultant: await user(['consultant'], { name: 'Karim Lefèvre', organisationIds: [consultancyId] }),
  }
}

async function insertFirm(database: TestDatabase, funderId: string, input: FirmInput): Promise<string> {
  const id = newId(new Date())
  await database.sql(
    `insert into organisation (id, funder_id, siret, siren, name, departement, kind, source, created_at, updated_at)
     values ($1, $2, $3::char(14), left($3::text, 9), $4, $5, $6, 'seed', now(), now())`,
    [id, funderId, input.siret ?? null, input.name ?? 'Atelier Démo', input.departement ?? '56', input.kind ?? 'firm'],
  )
  const headcount = input.headcount === undefined ? '12' : input.headcount
  if (headcount !== null)
    await database.sql(
      `insert into organisation_year (organisation_id, year, headcount, turnover, balance_sheet, source, recorded_at)
       select $1, y, $2, 1500000, 900000, 'declared', now() from unnest(array[2023, 2024, 2025]) y`,
      [id, headcount],
    )
  return id
}

async function insertConsultancy(
  database: TestDatabase,
  funderId: string,
  options: { until?: string; insuranceUntil?: string; kind?: string },
): Promise<string> {
  const id = await insertFirm(database, funderId, { name: 'Cap Conseil Ouest', kind: options.kind ?? 'consultancy', headcount: '6' })
  const until = options.until ?? '2028-12-31'
  await database.sql(
    `insert into accredited_field (id, funder_id, organisation_id, field, valid, insurance_until, recorded_at)
     select gen_random_uuid(), $1, $2, f, daterange('2024-01-01', $3::date, '[]'), $4, now() from unnest($5::text[]) f`,
    [funderId, id, until, options.insuranceUntil ?? until, [...ALL_FIELDS]],
  )
  return id
}
