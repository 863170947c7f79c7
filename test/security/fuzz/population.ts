import { Readable } from 'node:stream'
import { hashToken } from '../../../server/access/session.queries.ts'
import { openCase } from '../../../server/cases/open-case.ts'
import { type DocumentStorage, newStorageKey } from '../../../server/documents/storage.ts'
import { SESSION_COOKIE } from '../../../server/http/session.ts'
import { newId, newSecret } from '../../../server/kernel/ids.ts'
import { caseAt } from '../../cases/stages.ts'
import type { CaseWorld } from '../../cases/world.ts'
import { as, createFunder, createUser, type TestUser } from '../../support/api.ts'

/** In every name and text of the other funder: whoever reads it elsewhere has read across. */
export const MARKER = 'Étanche-Zq7'

/** Cases at several stages, so that acts of every kind find one they may be made on. */
export async function populate(world: CaseWorld): Promise<void> {
  await world.envelope(2026, '100000.00')
  for (const stage of [
    'draft',
    'submitted',
    'complete',
    'appraised',
    'awarded',
    'missionStarted',
    'claimed',
    'deliveryCertified',
    'paid',
  ] as const) {
    await caseAt(world, stage)
  }
  const { officer } = world.users
  const id = world.firmId
  await as(world.app, officer).post(`/api/v1/organisations/${id}/people`).send({ fullName: 'Paule Démo', capacity: 'director' })
  const [found] = await world.database.sql<{ id: string }>(`select id from case_file where funder_id = $1 and state = 'submitted'`, [
    world.funderId,
  ])
  if (found) await as(world.app, officer).post(`/api/v1/cases/${found.id}/notes`).send({ text: 'Bonjour', internal: false })
}

const BYTES = Buffer.from('%PDF-1.4 a document of the test')

/** Documents of these cases were recorded without their bytes: here they are. */
export async function storeBytes(world: CaseWorld, storage: DocumentStorage): Promise<void> {
  const versions = await world.database.sql<{ id: string }>('select id from document_version')
  for (const { id } of versions) {
    const key = newStorageKey()
    await storage.write(key, Readable.from([BYTES]))
    // versions are never changed: only somebody with every right on the database does this
    const client = await world.database.pool.connect()
    try {
      await client.query('set session_replication_role = replica')
      await client.query('update document_version set storage_key = $2, sha256 = sha256($3), size_bytes = $4 where id = $1', [
        id,
        key,
        BYTES,
        BYTES.length,
      ])
      await client.query('reset session_replication_role')
    } finally {
      client.release()
    }
  }
}

/** Another funder of the same installation, with something of each kind. Its id. */
export async function otherFunder(world: CaseWorld): Promise<string> {
  const { database, app, services } = world
  const funderId = await createFunder(database, { code: 'etanche' })
  // without open registrations not even its name is public
  await database.sql(`update funder set name = $2, service_name = $2, open_registration = false where id = $1`, [funderId, MARKER])
  await database.sql(`insert into programme (funder_id, code) values ($1, 'frac')`, [funderId])
  await database.sql(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     select gen_random_uuid(), $1, programme_code, $2, in_force_from, decision_months, parameters, document_types, now()
     from programme_edition where funder_id = $3`,
    [funderId, MARKER, world.funderId],
  )
  const officer = await createUser(database, {
    funderId,
    roles: ['caseOfficer', 'supervisor'],
    name: `${MARKER} Officier`,
    clock: world.clock,
  })
  const administrator = await createUser(database, {
    funderId,
    roles: ['administrator'],
    name: `${MARKER} Administratrice`,
    clock: world.clock,
  })
  const made = await as(app, officer)
    .post('/api/v1/organisations')
    .send({ name: `${MARKER} SARL`, kind: 'firm', departement: '75' })
  const organisationId = String(made.body.id)
  await as(app, officer)
    .post(`/api/v1/organisations/${organisationId}/people`)
    .send({ fullName: `${MARKER} Dirigeante`, capacity: 'director' })
  await as(app, administrator)
    .post('/api/v1/envelopes')
    .send({ programme: 'frac', year: 2026, label: MARKER, amount: '1000.00', memo: MARKER })
  const actor = await world.actorOf(officer)
  for (let count = 0; count < 3; count += 1) {
    const opened = await openCase(services, actor, { programme: 'frac', organisationId })
    await database.sql('update case_file set title = $2 where id = $1', [opened.id, MARKER])
    await as(app, officer).post(`/api/v1/cases/${opened.id}/notes`).send({ text: MARKER, internal: true })
    const [document] = await database.sql<{ id: string }>(
      `insert into document (id, funder_id, organisation_id, case_id, type_code, created_at)
       values (gen_random_uuid(), $1, $2, $3, 'balance-sheet', now()) returning id`,
      [funderId, organisationId, opened.id],
    )
    await database.sql(
      `insert into document_version (id, document_id, number, file_name, media_type, size_bytes, sha256, storage_key, uploaded_by, uploaded_at)
       values (gen_random_uuid(), $1, 1, $2, 'application/pdf', 10, sha256($1::uuid::text::bytea), $1::uuid::text, $3, now())`,
      [document?.id, `${MARKER}.pdf`, officer.id],
    )
  }
  return funderId
}

/** Tables whose rows belong to a funder, with the condition that says so. */
const OWNED: Readonly<Record<string, string>> = {
  funder: 'id = $1',
  organisation: 'funder_id = $1',
  person: 'funder_id = $1',
  case_file: 'funder_id = $1',
  case_event: 'funder_id = $1',
  case_note: 'case_id in (select id from case_file where funder_id = $1)',
  programme_edition: 'funder_id = $1',
  envelope: 'funder_id = $1',
  ledger_entry: 'envelope_id in (select id from envelope where funder_id = $1)',
  document: 'funder_id = $1',
  document_version: 'document_id in (select id from document where funder_id = $1)',
  user_account: 'funder_id = $1',
  role_grant: 'user_id in (select id from user_account where funder_id = $1)',
  audit_entry: 'funder_id = $1',
}

/** Every row of a funder as text: equal before and after means that nothing of it was changed. */
export async function snapshot(world: CaseWorld, funderId: string): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const [table, condition] of Object.entries(OWNED)) {
    const found = await world.database.sql<{ row: string }>(`select t::text as row from ${table} t where ${condition} order by 1`, [
      funderId,
    ])
    rows[table] = found.map(({ row }) => row)
  }
  return rows
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
export const uuidsIn = (text: string): string[] => text.match(UUID) ?? []
/** Every identifier in the rows of a funder. */
export const idsOf = (rows: Record<string, string[]>): string[] => [...new Set(Object.values(rows).flat().flatMap(uuidsIn))]

/** Gives a person a session again, after a request ended it or closed the account. */
export async function revive(world: CaseWorld, user: TestUser): Promise<string> {
  const token = newSecret()
  await world.database.sql('update user_account set active = true where id = $1', [user.id])
  await world.database.sql(
    `insert into user_session (id, token_hash, user_id, created_at, last_seen_at, expires_at, method)
     values ($1, $2, $3, $4, timestamptz '2999-01-01', timestamptz '2999-01-01', 'oidc')`,
    [newId(new Date()), hashToken(token), user.id, world.clock.now()],
  )
  return `${SESSION_COOKIE}=${token}`
}
