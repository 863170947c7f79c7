import { z } from 'zod'
import { tellOfAttachment } from '../server/parties/tell-of-attachment.ts'
import { defineJob } from './job.ts'

export const tellOfAttachmentJob = defineJob({
  name: 'tell-of-attachment',
  payload: z.strictObject({ funderId: z.uuid(), requestId: z.uuid() }),
  handle: async (services, request, { log }) => {
    const told = await tellOfAttachment(services, request)
    log.debug({ told }, 'those who decide on an attachment told')
  },
})
