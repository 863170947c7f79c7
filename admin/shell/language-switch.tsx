import { useNotify } from 'react-admin'
import { chooseLocale, LOCALES } from '../i18n/i18n-provider.ts'
import { useWords } from '../i18n/use-words.ts'

/** French or English, at once, without losing what is being typed. */
export function LanguageSwitch() {
  const t = useWords()
  const notify = useNotify()
  return (
    <fieldset className="languages">
      <legend className="hidden-visually">{t('shell.language')}</legend>
      {LOCALES.map(({ locale, name, short }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={t.locale === locale}
          onClick={() => {
            chooseLocale(locale).catch(() => notify(t('problems.unreachable'), { type: 'error' }))
          }}
        >
          {short}
          <span className="hidden-visually">, {name}</span>
        </button>
      ))}
    </fieldset>
  )
}
