import type { committeeFaults as frenchFaults, committeeProblems as frenchProblems } from '../fr/committee-problems.ts'
import type { Words } from '../words.ts'

export const committeeProblems: Words<typeof frenchProblems> = {
  'no-committee': 'Cases of this programme are not brought before a committee.',
  'no-review-grid': 'The rules of these cases have no scoring grid: add one in a new edition.',
  'too-few-reviewers': 'Too few reviewers may examine some of these cases, because of links of interest and territories. Add reviewers.',
  'already-reviewing': 'This person already reviews this case.',
  'review-submitted': 'This review is handed in: it no longer changes.',
  'session-not-in-this-state': 'The session is past that point, or not there yet. Reload the page.',
  'session-blocked': 'Nothing was recorded: %{count} cases of the session cannot be decided.',
  'session-not-decided': '%{count} cases are still open: a vote is missing, or the reason of a decision.',
  'vote-of-recused': 'A member voted on a case from which a link of interest keeps them away: take the vote back first.',
  'agenda-empty': 'The agenda is empty: put at least one case on it.',
  'agenda-frozen': 'The agenda is closed: no case enters or leaves it any more.',
  'agenda-full': 'An agenda holds at most %{maximum} cases.',
  'too-few-members': 'The session has %{members} members for a quorum of %{quorum}. Name members, or lower the quorum.',
  'not-for-this-agenda': 'Some of these cases cannot come before this committee: another programme, or not yet proposed for decision.',
  'already-on-an-agenda': 'One of these cases is already on the agenda of another session to come.',
  'member-not-present': 'Only members present vote.',
  'minutes-name-a-closed-case': 'The minutes name cases that are not open to you: ask the service that prepares the session.',
  'member-voted': 'This member voted: they were present. Take the vote back first.',
}

export const committeeFaults: Words<typeof frenchFaults> = {
  'not-a-committee-member': 'This person is not a member of this programme’s committee.',
  'unknown-envelope': 'This envelope is not one of this programme.',
  'several-programmes': 'Choose cases of one programme only.',
  'mark-missing': 'The mark is missing: %{criterion}.',
  'reason-missing': 'The reason is missing: %{criterion}.',
  'unknown-criterion': 'This criterion is not in the grid.',
  'criterion-twice': 'Each criterion appears once only.',
  'outside-scale': 'The mark goes from 0 to %{maximum}.',
  'weights-not-whole': 'The weights of the grid must add up to 100%.',
  'not-the-agenda': 'The order given does not hold exactly the cases of the agenda. Reload the page.',
}
