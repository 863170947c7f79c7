import { z } from 'zod'
import { purgeWebhooks } from '../server/webhooks/purge-webhooks.ts'
import { defineJob } from './job.ts'

export const purgeWebhooksJob = defineJob({
  name: 'purge-webhooks',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const done = await purgeWebhooks(services)
    log.debug({ done }, 'purge-webhooks done')
  },
})
