import { defineProgramme } from '../../cases/define-programme.ts'
import { GRANT_TIME_LIMITS } from '../../grants/grant-parameters.ts'
import { describeGrantAct, grantDue, replayAid } from '../../grants/grant-programme.ts'
import { add, formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { AID_RULE, computeAid } from './aid.ts'
import { insertAction, readAction } from './collective.repository.ts'
import { collectivePayloads } from './collective.schemas.ts'
import { committee } from './committee.ts'
import { effects } from './effects.ts'
import { loadFacts } from './facts.ts'
import { letters } from './letters/letters.ts'
import { lifecycles } from './lifecycle.ts'
import { actionMeasures } from './measures.ts'
import { CollectiveParameters, collectiveDefaults, collectiveDocumentTypes, collectiveUnconfirmed } from './parameters.ts'
import { aidInputsOf, plannedFigures } from './plan.ts'
import { publicRecord } from './public-record.ts'
import { conditions } from './rules.ts'
import { SHARE_RULE, type ShareInputs, shareAid } from './share.ts'

const describeAct = describeGrantAct(['recommendAward', 'award', 'claimBalance', 'certifyDelivery'])
const replayOfAid = replayAid(AID_RULE, computeAid)

/** Actions a carrier leads for a group of firms, each of which receives a part of the aid. */
export const collectiveAction = defineProgramme({
  code: 'collective-action',
  referencePrefix: 'ACO',
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
    measures: actionMeasures,
  },
  lifecycles,
  publicRecord,
  edition: {
    parameters: CollectiveParameters,
    defaults: { decisionMonths: 2, parameters: collectiveDefaults, documentTypes: collectiveDocumentTypes },
    unconfirmed: collectiveUnconfirmed,
    timeLimits: GRANT_TIME_LIMITS,
  },
  payloads: collectivePayloads,
  open: (tx, caseFile) => insertAction(tx, caseFile.id),
  loadFacts,
  conditions,
  effects,
  describe: (context, facts) => ({
    ...describeAct(context, facts),
    ...(context.action === 'certifyDelivery' ? { firms: facts.reconciliation.firms.length } : {}),
  }),
  ...grantDue({
    parameters: CollectiveParameters,
    awaitingDecision: ['submitted', 'complete', 'appraised'],
    toStart: ['awarded', 'agreementNotified'],
    underWay: 'underWay',
    delivered: 'ended',
    kinds: { start: 'action-start', end: 'action-end' },
    read: async (tx, caseId) => {
      const { endedOn, startedOn, plannedEnd } = await readAction(tx, caseId)
      // a plan that ends before the action began is none
      const planned = plannedEnd !== null && startedOn !== null && plannedEnd >= startedOn
      return { deliveredOn: endedOn, plannedEnd: planned ? plannedEnd : null }
    },
  }),
  aidUnder: async ({ tx, caseFile, edition }) => {
    const action = await readAction(tx, caseFile.id)
    const inputs = action.costs.length === 0 ? null : aidInputsOf(action, plannedFigures(action, null))
    return inputs ? computeAid(inputs, CollectiveParameters.parse(edition.parameters)) : null
  },
  replay: (stored) => {
    if (stored.rule !== SHARE_RULE.rule || stored.version !== SHARE_RULE.version) return replayOfAid(stored)
    const shares = shareAid(stored.inputs as ShareInputs)
    return { result: formatMoney(add(ZERO, ...shares.map(({ aid }) => parseMoney(aid)))), steps: shares }
  },
})
