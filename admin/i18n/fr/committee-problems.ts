/** What a committee's work can be refused for, in one sentence each. */
export const committeeProblems = {
  'no-committee': 'Les dossiers de ce dispositif ne passent pas devant un comité.',
  'no-review-grid': 'Le règlement de ces dossiers n’a pas de grille d’évaluation : ajoutez-en une dans une nouvelle édition.',
  'too-few-reviewers':
    'Trop peu d’évaluateurs peuvent examiner certains de ces dossiers, à cause des liens d’intérêt et des territoires. Ajoutez des évaluateurs.',
  'already-reviewing': 'Cette personne évalue déjà ce dossier.',
  'review-submitted': 'Cette évaluation est remise : elle ne change plus.',
  'session-not-in-this-state': 'La séance n’en est plus, ou pas encore, là. Rechargez la page.',
  'session-blocked': 'Rien n’est enregistré : %{count} dossiers de la séance ne peuvent pas être décidés.',
  'session-not-decided': 'Il reste %{count} dossiers à trancher : un vote manque, ou le motif d’une décision.',
  'vote-of-recused': 'Un membre a voté sur un dossier dont un lien d’intérêt le tient à l’écart : retirez d’abord son vote.',
  'agenda-empty': 'L’ordre du jour est vide : mettez-y au moins un dossier.',
  'agenda-frozen': 'L’ordre du jour est arrêté : plus aucun dossier n’y entre ni n’en sort.',
  'agenda-full': 'Un ordre du jour compte au plus %{maximum} dossiers.',
  'too-few-members': 'La séance compte %{members} membres pour un quorum de %{quorum}. Désignez des membres, ou abaissez le quorum.',
  'not-for-this-agenda':
    'Certains de ces dossiers ne peuvent pas passer devant ce comité : un autre dispositif, ou pas encore proposés à la décision.',
  'already-on-an-agenda': 'Un de ces dossiers est déjà à l’ordre du jour d’une autre séance à venir.',
  'member-not-present': 'Seuls les membres présents votent.',
  'minutes-name-a-closed-case':
    'Le procès-verbal cite des dossiers qui ne vous sont pas ouverts : demandez-le au service qui prépare la séance.',
  'member-voted': 'Ce membre a voté : il était présent. Retirez d’abord son vote.',
}

export const committeeFaults = {
  'not-a-committee-member': 'Cette personne n’est pas membre du comité de ce dispositif.',
  'unknown-envelope': 'Cette enveloppe n’est pas une enveloppe de ce dispositif.',
  'several-programmes': 'Choisissez des dossiers d’un seul dispositif.',
  'mark-missing': 'Il manque la note : %{criterion}.',
  'reason-missing': 'Il manque le motif : %{criterion}.',
  'unknown-criterion': 'Ce critère n’est pas dans la grille.',
  'criterion-twice': 'Chaque critère n’apparaît qu’une fois.',
  'outside-scale': 'La note va de 0 à %{maximum}.',
  'weights-not-whole': 'Les poids de la grille doivent faire 100 % ensemble.',
  'not-the-agenda': 'L’ordre donné ne contient pas exactement les dossiers de l’ordre du jour. Rechargez la page.',
}
