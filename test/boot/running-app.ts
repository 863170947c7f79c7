import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { isAlive } from '../../server/db/embedded-running.ts'
import { until } from '../support/until.ts'

/** A data folder of its own, reachable by the account that runs PostgreSQL when the tests run as root. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-boot-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

export interface RunningApp {
  readonly pid: number
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits for the line that says it is ready; returns its fields. Throws at once, with its words, if the process ends instead. */
  ready(): Promise<{ address: string; port: number; accounts?: string[] }>
  signal(name: NodeJS.Signals): void
  /** The signal a terminal sends on Ctrl-C: to the whole group. */
  interruptGroup(): void
  /** Exit code, or the name of the signal that ended it. */
  ended(): Promise<number | string>
}

const running = new Set<ChildProcess>()

interface Run {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  readonly command?: string
  readonly uid?: number
  readonly input?: string
}

/** Starts `node server/start.mjs` (or what is asked) in a process group of its own, with nothing of our environment but these variables. */
export function run({ env = {}, args = ['server/start.mjs'], command = process.execPath, uid, input }: Run): RunningApp {
  const child = spawn(command, args, {
    // the past of the demonstration takes a minute of both cores: only a test that is about it asks for it
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', DEMONSTRATION_YEARS: '0', ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  running.add(child)
  child.stdin.end(input ?? '')
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const closed = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal ?? 'unknown')
    })
  })
  const pid = child.pid ?? 0
  return {
    pid,
    stdout: () => stdout,
    stderr: () => stderr,
    ready: () =>
      until('the application to be ready', () => {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stderr}${stdout}`)
        const line = stdout.split('\n').find((text) => text.includes('Guichet is ready'))
        return line ? (JSON.parse(line) as { address: string; port: number; accounts?: string[] }) : null
      }),
    signal: (name) => child.kill(name),
    interruptGroup: () => process.kill(-pid, 'SIGINT'),
    ended: () => closed,
  }
}

/** Ends what a failed test left behind, PostgreSQL included. */
export async function cleanUp(...folders: readonly string[]): Promise<void> {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) {
    const pid = postgresPid(folder)
    if (pid !== null && isAlive(pid)) {
      process.kill(pid, 'SIGQUIT')
      await until('PostgreSQL to end', () => !isAlive(pid))
    }
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The PostgreSQL over this data folder, by its own pid file; null when it says none. */
export function postgresPid(dataDir: string): number | null {
  const file = path.join(dataDir, 'postgres', 'postmaster.pid')
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : null
}

export interface Postgres {
  readonly pid: number
  readonly url: string
}

/** The running PostgreSQL of this data folder, for direct SQL. */
export function postgresOf(dataDir: string): Postgres {
  const lines = fs.readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  const password = fs.readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim()
  return { pid: Number(lines[0]), url: `postgres://postgres:${password}@127.0.0.1:${lines[3] ?? ''}/guichet` }
}

export { isAlive }
