import type { Translate } from '../i18n/translate.ts'

interface Schedule {
  /** Five fields of cron: minute, hour, day of the month, month, day of the week. */
  readonly pattern: string
  readonly timeZone: string
}

const NUMBER = /^\d{1,2}$/
const EVERY = /^\*\/(\d{1,2})$/

/** When it is done, as one says it; a pattern nobody thought of is shown as it is. `ownZone`: the one the page counts in, left unsaid. */
export function scheduleWords({ pattern, timeZone }: Schedule, ownZone: string, t: Translate): string {
  const zone = timeZone === ownZone ? '' : ` (${timeZone})`
  const [minute = '', hour = '', ...days] = pattern.trim().split(/\s+/)
  if (days.join(' ') !== '* * *') return `${pattern}${zone}`
  if (hour === '*') {
    const [, step] = EVERY.exec(minute) ?? []
    if (minute === '*' || step === '1') return t('jobs.every.minute')
    if (step !== undefined) return t('jobs.every.minutes', { count: Number(step) })
    if (NUMBER.test(minute)) return t('jobs.every.hour', { minute: Number(minute) })
  }
  if (NUMBER.test(hour) && NUMBER.test(minute))
    return `${t('jobs.every.day', { time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` })}${zone}`
  return `${pattern}${zone}`
}
