import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { type Grant, OUTSIDE_ROLES, ROLES, type Role } from '../../../server/access/actor.ts'
import { diskStorage } from '../../../server/documents/disk-storage.ts'
import { newStorageKey } from '../../../server/documents/storage.ts'
import { randomId } from '../../../server/kernel/ids.ts'
import { caseAt } from '../../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { createFunder, createUser, type TestUser, testApp } from '../../support/api.ts'
import { insertLink } from '../../support/organisations.ts'

/**
 * Where a person stands to the thing asked for. `other`: an agent of another programme, an outside user of another organisation.
 * The order is that of the letters in the table.
 */
export const SITUATIONS = ['own', 'territory', 'funder', 'other', 'recused'] as const
export type Situation = (typeof SITUATIONS)[number]

/** The things asked for: one case of funder A in département 75, and what hangs on it. */
export interface Target {
  readonly caseId: string
  readonly reference: string
  readonly state: string
  readonly firmId: string
  readonly consultancyId: string
  readonly groupId: string
  readonly linkId: string
  readonly capacityId: string
  /** A declared aid that was taken back. */
  readonly declaredId: string
  readonly accreditedFieldId: string
  readonly documentId: string
  readonly envelopeId: string
  readonly editionId: string
  readonly importId: string
  /** A link of interest of somebody else, ended. */
  readonly interestId: string
  readonly linkedPersonId: string
  /** Requests of somebody to act for the firm: one open, one refused. */
  readonly attachmentId: string
  readonly decidedAttachmentId: string
  /** A call of the programme of the case, closed and sealed. */
  readonly callId: string
  /** A session in preparation with the case on its agenda, and the review of somebody. */
  readonly sessionId: string
  readonly reviewId: string
  readonly reviewerId: string
  /** An address told of cases, and what waits to be told it of the case. */
  readonly webhookId: string
  readonly deliveryId: string
  /** A planned reminder of the case, for its officer. */
  readonly reminderId: string
}

export interface MatrixWorld {
  readonly world: CaseWorld
  readonly target: Target
  /** Address of the running application, without a final slash. */
  readonly address: string
  /** The person of this role in this situation; null when the two do not go together. */
  personOf(role: Role, situation: Situation): TestUser | null
  end(): Promise<void>
}

const OUTSIDE: readonly Role[] = OUTSIDE_ROLES

