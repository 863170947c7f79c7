import type { Express } from 'express'
import type { Actor, Grant, Role } from '../../server/access/actor.ts'
import { findActor } from '../../server/access/session.queries.ts'
import type { CaseFile } from '../../server/cases/case-file.ts'
import { openCase } from '../../server/cases/open-case.ts'
import type { DocumentType } from '../../server/cases/programme.ts'
import { takeAction } from '../../server/cases/take-action.ts'
import { randomId } from '../../server/kernel/ids.ts'
import { FracApplication } from '../../server/programmes/frac/frac.schemas.ts'
import { type FracParameters, fracDefaults, fracDocumentTypes } from '../../server/programmes/frac/parameters.ts'
import { saveApplication } from '../../server/programmes/frac/save-application.ts'
import { programmes } from '../../server/programmes/index.ts'
import type { Services } from '../../server/services.ts'
import { createFunder, createUser, type TestClock, type TestUser, testApp, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

export const IBAN = 'FR7630006000011234567890189'
/** Document types due before the award, and before the balance. */
export const AT_APPLICATION = ['balance-sheet', 'tax-social-certificate', 'terms-of-reference', 'proposals'] as const
export const AT_DELIVERY = ['mission-report', 'invoice', 'proof-of-payment'] as const

export type Person =
  | 'applicant'
  | 'consultant'
  | 'officer'
  | 'officer2'
  | 'supervisor'
  | 'authority'
  | 'payments'
  | 'administrator'
  | 'auditor'
export const ROLE_OF: Readonly<Record<Person, Role>> = {
  applicant: 'applicant',
  consultant: 'consultant',
  officer: 'caseOfficer',
  officer2: 'caseOfficer',
  supervisor: 'supervisor',
  authority: 'authority',
  payments: 'paymentOfficer',
  administrator: 'administrator',
  auditor: 'auditor',
}
export const PEOPLE = Object.keys(ROLE_OF) as Person[]

export interface CaseWorld {
  readonly database: TestDatabase
  readonly clock: TestClock
  readonly services: Services
  readonly app: Express
  readonly funderId: string
  readonly editionId: string
  readonly firmId: string
  readonly consultancyId: string
  readonly users: Readonly<Record<Person, TestUser>>
  readonly actors: Readonly<Record<Person, Actor>>
  /** The account with its rights as they are now. */
  actorOf(user: TestUser): Promise<Actor>
  user(grants: readonly (Role | Grant)[], options?: { organisationIds?: readonly string[]; funderId?: string }): Promise<TestUser>
  organisation(options?: { name?: string; departement?: string | null; kind?: string; siren?: string; funderId?: string }): Promise<string>
  /** A firm with the figures of a small enterprise, whose people are `applicant`. */
  firm(name?: string): Promise<string>
  edition(
    from: string,
    options?: { parameters?: Partial<FracParameters>; types?: readonly DocumentType[]; months?: number },
  ): Promise<string>
  envelope(year: number, amount: string): Promise<string>
  accredit(organisationId: string, options?: { field?: string; from?: string; until?: string; insuredUntil?: string }): Promise<void>
  /** Rows of a document, as if it had been handed in: nothing is stored. */
  document(caseId: string, types: readonly string[], options?: { validUntil?: string | null }): Promise<void>
  /** A draft of the firm, opened by the applicant. */
  draft(options?: { firmId?: string; by?: Person }): Promise<CaseFile>
  save(caseId: string, by: Person, changes?: Partial<FracApplication>, reason?: string | null): Promise<number>
  act(caseId: string, by: Person, action: string, payload?: Record<string, unknown>, reason?: string | null): Promise<CaseFile>
  /** A draft filled in, with every document of the application. */
  filledDraft(changes?: Partial<FracApplication>, options?: { firmId?: string; by?: Person }): Promise<CaseFile>
  read<Row extends Record<string, unknown>>(caseId: string): Promise<Row>
  end(): Promise<void>
}

export const application = (consultancyId: string, changes: Partial<FracApplication> = {}): FracApplication =>
  FracApplication.parse({
    missionKind: 'court',
    field: 'digital',
    missionNature: 'advice',
    title: 'Vendre en ligne',
    subject: 'État des lieux et feuille de route',
    termsOfReference: 'Contexte, objectifs, livrables',
    consultantOrganisationId: consultancyId,
    consultantName: 'Karim Démo',
    independenceDeclared: true,
    consultantSellsEquipment: false,
    days: '4.00',
    dailyRate: '900.00',
    travelCosts: '100.00',
    choiceReason: 'Meilleure compréhension du métier',
    orderSignedOn: null,
    plannedStart: null,
    plannedEnd: null,
    beneficiaryIban: IBAN,
    proposals: [
      { consultancyName: 'Un', days: '4', amount: '3600.00', receivedOn: '2026-10-01', chosen: true },
      { consultancyName: 'Deux', days: '5', amount: '4500.00', receivedOn: '2026-10-02', chosen: false },
    ],
    ...changes,
  })

let sirens = 100_000_000

/** A funder with FRAC open since 2020, one firm, one accredited consultancy and a person for each role. */
export async function createCaseWorld(options: { now?: string } = {}): Promise<CaseWorld> {
  const database = await createTestDatabase()
  const clock = testClock(options.now)
  const services = testServices(database, { clock, programmes })
  const funderId = await createFunder(database)
  await database.sql(`insert into programme (funder_id, code) values ($1, 'frac')`, [funderId])
  const { organisation, firm: firmRow, accredit } = parties(database, funderId)
  const { edition, envelope } = setUp(database, funderId)
  const editionId = await edition('2020-01-01')
  const firmId = await firmRow('Atelier du Marché')
  const consultancyId = await organisation({ name: 'Cap Conseil', kind: 'consultancy' })
  await accredit(consultancyId)
  const user: CaseWorld['user'] = (grants, more = {}) =>
    createUser(database, {
      funderId,
      clock,
      grants: grants.map((grant) => (typeof grant === 'string' ? { role: grant, programmes: null, departements: null } : grant)),
      ...more,
    })
  const actorOf = async (account: TestUser): Promise<Actor> => {
    const actor = await findActor(database.db, account.cookie.slice(account.cookie.indexOf('=') + 1), clock.now())
    if (!actor) throw new Error('no session')
    return actor
  }
  const users = {} as Record<Person, TestUser>
  const actors = {} as Record<Person, Actor>
  for (const person of PEOPLE) {
    const organisationIds = person === 'applicant' ? [firmId] : person === 'consultant' ? [consultancyId] : []
    users[person] = await user([ROLE_OF[person]], { organisationIds })
    actors[person] = await actorOf(users[person])
  }
  const firm = async (name?: string): Promise<string> => {
    const id = await firmRow(name)
    await database.sql('insert into organisation_member (organisation_id, user_id, since) values ($1, $2, now())', [id, users.applicant.id])
    actors.applicant = await actorOf(users.applicant)
    return id
  }
  const world = { ...{ database, clock, services, funderId, editionId, firmId, consultancyId, users, actors, actorOf, user }, organisation }
  return {
    ...world,
    ...{ app: testApp(services), firm, edition, envelope, accredit },
    ...deeds(world),
    end: () => database.drop(),
  }
}

type Bare = Pick<
  CaseWorld,
  'database' | 'clock' | 'services' | 'funderId' | 'firmId' | 'consultancyId' | 'users' | 'actors' | 'actorOf' | 'user' | 'organisation'
>

function parties(database: TestDatabase, funderId: string) {
  const organisation: CaseWorld['organisation'] = async (more = {}) => {
    const id = randomId()
    sirens += 1
    await database.sql(
      `insert into organisation (id, funder_id, name, kind, siren, departement, source, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, 'typed', now(), now())`,
      [
        ...[id, more.funderId ?? funderId, more.name ?? `Firme ${sirens}`, more.kind ?? 'firm', more.siren ?? String(sirens)],
        more.departement === undefined ? '75' : more.departement,
      ],
    )
    return id
  }
  const firm = async (name?: string): Promise<string> => {
    const id = await organisation(name ? { name } : {})
    await database.sql(
      `insert into organisation_year (organisation_id, year, headcount, turnover, balance_sheet, source, recorded_at)
       select $1, year, 12, 1000000, 800000, 'declared', now() from generate_series(2024, 2026) year`,
      [id],
    )
    return id
  }
  const accredit: CaseWorld['accredit'] = async (id, more = {}) => {
    await database.sql(
      `insert into accredited_field (id, funder_id, organisation_id, field, valid, insurance_until, recorded_at)
       values ($1, $2, $3, $4, daterange($5::date, $6::date, '[]'), $7, now())`,
      [
        ...[randomId(), funderId, id, more.field ?? 'digital', more.from ?? '2020-01-01', more.until ?? '2034-12-31'],
        more.insuredUntil ?? more.until ?? '2034-12-31',
      ],
    )
  }
  return { organisation, firm, accredit }
}

function setUp(database: TestDatabase, funderId: string) {
  const edition: CaseWorld['edition'] = async (from, more = {}) => {
    const id = randomId()
    await database.sql(
      `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
       values ($1, $2, 'frac', $3::text, $3::text::date, $4, $5, $6, now())`,
      [
        ...[id, funderId, from, more.months ?? 2],
        ...[JSON.stringify({ ...fracDefaults, ...more.parameters }), JSON.stringify(more.types ?? fracDocumentTypes)],
      ],
    )
    return id
  }
  const envelope: CaseWorld['envelope'] = async (year, amount) => {
    const id = randomId()
    const [owner] = await database.sql<{ id: string }>('select id from user_account where funder_id = $1 limit 1', [funderId])
    await database.sql(
      `insert into envelope (id, funder_id, programme_code, year, label, created_at) values ($1::uuid, $2, 'frac', $3, 'Enveloppe ' || left($1::uuid::text, 8), now())`,
      [id, funderId, year],
    )
    await database.sql(
      `insert into ledger_entry (id, envelope_id, kind, amount, actor_id, at) values ($1, $2, 'allocation', $3, $4, now())`,
      [randomId(), id, amount, owner?.id],
    )
    return id
  }
  return { edition, envelope }
}

function deeds(world: Bare) {
  const { database, clock, services, funderId, consultancyId, actors } = world
  const read: CaseWorld['read'] = async <Row extends Record<string, unknown>>(caseId: string): Promise<Row> => {
    const [row] = await database.sql<Row>('select * from case_file where id = $1', [caseId])
    if (!row) throw new Error('no such case')
    return row
  }
  const version = async (caseId: string): Promise<number> => (await read<{ version: number }>(caseId)).version
  const act: CaseWorld['act'] = async (caseId, by, action, payload = {}, reason = 'Motif') =>
    takeAction(services, actors[by], { caseId, action, version: await version(caseId), reason, payload })
  const save: CaseWorld['save'] = async (caseId, by, changes = {}, reason = null) =>
    saveApplication(services, actors[by], {
      caseId,
      version: await version(caseId),
      application: application(consultancyId, changes),
      reason,
    })
  const document: CaseWorld['document'] = async (caseId, types, more = {}) => {
    const at = clock.now()
    for (const type of types) {
      const id = randomId()
      await database.sql(
        `insert into document (id, funder_id, organisation_id, case_id, type_code, created_at)
         select $1, $2, applicant_organisation_id, id, $3, $4 from case_file where id = $5`,
        [id, funderId, type, at, caseId],
      )
      await database.sql(
        `insert into document_version (id, document_id, number, file_name, media_type, size_bytes, sha256, storage_key, issued_on, valid_until,
           uploaded_by, uploaded_at) values ($1, $2, 1, 'piece.pdf', 'application/pdf', 10, sha256($2::uuid::text::bytea), $2::uuid::text, null, $3, $4, $5)`,
        [randomId(), id, more.validUntil ?? null, world.users.applicant.id, at],
      )
    }
  }
  const draft: CaseWorld['draft'] = (more = {}) =>
    openCase(services, actors[more.by ?? 'applicant'], { programme: 'frac', organisationId: more.firmId ?? world.firmId })
  const filledDraft: CaseWorld['filledDraft'] = async (changes = {}, more = {}) => {
    const opened = await draft(more)
    await save(opened.id, more.by ?? 'applicant', changes)
    await document(opened.id, AT_APPLICATION)
    return opened
  }
  return { read, act, save, document, draft, filledDraft }
}
