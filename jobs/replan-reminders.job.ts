import { z } from 'zod'
import { replanReminders } from '../server/reminders/replan-reminders.ts'
import { defineJob } from './job.ts'

export const replanRemindersJob = defineJob({
  name: 'replan-reminders',
  payload: z.strictObject({ funderId: z.uuid().nullable() }),
  handle: async (services, { funderId }, { log }) => {
    const done = await replanReminders(services, funderId)
    log.debug({ done }, 'replan-reminders done')
  },
})
