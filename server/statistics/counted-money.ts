import { type Counted, describing } from './indicator.ts'

const counted = describing('money')

/** Money, each amount on its own legal day. */
export const COUNTED_MONEY: readonly Counted[] = [
  counted(
    'requested',
    'cents',
    'Décret 2018-514 art. 3',
    { fr: 'Montant demandé', en: 'Amount requested' },
    {
      fr: 'Somme des montants demandés des dossiers reçus, au jour de réception, tels que corrigés depuis.',
      en: 'Sum of the amounts requested by the cases received, on the day of receipt, as corrected since.',
    },
  ),
  counted(
    'eligible',
    'cents',
    'Décret 2018-514 art. 10',
    { fr: 'Assiette retenue', en: 'Eligible base' },
    {
      fr: 'Dépense éligible retenue par les décisions d’attribution, au jour de la décision.',
      en: 'Eligible spending retained by the awards, on the day of the decision.',
    },
  ),
  counted(
    'awarded-amount',
    'cents',
    'Décret 2018-514 art. 9',
    { fr: 'Montant attribué', en: 'Amount awarded' },
    {
      fr: 'Montant maximum des aides attribuées, au jour de la décision. Un retrait ultérieur ne le diminue pas : il se lit dans les engagements.',
      en: 'Maximum amount of the aids awarded, on the day of the decision. A later withdrawal does not reduce it: commitments show it.',
    },
  ),
  counted(
    'committed',
    'cents',
    'Décret 2012-1246 art. 30',
    { fr: 'Engagements nets', en: 'Net commitments' },
    {
      fr: 'Écritures d’engagement moins les dégagements du grand livre, au jour de l’acte qui les porte.',
      en: 'Commitments of the ledger less decommitments, on the day of the act they come from.',
    },
  ),
  counted(
    'paid',
    'cents',
    'Décret 2012-1246 art. 33',
    { fr: 'Montant payé', en: 'Amount paid' },
    {
      fr: 'Paiements du grand livre, au jour où le comptable a payé, quel que soit le jour de la saisie.',
      en: 'Payments of the ledger, on the day the accountant paid, whenever it was typed.',
    },
  ),
  counted(
    'recovered',
    'cents',
    'Décret 2018-514 art. 14',
    { fr: 'Montant reversé', en: 'Amount recovered' },
    {
      fr: 'Reversements encaissés du grand livre, au jour de leur constat. Ils ne sont pas déduits du montant payé.',
      en: 'Recoveries of the ledger, on the day they were recorded. They are not deducted from the amount paid.',
    },
  ),
  counted(
    'project-cost',
    'cents',
    'Décret 2018-514 art. 3 (plan de financement)',
    { fr: 'Coût des projets aidés', en: 'Cost of the projects aided' },
    {
      fr: 'Coût total des projets auxquels une aide a été attribuée, tel que retenu ou prévu par leur plan de financement, au jour de la décision.',
      en: 'Whole cost of the projects an aid was awarded to, as retained or planned in their financing plan, on the day of the decision.',
    },
  ),
  counted(
    'private-money',
    'cents',
    'Tableaux de suivi DRIRE (part privée)',
    { fr: 'Financements privés', en: 'Private money' },
    {
      fr: 'Part du coût de ces projets payée par les entreprises ou d’autres financeurs privés, ni par l’aide ni par d’autres fonds publics.',
      en: 'Part of the cost of these projects paid by firms or other private funders, neither by the aid nor by other public money.',
    },
  ),
]
