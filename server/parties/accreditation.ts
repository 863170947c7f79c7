import { addDays, type LocalDate } from '../kernel/local-date.ts'

export const ACCREDITATION_STATUSES = ['accredited', 'suspended', 'withdrawn'] as const
/** The certificate every right hangs on: a type of document. */
export const INSURANCE_DOCUMENT = 'professional-insurance'

export type AccreditationStatus = (typeof ACCREDITATION_STATUSES)[number]

/** One period of one status; both days included. Periods of a consultancy in a field never overlap. */
export interface AccreditationPeriod {
  readonly status: AccreditationStatus
  readonly from: LocalDate
  readonly until: LocalDate
  readonly insuranceUntil: LocalDate
}

export type Accreditation =
  | { readonly accredited: true; readonly until: LocalDate; readonly insuranceUntil: LocalDate }
  | {
      readonly accredited: false
      readonly why: 'never' | 'not-yet' | 'expired' | 'suspended' | 'withdrawn' | 'insurance-expired'
      /** First day on which it is so; for 'not-yet' the day on which it begins. */
      readonly since?: LocalDate
    }

/** Whether the periods, in order of date, give the right to advise on that day, and why not. */
export function accreditationOn(periods: readonly AccreditationPeriod[], on: LocalDate): Accreditation {
  const index = periods.findIndex((period) => period.from <= on && on <= period.until)
  const period = periods[index]
  if (!period) return outside(periods, on)
  if (period.status !== 'accredited') {
    return { accredited: false, why: period.status, since: runStart(periods, index) }
  }
  if (period.insuranceUntil < on) return { accredited: false, why: 'insurance-expired', since: addDays(period.insuranceUntil, 1) }
  return { accredited: true, until: runEnd(periods, index), insuranceUntil: period.insuranceUntil }
}

/**
 * The first day from `from` through `to` that no certificate covers, or null. A suspended consultancy finishes its missions and has to be
 * insured; days without any right, or withdrawn, are not judged here: nobody holds a certificate for a right that is gone.
 */
export function firstUninsuredDay(periods: readonly AccreditationPeriod[], from: LocalDate, to: LocalDate): LocalDate | null {
  for (const period of periods) {
    const start = period.from > from ? period.from : from
    const end = period.until < to ? period.until : to
    if (period.status === 'withdrawn' || start > end || period.insuranceUntil >= end) continue
    const next = addDays(period.insuranceUntil, 1)
    return next > start ? next : start
  }
  return null
}

function outside(periods: readonly AccreditationPeriod[], on: LocalDate): Accreditation {
  const before = periods.findLastIndex((period) => period.until < on)
  const last = periods[before]
  if (last?.status === 'withdrawn') return { accredited: false, why: 'withdrawn', since: runStart(periods, before) }
  if (last) return { accredited: false, why: 'expired', since: addDays(last.until, 1) }
  const next = periods[0]
  return next ? { accredited: false, why: 'not-yet', since: next.from } : { accredited: false, why: 'never' }
}

const follows = (period: AccreditationPeriod | undefined, before: AccreditationPeriod | undefined): boolean =>
  period !== undefined && before !== undefined && period.status === before.status && period.from === addDays(before.until, 1)

/** First day of the unbroken run of periods of one status that ends with this one. */
function runStart(periods: readonly AccreditationPeriod[], index: number): LocalDate {
  let first = index
  while (follows(periods[first], periods[first - 1])) first -= 1
  return (periods[first] as AccreditationPeriod).from
}

/** Last day of that run: a renewal that follows on counts. */
function runEnd(periods: readonly AccreditationPeriod[], index: number): LocalDate {
  let last = index
  while (follows(periods[last + 1], periods[last])) last += 1
  return (periods[last] as AccreditationPeriod).until
}
