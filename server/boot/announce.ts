import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../demonstration/accounts.ts'
import { demonstrationExists } from '../demonstration/seed.ts'
import type { Terminal } from './terminal.ts'

/** The address as a person types it: the loopback has a name, and "every address" is reached by the loopback too. */
function shownAddress(config: Config, port: number): string {
  if (config.publicUrl) return config.publicUrl
  const host = config.loopback || ['0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Tells where the application answers, and the accounts of the demonstration when there is one. */
export async function announce(ready: { config: Config; terminal: Terminal; db: Db; port: number; console: boolean }): Promise<void> {
  const { config, terminal } = ready
  const address = shownAddress(config, ready.port)
  const demonstration = await demonstrationExists(ready.db)
  const accounts = demonstration ? DEMONSTRATION_ACCOUNTS.map(({ email }) => email) : []
  terminal.say(`Guichet is ready on ${address}${ready.console ? '' : '/api/v1 (API only)'}`, {
    address,
    port: ready.port,
    ...(demonstration ? { accounts, demonstrationSecret: DEMONSTRATION_PASSWORD } : {}),
  })
  if (demonstration && process.stdout.isTTY) {
    for (const { email, role } of DEMONSTRATION_ACCOUNTS) terminal.say(`  ${email.padEnd(26)} ${role}`)
    terminal.say(`  password of all: ${DEMONSTRATION_PASSWORD}`)
  }
  const anyone = await ready.db.selectFrom('user_account').select('id').limit(1).executeTakeFirst()
  if (!anyone) terminal.say('Nobody can sign in yet: create the first funder and administrator with "npm run admin:create".')
  if (process.stdout.isTTY) terminal.say('Ctrl-C stops it.')
}
