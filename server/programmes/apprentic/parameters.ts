import { z } from 'zod'
import type { DocumentType } from '../../cases/programme.ts'
import { ReviewGrid } from '../../committees/grid.ts'
import { documentTypesUnder } from '../../documents/document-type.ts'
import { grantParameters, rate } from '../../grants/grant-parameters.ts'
import { moneyText, requiredText } from '../../kernel/wire.ts'

const codes = z.array(requiredText(60)).min(1).max(40)

/** What an administrator sets for an edition. A case is judged with the parameters of the edition of its call. */
export const ApprenticParameters = z.strictObject({
  rateBasisPoints: rate,
  ceiling: moneyText,
  /** All public money together, as a share of the eligible spending: never above 100 %. */
  publicIntensityBasisPoints: rate,
  /** The firm has fewer people than this, the single undertaking counted whole. */
  headcountBelow: z.number().int().min(1).max(10_000),
  /** Kinds of cost the budget offers, and those among them that are never aided. */
  categories: codes,
  excludedCategories: z.array(requiredText(60)).max(40),
  /** The grid of the jury; weights add up to 100 %. */
  reviewGrid: ReviewGrid.min(1),
  /** Reviews a case must have before it is ranked. */
  reviewsNeeded: z.number().int().min(1).max(10),
  ...grantParameters,
})
export type ApprenticParameters = z.output<typeof ApprenticParameters>

const criterion = (code: string, labelFr: string, labelEn: string, weight: number) => ({ code, labelFr, labelEn, weight, scale: 5 })

export const apprenticDefaults: ApprenticParameters = {
  rateBasisPoints: 8_000,
  ceiling: '15000.00',
  publicIntensityBasisPoints: 10_000,
  headcountBelow: 50,
  categories: ['equipment', 'software', 'services', 'training', 'communication', 'wages', 'running-costs', 'vat'],
  excludedCategories: ['wages', 'running-costs', 'vat'],
  reviewGrid: [
    criterion('usefulness', 'Utilité pour l’entreprise', 'Usefulness to the firm', 3_000),
    criterion('apprentice', 'Place de l’apprenti dans le projet', 'Part of the apprentice in the project', 3_000),
    criterion('feasibility', 'Réalisme du budget et du calendrier', 'Realism of the budget and the calendar', 2_000),
    criterion('example', 'Valeur d’exemple', 'Value as an example', 2_000),
  ],
  reviewsNeeded: 2,
  payments: { payWithinDays: 30 },
  lapse: { startMonths: 12, finishMonths: 24, claimMonths: 12 },
  amendment: { endWithinTimes: 2 },
  documentRequestDays: 15,
  observationDays: 15,
}

/** Parameters whose default has no verified source: the console says "to be confirmed by the funder". */
export const apprenticUnconfirmed: readonly string[] = [
  'categories',
  'excludedCategories',
  'reviewGrid',
  'reviewsNeeded',
  'payments.payWithinDays',
  'lapse.startMonths',
  'lapse.finishMonths',
  'lapse.claimMonths',
  'amendment.endWithinTimes',
  'documentRequestDays',
  'observationDays',
]

const type = documentTypesUnder('Règlement de l’appel ApprenTIC')

export const apprenticDocumentTypes: readonly DocumentType[] = [
  type('apprenticeship-contract', 'Contrat d’apprentissage (identité masquée)', 'Apprenticeship contract (identity hidden)', 'application'),
  type('quotes', 'Devis des dépenses prévues', 'Quotes for the planned costs', 'application'),
  type('tax-social-certificate', 'Attestations fiscale et sociale', 'Tax and social security certificates', 'application', {
    validityMonths: 6,
  }),
  type('de-minimis-declaration', 'Déclaration des aides de minimis', 'Declaration of de minimis aid', 'application', {
    legalBasis: 'Règlement (UE) 2023/2831 art. 7',
  }),
  type('bank-details', 'Relevé d’identité bancaire', 'Bank details', 'application', { blocking: false, validityMonths: 36 }),
  type('final-report', 'Rapport final du projet', 'Final report of the project', 'delivery', { legalBasis: 'Décret 2018-514 art. 12' }),
  type('paid-invoices', 'Factures acquittées', 'Paid invoices', 'delivery', { legalBasis: 'Décret 2018-514 art. 12' }),
]
