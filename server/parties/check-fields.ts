import type { LocalDate } from '../kernel/local-date.ts'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import { nafInForce, parseNaf } from './naf.ts'
import type { OrganisationFields } from './organisation.ts'

/**
 * What depends on the day: a code of a nomenclature that is not in force yet. Codes of the previous one stay good:
 * a firm keeps the code it was given until INSEE gives it another.
 */
export function checkFields(fields: OrganisationFields, on: LocalDate): void {
  const nomenclature = fields.nafCode ? parseNaf(fields.nafCode)?.nomenclature : null
  if (nomenclature === 'NAF2025' && nafInForce(on) !== 'NAF2025') throw invalid(fieldFault('/nafCode', 'naf-not-in-force'))
}
