import { commonLetters } from '../../../letters/award-letters.ts'
import { AWARD_FIELDS, AWARD_PASSAGES, COMMON_FIELDS, COMMON_PASSAGES } from '../../../letters/common-fields.ts'
import { defineLetters, type ValuesOf } from '../../../letters/letter-set.ts'
import { alsoOf, MENTIONS, mention } from '../../../letters/mentions.ts'
import { HEAD } from '../../../letters/request-letters.ts'

const toTheCarrier = defineLetters({
  fields: AWARD_FIELDS,
  passages: {
    ...AWARD_PASSAGES,
    conditions:
      'L’aide bénéficie aux entreprises qui participent à l’action : la part de chacune est calculée sur sa présence et sur les demi-journées individuelles réalisées, et lui est notifiée. Elle est versée sur justification des dépenses acquittées et des présences signées par les deux parties, et recalculée sur la dépense réelle dans la limite de ce maximum. Elle est reversée si l’objet de l’action change, si le plafond des aides publiques est dépassé ou si l’action n’est pas achevée.',
    calendar:
      'L’action doit commencer avant le {startLimitOn} et s’achever avant le {finishLimitOn} ; le solde est demandé dans les {claimMonths} mois qui suivent la fin de l’action. Au-delà, l’aide devient caduque.',
    lapseGround:
      'L’action n’a pas commencé, n’a pas été achevée, ou son solde n’a pas été demandé dans le délai prévu : l’aide attribuée est caduque.',
  },
  kinds: {
    ...commonLetters,
    award: {
      subject: 'Attribution d’une aide : dossier {reference}',
      body: [
        HEAD,
        'Une aide d’un montant maximal de {amount} est attribuée pour l’action « {title} », sur une dépense éligible de {base}.',
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
        'La décision vous est notifiée. La présente convention est conclue entre {funder} et {firm} pour l’action « {title} ». Montant maximal de l’aide : {amount}, sur une dépense éligible de {base}.',
        '{conditions}',
        '{calendar}',
        'Vous pouvez commencer l’action. Une avance peut être demandée dès maintenant.',
        '{signature}',
      ],
      mentions: MENTIONS.agreement,
      signed: true,
    },
    lapse: {
      subject: 'Caducité de l’aide : dossier {reference}',
      body: [HEAD, '{lapseGround}', '{contact}', '{appeal}', '{signature}'],
      mentions: MENTIONS.lapse,
    },
  },
})

const FIRM_FIELDS = {
  ...COMMON_FIELDS,
  participant: 'text',
  carrier: 'text',
  collective: 'text',
  individual: 'text',
  cost: 'amount',
  aid: 'amount',
  regulation: 'text',
} as const
export type FirmValues = ValuesOf<typeof FIRM_FIELDS>

const toEachFirm = defineLetters({
  fields: FIRM_FIELDS,
  passages: {
    ...COMMON_PASSAGES,
    stateAid:
      'Cette aide relève du {regulation}. Elle compte dans le plafond de votre entreprise à la date du {on} : conservez ce courrier et déclarez-la lors de vos prochaines demandes.',
  },
  kinds: {
    'final-aid': {
      subject: 'Aide reçue par {participant} : action {reference}',
      body: [
        '{participant} a participé à l’action « {title} » portée par {carrier} : {collective} en séance collective, {individual} d’accompagnement individuel, signées par les deux parties.',
        'Le coût de ce que vous avez reçu est de {cost} ; l’aide publique qui vous bénéficie est de {aid}.',
        '{stateAid}',
        '{contact}',
        '{signature}',
      ],
      mentions: alsoOf(
        MENTIONS.decision,
        mention('beneficiary', 'Règlement (UE) 2023/2831', 'participant'),
        mention('amount', 'Règlement (UE) 2023/2831', 'aid'),
        mention('state-aid', 'Règlement (UE) 2023/2831', 'regulation', 'stateAid'),
      ),
    },
  },
})

/** The letters to the carrier and to the firms, in French, as they go out until a funder adapts them. */
export const letters = { ...toTheCarrier, ...toEachFirm }
