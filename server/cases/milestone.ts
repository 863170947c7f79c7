/**
 * What an act of any programme amounts to, for the statistics: words of the profession, not of a programme. A case reaches each once,
 * on the day of the first such act. `amended`: the award was changed by agreement; what it changes counts as an amendment, not as a correction.
 */
export const MILESTONES = [
  'complete',
  'decided',
  'awarded',
  'refused',
  'agreed',
  'settled',
  'withdrawn',
  'lapsed',
  'award-withdrawn',
  'amended',
] as const
export type Milestone = (typeof MILESTONES)[number]
