import type { Translate } from '../i18n/translate.ts'

/** "NAF rév. 2 – C Industrie manufacturière": the letter with its nomenclature, without which it says nothing. */
export function nafName(key: string, t: Translate): string {
  const [nomenclature = '', section = ''] = key.split(':')
  const title = t.maybe(`naf.${nomenclature}.${section}`)
  const named = nomenclature === 'NAFRev2' ? t('statistics.nafRev2') : nomenclature === 'NAF2025' ? 'NAF 2025' : nomenclature
  return `${named} – ${section}${title ? ` ${title}` : ''}`
}
