import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/db/embedded.ts'
import { skipping } from '../support/skips.ts'
import { isAlive, temporaryFolder } from './running-app.ts'

const folder = temporaryFolder()
const dataDir = path.join(folder, 'postgres')
const started: EmbeddedPostgres[] = []
const removeLater: string[] = [folder]

async function start(at = dataDir, notices: string[] = []): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: at, flags: ['-c', 'fsync=off'], onNotice: (notice) => notices.push(notice) })
  started.push(server)
  return server
}
afterAll(async () => {
  for (const server of started) await server.stop()
  for (const place of removeLater) fs.rmSync(place, { recursive: true, force: true })
})

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows.map(({ answer }) => answer)
  } finally {
    await client.end()
  }
}

test('listens on the loopback only, asks for a password kept to its owner, and has what the schema needs', async () => {
  const server = await start()
  expect(await ask(server, `select current_setting('listen_addresses') as answer`)).toEqual(['127.0.0.1'])
  expect(await ask(server, `select current_setting('unix_socket_directories') as answer`)).toEqual([''])
  expect(fs.statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600)
  const stranger = new pg.Client({ connectionString: server.url.replace(/:[^:@]+@/, ':guess@') })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
  const wanted = ['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent']
  expect(await ask(server, `select name as answer from pg_available_extensions where name = any('{${wanted.join()}}') order by 1`)).toEqual(
    wanted,
  )
  expect(await ask(server, `select 'É' collate "fr-FR-x-icu" < 'F' as answer`)).toEqual([true])
})

test('a server still there is adopted, and stopped by who adopted it', async () => {
  const first = await start()
  const second = await start()
  expect([second.adopted, second.pid, second.url]).toEqual([true, first.pid, first.url])
  await second.stop()
  expect(isAlive(first.pid)).toBe(false)
})

test('a pid file left by a crash, its number since given to another program, is not believed', async () => {
  const before = await start()
  const file = path.join(dataDir, 'postmaster.pid')
  const left = fs.readFileSync(file, 'utf8').split('\n')
  await before.stop()
  // The living process is this test itself; nobody listens on the port any more.
  for (const status of ['ready   ', 'starting']) {
    fs.writeFileSync(file, [String(process.pid), ...left.slice(1, 7), status, ''].join('\n'))
    const server = await start()
    expect(server.adopted).toBe(false)
    expect(await ask(server, 'select 1 as answer')).toEqual([1])
    await server.stop()
  }
  expect(isAlive(process.pid)).toBe(true)
})

test('a lost password is told', async () => {
  const password = fs.readFileSync(`${dataDir}.password`)
  const { uid, gid } = fs.statSync(`${dataDir}.password`)
  fs.rmSync(`${dataDir}.password`)
  try {
    await expect(start()).rejects.toThrow(`The password of the database (${dataDir}.password) is missing or not readable`)
  } finally {
    fs.writeFileSync(`${dataDir}.password`, password, { mode: 0o600 })
    fs.chownSync(`${dataDir}.password`, uid, gid)
  }
})

if (process.getuid?.() === 0) {
  test('root: data asked for in a closed folder goes where the account that runs PostgreSQL can reach, and follows the folder', async () => {
    const closed = temporaryFolder()
    fs.chmodSync(closed, 0o700)
    removeLater.push(closed)
    const asked = path.join(closed, 'postgres')
    const notices: string[] = []
    const first = await start(asked, notices)
    removeLater.push(path.dirname(first.dataDir))
    expect(first.dataDir).toMatch(/^\/var\/lib\/guichet-[0-9a-f]{12}\/postgres$/)
    expect(notices[0]).toBe(`The account that runs PostgreSQL cannot reach ${asked}; the data is kept in ${first.dataDir}.`)
    await first.stop()

    const again = await start(asked)
    expect(again.dataDir).toBe(first.dataDir)
    await again.stop()

    fs.rmSync(`${asked}.place`)
    const anew = await start(asked)
    removeLater.push(path.dirname(anew.dataDir))
    expect(anew.dataDir).not.toBe(first.dataDir)
    await anew.stop()
  })
} else {
  skipping('the embedded PostgreSQL of root in a closed folder: the tests do not run as root')
}
