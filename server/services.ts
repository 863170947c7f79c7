import type { Logger } from 'pino'
import type { OidcProvider } from './access/oidc-provider.ts'
import type { RateLimiter } from './access/rate-limit.ts'
import type { Programmes } from './cases/programme.ts'
import type { Db } from './db/client.ts'
import type { DocumentStorage } from './documents/storage.ts'
import type { JobDesk } from './jobs-desk/job-desk.ts'
import type { Clock } from './kernel/clock.ts'
import type { Keys } from './kernel/keys.ts'
import type { MailTransport } from './mail/transport.ts'
import type { CompanyRegistry } from './parties/registry.ts'

/** What use cases are given by hand. Made once in main.ts (or by a test), never reached through a global. */
export interface Services {
  readonly db: Db
  readonly clock: Clock
  readonly log: Logger
  readonly programmes: Programmes
  readonly registry: CompanyRegistry
  readonly storage: DocumentStorage
  readonly uploadMaxBytes: number
  readonly keys: Keys
  /** null: no mail server; messages stay in the table. */
  readonly mail: MailTransport | null
  /** Where people reach the console, without a final slash: links in messages start with it. */
  readonly publicUrl: string
  /** The identity provider people may sign in with; null: passwords only. */
  readonly oidc: OidcProvider | null
  /** Limits of requests; null: none. */
  readonly rates: RateLimiter | null
  /** Networks (CIDR) of this house that webhooks may reach: none unless configured. */
  readonly webhookNetworks: readonly string[]
  /** What an administrator sees of the queue; null in a process without one. */
  readonly jobs: JobDesk | null
  /** https or not, for the cookie. */
  readonly secureCookies: boolean
}
