import type { Response } from 'express'
import { z } from 'zod'
import { editionInForce } from '../../../cases/edition.queries.ts'
import { definePublicRoute, type Route } from '../../../http/route.ts'
import { today } from '../../../kernel/clock.ts'
import { isUuid } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { notFound } from '../../../kernel/refusal.ts'
import type { Services } from '../../../services.ts'
import { AccreditationParameters } from '../parameters.ts'
import { listRegister, type RegisterFilter, readRegisterEntry } from './register.queries.ts'
import { csvHead, csvLines } from './register-csv.ts'
import { type RegisterView, registerEntryPage, registerFunders, registerList, registerNotFound, registerStyle } from './register-html.ts'

/** What is typed into the form; what is not ours in the address is left aside, as any page does. */
const Query = z.object({
  funder: z.string().max(60).optional(),
  lang: z.enum(['fr', 'en']).catch('fr'),
  field: z.string().max(60).optional(),
  departement: z.string().max(3).optional(),
  name: z.string().max(100).optional(),
  cursor: z.string().max(900).optional(),
})
type Query = z.output<typeof Query>

const PAGE = 50
/** Rows read at a time while a file is written. */
const BATCH = 200

const trimmed = (value: string | undefined): string | undefined => value?.trim() || undefined
const filterOf = ({ field, departement, name }: Query): RegisterFilter => ({
  field: trimmed(field),
  departement: trimmed(departement)?.toUpperCase(),
  name: trimmed(name),
})

interface Found extends RegisterView {
  readonly funderId: string
}

/** The funder of the address; the only one when there is one; null when one must choose. */
async function viewOf(services: Services, query: Query): Promise<Found | null> {
  const { db, clock } = services
  let funders = db.selectFrom('funder').select(['id', 'code', 'name', 'time_zone']).orderBy('name').limit(2)
  if (query.funder) funders = funders.where('code', '=', query.funder)
  const rows = await funders.execute()
  const [funder] = rows
  if (!funder) throw notFound()
  if (rows.length > 1) return null
  const { id, code, name, time_zone } = funder
  return { funderId: id, funder: { code, name }, language: query.lang, on: today(clock, time_zone) }
}

/** A page changes by the day at most: proxies may keep it a few minutes. */
function sendPage(response: Response, html: string, status = 200): null {
  response.status(status).type('html').setHeader('Cache-Control', 'public, max-age=300')
  response.send(html)
  return null
}

async function fieldsOffered(services: Services, funderId: string, on: LocalDate): Promise<readonly string[]> {
  const edition = await editionInForce(services.db, { funderId, programme: 'accreditation', on })
  return edition ? AccreditationParameters.parse(edition.parameters).fields : []
}

async function whole(services: Services, query: Query): Promise<Found> {
  const view = await viewOf(services, query)
  if (!view) throw notFound()
  return view
}

/** Pages and files open to anyone, outside the API. */
export const registerPages: readonly Route[] = [
  definePublicRoute({
    method: 'get',
    path: '/register',
    operationId: 'showRegister',
    summary: 'The public register of accredited consultants',
    tag: 'Register',
    query: Query,
    response: null,
    produces: 'text/html',
    handle: async ({ query, services, response }) => {
      const view = await viewOf(services, query)
      if (!view) {
        const funders = await services.db.selectFrom('funder').select(['code', 'name']).orderBy('name').limit(500).execute()
        return sendPage(response, registerFunders(query.lang, funders, today(services.clock, 'Europe/Paris')))
      }
      const filter = filterOf(query)
      const found = await listRegister(services.db, { ...view, filter, cursor: query.cursor, limit: PAGE })
      return sendPage(response, registerList(view, { ...found, filter, fields: await fieldsOffered(services, view.funderId, view.on) }))
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/register/style.css',
    operationId: 'readRegisterStyle',
    summary: 'How the pages of the register look',
    tag: 'Register',
    response: null,
    produces: 'text/css',
    handle: ({ response }) => {
      response.type('css').setHeader('Cache-Control', 'public, max-age=3600')
      response.send(registerStyle)
      return Promise.resolve(null)
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/register/{id}',
    operationId: 'showRegisterEntry',
    summary: 'One accreditation: valid, suspended, withdrawn or expired today',
    tag: 'Register',
    params: z.object({ id: z.string().max(60) }),
    query: Query,
    response: null,
    produces: 'text/html',
    handle: async ({ params, query, services, response }) => {
      const view = await whole(services, query)
      const entry = isUuid(params.id) ? await readRegisterEntry(services.db, { ...view, id: params.id }) : null
      return entry ? sendPage(response, registerEntryPage(view, entry)) : sendPage(response, registerNotFound(view), 404)
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/register.json',
    operationId: 'readRegister',
    summary: 'The public register, a page at a time',
    tag: 'Register',
    query: Query,
    response: null,
    produces: 'application/json',
    handle: async ({ query, services, response }) => {
      const view = await whole(services, query)
      const found = await listRegister(services.db, { ...view, filter: filterOf(query), cursor: query.cursor, limit: BATCH })
      response.json({ funder: view.funder.name, on: view.on, ...found })
      return null
    },
  }),
  definePublicRoute({
    method: 'get',
    path: '/register.csv',
    operationId: 'downloadRegister',
    summary: 'The public register whole, a line per field',
    tag: 'Register',
    query: Query,
    response: null,
    produces: 'text/csv',
    handle: async ({ query, services, response }) => {
      const view = await whole(services, query)
      response.type('csv').setHeader('Content-Disposition', `attachment; filename="register-${view.on}.csv"`)
      response.write(csvHead)
      let cursor: string | undefined
      do {
        const found = await listRegister(services.db, { ...view, filter: filterOf(query), cursor, limit: BATCH })
        for (const entry of found.items) response.write(csvLines(entry))
        cursor = found.nextCursor ?? undefined
      } while (cursor !== undefined && !response.destroyed)
      response.end()
      return null
    },
  }),
]
