import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { instantOut, moneyOut, requiredText, text } from '../kernel/wire.ts'
import { announceCall } from './announce-call.ts'
import { listCalls, readCall } from './call-list.queries.ts'
import { CALL_STATES } from './call-state.ts'
import { changeCall } from './change-call.ts'
import { unsealCall } from './unseal-call.ts'

const Call = z
  .object({
    id: z.string(),
    programme: z.string(),
    title: z.string(),
    presentation: z.string(),
    state: z.enum(CALL_STATES),
    opensAt: instantOut,
    closesAt: instantOut,
    edition: z.object({ id: z.string(), label: z.string() }),
    /** For those who work on the programme. */
    envelope: z.object({ id: z.string(), label: z.string(), left: moneyOut }).nullable(),
    /** Files handed in; told to those who work on the programme, after closing. */
    filed: z.number().int().nullable(),
    unsealed: z.object({ at: instantOut, byName: z.string(), files: z.number().int().nullable() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Call' })

const id = z.object({ id: z.uuid() })

/** A day of the calendar and a time of it: 30 February is neither. */
const isInstant = (value: string): boolean => {
  const at = Date.parse(value)
  return !Number.isNaN(at) && value.startsWith('2') && new Date(at).toISOString().startsWith(value.slice(0, 16))
}

/** An instant on the wire, to the second; PostgreSQL keeps microseconds, people announce minutes. */
const instantText = z
  .string()
  .max(30)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/)
  .refine(isInstant, { params: { code: 'not-an-instant' } })
  .meta({ description: 'Instant, ISO 8601 with Z', format: 'date-time', example: '2026-12-08T11:00:00Z' })
  .transform((value) => new Date(value))

const content = {
  title: requiredText(200),
  presentation: text(4_000).default(''),
  opensAt: instantText,
  closesAt: instantText,
  editionId: z.uuid(),
  envelopeId: z.uuid().nullable(),
}

export const callRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/calls',
    operationId: 'listCalls',
    summary: 'Calls for projects of the funder, the last to close first',
    tag: 'Calls',
    permission: ROLES,
    query: z.strictObject({
      programme: z.string().max(40).optional(),
      running: z.enum(['true']).optional(),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(Call), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: { running, ...query }, services }) => ({
      body: await listCalls(services.db, actor, services.clock.now(), { ...query, running: running === 'true' }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/calls/{id}',
    operationId: 'readCall',
    summary: 'One call: its dates, its edition and, for those who work on it, its envelope and the number of files once closed',
    tag: 'Calls',
    permission: ROLES,
    params: id,
    response: Call,
    handle: async ({ actor, params, services }) => {
      const body = await readCall(services.db, actor, services.clock.now(), params.id)
      return { body, etag: body.version }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/calls',
    operationId: 'announceCall',
    summary: 'Announce a call of a programme that works by calls',
    tag: 'Calls',
    permission: ['administrator'],
    body: z.strictObject({ programme: requiredText(40), ...content }),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['programme-without-calls', 'unknown-programme', 'unknown-edition', 'unknown-envelope'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: { id: await announceCall(services, actor, body) } }),
  }),
  defineRoute({
    method: 'put',
    path: '/calls/{id}',
    operationId: 'changeCall',
    summary: 'Change a call before it opens; once open, only its closing moves, and only later',
    tag: 'Calls',
    permission: ['administrator'],
    params: id,
    body: z.strictObject(content),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'call-over', 'call-kept'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await changeCall(services, actor, { ...body, callId: params.id, version })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/calls/{id}/unsealing',
    operationId: 'unsealCall',
    summary: 'Break the seal of a closed call: its files come into sight of those who work on them',
    tag: 'Calls',
    permission: ['supervisor', 'authority'],
    params: id,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'call-not-closed', 'call-already-unsealed', 'role-may-not'],
    handle: async ({ actor, params, version, services }) => {
      const saved = await unsealCall(services, actor, { callId: params.id, version })
      return { body: { version: saved }, etag: saved }
    },
  }),
]
