import { z } from 'zod'
import type { DocumentType } from '../../cases/programme.ts'
import { ReviewGrid } from '../../committees/grid.ts'
import { documentTypesUnder } from '../../documents/document-type.ts'
import { advancePayments, grantParameters, months, rate } from '../../grants/grant-parameters.ts'
import { moneyText, requiredText } from '../../kernel/wire.ts'
import { FIELDS_OF_ADVICE } from '../../parties/fields-of-advice.ts'

const kinds = z.array(requiredText(60)).min(1).max(60)

/** One kind of mission: how long it may be, which share of the fee is aided and up to what. */
const Mission = z.strictObject({
  /** Consultant-days taken into account; null: no limit. */
  maxDays: z.number().int().min(1).max(400).nullable(),
  rateBasisPoints: rate,
  ceiling: moneyText,
})

/** What an administrator sets for a FRAC edition. A case is judged with the parameters of the edition it was filed under. */
export const FracParameters = z.strictObject({
  missions: z.strictObject({ court: Mission, long: Mission }),
  /** Fee per consultant-day taken into account, excl. VAT. */
  dailyRateCap: moneyText,
  /** Travel taken into account, as a share of the retained fee; 0 excludes travel. */
  travelShareBasisPoints: rate,
  fields: kinds,
  excludedNatures: kinds,
  minimumProposals: z.number().int().min(0).max(10),
  /** At most `perKind` missions of a kind per single undertaking in any `months` months; a notice when aided in `noticeYears`. */
  recurrence: z.strictObject({ months, perKind: z.number().int().min(1).max(20), noticeYears: z.number().int().min(0).max(30) }),
  ...grantParameters,
  payments: advancePayments,
  lapse: grantParameters.lapse.extend({ claimMonths: months.default(12) }),
  /** What members of the committee score when cases are given to reviewers; empty: nothing. */
  reviewGrid: ReviewGrid.default([]),
})
export type FracParameters = z.output<typeof FracParameters>
export type MissionKind = 'court' | 'long'

export const fracDefaults: FracParameters = {
  missions: {
    court: { maxDays: 5, rateBasisPoints: 8_000, ceiling: '3800.00' },
    long: { maxDays: null, rateBasisPoints: 5_000, ceiling: '30500.00' },
  },
  dailyRateCap: '1000.00',
  travelShareBasisPoints: 1_000,
  fields: [...FIELDS_OF_ADVICE],
  excludedNatures: [
    'legal-duty',
    'accounting',
    'tax',
    'ordinary-legal-work',
    'recurrent-service',
    'advertising',
    'training',
    'subsidy-hunting',
    'software-implementation',
  ],
  minimumProposals: 2,
  recurrence: { months: 36, perKind: 1, noticeYears: 5 },
  payments: { advanceBasisPoints: 3_000, advanceWithGuaranteeBasisPoints: 6_000, beforeBalanceBasisPoints: 8_000, payWithinDays: 30 },
  lapse: { startMonths: 24, finishMonths: 48, claimMonths: 12 },
  amendment: { endWithinTimes: 2 },
  documentRequestDays: 30,
  observationDays: 15,
  reviewGrid: [
    {
      code: 'need',
      labelFr: 'Besoin de l’entreprise et moment choisi',
      labelEn: 'Need of the firm and its timing',
      weight: 4_000,
      scale: 5,
    },
    { code: 'mission', labelFr: 'Contenu et méthode de la mission', labelEn: 'Content and method of the mission', weight: 3_500, scale: 5 },
    { code: 'effects', labelFr: 'Effets attendus, part du numérique', labelEn: 'Expected effects, digital part', weight: 2_500, scale: 5 },
  ],
}

/** Parameters whose default has no verified source: the console says "to be confirmed by the funder". */
export const fracUnconfirmed: readonly string[] = [
  'missions.court',
  'missions.long',
  'travelShareBasisPoints',
  'fields',
  'recurrence.months',
  'recurrence.perKind',
  'payments.payWithinDays',
  'lapse.startMonths',
  'lapse.finishMonths',
  'lapse.claimMonths',
  'amendment.endWithinTimes',
  'documentRequestDays',
  'observationDays',
  'reviewGrid',
]

const type = documentTypesUnder('Règlement du FRAC')

export const fracDocumentTypes: readonly DocumentType[] = [
  type('balance-sheet', 'Dernier bilan et compte de résultat', 'Latest balance sheet and income statement', 'application', {
    validityMonths: 24,
  }),
  type('tax-social-certificate', 'Attestations fiscale et sociale', 'Tax and social security certificates', 'application', {
    validityMonths: 6,
  }),
  type('terms-of-reference', 'Cahier des charges de la mission', 'Terms of reference of the mission', 'application'),
  type('proposals', 'Propositions reçues (deux au moins)', 'Proposals received (two at least)', 'application'),
  type('bank-details', 'Relevé d’identité bancaire', 'Bank details', 'application', { blocking: false, validityMonths: 36 }),
  type('bank-guarantee', 'Garantie bancaire', 'Bank guarantee', 'start', { blocking: false, legalBasis: 'Décret 2018-514 art. 12' }),
  type('signed-order', 'Bon de commande ou lettre de mission signée', 'Signed order or engagement letter', 'start', {
    legalBasis: 'Décret 2018-514 art. 5',
  }),
  type('mission-report', 'Rapport final du consultant', 'Final report of the consultant', 'delivery', {
    legalBasis: 'Décret 2018-514 art. 12',
  }),
  type('invoice', 'Facture du consultant', 'Invoice of the consultant', 'delivery', { legalBasis: 'Décret 2018-514 art. 12' }),
  type('proof-of-payment', 'Preuve de paiement de la facture', 'Proof that the invoice was paid', 'delivery', {
    legalBasis: 'Décret 2018-514 art. 12',
  }),
]
