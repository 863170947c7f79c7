/** Words of the amendment of an award, the same in every programme that pays. */
export const amendmentConditions = {
  noAmendmentPending: 'Un avenant attend déjà sa signature : il faut d’abord le signer ou le refuser.',
  amendmentProposed: 'L’avenant doit d’abord être proposé par une autre personne.',
  'amendmentProposed-not-proposed': 'Aucun avenant n’est proposé.',
  'amendmentProposed-same-person': 'Vous avez proposé cet avenant : une autre personne doit le signer ou le refuser.',
  amendmentProposedByOneself: 'Seule la personne qui a proposé l’avenant peut reprendre sa proposition.',
  'amendmentProposedByOneself-not-proposed': 'Aucun avenant n’est proposé.',
  'amendmentProposedByOneself-another-person':
    'Une autre personne a proposé cet avenant : elle seule peut reprendre sa proposition. La personne qui décide peut le refuser.',
  amendmentChangesSomething: 'Cet avenant ne change rien : indiquez une date, un budget ou un montant.',
  amendmentWithinRule: 'L’aide ne peut pas dépasser %{limit}, ce que donne le règlement ; l’avenant demande %{wanted}.',
  amendmentAbovePaid:
    'L’aide ne peut pas descendre à %{wanted} : %{paid} sont déjà payés, et une aide ne se réduit pas à rien par avenant.',
  amendmentEndPossible: 'Cette date d’achèvement n’est pas possible.',
  'amendmentEndPossible-past': 'La nouvelle date d’achèvement (%{endsOn}) est déjà passée.',
  'amendmentEndPossible-too-late': 'La date d’achèvement ne peut pas être portée au-delà du %{limit}.',
  amendmentFunded: 'L’enveloppe « %{envelope} » ne suffit pas : il reste %{left}, l’avenant en demande %{wanted} de plus.',
  'amendmentFunded-no-envelope': 'Aucune enveloppe ne porte l’engagement de ce dossier.',
}

export const amendmentActions = {
  proposeAmendment: 'Proposer un avenant',
  signAmendment: 'Signer l’avenant',
  refuseAmendment: 'Refuser l’avenant',
  takeBackAmendment: 'Reprendre la proposition d’avenant',
}

export const amendmentActs = {
  proposeAmendment: 'avenant proposé',
  signAmendment: 'avenant signé',
  refuseAmendment: 'avenant refusé',
  takeBackAmendment: 'proposition d’avenant reprise',
}
