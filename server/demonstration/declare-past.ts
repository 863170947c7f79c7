import { inTransaction } from '../db/transaction.ts'
import { addMonths, type LocalDate, localDate } from '../kernel/local-date.ts'
import { declareInRegister } from '../state-aid/declare-in-register.ts'
import { nextLines } from '../state-aid/register-list.queries.ts'
import { type DemonstrationTools, workingDay } from './tools.ts'

const KEY = 'aid-register'
/** More lines than the past has. */
const MOST = 5_000

/**
 * What the service of the demonstration declared to the State's register of de minimis aid, twice a month and within its twenty working days:
 * every line of the past whose limit is over. Told once, when the stories are; what is late afterwards is left to whoever tries the product.
 */
export async function declarePast({ services, at, actor, today }: DemonstrationTools): Promise<void> {
  const supervisor = actor('supervisor')
  const told = await services.db
    .insertInto('demonstration_story')
    .values({ funder_id: supervisor.funderId, key: KEY, begun_at: services.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!told) return
  const late = await inTransaction(services.db, (tx) => nextLines(tx, supervisor, { today }, { state: 'late' }).limit(MOST).execute())
  const days = new Map<LocalDate, typeof late>()
  for (const line of late) {
    const day = declarationDay(line.granted_on)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  for (const [day, lines] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    at(day)
    await declareInRegister(services, supervisor, {
      declaredOn: day,
      reference: `Dépôt du ${day}`,
      lines: lines.map(({ case_id: caseId, organisation_id: organisationId, amount }) => ({ caseId, organisationId, amount, number: '' })),
    })
  }
}

/** Awards of the first half of a month on its 20th, of the second on the 5th of the next. */
function declarationDay(grantedOn: LocalDate): LocalDate {
  const month = grantedOn.slice(0, 8)
  return workingDay(Number(grantedOn.slice(8)) <= 15 ? localDate(`${month}20`) : addMonths(localDate(`${month}05`), 1))
}
