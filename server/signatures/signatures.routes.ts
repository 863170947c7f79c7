import { z } from 'zod'
import { OUTSIDE_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { instantOut } from '../kernel/wire.ts'
import { signLetter, startSignature } from './sign-letter.ts'

const params = z.object({ id: z.uuid(), letterId: z.uuid() })
const problems = ['letter-not-to-sign', 'letter-not-sent-yet', 'already-signed-letter'] as const

/** A letter signed by the organisation it was written to. */
export const signatureRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/cases/{id}/letters/{letterId}/signature-code',
    operationId: 'startLetterSignature',
    summary: 'Send a one-time code to the person’s own address, to sign this letter',
    tag: 'Letters',
    permission: OUTSIDE_ROLES,
    params,
    body: z.strictObject({}),
    response: z.object({ expiresAt: instantOut }),
    problems: [...problems, 'too-many-codes', 'code-just-sent'],
    handle: async ({ actor, params: { id, letterId }, services }) => ({
      body: { expiresAt: (await startSignature(services, actor, { caseId: id, letterId })).expiresAt.toISOString() },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/letters/{letterId}/signature',
    operationId: 'signLetter',
    summary: 'Sign the letter as it went out, with the code received',
    tag: 'Letters',
    permission: OUTSIDE_ROLES,
    params,
    body: z.strictObject({
      code: z
        .string()
        .regex(/^\d{6}$/)
        .max(6),
    }),
    response: z.object({ signedAt: instantOut, sha256: z.string() }),
    problems: [...problems, 'code-wrong', 'code-no-longer-valid'],
    handle: async ({ actor, params: { id, letterId }, body, services }) => {
      const { signedAt, sha256 } = await signLetter(services, actor, { caseId: id, letterId, code: body.code })
      return { body: { signedAt: signedAt.toISOString(), sha256 } }
    },
  }),
]
