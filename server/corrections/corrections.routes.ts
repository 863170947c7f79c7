import { z } from 'zod'
import { AGENT_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { requiredText } from '../kernel/wire.ts'
import { abandonCorrection, applyCorrection, haltCorrection } from './apply-correction.ts'
import { writeChangesSheet } from './changes-sheet.ts'
import { describeCorrection, listCorrectedCases, listCorrections } from './corrections.queries.ts'
import { CorrectedCase, Correction, CorrectionPage } from './corrections.schemas.ts'
import { askForList } from './list-changes.ts'
import { prepareCorrection } from './prepare-correction.ts'
import { resumeSilence, stopSilence } from './stop-silence.ts'

const code = z.object({ code: z.string().max(40) })
const one = code.extend({ id: z.uuid() })
const reason = requiredText(2_000)
const Version = z.object({ version: z.number().int() })
const ACT_PROBLEMS = ['stale-version', 'correction-not-in-this-state', 'role-may-not'] as const

/** One of the acts on a correction that go on to another state. */
const act = (name: { readonly path: string; readonly operationId: string; readonly summary: string }, use: typeof applyCorrection): Route =>
  defineRoute({
    method: 'post',
    path: `/programmes/{code}/corrections/{id}/${name.path}`,
    operationId: name.operationId,
    summary: name.summary,
    tag: 'Corrections',
    permission: ['administrator'],
    params: one,
    body: z.strictObject({}),
    response: Version,
    ifMatch: true,
    problems: ACT_PROBLEMS,
    handle: async ({ actor, params, version, services }) => {
      const saved = await use(services, actor, { programme: params.code, id: params.id, version })
      return { body: { version: saved }, etag: saved }
    },
  })

const silence = (method: 'put' | 'delete', operationId: string, summary: string, use: typeof stopSilence): Route =>
  defineRoute({
    method: method === 'put' ? 'put' : 'post',
    path: method === 'put' ? '/programmes/{code}/editions/{id}/silence-stop' : '/programmes/{code}/editions/{id}/silence-resumption',
    operationId,
    summary,
    tag: 'Corrections',
    permission: ['administrator'],
    params: one,
    body: z.strictObject({ reason }),
    response: z.object({ stopped: z.boolean() }),
    problems: ['silence-stopped-already', 'silence-not-stopped', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      await use(services, actor, { programme: params.code, editionId: params.id, reason: body.reason })
      return { body: { stopped: method === 'put' } }
    },
  })

export const correctionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/corrections',
    operationId: 'listCorrections',
    summary: 'Corrections of wrong editions, newest first',
    tag: 'Corrections',
    permission: AGENT_ROLES,
    params: code,
    response: z.object({ items: z.array(Correction) }),
    handle: async ({ actor, params, services }) => {
      if (!services.programmes.get(params.code)) throw notFound()
      return { body: { items: await listCorrections(services.db, actor, params.code) } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/programmes/{code}/corrections',
    operationId: 'prepareCorrection',
    summary: 'Begin the correction of an edition: a copy that counts for nobody until it is applied',
    tag: 'Corrections',
    permission: ['administrator'],
    params: code,
    body: z.strictObject({ editionId: z.uuid(), reason }),
    response: z.object({ id: z.string(), editionId: z.string() }),
    status: 201,
    problems: ['edition-corrected-already', 'edition-not-in-force', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: await prepareCorrection(services, actor, { programme: params.code, ...body }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/corrections/{id}',
    operationId: 'readCorrection',
    summary: 'One correction: how far it is, and how many cases it moves',
    tag: 'Corrections',
    permission: AGENT_ROLES,
    params: one,
    response: CorrectionPage,
    handle: async ({ actor, params, services }) => {
      const body = await describeCorrection(services.db, actor, { programme: params.code, id: params.id })
      return { body, etag: body.version }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/corrections/{id}/cases',
    operationId: 'listCorrectedCases',
    summary: 'What a correction would change of each open case, or did: before, after, and how each date is found',
    tag: 'Corrections',
    permission: AGENT_ROLES,
    params: one,
    query: z.strictObject({
      all: z.enum(['true']).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(CorrectedCase), nextCursor: z.string().nullable() }),
    handle: async ({ actor, params, query, services }) => {
      const { all, ...page } = query
      const found = await listCorrectedCases(services.db, actor, { programme: params.code, id: params.id, all: all === 'true', ...page })
      return {
        body: {
          ...found,
          items: found.items.map((item) => ({
            ...item,
            changes: item.changes.map(({ steps, ...change }) => ({
              ...change,
              steps: { before: [...steps.before], after: [...steps.after] },
            })),
          })),
        },
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/corrections/{id}/cases.csv',
    operationId: 'readCorrectedCasesFile',
    summary: 'The same list as a file, one line for each change',
    tag: 'Corrections',
    permission: AGENT_ROLES,
    params: one,
    query: z.strictObject({ all: z.enum(['true']).optional() }),
    response: null,
    produces: 'text/csv',
    handle: async ({ actor, params, query, services, response }) => {
      const asked = { programme: params.code, id: params.id, all: query.all === 'true' }
      await writeChangesSheet(services, actor, asked, () => {
        response.type('text/csv; charset=utf-8').setHeader('Cache-Control', 'no-store')
        return response.setHeader('Content-Disposition', 'attachment; filename="correction.csv"')
      })
      return null
    },
  }),
  act(
    { path: 'list', operationId: 'askForCorrectionList', summary: 'List what the correction would change, without changing it' },
    askForList,
  ),
  act(
    { path: 'application', operationId: 'applyCorrection', summary: 'Apply the correction to the open cases, or go on with it' },
    applyCorrection,
  ),
  act({ path: 'halt', operationId: 'haltCorrection', summary: 'Stop between two cases; what is left waits' }, haltCorrection),
  act(
    { path: 'abandonment', operationId: 'abandonCorrection', summary: 'Give up a correction that changed nothing yet' },
    abandonCorrection,
  ),
  silence('put', 'stopSilence', 'State no rejection born of silence for the cases of an edition; the law goes on', stopSilence),
  silence('delete', 'resumeSilence', 'State the rejections born of silence again', resumeSilence),
]
