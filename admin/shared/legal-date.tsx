import type { Translate } from '../i18n/translate.ts'
import { useWords } from '../i18n/use-words.ts'
import { todayIn } from './clock.ts'
import { type DateStyle, daysBetween, formatDate, formatInstant } from './format.ts'
import { useTimeZone } from './session-context.tsx'

/** So far away, nobody counts in days: it takes as long to make them months. */
const IN_MONTHS = 90
const DAYS_A_MONTH = 365.25 / 12

/** "dans 12 jours", "demain", "il y a 3 jours"; beyond three months "dans 8 mois", beyond two years "dans 3 ans". */
export function relativeDays(days: number, t: Translate): string {
  if (Math.abs(days) > IN_MONTHS) {
    const months = Math.round(Math.abs(days) / DAYS_A_MONTH)
    const [unit, count] = months < 24 ? (['Months', months] as const) : (['Years', Math.floor(months / 12)] as const)
    return days > 0 ? t(`common.in${unit}`, { smart_count: count }) : t(`common.ago${unit}`, { smart_count: count })
  }
  if (days === 0) return t('common.today')
  if (days === 1) return t('common.tomorrow')
  if (days === -1) return t('common.yesterday')
  return days > 0 ? t('common.inDays', { smart_count: days }) : t('common.daysAgo', { smart_count: -days })
}

interface LegalDateProps {
  readonly value: string | null | undefined
  /** long "mardi 8 décembre 2026" (default), plain "8 décembre 2026", short "mar. 8 déc." */
  readonly look?: DateStyle
  /** after: "mardi 8 décembre 2026, dans 12 jours"; first: "dans 12 jours · mar. 8 déc." */
  readonly distance?: 'after' | 'first'
}

/** A civil date of the law, shown as the day it names whatever the zone of the machine. */
export function LegalDate({ value, look = 'long', distance }: LegalDateProps) {
  const t = useWords()
  const timeZone = useTimeZone()
  if (!value) return <span className="second">{t('common.notGiven')}</span>
  const today = todayIn(timeZone)
  const date = formatDate(value, t.locale, look, Number(today.slice(0, 4)))
  const away = distance ? relativeDays(daysBetween(today, value), t) : ''
  const title = look === 'short' ? formatDate(value, t.locale, 'long') : undefined
  return (
    <time className="date" dateTime={value} title={title}>
      {distance === 'first' ? `${away} · ${date}` : distance === 'after' ? `${date}, ${away}` : date}
    </time>
  )
}

/** An instant of the wire: "8 décembre 2026 à 14:32", where the funder is. */
export function InstantText({ value }: { value: string }) {
  const t = useWords()
  return (
    <time className="date" dateTime={value}>
      {formatInstant(value, t.locale, useTimeZone())}
    </time>
  )
}
