import { inTransaction } from '../db/transaction.ts'
import { addMonths, type LocalDate, localDate } from '../kernel/local-date.ts'
import { declareInRegister } from '../state-aid/declare-in-register.ts'
import { nextLines } from '../state-aid/register-list.queries.ts'
import { publishAwards } from './publish-awards.ts'
import { type DemonstrationTools, workingDay } from './tools.ts'

const KEY = 'settled'
/** More lines than the past has. */
const MOST = 5_000

/**
 * What the service of the demonstration owes once its past is told: the aid of those years stands in the State's register, its awards in a
 * second edition of the open data. Told once; what falls due afterwards is left to whoever tries the product.
 */
export async function settlePast(tools: DemonstrationTools): Promise<void> {
  const { services, actor } = tools
  const told = await services.db
    .insertInto('demonstration_story')
    .values({ funder_id: actor('supervisor').funderId, key: KEY, begun_at: services.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!told) return
  await declareAid(tools)
  await publishAwards(tools)
}

/** Every line whose limit is over, twice a month and within its twenty working days. */
async function declareAid({ services, at, actor, today }: DemonstrationTools): Promise<void> {
  const supervisor = actor('supervisor')
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
