import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { skipping } from '../support/skips.ts'
import { until } from '../support/until.ts'
import { cleanUp, freePort, isAlive, postgresOf, postgresPid, run, temporaryFolder } from './running-app.ts'

const folders: string[] = []
const newFolder = (): string => {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder
}
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ size: 2 })
})
afterAll(async () => {
  await cleanUp(...folders)
  await database.drop()
})

/** Starts with these variables, expects exit code 1, and returns what was said on standard error. */
async function refusal(env: Readonly<Record<string, string>>, args?: readonly string[], uid?: number): Promise<string> {
  const app = run({ env, ...(args ? { args } : {}), ...(uid === undefined ? {} : { uid }) })
  expect(await app.ended()).toBe(1)
  return app.stderr()
}

test('an unsupported Node is told before anything else is loaded', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.18.1'}})`
  const said = await refusal({ DATA_DIR: newFolder() }, ['--import', pretend, 'server/start.mjs'])
  expect(said).toBe('Guichet needs Node 20.19 or later; this is 20.18.1.\n')
})

test('an invalid configuration names every faulty variable at once', async () => {
  const said = await refusal({ PORT: 'http', DATABASE_URL: 'mysql://somewhere', LOG_LEVEL: 'loud', DATA_DIR: newFolder() })
  expect(said).toMatch(/^The configuration is not valid\. .*\n$/)
  for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL']) expect(said).toContain(`${name}: `)
})

test('an unknown command is told', async () => {
  expect(await refusal({}, ['server/start.mjs', 'migrat'])).toBe(
    'Unknown command migrat: use start, build, demo, admin:create, audit:verify, import.\n',
  )
})

test('a command with a wrong argument is told how it is used', async () => {
  const said = await refusal({ DATA_DIR: newFolder() }, ['server/start.mjs', 'admin:create', '--email', 'first@demo.example'])
  expect(said).toMatch(/^Missing --email, --full-name or --funder-code\. Usage: npm run admin:create -- .*\n$/)
  expect(await refusal({}, ['server/start.mjs', 'admin:create', '--mail', 'x'])).toMatch(/^Unknown option '--mail'.* Usage: .*\n$/)
})

test('a busy port is told before PostgreSQL is prepared', async () => {
  const busy = net.createServer()
  await new Promise<void>((resolve) => {
    busy.listen(0, '127.0.0.1', resolve)
  })
  const { port } = busy.address() as net.AddressInfo
  const dataDir = newFolder()
  try {
    expect(await refusal({ PORT: String(port), DATA_DIR: dataDir })).toBe(
      `Port ${port} of 127.0.0.1 is already used by another program: stop it, or choose another port with PORT.\n`,
    )
    expect(fs.readdirSync(dataDir)).toEqual([])
  } finally {
    await new Promise((resolve) => {
      busy.close(resolve)
    })
  }
})

test('a host that is not ours is told', async () => {
  expect(await refusal({ HOST: '192.0.2.1', PORT: '0', DATA_DIR: newFolder() })).toBe(
    '192.0.2.1 is not an address of this machine: correct HOST.\n',
  )
})

test('a data folder that is a file, or lies below one, is told', async () => {
  const file = path.join(newFolder(), 'occupied')
  fs.writeFileSync(file, '')
  const below = path.join(file, 'data')
  expect(await refusal({ PORT: '0', DATA_DIR: below })).toBe(`The data folder ${below} cannot be written: choose another with DATA_DIR.\n`)
})

/** Root may write anywhere: the child then runs under an ordinary account of the machine, which must be able to read the checkout. */
const ordinary = process.getuid?.() === 0 ? 65_534 : undefined
const reads = ['-e', `require('node:fs').readFileSync('server/start.mjs')`]
if (ordinary === undefined || spawnSync(process.execPath, reads, { uid: ordinary, gid: ordinary }).status === 0) {
  test('a data folder of somebody else is told', async () => {
    const folder = newFolder()
    fs.chmodSync(folder, 0o555)
    const said = await refusal({ PORT: '0', DATA_DIR: folder, HOME: '/nonexistent' }, undefined, ordinary)
    expect(said).toBe(`The data folder ${folder} cannot be written: choose another with DATA_DIR.\n`)
  })
} else {
  skipping('a data folder of somebody else: run as root in a checkout that no ordinary account can read')
}

