import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { hashPassword } from '../../../server/access/password.ts'
import { createApp } from '../../../server/app.ts'
import { ensureConsole } from '../../../server/boot/build-console.ts'
import { serveConsole } from '../../../server/http/console.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import type { Services } from '../../../server/services.ts'
import { testServices } from '../../support/api.ts'
import type { TestDatabase } from '../../support/database.ts'

export interface TestConsole {
  /** http://127.0.0.1:port, without a final slash. */
  readonly url: string
  readonly services: Services
  close(): Promise<void>
}

const ROOT = path.resolve(__dirname, '../../..')

/**
 * The application with the built console on a free port. The console is built when its sources have changed since.
 * The clock is the machine's: the browser compares the end of the cookie with its own.
 */
export async function startConsole(database: TestDatabase, overrides: Partial<Services> = {}): Promise<TestConsole> {
  const built = await ensureConsole({ root: ROOT, dataDir: path.join(ROOT, '.test-tmp'), progress: (_doing, step) => step() })
  if (built.kind !== 'ready') throw new Error(`the console could not be built: ${built.kind === 'failed' ? built.output : 'no sources'}`)
  const services = testServices(database, { clock: systemClock, ...overrides })
  const server = createServer(createApp(services, { console: serveConsole(built.folder) }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, services, close: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
}

/** Gives an account a password, so that it can sign in through the page. */
export async function setPassword(database: TestDatabase, userId: string, password: string): Promise<void> {
  await database.sql('update user_account set password_hash = $2 where id = $1', [userId, await hashPassword(password)])
}
