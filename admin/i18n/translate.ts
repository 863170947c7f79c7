import type { french } from './fr.ts'
import type { Leaves } from './words.ts'

export type Locale = 'fr' | 'en'
export type MessageKey = Leaves<typeof french>
export type MessageParams = Readonly<Record<string, string | number>>

export interface Translate {
  /** The words of a key of the catalogue. `smart_count` chooses singular or plural. */
  (key: MessageKey, params?: MessageParams): string
  readonly locale: Locale
  /** What stands between a label and its value: French sets a space before the colon, one that does not break the line. */
  readonly colon: string
  /** A key made at run time (a state, a code): the words, or null when the catalogue has none. */
  readonly maybe: (key: string, params?: MessageParams) => string | null
}

/** A detail the server did not give leaves a mark, never "%{limit}". */
const withoutGaps = (words: string): string => words.replace(/%\{\w+\}/g, '…')

/** French sets a space before `: ; ? ! »` and after `«`; a line may end there only if the space lets it, so it is one that does not. */
const withoutBreaks = (words: string): string => words.replace(/ (?=[:»])|(?<=«) /g, '\u00A0').replace(/ (?=[;?!])/g, '\u202F')

/** The number that chooses singular or plural is written bare: from a thousand on it is grouped as people read it. */
const withThousands = (words: string, count: string | number | undefined, locale: Locale): string =>
  typeof count === 'number' && count >= 1000
    ? words.replace(String(count), count.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB'))
    : words

/** Typed keys over React-Admin's `translate`. */
export function translator(locale: Locale, translate: (key: string, params?: Record<string, unknown>) => string): Translate {
  const finished = (words: string, params?: MessageParams): string => {
    const told = withThousands(withoutGaps(words), params?.['smart_count'], locale)
    return locale === 'fr' ? withoutBreaks(told) : told
  }
  const t = (key: MessageKey, params?: MessageParams): string => finished(translate(key, params), params)
  const maybe = (key: string, params?: MessageParams): string | null => {
    const words = translate(key, { ...params, _: '' })
    return words === '' ? null : finished(words, params)
  }
  return Object.assign(t, { locale, colon: locale === 'fr' ? '\u00A0: ' : ': ', maybe })
}
