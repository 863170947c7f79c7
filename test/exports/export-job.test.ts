import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import type { Express } from 'express'
import { allJobs } from '../../jobs/all-jobs.ts'
import { finalError } from '../../jobs/backend.ts'
import { startWorkers, type Workers } from '../../jobs/worker.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { OrderBody, orderOf } from '../../server/exports/export-order.ts'
import { purgeExports } from '../../server/exports/purge-exports.ts'
import { writeExport } from '../../server/exports/write-export.ts'
import type { Services } from '../../server/services.ts'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser, testApp } from '../support/api.ts'
import { writeInBulk } from '../support/bulk.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { compiledScript } from '../support/script.ts'
import { until } from '../support/until.ts'

const ROWS = 12_000
const ORDER = {
  ...{ format: 'csv', separator: 'comma', byteOrderMark: false, columns: ['reference', 'title', 'state', 'applicantName'] },
  ...{ filter: { q: 'J-' }, sort: 'reference' },
} as const

let world: CaseWorld
let services: Services
let app: Express
let direct: Buffer
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-export-jobs-'))
beforeAll(async () => {
  world = await createCaseWorld({ now: new Date().toISOString() })
  await populate(world)
  await writeInBulk(
    world.database,
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id,
       applicant_name, created_by, created_at, received_on, last_event_at, last_action)
     select gen_random_uuid(), $1, 'frac', $2, 'x', 'J-' || n, 'submitted', 'Étude "' || n || E'",\\n=1', $3, 'Firme', $4, now(), '2026-01-01', now(), 'x'
     from generate_series(1, $5::int) n`,
    [world.funderId, world.editionId, world.firmId, world.users.applicant.id, ROWS],
  )
  services = { ...world.services, storage: diskStorage(folder) }
  app = testApp(services)
  direct = await made()
  // every number of rows a person could see on the page
  await world.database.sql('create table seen_progress (id uuid, rows int, state text)')
  await world.database.sql(`
    create function note_progress() returns trigger language plpgsql as $$
    begin insert into seen_progress values (new.id, new.rows_done, new.state); return null; end $$`)
  await world.database.sql('create trigger note after update on export_file for each row execute function note_progress()')
})
afterAll(async () => {
  await world?.end()
  rmSync(folder, { recursive: true, force: true })
})

/** The same file, written without a job. */
async function made(): Promise<Buffer> {
  const pieces: Buffer[] = []
  const actor = await world.actorOf(world.users.officer)
  await writeExport(services, actor, orderOf(actor, 'cases', OrderBody.parse(ORDER)), {
    signal: new AbortController().signal,
    accept: () => undefined,
    open: () =>
      new Writable({
        write: (piece: Buffer, _encoding, done) => {
          pieces.push(piece)
          done()
        },
      }),
  })
  return Buffer.concat(pieces)
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
const ask = async (user: TestUser): Promise<string> => {
  const refused = await as(app, user).post('/api/v1/export-lists/cases/file').send(ORDER)
  expect([refused.status, refused.body.code]).toEqual([409, 'export-too-large'])
  const asked = await as(app, user).post('/api/v1/export-lists/cases/jobs').send(ORDER)
  expect([asked.status, asked.body.rows]).toEqual([201, ROWS])
  return String(asked.body.id)
}
interface Mine {
  readonly id: string
  readonly state: string
  readonly rowsDone: number
  readonly failure: string | null
}
const mine = async (user: TestUser, id: string): Promise<Mine> => {
  const { items } = (await as(app, user).get('/api/v1/exports')).body as { items: Mine[] }
  const found = items.find((one) => one.id === id)
  if (!found) throw new Error('not in the list')
  return found
}
const stateIs = (user: TestUser, id: string, state: string) =>
  until(`the export to be ${state}`, async () => (await mine(user, id)).state === state)
const download = async (user: TestUser, id: string): Promise<Buffer> => {
  const answer = await as(app, user)
    .get(`/api/v1/exports/${id}/file`)
    .buffer(true)
    .parse(((response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => done(null, Buffer.concat(pieces)))
    }) as never)
  expect(answer.status).toBe(200)
  return answer.body as Buffer
}

describe.each([...queueStores()])('an export made by a worker on $name', ({ open }) => {
  let store: QueueStore
  let workers: Workers | null = null
  let child: ChildProcess | null = null
  beforeEach(async () => {
    await world.database.sql('truncate seen_progress')
    await world.database.sql('update outbox set dispatched_at = now(), finished_at = now() where finished_at is null')
    store = await open()
    await store.backend(world.database.url).prepare()
  })
  afterEach(async () => {
    child?.kill('SIGKILL')
    await workers?.close()
    workers = null
    await store.close()
    await world.database.sql('delete from export_file')
    rmSync(folder, { recursive: true, force: true })
  })

  const start = async (own: Partial<Services> = {}): Promise<void> => {
    workers = await startWorkers({
      services: { ...services, ...own },
      backend: store.backend(world.database.url),
      databaseUrl: world.database.url,
      jobs: allJobs,
      recoverAfterMs: 8_000,
    })
  }

  test('is made, seen to advance, and equal to the one made at once', async () => {
    const { officer } = world.users
    await start()
    const id = await ask(officer)
    await stateIs(officer, id, 'ready')
    const seen = await world.database.sql<{ rows: number }>(
      `select distinct rows from seen_progress where id = $1 and state = 'running' order by 1`,
      [id],
    )
    expect(seen.map(({ rows }) => rows)).toEqual([0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000])
    expect((await download(officer, id)).equals(direct)).toBe(true)
    expect(files()).toHaveLength(1)
    expect((await as(app, officer).delete(`/api/v1/exports/${id}`)).status).toBe(204)
    expect(files()).toEqual([])
  })

  test('cancelled midway, it stops and leaves no file', async () => {
    const { officer } = world.users
    const disk = diskStorage(folder)
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    // takes a third of the file, and the rest when told
    async function* slow(content: Readable): AsyncGenerator<Buffer> {
      let taken = 0
      for await (const piece of content as AsyncIterable<Buffer>) {
        yield piece
        taken += piece.length
        if (taken > direct.length / 3) await gate
      }
    }
    await start({ storage: { ...disk, write: (key, content) => disk.write(key, Readable.from(slow(content)).pipe(new PassThrough())) } })
    const id = await ask(officer)
    await until('it to be under way', async () => {
      const { state, rowsDone } = await mine(officer, id)
      return state === 'running' && rowsDone > 0
    })
    expect((await as(app, officer).delete(`/api/v1/exports/${id}`)).status).toBe(204)
    expect((await mine(officer, id)).state).toBe('cancelled')
    release()
    await until('the job to be done', async () => (await world.database.sql('select 1 from outbox where finished_at is null')).length === 0)
    expect(files()).toEqual([])
    expect((await mine(officer, id)).state).toBe('cancelled')
    expect((await as(app, officer).get(`/api/v1/exports/${id}/file`)).status).toBe(404)
    expect((await as(app, world.users.officer2).post(`/api/v1/exports/${id}/again`).send({})).status).toBe(404)
    const again = await as(app, officer).post(`/api/v1/exports/${id}/again`).send({})
    expect(again.status).toBe(201)
    await stateIs(officer, again.body.id as string, 'ready')
    expect((await download(officer, again.body.id as string)).equals(direct)).toBe(true)
  })

  test('its worker killed with -9 midway, it is taken again and whole', async () => {
    const { officer } = world.users
    const args = [compiledScript('test/exports/worker-process.ts'), folder, String(Math.floor(direct.length / 3)), world.database.url]
    const killed = spawn(process.execPath, [...args, ...(store.redisUrl ? [store.redisUrl] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
    child = killed
    let said = ''
    killed.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await until('the worker process', () => said.includes('ready'))
    const id = await ask(officer)
    await until('it to be under way', async () => {
      const { state, rowsDone } = await mine(officer, id)
      return state === 'running' && rowsDone > 0
    })
    const ended = new Promise<void>((resolve) => killed.once('exit', () => resolve()))
    killed.kill('SIGKILL')
    await ended
    expect((await mine(officer, id)).state).toBe('running')
    expect(files()).toHaveLength(1)
    await start()
    await stateIs(officer, id, 'ready')
    expect((await download(officer, id)).equals(direct)).toBe(true)
    // what the killed try had begun goes with the rest
    expect(files()).toHaveLength(2)
    expect((await as(app, officer).delete(`/api/v1/exports/${id}`)).status).toBe(204)
    expect(files()).toEqual([])
  })

  test('given up by the queue, it says that it was interrupted; its person asks again', async () => {
    const { officer } = world.users
    // a job that cannot be done and is not tried again: ended by the queue, as after its last try
    const jobs = allJobs.map((job) =>
      job.name === 'make-export' ? { ...job, run: () => Promise.reject(finalError('the worker of this job died too often')) } : job,
    )
    workers = await startWorkers({
      services,
      backend: store.backend(world.database.url),
      databaseUrl: world.database.url,
      jobs,
      recoverAfterMs: 8_000,
    })
    const id = await ask(officer)
    await stateIs(officer, id, 'failed')
    expect((await mine(officer, id)).failure).toBe('interrupted')
    await workers.close()
    await start()
    const again = await as(app, officer).post(`/api/v1/exports/${id}/again`).send({})
    expect(again.status).toBe(201)
    await stateIs(officer, again.body.id as string, 'ready')
    const refused = await as(app, officer)
      .post(`/api/v1/exports/${again.body.id as string}/again`)
      .send({})
    expect([refused.status, refused.body.code]).toEqual([409, 'export-not-ended'])
  })
})

test('one whose job ended without it is found by the hourly look', async () => {
  const { officer } = world.users
  const [id, other] = [await ask(officer), await ask(officer)]
  await world.database.sql(
    `update outbox set dispatched_at = now(), finished_at = now() where id = (select job_id from export_file where id = $1)`,
    [id],
  )
  await purgeExports(services)
  expect([await mine(officer, id), await mine(officer, other)]).toMatchObject([
    { state: 'failed', failure: 'interrupted' },
    { state: 'waiting', failure: null },
  ])
})
