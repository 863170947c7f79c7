import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { DEMONSTRATION_ACCOUNTS } from '../../server/demonstration/accounts.ts'
import { until } from '../support/until.ts'
import { cleanUp, freePort, isAlive, postgresOf, postgresPid, type RunningApp, run, temporaryFolder } from './running-app.ts'

/** One data folder through its life; each test continues where the one before left it. */
const dataDir = temporaryFolder()
let port = 0
let app: RunningApp

beforeAll(async () => {
  port = await freePort()
})
afterAll(() => cleanUp(dataDir))

const environment = (): Record<string, string> => ({ PORT: String(port), DATA_DIR: dataDir })
const url = (address: string): string => `http://127.0.0.1:${port}${address}`
const signIn = (email: string, password: string): Promise<Response> =>
  fetch(url('/api/v1/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })

async function rows<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: postgresOf(dataDir).url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

// the people of invented firms have an address and no password
const WITH_PASSWORD = 'select count(*)::int as users from user_account where password_hash is not null'

test('npm start on an empty folder serves the demonstration, and Ctrl-C leaves no process', async () => {
  // while the past of the demonstration is being told
  app = run({ command: 'npm', args: ['start'], env: { ...environment(), DEMONSTRATION_YEARS: '1' } })
  const { address, accounts } = await app.ready()
  expect(address).toBe(`http://localhost:${port}`)
  expect(accounts).toEqual(DEMONSTRATION_ACCOUNTS.map(({ email }) => email))
  expect(app.stdout()).toContain('guichet-demo')

  // the address is told before the last worker has said that it is there
  const ready = await until('/readyz to agree', async () => {
    const answer = await fetch(url('/readyz'))
    return answer.status === 200 ? answer : null
  })
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', checks: { database: true, queue: true, worker: true, outbox: true, heartbeat: true } },
  ])
  for (const { email, role } of DEMONSTRATION_ACCOUNTS) {
    const session = await signIn(email, 'guichet-demo')
    expect(session.status).toBe(201)
    expect(((await session.json()) as { grants: unknown }).grants).toEqual([{ role, programmes: null, departements: null }])
  }
  const holder = JSON.parse(fs.readFileSync(path.join(dataDir, 'guichet.lock'), 'utf8')) as { pid: number }
  const postgres = postgresOf(dataDir).pid
  expect([isAlive(holder.pid), isAlive(postgres)]).toEqual([true, true])

  app.interruptGroup()
  expect(await app.ended()).toBe(0)
  expect([isAlive(holder.pid), isAlive(postgres)]).toEqual([false, false])
  expect(
    app
      .stderr()
      .replace(/^npm .*$/gm, '')
      .trim(),
  ).toBe('')
  expect(fs.existsSync(path.join(dataDir, 'guichet.lock'))).toBe(false)
  await expect(fetch(url('/healthz'))).rejects.toThrow()
})

test('after kill -9 the next start adopts PostgreSQL and goes on with the same data', async () => {
  app = run({ env: environment() })
  await app.ready()
  const postgres = postgresOf(dataDir).pid
  app.signal('SIGKILL')
  expect(await app.ended()).toBe('SIGKILL')
  expect(isAlive(postgres)).toBe(true)

  app = run({ env: environment() })
  await app.ready()
  expect(postgresOf(dataDir).pid).toBe(postgres)
  expect((await signIn('officer@demo.example', 'guichet-demo')).status).toBe(201)
  expect(await rows(WITH_PASSWORD)).toEqual([{ users: DEMONSTRATION_ACCOUNTS.length }])
})

test('a second start over the same folder says so and ends; the first goes on', async () => {
  const second = run({ env: { ...environment(), PORT: '0' } })
  expect(await second.ended()).toBe(1)
  expect(second.stderr()).toBe(
    `Guichet is already running over the data folder ${dataDir} (process ${app.pid}): stop it first, or choose another folder with DATA_DIR.\n`,
  )
  expect((await fetch(url('/readyz'))).status).toBe(200)
})

