import type { Ratio } from './indicator.ts'

const ANSWERS = ['would-same', 'would-smaller', 'would-later', 'would-not', 'would-partly'] as const

/** Figures of two sums of the same period; none where the lower one is nothing. */
export const RATIOS: readonly Ratio[] = [
  {
    ...{ code: 'implicit-share', family: 'cases', unit: 'share', numerator: ['implicit'], denominator: ['decided', 'implicit'] },
    source: 'CRPA L231-4 3°',
    label: { fr: 'Part des rejets implicites', en: 'Share of implicit rejections' },
    definition: {
      fr: 'Rejets nés du silence rapportés à l’ensemble des décisions, expresses ou implicites, de la période.',
      en: 'Rejections born of silence over all the decisions of the period, express or implicit.',
    },
  },
  {
    ...{ code: 'aid-rate', family: 'money', unit: 'share', numerator: ['awarded-amount'], denominator: ['eligible'] },
    source: 'Décret 2018-514 art. 10',
    label: { fr: 'Taux d’aide', en: 'Rate of aid' },
    definition: {
      fr: 'Montant attribué rapporté à l’assiette retenue des mêmes décisions. Il ne dépasse jamais 100 % : sinon il n’est pas publié.',
      en: 'Amount awarded over the eligible base of the same decisions. Never above 100 %: else it is not published.',
    },
  },
  {
    ...{ code: 'own-share', family: 'money', unit: 'share', numerator: ['eligible'], less: ['awarded-amount'], denominator: ['eligible'] },
    source: 'Tableaux de suivi DRIRE (autofinancement)',
    label: { fr: 'Part des autres financements', en: 'Share of other money' },
    definition: {
      fr: 'Part de l’assiette retenue qui n’est pas couverte par l’aide : le bénéficiaire et ses autres financeurs.',
      en: 'Part of the eligible base the aid does not cover: the beneficiary and its other funders.',
    },
  },
  {
    ...{ code: 'leverage', family: 'money', unit: 'decimal', numerator: ['project-cost'], denominator: ['awarded-amount'] },
    source: 'Tableaux de suivi DRIRE (effet de levier)',
    label: { fr: 'Effet de levier', en: 'Leverage' },
    definition: {
      fr: 'Euros de projet par euro d’aide : coût des projets aidés rapporté au montant attribué par les décisions de la période.',
      en: 'Euros of project for one euro of aid: cost of the projects aided over the amount awarded by the decisions of the period.',
    },
  },
  {
    ...{ code: 'private-share', family: 'money', unit: 'share', numerator: ['private-money'], denominator: ['project-cost'] },
    source: 'Tableaux de suivi DRIRE (part privée)',
    label: { fr: 'Part privée', en: 'Private share' },
    definition: {
      fr: 'Financements privés rapportés au coût des projets aidés par les décisions de la période.',
      en: 'Private money over the cost of the projects aided by the decisions of the period.',
    },
  },
  {
    ...{ code: 'daily-rate', family: 'advice', unit: 'cents', numerator: ['mission-fees'], denominator: ['mission-days'] },
    source: 'Tableaux de suivi DRIRE (aide au conseil)',
    label: { fr: 'Tarif journalier moyen', en: 'Mean daily rate' },
    definition: {
      fr: 'Honoraires hors taxe rapportés aux jours retenus : une mission pèse autant que ses jours, et non autant qu’une autre.',
      en: 'Fees excl. tax over the days retained: a mission weighs as much as its days, not as much as any other.',
    },
  },
  {
    ...{ code: 'satisfaction', family: 'advice', unit: 'decimal', numerator: ['evaluation-marks'], denominator: ['evaluations'] },
    source: 'Évaluation par l’entreprise',
    label: { fr: 'Satisfaction moyenne, sur 5', en: 'Mean satisfaction, out of 5' },
    definition: {
      fr: 'Moyenne des évaluations données dans la période, chacune étant la moyenne de ses notes de 1 à 5.',
      en: 'Mean of the evaluations given in the period, each being the mean of its marks from 1 to 5.',
    },
  },
  {
    ...{ code: 'would-not-share', family: 'results', unit: 'share', numerator: ['would-not'], denominator: ANSWERS },
    source: 'Évaluation par l’entreprise (méthode DRIRE d’évaluation de l’effet de l’aide)',
    label: { fr: 'Projets qui n’auraient pas eu lieu', en: 'Projects that would not have taken place' },
    definition: {
      fr: 'Réponses « pas du tout sans l’aide » rapportées à toutes les réponses à cette question dans la période.',
      en: 'Answers “not at all without the aid” over all answers to this question in the period.',
    },
  },
]
