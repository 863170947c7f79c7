import { readConfig } from '../config.ts'
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../demonstration/accounts.ts'
import { demonstrationExists, seedDemonstration, seedPast } from '../demonstration/seed.ts'
import { runCommand } from './command.ts'

/** `npm run demo`: the demonstration with its past, asked for in so many words, in the configured database whatever it holds. */
await runCommand(async (services) => {
  const there = await demonstrationExists(services.db)
  if (!there) await seedDemonstration(services)
  const told = await seedPast(services, {
    years: readConfig().demonstrationYears,
    signal: new AbortController().signal,
    onProgress: ({ told: done, of }) => {
      if (done % 25 === 0) process.stdout.write(`${done} of ${of} case files of the past years\n`)
    },
  })
  if (there) return [told === 0 ? 'The demonstration is already there.' : 'The demonstration was there; its past is now complete.']
  return [
    'The demonstration is ready. Accounts:',
    ...DEMONSTRATION_ACCOUNTS.map(({ email }) => `  ${email}`),
    `Password: ${DEMONSTRATION_PASSWORD}`,
  ]
})
