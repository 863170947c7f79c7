import { z } from 'zod'
import { purgeDispatched } from '../server/outbox/purge-dispatched.ts'
import { defineJob } from './job.ts'

export const purgeOutboxJob = defineJob({
  name: 'purge-outbox',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const purged = await purgeDispatched(services)
    log.info({ purged }, 'outbox purged')
  },
})
