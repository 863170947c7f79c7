import type { SmeSizeResult } from '../../parties/sme-size.queries.ts'

/**
 * People of the single undertaking in the year its size is judged on (Rec. 2003/361/EC: linked firms whole, partners pro rata), as a decimal string;
 * null when figures are missing. Taken from the explanation of the size, which the console shows beside it.
 */
export function headcountOf({ steps, referenceYear }: Pick<SmeSizeResult, 'steps' | 'referenceYear'>): string | null {
  const total = steps.find((step) => step.code === 'total' && step.year === referenceYear)
  return total?.code === 'total' && total.complete ? total.headcount : null
}
