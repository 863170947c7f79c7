import { type Deadline, deadline } from '../kernel/deadline.ts'
import type { LocalDate } from '../kernel/local-date.ts'

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
 */
export function silenceDate(receivedOn: LocalDate, months: number, suspensions: readonly Suspension[]): SilenceDate {
  const { on, steps } = silenceDeadline(receivedOn, months, suspensions)
  return {
    on,
    steps: steps.flatMap((step): SilenceStep[] => {
      if (step.code === 'start') return [{ code: 'received', date: step.date }]
      if (step.code === 'counted') return [{ code: 'months', date: step.date, months }]
      return step.code === 'stopped' ? [{ code: 'suspension', date: step.date, days: step.days }] : []
    }),
  }
}

/** The same with the steps of the engine, as every other limit has them. */
export const silenceDeadline = (receivedOn: LocalDate, months: number, suspensions: readonly Suspension[]): Deadline =>
  deadline({
    rule: { unit: 'months', count: months, franc: false, rolls: false },
    startsOn: receivedOn,
    stops: suspensions.map(({ startsOn, limitOn, endedOn }) => ({
      from: startsOn,
      until: endedOn && endedOn < limitOn ? endedOn : limitOn,
    })),
    // months neither skip holidays nor roll here: any zone gives the same day
    zone: 'metropole',
  })
