import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../demonstration/accounts.ts'
import { demonstrationExists, seedDemonstration } from '../demonstration/seed.ts'
import { runCommand } from './command.ts'

/** `npm run demo`: the demonstration, asked for in so many words, in the configured database whatever it holds. */
await runCommand(async (services) => {
  if (await demonstrationExists(services.db)) return ['The demonstration is already there.']
  await seedDemonstration(services)
  return [
    'The demonstration is ready. Accounts:',
    ...DEMONSTRATION_ACCOUNTS.map(({ email }) => `  ${email}`),
    `Password: ${DEMONSTRATION_PASSWORD}`,
  ]
})
