import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findPeople } from '../access/actors.queries.ts'
import { definePublicRoute, defineRoute, type Route } from '../http/route.ts'
import { dateInZone } from '../kernel/local-date.ts'
import { notFound } from '../kernel/refusal.ts'
import { instantOut } from '../kernel/wire.ts'
import type { Services } from '../services.ts'
import { closeCalendar, openCalendar, ownerOfCalendar, readOwnCalendar } from './calendar-address.ts'
import { calendarFile } from './calendar-file.ts'
import { deadlinesOf } from './deadlines-of.queries.ts'
import { sessionsOf } from './sessions-of.queries.ts'

const own = { tag: 'Calendar', path: '/account/calendar', permission: 'signed-in' } as const

/** The calendar as it is at this instant for whoever this secret belongs to; null when it opens nothing, or nothing any more. */
async function readCalendar(services: Services, token: string): Promise<string | null> {
  const userId = await ownerOfCalendar(services, token)
  const now = services.clock.now()
  const person = userId === null ? undefined : (await findPeople(services.db, [userId], now)).get(userId)
  if (!person?.active) return null
  const day = dateInZone(now, person.timeZone)
  const deadlines = await deadlinesOf(services.db, person, services.programmes, day)
  const sessions = await sessionsOf(services.db, person, day)
  return calendarFile(deadlines, sessions, { locale: person.locale, publicUrl: services.publicUrl, timeZone: person.timeZone })
}

export const calendarRoutes: readonly Route[] = [
  definePublicRoute({
    tag: 'Calendar',
    method: 'get',
    path: '/calendar/{token}.ics',
    operationId: 'readCalendar',
    summary: 'The deadlines of whoever the secret belongs to, as a calendar (RFC 5545)',
    params: z.object({
      token: z
        .string()
        .min(20)
        .max(100)
        .regex(/^[\w-]+$/),
    }),
    response: null,
    produces: 'text/calendar',
    handle: async ({ params, services, request, response }) => {
      const file = await readCalendar(services, params.token)
      if (file === null) throw notFound()
      const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`
      response.setHeader('ETag', etag)
      response.setHeader('Cache-Control', 'private, max-age=300')
      if (request.get('if-none-match') === etag) {
        response.status(304).end()
        return null
      }
      response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
      response.setHeader('Content-Disposition', 'inline; filename="guichet.ics"')
      response.end(file)
      return null
    },
  }),
  defineRoute({
    ...own,
    method: 'get',
    operationId: 'readOwnCalendar',
    summary: 'Whether one’s calendar has an address; the address itself is shown only when it is made',
    response: z.object({ calendar: z.object({ createdAt: instantOut, lastReadAt: instantOut.nullable() }).nullable() }),
    handle: async ({ actor, services }) => ({ body: { calendar: await readOwnCalendar(services.db, actor) } }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    operationId: 'openCalendar',
    summary: 'Make the secret address of one’s calendar, shown this once; an address made before is closed',
    response: z.object({ address: z.string() }),
    status: 201,
    secretAnswer: true,
    handle: async ({ actor, services }) => ({ status: 201, body: await openCalendar(services, actor) }),
  }),
  defineRoute({
    ...own,
    method: 'delete',
    operationId: 'closeCalendar',
    summary: 'Close the address of one’s calendar',
    response: z.null(),
    status: 204,
    handle: async ({ actor, services }) => {
      await closeCalendar(services, actor)
      return { body: null }
    },
  }),
]
