/** Words of fields met in several pages, and of values that stand inside sentences. Values of one programme are with the programme. */
export const fields = {
  reference: 'Référence',
  firm: 'Entreprise',
  state: 'État',
  programme: 'Dispositif',
  officer: 'Suivi par',
  amount: 'Montant',
  date: 'Date',
  deadline: 'Prochaine échéance',
  departement: 'Département',
  /** Labels of what the history keeps of an act. */
  details: {
    awarded: 'Montant maximal de l’aide',
    eligible: 'Dépense éligible',
    endsOn: 'Date limite d’achèvement',
    requestedOn: 'Demandé par le bénéficiaire le',
    envelope: 'Enveloppe',
    ruleGives: 'Ce que donne le règlement',
    difference: 'Coût pour l’enveloppe',
    envelopeBefore: 'Reste de l’enveloppe avant',
    envelopeAfter: 'Reste de l’enveloppe après',
  },
  values: {
    deMinimisCeiling: 'Plafond de minimis',
    deMinimisUsed: 'De minimis déjà reçu',
    deMinimisLeft: 'De minimis encore possible',
    portal: 'portail',
    'e-mail': 'courrier électronique',
    'registered-letter': 'lettre recommandée',
    'by-hand': 'remise en main propre',
  },
}
