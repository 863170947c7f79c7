import { COUNTED_CASES } from './counted-cases.ts'
import { COUNTED_MONEY } from './counted-money.ts'
import { COUNTED_ADVICE, COUNTED_FIRMS, COUNTED_RESULTS } from './counted-results.ts'
import { FIRM_FIGURES } from './firm-indicators.ts'
import { type Counted, type Described, FAMILIES } from './indicator.ts'
import { RATIOS } from './ratios.ts'

/** The figures an administrator answers for. Each is counted on its own legal day, never on the day somebody typed it. */
export const COUNTED: readonly Counted[] = [...COUNTED_CASES, ...COUNTED_MONEY, ...COUNTED_FIRMS, ...COUNTED_ADVICE, ...COUNTED_RESULTS]

/** Every figure of a group, family by family: sums first, then what is computed of them. */
export const LISTED: readonly Described[] = FAMILIES.flatMap((family) =>
  [...COUNTED, ...FIRM_FIGURES, ...RATIOS].filter((one) => one.family === family),
)

/** The indicator of this code that is a sum of facts. */
export const countedOf = (code: string): Counted | undefined => COUNTED.find((one) => one.code === code)
