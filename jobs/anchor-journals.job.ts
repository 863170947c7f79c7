import { z } from 'zod'
import { anchorJournals } from '../server/audit/anchor-journals.ts'
import { defineJob } from './job.ts'

export const anchorJournalsJob = defineJob({
  name: 'anchor-journals',
  payload: z.strictObject({}),
  handle: async (services, _payload, { log }) => {
    const anchored = await anchorJournals(services)
    log.info({ anchored }, 'journals anchored')
  },
})
