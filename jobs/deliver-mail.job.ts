import { z } from 'zod'
import { deliverMail } from '../server/mail/deliver-mail.ts'
import { defineJob } from './job.ts'

export const deliverMailJob = defineJob({
  name: 'deliver-mail',
  payload: z.strictObject({ mailId: z.uuid() }),
  handle: async (services, { mailId }, { log }) => {
    const outcome = await deliverMail(services, mailId)
    log.debug({ mailId, outcome }, 'message delivered')
  },
})
