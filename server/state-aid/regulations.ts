import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts'
import { type Cents, parseMoney } from '../kernel/money.ts'

/** Regulation (EU) 2023/2831: small aid to one undertaking, whatever its purpose. */
export const DE_MINIMIS = 'de-minimis-2023-2831'

interface Ceiling {
  /** What one single undertaking may be granted in a Member State over any three years (art. 3(2)), in EUR cents. */
  readonly amount: Cents
  readonly years: number
}

/** The regulations under which aid is capped per undertaking. Primary agriculture and fishery have their own, with other ceilings. */
const CEILINGS: Readonly<Record<string, Ceiling>> = { [DE_MINIMIS]: { amount: parseMoney('300000.00'), years: 3 } }

/** The ceiling of a regulation; null: it has none of this kind. */
export const ceilingOf = (regulation: string): Ceiling | null => CEILINGS[regulation] ?? null

/** First of the days that count with this one: three rolling years that end on the day of the award (recital 11). */
export const firstDayCounted = (on: LocalDate, years: number): LocalDate => addDays(addMonths(on, -12 * years), 1)

/** Intensity up to which aid to external, non-recurrent consultancy stands on Regulation (EU) 651/2014 art. 18; above it, it is de minimis. */
const CONSULTANCY_BASIS_POINTS = 5_000

/** The capped regulation an aid to consultancy at this rate is granted under; null: article 18, which caps no undertaking. */
export const consultancyRegulation = (rateBasisPoints: number): string | null =>
  rateBasisPoints > CONSULTANCY_BASIS_POINTS ? DE_MINIMIS : null
