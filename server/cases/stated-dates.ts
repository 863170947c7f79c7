import { isLocalDate, type LocalDate } from '../kernel/local-date.ts'
import { type FieldFault, fieldFault } from '../kernel/refusal.ts'
import type { ActContext } from './programme.ts'

/** A civil date of the payload, when the act gives it. */
export function givenDate(payload: ActContext['payload'], name: string): LocalDate | null {
  const value = payload?.[name]
  return typeof value === 'string' && isLocalDate(value) ? value : null
}

/**
 * An act states what has happened: none of its dates lies ahead, which would let a person choose the day on which the
 * conditions are looked at; and none comes before the act it follows, named in `earliest`.
 */
export function dateFaults(
  { today, payload }: ActContext,
  dates: readonly string[],
  earliest: Readonly<Record<string, LocalDate | null>>,
): FieldFault[] {
  return dates.flatMap((name) => {
    const date = givenDate(payload, name)
    if (date === null) return []
    const first = earliest[name] ?? null
    if (date > today) return [fieldFault(`/payload/${name}`, 'date-in-future')]
    return first !== null && date < first ? [fieldFault(`/payload/${name}`, 'date-too-early', { earliest: first })] : []
  })
}
