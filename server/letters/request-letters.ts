import { MENTIONS } from './mentions.ts'

/** How nearly every letter begins. */
export const HEAD = 'Dossier {reference}, {firm}.'
/** Who works on the case, once it is given to somebody. */
export const OFFICER = '{?officer}Votre dossier est suivi par {officer}.'

/** The letters any request gets, whatever it asks for, in French. A programme names its own subject where it says more. */
export const requestLetters = {
  acknowledgement: {
    subject: 'Accusé de réception de votre demande {reference}',
    body: [HEAD, 'Votre demande a été reçue le {receivedOn}.', '{contact}', '{implicitRejection}', '{appealOfSilence}'],
    mentions: MENTIONS.acknowledgement,
  },
  registration: {
    subject: 'Accusé d’enregistrement de votre demande {reference}',
    body: [
      HEAD,
      'Votre demande a été reçue le {receivedOn} et enregistrée. Un accusé de réception vous sera adressé dans les dix jours ouvrés.',
      '{contact}',
    ],
    mentions: MENTIONS.registration,
    byHand: 'received',
  },
  'formal-notice': {
    subject: 'Mise en demeure : dossier {reference}',
    body: [
      HEAD,
      'Il apparaît que vos engagements ne sont pas tenus, pour les raisons suivantes :',
      '{reason}',
      'Vous êtes mis en demeure d’y remédier avant le {answerBy}.',
      '{message}',
      '{noticeConsequence}',
      OFFICER,
      '{contact}',
      '{signature}',
    ],
    mentions: MENTIONS.formalNotice,
    byHand: 'received',
  },
  'document-request': {
    subject: 'Pièces à compléter pour votre demande {reference}',
    body: [
      HEAD,
      'Pour examiner votre demande, il nous manque les pièces suivantes :',
      '- {documents}',
      '{message}',
      'Merci de les transmettre avant le {requestLimitOn}. {suspension}',
      OFFICER,
      '{contact}',
    ],
    mentions: MENTIONS.documentRequest,
  },
} as const
