import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { addMonths, type LocalDate, yearOf } from '../kernel/local-date.ts'
import { funnel } from './case-sets.queries.ts'
import { figures } from './figures.queries.ts'
import { countFirms } from './firms.queries.ts'
import { forecast } from './forecast.queries.ts'
import { needsCases, type StatisticFilter } from './statistic-filter.ts'
import { backlog, stepTimes } from './steps.queries.ts'

/** The period of the same length one year before. 29 February answers to 28 February. */
export const yearBefore = (filter: StatisticFilter & Period): StatisticFilter & Period => ({
  ...filter,
  from: addMonths(filter.from, -12),
  to: addMonths(filter.to, -12),
})

interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Everything the page of the statistics shows, from sums of years, months and days; nothing of it reads the events or the ledger. */
export async function dashboard(db: Db, actor: Actor, filter: StatisticFilter & Period, today: LocalDate) {
  const before = yearBefore(filter)
  // firms of both periods in one reading; with what only cases tell, each on its own
  const [firms, firmsBefore] = needsCases(filter, null) ? [] : await countFirms(db, actor, filter, before)
  // the two that take longest, side by side
  const [now, then] = await Promise.all([
    figures(db, actor, filter, null, 'all', firms),
    figures(db, actor, before, null, 'all', firmsBefore),
  ])
  const months = await figures(db, actor, filter, 'month', 'sums')
  const monthsBefore = await figures(db, actor, before, 'month', 'sums')
  const departements = await figures(db, actor, filter, 'departement', 'sums')
  const year = yearOf(filter.to)
  const [steps = [], previousSteps = []] = await stepTimes(db, actor, filter, before)
  return {
    from: filter.from,
    to: filter.to,
    previousFrom: before.from,
    previousTo: before.to,
    today,
    figures: now.items[0]?.figures ?? [],
    previous: then.items[0]?.figures ?? [],
    months: months.items,
    previousMonths: monthsBefore.items,
    departements: departements.items,
    breaches: now.breaches,
    funnel: await funnel(db, actor, filter),
    steps,
    previousSteps,
    backlog: await backlog(db, actor, filter, today),
    envelopes: await forecast(db, actor, { year, programme: filter.programme, today }),
  }
}
