import { z } from 'zod'
import { sendPasswordReset } from '../server/access/reset-password.ts'
import { defineJob } from './job.ts'

export const sendPasswordResetJob = defineJob({
  name: 'send-password-reset',
  payload: z.strictObject({ requestId: z.uuid(), userId: z.uuid().nullable() }),
  handle: async (services, request, { log }) => {
    const outcome = await sendPasswordReset(services, request)
    log.debug({ outcome }, 'password reset prepared')
  },
})
