import { translator } from '../../admin/i18n/translate.ts'
import { scheduleWords } from '../../admin/jobs/schedule-words.ts'
import { schedules } from '../../jobs/schedule.ts'

/** A catalogue that says the key and what it was given. */
const t = translator('fr', (key, params) => [key.replace('jobs.every.', ''), ...Object.values(params ?? {})].join(' '))
const words = (pattern: string, timeZone = 'Europe/Paris') => scheduleWords({ pattern, timeZone }, 'Europe/Paris', t)

it.each([
  ['* * * * *', 'minute'],
  ['*/1 * * * *', 'minute'],
  ['*/5 * * * *', 'minutes 5'],
  ['7 * * * *', 'hour 7'],
  ['5 3 * * *', 'day 03:05'],
  ['31 14 * * *', 'day 14:31'],
  // nobody schedules these yet: better the pattern than a sentence that is wrong
  ['0 9 * * 1', '0 9 * * 1'],
  ['0 9 1 * *', '0 9 1 * *'],
  ['0 */6 * * *', '0 */6 * * *'],
  ['0,30 * * * *', '0,30 * * * *'],
])('%s is said as %s', (pattern, said) => expect(words(pattern)).toBe(said))

it('a zone is said when it is not that of the page, and matters', () => {
  expect([words('5 3 * * *', 'America/Cayenne'), words('*/5 * * * *', 'America/Cayenne')]).toEqual([
    'day 03:05 (America/Cayenne)',
    'minutes 5',
  ])
})

it('everything that is done by the clock is said in words', () => {
  expect(schedules.length).toBeGreaterThan(5)
  expect(schedules.filter(({ pattern, timeZone }) => words(pattern, timeZone).includes('*'))).toEqual([])
})
