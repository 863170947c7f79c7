import type { ActContext } from '../../cases/programme.ts'
import { parseIban } from '../../kernel/iban.ts'
import { isLocalDate, type LocalDate } from '../../kernel/local-date.ts'
import { formatMoney, parseMoney } from '../../kernel/money.ts'
import { type FieldFault, fieldFault, invalid } from '../../kernel/refusal.ts'
import { hundredths } from './aid.ts'
import type { Mission } from './frac.repository.ts'

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
  const { payload } = context
  if (payload === null) return
  const faults = [
    ...dateFaults(context, mission, payload),
    ...documentFaults(context, payload),
    ...figureFaults(context.action, mission, payload),
    ...ibanFaults(payload),
  ]
  if (faults.length > 0) throw invalid(...faults)
}

type Payload = Readonly<Record<string, unknown>>

/**
 * An act states what has happened: none of its dates lies ahead, which would let a person choose the day on which the
 * accreditation of the consultant is looked at; and none comes before the act it follows.
 */
function dateFaults({ caseFile, today, action }: ActContext, mission: Mission, payload: Payload): FieldFault[] {
  const earliest: Readonly<Record<string, LocalDate | null>> = {
    notifiedOn: caseFile.awardedOn,
    paidOn: caseFile.awardedOn,
    receivedOn: action === 'submitReport' ? mission.startedOn : caseFile.awardedOn,
  }
  return ['startedOn', 'orderSignedOn', 'notifiedOn', 'receivedOn', 'paidOn'].flatMap((name) => {
    const date = payload[name]
    if (typeof date !== 'string' || !isLocalDate(date)) return []
    const first = earliest[name] ?? null
    if (date > today) return [fieldFault(`/payload/${name}`, 'date-in-future')]
    return first !== null && date < first ? [fieldFault(`/payload/${name}`, 'date-too-early', { earliest: first })] : []
  })
}

/** Only documents a text requires may be asked for (CRPA L114-5): those of the edition. */
function documentFaults({ edition }: ActContext, payload: Payload): FieldFault[] {
  const codes = Array.isArray(payload.documents) ? payload.documents : []
  const known = edition.documentTypes.map((type) => type.code)
  return codes.flatMap((code, index) =>
    known.includes(String(code)) ? [] : [fieldFault(`/payload/documents/${index}`, 'document-type-unknown', { allowed: known })],
  )
}

/** The officer may retain less than what was asked for, never more. */
function figureFaults(action: string, mission: Mission, payload: Payload): FieldFault[] {
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

const ibanFaults = ({ iban }: Payload): FieldFault[] =>
  typeof iban === 'string' && parseIban(iban) === null ? [fieldFault('/payload/iban', 'invalid-iban')] : []
