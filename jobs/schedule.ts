import type { JobName, JobPayloads } from '../server/outbox/job-payloads.ts'
import type { Schedule } from './backend.ts'

/** Ties the payload to the job's name. */
const at = <Name extends JobName>(id: string, pattern: string, name: Name, payload: JobPayloads[Name]): Schedule => ({
  id,
  pattern,
  // The service's own night: funders of other zones only see housekeeping at another hour.
  timeZone: 'Europe/Paris',
  name,
  payload,
})

/** What runs by the clock. A schedule removed here is removed from the store at the next start. */
export const schedules: readonly Schedule[] = [
  at('take-due-actions-hourly', '23 * * * *', 'take-due-actions', {}),
  at('send-reminders-each-minute', '* * * * *', 'send-reminders', {}),
  at('resume-mails', '*/5 * * * *', 'resume-mails', {}),
  at('resume-webhooks-each-minute', '* * * * *', 'resume-webhooks', {}),
  at('replan-reminders-nightly', '31 4 * * *', 'replan-reminders', { funderId: null }),
  at('anchor-journals-nightly', '41 2 * * *', 'anchor-journals', {}),
  at('purge-access-nightly', '5 3 * * *', 'purge-access', {}),
  at('purge-exports-hourly', '47 * * * *', 'purge-exports', {}),
  at('purge-outbox-nightly', '17 3 * * *', 'purge-outbox', {}),
  at('purge-webhooks-nightly', '37 3 * * *', 'purge-webhooks', {}),
]
