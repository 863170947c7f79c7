import { defineProgramme } from '../../cases/define-programme.ts'
import { type NextDue, UnknownRule } from '../../cases/programme.ts'
import { suspensionsOf } from '../../deadlines/suspension.ts'
import { readRequest } from './accreditation.queries.ts'
import { accreditationPayloads } from './accreditation.schemas.ts'
import { COMPETENCE_RULE, type CompetenceInputs, type CompetenceParameters, digitalCompetence } from './competence.ts'
import { effects } from './effects.ts'
import { loadFacts } from './facts.ts'
import { lifecycles } from './lifecycle.ts'
import { openRequest } from './open-request.ts'
import { AccreditationParameters, accreditationDefaults, accreditationDocumentTypes, accreditationUnconfirmed } from './parameters.ts'
import { conditions } from './rules.ts'

const DUE_KINDS = ['implicit-rejection', 'documents-expected', 'rights-end', 'observations-end'] as const
interface AccreditationDue extends NextDue {
  readonly kind: (typeof DUE_KINDS)[number]
}

/** The right of a consultancy and its named consultants to advise aided firms, field by field. It pays nothing. */
export const accreditation = defineProgramme({
  code: 'accreditation',
  applicantRole: 'consultant',
  pays: false,
  preparatoryActs: ['propose', 'sendBack'],
  lifecycles,
  edition: {
    parameters: AccreditationParameters,
    defaults: { decisionMonths: 2, parameters: accreditationDefaults, documentTypes: accreditationDocumentTypes },
    unconfirmed: accreditationUnconfirmed,
  },
  payloads: accreditationPayloads,
  open: openRequest,
  loadFacts,
  conditions,
  effects,
  describe: ({ action }, { lines }) =>
    ['propose', 'accredit', 'refuse'].includes(action)
      ? {
          competence: lines.map(({ consultantName, field, competence }) => ({
            consultant: consultantName,
            field,
            proof: competence.result,
          })),
        }
      : {},
  dueKinds: DUE_KINDS,
  nextDue: async ({ tx, caseFile }): Promise<AccreditationDue | null> => {
    if (caseFile.state === 'documentsRequested') {
      const limit = (await suspensionsOf(tx, caseFile.id)).at(-1)?.limitOn
      return limit ? { on: limit, kind: 'documents-expected' } : null
    }
    if (['submitted', 'complete', 'appraised'].includes(caseFile.state))
      return caseFile.decisionDueOn ? { on: caseFile.decisionDueOn, kind: 'implicit-rejection' } : null
    if (!['accredited', 'suspended', 'observationsInvited'].includes(caseFile.state)) return null
    const { validUntil, observationsUntil } = await readRequest(tx, caseFile.id)
    if (caseFile.state === 'observationsInvited' && observationsUntil) return { on: observationsUntil, kind: 'observations-end' }
    return validUntil ? { on: validUntil, kind: 'rights-end' } : null
  },
  replay: ({ rule, version, inputs, parameters }) => {
    if (rule !== COMPETENCE_RULE.rule || version !== COMPETENCE_RULE.version)
      throw new UnknownRule(`no code for rule ${rule} version ${version}`)
    return digitalCompetence(inputs as CompetenceInputs, parameters as CompetenceParameters)
  },
})
