import { defineLifecycle } from '../../cases/programme.ts'

const RULES = 'Règlement de l’agrément'
const BEFORE_DECISION = ['submitted', 'documentsRequested', 'complete', 'appraised'] as const
const IN_FORCE = ['accredited', 'suspended'] as const
/** A withdrawal is envisaged; whoever was suspended stays so. */
const HEARD = ['observationsInvited', 'observationsWhileSuspended'] as const
/** What must hold on the day for a field to be accredited, when it is proposed and again when it is signed. */
const ACCREDITABLE = ['linesAnswered', 'someFieldAccepted', 'competenceHolds', 'applicationDocumentsPresent', 'insuranceValid'] as const

/** Accreditation from 2026. Who may do what, when, on which conditions and on which text. Functions of the same names: rules.ts and effects.ts. */
export const lifecycle2026 = defineLifecycle({
  programme: 'accreditation',
  code: '2026-01',
  inForceFrom: '2000-01-01',
  states: [
    ...(['draft', 'submitted', 'documentsRequested', 'complete', 'appraised', 'accredited', 'suspended'] as const),
    ...(['observationsInvited', 'observationsWhileSuspended', 'accreditationWithdrawn', 'expired', 'refused', 'withdrawn'] as const),
    'implicitlyRejected',
  ],
  initial: 'draft',
  final: ['refused', 'withdrawn', 'accreditationWithdrawn', 'expired'],
  transitions: [
    // Filing and completeness
    {
      action: 'submit',
      from: ['draft'],
      to: 'submitted',
      by: ['consultant', 'caseOfficer'],
      requires: ['applicationFilledIn', 'fieldsOffered', 'isConsultancy', 'noOtherRequest', 'renewalWindowOpen'],
      basis: 'CRPA L112-8, L112-11',
      effects: ['fileCase', 'keepRights', 'acknowledgeReceipt'],
    },
    {
      action: 'requestDocuments',
      from: ['submitted', 'complete'],
      to: 'documentsRequested',
      by: ['caseOfficer'],
      basis: 'CRPA L114-5, R112-11-4',
      effects: ['suspendClock', 'keepRights', 'sendDocumentRequest'],
    },
    {
      action: 'provideDocuments',
      from: ['documentsRequested'],
      to: 'submitted',
      by: ['consultant', 'caseOfficer'],
      basis: 'CRPA L114-5 al. 3',
      effects: ['resumeClock', 'keepRights'],
    },
    {
      action: 'declareComplete',
      from: ['submitted', 'documentsRequested'],
      to: 'complete',
      by: ['caseOfficer'],
      requires: ['applicationDocumentsPresent'],
      basis: 'CRPA L114-5, L114-5-1',
      effects: ['resumeClock', 'keepRights'],
    },
    // Appraisal and decision, field by field and consultant by consultant
    {
      action: 'propose',
      from: ['complete'],
      to: 'appraised',
      by: ['caseOfficer'],
      requires: ['mayAppraise', 'gridFilledIn', 'linesAnswered', 'competenceHolds'],
      basis: RULES,
      effects: ['recordProposal'],
      reason: true,
    },
    { action: 'sendBack', from: ['appraised'], to: 'complete', by: ['authority', 'supervisor'], basis: RULES, reason: true },
    {
      action: 'accredit',
      from: ['appraised'],
      to: 'accredited',
      by: ['authority'],
      requires: ['mayDecide', ...ACCREDITABLE],
      basis: 'CRPA L212-1, L211-2',
      effects: ['recordDecision', 'grantRights', 'sendDecisionLetter'],
    },
    {
      action: 'refuse',
      from: ['appraised'],
      to: 'refused',
      by: ['authority'],
      requires: ['mayDecide'],
      basis: 'CRPA L211-2, L211-5',
      effects: ['recordRefusal', 'endKeptRights', 'sendRefusalLetter'],
      reason: true,
    },
    {
      action: 'withdraw',
      from: ['draft', ...BEFORE_DECISION],
      to: 'withdrawn',
      by: ['consultant', 'caseOfficer'],
      basis: 'Demande du cabinet',
      effects: ['endKeptRights'],
    },
    // Silence
    {
      action: 'stateImplicitRejection',
      from: BEFORE_DECISION,
      to: 'implicitlyRejected',
      by: ['caseOfficer', 'supervisor'],
      requires: ['silenceElapsed'],
      basis: 'CRPA L231-4 2°',
      effects: ['stateImplicitRejection', 'endKeptRights'],
      automatic: true,
    },
    {
      action: 'reconsider',
      from: ['implicitlyRejected'],
      to: 'complete',
      by: ['authority', 'supervisor'],
      basis: 'CRPA L411-2, L242-4',
      reason: true,
    },
    // The life of an accreditation
    {
      action: 'recordInsurance',
      from: [...IN_FORCE, ...HEARD],
      to: 'same',
      by: ['caseOfficer'],
      requires: ['insuranceProven'],
      basis: RULES,
      effects: ['noteInsurance'],
    },
    {
      action: 'suspend',
      from: ['accredited'],
      to: 'suspended',
      by: ['authority'],
      requires: ['mayDecide'],
      basis: 'CRPA L211-2',
      effects: ['suspendRights', 'sendSuspensionLetter'],
      reason: true,
    },
    {
      action: 'reinstate',
      from: ['suspended'],
      to: 'accredited',
      by: ['authority'],
      requires: ['mayDecide', 'insuranceValid'],
      basis: RULES,
      effects: ['restoreRights', 'sendReinstatementLetter'],
      reason: true,
    },
    {
      action: 'inviteObservations',
      from: ['accredited'],
      to: 'observationsInvited',
      by: ['caseOfficer', 'supervisor'],
      basis: 'CRPA L121-1, L122-1',
      effects: ['openObservations', 'sendInvitation'],
      reason: true,
    },
    {
      action: 'inviteObservations',
      from: ['suspended'],
      to: 'observationsWhileSuspended',
      by: ['caseOfficer', 'supervisor'],
      basis: 'CRPA L121-1, L122-1',
      effects: ['openObservations', 'sendInvitation'],
      reason: true,
    },
    {
      action: 'giveUpWithdrawal',
      from: ['observationsInvited'],
      to: 'accredited',
      by: ['authority'],
      requires: ['mayDecide'],
      basis: 'CRPA L121-1',
      effects: ['closeObservations', 'answerForDecision', 'sendGivenUpLetter'],
      reason: true,
    },
    {
      action: 'giveUpWithdrawal',
      from: ['observationsWhileSuspended'],
      to: 'suspended',
      by: ['authority'],
      requires: ['mayDecide'],
      basis: 'CRPA L121-1',
      effects: ['closeObservations', 'answerForDecision', 'sendGivenUpLetter'],
      reason: true,
    },
    {
      action: 'withdrawAccreditation',
      from: HEARD,
      to: 'accreditationWithdrawn',
      by: ['authority'],
      requires: ['mayDecide', 'observationsHeard'],
      basis: 'CRPA L211-2, L121-1, L122-1',
      effects: ['withdrawRights', 'sendWithdrawalLetter'],
      reason: true,
    },
    {
      action: 'expire',
      from: [...IN_FORCE, ...HEARD],
      to: 'expired',
      by: ['caseOfficer', 'supervisor'],
      requires: ['termReached'],
      basis: RULES,
      automatic: true,
    },
  ],
})

/** Every lifecycle a case may follow. */
export const lifecycles = [lifecycle2026] as const
