import { commonLetters } from '../../../letters/award-letters.ts'
import { AWARD_FIELDS, AWARD_PASSAGES } from '../../../letters/common-fields.ts'
import { defineLetters } from '../../../letters/letter-set.ts'
import { alsoOf, MENTIONS, mention } from '../../../letters/mentions.ts'
import { HEAD } from '../../../letters/request-letters.ts'

/** The letters of the programme, in French, as they go out until a funder adapts them. They name the firm and its project, never the apprentice. */
export const letters = defineLetters({
  fields: AWARD_FIELDS,
  passages: {
    ...AWARD_PASSAGES,
    stateAid: 'Cette aide est accordée au titre du règlement (UE) 2023/2831 relatif aux aides de minimis.',
    conditions:
      'Elle est versée après remise du rapport final et démonstration du projet, sur factures acquittées. Le montant versé est recalculé sur la dépense réelle, dans la limite de ce maximum. L’aide est reversée si l’objet du projet change, si le plafond des aides publiques est dépassé ou si le projet n’est pas achevé.',
    calendar:
      'Le projet doit commencer avant le {startLimitOn} et s’achever avant le {finishLimitOn} ; le paiement est demandé dans les {claimMonths} mois qui suivent la remise du rapport. Au-delà, l’aide devient caduque.',
    lapseGround:
      'Le projet n’a pas commencé, n’a pas été achevé ou son paiement n’a pas été demandé dans le délai prévu : l’aide attribuée est caduque.',
  },
  kinds: {
    ...commonLetters,
    'filing-taken-back': {
      subject: 'Dépôt repris : dossier {reference}',
      body: [
        HEAD,
        'Vous avez repris votre dossier : il est de nouveau un brouillon et n’est plus déposé.',
        'Vous pouvez le déposer à nouveau jusqu’à la clôture de l’appel ; après la clôture, il ne pourra plus l’être.',
        '{contact}',
      ],
      mentions: MENTIONS.information,
    },
    inadmissible: {
      subject: 'Votre dossier {reference} n’est pas recevable',
      body: [HEAD, 'Votre dossier ne peut pas être présenté au jury, pour les raisons suivantes :', '{reason}', '{appeal}', '{signature}'],
      mentions: MENTIONS.refusal,
    },
    award: {
      subject: 'Attribution d’une aide : dossier {reference}',
      body: [
        HEAD,
        'Le jury a retenu votre projet « {title} ». Une aide d’un montant maximal de {amount} vous est attribuée, sur une dépense éligible de {base}.',
        '{stateAid} {conditions}',
        '{calendar}',
        '{appeal}',
        '{signature}',
      ],
      mentions: alsoOf(MENTIONS.award, mention('state-aid', 'Règlement (UE) 2023/2831', 'stateAid')),
    },
    reserve: {
      subject: 'Liste de réserve : dossier {reference}',
      body: [
        HEAD,
        'Votre projet est inscrit sur la liste de réserve. Il pourra être retenu par une prochaine session du jury si des crédits se libèrent.',
        '{reason}',
        '{contact}',
      ],
      mentions: MENTIONS.information,
    },
    'award-notification': {
      subject: 'Notification de l’aide : dossier {reference}',
      body: [
        HEAD,
        'La décision d’attribution vous est notifiée. Montant maximal de l’aide : {amount}.',
        'Vous pouvez commencer le projet. Déclarez la date de début sur votre espace.',
        '{signature}',
      ],
      mentions: MENTIONS.notification,
    },
    'report-return': {
      subject: 'Rapport à compléter : dossier {reference}',
      body: [
        HEAD,
        'Le rapport final du projet doit être complété :',
        '{reason}',
        '{?officer}Votre dossier est suivi par {officer}.',
        '{contact}',
      ],
      mentions: MENTIONS.information,
    },
    prize: {
      subject: 'Trophée ApprenTIC : dossier {reference}',
      body: [
        HEAD,
        'Le jury a distingué votre projet « {title} » par un prix. Ce prix est honorifique : aucune somme ne s’y attache.',
        '{contact}',
      ],
      mentions: MENTIONS.information,
    },
    lapse: {
      subject: 'Caducité de l’aide : dossier {reference}',
      body: [HEAD, '{lapseGround}', '{contact}', '{appeal}', '{signature}'],
      mentions: MENTIONS.lapse,
    },
  },
})
