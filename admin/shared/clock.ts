import { civilDate } from './format.ts'

/** The only place of the console where the machine's clock is read. */
export const now = (): Date => new Date()

/** Today's civil date where the funder is. */
export const todayIn = (timeZone: string): string => civilDate(now(), timeZone)
