import { z } from 'zod'
import { ROLES } from '../../access/actor.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { dateOut, text } from '../../kernel/wire.ts'
import { ACCREDITATION_STATUSES } from '../../parties/accreditation.ts'
import { sendPdf } from '../../pdf/send-pdf.ts'
import { AccreditationRequest } from './accreditation.schemas.ts'
import { EVIDENCE_KINDS } from './competence.ts'
import { describeRequest } from './describe-request.ts'
import { issueCertificate } from './issue-certificate.ts'
import { saveRequest } from './save-request.ts'

const id = z.object({ id: z.uuid() })
const kind = z.enum(EVIDENCE_KINDS)
const outcome = z.object({ outcome: z.enum(['accept', 'refuse']), reason: z.string() }).nullable()

const Evidence = z
  .object({ kind, title: z.string(), client: z.string(), on: dateOut, digital: z.boolean() })
  .meta({ id: 'AccreditationEvidence' })

const AccreditationLine = z
  .object({
    consultant: z.number().int(),
    consultantName: z.string(),
    field: z.string(),
    /** What proves the digital competence today, or 'none'. */
    competence: z.enum([...EVIDENCE_KINDS, 'none']),
    competenceSteps: z.array(
      z.object({ code: kind, count: z.number().int(), needed: z.number().int(), since: dateOut.nullable(), met: z.boolean() }),
    ),
    proposal: outcome,
    decision: outcome,
  })
  .meta({ id: 'AccreditationLine' })

const AccreditationCase = z
  .object({
    renewsCaseId: z.string().nullable(),
    request: z.object({
      presentation: z.string(),
      departements: z.array(z.string()),
      charterAccepted: z.boolean(),
      consultants: z.array(
        z.object({
          fullName: z.string(),
          experience: z.string(),
          fields: z.array(z.object({ field: z.string(), evidence: z.array(Evidence) })),
        }),
      ),
    }),
    lines: z.array(AccreditationLine),
    grid: z.array(z.object({ criterion: z.string(), mark: z.number().int(), reason: z.string() })),
    proposalNote: z.string().nullable(),
    validFrom: dateOut.nullable(),
    validUntil: dateOut.nullable(),
    observationsUntil: dateOut.nullable(),
    /** Path of its page in the public register, once it was accredited. */
    publicPage: z.string().nullable(),
    /** Whether there is a right today, and so a certificate. */
    certified: z.boolean(),
    /** Fields of advice and criteria of the edition. */
    offered: z.array(z.string()),
    criteria: z.array(z.string()),
    competenceRule: z.object({ trainingMonths: z.number().int(), referencesNeeded: z.number().int() }),
    /** Every period of the consultancy, field by field. */
    rights: z.array(
      z.object({ field: z.string(), status: z.enum(ACCREDITATION_STATUSES), from: dateOut, until: dateOut, insuranceUntil: dateOut }),
    ),
  })
  .meta({ id: 'AccreditationCase' })

export const accreditationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/accreditation/cases/{id}',
    operationId: 'readAccreditationCase',
    summary: 'A request for accreditation: consultants, fields, evidence, digital competence, proposals, decisions and rights',
    tag: 'ACCREDITATION',
    permission: ROLES,
    params: id,
    response: AccreditationCase,
    handle: async ({ actor, params, services }) => {
      const { version, ...body } = await describeRequest(services, actor, params.id)
      return { body, etag: version }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/accreditation/cases/{id}/request',
    operationId: 'saveAccreditationRequest',
    summary: 'Save the request as a whole: a draft, an answer to a request for documents, or an officer’s correction with its reason',
    tag: 'ACCREDITATION',
    permission: ['consultant', 'caseOfficer'],
    params: id,
    body: z.strictObject({ request: AccreditationRequest, reason: text(2_000).optional() }),
    response: z.object({ version: z.number().int() }),
    ifMatch: true,
    problems: ['application-not-open', 'stale-version'],
    handle: async ({ actor, params, body, version, services }) => {
      const saved = await saveRequest(services, actor, {
        caseId: params.id,
        version,
        request: body.request,
        reason: body.reason ? body.reason : null,
      })
      return { body: { version: saved }, etag: saved }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/accreditation/cases/{id}/certificate',
    operationId: 'readAccreditationCertificate',
    summary: 'The certificate of the accreditation as of today, as a PDF, while there is a right',
    tag: 'ACCREDITATION',
    permission: ROLES,
    params: id,
    response: null,
    produces: 'application/pdf',
    problems: ['no-right-today'],
    handle: async ({ actor, params, services, response }) => {
      const { content, name } = await issueCertificate(services, actor, params.id)
      return sendPdf(response, content, name)
    },
  }),
]
