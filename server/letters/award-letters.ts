import { alsoOf, MENTIONS, mention } from './mentions.ts'
import { HEAD, OFFICER, requestLetters } from './request-letters.ts'

/** The reasons of a rejection born of silence (CRPA L232-4): the same in every programme. */
export const silenceReasonsLetter = {
  subject: 'Motifs du rejet implicite : dossier {reference}',
  body: [
    HEAD,
    'Votre demande, restée sans réponse, est réputée rejetée depuis le {decisionDueOn}. Vous en avez demandé les motifs ; les voici :',
    '{reason}',
    '{appealAfterReasons}',
    OFFICER,
    '{contact}',
    '{signature}',
  ],
  mentions: MENTIONS.silenceReasons,
} as const

/** The letters every programme that awards sends, in French, as they go out until a funder adapts them. */
export const commonLetters = {
  ...requestLetters,
  // only who was awarded something has undertaken anything
  'formal-notice': { ...requestLetters['formal-notice'], byHand: 'awarded' },
  amendment: {
    subject: 'Avenant à la convention : dossier {reference}',
    body: [
      HEAD,
      'Le présent avenant modifie la convention conclue entre {funder} et {firm} pour « {title} », comme suit :',
      '{message}',
      'Montant maximal de l’aide : {amount}. Les autres clauses de la convention restent inchangées.',
      '{signature}',
    ],
    mentions: MENTIONS.amendment,
    signed: true,
    byHand: 'awarded',
  },
  /** Of the beneficiary who had asked; what stands of the award stands. */
  'amendment-refusal': {
    subject: 'Votre demande de modification de l’aide : dossier {reference}',
    body: [
      HEAD,
      'La modification de l’aide attribuée pour « {title} » ne peut pas être acceptée.',
      '{message}',
      'Les raisons en sont les suivantes :',
      '{reason}',
      'L’aide reste attribuée aux conditions en vigueur avant cette demande.',
      '{appeal}',
      '{signature}',
    ],
    mentions: MENTIONS.refusal,
  },
  refusal: {
    subject: 'Votre demande {reference}',
    body: [HEAD, 'Votre demande ne peut pas être acceptée, pour les raisons suivantes :', '{reason}', '{appeal}', '{signature}'],
    mentions: MENTIONS.refusal,
  },
  'silence-reasons': silenceReasonsLetter,
  'bank-details-change': {
    subject: 'Changement de coordonnées bancaires : dossier {reference}',
    body: [
      HEAD,
      'Les versements de ce dossier iront désormais au compte {account}.',
      'Si vous n’êtes pas à l’origine de ce changement, prévenez sans attendre le service chargé du dossier.',
      '{contact}',
    ],
    mentions: MENTIONS.information,
  },
  'payment-notice': {
    subject: 'Versement : dossier {reference}',
    body: [HEAD, 'Un versement de {payment} a été effectué.', '{contact}'],
    mentions: MENTIONS.information,
  },
  'observations-invited': {
    subject: 'Projet de retrait de l’aide : dossier {reference}',
    body: [
      HEAD,
      'Le retrait de la décision d’attribution est envisagé, pour les raisons suivantes :',
      '{reason}',
      'Vous avez {observationDays} jours pour {hearing}',
      OFFICER,
      '{contact}',
    ],
    mentions: alsoOf(MENTIONS.hearing, mention('time-limit', 'CRPA L122-1', 'observationDays')),
  },
  'award-withdrawal': {
    subject: 'Retrait de l’aide : dossier {reference}',
    body: [
      HEAD,
      'La décision d’attribution est retirée, pour les raisons suivantes :',
      '{reason}',
      '{withdrawalGround}',
      '{appeal}',
      '{signature}',
    ],
    mentions: MENTIONS.withdrawal,
  },
  recovery: {
    subject: 'Reversement demandé : dossier {reference}',
    body: [
      HEAD,
      'Un reversement de {toRecover} vous est demandé sur les {paid} versés, pour les raisons suivantes :',
      '{reason}',
      '{appeal}',
      '{signature}',
    ],
    mentions: MENTIONS.recovery,
  },
} as const
