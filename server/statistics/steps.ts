import type { Described, Sentence } from './indicator.ts'

/** A step of the procedure: days from one dated moment of a case to another, counted in the period in which it ends. */
export interface Step extends Described {
  readonly unit: 'days'
  readonly from: StepDate
  readonly to: StepDate
}
export type StepDate = 'received_on' | 'acknowledged_on' | 'complete_on' | 'decided_on' | 'agreed_on' | 'first_paid_on' | 'settled_on'

const step = (code: string, dates: readonly [StepDate, StepDate], source: string, label: Sentence, definition: Sentence): Step => ({
  ...{ code, family: 'cases', unit: 'days', from: dates[0], to: dates[1], source, label, definition },
})

export const STEPS: readonly Step[] = [
  step(
    'acknowledgement',
    ['received_on', 'acknowledged_on'],
    'CRPA R112-11-1',
    { fr: 'Réception → accusé de réception', en: 'Receipt → acknowledgement' },
    { fr: 'Jours du dépôt à l’envoi de l’accusé.', en: 'Days from the filing to the acknowledgement being sent.' },
  ),
  step(
    'completeness',
    ['received_on', 'complete_on'],
    'CRPA L114-5',
    { fr: 'Réception → dossier complet', en: 'Receipt → complete case' },
    { fr: 'Jours du dépôt à la première déclaration de complétude.', en: 'Days from the filing to the first declaration of completeness.' },
  ),
  step(
    'decision',
    ['complete_on', 'decided_on'],
    'CRPA L231-4',
    { fr: 'Dossier complet → décision', en: 'Complete case → decision' },
    { fr: 'Jours de la complétude à la décision signée.', en: 'Days from completeness to the signed decision.' },
  ),
  step(
    'agreement',
    ['decided_on', 'agreed_on'],
    'CRPA L221-8 ; loi 2000-321 art. 10',
    { fr: 'Décision → convention', en: 'Decision → agreement' },
    { fr: 'Jours de la décision à la notification de la convention.', en: 'Days from the decision to the agreement being notified.' },
  ),
  step(
    'first-payment',
    ['agreed_on', 'first_paid_on'],
    'Décret 2018-514 art. 12',
    { fr: 'Convention → premier paiement', en: 'Agreement → first payment' },
    {
      fr: 'Jours de la convention au premier paiement du comptable.',
      en: 'Days from the agreement to the first payment by the accountant.',
    },
  ),
  step(
    'balance',
    ['first_paid_on', 'settled_on'],
    'Décret 2018-514 art. 12',
    { fr: 'Premier paiement → solde', en: 'First payment → balance' },
    { fr: 'Jours du premier paiement à celui du solde.', en: 'Days from the first payment to that of the balance.' },
  ),
]
