import { z } from 'zod'
import { resumeMails } from '../server/mail/resume-mails.ts'
import { defineJob } from './job.ts'

export const resumeMailsJob = defineJob({
  name: 'resume-mails',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const done = await resumeMails(services)
    log.debug({ done }, 'resume-mails done')
  },
})
