import { dateInZone, type LocalDate } from './local-date.ts'

/** The only source of time. Injected everywhere; tests move it by hand. */
export interface Clock {
  now(): Date
}

/** The single place where the machine's clock is read. */
export const systemClock: Clock = { now: () => new Date() }

/** The civil date of today for a funder (its IANA zone). */
export const today = (clock: Clock, timeZone: string): LocalDate => dateInZone(clock.now(), timeZone)
