import { z } from 'zod'
import { makeMinutesFile } from '../server/committees/make-minutes-file.ts'
import { defineJob } from './job.ts'

export const makeMinutesFileJob = defineJob({
  name: 'make-minutes-file',
  payload: z.strictObject({ sessionId: z.uuid() }),
  handle: async (services, { sessionId }, { log }) => {
    const outcome = await makeMinutesFile(services, sessionId)
    log.debug({ sessionId, outcome }, 'minutes made')
  },
})
