import { z } from 'zod'
import { noteRefusedSignIn } from '../server/access/note-refused-sign-in.ts'
import { defineJob } from './job.ts'

export const noteRefusedSignInJob = defineJob({
  name: 'note-refused-sign-in',
  payload: z.strictObject({
    userId: z.uuid().nullable(),
    address: z.string().max(100).nullable(),
    why: z.enum(['wrong-password', 'closed-account']),
    at: z.iso.datetime(),
  }),
  handle: async (services, refused, { log }) => {
    const outcome = await noteRefusedSignIn(services, refused)
    log.debug({ outcome }, 'refused sign-in noted')
  },
})
