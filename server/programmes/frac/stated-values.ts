import type { ActContext } from '../../cases/programme.ts'
import { statedFaults } from '../../grants/stated-values.ts'
import { formatMoney, parseMoney } from '../../kernel/money.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import { hundredths } from './aid.ts'
import type { Mission } from './frac.repository.ts'
import type { Spent } from './frac.schemas.ts'

/** No price of a consultant is beyond this; it also keeps every product of days and price within numeric(14,2). EUR. */
const DEAREST = parseMoney('100000.00')

/** Faults of prices nobody charges: below `prefix`, a pointer. */
export function priceFaults(prefix: string, prices: Readonly<Record<string, string | null>>): FieldFault[] {
  return Object.entries(prices).flatMap(([name, price]) =>
    price !== null && parseMoney(price) > DEAREST ? [fieldFault(`${prefix}/${name}`, 'too-big', { maximum: formatMoney(DEAREST) })] : [],
  )
}

/** Refuses what the schema of the payload cannot see: dates that cannot be, documents the edition does not know, figures beyond those asked for. */
export function checkStated(context: ActContext, mission: Mission): void {
  const { payload, action } = context
  if (payload === null) return
  const started = mission.startedOn
  const faults = [
    ...statedFaults(context, payload, {
      ...{ orderSignedOn: null, invoicedOn: started },
      ...(action === 'submitReport' ? { receivedOn: started } : {}),
    }),
    ...figureFaults(action, mission, payload),
  ]
  if (faults.length > 0) throw invalid(...faults)
}

const pricesOf = ({ dailyRate, travelCosts }: Spent): FieldFault[] => priceFaults('/payload/budget', { dailyRate, travelCosts })

type Payload = Readonly<Record<string, unknown>>

/** The officer may retain less than what was asked for, never more. */
function figureFaults(action: string, mission: Mission, payload: Payload): FieldFault[] {
  if (action === 'proposeAmendment') return payload['budget'] ? pricesOf(payload['budget'] as Spent) : []
  const { days, dailyRate, travelCosts } = payload
  if (typeof days !== 'string' || typeof dailyRate !== 'string' || typeof travelCosts !== 'string') return []
  const faults = priceFaults('/payload', { dailyRate, travelCosts })
  if (faults.length > 0 || action !== 'recommendAward') return faults
  const asked = [
    ['days', mission.days, mission.days !== null && hundredths(days) > hundredths(mission.days)],
    ['dailyRate', mission.dailyRate, mission.dailyRate !== null && parseMoney(dailyRate) > parseMoney(mission.dailyRate)],
    ['travelCosts', mission.travelCosts, parseMoney(travelCosts) > parseMoney(mission.travelCosts)],
  ] as const
  return asked.flatMap(([name, maximum, beyond]) => (beyond ? [fieldFault(`/payload/${name}`, 'too-big', { maximum })] : []))
}
