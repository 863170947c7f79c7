import path from 'node:path'
import type { Logger } from 'pino'
import { oidcProvider } from '../access/oidc-provider.ts'
import { rateLimiter } from '../access/rate-limit.ts'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../db/client.ts'
import { diskStorage } from '../documents/disk-storage.ts'
import { systemClock } from '../kernel/clock.ts'
import { smtpTransport } from '../mail/smtp.ts'
import { companyRegistry } from '../parties/company-registry.ts'
import { programmes } from '../programmes/index.ts'
import type { Services } from '../services.ts'
import { installationKeys } from './installation-key.ts'

/** The services of a running process, made once. `database.close` ends the pool. */
export function assembleServices(config: Config, databaseUrl: string, log: Logger): { services: Services; database: Database } {
  let closing = false
  const pool = openDatabase({
    url: databaseUrl,
    size: config.databasePool,
    // A connection being closed may still be told that the server stops.
    onError: (error) => {
      if (!closing) log.warn({ err: error }, 'a connection to the database was lost')
    },
  })
  const database: Database = {
    ...pool,
    close: () => {
      closing = true
      return pool.close()
    },
  }
  const services: Services = {
    db: database.db,
    clock: systemClock,
    log,
    programmes,
    registry: companyRegistry({ url: config.registryUrl, file: config.registryFile }),
    storage: diskStorage(path.join(path.resolve(config.dataDir), 'documents')),
    keys: installationKeys(path.resolve(config.dataDir), config.secretKey),
    mail: config.smtp ? smtpTransport(config.smtp.url, config.smtp.from, config.smtp.returnAddress) : null,
    publicUrl: (config.publicUrl ?? `http://${config.host}:${config.port}`).replace(/\/+$/, ''),
    uploadMaxBytes: config.uploadMaxBytes,
    oidc: config.oidc ? oidcProvider(config.oidc, systemClock.now) : null,
    rates: rateLimiter(database.db, config.rates, systemClock.now),
    webhookNetworks: config.webhookNetworks,
    jobs: null,
    secureCookies: config.publicUrl?.startsWith('https:') ?? false,
  }
  return { services, database }
}
