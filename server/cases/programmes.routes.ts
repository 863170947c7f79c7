import { z } from 'zod'
import { AGENT_ROLES, hasRole, ROLES } from '../access/actor.ts'
import { LAW_LIMIT_KINDS, LAW_LIMITS } from '../deadlines/law-limits.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { notFound } from '../kernel/refusal.ts'
import { dateOut, dateText, instantOut, requiredText } from '../kernel/wire.ts'
import { changeEdition, createEdition } from './create-edition.ts'
import { listEditions } from './edition.queries.ts'
import type { ProgrammeModule } from './programme.ts'

const DocumentType = z
  .strictObject({
    code: z
      .string()
      .max(60)
      .regex(/^[a-z0-9-]{2,60}$/),
    labelFr: requiredText(200),
    labelEn: requiredText(200),
    blocking: z.boolean(),
    legalBasis: requiredText(300),
    validityMonths: z.number().int().min(1).max(600).nullable(),
    stage: z.enum(['application', 'start', 'delivery']),
  })
  .meta({ id: 'DocumentType' })

const LimitRule = z
  .strictObject({
    unit: z.enum(['months', 'days', 'working-days']),
    count: z.number().int().min(1).max(400),
    franc: z.boolean(),
    rolls: z.boolean(),
  })
  .meta({ id: 'LimitRule' })
const LimitChanges = z.strictObject(
  Object.fromEntries(LAW_LIMIT_KINDS.map((kind) => [kind, LimitRule.optional()])) as Record<
    (typeof LAW_LIMIT_KINDS)[number],
    z.ZodOptional<typeof LimitRule>
  >,
)

const content = {
  label: requiredText(80),
  inForceFrom: dateText,
  decisionMonths: z.number().int().min(1).max(24),
  parameters: z.record(z.string().max(60), z.unknown()),
  documentTypes: z.array(DocumentType).max(60),
  /** What the edition changes of the time limits of the law. */
  limits: LimitChanges.default({}),
}

const Edition = z
  .object({
    id: z.string(),
    label: z.string(),
    inForceFrom: dateOut,
    decisionMonths: z.number().int(),
    parameters: z.record(z.string(), z.unknown()),
    documentTypes: z.array(DocumentType),
    version: z.number().int(),
    /** Cases filed under it; stops at 1 000. */
    caseCount: z.number().int(),
    createdAt: instantOut,
    createdByName: z.string().nullable(),
    limits: LimitChanges,
    correctsId: z.string().nullable().meta({ description: 'The edition whose wrong rules it corrects' }),
    forDecided: z.boolean().meta({ description: 'Kept by a correction for cases already decided' }),
    correction: z
      .object({ id: z.string(), state: z.enum(['draft', 'listing', 'listed', 'applying', 'halted', 'applied', 'abandoned']) })
      .nullable()
      .meta({ description: 'The correction it was made for' }),
    correctedBy: z.string().nullable().meta({ description: 'The correction that takes its place' }),
    silenceStop: z
      .object({ since: instantOut, byName: z.string(), reason: z.string() })
      .nullable()
      .meta({ description: 'The system does not state rejections born of silence; the law goes on' }),
  })
  .meta({ id: 'Edition' })

const Template = z
  .object({
    decisionMonths: z.number().int(),
    parameters: z.record(z.string(), z.unknown()),
    documentTypes: z.array(DocumentType),
    /** Dotted paths of parameters the funder still has to confirm. */
    unconfirmed: z.array(z.string()),
    /** The time limits of the law, and how each is counted unless an edition says otherwise. */
    limits: z.array(z.object({ kind: z.enum(LAW_LIMIT_KINDS), rule: LimitRule, basis: z.string() })),
  })
  .meta({ id: 'EditionTemplate' })

const code = z.object({ code: z.string().max(40) })

/** An edition made before a parameter existed shows the value its cases are judged with. */
function asRead({ edition }: ProgrammeModule, stored: unknown): Record<string, unknown> {
  const parsed = edition.parameters.safeParse(stored)
  return (parsed.success ? parsed.data : stored) as Record<string, unknown>
}

export const programmeRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/programmes',
    operationId: 'listProgrammes',
    summary: 'Programmes of this installation, and whether the funder has opened them',
    tag: 'Programmes',
    permission: ROLES,
    response: z.object({
      items: z.array(
        z.object({
          code: z.string(),
          open: z.boolean(),
          /** Whether a role of this person lets them open a case in it. */
          mayFile: z.boolean(),
          /** Whether its cases answer a call. */
          byCall: z.boolean(),
          /** Whether its cases are brought before a committee. */
          committee: z.boolean(),
        }),
      ),
    }),
    handle: async ({ actor, services }) => {
      const opened = await services.db.selectFrom('programme').select(['code', 'open']).where('funder_id', '=', actor.funderId).execute()
      const items = services.programmes.all.map(({ code: programme, applicantRole, committee, byCall = false }) => ({
        code: programme,
        byCall,
        committee: committee !== null,
        mayFile: hasRole(actor, applicantRole, 'caseOfficer'),
        open: opened.some((row) => row.code === programme && row.open),
      }))
      return { body: { items } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/programmes/{code}/editions',
    operationId: 'listEditions',
    summary: 'Dated editions of a programme, newest first, with the template of the next one',
    tag: 'Programmes',
    permission: AGENT_ROLES,
    params: code,
    response: z.object({ items: z.array(Edition), template: Template }),
    handle: async ({ actor, params, services }) => {
      const module = services.programmes.get(params.code)
      if (!module) throw notFound()
      const editions = await listEditions(services.db, { funderId: actor.funderId, programme: params.code })
      const { defaults, unconfirmed } = module.edition
      return {
        body: {
          items: editions.map((edition) => ({
            ...edition,
            parameters: asRead(module, edition.parameters),
            documentTypes: [...edition.documentTypes],
            createdAt: edition.createdAt.toISOString(),
          })),
          template: {
            decisionMonths: defaults.decisionMonths,
            parameters: defaults.parameters as Record<string, unknown>,
            documentTypes: [...defaults.documentTypes],
            unconfirmed: [...unconfirmed],
            limits: LAW_LIMIT_KINDS.map((kind) => ({ kind, ...LAW_LIMITS[kind] })),
          },
        },
      }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/programmes/{code}/editions',
    operationId: 'createEdition',
    summary: 'Open a new edition from a date',
    tag: 'Programmes',
    permission: ['administrator'],
    params: code,
    body: z.strictObject(content),
    response: z.object({ id: z.string() }),
    status: 201,
    problems: ['edition-already-starts-that-day', 'edition-in-the-past'],
    handle: async ({ actor, params, body, services }) => ({
      status: 201,
      body: { id: await createEdition(services, actor, params.code, body) },
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/programmes/{code}/editions/{id}',
    operationId: 'changeEdition',
    summary: 'Change an edition that no case uses yet',
    tag: 'Programmes',
    permission: ['administrator'],
    params: z.object({ code: z.string().max(40), id: z.uuid() }),
    body: z.strictObject(content),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['edition-in-use', 'stale-version'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await changeEdition(services, actor, { ...body, programme: params.code, editionId: params.id, version })
      return { body: { version: saved }, etag: saved }
    },
  }),
]