export async function createMatrixWorld(): Promise<MatrixWorld> {
  const world = await createCaseWorld()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-rights-'))
  const storage = diskStorage(folder)
  const target = await seed(world, storage)
  const people = await everyone(world, target)
  const server = testApp({ ...world.services, storage }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    world,
    target,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    personOf: (role, situation) => people.get(`${role} ${situation}`) ?? null,
    end: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await world.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function seed(world: CaseWorld, storage: ReturnType<typeof diskStorage>): Promise<Target> {
  const { database, funderId, consultancyId } = world
  const envelopeId = await world.envelope(2026, '50000.00')
  const { id: caseId, reference, state } = await caseAt(world, 'ordered', { envelopeId })
  const { applicant_organisation_id: firmId } = await world.read<{ applicant_organisation_id: string }>(caseId)
  const groupId = await world.organisation({ name: 'Groupe du Marché' })
  const linkId = await insertLink(database, { funderId, holder: groupId, held: firmId })
  const one: One = async (text, values) => {
    const [row] = await database.sql<{ id: string }>(text, values)
    if (!row) throw new Error(`nothing from ${text}`)
    return row.id
  }
  const personId = await one(
    `insert into person (id, funder_id, full_name, created_at) values (gen_random_uuid(), $1, 'Dominique Démo', now()) returning id`,
    [funderId],
  )
  const declaredId = await one(
    `insert into declared_aid (id, funder_id, organisation_id, granted_on, amount, authority, regulation, recorded_by, recorded_at, withdrawn_by, withdrawn_at, withdrawn_reason)
     values (gen_random_uuid(), $1, $2, '2025-01-01', 10, 'Ville', 'de-minimis-2023-2831', $3, now(), $3, now(), 'Essai') returning id`,
    [funderId, firmId, world.users.officer.id],
  )
  const capacityId = await one(
    `insert into organisation_person (organisation_id, person_id, capacity) values ($1, $2, 'contact') returning id`,
    [firmId, personId],
  )
  const accreditedFieldId = await one('select id from accredited_field where organisation_id = $1', [consultancyId])
  const { importId, linkedPersonId, interestId } = await officeThings(world, one, groupId)
  return {
    ...{ caseId, reference, state, firmId, consultancyId, groupId, linkId, capacityId, declaredId },
    ...{ accreditedFieldId, envelopeId, importId, interestId },
    linkedPersonId,
    ...(await attachments(world, one, firmId)),
    ...(await committeeThings(world, one, { caseId, reference })),
    ...(await webhookThings(world, one, caseId)),
    reminderId: await one(`select id from reminder where case_id = $1 and state = 'planned' order by due_at, id limit 1`, [caseId]),
    documentId: await storedDocument(world, storage, { caseId, firmId }),
    editionId: world.editionId,
    callId: await one(
      `insert into call (id, funder_id, programme_code, edition_id, title, opens_at, closes_at, created_by, created_at)
       values (gen_random_uuid(), $1, 'frac', $2, 'Appel', '2026-01-01', '2026-02-01', $3, '2025-12-01') returning id`,
      [funderId, world.editionId, world.users.administrator.id],
    ),
  }
}

type One = (text: string, values: readonly unknown[]) => Promise<string>

async function webhookThings(world: CaseWorld, one: One, caseId: string) {
  const webhookId = await one(
    `insert into webhook_endpoint (id, funder_id, name, url, kinds, secret, created_by, created_at)
     values (gen_random_uuid(), $1, 'X', 'https://example.org/', '{case.acted}', 'x', $2, now()) returning id`,
    [world.funderId, world.users.administrator.id],
  )
  const deliveryId = await one(
    `insert into webhook_delivery (id, funder_id, endpoint_id, case_id, event_id, kind, body, created_at, try_at, queued_at)
     values (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'case.acted', '{}', now(), now(), now()) returning id`,
    [world.funderId, webhookId, caseId],
  )
  return { webhookId, deliveryId }
}

/** What does not hang on the case: an import, and a link of interest of somebody, ended. */
async function officeThings(world: CaseWorld, one: One, groupId: string) {
  const { funderId } = world
  const importId = await one(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, state, added, created_by, created_at, ended_by, ended_at)
     values (gen_random_uuid(), $1, 'past-awards', 'aides.csv', sha256('x'), 10, $3, 'imported', 0, $2, now(), $2, now()) returning id`,
    [
      funderId,
      world.users.administrator.id,
      JSON.stringify({
        encoding: 'utf-8',
        byteOrderMark: false,
        separator: ';',
        sheet: null,
        headerRow: 1,
        columns: [],
        absent: [],
        notes: [],
        problemCounts: [],
      }),
    ],
  )
  const linkedPersonId = (await world.user(['caseOfficer'])).id
  const interestId = await one(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, until_on, declared_by, declared_at, ended_by, ended_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2020-01-01', '2021-01-01', $2, '2026-01-01', $2, '2026-01-01') returning id`,
    [funderId, linkedPersonId, groupId],
  )
  return { importId, linkedPersonId, interestId }
}

/** The case on the agenda of a session in preparation, and with a reviewer. */
async function committeeThings(world: CaseWorld, one: One, { caseId, reference }: { caseId: string; reference: string }) {
  const { funderId, users } = world
  const reviewer = await world.user(['committeeMember'])
  const sessionId = await one(
    `insert into committee_session (id, funder_id, programme_code, title, meets_on, quorum, created_by, created_at)
     values (gen_random_uuid(), $1, 'frac', 'Commission', '2026-12-03', 1, $2, now()) returning id`,
    [funderId, users.supervisor.id],
  )
  await world.database.sql(
    `insert into committee_item (session_id, case_id, position, reference, applicant_name, title) values ($1, $2, 1, $3, 'x', 'x')`,
    [sessionId, caseId, reference],
  )
  const reviewId = await one(
    `insert into review (id, funder_id, case_id, reviewer_id, grid, assigned_by, assigned_at)
     values (gen_random_uuid(), $1, $2, $3, '[{"code":"need","labelFr":"x","labelEn":"x","weight":10000,"scale":5}]', $4, now()) returning id`,
    [funderId, caseId, reviewer.id, users.supervisor.id],
  )
  return { sessionId, reviewId, reviewerId: reviewer.id }
}

/** Somebody asks to act for the firm, once more after a refusal. */
async function attachments(world: CaseWorld, one: One, firmId: string) {
  await world.database.sql("update organisation set siret = '55203253400646', siren = '552032534', departement = '75' where id = $1", [
    firmId,
  ])
  const { id } = await world.user(['applicant'])
  const ask = () =>
    one(
      `insert into attachment_request (id, funder_id, user_id, siret, capacity, created_at)
       values (gen_random_uuid(), $1, $2, '55203253400646', 'applicant', now()) returning id`,
      [world.funderId, id],
    )
  const decidedAttachmentId = await ask()
  await world.database.sql(
    "update attachment_request set state = 'refused', decided_by = $2, decided_at = now(), reason = 'x' where id = $1",
    [decidedAttachmentId, world.users.administrator.id],
  )
  return { decidedAttachmentId, attachmentId: await ask() }
}

/** A document of the application, with its bytes. */
async function storedDocument(
  world: CaseWorld,
  storage: ReturnType<typeof diskStorage>,
  of: { caseId: string; firmId: string },
): Promise<string> {
  const key = newStorageKey()
  await storage.write(key, Readable.from([Buffer.from('%PDF-1.4 x')]))
  const id = randomId()
  await world.database.sql(
    `insert into document (id, funder_id, organisation_id, case_id, type_code, created_at) values ($1, $2, $3, $4, 'balance-sheet', now())`,
    [id, world.funderId, of.firmId, of.caseId],
  )
  await world.database.sql(
    `insert into document_version (id, document_id, number, file_name, media_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_at)
     values (gen_random_uuid(), $1, 1, 'bilan.pdf', 'application/pdf', 10, sha256('%PDF-1.4 x'), $2, $3, now())`,
    [id, key, world.users.applicant.id],
  )
  return id
}

/**
 * What the person holds: agents the programme and the département of the case, administrators and auditors the whole funder, which is what
 * money, rules, rights and the journal ask for.
 */
function grantOf(role: Role, situation: Situation): Grant {
  if (OUTSIDE.includes(role)) return { role, programmes: null, departements: null }
  const whole = role === 'administrator' || role === 'auditor'
  return {
    role,
    programmes: situation === 'other' ? ['apprentic'] : whole ? null : ['frac'],
    departements: situation === 'territory' ? ['93'] : whole ? null : ['75'],
  }
}

/** One account per role and situation, all of them signed in. */
async function everyone(world: CaseWorld, target: Target): Promise<Map<string, TestUser>> {
  const { database, clock } = world
  const funders: Readonly<Record<Situation, string>> = {
    ...{ own: world.funderId, territory: world.funderId, other: world.funderId, recused: world.funderId },
    funder: await createFunder(database),
  }
  await database.sql(`insert into programme (funder_id, code) values ($1, 'frac')`, [funders.funder])
  const elsewhere = { other: await world.organisation(), funder: await world.organisation({ funderId: funders.funder }) }
  const people = new Map<string, TestUser>()
  for (const role of ROLES) {
    for (const situation of SITUATIONS) {
      const outside = OUTSIDE.includes(role)
      // an outside user has no territory, and a link of interest is for those who examine
      if (outside && (situation === 'territory' || situation === 'recused')) continue
      const grant = grantOf(role, situation)
      const own = role === 'consultant' ? target.consultancyId : target.firmId
      const organisationId = situation === 'funder' ? elsewhere.funder : situation === 'other' ? elsewhere.other : own
      const user = await createUser(database, {
        ...{ funderId: funders[situation], clock, grants: [grant], name: `${role} ${situation}` },
        organisationIds: outside ? [organisationId] : [],
      })
      people.set(`${role} ${situation}`, user)
      if (situation !== 'recused') continue
      await database.sql(
        `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
         select gen_random_uuid(), $1, $2, linked, 'family', '2026-01-01', $2, '2026-11-01' from unnest(array[$3, $4]::uuid[]) linked`,
        [world.funderId, user.id, target.groupId, target.consultancyId],
      )
    }
  }
  return people
}
