import { plainWords } from './header-words.ts'
import { leftOut, quoted, type Reading, read } from './problem.ts'

export const NATURES = ['cash', 'in-kind', 'cash-and-in-kind'] as const
export type Nature = (typeof NATURES)[number]

const CASH = new Set(['aide en numeraire', 'numeraire', 'en numeraire', 'subvention en numeraire', 'subvention numeraire'])
const IN_KIND = new Set([
  'aide en nature',
  'nature',
  'en nature',
  'subvention en nature',
  'prestation en nature',
  'prestations en nature',
  'avantage en nature',
])

/** The closed list of the standard, one or both, with any case, accents and separator. */
export function parseNature(text: string): Reading<Nature> {
  const parts = text
    .split(/[;,/+&|]|\bet\b/iu)
    .map(plainWords)
    .filter((part) => part !== '')
  const cash = parts.some((part) => CASH.has(part))
  const inKind = parts.some((part) => IN_KIND.has(part))
  if (parts.length === 0 || !parts.every((part) => CASH.has(part) || IN_KIND.has(part))) {
    return leftOut('nature-unreadable', { value: quoted(text.trim()) })
  }
  return read(cash && inKind ? 'cash-and-in-kind' : cash ? 'cash' : 'in-kind')
}

const YES = new Set(['oui', 'o', 'yes', 'y', 'true', 'vrai', '1', 'x'])
const NO = new Set(['non', 'n', 'no', 'false', 'faux', '0'])

/** oui / non, and what spreadsheets and English tools make of them. */
export function parseYesNo(text: string): Reading<boolean> {
  const plain = plainWords(text)
  if (YES.has(plain)) return read(true)
  return NO.has(plain) ? read(false) : leftOut('yes-no-unreadable', { value: quoted(text.trim()) })
}

const OPEN = new Set(['actif', 'active', 'a', 'ouvert', 'en activite', 'oui', 'true', 'vrai', '1'])

/** Whether an establishment is open: "ACTIF", "A", "FERME (établissement rapproché)", "F", "cessé". */
export function parseState(text: string): Reading<boolean> {
  const plain = plainWords(text)
  if (OPEN.has(plain)) return read(true)
  if (/^(f|c|ferme|fermee|cesse|cessee|inactif|inactive|radie|radiee|non|false|faux|0)\b/.test(plain)) return read(false)
  return leftOut('state-unreadable', { value: quoted(text.trim()) })
}
