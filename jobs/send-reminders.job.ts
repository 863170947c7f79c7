import { z } from 'zod'
import { sendDueReminders } from '../server/reminders/send-due-reminders.ts'
import { defineJob } from './job.ts'

export const sendRemindersJob = defineJob({
  name: 'send-reminders',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const done = await sendDueReminders(services)
    log.debug({ done }, 'send-reminders done')
  },
})
