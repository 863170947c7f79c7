import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from './embedded.ts'
import { migrate } from './migrate.ts'
import { writeTypes } from './write-types.ts'

/** Writes the table types of the newest schema to the file given (default server/db/types.ts). Run by `npm run generate`. */
const target = process.argv[2] ?? 'server/db/types.ts'
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-types-'))
chmodSync(folder, 0o755)
const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), flags: ['-c', 'fsync=off'] })
try {
  await migrate(server.url)
  await writeTypes(server.url, target)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
