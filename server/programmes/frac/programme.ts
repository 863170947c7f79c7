import { defineProgramme } from '../../cases/define-programme.ts'
import { GRANT_TIME_LIMITS } from '../../grants/grant-parameters.ts'
import { describeGrantAct, grantDue, replayAid } from '../../grants/grant-programme.ts'
import { AID_RULE, computeAid } from './aid.ts'
import { committee } from './committee.ts'
import { effects } from './effects.ts'
import { inputsOf, loadFacts } from './facts.ts'
import { insertMission, readMission } from './frac.repository.ts'
import { fracPayloads } from './frac.schemas.ts'
import { letters } from './letters/letters.ts'
import { lifecycles } from './lifecycle.ts'
import { missionMeasures } from './measures.ts'
import { FracParameters, fracDefaults, fracDocumentTypes, fracUnconfirmed } from './parameters.ts'
import { publicRecord } from './public-record.ts'
import { conditions } from './rules.ts'

/** Grants to a firm that hires an accredited consultant. */
export const frac = defineProgramme({
  code: 'frac',
  referencePrefix: 'FRAC',
  applicantRole: 'applicant',
  pays: true,
  letters,
  preparatoryActs: ['recommendAward', 'recommendRefusal', 'sendBack', 'proposeWithdrawal', 'proposeAmendment', 'takeBackAmendment'],
  committee,
  statistics: {
    milestones: {
      declareComplete: ['complete'],
      award: ['decided', 'awarded'],
      refuse: ['decided', 'refused'],
      notifyAgreement: ['agreed'],
      signAmendment: ['amended'],
      recordBalancePayment: ['settled'],
      settleWithoutPayment: ['settled'],
      withdraw: ['withdrawn'],
      renounce: ['withdrawn'],
      lapse: ['lapsed'],
      withdrawAward: ['award-withdrawn'],
    },
    measures: missionMeasures,
    fieldOf: async (tx, caseId) => (await readMission(tx, caseId)).field,
  },
  lifecycles,
  publicRecord,
  edition: {
    parameters: FracParameters,
    defaults: { decisionMonths: 2, parameters: fracDefaults, documentTypes: fracDocumentTypes },
    unconfirmed: fracUnconfirmed,
    timeLimits: GRANT_TIME_LIMITS,
  },
  payloads: fracPayloads,
  open: (tx, caseFile) => insertMission(tx, caseFile.id),
  loadFacts,
  conditions,
  effects,
  describe: describeGrantAct(['recommendAward', 'award', 'certifyDelivery']),
  evaluation: {
    of: 'consultant',
    openIn: ['paid', 'closed'],
    questions: ['understanding', 'advice', 'digital-reflection', 'deadlines', 'result'],
  },
  ...grantDue({
    parameters: FracParameters,
    awaitingDecision: ['submitted', 'complete', 'appraised'],
    toStart: ['awarded', 'agreementNotified'],
    underWay: 'missionStarted',
    delivered: 'reportReceived',
    kinds: { start: 'mission-start', end: 'mission-end' },
    read: async (tx, caseId) => ({ deliveredOn: (await readMission(tx, caseId)).reportReceivedOn }),
  }),
  aidUnder: async ({ tx, caseFile, edition }) => {
    const inputs = inputsOf(await readMission(tx, caseFile.id), null)
    return inputs ? computeAid(inputs, FracParameters.parse(edition.parameters)) : null
  },
  replay: replayAid(AID_RULE, computeAid),
})
