import { callById } from '../../calls/call.queries.ts'
import { defineProgramme } from '../../cases/define-programme.ts'
import type { NextDue } from '../../cases/programme.ts'
import { GRANT_TIME_LIMITS } from '../../grants/grant-parameters.ts'
import { describeGrantAct, grantDue, replayAid } from '../../grants/grant-programme.ts'
import { dateInZone } from '../../kernel/local-date.ts'
import { AID_RULE, computeAid } from './aid.ts'
import { plannedInputs } from './apprentic.queries.ts'
import { insertProject, readProject } from './apprentic.repository.ts'
import { apprenticPayloads } from './apprentic.schemas.ts'
import { committee } from './committee.ts'
import { effects } from './effects.ts'
import { loadFacts } from './facts.ts'
import { letters } from './letters/letters.ts'
import { lifecycles } from './lifecycle.ts'
import { projectMeasures } from './measures.ts'
import { ApprenticParameters, apprenticDefaults, apprenticDocumentTypes, apprenticUnconfirmed } from './parameters.ts'
import { publicRecord } from './public-record.ts'
import { conditions } from './rules.ts'

const CLOSING = 'call-closing'

const project = grantDue({
  parameters: ApprenticParameters,
  awaitingDecision: ['filed', 'admissible', 'underReview', 'ranked', 'reserved'],
  toStart: ['awarded', 'awardNotified'],
  underWay: 'projectStarted',
  delivered: 'reportReceived',
  kinds: { start: 'project-start', end: 'project-end' },
  read: async (tx, caseId) => ({ deliveredOn: (await readProject(tx, caseId)).reportReceivedOn }),
})

/** A draft is due at the closing of its call. */
async function nextDue(context: Parameters<typeof project.nextDue>[0]): Promise<NextDue | null> {
  const { tx, caseFile } = context
  if (caseFile.state !== 'draft' || !caseFile.callId) return project.nextDue(context)
  const { time_zone } = await tx.selectFrom('funder').select('time_zone').where('id', '=', caseFile.funderId).executeTakeFirstOrThrow()
  return { on: dateInZone((await callById(tx, caseFile.callId)).closesAt, time_zone), kind: CLOSING }
}

/** Aid to a small firm whose apprentice carries a digital project, decided by a jury on a call. */
export const apprentic = defineProgramme({
  code: 'apprentic',
  referencePrefix: 'APT',
  applicantRole: 'applicant',
  pays: true,
  byCall: true,
  letters,
  preparatoryActs: ['declareAdmissible', 'openReview', 'rank', 'proposeWithdrawal', 'proposeAmendment', 'takeBackAmendment'],
  committee,
  statistics: {
    milestones: {
      declareAdmissible: ['complete'],
      declareInadmissible: ['decided', 'refused'],
      award: ['decided', 'awarded'],
      refuse: ['decided', 'refused'],
      notifyAward: ['agreed'],
      signAmendment: ['amended'],
      recordBalancePayment: ['settled'],
      settleWithoutPayment: ['settled'],
      withdraw: ['withdrawn'],
      renounce: ['withdrawn'],
      lapse: ['lapsed'],
      withdrawAward: ['award-withdrawn'],
    },
    measures: projectMeasures,
  },
  lifecycles,
  publicRecord,
  edition: {
    parameters: ApprenticParameters,
    // the length of a silence is the funder's to set: a jury needs longer than two months (décret 2018-514 art. 7)
    defaults: { decisionMonths: 8, parameters: apprenticDefaults, documentTypes: apprenticDocumentTypes },
    unconfirmed: apprenticUnconfirmed,
    timeLimits: GRANT_TIME_LIMITS,
  },
  payloads: apprenticPayloads,
  open: (tx, caseFile) => insertProject(tx, caseFile.id),
  loadFacts,
  conditions,
  effects,
  describe: describeGrantAct(['declareAdmissible', 'award', 'certifyDelivery']),
  dueKinds: [CLOSING, ...project.dueKinds],
  nextDue,
  limits: project.limits,
  aidUnder: async ({ tx, caseFile, edition }) =>
    computeAid(plannedInputs(await readProject(tx, caseFile.id)), ApprenticParameters.parse(edition.parameters)),
  replay: replayAid(AID_RULE, computeAid),
})
