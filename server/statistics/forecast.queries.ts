import type { Actor } from '../access/actor.ts'
import { listEnvelopes } from '../budget/envelope-list.queries.ts'
import type { Db } from '../db/client.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../kernel/local-date.ts'
import { type Cents, cents, formatMoney, parseMoney } from '../kernel/money.ts'

/**
 * What an envelope will have committed on 31 December if the rest of the year goes at the pace of its days past: a straight line and nothing
 * cleverer, so that anybody can make it again. None for a year that is over or has not begun. `exhaustedOn`: the day the line meets the allocation.
 */
export function projection(
  year: number,
  amounts: { readonly allocated: Cents; readonly committed: Cents },
  today: LocalDate,
): { projected: Cents | null; exhaustedOn: LocalDate | null } {
  const first = localDate(`${year}-01-01`)
  const last = localDate(`${year}-12-31`)
  if (today < first || today >= last) return { projected: null, exhaustedOn: null }
  const passed = BigInt(daysBetween(first, today) + 1)
  const whole = BigInt(daysBetween(first, last) + 1)
  const { allocated, committed } = amounts
  const projected = cents((committed * whole) / passed)
  if (committed <= 0n || projected <= allocated) return { projected, exhaustedOn: null }
  // the first day on which committed x days / passed reaches the allocation
  const days = (allocated * passed + committed - 1n) / committed
  const day = addDays(first, Number(days) - 1)
  return { projected, exhaustedOn: day < today ? today : day }
}

/** Envelopes of the year with their forecast. They are read whole, as on the page of the budget: no département has its own. */
export async function forecast(db: Db, actor: Actor, asked: { year: number; programme: string | undefined; today: LocalDate }) {
  const { year, programme, today } = asked
  const envelopes = await listEnvelopes(db, actor, { year, programme })
  return envelopes.map((envelope) => {
    const amounts = { allocated: parseMoney(envelope.allocated), committed: parseMoney(envelope.committed) }
    const { projected, exhaustedOn } = projection(year, amounts, today)
    return { ...envelope, projected: projected === null ? null : formatMoney(projected), exhaustedOn }
  })
}
