import type { letterFaults as frenchFaults, letterProblems as frenchProblems } from '../fr/letter-problems.ts'
import type { Words } from '../words.ts'

export const letterProblems: Words<typeof frenchProblems> = {
  'mentions-missing': 'This letter cannot be published: it lacks a compulsory mention. They are named on the page, with their article.',
  'wording-published': 'These words are published: they do not change any more. Write a new draft.',
  'letter-not-now': 'This letter is not written at this moment of the case.',
  'letter-kept': 'A letter stays as it was written.',
  'letter-not-sent-yet': 'This letter has not left yet. Try again in a moment.',
  'letter-not-opened-yet': 'Open this letter first: its reading is dated, then you can save it.',
  'letter-not-to-sign': 'This letter is not one to sign.',
  'already-signed-letter': 'This letter is signed already.',
  'too-many-codes': 'Too many codes were asked for. Wait an hour.',
  'code-just-sent': 'A code has just left. Read your mailbox.',
  'code-wrong': 'This is not the code. Tries left: %{left}.',
  'code-no-longer-valid': 'This code no longer works. Ask for another one.',
  'nothing-to-post': 'No letter is waiting for the post.',
  'already-posted': 'The day of posting of this file is noted already.',
}
export const letterFaults: Words<typeof frenchFaults> = {
  'unknown-name': 'The field {%{field}} does not exist (paragraph %{paragraph}).',
  'stray-brace': 'A brace stands alone or out of place (paragraph %{paragraph}).',
  'list-within-words': 'The list {%{field}} stands alone, after a dash (paragraph %{paragraph}).',
  'not-a-list': 'After a dash there must be a list field, alone (paragraph %{paragraph}).',
  'flag-within-words': '{%{field}} has no words: use it in front of a paragraph, {?%{field}} (paragraph %{paragraph}).',
  'condition-out-of-place': 'The subject takes neither a condition nor a list.',
  'date-in-the-future': 'This day has not come yet.',
}
