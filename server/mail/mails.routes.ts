import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut } from '../kernel/wire.ts'
import { findMailWords, listMails, wordsReadable } from './mail-list.queries.ts'
import { replayMail } from './replay-mail.ts'

const OutgoingMail = z
  .object({
    id: z.string(),
    recipient: z.string(),
    kind: z.string(),
    subject: z.string(),
    createdAt: instantOut,
    sentAt: instantOut.nullable(),
    attempts: z.number().int(),
    state: z.enum(['sent', 'returned', 'waiting', 'failed', 'dead', 'kept']),
    deadBecause: z.enum(['address-refused', 'message-refused', 'given-up']).nullable(),
    returned: z
      .object({ reason: z.string(), status: z.string(), at: instantOut })
      .nullable()
      .meta({ description: 'It came back after the mail server had taken it: why, and its status (RFC 3463)' }),
    error: z.string().nullable().meta({ description: 'What the mail server said' }),
  })
  .meta({ id: 'OutgoingMail' })

export const mailRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/outgoing-mails',
    operationId: 'listOutgoingMails',
    summary: 'Messages of the funder, newest first, and whether they left',
    tag: 'Mail',
    permission: ['administrator'],
    query: z.strictObject({
      dead: z.enum(['true', 'false']).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(OutgoingMail),
      nextCursor: z.string().nullable(),
      configured: z.boolean().meta({ description: 'A mail server is configured' }),
      readable: z.boolean().meta({ description: 'The words of each message can be read' }),
    }),
    handle: async ({ actor, query, services }) => ({
      body: {
        ...(await listMails(services, actor, { ...query, dead: query.dead === 'true' })),
        configured: services.mail !== null,
        readable: await wordsReadable(services, actor),
      },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/outgoing-mails/{id}',
    operationId: 'readOutgoingMail',
    summary: 'The words of a message: in a demonstration without a mail server only',
    tag: 'Mail',
    permission: ['administrator'],
    params: z.object({ id: z.uuid() }),
    response: z.object({ id: z.string(), recipient: z.string(), subject: z.string(), text: z.string() }),
    handle: async ({ actor, params, services }) => {
      const mail = (await wordsReadable(services, actor)) ? await findMailWords(services.db, actor, params.id) : undefined
      if (!mail) throw notFound()
      return { body: { id: mail.id, recipient: mail.recipient, subject: mail.subject, text: mail.body_text ?? '' } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/outgoing-mails/{id}/replay',
    operationId: 'replayOutgoingMail',
    summary: 'Send again a message that is dead or came back, to the address its person has now',
    tag: 'Mail',
    permission: ['administrator'],
    status: 202,
    params: z.object({ id: z.uuid() }),
    response: z.object({ id: z.string() }),
    problems: ['mail-not-dead', 'mail-words-gone'],
    handle: async ({ actor, params, services }) => {
      await replayMail(services, actor, params.id)
      return { status: 202, body: { id: params.id } }
    },
  }),
]
