import { z } from 'zod'
import type { DocumentType } from '../../cases/programme.ts'
import { documentTypesUnder } from '../../documents/document-type.ts'
import { advancePayments, grantParameters, rate } from '../../grants/grant-parameters.ts'
import { moneyText, requiredText } from '../../kernel/wire.ts'

export const ACTIVITIES = ['training', 'club', 'pre-diagnosis', 'study-trip', 'awareness'] as const
export type Activity = (typeof ACTIVITIES)[number]
/** What a cost line may be for. Its share in the edition says how much of the plan it may be; 0 makes it ineligible. */
export const COST_CATEGORIES = ['facilitation', 'advice', 'travel', 'communication', 'coordination'] as const
export type CostCategory = (typeof COST_CATEGORIES)[number]

/** What an administrator sets for an edition. A case is judged with the parameters of the edition it was filed under. */
export const CollectiveParameters = z.strictObject({
  /** All public money together, as a share of the eligible base (décret 2018-514 art. 10: never above 100 %). */
  publicCapBasisPoints: rate,
  /** Private money of the firms, as a share of the whole plan, at least. */
  minimumFirmShareBasisPoints: rate,
  /** Aid of one action, EUR at most. */
  aidCeiling: moneyText,
  /** Distinct single undertakings among the firms that committed themselves; fewer is no collective action. */
  minimumUndertakings: z.number().int().min(1).max(200),
  activities: z.array(z.enum(ACTIVITIES)).min(1).max(5),
  categoryShares: z.strictObject({ facilitation: rate, advice: rate, travel: rate, communication: rate, coordination: rate }),
  /** Cost taken into account for one half-day, EUR excl. VAT. */
  halfDayCaps: z.strictObject({ collective: moneyText, individual: moneyText }),
  /** The regulation under which the share of each firm is aid to it. */
  regulation: requiredText(60),
  ...grantParameters,
  payments: advancePayments,
})
export type CollectiveParameters = z.output<typeof CollectiveParameters>

export const collectiveDefaults: CollectiveParameters = {
  publicCapBasisPoints: 7_000,
  minimumFirmShareBasisPoints: 1_000,
  aidCeiling: '150000.00',
  minimumUndertakings: 5,
  activities: [...ACTIVITIES],
  categoryShares: { facilitation: 10_000, advice: 10_000, travel: 1_000, communication: 1_500, coordination: 2_000 },
  halfDayCaps: { collective: '1500.00', individual: '600.00' },
  regulation: 'de-minimis-2023-2831',
  payments: { advanceBasisPoints: 3_000, advanceWithGuaranteeBasisPoints: 6_000, beforeBalanceBasisPoints: 8_000, payWithinDays: 30 },
  lapse: { startMonths: 24, finishMonths: 48, claimMonths: 12 },
  amendment: { endWithinTimes: 2 },
  documentRequestDays: 30,
  observationDays: 15,
}

/** Parameters whose default has no verified source: the console says "to be confirmed by the funder". */
export const collectiveUnconfirmed: readonly string[] = [
  'publicCapBasisPoints',
  'minimumFirmShareBasisPoints',
  'aidCeiling',
  'minimumUndertakings',
  'categoryShares.travel',
  'categoryShares.communication',
  'categoryShares.coordination',
  'halfDayCaps.collective',
  'halfDayCaps.individual',
  'payments.payWithinDays',
  'lapse.startMonths',
  'lapse.finishMonths',
  'lapse.claimMonths',
  'amendment.endWithinTimes',
  'documentRequestDays',
  'observationDays',
]

const type = documentTypesUnder('Règlement des actions collectives')

export const SIGNED_SHEET = 'attendance-sheet'
export const SIGNED_COMMITMENT = 'commitment-letter'

export const collectiveDocumentTypes: readonly DocumentType[] = [
  type('action-description', 'Présentation détaillée de l’action', 'Detailed description of the action', 'application'),
  type('carrier-statutes', 'Statuts et délégation de signature du porteur', 'Statutes of the carrier and delegation', 'application', {
    validityMonths: 36,
  }),
  type('cofinancing-letters', 'Lettres des cofinanceurs', 'Letters of the other funders', 'application', { blocking: false }),
  type('bank-details', 'Relevé d’identité bancaire', 'Bank details', 'application', { blocking: false, validityMonths: 36 }),
  type(SIGNED_COMMITMENT, 'Engagement signé d’une entreprise', 'Signed commitment of a firm', 'start', { blocking: false }),
  type('bank-guarantee', 'Garantie bancaire', 'Bank guarantee', 'start', { blocking: false, legalBasis: 'Décret 2018-514 art. 12' }),
  type(SIGNED_SHEET, 'Feuille d’émargement signée', 'Signed attendance sheet', 'delivery', {
    blocking: false,
    legalBasis: 'Décret 2018-514 art. 12',
  }),
  type('final-report', 'Bilan de l’action', 'Final report of the action', 'delivery', { legalBasis: 'Décret 2018-514 art. 12' }),
  type('expense-statement', 'État des dépenses acquittées', 'Statement of the expenses paid', 'delivery', {
    legalBasis: 'Décret 2018-514 art. 12',
  }),
]
