import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { seedDemonstration } from '../../../server/demonstration/seed.ts'
import { diskStorage } from '../../../server/documents/disk-storage.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import { programmes } from '../../../server/programmes/index.ts'
import { testServices } from '../../support/api.ts'
import { createTestDatabase, onServer, runFolder } from '../../support/database.ts'

const TOLD = 'guichet_told'
/** Any number: what keeps two workers from telling it at the same time. */
const TELLING = 7_310_022

/** The demonstration told once for the whole run: a database to clone and the folder of its documents. */
export async function toldStage(): Promise<{ template: string; documents: string }> {
  const documents = path.join(runFolder(), 'told-documents')
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TELLING])
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [TOLD])
    if (rows.length === 0 || !existsSync(documents)) {
      mkdirSync(documents, { recursive: true })
      const database = await createTestDatabase()
      await seedDemonstration(testServices(database, { programmes, storage: diskStorage(documents), clock: systemClock }))
      // a template must have no open connection, and its name only once it is whole
      await database.close()
      await client.query(`alter database ${new URL(database.url).pathname.slice(1)} rename to ${TOLD}`)
    }
  })
  return { template: TOLD, documents }
}
