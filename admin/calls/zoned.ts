import { civilDate } from '../shared/format.ts'

/** "14:32:05" where the funder is, with the seconds: closing is to the second. */
export const timeOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(instant))

export const dayOf = (instant: string, timeZone: string): string => civilDate(new Date(instant), timeZone)

/** The instant at which the clocks of this zone show that day and time ("2026-12-08", "11:00"); null when one of them is missing. */
export function instantOf(day: string | null, time: string, timeZone: string): string | null {
  if (!day || !/^\d{2}:\d{2}(:\d{2})?$/.test(time)) return null
  const wanted = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  if (Number.isNaN(wanted)) return null
  // twice: the first guess may stand on the other side of a change of summer time
  let guess = wanted
  for (let round = 0; round < 2; round += 1) {
    const text = new Date(guess).toISOString()
    guess += wanted - Date.parse(`${dayOf(text, timeZone)}T${timeOf(text, timeZone)}Z`)
  }
  return new Date(guess).toISOString()
}
