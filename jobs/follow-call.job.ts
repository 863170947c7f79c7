import { z } from 'zod'
import { followCall } from '../server/calls/follow-call.ts'
import { defineJob } from './job.ts'

export const followCallJob = defineJob({
  name: 'follow-call',
  payload: z.strictObject({ callId: z.uuid() }),
  handle: async (services, { callId }, { log }) => {
    const followed = await followCall(services, callId)
    log.info({ followed, callId }, 'cases follow the dates of their call')
  },
})
