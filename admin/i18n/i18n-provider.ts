import polyglotI18nProvider from 'ra-i18n-polyglot'
import raFrench from 'ra-language-french'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { french } from './fr.ts'
import type { Locale } from './translate.ts'

export const LOCALES: readonly { readonly locale: Locale; readonly name: string; readonly short: string }[] = [
  { locale: 'fr', name: 'Français', short: 'FR' },
  { locale: 'en', name: 'English', short: 'EN' },
]

const KEPT_IN = 'guichet.language'

/** English is fetched only by those who read it. */
const messagesOf = (locale: string): TranslationMessages | Promise<TranslationMessages> =>
  locale === 'en'
    ? Promise.all([import('ra-language-english'), import('./en.ts')]).then(([ra, ours]) => ({ ...ra.default, ...ours.english }))
    : { ...raFrench, ...french }

const polyglot = polyglotI18nProvider(messagesOf, 'fr', [...LOCALES])
const listeners = new Set<() => void>()

export const i18nProvider: I18nProvider = polyglot

export const currentLocale = (): Locale => (polyglot.getLocale() === 'en' ? 'en' : 'fr')

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Changes the language under the page. React-Admin's own switch (its `locale` store key) mounts the whole tree anew, and with it
 * every form being filled in; here only the words change.
 */
export async function changeLocale(locale: Locale): Promise<void> {
  if (locale !== currentLocale()) await polyglot.changeLocale(locale)
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

/** The person's choice on this device; null when none was made. */
export function chosenLocale(): Locale | null {
  const kept = readKept()
  return kept === 'en' || kept === 'fr' ? kept : null
}

export function chooseLocale(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(KEPT_IN, locale)
  } catch (error) {
    // a browser that keeps nothing still changes language for this visit
    if (!(error instanceof DOMException)) throw error
  }
  return changeLocale(locale)
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT_IN)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
