import type { Cents } from '../kernel/money.ts'
import { type PersonKind, personKind } from './natural-person.ts'
import type { OpenDataSettings } from './settings.ts'

export type WithheldWhy = 'natural-person' | 'ruling'

/** Why the line of a beneficiary is not published: the administration ruled so, or it is a natural person. Null: it is. */
export function withheldWhy(
  beneficiary: Parameters<typeof personKind>[0],
  ruling: 'withhold' | 'release' | string | null,
  { naturalPersons }: Pick<OpenDataSettings, 'naturalPersons'>,
): WithheldWhy | null {
  if (ruling === 'withhold') return 'ruling'
  const kind: PersonKind = personKind(beneficiary)
  return kind === 'natural' && naturalPersons === 'withheld' ? 'natural-person' : null
}

/** Whether the rule of the funder leaves this award out: `yearTotal` is what its body was awarded in the year of the signature (décret 2001-495). */
export const isBelowThreshold = (yearTotal: Cents, { scope, threshold }: Pick<OpenDataSettings, 'scope' | 'threshold'>): boolean =>
  scope !== 'all' && yearTotal <= threshold
