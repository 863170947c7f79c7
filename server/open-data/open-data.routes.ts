import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { listAwards } from './award-list.queries.ts'
import { changeOpenDataSettings } from './change-settings.ts'
import { listEditions } from './editions.queries.ts'
import { scdlFile } from './files.ts'
import { AwardOut, AwardQuery, EditionOut, Overview, Preview, Publication, Ruling, SettingsIn } from './open-data.schemas.ts'
import { mustPublish, mustReadOpenData } from './open-data-access.ts'
import { awardOut, draftFor, overviewOut, previewOut } from './open-data-out.ts'
import { publishEdition } from './publish-edition.ts'
import { ruleOnAward } from './rule-on-award.ts'

const READERS = ['administrator', 'auditor'] as const
const id = z.object({ id: z.uuid() })

const readings: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/open-data',
    operationId: 'readOpenData',
    summary: 'What the funder publishes: rules, last edition, awards by state of publication',
    tag: 'Open data',
    permission: READERS,
    response: Overview,
    handle: async ({ actor, services }) => {
      mustReadOpenData(actor)
      const body = await overviewOut(services, actor)
      return { body, etag: body.settings.version }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/open-data/awards',
    operationId: 'listOpenDataAwards',
    summary: 'Awards with their time limit and state of publication, newest signature first',
    tag: 'Open data',
    permission: READERS,
    query: AwardQuery,
    response: z.object({
      items: z.array(AwardOut),
      nextCursor: z.string().nullable().meta({ description: 'A page may be short and still have a next one' }),
    }),
    handle: async ({ actor, query, services }) => {
      mustReadOpenData(actor)
      const { items, nextCursor } = await listAwards(services, actor, { ...query, late: query.late === 'true' })
      return { body: { items: items.map(awardOut), nextCursor } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/open-data/preview',
    operationId: 'previewOpenData',
    summary: 'What publishing now would add, correct and remove, and what is held and why',
    tag: 'Open data',
    permission: READERS,
    response: Preview,
    handle: async ({ actor, services }) => {
      mustReadOpenData(actor)
      return { body: await previewOut(services, actor) }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/open-data/preview.csv',
    operationId: 'readOpenDataPreviewFile',
    summary: 'The SCDL file as it would be published now',
    tag: 'Open data',
    permission: READERS,
    response: null,
    produces: 'text/csv',
    handle: async ({ actor, services, response }) => {
      mustReadOpenData(actor)
      const { lines } = await draftFor(services, actor)
      response.type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store')
      response.setHeader('Content-Disposition', 'attachment; filename="subventions-apercu.csv"')
      response.send(await scdlFile(lines))
      return null
    },
  }),
  defineRoute({
    method: 'get',
    path: '/open-data/editions',
    operationId: 'listOpenDataEditions',
    summary: 'Editions published so far, newest first',
    tag: 'Open data',
    permission: READERS,
    query: z.strictObject({ cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(EditionOut), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query, services }) => {
      mustReadOpenData(actor)
      return { body: await listEditions(services.db, actor.funderId, query) }
    },
  }),
]

const acts: readonly Route[] = [
  defineRoute({
    method: 'put',
    path: '/open-data/settings',
    operationId: 'changeOpenDataSettings',
    summary: 'Set the rules of publication',
    tag: 'Open data',
    permission: ['administrator'],
    body: SettingsIn,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version'],
    handle: async ({ actor, body, version, services }) => {
      mustPublish(actor)
      const saved = await changeOpenDataSettings(services, actor, { ...body, version })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/open-data/editions',
    operationId: 'publishOpenData',
    summary: 'Publish what was previewed: a new edition that never changes',
    tag: 'Open data',
    permission: ['administrator'],
    body: Publication,
    response: z.object({ code: z.string() }),
    status: 201,
    problems: ['open-data-out-of-date', 'open-data-nothing-new'],
    handle: async ({ actor, body, services }) => {
      mustPublish(actor)
      return { status: 201, body: await publishEdition(services, actor, body.digest) }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/open-data/awards/{id}/rulings',
    operationId: 'ruleOnOpenDataAward',
    summary: 'Keep an award out of the file, or let it in, with the reason',
    tag: 'Open data',
    permission: ['administrator'],
    params: id,
    body: Ruling,
    response: z.null(),
    status: 204,
    problems: ['open-data-already-ruled'],
    handle: async ({ actor, params, body, services }) => {
      mustPublish(actor)
      await ruleOnAward(services, actor, { awardId: params.id, ...body })
      return { body: null }
    },
  }),
]

export const openDataRoutes: readonly Route[] = [...readings, ...acts]
