import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../server/db/client.ts'
import { startEmbeddedPostgres } from '../../server/db/embedded.ts'
import { migrate } from '../../server/db/migrate.ts'
import { newId } from '../../server/kernel/ids.ts'
import { createFunder, createUser } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'

/** A PostgreSQL of its own, as durable as in use: the proof crashes it. */
export async function openOwnDatabase(): Promise<{ database: TestDatabase; folder: string; crash(): Promise<void>; end(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-proof-'))
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), flags: ['-c', 'max_connections=120'] })
  await migrate(server.url)
  const opened = openDatabase({ url: server.url, size: 6, onError: () => undefined })
  const database: TestDatabase = {
    ...opened,
    url: server.url,
    sql: async <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) =>
      (await opened.pool.query<Row>(text, [...values])).rows,
    drop: () => opened.close(),
  }
  return {
    database,
    folder,
    // a backend killed with -9: the server ends every other, replays its journal and starts again
    crash: async () => {
      const [row] = await database.sql<{ pid: number }>('select pg_backend_pid() as pid')
      if (row) process.kill(row.pid, 'SIGKILL')
    },
    end: async () => {
      await opened.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface MovedClock {
  readonly file: string
  now(): Date
  set(ms: number): void
}

/** A clock in a file, for several processes; written beside and renamed, so that nobody reads half of it. */
export function fileClock(folder: string, instant: string): MovedClock {
  const file = path.join(folder, 'clock')
  let now = 0
  const set = (ms: number): void => {
    now = ms
    writeFileSync(`${file}.next`, String(ms))
    renameSync(`${file}.next`, file)
  }
  set(Date.parse(instant))
  return { file, now: () => new Date(now), set }
}

/** In whose zone it is seven o'clock at three different instants. */
const ZONES = [
  ['Europe/Paris', 'metropole'],
  ['Indian/Reunion', 'la-reunion'],
  ['America/Martinique', 'martinique'],
] as const
const OFFICERS = 15

/** Dates whose first announcement falls on Tuesday 24 November 2026. */
const DUE_THAT_DAY = [
  ['certification', '2026-12-01'],
  ['payment', '2026-11-29'],
  ['implicit-rejection', '2026-12-09'],
] as const

export interface Expected {
  readonly reference: string
  readonly email: string
}

/**
 * Cases with a date, of three funders in three zones, each given to an officer who is told at once or in a daily digest: `count` of which
 * something is to be said that day, and a tenth more of which nothing is (a date far away).
 */
export async function createDatedCases(database: TestDatabase, count: number): Promise<void> {
  for (const [index, [zone, holidays]] of ZONES.entries()) {
    const funderId = await createFunder(database, { code: `proof-${index}` })
    await database.sql('update funder set time_zone = $2, holiday_zone = $3 where id = $1', [funderId, zone, holidays])
    await database.sql(`insert into programme (funder_id, code) values ($1, 'proof-test')`, [funderId])
    const officers: string[] = []
    for (let number = 0; number < OFFICERS; number += 1)
      officers.push((await createUser(database, { funderId, roles: ['caseOfficer'] })).id)
    await database.sql(
      `insert into notice_setting (user_id, rhythm) select id, case when n % 3 = 0 then 'daily' else 'at-once' end
       from unnest($1::uuid[]) with ordinality as o(id, n)`,
      [officers],
    )
    await insertCases(database, { funderId, officers, index, count: Math.ceil(count / ZONES.length) })
  }
  // exactly as many
  await database.sql(
    `update case_file set next_due_on = '2029-06-30' where id in (
       select id from case_file where next_due_on < '2027-01-01' order by reference desc offset 0 limit greatest(0, (
         select count(*) from case_file where next_due_on < '2027-01-01') - $1::int))`,
    [count],
  )
}

async function insertCases(
  database: TestDatabase,
  { funderId, officers, index, count }: { funderId: string; officers: readonly string[]; index: number; count: number },
): Promise<void> {
  const [editionId, firmId] = [newId(new Date()), newId(new Date())]
  await database.sql(
    `insert into organisation (id, funder_id, name, source, created_at, updated_at) values ($1, $2, 'Atelier', 'typed', now(), now())`,
    [firmId, funderId],
  )
  await database.sql(
    `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
     values ($1, $2, 'proof-test', 'e', '2020-01-01', 2, '{}', '[]', now())`,
    [editionId, funderId],
  )
  await database.sql(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
       departement, created_by, created_at, received_on, last_event_at, last_action, officer_id, next_due_kind, next_due_on)
     select gen_random_uuid(), $1, 'proof-test', $2, 'l', 'R' || $3 || '-' || lpad(n::text, 6, '0'), 's', $4, 'Atelier', '75', ($5::uuid[])[1], now(),
       '2026-10-01', now(), 'filed', ($5::uuid[])[1 + n % $6::int], k.kind, case when n > $7 then date '2029-06-30' else k.due end
     from generate_series(1, $7::int + $7::int / 10) n
     join unnest($8::text[], $9::date[]) with ordinality as k(kind, due, place) on k.place = 1 + n % 3`,
    [
      funderId,
      editionId,
      index,
      firmId,
      officers,
      officers.length,
      count,
      DUE_THAT_DAY.map(([kind]) => kind),
      DUE_THAT_DAY.map(([, on]) => on),
    ],
  )
}
