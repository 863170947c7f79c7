import { z } from 'zod'
import { OUTSIDE_ROLES, ROLES } from '../access/actor.ts'
import { findVisibleCase, grantsOn } from '../cases/visible-cases.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { dateOut, dateText, instantOut, text } from '../kernel/wire.ts'
import { sendPdfBytes } from '../pdf/send-pdf.ts'
import { letterFile, lettersByHand } from './letters.queries.ts'
import { openLetter, refuseUnopened } from './open-letter.ts'
import { readCaseLetters } from './read-case-letters.ts'
import { previewByHand, writeByHand } from './write-by-hand.ts'

const Letter = z
  .object({
    id: z.string(),
    kind: z.string(),
    recipientName: z.string(),
    recipientEmail: z.string().nullable(),
    own: z.boolean().meta({ description: 'Written to an organisation the person acts for' }),
    status: z.enum(['queued', 'to-post', 'sent']),
    means: z.enum(['electronic', 'post']).nullable(),
    queuedAt: instantOut,
    sentAt: instantOut.nullable(),
    postedOn: dateOut.nullable(),
    openedAt: instantOut.nullable().meta({ description: 'First opening on the portal by somebody of the organisation' }),
    openedByName: z.string().nullable(),
    notifiedOn: dateOut.nullable().meta({ description: 'By post: the day it was posted; on the portal: the day of the first opening' }),
    signerName: z.string().nullable(),
    signerCapacity: z.string().nullable(),
    sha256: z.string().nullable().meta({ description: 'Of the PDF as it went out, hexadecimal' }),
    toSign: z.boolean(),
    signature: z.object({ signerName: z.string(), signedAt: instantOut, method: z.string(), sha256: z.string() }).nullable(),
    subject: z.string(),
    withheld: z.boolean().meta({ description: 'Its words are given once it is opened' }),
    paragraphs: z.array(z.string()),
  })
  .meta({ id: 'Letter' })

/** What an officer says in a letter outside any act. */
const handWritten = z.strictObject({
  kind: z.string().max(60),
  reason: text(4_000).default(''),
  message: text(4_000).default(''),
  answerBy: dateText.nullable().default(null),
})
const LetterPreview = z
  .object({ subject: z.string(), paragraphs: z.array(z.string()), recipientName: z.string(), means: z.enum(['electronic', 'post']) })
  .meta({ id: 'LetterPreview' })

export const letterRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/letters',
    operationId: 'listCaseLetters',
    summary: 'Letters of the case as they went out; for people outside, those written to their own organisation',
    tag: 'Letters',
    permission: ROLES,
    params: z.object({ id: z.uuid() }),
    response: z.object({
      items: z.array(Letter),
      byHand: z
        .array(z.object({ kind: z.string(), asks: z.array(z.enum(['reason', 'message', 'answerBy'])) }))
        .meta({ description: 'Kinds the person may write now, outside any act' }),
    }),
    handle: async ({ actor, params, services }) => {
      const { caseFile, kinds, items } = await readCaseLetters(services, actor, params.id)
      const writes = grantsOn(actor, caseFile).some(({ role }) => role === 'caseOfficer' || role === 'supervisor')
      return { body: { items, byHand: writes ? lettersByHand(caseFile, kinds) : [] } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/letters',
    operationId: 'writeLetter',
    summary: 'Write to the applicant outside any act: a formal notice, an amendment, an acknowledgement of registration',
    tag: 'Letters',
    permission: ['caseOfficer', 'supervisor'],
    params: z.object({ id: z.uuid() }),
    body: handWritten,
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['letter-not-now', 'stale-version', 'role-may-not'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await writeByHand(services, actor, {
        caseId: params.id,
        version,
        ...body,
        reason: body.reason === '' ? null : body.reason,
      })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/letters/preview',
    operationId: 'previewLetter',
    summary: 'The letter as it would go out now, to whom and by which means; nothing is written',
    tag: 'Letters',
    permission: ['caseOfficer', 'supervisor'],
    params: z.object({ id: z.uuid() }),
    body: handWritten,
    response: LetterPreview,
    problems: ['letter-not-now', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => ({
      body: await previewByHand(services, actor, { caseId: params.id, ...body, reason: body.reason === '' ? null : body.reason }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/cases/{id}/letters/{letterId}/pdf',
    operationId: 'readLetterPdf',
    summary:
      'The PDF of a letter, byte for byte as it went out; its recipient opens it first: a download proves nothing and changes nothing',
    tag: 'Letters',
    permission: ROLES,
    params: z.object({ id: z.uuid(), letterId: z.uuid() }),
    response: null,
    produces: 'application/pdf',
    problems: ['letter-not-sent-yet', 'letter-not-opened-yet'],
    handle: async ({ actor, params, services, response }) => {
      const caseFile = await findVisibleCase(services.db, actor, params.id)
      if (!caseFile) throw notFound()
      await refuseUnopened(services.db, actor, { caseId: caseFile.id, letterId: params.letterId })
      const file = await letterFile(services.db, actor, caseFile, params.letterId)
      if (!file) throw notFound()
      return sendPdfBytes(response, file.bytes, file.name)
    },
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/letters/{letterId}/opening',
    operationId: 'openLetter',
    summary: 'Open a letter written to one’s own organisation: the first opening is kept as the proof of reading',
    tag: 'Letters',
    permission: OUTSIDE_ROLES,
    params: z.object({ id: z.uuid(), letterId: z.uuid() }),
    body: z.strictObject({}),
    response: z.object({ openedAt: instantOut }),
    problems: ['letter-not-sent-yet'],
    handle: async ({ actor, params: { id, letterId }, services }) => ({
      body: { openedAt: (await openLetter(services, actor, { caseId: id, letterId })).openedAt.toISOString() },
    }),
  }),
]
