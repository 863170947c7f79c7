import type { ParameterField } from '../page-types.ts'

const field = (group: string, path: string, kind: ParameterField['kind']): ParameterField => ({ group, path, kind })

/** The parameters of an edition, in the order an administrator reads the rules. */
export const collectiveParameterFields: readonly ParameterField[] = [
  field('financing', 'publicCapBasisPoints', 'rate'),
  field('financing', 'minimumFirmShareBasisPoints', 'rate'),
  field('financing', 'aidCeiling', 'money'),
  field('firms', 'minimumUndertakings', 'integer'),
  ...(['facilitation', 'advice', 'travel', 'communication', 'coordination'] as const).map((category) =>
    field('costs', `categoryShares.${category}`, 'rate'),
  ),
  field('costs', 'halfDayCaps.collective', 'money'),
  field('costs', 'halfDayCaps.individual', 'money'),
  field('payments', 'payments.advanceBasisPoints', 'rate'),
  field('payments', 'payments.advanceWithGuaranteeBasisPoints', 'rate'),
  field('payments', 'payments.beforeBalanceBasisPoints', 'rate'),
  field('payments', 'payments.payWithinDays', 'integer'),
  field('deadlines', 'documentRequestDays', 'integer'),
  field('deadlines', 'observationDays', 'integer'),
  field('deadlines', 'lapse.startMonths', 'integer'),
  field('deadlines', 'lapse.finishMonths', 'integer'),
  field('deadlines', 'lapse.claimMonths', 'integer'),
  field('deadlines', 'amendment.endWithinTimes', 'integer'),
  field('lists', 'activities', 'codes'),
]
