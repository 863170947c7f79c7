import { defineProgramme } from '../../cases/define-programme.ts'
import { type NextDue, UnknownRule } from '../../cases/programme.ts'
import { suspensionsOf } from '../../deadlines/suspension.ts'
import { addDays, addMonths } from '../../kernel/local-date.ts'
import { formatMoney } from '../../kernel/money.ts'
import { claimsOfCase } from '../../payments/payments.queries.ts'
import { AID_RULE, type AidInputs, type AidParameters, computeAid } from './aid.ts'
import { effects } from './effects.ts'
import { loadFacts } from './facts.ts'
import { insertMission, readMission } from './frac.repository.ts'
import { fracPayloads } from './frac.schemas.ts'
import { lifecycles } from './lifecycle.ts'
import { maskedIban } from './masked-iban.ts'
import { FracParameters, fracDefaults, fracDocumentTypes, fracUnconfirmed } from './parameters.ts'
import { conditions } from './rules.ts'

const DUE_KINDS = [
  'implicit-rejection',
  'documents-expected',
  'mission-start',
  'mission-end',
  'balance-claim',
  'certification',
  'payment',
] as const
interface FracDue extends NextDue {
  readonly kind: (typeof DUE_KINDS)[number]
}

const AWAITING_DECISION = ['submitted', 'complete', 'appraised']

/** Grants to a firm that hires an accredited consultant. */
export const frac = defineProgramme({
  code: 'frac',
  applicantRole: 'applicant',
  pays: true,
  preparatoryActs: ['recommendAward', 'recommendRefusal', 'sendBack', 'proposeWithdrawal'],
  lifecycles,
  edition: {
    parameters: FracParameters,
    defaults: { decisionMonths: 2, parameters: fracDefaults, documentTypes: fracDocumentTypes },
    unconfirmed: fracUnconfirmed,
  },
  payloads: fracPayloads,
  open: (tx, caseFile) => insertMission(tx, caseFile.id),
  loadFacts,
  conditions,
  effects,
  describe: ({ action }, { aid, envelope, given }) => ({
    ...(aid && ['recommendAward', 'award', 'certifyDelivery'].includes(action)
      ? { aid: formatMoney(aid.amount), base: formatMoney(aid.base) }
      : {}),
    ...(envelope && action === 'award' ? { envelope: envelope.label } : {}),
    ...(given.iban === null ? {} : { iban: maskedIban(given.iban) }),
  }),
  dueKinds: DUE_KINDS,
  nextDue: async ({ tx, caseFile, edition }): Promise<FracDue | null> => {
    if (caseFile.state === 'documentsRequested') {
      const limit = (await suspensionsOf(tx, caseFile.id)).at(-1)?.limitOn
      return limit ? { on: limit, kind: 'documents-expected' } : null
    }
    if (AWAITING_DECISION.includes(caseFile.state))
      return caseFile.decisionDueOn ? { on: caseFile.decisionDueOn, kind: 'implicit-rejection' } : null
    if (!caseFile.awardedOn) return null
    const { lapse, payments } = FracParameters.parse(edition.parameters)
    if (caseFile.state === 'awarded' || caseFile.state === 'agreementNotified')
      return { on: addMonths(caseFile.awardedOn, lapse.startMonths), kind: 'mission-start' }
    if (caseFile.state === 'missionStarted') return { on: addMonths(caseFile.awardedOn, lapse.finishMonths), kind: 'mission-end' }
    const { reportReceivedOn } = await readMission(tx, caseFile.id)
    if (reportReceivedOn && caseFile.state === 'reportReceived') {
      const claims = await claimsOfCase(tx, caseFile.id)
      return claims.some((claim) => claim.kind === 'balance' && claim.state !== 'refused')
        ? { on: addDays(reportReceivedOn, payments.payWithinDays), kind: 'certification' }
        : { on: addMonths(reportReceivedOn, lapse.claimMonths), kind: 'balance-claim' }
    }
    if (reportReceivedOn && caseFile.state === 'deliveryCertified')
      return { on: addDays(reportReceivedOn, payments.payWithinDays), kind: 'payment' }
    return null
  },
  replay: ({ rule, version, inputs, parameters }) => {
    if (rule !== AID_RULE.rule || version !== AID_RULE.version) throw new UnknownRule(`no code for rule ${rule} version ${version}`)
    const aid = computeAid(inputs as AidInputs, parameters as AidParameters)
    return { result: formatMoney(aid.amount), steps: aid.steps }
  },
})
