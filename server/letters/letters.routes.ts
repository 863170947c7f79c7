import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { findVisibleCase, seesWholeCase } from '../cases/visible-cases.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut } from '../kernel/wire.ts'
import { lettersOfCase } from './letters.queries.ts'

const Letter = z
  .object({
    id: z.string(),
    kind: z.string(),
    recipientName: z.string(),
    recipientEmail: z.string().nullable(),
    status: z.enum(['queued', 'sent']),
    queuedAt: instantOut,
    sentAt: instantOut.nullable(),
    subject: z.string(),
    paragraphs: z.array(z.string()),
  })
  .meta({ id: 'Letter' })

export const letterRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/letters',
    operationId: 'listCaseLetters',
    summary: 'Letters of the case as they went out to the applicant; none for a consultant',
    tag: 'Letters',
    permission: ROLES,
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(Letter) }),
    handle: async ({ actor, params, services }) => {
      const caseFile = await findVisibleCase(services.db, actor, params.id)
      if (!caseFile) throw notFound()
      return { body: { items: seesWholeCase(actor, caseFile) ? await lettersOfCase(services.db, params.id) : [] } }
    },
  }),
]
