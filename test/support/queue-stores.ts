import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Redis } from 'ioredis'
import { type JobBackend, jobBackend } from '../../jobs/backend.ts'
import { skipping } from './skips.ts'
import { until } from './until.ts'

/** A place where jobs wait, of its own for one test file. */
export interface QueueStore {
  readonly redisUrl: string | null
  backend(databaseUrl: string): JobBackend
  /** Ends and starts the server again on the same port; null when it is not ours to stop. */
  readonly restart: { stop(): Promise<void>; start(): Promise<void> } | null
  close(): Promise<void>
}

export interface QueueStoreKind {
  readonly name: 'PostgreSQL' | 'Redis'
  /** Its server is ours to stop and start again. */
  readonly restartable: boolean
  readonly open: () => Promise<QueueStore>
}

const found = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0
const program = ['redis-server', 'valkey-server'].find(found)
const given = process.env['TEST_REDIS_URL']

/** PostgreSQL always; Redis when a server program or TEST_REDIS_URL is there, else skipped with its reason. */
export function queueStores(): readonly QueueStoreKind[] {
  const postgres: QueueStoreKind = {
    name: 'PostgreSQL',
    restartable: false,
    open: () => Promise.resolve({ redisUrl: null, backend: (url) => jobBackend(url, null), restart: null, close: () => Promise.resolve() }),
  }
  if (given) return [postgres, { name: 'Redis', restartable: false, open: () => openGiven(given) }]
  if (program) return [postgres, { name: 'Redis', restartable: true, open: () => openOwn(program) }]
  skipping('jobs on Redis: neither redis-server nor valkey-server is installed, and TEST_REDIS_URL is not set')
  return [postgres]
}

async function openGiven(url: string): Promise<QueueStore> {
  const client = new Redis(url)
  await client.flushdb()
  return { redisUrl: url, backend: (database) => jobBackend(database, url), restart: null, close: async () => void (await client.quit()) }
}

async function openOwn(name: string): Promise<QueueStore> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guichet-redis-'))
  let server: ChildProcess | null = null
  const start = async (): Promise<void> => {
    // Written to disk at each command, as in a real deployment: a restart must lose nothing.
    const settings = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
    ]
    server = spawn(name, settings, { stdio: 'ignore' })
    await until('Redis to answer', () => answers(url))
  }
  const stop = async (): Promise<void> => {
    const running = server
    if (!running) return
    server = null
    const ended = new Promise<void>((resolve) => {
      running.once('exit', () => resolve())
    })
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    redisUrl: url,
    backend: (database) => jobBackend(database, url),
    restart: { stop, start },
    close: async () => {
      await stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } catch {
    // not yet listening
    return false
  } finally {
    client.disconnect()
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
