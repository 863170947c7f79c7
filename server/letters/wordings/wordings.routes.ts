import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route.ts'
import { instantOut, requiredText } from '../../kernel/wire.ts'
import { sendPdf } from '../../pdf/send-pdf.ts'
import { previewPdf, previewWording } from './preview-wording.ts'
import { publishWording } from './publish-wording.ts'
import { dropDraft, saveDraft } from './save-draft.ts'
import { listWordings, readWording } from './wordings.queries.ts'

const tag = 'Letters'
const READERS = ['administrator', 'supervisor', 'auditor'] as const
const edition = z.object({ code: z.string().max(40), id: z.uuid() })
const place = edition.extend({ kind: z.string().max(60) })
const words = z.strictObject({ subject: requiredText(200), body: requiredText(20_000) })
const key = ({ code, id, kind }: { code: string; id: string; kind: string }) => ({ programme: code, editionId: id, kind })

const Words = z.object({ subject: z.string(), body: z.string() })
const Mention = z.object({ code: z.string(), basis: z.string(), fields: z.array(z.string()) }).meta({ id: 'LetterMention' })
const WordingLine = z
  .object({
    kind: z.string(),
    signed: z.boolean(),
    mentions: z.number().int(),
    draft: z.boolean(),
    adapted: z.object({ number: z.number().int(), edition: z.string(), publishedAt: z.string(), publishedByName: z.string() }).nullable(),
  })
  .meta({ id: 'WordingLine' })
const checked = {
  faults: z.array(
    z.object({ at: z.enum(['subject', 'body']), paragraph: z.number().int(), code: z.string(), field: z.string().nullable() }),
  ),
  missing: z.array(Mention),
  diff: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
}
const LetterWording = z
  .object({
    kind: z.string(),
    of: z.enum(['case', 'session']).meta({ description: 'What it tells of, and so what a preview is tried on' }),
    signed: z.boolean(),
    inForce: Words.extend({ number: z.number().int(), ofAnotherEdition: z.boolean() }),
    byDefault: Words,
    draft: Words.extend({ version: z.number().int(), writtenByName: z.string(), writtenAt: instantOut }).nullable(),
    fields: z.array(z.object({ name: z.string(), kind: z.string(), text: z.string().nullable() })),
    mentions: z.array(Mention),
    versions: z.array(Words.extend({ number: z.number().int(), publishedAt: instantOut, publishedByName: z.string() })),
    examples: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })),
    ...checked,
  })
  .meta({ id: 'LetterWording' })
const WordingPreview = z
  .object({ subject: z.string(), paragraphs: z.array(z.string()), samples: z.array(z.string()), ...checked })
  .meta({ id: 'WordingPreview' })

/** The words of the letters of a programme, adapted by funder and edition. */
export const wordingRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/editions/{id}/wordings',
    operationId: 'listWordings',
    summary: 'The letters of a programme under an edition, and which wording each goes out with',
    tag,
    permission: READERS,
    params: edition,
    response: z.object({ items: z.array(WordingLine) }),
    handle: async ({ actor, params, services }) => ({
      body: { items: await listWordings(services, actor, { programme: params.code, editionId: params.id }) },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}',
    operationId: 'readWording',
    summary: 'One letter: words in force, draft, fields it may name, compulsory mentions, past versions',
    tag,
    permission: READERS,
    params: place,
    response: LetterWording,
    handle: async ({ actor, params, services }) => {
      const body = await readWording(services, actor, key(params))
      return { body, etag: body.draft?.version ?? 0 }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}/draft',
    operationId: 'saveWordingDraft',
    summary: 'Keep the words being written; the version is that of the draft, 0 when there is none',
    tag,
    permission: ['administrator'],
    params: place,
    body: words,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'role-may-not'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await saveDraft(services, actor, { ...key(params), ...body, version })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}/draft',
    operationId: 'dropWordingDraft',
    summary: 'Throw the draft away; the wording in force stays',
    tag,
    permission: ['administrator'],
    params: place,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'role-may-not'],
    handle: async ({ actor, params, version, services }) => {
      await dropDraft(services, actor, { ...key(params), version })
      return { body: { version: 0 }, etag: 0 }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}/publication',
    operationId: 'publishWording',
    summary: 'The draft becomes the wording of the letters that leave from now on; refused while a compulsory mention is missing',
    tag,
    permission: ['administrator'],
    params: place,
    response: z.object({ number: z.number().int() }),
    ifMatch: true,
    problems: ['stale-version', 'role-may-not', 'mentions-missing'],
    handle: async ({ actor, params, version, services }) => ({
      body: { number: await publishWording(services, actor, { ...key(params), version }) },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}/preview',
    operationId: 'previewWording',
    summary: 'What these words would give on a real case or session, without keeping them',
    tag,
    permission: READERS,
    params: place,
    body: words.extend({ caseId: z.uuid().nullable().default(null), sessionId: z.uuid().nullable().default(null) }),
    response: WordingPreview,
    problems: ['minutes-name-a-closed-case'],
    handle: async ({ actor, params, body, services }) => ({ body: await previewWording(services, actor, { ...key(params), ...body }) }),
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/editions/{id}/wordings/{kind}/preview/pdf',
    operationId: 'readWordingPreviewPdf',
    summary: 'The draft, or else the wording in force, on a real case or session as a PDF',
    tag,
    permission: READERS,
    params: place,
    query: z.strictObject({ caseId: z.uuid().optional(), sessionId: z.uuid().optional() }),
    response: null,
    produces: 'application/pdf',
    problems: ['invalid-fields', 'minutes-name-a-closed-case'],
    handle: async ({ actor, params, query, services, response }) => {
      const content = await previewPdf(services, actor, {
        ...key(params),
        caseId: query.caseId ?? null,
        sessionId: query.sessionId ?? null,
      })
      return sendPdf(response, content, `${params.code}-${params.kind}.pdf`)
    },
  }),
]
