import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, instantOut } from '../kernel/wire.ts'
import { RHYTHMS } from './mail-slot.ts'
import { countUnread, listNotices, rhythmOf } from './notices.queries.ts'
import { chooseRhythm, markNotices } from './own-notices.ts'

const Notice = z
  .object({
    id: z.string(),
    kind: z.enum(['reminder', 'address-unreachable']),
    rule: z.string().nullable(),
    aboutKind: z.string().nullable(),
    aboutOn: dateOut.nullable(),
    rerouted: z.string().nullable().meta({ description: 'Why it went to the supervisor' }),
    address: z.string().nullable().meta({ description: 'The address that refused a message' }),
    case: z.object({ id: z.string(), reference: z.string(), applicantName: z.string() }),
    createdAt: instantOut,
    readAt: instantOut.nullable(),
  })
  .meta({ id: 'Notice' })

export const noticeRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/notices',
    operationId: 'listNotices',
    summary: 'What one was told in the console, newest first',
    tag: 'Reminders',
    permission: 'signed-in',
    query: z.strictObject({
      unread: z.enum(['true', 'false']).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Notice), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query, services }) => ({
      body: await listNotices(services.db, actor, { ...query, unread: query.unread === 'true' }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/notices/unread',
    operationId: 'countUnreadNotices',
    summary: 'How many are unread, at most 100',
    tag: 'Reminders',
    permission: 'signed-in',
    response: z.object({ unread: z.number().int() }),
    handle: async ({ actor, services }) => ({ body: { unread: await countUnread(services.db, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/notices/readings',
    operationId: 'markNotices',
    summary: 'Mark one’s own as read or unread; without ids, all of them',
    tag: 'Reminders',
    permission: 'signed-in',
    status: 204,
    body: z.strictObject({ ids: z.array(z.uuid()).max(200).nullable(), read: z.boolean() }),
    response: z.null(),
    handle: async ({ actor, body, services }) => {
      await markNotices(services, actor, body)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/notice-settings',
    operationId: 'readNoticeSettings',
    summary: 'How often one’s messages come',
    tag: 'Reminders',
    permission: 'signed-in',
    response: z.object({ rhythm: z.enum(RHYTHMS) }).meta({ id: 'NoticeSettings' }),
    handle: async ({ actor, services }) => {
      const { rhythm, version } = await rhythmOf(services.db, actor.userId)
      return { body: { rhythm }, etag: version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/notice-settings',
    operationId: 'chooseNoticeRhythm',
    summary: 'Choose how often one’s messages come: at once, or in a daily or weekly digest',
    tag: 'Reminders',
    permission: 'signed-in',
    ifMatch: true,
    body: z.strictObject({ rhythm: z.enum(RHYTHMS) }),
    response: z.object({ rhythm: z.enum(RHYTHMS) }).meta({ id: 'ChosenNoticeSettings' }),
    handle: async ({ actor, body, version, services }) => ({
      body: { rhythm: body.rhythm },
      etag: await chooseRhythm(services, actor, { rhythm: body.rhythm, version }),
    }),
  }),
]
