import type { correctionProblems as french } from '../fr/correction-problems.ts'
import type { Words } from '../words.ts'

export const correctionProblems: Words<typeof french> = {
  'edition-corrected-already': 'This edition is corrected already, or is being so. Correct the last correction.',
  'edition-not-in-force': 'This correction is not applied yet: finish it, or give it up.',
  'correction-not-in-this-state': 'The correction is no more, or not yet, there. Reload the page.',
  'correction-kept': 'A correction that has begun is not rewritten: it goes on, or waits.',
  'silence-stopped-already': 'The automatic implicit rejections of this edition are stopped already.',
  'silence-not-stopped': 'The automatic implicit rejections of this edition are not stopped.',
  'limit-already-met': 'This is noted on the case already.',
  'no-implicit-rejection': 'No implicit rejection was born on this case.',
  'reasons-already-asked': 'The reasons have been asked for already.',
  'reasons-not-asked': 'Nobody asked for the reasons of this rejection.',
  'reasons-already-given': 'The reasons have been given already.',
  'appeal-time-over': 'The time for an appeal ended on %{until}: the reasons can no more be asked for.',
}
