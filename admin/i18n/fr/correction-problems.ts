/** What a correction of an edition, or what hangs on a limit of the law, can be refused for. */
export const correctionProblems = {
  'edition-corrected-already': 'Cette édition est déjà corrigée, ou en train de l’être. Corrigez la dernière correction.',
  'edition-not-in-force': 'Cette correction n’est pas encore appliquée : terminez-la, ou abandonnez-la.',
  'correction-not-in-this-state': 'La correction n’en est plus, ou pas encore, là. Rechargez la page.',
  'correction-kept': 'Une correction commencée ne se réécrit pas : elle continue, ou elle attend.',
  'silence-stopped-already': 'Les rejets implicites automatiques de cette édition sont déjà suspendus.',
  'silence-not-stopped': 'Les rejets implicites automatiques de cette édition ne sont pas suspendus.',
  'limit-already-met': 'C’est déjà noté pour ce dossier.',
  'no-implicit-rejection': 'Aucun rejet implicite n’est né sur ce dossier.',
  'reasons-already-asked': 'Les motifs ont déjà été demandés.',
  'reasons-not-asked': 'Personne n’a demandé les motifs de ce rejet.',
  'reasons-already-given': 'Les motifs ont déjà été communiqués.',
  'appeal-time-over': 'Le délai de recours est passé le %{until} : les motifs ne peuvent plus être demandés.',
}
