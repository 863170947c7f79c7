/** Words of the amendment of an award, the same in every programme that pays. */
export const amendmentConditions = {
  noAmendmentPending: 'An amendment already waits for its signature: it has to be signed or refused first.',
  amendmentProposed: 'The amendment has to be proposed by another person first.',
  'amendmentProposed-not-proposed': 'No amendment is proposed.',
  'amendmentProposed-same-person': 'You proposed this amendment: another person has to sign or refuse it.',
  amendmentProposedByOneself: 'Only the person who proposed the amendment may take the proposal back.',
  'amendmentProposedByOneself-not-proposed': 'No amendment is proposed.',
  'amendmentProposedByOneself-another-person':
    'Another person proposed this amendment and alone may take it back. Whoever decides may refuse it.',
  amendmentChangesSomething: 'This amendment changes nothing: give a date, a budget or an amount.',
  amendmentWithinRule: 'The aid cannot exceed %{limit}, which is what the rules give; the amendment asks for %{wanted}.',
  amendmentAbovePaid: 'The aid cannot go down to %{wanted}: %{paid} are paid already, and no amendment reduces an award to nothing.',
  amendmentEndPossible: 'This last day to finish is not possible.',
  'amendmentEndPossible-past': 'The new last day to finish (%{endsOn}) is past.',
  'amendmentEndPossible-too-late': 'The last day to finish cannot be later than %{limit}.',
  amendmentFunded: 'The envelope “%{envelope}” is not enough: %{left} left, the amendment asks for %{wanted} more.',
  'amendmentFunded-no-envelope': 'No envelope carries the commitment of this case.',
}

export const amendmentActions = {
  proposeAmendment: 'Propose an amendment',
  signAmendment: 'Sign the amendment',
  refuseAmendment: 'Refuse the amendment',
  takeBackAmendment: 'Take back the proposed amendment',
}

export const amendmentActs = {
  proposeAmendment: 'amendment proposed',
  signAmendment: 'amendment signed',
  refuseAmendment: 'amendment refused',
  takeBackAmendment: 'proposed amendment taken back',
}
