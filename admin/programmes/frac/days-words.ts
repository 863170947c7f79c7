import type { Locale } from '../../i18n/translate.ts'

/** "4.50" consultant-days as people read them: "4,5". */
export function daysWords(days: string, locale: Locale): string {
  const plain = days.replace(/\.?0+$/, '')
  return locale === 'fr' ? plain.replace('.', ',') : plain
}
