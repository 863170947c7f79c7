import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { findVisibleCase } from '../cases/visible-cases.ts'
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
    summary: 'Letters of the case as they went out',
    tag: 'Letters',
    permission: ROLES,
    params: z.object({ id: z.uuid() }),
    response: z.object({ items: z.array(Letter) }),
    handle: async ({ actor, params, services }) => {
      if (!(await findVisibleCase(services.db, actor, params.id))) throw notFound()
      return { body: { items: await lettersOfCase(services.db, params.id) } }
    },
  }),
]
