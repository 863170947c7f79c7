import { z } from 'zod'
import { deliverLetter } from '../server/letters/deliver-letter.ts'
import { defineJob } from './job.ts'

export const deliverLetterJob = defineJob({
  name: 'deliver-letter',
  payload: z.strictObject({ letterId: z.uuid() }),
  handle: async (services, { letterId }, { log }) => {
    const outcome = await deliverLetter(services, letterId)
    log.debug({ letterId, outcome }, 'letter delivered')
  },
})
