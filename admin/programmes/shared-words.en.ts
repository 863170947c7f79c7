import type { Words } from '../i18n/words.ts'
import { amendmentActions, amendmentActs, amendmentConditions } from './amendment-words.en.ts'
import type * as french from './shared-words.fr.ts'

export const commonConditions: Words<typeof french.commonConditions> = {
  silenceElapsed: 'Silence is a rejection after %{until} only.',
  applicationFilledIn: 'The application is not filled in. Missing: %{missing}.',
  applicationDocumentsPresent: 'Compulsory documents are missing or no longer valid: %{missing}.',
  mayAppraise: 'You have already acted on this case at another step. The same person may not appraise it.',
  mayDecide: 'You have already acted on this case at another step. The decision must be signed by someone else.',
}

export const grantConditions: Words<typeof french.grantConditions> = {
  ...commonConditions,
  ...amendmentConditions,
  'mayAppraise-own-organisation': 'You act for the firm: somebody else must appraise its case.',
  mayCertify: 'You have already acted on this case at another step. Delivery must be certified by someone else.',
  mayPay: 'You have already acted on this case at another step. The payment must be ordered by someone else.',
  deliveryDocumentsPresent: 'Documents needed for the payment are missing or no longer valid: %{missing}.',
  budgetAvailable: 'The envelope does not suffice: %{left} is left, %{wanted} is needed.',
  'budgetAvailable-no-envelope': 'Choose the envelope the aid is committed on.',
  'budgetAvailable-unknown-envelope': 'This envelope does not exist for this programme.',
  'budgetAvailable-other-year': 'This envelope is that of another year: %{year}.',
  'budgetAvailable-no-amount': 'The aid is not computed yet.',
  noClaimUnderWay: 'A claim is already under way (%{kind}).',
  balanceClaimed: 'The balance has not been claimed yet.',
  claimRefusable: 'No claim can be refused at this stage.',
  claimPayable: 'No claim is ready: delivery must be certified first.',
  bankDetailsKnown: 'The bank details of the beneficiary are not known.',
  noOrderUnderWay: 'A payment order is under way: the bank details do not change before the payment.',
  paymentOrdered: 'No payment order was issued.',
  nothingLeftToPay: 'A balance is left to pay.',
  nothingPaid: 'Part of the aid was already paid (%{paid}): it must be recovered first.',
  lapseReached: 'The time runs until %{limit}: the lapse cannot be recorded before.',
  'lapseReached-no-award': 'No aid was awarded.',
  withdrawalProposed: 'The withdrawal must first be proposed by another person.',
  'withdrawalProposed-not-proposed': 'The withdrawal was not proposed yet.',
  'withdrawalProposed-same-person': 'You proposed this withdrawal: someone else must sign it.',
  observationsHeard: 'The beneficiary may present observations until %{until}.',
  'observationsHeard-not-proposed': 'The beneficiary was not yet invited to present observations.',
  withdrawalGroundHolds: 'This ground of withdrawal cannot be used.',
  'withdrawalGroundHolds-other-ground-proposed': 'The withdrawal was proposed on another ground: %{proposed}.',
  'withdrawalGroundHolds-four-months-over':
    'An unlawful award can be withdrawn within four months only, until %{until} (%{article}). Fraud (CRPA L241-2) and conditions not met (CRPA L242-2) have no time limit.',
  'withdrawalGroundHolds-edition-limit-over':
    'An unlawful award could be withdrawn until %{until} only, by rules stricter than the law (%{article}: four months). Fraud (CRPA L241-2) and conditions not met (CRPA L242-2) have no time limit.',
  somethingToRecover: 'The amount to recover may not exceed %{limit}.',
  'somethingToRecover-nothing-paid': 'Nothing was paid, there is nothing to recover.',
  recoveryWithinOrder: 'The recovery may not exceed %{limit}, what is left to recover.',
  fullyRecovered: '%{left} is left to recover.',
  nothingOutstanding: 'A sum that was paid (%{paid}) has not been recovered.',
}

export const firmConditions: Words<typeof french.firmConditions> = {
  firmInTerritory: 'The firm has neither seat nor site in the territory covered (département: %{departement}).',
  noBalanceClaimed: 'A claim for the balance is being examined.',
  deMinimisHeadroom:
    'De minimis ceiling: the aid of %{wanted} is above the %{left} the single undertaking may still receive (%{used} since %{from}, out of %{ceiling}).',
}

export const agreementConditions: Words<typeof french.agreementConditions> = {
  awardRecommended: 'The appraisal does not recommend the award.',
  advanceWithinLimit: 'The advance may not exceed %{limit}.',
  'advanceWithinLimit-already-claimed': 'An advance was already claimed for this case.',
  'advanceWithinLimit-guarantee-missing': 'A guaranteed advance needs a bank guarantee on file.',
}

