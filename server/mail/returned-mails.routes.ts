import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { receiveUpload } from '../http/upload.ts'
import { recordReturn } from './record-return.ts'
import { RETURN_REASONS } from './return-reason.ts'

/** A report with the whole message it is about; ours hold words alone. */
const REPORT_BYTES = 2 * 1024 * 1024

const ReturnedMail = z
  .object({
    outcome: z.enum(['returned', 'delayed', 'already-known', 'arrived', 'no-such-message', 'not-a-report']),
    mailId: z.string().nullable(),
    reason: z.enum(RETURN_REASONS).nullable(),
    status: z.string().nullable().meta({ description: 'RFC 3463' }),
  })
  .meta({ id: 'ReturnedMail' })

/** For the mail server of the house, which bears a token and hands in what comes back; and for an administrator with a file. */
export const returnedMailRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/returned-mails',
    operationId: 'handInReturnedMail',
    summary: 'Hand in a raw message that came back (RFC 3464); always 200, `outcome` says what was made of it',
    tag: 'Returned mail',
    permission: ['administrator'],
    rawBody: ['message/rfc822'],
    response: ReturnedMail,
    problems: ['file-too-large', 'request-aborted'],
    handle: async ({ actor, request, services }) => ({
      body: await recordReturn(services, actor, await receiveUpload(request, REPORT_BYTES, buffer)),
    }),
  }),
]
