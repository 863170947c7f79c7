import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { text } from '../kernel/wire.ts'
import { cutShort, fileHead } from './answer-file.ts'
import { archiveCase } from './case-archive.ts'

const wordsOf = z
  .record(z.string().max(80), text(200))
  .refine((words) => Object.keys(words).length <= 400)
  .default({})

export const caseArchiveRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/cases/{id}/archive',
    operationId: 'archiveCase',
    summary:
      'Everything of the case the person may read as a zip: documents, letters, history and computations in words, with a manifest of hashes',
    tag: 'Exports',
    permission: ROLES,
    rate: 'export',
    params: z.object({ id: z.uuid() }),
    body: z
      .strictObject({ actions: wordsOf, states: wordsOf, steps: wordsOf })
      .meta({ id: 'ArchiveWords', description: 'Words of codes as the console shows them; without, codes are written' }),
    response: null,
    produces: 'application/zip',
    handle: async ({ actor, params, body, services, response, log }) => {
      await archiveCase(services, actor, { caseId: params.id, words: body }, (reference) => {
        fileHead(response, 'application/zip', `${reference}.zip`)
        return response
      }).catch((error: unknown) => cutShort(error, response, log))
      return null
    },
  }),
]
