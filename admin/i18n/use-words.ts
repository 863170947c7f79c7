import { useMemo, useSyncExternalStore } from 'react'
import { currentLocale, i18nProvider, onLocaleChange } from './i18n-provider.ts'
import { type Translate, translator } from './translate.ts'

export type { Locale, MessageKey, MessageParams, Translate } from './translate.ts'

/** The catalogue in the language of the person; the component is drawn again when it changes. */
export function useWords(): Translate {
  const locale = useSyncExternalStore(onLocaleChange, currentLocale)
  return useMemo(() => translator(locale, (key, params) => i18nProvider.translate(key, params)), [locale])
}
