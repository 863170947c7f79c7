import { addDays, addMonths, daysBetween, type LocalDate, latest } from '../kernel/local-date.ts'

export interface Suspension {
  readonly startsOn: LocalDate
  readonly limitOn: LocalDate
  /** The documents came earlier; null: the time given is still running or ran out. */
  readonly endedOn: LocalDate | null
}

export interface SilenceStep {
  readonly code: 'received' | 'months' | 'suspension'
  readonly date: LocalDate
  readonly days?: number
  readonly months?: number
}

export interface SilenceDate {
  /** The day on which, without an express decision, the request is deemed refused (CRPA L231-4). */
  readonly on: LocalDate
  readonly steps: readonly SilenceStep[]
}

/**
 * Months from the date of receipt, same day-number, not rolled over week-ends; each suspension
 * (CRPA L114-5: while the time given for missing documents runs, or until they come) adds its days.
 * One that starts on the day itself or later adds none: the implicit decision is born, nothing is left to suspend.
 * Suspensions come in order of date and do not overlap (the database keeps one open at a time).
 */
export function silenceDate(receivedOn: LocalDate, months: number, suspensions: readonly Suspension[]): SilenceDate {
  const base = addMonths(receivedOn, months)
  const steps: SilenceStep[] = [
    { code: 'received', date: receivedOn },
    { code: 'months', date: base, months },
  ]
  let on = base
  for (const suspension of suspensions) {
    const end = suspension.endedOn ? minDate(suspension.endedOn, suspension.limitOn) : suspension.limitOn
    const inTime = suspension.startsOn < on
    const days = inTime ? daysBetween(suspension.startsOn, latest(suspension.startsOn, end)) : 0
    on = addDays(on, days)
    steps.push({ code: 'suspension', date: on, days })
  }
  return { on, steps }
}

const minDate = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)
