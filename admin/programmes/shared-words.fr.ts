import { amendmentActions, amendmentActs, amendmentConditions } from './amendment-words.fr.ts'

/** Why an act is not possible yet: the conditions of every programme. Each spreads these sets among its own words. */
export const commonConditions = {
  silenceElapsed: 'Le silence ne vaut rejet qu’après le %{until}.',
  applicationFilledIn: 'La demande n’est pas entièrement remplie. Il manque : %{missing}.',
  applicationDocumentsPresent: 'Des pièces obligatoires manquent ou ne sont plus valides : %{missing}.',
  mayAppraise: 'Vous êtes déjà intervenu sur ce dossier à une autre étape. La même personne ne peut pas l’instruire.',
  mayDecide: 'Vous êtes déjà intervenu sur ce dossier à une autre étape. La décision doit être signée par une autre personne.',
}

/** The conditions of every programme that awards and pays. */
export const grantConditions = {
  ...commonConditions,
  ...amendmentConditions,
  'mayAppraise-own-organisation': 'Vous agissez pour l’entreprise : une autre personne doit instruire son dossier.',
  mayCertify: 'Vous êtes déjà intervenu sur ce dossier à une autre étape. Le service fait doit être certifié par une autre personne.',
  mayPay: 'Vous êtes déjà intervenu sur ce dossier à une autre étape. Le paiement doit être ordonné par une autre personne.',
  deliveryDocumentsPresent: 'Des pièces nécessaires au paiement manquent ou ne sont plus valides : %{missing}.',
  budgetAvailable: 'L’enveloppe ne suffit pas : il reste %{left}, il faut %{wanted}.',
  'budgetAvailable-no-envelope': 'Choisissez l’enveloppe sur laquelle engager l’aide.',
  'budgetAvailable-unknown-envelope': 'Cette enveloppe n’existe pas pour ce dispositif.',
  'budgetAvailable-other-year': 'Cette enveloppe est celle d’une autre année : %{year}.',
  'budgetAvailable-no-amount': 'L’aide n’est pas encore calculée.',
  noClaimUnderWay: 'Une demande de paiement est déjà en cours (%{kind}).',
  balanceClaimed: 'Le solde n’a pas encore été demandé.',
  claimRefusable: 'Aucune demande de paiement ne peut être refusée à ce stade.',
  claimPayable: 'Aucune demande de paiement n’est prête : le service fait doit d’abord être certifié.',
  bankDetailsKnown: 'Les coordonnées bancaires du bénéficiaire ne sont pas connues.',
  noOrderUnderWay: 'Un ordre de payer est en cours : les coordonnées bancaires ne changent pas avant le paiement.',
  paymentOrdered: 'Aucun ordre de payer n’a été émis.',
  nothingLeftToPay: 'Il reste un solde à payer.',
  nothingPaid: 'Une partie de l’aide a déjà été payée (%{paid}) : elle doit d’abord être reversée.',
  lapseReached: 'Le délai court jusqu’au %{limit} : la caducité ne peut pas être constatée avant.',
  'lapseReached-no-award': 'Aucune aide n’est attribuée.',
  withdrawalProposed: 'Le retrait doit d’abord être proposé par une autre personne.',
  'withdrawalProposed-not-proposed': 'Le retrait n’a pas encore été proposé.',
  'withdrawalProposed-same-person': 'Vous avez proposé ce retrait : une autre personne doit le signer.',
  observationsHeard: 'Le bénéficiaire peut présenter ses observations jusqu’au %{until}.',
  'observationsHeard-not-proposed': 'Le bénéficiaire n’a pas encore été invité à présenter ses observations.',
  withdrawalGroundHolds: 'Ce motif de retrait ne peut pas être retenu.',
  'withdrawalGroundHolds-other-ground-proposed': 'Le retrait a été proposé pour un autre motif : %{proposed}.',
  'withdrawalGroundHolds-four-months-over':
    'Une aide illégale ne peut être retirée que dans les quatre mois, jusqu’au %{until} (%{article}). La fraude (CRPA L241-2) et les conditions non respectées (CRPA L242-2) n’ont pas de délai.',
  'withdrawalGroundHolds-edition-limit-over':
    'Une aide illégale ne pouvait être retirée que jusqu’au %{until}, selon le règlement, plus strict que la loi (%{article} : quatre mois). La fraude (CRPA L241-2) et les conditions non respectées (CRPA L242-2) n’ont pas de délai.',
  somethingToRecover: 'Le montant à reverser ne peut pas dépasser %{limit}.',
  'somethingToRecover-nothing-paid': 'Rien n’a été payé, il n’y a rien à reverser.',
  recoveryWithinOrder: 'Le reversement ne peut pas dépasser %{limit}, ce qui reste à reverser.',
  fullyRecovered: 'Il reste %{left} à reverser.',
  nothingOutstanding: 'Une somme payée (%{paid}) n’a pas été reversée.',
}

/** Of a programme that aids the firm itself. */
export const firmConditions = {
  firmInTerritory: 'L’entreprise n’a ni siège ni établissement dans le territoire couvert (département : %{departement}).',
  noBalanceClaimed: 'Une demande de solde est en cours d’examen.',
  deMinimisHeadroom:
    'Plafond de minimis : l’aide de %{wanted} dépasse les %{left} que l’entreprise unique peut encore recevoir (%{used} depuis le %{from}, sur %{ceiling}).',
}

