import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { conflict } from '../kernel/refusal.ts'
import { dateText, instantOut, text } from '../kernel/wire.ts'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from './actions.ts'
import { Anchor, journalSigner } from './anchor.ts'
import { anchorJournal } from './anchor-journals.ts'
import { listAnchors, listJournal, mustReadJournal } from './journal-list.queries.ts'
import { recordAudit } from './record.ts'
import { verifySpan } from './verify-chain.ts'

const READERS = ['administrator', 'auditor'] as const

const JournalLine = z
  .object({
    sequence: z.string(),
    at: instantOut,
    actorId: z.string().nullable(),
    actorName: z.string(),
    actorRole: z.string().nullable(),
    address: z.string().nullable(),
    through: z.enum(['session', 'token', 'program']),
    onBehalfOf: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    action: z.enum(AUDIT_ACTIONS),
    subject: z.object({ kind: z.enum(AUDIT_SUBJECTS), id: z.string(), label: z.string().nullable() }),
    case: z
      .object({ id: z.string(), reference: z.string(), programme: z.string() })
      .nullable()
      .meta({ description: 'The case it is about, when this reader may open it' }),
    before: z.unknown(),
    after: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'JournalLine' })

const JournalCheck = z
  .object({
    checked: z.number().int(),
    /** The number of the last line looked at; the next look begins after it. */
    last: z.string(),
    finished: z.boolean(),
    anchors: z.number().int(),
    foreignAnchors: z.number().int(),
    broken: z
      .object({
        sequence: z.string(),
        fault: z.enum([
          'content-changed',
          'hash-changed',
          'line-missing',
          'line-rewritten',
          'order-changed',
          'head-differs',
          'anchor-forged',
          'anchor-differs',
        ]),
      })
      .nullable(),
  })
  .meta({ id: 'JournalCheck' })

/** Lines looked at in one request: under a second of work, and a step of the progress shown. */
const SPAN = 5_000
/** A year of daily anchors. */
const ANCHORS = 400

export const journalRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/journal',
    operationId: 'listJournal',
    summary: 'The journal of the funder, newest line first',
    tag: 'Journal',
    permission: READERS,
    problems: ['role-may-not'],
    query: z.strictObject({
      person: text(200).optional(),
      actorId: z.uuid().optional(),
      action: z.enum(AUDIT_ACTIONS).optional(),
      subject: text(200).optional(),
      from: dateText.optional(),
      until: dateText.optional(),
      sort: z.enum(['-sequence']).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(JournalLine),
      nextCursor: z.string().nullable(),
      total: z.number().int(),
      totalExact: z.boolean(),
    }),
    handle: async ({ actor, query, services }) => {
      mustReadJournal(actor)
      const { limit, cursor, sort: _sort, ...filter } = query
      return { body: await listJournal(services.db, actor, filter, { limit, cursor }) }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/journal/checks',
    operationId: 'checkJournal',
    summary: 'Recompute a part of the journal, from a line on; asked again until it is finished',
    tag: 'Journal',
    permission: READERS,
    problems: ['role-may-not'],
    body: z.strictObject({
      from: z
        .string()
        .max(18)
        .regex(/^[1-9]\d*$/),
    }),
    response: JournalCheck,
    handle: async ({ actor, body, services }) => {
      mustReadJournal(actor)
      const { publicKey } = journalSigner(services.keys)
      const { broken, last, ...span } = await verifySpan(services.db, {
        funderId: actor.funderId,
        from: BigInt(body.from),
        limit: SPAN,
        publicKey,
      })
      const found = broken && { sequence: String(broken.sequence), fault: broken.fault }
      if (found || span.finished) {
        const subject = { kind: 'journal', id: actor.funderId } as const
        await recordAudit(services.db, {
          actor,
          at: services.clock.now(),
          action: 'journal.verified',
          subject,
          after: { last, broken: found },
        })
      }
      return { body: { ...span, last: String(last), broken: found } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/journal/anchors',
    operationId: 'listJournalAnchors',
    summary: 'Signed heads of the journal, newest first, and the key this installation signs with',
    tag: 'Journal',
    permission: READERS,
    problems: ['role-may-not'],
    response: z.object({ items: z.array(Anchor), publicKey: z.string() }),
    handle: async ({ actor, services }) => {
      mustReadJournal(actor)
      const items = await listAnchors(services.db, actor.funderId, ANCHORS)
      return { body: { items, publicKey: journalSigner(services.keys).publicKey.toString('base64') } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/journal/anchors',
    operationId: 'anchorJournal',
    summary: 'Sign the head of the journal as it is now',
    tag: 'Journal',
    permission: READERS,
    response: Anchor,
    status: 201,
    problems: ['journal-empty', 'role-may-not'],
    handle: async ({ actor, services }) => {
      mustReadJournal(actor)
      const anchor = await anchorJournal(services, actor.funderId)
      if (!anchor) throw conflict('journal-empty')
      return { body: anchor }
    },
  }),
]
