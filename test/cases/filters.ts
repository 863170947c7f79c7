import fc from 'fast-check'
import type { CaseFilter } from '../../server/cases/case-filter.ts'
import { DEPARTEMENTS, DUE_KINDS, type Population, STATES } from './population.ts'

const some = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.subarray([...values], { minLength: 1 }).map((chosen) => chosen.join(','))
const WORDS = [
  'étude',
  'ETUDE',
  'noel',
  'Noël',
  'oeuvre',
  '%',
  '_',
  '\\',
  '50 %',
  '-2025-00001',
  'frac',
  'é',
  'zzz',
  '100%',
  'e_c',
  '％',
  'aicha',
]
/** Each filter is there one time in six, so that most runs combine two or three. */
export const filters = (given: Population): fc.Arbitrary<CaseFilter> => {
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`)
  const received = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`)
  const amount = fc.integer({ min: 0, max: 50 }).map((hundreds) => (hundreds * 100.25).toFixed(2))
  // those to be given again are tested with the links of interest (test/access/rights)
  const parts: { [Name in Exclude<keyof CaseFilter, 'toReassign'>]-?: fc.Arbitrary<string> } = {
    q: fc.constantFrom(...WORDS),
    programme: some(['frac', 'apprentic', 'other']),
    state: some(STATES),
    departement: some([...DEPARTEMENTS, '99']),
    officer: some(['me', 'none', ...given.officers]),
    waiting: fc.constant('true'),
    organisation: fc.constantFrom(...given.organisations),
    edition: fc.constantFrom(...given.editions),
    dueFrom: date,
    dueBefore: date,
    dueKind: some(DUE_KINDS),
    receivedFrom: received,
    receivedTo: received,
    amountFrom: amount,
    amountTo: amount,
  }
  const sparse = Object.entries(parts).map(([name, arbitrary]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<CaseFilter>({}) },
      { weight: 1, arbitrary: arbitrary.map((value): CaseFilter => ({ [name]: value })) },
    ),
  )
  // most filters are absent: with all of them nothing is ever found
  return fc.tuple(...sparse).map((chosen) => Object.assign({}, ...chosen) as CaseFilter)
}