/** Of a programme that appraises each case by itself and pays before the balance. */
export const agreementConditions = {
  awardRecommended: 'L’instruction ne propose pas l’attribution.',
  advanceWithinLimit: 'L’avance ne peut pas dépasser %{limit}.',
  'advanceWithinLimit-already-claimed': 'Une avance a déjà été demandée pour ce dossier.',
  'advanceWithinLimit-guarantee-missing': 'Une avance garantie suppose une garantie bancaire au dossier.',
}

/** Buttons of the acts of every programme. */
export const commonActions = {
  requestDocuments: 'Demander des pièces',
  provideDocuments: 'Transmettre les pièces',
  stateImplicitRejection: 'Constater le rejet implicite',
  reconsider: 'Reprendre l’instruction',
}

/** Of those of every programme that awards and pays. */
export const grantActions = {
  ...commonActions,
  ...amendmentActions,
  award: 'Attribuer l’aide',
  certifyDelivery: 'Certifier le service fait',
  refuseClaim: 'Refuser la demande de paiement',
  changeBankDetails: 'Changer les coordonnées bancaires',
  orderPayment: 'Émettre l’ordre de payer',
  settleWithoutPayment: 'Solder sans paiement',
  close: 'Clore le dossier',
  withdraw: 'Retirer la demande',
  renounce: 'Renoncer à l’aide',
  lapse: 'Constater la caducité',
  proposeWithdrawal: 'Proposer le retrait de l’aide',
  withdrawAward: 'Retirer l’aide',
  orderRecovery: 'Ordonner le reversement',
  recordRecovery: 'Constater un reversement',
  closeRecovery: 'Clore le reversement',
  closeWithoutRecovery: 'Clore sans reversement',
}

/** Of those of a programme that appraises each case by itself and signs an agreement. */
export const agreementActions = {
  submit: 'Déposer la demande',
  declareComplete: 'Déclarer le dossier complet',
  recommendAward: 'Proposer l’attribution',
  recommendRefusal: 'Proposer le refus',
  sendBack: 'Renvoyer à l’instruction',
  refuse: 'Refuser la demande',
  notifyAgreement: 'Notifier la convention',
  claimAdvance: 'Demander l’avance',
  claimBalance: 'Demander le solde',
  recordPayment: 'Constater le paiement',
  recordBalancePayment: 'Constater le paiement du solde',
}

/** What was done, as the history and the list say it. */
export const grantActs = {
  ...amendmentActs,
  requestDocuments: 'demande de pièces',
  provideDocuments: 'pièces transmises',
  stateImplicitRejection: 'rejet implicite né du silence',
  reconsider: 'instruction reprise',
  award: 'aide attribuée',
  certifyDelivery: 'service fait certifié',
  refuseClaim: 'demande de paiement refusée',
  changeBankDetails: 'coordonnées bancaires changées',
  orderPayment: 'ordre de payer émis',
  settleWithoutPayment: 'soldé sans paiement',
  close: 'dossier clos',
  withdraw: 'demande retirée',
  renounce: 'renoncement à l’aide',
  lapse: 'caducité constatée',
  proposeWithdrawal: 'retrait de l’aide proposé',
  withdrawAward: 'aide retirée',
  orderRecovery: 'reversement ordonné',
  recordRecovery: 'reversement constaté',
  closeRecovery: 'reversement clos',
  closeWithoutRecovery: 'clos sans reversement',
}

/** The same for a programme that signs an agreement. */
export const agreementActs = {
  submit: 'dépôt de la demande',
  declareComplete: 'dossier déclaré complet',
  recommendAward: 'attribution proposée',
  recommendRefusal: 'refus proposé',
  sendBack: 'renvoi à l’instruction',
  refuse: 'demande refusée',
  notifyAgreement: 'convention notifiée',
  claimAdvance: 'avance demandée',
  claimBalance: 'solde demandé',
  recordPayment: 'paiement constaté',
  recordBalancePayment: 'solde payé',
}

/** Labels of the forms of the shared acts. */
export const grantForms = {
  correctLead: 'La demande est déposée : chaque correction est conservée avec son motif et ce qui a changé.',
  back: 'Retour au dossier',
  reason: 'Motif de la correction',
  envelope: 'Enveloppe',
  envelopeLeft: '%{label} : reste %{left}',
  envelopeBefore: 'Reste avant',
  envelopeAfter: 'Reste après',
  awardAmount: 'Aide à attribuer',
  noEnvelope: 'Aucune enveloppe n’est ouverte pour ce dispositif.',
  notifiedOn: 'Notifiée le',
  means: 'Par',
  meansValues: {
    portal: 'le portail',
    'e-mail': 'courriel',
    'registered-letter': 'lettre recommandée',
    'by-hand': 'remise en main propre',
  },
  orderNumber: 'Numéro de l’ordre de payer',
  paidOn: 'Payé le',
  accountantReference: 'Référence du comptable',
  ground: 'Fondement',
  recoveredOn: 'Reçu le',
}

/** Grounds of a withdrawal and of a recovery; a programme names its own object. */
export const grantGrounds = {
  unlawful: 'Aide illégale (dans les quatre mois)',
  fraud: 'Aide obtenue par fraude',
  'conditions-not-met': 'Conditions de l’aide non respectées',
  'ceiling-exceeded': 'Plafond des aides publiques dépassé',
  'award-withdrawn': 'Aide retirée',
}

/** Labels of the forms of an advance. */
export const advanceForms = {
  amountLimit: 'Au plus %{limit}',
  guaranteed: 'Une garantie bancaire est au dossier (plafond relevé à %{limit}).',
}