test('files that are not a database are not touched', async () => {
  const dataDir = newFolder()
  fs.mkdirSync(path.join(dataDir, 'postgres'))
  fs.writeFileSync(path.join(dataDir, 'postgres', 'holiday.jpg'), 'picture')
  const place = path.join(dataDir, 'postgres')
  expect(await refusal({ PORT: '0', DATA_DIR: dataDir })).toBe(
    `The data folder ${place} holds files that are not a PostgreSQL database: move them away, or choose another with DATA_DIR.\n`,
  )
  expect(fs.readFileSync(path.join(place, 'holiday.jpg'), 'utf8')).toBe('picture')
})

test('a DATABASE_URL nobody answers is told without its password', async () => {
  const port = await freePort()
  const url = `postgres://guichet:s3cret@127.0.0.1:${port}/guichet`
  const said = await refusal({ PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: url })
  expect(said).toBe('The database of DATABASE_URL cannot be used: nothing answers at that address.\n')
})

test('a wrong password and a missing database are told', async () => {
  const wrong = Object.assign(new URL(database.url), { password: 'wrong' }).toString()
  expect(await refusal({ PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: wrong })).toBe(
    'The database of DATABASE_URL cannot be used: the password is refused.\n',
  )
  const missing = Object.assign(new URL(database.url), { pathname: '/nowhere' }).toString()
  expect(await refusal({ PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: missing })).toBe(
    'The database of DATABASE_URL cannot be used: that database does not exist.\n',
  )
})

test('a Redis nobody answers is told', async () => {
  const url = `redis://127.0.0.1:${await freePort()}`
  const said = await refusal({ PORT: '0', DATA_DIR: newFolder(), DATABASE_URL: database.url, REDIS_URL: url })
  expect(said).toBe('Redis does not answer at REDIS_URL: start it, correct the address, or leave REDIS_URL out to use PostgreSQL.\n')
})

test('over DATABASE_URL no demonstration is made, nor PostgreSQL started', async () => {
  const dataDir = newFolder()
  const app = run({ env: { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: database.url } })
  const { accounts, port } = await app.ready()
  expect(accounts).toBeUndefined()
  await until('the hint', () => app.stdout().includes('npm run admin:create'))
  expect(await database.sql('select 1 from user_account')).toEqual([])

  const funder = ['--funder-code', 'armorique', '--funder-name', 'Région Armorique', '--departements', '22,35', '--appeal-court', 'Rennes']
  const service = ['--service-name', 'S', '--service-email', 's@demo.example', '--service-phone', '02', '--service-address', 'Rennes']
  const args = ['server/start.mjs', 'admin:create', '--email', 'first@demo.example', '--full-name', 'Maud Perrot', ...funder, ...service]
  const create = run({ args, env: { DATA_DIR: dataDir, DATABASE_URL: database.url } })
  expect([await create.ended(), create.stderr()]).toEqual([0, ''])
  const password = /^Password, shown this once: (\S{20})$/m.exec(create.stdout())?.[1]
  const session = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'first@demo.example', password }),
  })
  expect(session.status).toBe(201)
  expect(fs.existsSync(path.join(dataDir, 'postgres'))).toBe(false)
  app.signal('SIGTERM')
  expect([await app.ended(), app.stderr()]).toEqual([0, ''])
})

test('killed during its first start, it begins anew; open to the network, it has no demonstration', async () => {
  const env = { HOST: '0.0.0.0', PORT: '0', DATA_DIR: newFolder(), LOG_LEVEL: 'debug' }
  const killed = run({ env })
  await until('the first migration', () => killed.stdout().includes('migration done'))
  killed.signal('SIGKILL')
  expect(await killed.ended()).toBe('SIGKILL')
  const survivor = postgresPid(env.DATA_DIR)
  expect(survivor !== null && isAlive(survivor)).toBe(true)

  const app = run({ env })
  expect((await app.ready()).accounts).toBeUndefined()
  expect(postgresOf(env.DATA_DIR).pid).toBe(survivor)
  await until('the hint', () => app.stdout().includes('npm run admin:create'))
  app.signal('SIGINT')
  expect([await app.ended(), app.stderr()]).toEqual([0, ''])
})

test('asked to stop in the middle of a start, it leaves nothing running', async () => {
  const dataDir = newFolder()
  const app = run({ env: { PORT: '0', DATA_DIR: dataDir } })
  const pid = await until('PostgreSQL to be there', () => postgresPid(dataDir))
  app.signal('SIGINT')
  expect([await app.ended(), app.stderr()]).toEqual([0, ''])
  expect(app.stdout()).not.toContain('Guichet is ready')
  expect([isAlive(pid), postgresPid(dataDir)]).toEqual([false, null])
})
