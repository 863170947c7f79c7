import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import {
  type Account,
  accountToRunAs,
  binary,
  dataState,
  EmbeddedPostgresError,
  ensureWritable,
  initialise,
  placeBinaries,
  placeData,
  readPassword,
  serverEnvironment,
  startFailure,
} from './embedded-files.ts'
import { findSurvivor, freePort, serverUrl, stopServer } from './embedded-running.ts'

export { EmbeddedPostgresError } from './embedded-files.ts'

/** A PostgreSQL server taken from the npm package and run beside us. */
export interface EmbeddedPostgres {
  /** Connection string of the maintenance database `postgres`. */
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  /** A server left behind by a killed process was adopted. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** Extra server settings, e.g. ['-c', 'fsync=off']. */
  readonly flags?: readonly string[]
  /** Hears what is being done when it takes long, and where the data went when moved. */
  readonly onNotice?: (notice: string) => void
  /** The server ended although nobody stopped it. Never called for an adopted server, which is not our child. */
  readonly onUnexpectedEnd?: () => void
}

const PORT_TRIES = 3
/** Replaying the journal after a power cut takes seconds; a start beyond this is given up. */
const START_MS = 120_000

/**
 * Starts (or adopts) the embedded server over `dataDir`, preparing the folder on first use.
 * Listens on 127.0.0.1 only, password random and kept in a 0600 file beside the folder.
 * Throws EmbeddedPostgresError in words a person understands.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const onNotice = options.onNotice ?? (() => undefined)
  const account = accountToRunAs(path.resolve(options.dataDir))
  const native = placeBinaries(account, onNotice)
  const dataDir = placeData(options.dataDir, account, onNotice)
  ensureWritable(dataDir)
  if (dataState(dataDir) === 'absent') {
    onNotice('Preparing the embedded PostgreSQL...')
    await initialise(native, dataDir, account)
  }
  const password = readPassword(dataDir)
  const survivor = await findSurvivor(dataDir, password)
  if (survivor) {
    const { pid, port } = survivor
    return { url: serverUrl(password, port), port, pid, dataDir, adopted: true, stop: () => stopServer(pid) }
  }
  return launch({ native, dataDir, password, account, options }, PORT_TRIES)
}

/** The server already running over `dataDir` for another process of ours, or null. Never starts one. */
export async function findEmbeddedPostgres(asked: string): Promise<{ readonly url: string } | null> {
  const dataDir = placeData(asked, accountToRunAs(path.resolve(asked)), () => undefined)
  if (dataState(dataDir) === 'absent') return null
  const password = readPassword(dataDir)
  const running = await findSurvivor(dataDir, password)
  return running ? { url: serverUrl(password, running.port) } : null
}

interface Launch {
  readonly native: string
  readonly dataDir: string
  readonly password: string
  readonly account: Account
  readonly options: EmbeddedOptions
}

async function launch(plan: Launch, tries: number): Promise<EmbeddedPostgres> {
  const { native, dataDir, password, account, options } = plan
  const port = await freePort()
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...(options.flags ?? [])]
  // detached: a Ctrl-C in the terminal must reach node first; node drains, then stops the server.
  const child = spawn(binary(native, 'postgres'), ['-D', dataDir, '-p', String(port), ...settings], {
    ...account,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const outcome = await readiness(child)
  if (outcome.kind === 'ended') {
    // Another program took the port between our look and the server's.
    if (/Address already in use/.test(outcome.output) && tries > 1) return launch(plan, tries - 1)
    throw startFailure(dataDir, outcome.output)
  }
  const pid = child.pid ?? 0
  let stopping = false
  child.once('exit', () => {
    if (!stopping) options.onUnexpectedEnd?.()
  })
  ;(child.stderr as unknown as { unref?: () => void }).unref?.()
  child.unref()
  const stop = async (): Promise<void> => {
    stopping = true
    await stopServer(pid)
  }
  return { url: serverUrl(password, port), port, pid, dataDir, adopted: false, stop }
}

type Outcome = { readonly kind: 'ready' } | { readonly kind: 'ended'; readonly output: string }

function readiness(child: ChildProcess): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let output = ''
    const limit = setTimeout(() => {
      child.kill('SIGQUIT')
      reject(new EmbeddedPostgresError(`The embedded PostgreSQL was not ready after ${START_MS / 1_000} seconds and was stopped.`))
    }, START_MS)
    const settle = (outcome: Outcome): void => {
      clearTimeout(limit)
      resolve(outcome)
    }
    child.once('error', (cause) => {
      clearTimeout(limit)
      reject(new EmbeddedPostgresError('The embedded PostgreSQL could not be run.', { cause }))
    })
    // Kept flowing afterwards, so that the server never blocks on a full pipe.
    child.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000)
      if (output.includes('ready to accept connections')) settle({ kind: 'ready' })
    })
    child.once('close', () => settle({ kind: 'ended', output }))
  })
}
