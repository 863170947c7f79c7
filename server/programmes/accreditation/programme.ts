import { defineProgramme } from '../../cases/define-programme.ts'
import { decisionDue } from '../../cases/file-case.ts'
import { type NextDue, UnknownRule } from '../../cases/programme.ts'
import { suspensionsOf } from '../../deadlines/suspension.ts'
import { addMonths } from '../../kernel/local-date.ts'
import { readRequest } from './accreditation.queries.ts'
import { accreditationPayloads } from './accreditation.schemas.ts'
import { COMPETENCE_RULE, type CompetenceInputs, type CompetenceParameters, digitalCompetence } from './competence.ts'
import { effects } from './effects.ts'
import { loadFacts } from './facts.ts'
import { letters } from './letters/letters.ts'
import { lifecycles } from './lifecycle.ts'
import { openRequest } from './open-request.ts'
import { AccreditationParameters, accreditationDefaults, accreditationDocumentTypes, accreditationUnconfirmed } from './parameters.ts'
import { publicRecord } from './public-record.ts'
import { conditions } from './rules.ts'

const DUE_KINDS = ['implicit-rejection', 'documents-expected', 'rights-end', 'observations-end'] as const
interface AccreditationDue extends NextDue {
  readonly kind: (typeof DUE_KINDS)[number]
}

/** The right of a consultancy and its named consultants to advise aided firms, field by field. It pays nothing. */
export const accreditation = defineProgramme({
  code: 'accreditation',
  referencePrefix: 'AGR',
  applicantRole: 'consultant',
  pays: false,
  letters,
  preparatoryActs: ['propose', 'sendBack'],
  committee: null,
  statistics: {
    milestones: {
      declareComplete: ['complete'],
      accredit: ['decided', 'awarded'],
      refuse: ['decided', 'refused'],
      withdraw: ['withdrawn'],
      withdrawAccreditation: ['award-withdrawn'],
    },
  },
  lifecycles,
  publicRecord,
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
    if (['submitted', 'complete', 'appraised'].includes(caseFile.state)) return decisionDue(caseFile)
    const heard = ['observationsInvited', 'observationsWhileSuspended'].includes(caseFile.state)
    if (!heard && !['accredited', 'suspended'].includes(caseFile.state)) return null
    const { validUntil, observationsUntil } = await readRequest(tx, caseFile.id)
    if (heard && observationsUntil) return { on: observationsUntil, kind: 'observations-end' }
    return validUntil ? { on: validUntil, kind: 'rights-end' } : null
  },
  limits: async ({ tx, caseFile, edition }) => {
    if (!['accredited', 'suspended'].includes(caseFile.state)) return []
    const { validFrom, validUntil } = await readRequest(tx, caseFile.id)
    if (!validUntil) return []
    const { renewalWindowMonths } = AccreditationParameters.parse(edition.parameters)
    const basis = 'Règlement de l’agrément'
    return [
      { kind: 'renewal-opens', from: null, counted: { on: addMonths(validUntil, -renewalWindowMonths) }, basis },
      { kind: 'rights-end', from: validFrom, counted: { on: validUntil }, basis },
    ]
  },
  replay: ({ rule, version, inputs, parameters }) => {
    if (rule !== COMPETENCE_RULE.rule || version !== COMPETENCE_RULE.version)
      throw new UnknownRule(`no code for rule ${rule} version ${version}`)
    return digitalCompetence(inputs as CompetenceInputs, parameters as CompetenceParameters)
  },
})
