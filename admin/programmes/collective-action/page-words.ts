import type { Schema } from '../../api/contract.ts'
import type { MessageParams, Translate } from '../../i18n/translate.ts'
import { valueWords } from '../../shared/problem-words.ts'
import type { page } from './page.fr.ts'

export type Whole = NonNullable<Schema<'CollectiveAction'>>
export type Participant = Whole['participants'][number]
export type Session = Whole['sessions'][number]

/** The words of these pages: `words('seats', { taken, capacity })`. */
export const pageWords =
  (t: Translate) =>
  (key: keyof typeof page, params: MessageParams = {}): string =>
    t(`programmes.collective-action.page.${key}`, params)

/** The word of a code, with a capital when it stands alone. */
export function codeWords(code: string | null, t: Translate): string {
  if (code === null) return ''
  const words = valueWords(code, t) ?? code
  return words.charAt(0).toUpperCase() + words.slice(1)
}
