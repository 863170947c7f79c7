import { commonLetters } from '../../../letters/award-letters.ts'
import { AWARD_FIELDS, AWARD_PASSAGES } from '../../../letters/common-fields.ts'
import { defineLetters } from '../../../letters/letter-set.ts'
import { MENTIONS } from '../../../letters/mentions.ts'
import { HEAD, OFFICER } from '../../../letters/request-letters.ts'

/** The letters of the programme, in French, as they go out until a funder adapts them. */
export const letters = defineLetters({
  fields: AWARD_FIELDS,
  passages: {
    ...AWARD_PASSAGES,
    conditions:
      'L’aide est versée sur justification de la mission réalisée : rapport accepté, facture acquittée. Le montant versé est recalculé sur la dépense réelle, dans la limite de ce maximum. L’aide est reversée si l’objet de la mission change, si le plafond des aides publiques est dépassé ou si la mission n’est pas achevée.',
    calendar:
      'La mission doit commencer avant le {startLimitOn} et s’achever avant le {finishLimitOn} ; le solde est demandé dans les {claimMonths} mois qui suivent la remise du rapport. Au-delà, l’aide devient caduque.',
    lapseGround: 'La mission n’a pas commencé, ou n’a pas été achevée, dans le délai prévu : l’aide attribuée est caduque.',
  },
  kinds: {
    ...commonLetters,
    award: {
      subject: 'Attribution d’une aide : dossier {reference}',
      body: [
        HEAD,
        'Une aide d’un montant maximal de {amount} vous est attribuée pour « {title} », sur une dépense éligible de {base}.',
        '{conditions}',
        '{calendar}',
        '{appeal}',
        '{signature}',
      ],
      mentions: MENTIONS.award,
    },
    agreement: {
      subject: 'Convention : dossier {reference}',
      body: [
        HEAD,
        'La décision vous est notifiée. La présente convention est conclue entre {funder} et {firm} pour « {title} ». Montant maximal de l’aide : {amount}, sur une dépense éligible de {base}.',
        '{conditions}',
        '{calendar}',
        'Vous pouvez signer la commande du consultant et commencer la mission. Une avance peut être demandée dès maintenant.',
        '{signature}',
      ],
      mentions: MENTIONS.agreement,
      signed: true,
    },
    'report-return': {
      subject: 'Rapport à compléter : dossier {reference}',
      body: [HEAD, 'Le rapport de la mission doit être complété :', '{reason}', OFFICER, '{contact}'],
      mentions: MENTIONS.information,
    },
    lapse: {
      subject: 'Caducité de l’aide : dossier {reference}',
      body: [HEAD, '{lapseGround}', '{contact}', '{appeal}', '{signature}'],
      mentions: MENTIONS.lapse,
    },
  },
})
