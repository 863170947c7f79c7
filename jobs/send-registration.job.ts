import { z } from 'zod'
import { sendRegistration } from '../server/access/register.ts'
import { defineJob } from './job.ts'

export const sendRegistrationJob = defineJob({
  name: 'send-registration',
  payload: z.strictObject({ registrationId: z.uuid() }),
  handle: async (services, request, { log }) => {
    const outcome = await sendRegistration(services, request)
    log.debug({ outcome }, 'registration answered')
  },
})
