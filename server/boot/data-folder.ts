import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from '../db/embedded-running.ts'
import { StartError } from './sentence.ts'

/**
 * Who holds a data folder. The start time and the boot of the machine tell a live holder from another process
 * that was given the same number since (containers give the same numbers at each start).
 */
interface Holder {
  readonly pid: number
  readonly started: string | null
  readonly boot: string | null
}

export interface FolderLock {
  release(): void
}

const LOCK = 'guichet.lock'

function readOrNull(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    // absent on systems without /proc, or gone meanwhile: the answer is "not known"
    return null
  }
}

/** Start time of a process in ticks since boot: field 22, counted after the name, which may hold spaces. */
const startOf = (pid: number): string | null =>
  readOrNull(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')[19] ?? null
const bootId = (): string | null => readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'pid') === 'number' ? (value as Holder) : null
  } catch {
    // cut short by a power failure: nobody holds it
    return null
  }
}

function stillHolds(holder: Holder): boolean {
  if (holder.boot !== null && holder.boot !== bootId()) return false
  if (holder.pid === process.pid || !isAlive(holder.pid)) return false
  return holder.started === null || holder.started === startOf(holder.pid)
}

/** Makes the folder, and says in one sentence when it cannot be written. */
function prepare(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
  } catch (cause) {
    throw new StartError(`The data folder ${folder} cannot be written: choose another with DATA_DIR.`, { cause })
  }
}

/** The process that holds the folder now, or null. */
export function holderOf(folder: string): number | null {
  const holder = parseHolder(readOrNull(path.join(folder, LOCK)) ?? '')
  return holder && stillHolds(holder) ? holder.pid : null
}

/**
 * Takes the folder for this process. Throws StartError when it cannot be written or another process holds it.
 * The lock of a process that was killed is taken over.
 */
export function lockDataFolder(folder: string): FolderLock {
  prepare(folder)
  const file = path.join(folder, LOCK)
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid), boot: bootId() } satisfies Holder)
  for (let round = 0; round < 5; round += 1) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o644 })
      return { release: () => releaseIfOurs(file, mine) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new StartError(`The data folder ${folder} cannot be written: choose another with DATA_DIR.`, { cause: error })
      }
    }
    const found = readOrNull(file)
    if (found === null) continue
    const holder = parseHolder(found)
    if (holder && stillHolds(holder)) throw inUse(folder, holder.pid)
    removeStale(file, found)
  }
  throw inUse(folder, holderOf(folder))
}

const inUse = (folder: string, pid: number | null): StartError =>
  new StartError(
    `Guichet is already running over the data folder ${folder}${pid === null ? '' : ` (process ${pid})`}: stop it first, or choose another folder with DATA_DIR.`,
  )

/** Moved aside first: of two processes that saw the same stale lock, one may meanwhile have put its own in its place. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    fs.renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (readOrNull(aside) !== stale) {
    try {
      fs.linkSync(aside, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  fs.rmSync(aside, { force: true })
}

function releaseIfOurs(file: string, mine: string): void {
  if (readOrNull(file) === mine) fs.rmSync(file, { force: true })
}
