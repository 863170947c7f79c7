import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { addDays, dateInZone, instantAt } from '../kernel/local-date.ts'
import { dateOut, dateText, instantOut, text } from '../kernel/wire.ts'
import { changeEditionRule } from './change-edition-rule.ts'
import { changeRule } from './change-rule.ts'
import { AHEAD_DAYS, listComing } from './coming.queries.ts'
import { CHANNELS, RECIPIENTS } from './default-rules.ts'
import { muteReminders, unmuteReminders } from './mute-reminders.ts'
import { listMutes } from './mutes.queries.ts'
import { previewReminder } from './preview-reminder.ts'
import { listEditionRules, listRules } from './rules.queries.ts'
import { snoozeReminder } from './snooze-reminder.ts'

const WHO = ['caseOfficer', 'supervisor', 'administrator'] as const

const Coming = z
  .object({
    id: z.string(),
    rule: z.string(),
    compulsory: z.boolean().meta({ description: 'Neither muted nor switched off' }),
    aboutKind: z.string(),
    aboutOn: dateOut,
    recipient: z.enum(RECIPIENTS),
    channel: z.enum(CHANNELS),
    dueOn: dateOut,
    dueAt: instantOut,
    snoozedUntil: dateOut.nullable(),
    case: z.object({ id: z.string(), reference: z.string(), applicantName: z.string(), programme: z.string() }),
    officerName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ComingReminder' })

const Mute = z
  .object({
    id: z.string(),
    userId: z.string().nullable(),
    userName: z.string().nullable(),
    rule: z.string().nullable(),
    until: dateOut.nullable(),
    reason: z.string(),
    mutedByName: z.string(),
    mutedAt: instantOut,
    mayLift: z.boolean(),
  })
  .meta({ id: 'ReminderMute' })

const Rule = z
  .object({
    code: z.string(),
    about: z.array(z.string()),
    side: z.enum(['before', 'after']),
    days: z.number().int(),
    defaultDays: z.number().int(),
    recipient: z.enum(RECIPIENTS),
    channel: z.enum(CHANNELS),
    compulsory: z.boolean(),
    enabled: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ReminderRule' })

const ruleCode = z.string().max(60)
const edition = z.object({ code: z.string().max(40), id: z.uuid() })

const comingRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/reminders',
    operationId: 'listComingReminders',
    summary: 'What goes out in the next thirty days and why; an officer sees what they are to be told themselves',
    tag: 'Reminders',
    permission: WHO,
    query: z.strictObject({
      recipient: z.enum(RECIPIENTS).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Coming), nextCursor: z.string().nullable(), total: z.number().int(), until: dateOut }),
    handle: async ({ actor, query, services }) => {
      const until = addDays(dateInZone(services.clock.now(), actor.timeZone), AHEAD_DAYS)
      const end = instantAt(addDays(until, 1), 0, actor.timeZone)
      return { body: { ...(await listComing(services.db, actor, end, query)), until } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/reminders/{id}/preview',
    operationId: 'previewReminder',
    summary: 'The message as it would be today, and who would get it',
    tag: 'Reminders',
    permission: WHO,
    params: z.object({ id: z.uuid() }),
    response: z
      .object({ subject: z.string(), text: z.string(), to: z.array(z.string()), rerouted: z.string().nullable() })
      .meta({ id: 'ReminderPreview' }),
    handle: async ({ actor, params, services }) => ({ body: await previewReminder(services, actor, params.id) }),
  }),
  defineRoute({
    method: 'put',
    path: '/reminders/{id}/snooze',
    operationId: 'snoozeReminder',
    summary: 'Put a reminder off until a day, or back to its own',
    tag: 'Reminders',
    permission: WHO,
    ifMatch: true,
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ until: dateText.nullable() }),
    response: z.object({ version: z.number().int() }),
    problems: ['reminder-not-planned'],
    handle: async ({ actor, params, body, version, services }) => {
      const next = await snoozeReminder(services, actor, { id: params.id, version, until: body.until })
      return { body: { version: next }, etag: next }
    },
  }),
]

const muteRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/reminder-mutes',
    operationId: 'listReminderMutes',
    summary: 'What is muted for oneself; for officers, for everybody too; for supervisors and administrators, for anyone',
    tag: 'Reminders',
    permission: 'signed-in',
    response: z.object({ items: z.array(Mute) }),
    handle: async ({ actor, services }) => ({ body: { items: await listMutes(services.db, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/reminder-mutes',
    operationId: 'muteReminders',
    summary: 'Say no more of a rule to a person or to everybody',
    tag: 'Reminders',
    permission: 'signed-in',
    status: 201,
    body: z.strictObject({
      userId: z.uuid().nullable(),
      rule: ruleCode.nullable(),
      until: dateText.nullable().default(null),
      reason: text(500).default(''),
    }),
    response: z.object({ id: z.string() }),
    problems: ['reminder-compulsory', 'reminder-already-muted', 'role-may-not'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: { id: await muteReminders(services, actor, body) } }),
  }),
  defineRoute({
    method: 'delete',
    path: '/reminder-mutes/{id}',
    operationId: 'unmuteReminders',
    summary: 'Lift a mute',
    tag: 'Reminders',
    permission: 'signed-in',
    status: 204,
    params: z.object({ id: z.uuid() }),
    response: z.null(),
    handle: async ({ actor, params, services }) => {
      await unmuteReminders(services, actor, params.id)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/reminder-rules',
    operationId: 'listReminderRules',
    summary: 'What is said, of which date, how many days before or after, and to whom',
    tag: 'Reminders',
    permission: WHO,
    response: z.object({ items: z.array(Rule) }),
    handle: async ({ actor, services }) => ({ body: { items: await listRules(services.db, actor.funderId) } }),
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/editions/{id}/reminder-rules',
    operationId: 'listEditionReminderRules',
    summary: 'The rules as they hold for the cases of an edition: its own, else those of the funder',
    tag: 'Reminders',
    permission: WHO,
    params: edition,
    response: z.object({ items: z.array(Rule.extend({ own: z.boolean() }).meta({ id: 'EditionReminderRule' })) }),
    handle: async ({ actor, params, services }) => ({
      body: {
        items: await listEditionRules(services.db, { funderId: actor.funderId, programme: params.code, editionId: params.id }),
      },
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/programmes/{code}/editions/{id}/reminder-rules/{rule}',
    operationId: 'changeEditionReminderRule',
    summary: 'Give the cases of an edition a rule of their own, or (null) that of the funder again',
    tag: 'Reminders',
    permission: ['administrator'],
    params: edition.extend({ rule: ruleCode }),
    body: z.strictObject({
      own: z.strictObject({ enabled: z.boolean(), days: z.number().int().min(0).max(400), channel: z.enum(CHANNELS) }).nullable(),
    }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'reminder-compulsory', 'role-may-not'],
    handle: async ({ actor, params, body, version, services }) => {
      const { code: programme, id: editionId, rule } = params
      const next = await changeEditionRule(services, actor, { programme, editionId, rule, version, own: body.own })
      return { body: { version: next }, etag: next }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/reminder-rules/{code}',
    operationId: 'changeReminderRule',
    summary: 'Change a rule for the whole funder; reminders of open cases follow',
    tag: 'Reminders',
    permission: ['administrator'],
    ifMatch: true,
    params: z.object({ code: ruleCode }),
    body: z.strictObject({ enabled: z.boolean(), days: z.number().int().min(0).max(400), channel: z.enum(CHANNELS) }),
    response: z.object({ version: z.number().int() }),
    problems: ['reminder-compulsory', 'role-may-not'],
    handle: async ({ actor, params, body, version, services }) => {
      const next = await changeRule(services, actor, { rule: params.code, version, ...body })
      return { body: { version: next }, etag: next }
    },
  }),
]

export const reminderRoutes: readonly Route[] = [...comingRoutes, ...muteRoutes]
