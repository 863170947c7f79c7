import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, dateText, instantOut } from '../kernel/wire.ts'
import { sendPdfBytes } from '../pdf/send-pdf.ts'
import { listLettersToPost, listPostalFiles } from './postal.queries.ts'
import { archivePostalFile, printPostalFile } from './postal-archive.ts'
import { makePostalFile, markPosted } from './postal-file.ts'

const tag = 'Letters'
const POSTING_ROLES = ['caseOfficer', 'supervisor'] as const
const params = z.object({ id: z.uuid() })

const LetterToPost = z
  .object({
    id: z.string(),
    kind: z.string(),
    subject: z.string(),
    recipientName: z.string(),
    caseId: z.string(),
    reference: z.string(),
    queuedAt: instantOut,
  })
  .meta({ id: 'LetterToPost' })
const PostalFile = z
  .object({ id: z.string(), madeAt: instantOut, madeByName: z.string(), postedOn: dateOut.nullable(), letters: z.number().int() })
  .meta({ id: 'PostalFile' })

/** Letters for who has no e-mail: gathered into one file to print, then marked as posted. */
export const postalRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/letters-to-post',
    operationId: 'listLettersToPost',
    summary: 'Letters whose recipient has no e-mail and that are in no file yet, oldest first',
    tag,
    permission: POSTING_ROLES,
    query: z.strictObject({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ items: z.array(LetterToPost), nextCursor: z.string().nullable(), total: z.number().int() }),
    handle: async ({ actor, query, services }) => ({ body: await listLettersToPost(services.db, actor, query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/postal-files',
    operationId: 'listPostalFiles',
    summary: 'The last files of letters this person made for the post',
    tag,
    permission: POSTING_ROLES,
    response: z.object({ items: z.array(PostalFile) }),
    handle: async ({ actor, services }) => ({ body: { items: await listPostalFiles(services.db, actor) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/postal-files',
    operationId: 'makePostalFile',
    summary: 'Gather the oldest letters that wait, 200 at most, into one file to print',
    tag,
    permission: POSTING_ROLES,
    body: z.strictObject({}),
    response: z.object({ id: z.string(), letters: z.number().int() }),
    status: 201,
    problems: ['nothing-to-post'],
    handle: async ({ actor, services }) => ({ status: 201, body: await makePostalFile(services, actor) }),
  }),
  defineRoute({
    method: 'get',
    path: '/postal-files/{id}/pdf',
    operationId: 'readPostalFile',
    summary: 'What is printed: for each letter a page with its address, then the letter; a letter that is printed apart is named first',
    tag,
    permission: POSTING_ROLES,
    params,
    query: z.strictObject({
      sides: z
        .enum(['one', 'two'])
        .default('two')
        .meta({ description: '`two`: printed on both sides, each address page and each letter on a sheet of its own' }),
    }),
    response: null,
    produces: 'application/pdf',
    rate: 'export',
    handle: async ({ actor, params: { id }, query: { sides }, services, response }) => {
      const { bytes, name } = await printPostalFile(services, actor, { id, sides })
      return sendPdfBytes(response, bytes, `${name}.pdf`)
    },
  }),
  defineRoute({
    method: 'get',
    path: '/postal-files/{id}/archive',
    operationId: 'readPostalArchive',
    summary:
      'The stored PDF of each letter, byte for byte, with the list of addresses, what is printed, and a manifest of hashes, as a zip',
    tag,
    permission: POSTING_ROLES,
    params,
    response: null,
    produces: 'application/zip',
    rate: 'export',
    handle: async ({ actor, params: { id }, services, response }) => {
      await archivePostalFile(services, actor, id, (name) => {
        response.setHeader('Cache-Control', 'private, no-store, no-transform')
        response.setHeader('Content-Type', 'application/zip')
        response.setHeader('Content-Disposition', `attachment; filename="${name}.zip"`)
        return response
      })
      return null
    },
  }),
  defineRoute({
    method: 'post',
    path: '/postal-files/{id}/posted',
    operationId: 'markPosted',
    summary: 'The letters of the file were handed to the post on this day',
    tag,
    permission: POSTING_ROLES,
    params,
    body: z.strictObject({ postedOn: dateText }),
    response: z.object({ postedOn: dateOut }),
    problems: ['already-posted'],
    handle: async ({ actor, params: { id }, body, services }) => {
      await markPosted(services, actor, { id, postedOn: body.postedOn })
      return { body: { postedOn: body.postedOn } }
    },
  }),
]
