import type { LocalDate } from '../kernel/local-date.ts'
import { frenchAmount, frenchDate } from './french.ts'
import type { LetterKind, Part } from './letter-set.ts'
import { type FieldKind, type FieldWords, renderPassage, renderWording, type Wording } from './template.ts'

/** What a text says where a date is not known: it asks to be looked at rather than passing for one. */
const UNKNOWN_DATE = 'date à préciser'

const inWords = ({ title, lines }: Part): string[] => [`## ${title}`, ...lines.map((line) => `- ${line}`)]

function wordsOf(kind: FieldKind, value: unknown): FieldWords {
  switch (kind) {
    case 'date':
      return typeof value === 'string' && value !== '' ? frenchDate(value as LocalDate) : UNKNOWN_DATE
    case 'amount':
      return frenchAmount(typeof value === 'string' && value !== '' ? value : '0.00')
    case 'number':
      return typeof value === 'number' ? String(value) : null
    case 'list':
      return Array.isArray(value) ? value.map(String) : []
    case 'parts':
      return Array.isArray(value) ? (value as readonly Part[]).flatMap(inWords) : []
    case 'flag':
      return value === true
    default:
      return typeof value === 'string' ? value : null
  }
}

/** The words of a letter from the values of its programme: ISO dates, decimal amounts, texts. The same values give the same words. */
export function composeLetter(
  letter: Pick<LetterKind, 'fields' | 'passages'>,
  wording: Wording,
  values: Readonly<Record<string, unknown>>,
): { readonly subject: string; readonly paragraphs: string[] } {
  const words: Record<string, FieldWords> = {}
  for (const [name, kind] of Object.entries(letter.fields)) if (kind !== 'passage') words[name] = wordsOf(kind, values[name])
  for (const [name, text] of Object.entries(letter.passages)) words[name] = renderPassage(text, words)
  return renderWording(wording, words)
}
