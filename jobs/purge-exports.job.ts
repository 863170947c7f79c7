import { z } from 'zod'
import { purgeExports } from '../server/exports/purge-exports.ts'
import { defineJob } from './job.ts'

export const purgeExportsJob = defineJob({
  name: 'purge-exports',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const purged = await purgeExports(services)
    log.info({ purged }, 'exports purged')
  },
})
