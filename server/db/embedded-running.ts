import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'

/** How long a server that was told to stop, or that is recovering, is waited for. */
const STOP_MS = 15_000
const RECOVERY_MS = 120_000
const FOREIGN_MS = 3_000
const STEP_MS = 50

export interface RunningServer {
  readonly pid: number
  readonly port: number
}

export const serverUrl = (password: string, port: number): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

export const freePort = (): Promise<number> =>
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

/** Dead but not yet collected: in a container whose first process collects nobody, it stays so for ever. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // no such folder on this system, or the process ended meanwhile
    return false
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function waitUntil(holds: () => boolean, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += STEP_MS) {
    if (holds()) return true
    await pause(STEP_MS)
  }
  return holds()
}

interface PidFile {
  readonly pid: number
  readonly port: number
  /** 'starting', 'ready', 'stopping'; PostgreSQL writes it on the eighth line. */
  readonly status: string
}

function readPidFile(dataDir: string): PidFile | null {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Waits while the server is stopping, or replaying its journal after a power cut. It listens all that time:
 * a living process whose port stays free is another program that was given the number since.
 */
async function settled(dataDir: string): Promise<void> {
  for (let waited = 0, silent = 0; waited < RECOVERY_MS && silent < FOREIGN_MS; waited += STEP_MS) {
    const now = readPidFile(dataDir)
    if (!now || !isAlive(now.pid) || now.status.startsWith('ready')) return
    silent = !now.port || (await isFree(now.port)) ? silent + STEP_MS : 0
    await pause(STEP_MS)
  }
}

/** The server answers with our password and says that it serves this folder. */
async function serves(dataDir: string, password: string, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: serverUrl(password, port), connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0] !== undefined && fs.realpathSync(rows[0].data_directory) === fs.realpathSync(dataDir)
  } catch {
    // not listening, another server, or another password: in each case it is not ours
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * A server that survived its parent (kill -9), or null when there is none.
 * A stale pid file is removed once its process is surely not ours: PostgreSQL itself would refuse to start
 * when the number was given to another process since.
 */
export async function findSurvivor(dataDir: string, password: string): Promise<RunningServer | null> {
  const first = readPidFile(dataDir)
  if (!first) return null
  await settled(dataDir)
  const found = readPidFile(dataDir)
  if (!found) return null
  if (isAlive(found.pid) && found.port && (await serves(dataDir, password, found.port))) return { pid: found.pid, port: found.port }
  const gone = await waitUntil(() => !isAlive(found.pid), FOREIGN_MS)
  if (gone || (found.port && (await isFree(found.port)))) fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true })
  return null
}

/** Fast shutdown: open transactions are rolled back. Immediate shutdown when that takes too long (the journal is replayed next time). */
export async function stopServer(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
      throw error
    }
    if (await waitUntil(() => !isAlive(pid), STOP_MS)) return
  }
}
