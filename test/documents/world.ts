import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Express } from 'express'
import { z } from 'zod'
import type { Grant, Role } from '../../server/access/actor.ts'
import { createApp } from '../../server/app.ts'
import { type DocumentType, defineLifecycle, type ProgrammeModule } from '../../server/cases/programme.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { documentRoutes } from '../../server/documents/documents.routes.ts'
import type { DocumentStorage } from '../../server/documents/storage.ts'
import { newId } from '../../server/kernel/ids.ts'
import { createFunder, createUser, type TestClock, type TestUser, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

export const LIMIT = 1_000_000

const type = (code: string, stage: DocumentType['stage'], validityMonths: number | null, blocking = true): DocumentType => ({
  ...{ code, labelFr: `Pièce ${code}`, labelEn: `Document ${code}`, legalBasis: 'Règlement', blocking, stage, validityMonths },
})

export const TYPES: readonly DocumentType[] = [
  type('certificate', 'application', 6),
  type('terms', 'application', null),
  type('bank', 'application', 36, false),
  type('order', 'start', null),
  type('insurance', 'start', 12),
  type('report', 'delivery', null),
]

/** A programme with nothing but two states: enough for a case to be open or closed. */
const programme: ProgrammeModule = {
  code: 'demo',
  referencePrefix: 'DEMO',
  lifecycles: [
    defineLifecycle({
      programme: 'demo',
      code: 'demo-1',
      inForceFrom: '2020-01-01',
      states: ['submitted', 'closed'],
      initial: 'submitted',
      final: ['closed'],
      transitions: [{ action: 'close', from: ['submitted'], to: 'closed', by: ['caseOfficer'], basis: 'none' }],
    }),
  ],
  edition: { parameters: z.unknown(), defaults: { decisionMonths: 2, parameters: {}, documentTypes: TYPES }, unconfirmed: [] },
  payloads: {},
  open: () => Promise.resolve(),
  judge: () => Promise.resolve({ ok: false, kind: 'unknown-action' }),
  possible: () => Promise.resolve([]),
  applicantRole: 'applicant',
  pays: false,
  letters: {},
  preparatoryActs: [],
  committee: null,
  statistics: { milestones: {} },
  dueKinds: [],
  nextDue: () => Promise.resolve(null),
  replay: () => {
    throw new Error('nothing to replay')
  },
}

export interface World {
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly app: Express
  readonly folder: string
  readonly storage: DocumentStorage
  readonly funderId: string
  readonly officer: TestUser
  readonly applicant: TestUser
  readonly consultant: TestUser
  readonly auditor: TestUser
  /** A user of the same funder, unless said otherwise. */
  user(
    roles: readonly Role[],
    options?: { grants?: readonly Grant[]; organisationIds?: readonly string[]; funderId?: string },
  ): Promise<TestUser>
  organisation(name: string): Promise<string>
  /** A case already filed, of the firm and with the consultancy as a party, unless said otherwise. */
  openCase(options?: { organisationId?: string; departement?: string; editionId?: string }): Promise<string>
  edition(types: readonly DocumentType[], from: string): Promise<string>
  /** Every file below the storage folder. */
  files(): Promise<string[]>
  end(): Promise<void>
}

async function insertOrganisation(database: TestDatabase, funderId: string, name: string): Promise<string> {
  const id = newId(new Date())
  await database.sql(
    `insert into organisation (id, funder_id, name, departement, source, created_at, updated_at) values ($1, $2, $3, '75', 'typed', now(), now())`,
    [id, funderId, name],
  )
  return id
}

async function insertEdition(database: TestDatabase, funderId: string, types: readonly DocumentType[], from: string): Promise<string> {
  const id = newId(new Date())
  await database.sql(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     values ($1, $2, 'demo', 'Règles', $3, 2, '{}', $4, now())`,
    [id, funderId, from, JSON.stringify(types)],
  )
  return id
}

interface CaseRow {
  readonly funderId: string
  readonly editionId: string
  readonly organisationId: string
  readonly consultancyId: string
  readonly departement: string
  readonly createdBy: string
}

async function insertCase(database: TestDatabase, row: CaseRow): Promise<string> {
  const id = newId(new Date())
  await database.sql(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id,
       applicant_name, departement, created_by, created_at, received_on, last_event_at, last_action)
     values ($1, $2, 'demo', $3, 'demo-1', $4, 'submitted', $5, 'Atelier du Marché', $6, $7, now(), '2026-11-02', now(), 'open')`,
    [id, row.funderId, row.editionId, `DEMO-${id}`, row.organisationId, row.departement, row.createdBy],
  )
  await database.sql(`insert into case_party values ($1, $2, 'applicant'), ($1, $3, 'consultant')`, [
    id,
    row.organisationId,
    row.consultancyId,
  ])
  return id
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

/** A funder, a firm, its consultancy, four people and a storage on disk. `wrap` puts something between the application and the disk. */
export async function createWorld(options: { wrap?: (storage: DocumentStorage) => DocumentStorage } = {}): Promise<World> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-documents-'))
  const clock = testClock()
  const storage = (options.wrap ?? ((inner: DocumentStorage) => inner))(diskStorage(folder))
  const funderId = await createFunder(database)
  await database.sql(`insert into programme (funder_id, code) values ($1, 'demo')`, [funderId])
  const editionId = await insertEdition(database, funderId, TYPES, '2020-01-01')
  const organisation: World['organisation'] = (name) => insertOrganisation(database, funderId, name)
  const firmId = await organisation('Atelier du Marché')
  const consultancyId = await organisation('Cabinet Conseil')
  const user: World['user'] = (roles, more = {}) => createUser(database, { funderId, roles, clock, ...more })
  const officer = await user(['caseOfficer'])
  const applicant = await user(['applicant'], { organisationIds: [firmId] })
  const consultant = await user(['consultant'], { organisationIds: [consultancyId] })
  const auditor = await user(['auditor'])
  const programmes = { all: [programme], get: (code: string) => (code === 'demo' ? programme : undefined) }
  // the routes of this room alone: what other rooms do is not the matter here
  const app = createApp(testServices(database, { clock, storage, uploadMaxBytes: LIMIT, programmes }), { routes: documentRoutes })
  return {
    ...{ database, clock, folder, storage, funderId, officer, applicant, consultant, auditor, user, organisation, app },
    edition: (types, from) => insertEdition(database, funderId, types, from),
    openCase: (more = {}) =>
      insertCase(database, {
        funderId,
        editionId,
        organisationId: firmId,
        consultancyId,
        departement: '75',
        createdBy: applicant.id,
        ...more,
      }),
    files: () => filesBelow(folder),
    end: async () => {
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const uploadPath = (caseId: string, query: Readonly<Record<string, string>>): string =>
  `/api/v1/cases/${caseId}/documents?${new URLSearchParams(query).toString()}`