test('commands work beside the running application', async () => {
  const demo = run({ args: ['server/start.mjs', 'demo'], env: environment() })
  expect(await demo.ended()).toBe(0)
  expect(demo.stdout()).toBe('The demonstration is already there.\n')

  const args = ['--email', 'new.admin@demo.example', '--full-name', 'Maud Perrot', '--funder-code', 'demo', '--password-stdin']
  const create = run({ args: ['server/start.mjs', 'admin:create', ...args], env: environment(), input: 'a long enough phrase\n' })
  expect([await create.ended(), create.stderr()]).toEqual([0, ''])
  expect((await signIn('new.admin@demo.example', 'a long enough phrase')).status).toBe(201)

  const again = run({ args: ['server/start.mjs', 'admin:create', ...args], env: environment(), input: 'a long enough phrase\n' })
  expect(await again.ended()).toBe(1)
  expect(again.stderr()).toBe('The administrator was not created: new.admin@demo.example already has an account.\n')
})

test('SIGTERM stops an adopted PostgreSQL too', async () => {
  const postgres = postgresOf(dataDir).pid
  app.signal('SIGTERM')
  expect([await app.ended(), app.stderr()]).toEqual([0, ''])
  expect(isAlive(postgres)).toBe(false)
  expect(postgresPid(dataDir)).toBeNull()
})

test('when its PostgreSQL is killed the application says so and ends with 1', async () => {
  app = run({ env: environment() })
  await app.ready()
  process.kill(postgresOf(dataDir).pid, 'SIGKILL')
  expect(await app.ended()).toBe(1)
  expect(app.stderr()).toBe('The embedded PostgreSQL ended unexpectedly.\n')
})

describe('a damaged data folder is told in one sentence', () => {
  const inData = (...parts: string[]): string => path.join(dataDir, 'postgres', ...parts)

  async function refusedStart(): Promise<string> {
    const refused = run({ env: environment() })
    expect(await refused.ended()).toBe(1)
    const pid = postgresPid(dataDir)
    expect(pid === null || !isAlive(pid)).toBe(true)
    expect(fs.existsSync(path.join(dataDir, 'guichet.lock'))).toBe(false)
    return refused.stderr()
  }

  /** Puts other bytes in the place of a file (null: removes it), runs the check, and puts the file back. */
  async function damaged(file: string, content: Buffer | null, check: () => Promise<void>): Promise<void> {
    const sound = fs.readFileSync(file)
    const { mode, uid, gid } = fs.statSync(file)
    if (content) fs.writeFileSync(file, content)
    else fs.rmSync(file)
    try {
      await check()
    } finally {
      fs.writeFileSync(file, sound, { mode })
      fs.chownSync(file, uid, gid)
    }
  }

  test('PG_VERSION garbled', () =>
    damaged(inData('PG_VERSION'), Buffer.from('\u0000garbage'), async () => {
      expect(await refusedStart()).toBe(
        `The data folder ${inData()} is damaged (PG_VERSION is not readable): restore it from a backup, or choose another with DATA_DIR.\n`,
      )
    }))

  test('global/pg_control removed', () =>
    damaged(inData('global', 'pg_control'), null, async () => {
      expect(await refusedStart()).toBe(
        `The data folder ${inData()} is damaged (global/pg_control is missing): restore it from a backup, or choose another with DATA_DIR.\n`,
      )
    }))

  test('global/pg_control overwritten: what PostgreSQL says, on one line', () =>
    damaged(inData('global', 'pg_control'), Buffer.alloc(8_192), async () => {
      expect(await refusedStart()).toMatch(
        /^The data folder \S+ could not be opened by PostgreSQL \(.+\): restore it from a backup, or choose another with DATA_DIR\.\n$/,
      )
    }))

  test('another version', () =>
    damaged(inData('PG_VERSION'), Buffer.from('17\n'), async () => {
      expect(await refusedStart()).toMatch(/^The data folder \S+ could not be opened by PostgreSQL \(.*version 17.*\): .*\n$/)
    }))

  test('put back, it opens, although its server had been killed', async () => {
    app = run({ env: environment() })
    await app.ready()
    expect(await rows(WITH_PASSWORD)).toEqual([{ users: DEMONSTRATION_ACCOUNTS.length + 1 }])
    app.signal('SIGINT')
    expect(await app.ended()).toBe(0)
    await until('PostgreSQL to be gone', () => postgresPid(dataDir) === null)
  })
})
