import { documentFaults } from '../cases/document-request.ts'
import type { ActContext } from '../cases/programme.ts'
import { dateFaults } from '../cases/stated-dates.ts'
import { parseIban } from '../kernel/iban.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { type FieldFault, fieldFault } from '../kernel/refusal.ts'

type Payload = Readonly<Record<string, unknown>>

const ibanFaults = ({ iban }: Payload): FieldFault[] =>
  typeof iban === 'string' && parseIban(iban) === null ? [fieldFault('/payload/iban', 'invalid-iban')] : []

/**
 * What the schema of a shared act cannot see: dates that cannot be, documents the edition does not know, an account that is none.
 * `earliest`: the dates the acts of the programme state, each with the day before which it cannot be; null: none.
 */
export function statedFaults(context: ActContext, payload: Payload, earliest: Readonly<Record<string, LocalDate | null>>): FieldFault[] {
  const { awardedOn } = context.caseFile
  const shared = { notifiedOn: awardedOn, paidOn: awardedOn, receivedOn: awardedOn, startedOn: null, requestedOn: awardedOn }
  const days = { ...shared, ...earliest }
  return [...dateFaults(context, Object.keys(days), days), ...documentFaults(context, payload), ...ibanFaults(payload)]
}
