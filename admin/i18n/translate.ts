import type { french } from './fr.ts'
import type { Leaves } from './words.ts'

export type Locale = 'fr' | 'en'
export type MessageKey = Leaves<typeof french>
export type MessageParams = Readonly<Record<string, string | number>>

export interface Translate {
  /** The words of a key of the catalogue. `smart_count` chooses singular or plural. */
  (key: MessageKey, params?: MessageParams): string
  readonly locale: Locale
  /** A key made at run time (a state, a code): the words, or null when the catalogue has none. */
  readonly maybe: (key: string, params?: MessageParams) => string | null
}

/** A detail the server did not give leaves a mark, never "%{limit}". */
const withoutGaps = (words: string): string => words.replace(/%\{\w+\}/g, '…')

/** Typed keys over React-Admin's `translate`. */
export function translator(locale: Locale, translate: (key: string, params?: Record<string, unknown>) => string): Translate {
  const t = (key: MessageKey, params?: MessageParams): string => withoutGaps(translate(key, params))
  const maybe = (key: string, params?: MessageParams): string | null => {
    const words = translate(key, { ...params, _: '' })
    return words === '' ? null : withoutGaps(words)
  }
  return Object.assign(t, { locale, maybe })
}