export const commonActions: Words<typeof french.commonActions> = {
  requestDocuments: 'Request documents',
  provideDocuments: 'Send the documents',
  stateImplicitRejection: 'State the implicit rejection',
  reconsider: 'Reconsider the request',
}

export const grantActions: Words<typeof french.grantActions> = {
  ...commonActions,
  ...amendmentActions,
  award: 'Award the aid',
  certifyDelivery: 'Certify delivery',
  refuseClaim: 'Refuse the claim',
  changeBankDetails: 'Change the bank details',
  orderPayment: 'Issue the payment order',
  settleWithoutPayment: 'Settle without payment',
  close: 'Close the case',
  withdraw: 'Withdraw the application',
  renounce: 'Renounce the aid',
  lapse: 'Record the lapse',
  proposeWithdrawal: 'Propose to withdraw the award',
  withdrawAward: 'Withdraw the award',
  orderRecovery: 'Order the recovery',
  recordRecovery: 'Record a recovery',
  closeRecovery: 'Close the recovery',
  closeWithoutRecovery: 'Close without recovery',
}

export const agreementActions: Words<typeof french.agreementActions> = {
  submit: 'Submit the application',
  declareComplete: 'Declare the file complete',
  recommendAward: 'Recommend the award',
  recommendRefusal: 'Recommend refusal',
  sendBack: 'Send back to appraisal',
  refuse: 'Refuse the application',
  notifyAgreement: 'Notify the agreement',
  claimAdvance: 'Claim the advance',
  claimBalance: 'Claim the balance',
  recordPayment: 'Record the payment',
  recordBalancePayment: 'Record the payment of the balance',
}

export const grantActs: Words<typeof french.grantActs> = {
  ...amendmentActs,
  requestDocuments: 'documents requested',
  provideDocuments: 'documents sent',
  stateImplicitRejection: 'implicit rejection born of silence',
  reconsider: 'request reconsidered',
  award: 'aid awarded',
  certifyDelivery: 'delivery certified',
  refuseClaim: 'claim refused',
  changeBankDetails: 'bank details changed',
  orderPayment: 'payment ordered',
  settleWithoutPayment: 'settled without payment',
  close: 'case closed',
  withdraw: 'application withdrawn',
  renounce: 'aid renounced',
  lapse: 'lapse recorded',
  proposeWithdrawal: 'withdrawal of the award proposed',
  withdrawAward: 'award withdrawn',
  orderRecovery: 'recovery ordered',
  recordRecovery: 'recovery recorded',
  closeRecovery: 'recovery closed',
  closeWithoutRecovery: 'closed without recovery',
}

export const agreementActs: Words<typeof french.agreementActs> = {
  submit: 'application filed',
  declareComplete: 'declared complete',
  recommendAward: 'award recommended',
  recommendRefusal: 'refusal recommended',
  sendBack: 'sent back to appraisal',
  refuse: 'application refused',
  notifyAgreement: 'agreement notified',
  claimAdvance: 'advance claimed',
  claimBalance: 'balance claimed',
  recordPayment: 'payment recorded',
  recordBalancePayment: 'balance paid',
}

export const grantForms: Words<typeof french.grantForms> = {
  correctLead: 'The application is filed: each correction is kept with its reason and what changed.',
  back: 'Back to the case',
  reason: 'Reason of the correction',
  envelope: 'Envelope',
  envelopeLeft: '%{label}: %{left} left',
  envelopeBefore: 'Left before',
  envelopeAfter: 'Left after',
  awardAmount: 'Aid to award',
  noEnvelope: 'No envelope is open for this programme.',
  notifiedOn: 'Notified on',
  means: 'By',
  meansValues: {
    portal: 'the portal',
    'e-mail': 'e-mail',
    'registered-letter': 'registered letter',
    'by-hand': 'hand delivery',
  },
  orderNumber: 'Number of the payment order',
  paidOn: 'Paid on',
  accountantReference: 'Reference of the accountant',
  ground: 'Ground',
  recoveredOn: 'Received on',
}

export const grantGrounds: Words<typeof french.grantGrounds> = {
  unlawful: 'Unlawful aid (within four months)',
  fraud: 'Aid obtained by fraud',
  'conditions-not-met': 'Conditions of the aid not met',
  'ceiling-exceeded': 'Ceiling of public aid exceeded',
  'award-withdrawn': 'Award withdrawn',
}

export const advanceForms: Words<typeof french.advanceForms> = {
  amountLimit: 'At most %{limit}',
  guaranteed: 'A bank guarantee is on file (limit raised to %{limit}).',
}
