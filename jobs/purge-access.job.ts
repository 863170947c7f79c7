import { z } from 'zod'
import { purgeAccess } from '../server/access/purge-access.ts'
import { defineJob } from './job.ts'

export const purgeAccessJob = defineJob({
  name: 'purge-access',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const purged = await purgeAccess(services)
    log.info({ purged }, 'links, attempts and sessions purged')
  },
})
