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
  values: {
    portal: 'portail',
    'e-mail': 'courrier électronique',
    'registered-letter': 'lettre recommandée',
    'by-hand': 'remise en main propre',
  },
}
