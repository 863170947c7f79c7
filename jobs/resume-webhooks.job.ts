import { z } from 'zod'
import { resumeWebhooks } from '../server/webhooks/resume-webhooks.ts'
import { defineJob } from './job.ts'

export const resumeWebhooksJob = defineJob({
  name: 'resume-webhooks',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const done = await resumeWebhooks(services)
    log.debug({ done }, 'resume-webhooks done')
  },
})
