import type { ItemOf } from '../api/contract.ts'
import { useWords } from '../i18n/use-words.ts'
import { LegalDate } from '../shared/legal-date.tsx'

export type PastAward = ItemOf<'/past-awards'>

/** A file may give the year only: the day kept is then not shown as if it were known. */
export function AwardDate({ award }: { award: PastAward }) {
  const t = useWords()
  if (award.datePrecision === 'year') return <span>{t('imports.awards.yearOnly', { year: award.agreementDate.slice(0, 4) })}</span>
  return <LegalDate value={award.agreementDate} look="plain" />
}
