import { PassThrough, Readable } from 'node:stream'
import { pino } from 'pino'
import { allJobs } from '../../jobs/all-jobs.ts'
import { jobBackend } from '../../jobs/backend.ts'
import { startWorkers } from '../../jobs/worker.ts'
import { openDatabase } from '../../server/db/client.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import type { DocumentStorage } from '../../server/documents/storage.ts'
import { systemClock } from '../../server/kernel/clock.ts'

/**
 * A real worker process that makes exports into a folder, for the tests that kill it: `worker-process.ts FOLDER STOP_AFTER DATABASE_URL [REDIS_URL]`.
 * Its storage takes STOP_AFTER bytes of a file and then no more: the export stands still midway, until the process is killed.
 */
const [folder = '', stopAfter = '0', databaseUrl = '', redisUrl = null] = process.argv.slice(2)
const unused = (): never => {
  throw new Error('not part of this test')
}

async function* first(content: Readable, most: number): AsyncGenerator<Buffer> {
  let taken = 0
  for await (const piece of content as AsyncIterable<Buffer>) {
    taken += piece.length
    yield piece
    if (taken >= most) await new Promise(() => undefined)
  }
}

function stalling(disk: DocumentStorage, most: number): DocumentStorage {
  return {
    ...disk,
    write: (key, content) => {
      const some = Readable.from(first(content, most)).pipe(new PassThrough())
      return disk.write(key, some)
    },
  }
}

const database = openDatabase({ url: databaseUrl, size: 8, onError: () => undefined })
await startWorkers({
  services: {
    db: database.db,
    clock: systemClock,
    log: pino({ level: 'warn' }, pino.destination(2)),
    programmes: { all: [], get: () => undefined },
    registry: { find: unused },
    storage: stalling(diskStorage(folder), Number(stopAfter)),
    keys: { derive: unused },
    mail: null,
    publicUrl: 'http://127.0.0.1:3000',
    uploadMaxBytes: 0,
    oidc: null,
    rates: null,
    webhookNetworks: [],
    jobs: null,
    secureCookies: false,
  },
  backend: jobBackend(databaseUrl, redisUrl),
  databaseUrl,
  jobs: allJobs,
  recoverAfterMs: 8_000,
})
// keeps the process alive even while nothing else does
setInterval(() => undefined, 60_000)
process.stdout.write('ready\n')
