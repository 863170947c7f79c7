import type { Described } from './indicator.ts'

/** A figure of different firms, or of the firms of consultants with most: no sum of facts, but each opens onto its rows all the same. */
export interface FirmFigure extends Described {
  readonly unit: 'count' | 'cents' | 'share'
  readonly code: FirmCode
}
export type FirmCode =
  | 'firms'
  | 'firms-before'
  | 'subscription'
  | 'population'
  | 'penetration'
  | 'consultants-amount'
  | 'first-ten-amount'
  | 'first-ten-share'

const one = (
  code: FirmCode,
  [family, unit]: readonly [FirmFigure['family'], FirmFigure['unit']],
  source: string,
  words: Pick<Described, 'label' | 'definition'>,
): FirmFigure => ({ code, family, unit, source, ...words })

export const FIRM_FIGURES: readonly FirmFigure[] = [
  one('firms', ['firms', 'count'], 'Tableaux de suivi DRIRE (bénéficiaires)', {
    label: { fr: 'Entreprises aidées', en: 'Firms aided' },
    definition: {
      fr: 'Entreprises différentes (par SIREN) ayant reçu au moins une aide dans la période, directement ou par une action portée par un autre.',
      en: 'Different firms (by SIREN) that received at least one aid in the period, directly or through an action carried by another.',
    },
  }),
  one('firms-before', ['firms', 'count'], 'Tableaux de suivi DRIRE (abonnement)', {
    label: { fr: 'Dont déjà aidées', en: 'Of which aided before' },
    definition: {
      fr: 'Parmi elles, celles qui avaient reçu une autre aide du financeur dans les cinq ans précédant leur première aide de la période, aides antérieures importées comprises.',
      en: 'Among them, those that had received another aid of the funder in the five years before their first aid of the period, imported past awards included.',
    },
  }),
  one('subscription', ['firms', 'share'], 'Tableaux de suivi DRIRE ; Sénat, rapport r02-322', {
    label: { fr: 'Taux d’abonnement', en: 'Subscription rate' },
    definition: {
      fr: 'Entreprises déjà aidées dans les cinq ans précédents rapportées aux entreprises aidées de la période.',
      en: 'Firms aided in the five years before over the firms aided in the period.',
    },
  }),
  one('population', ['firms', 'count'], 'Population de référence saisie par le financeur, avec sa source', {
    label: { fr: 'Entreprises éligibles', en: 'Eligible firms' },
    definition: {
      fr: 'Population de référence de l’année de fin de la période. Non connue dès qu’un département du champ manque ; jamais zéro.',
      en: 'Reference population of the year in which the period ends. Not known as soon as one département of the scope is missing; never zero.',
    },
  }),
  one('penetration', ['firms', 'share'], 'Tableaux de suivi DRIRE (pénétration)', {
    label: { fr: 'Taux de pénétration', en: 'Penetration rate' },
    definition: {
      fr: 'Entreprises aidées de la période rapportées aux entreprises éligibles. Le département est celui du dossier.',
      en: 'Firms aided in the period over the eligible firms. The département is that of the case.',
    },
  }),
  one('consultants-amount', ['advice', 'cents'], 'Tableaux de suivi DRIRE (aide au conseil)', {
    label: { fr: 'Montant attribué avec un cabinet', en: 'Amount awarded with a firm of consultants' },
    definition: {
      fr: 'Montant attribué par les décisions de la période aux dossiers dont un cabinet de conseil est partie.',
      en: 'Amount awarded by the decisions of the period to cases to which a firm of consultants is a party.',
    },
  }),
  one('first-ten-amount', ['advice', 'cents'], 'Tableaux de suivi DRIRE (aide au conseil)', {
    label: { fr: 'Dont les dix premiers cabinets', en: 'Of which the first ten firms of consultants' },
    definition: {
      fr: 'La part de ce montant qui revient aux missions des dix cabinets pour lesquels il est le plus élevé.',
      en: 'The part of this amount that goes to missions of the ten firms of consultants for which it is highest.',
    },
  }),
  one('first-ten-share', ['advice', 'share'], 'Tableaux de suivi DRIRE (aide au conseil)', {
    label: { fr: 'Part des dix premiers cabinets', en: 'Share of the first ten firms of consultants' },
    definition: {
      fr: 'Montant attribué avec les dix premiers cabinets rapporté à celui de tous les cabinets.',
      en: 'Amount awarded with the first ten firms of consultants over that of all of them.',
    },
  }),
]

/** What a share of these is made of. */
export const FIRM_RATIOS: Readonly<Partial<Record<FirmCode, readonly [numerator: FirmCode, denominator: FirmCode]>>> = {
  subscription: ['firms-before', 'firms'],
  penetration: ['firms', 'population'],
  'first-ten-share': ['first-ten-amount', 'consultants-amount'],
}

/** What each of the others opens onto. */
export const FIRM_OPENINGS: Readonly<Partial<Record<FirmCode, 'firms' | 'population' | 'consultants'>>> = {
  firms: 'firms',
  'firms-before': 'firms',
  population: 'population',
  'consultants-amount': 'consultants',
  'first-ten-amount': 'consultants',
}
