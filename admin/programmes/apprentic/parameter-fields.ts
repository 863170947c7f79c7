import type { ParameterField } from '../page-types.ts'

const field = (group: string, path: string, kind: ParameterField['kind']): ParameterField => ({ group, path, kind })

/** The parameters of an ApprenTIC edition, in the order an administrator reads the rules. */
export const apprenticParameterFields: readonly ParameterField[] = [
  field('aid', 'rateBasisPoints', 'rate'),
  field('aid', 'ceiling', 'money'),
  field('aid', 'publicIntensityBasisPoints', 'rate'),
  field('firm', 'headcountBelow', 'integer'),
  field('jury', 'reviewsNeeded', 'integer'),
  field('payments', 'payments.payWithinDays', 'integer'),
  field('deadlines', 'documentRequestDays', 'integer'),
  field('deadlines', 'observationDays', 'integer'),
  field('deadlines', 'lapse.startMonths', 'integer'),
  field('deadlines', 'lapse.finishMonths', 'integer'),
  field('deadlines', 'lapse.claimMonths', 'integer'),
  field('deadlines', 'amendment.endWithinTimes', 'integer'),
  field('lists', 'categories', 'codes'),
  field('lists', 'excludedCategories', 'codes'),
]
