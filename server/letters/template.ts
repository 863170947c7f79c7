/**
 * The small language the words of a letter are written in. No code: a text of paragraphs parted by an empty line, where
 * `{reference}` is a named field, a paragraph that begins with `{?field}` stays only when the field has a value (`{!field}`: only
 * when it has none), and a paragraph `- {documents}` is a list, one line for each value. A field of several parts, each with a title and
 * lines, stands alone in its paragraph. In a document that is not a letter, a paragraph that begins with `# ` is a heading.
 */
export interface Wording {
  readonly subject: string
  /** Paragraphs parted by an empty line. */
  readonly body: string
}

/** What a field holds, and so how it is written: nobody formats a date or an amount inside a wording. */
export type FieldKind = 'text' | 'date' | 'amount' | 'number' | 'list' | 'parts' | 'flag' | 'passage'

/** Made into words already; null: no value. */
export type FieldWords = string | readonly string[] | boolean | null

export interface WordingFault {
  readonly at: 'subject' | 'body'
  /** From 1. */
  readonly paragraph: number
  readonly code: 'unknown-name' | 'stray-brace' | 'list-within-words' | 'not-a-list' | 'flag-within-words' | 'condition-out-of-place'

  readonly field?: string
}

interface Paragraph {
  /** Present: kept only when the field has a value, or has none. */
  readonly when: { readonly field: string; readonly present: boolean } | null
  readonly list: boolean
  /** Words and field names in turn, words first. */
  readonly pieces: readonly string[]
}

const CONDITION = /^\{([?!])([A-Za-z][A-Za-z0-9]*)\}\s*/
const FIELD = /\{([A-Za-z][A-Za-z0-9]*)\}/

/** Paragraphs of a body; line ends inside one are spaces. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.replace(/\s*\r?\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')

function parse(text: string): Paragraph {
  const condition = CONDITION.exec(text)
  const rest = condition ? text.slice(condition[0].length) : text
  const list = rest.startsWith('- ')
  return {
    when: condition ? { field: condition[2] ?? '', present: condition[1] === '?' } : null,
    list,
    pieces: (list ? rest.slice(2) : rest).split(FIELD),
  }
}

const fieldsIn = ({ pieces }: Paragraph): string[] => pieces.filter((_, index) => index % 2 === 1)
const wordsIn = ({ pieces }: Paragraph): string[] => pieces.filter((_, index) => index % 2 === 0)

/** Everything that would go wrong, so that it is said while one writes and never when a letter leaves. */
export function faultsOfWording(wording: Wording, kinds: Readonly<Record<string, FieldKind>>): WordingFault[] {
  const subject = parse(wording.subject)
  return [
    ...(subject.when || subject.list ? [{ at: 'subject', paragraph: 1, code: 'condition-out-of-place' } as const] : []),
    ...faultsOf(subject, kinds, false).map((fault) => ({ at: 'subject', paragraph: 1, ...fault }) as const),
    ...paragraphsOf(wording.body).flatMap((text, index) =>
      faultsOf(parse(text), kinds, true).map((fault) => ({ at: 'body', paragraph: index + 1, ...fault }) as const),
    ),
  ]
}

function faultsOf(
  paragraph: Paragraph,
  kinds: Readonly<Record<string, FieldKind>>,
  inBody: boolean,
): Pick<WordingFault, 'code' | 'field'>[] {
  const named = fieldsIn(paragraph)
  const known = (field: string): boolean => Object.hasOwn(kinds, field)
  const all = paragraph.when ? [paragraph.when.field, ...named] : named
  const single = named.length === 1 && wordsIn(paragraph).every((words) => words.trim() === '')
  const alone = paragraph.list && single
  const outOfPlace = (field: string): boolean =>
    kinds[field] === 'list' ? !alone : kinds[field] === 'parts' && (paragraph.list || !single || !inBody)
  return [
    ...all.filter((field) => !known(field)).map((field) => ({ code: 'unknown-name', field }) as const),
    ...(wordsIn(paragraph).some((words) => /[{}]/.test(words)) ? [{ code: 'stray-brace' } as const] : []),
    ...named.filter(outOfPlace).map((field) => ({ code: 'list-within-words', field }) as const),
    ...(paragraph.list && !(alone && named.every((field) => !known(field) || kinds[field] === 'list' || kinds[field] === 'parts'))
      ? [{ code: 'not-a-list' } as const]
      : []),
    ...named.filter((field) => kinds[field] === 'flag').map((field) => ({ code: 'flag-within-words', field }) as const),
  ]
}

/** Fields the reader is sure to find: those of paragraphs that stay whatever the case. */
export const fieldsAlwaysIn = (body: string): Set<string> =>
  new Set(
    paragraphsOf(body)
      .map(parse)
      .filter(({ when }) => when === null)
      .flatMap(fieldsIn),
  )

const isEmpty = (value: FieldWords | undefined): boolean =>
  value === undefined || value === null || value === false || (typeof value !== 'boolean' && value.length === 0)

/**
 * The words as they go out. What a value contains is never read as language: a reason that says `{appeal}` says just that.
 * A paragraph of fields alone that are all empty is left out. A field that is not among the values throws: it is a fault of the program.
 */
export function renderWording(wording: Wording, values: Readonly<Record<string, FieldWords>>): { subject: string; paragraphs: string[] } {
  return {
    subject: filled(parse(wording.subject), values).join(' '),
    paragraphs: paragraphsOf(wording.body).flatMap((text) => filled(parse(text), values)),
  }
}

/** One paragraph of a passage. */
export const renderPassage = (text: string, values: Readonly<Record<string, FieldWords>>): string => filled(parse(text), values).join(' ')

function filled(paragraph: Paragraph, values: Readonly<Record<string, FieldWords>>): string[] {
  const wordsFor = (field: string): FieldWords => {
    const value = values[field]
    if (value === undefined) throw new RangeError(`no value for the field ${field}`)
    return value
  }
  const { when, list, pieces } = paragraph
  if (when && isEmpty(wordsFor(when.field)) === when.present) return []
  const named = fieldsIn(paragraph).map(wordsFor)
  if (list) return named.flatMap((value) => (Array.isArray(value) ? value.map((line) => `- ${String(line)}`) : []))
  const [value] = named
  // several parts, already in words: they alone are paragraphs of their own
  if (named.length === 1 && Array.isArray(value)) return value.map(String)
  if (named.length > 0 && named.every(isEmpty) && wordsIn(paragraph).every((words) => words.trim() === '')) return []
  const text = pieces.map((piece, index) => (index % 2 === 0 ? piece : String(wordsFor(piece) ?? ''))).join('')
  return [text.trim()]
}
