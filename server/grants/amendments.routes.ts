import { z } from 'zod'
import { ROLES } from '../access/actor.ts'
import { PossibleAction } from '../cases/cases.schemas.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { dateOut, moneyOut } from '../kernel/wire.ts'
import { previewAmendment } from './preview-amendment.ts'
import { readAmendments } from './read-amendments.ts'

const id = z.object({ id: z.uuid() })

const AmendmentTerms = z.object({ awarded: moneyOut, eligible: moneyOut, endsOn: dateOut }).meta({ id: 'AmendmentTerms' })

const Amendment = z
  .object({
    id: z.string(),
    number: z.number().int(),
    state: z.enum(['proposed', 'signed', 'refused', 'taken-back']),
    requestedOn: dateOut.nullable(),
    proposedOn: dateOut,
    proposedByName: z.string(),
    reason: z.string().nullable().meta({ description: 'Why it was proposed; told to agents' }),
    decidedOn: dateOut.nullable(),
    decidedByName: z.string().nullable(),
    decidedReason: z.string().nullable().meta({ description: 'Why it was refused, or taken back' }),
    budgetChanged: z.boolean(),
    before: AmendmentTerms,
    after: AmendmentTerms,
  })
  .meta({ id: 'Amendment' })

const AmendmentPreview = z
  .object({
    before: AmendmentTerms.nullable(),
    after: AmendmentTerms.nullable(),
    ruleGives: moneyOut.nullable(),
    difference: moneyOut.nullable(),
    envelope: z.object({ label: z.string(), before: moneyOut, after: moneyOut }).nullable(),
    unmet: PossibleAction.shape.unmet,
  })
  .meta({ id: 'AmendmentPreview' })

type Details = Readonly<Record<string, unknown>>
const text = (details: Details, name: string): string | null => (typeof details[name] === 'string' ? details[name] : null)
const terms = (details: Details, name: string): z.output<typeof AmendmentTerms> | null =>
  AmendmentTerms.nullable().parse(details[name] ?? null)

function envelopeIn(details: Details): z.output<typeof AmendmentPreview>['envelope'] {
  const [label, before, after] = [text(details, 'envelope'), text(details, 'envelopeBefore'), text(details, 'envelopeAfter')]
  return label === null || before === null || after === null ? null : { label, before, after }
}

export const amendmentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/cases/{id}/amendments',
    operationId: 'listCaseAmendments',
    summary:
      'Amendments of the award, oldest first; to the applicant those signed or refused, to agents the one that waits and the envelope too',
    tag: 'Cases',
    permission: ROLES,
    params: id,
    response: z.object({
      items: z.array(Amendment),
      envelope: z.object({ label: z.string(), left: moneyOut }).nullable(),
    }),
    handle: async ({ actor, params, services }) => ({ body: await readAmendments(services.db, actor, params.id) }),
  }),
  defineRoute({
    method: 'post',
    path: '/cases/{id}/amendments/preview',
    operationId: 'previewAmendment',
    summary: 'What a proposal of amendment would change, before and after, and what stands in its way; nothing is written',
    tag: 'Cases',
    permission: ['caseOfficer'],
    params: id,
    body: z.strictObject({ payload: z.record(z.string().max(60), z.unknown()).default({}) }),
    response: AmendmentPreview,
    problems: ['action-not-possible-now', 'role-may-not'],
    handle: async ({ actor, params, body, services }) => {
      const { details, unmet } = await previewAmendment(services, actor, { caseId: params.id, payload: body.payload })
      return {
        body: {
          ...{ before: terms(details, 'before'), after: terms(details, 'after') },
          ...{ ruleGives: text(details, 'ruleGives'), difference: text(details, 'difference'), envelope: envelopeIn(details) },
          unmet: unmet.map((one) => ({ ...one, details: { ...one.details } })),
        },
      }
    },
  }),
]
