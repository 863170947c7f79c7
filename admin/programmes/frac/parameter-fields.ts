import type { ParameterField } from '../page-types.ts'

const field = (group: string, path: string, kind: ParameterField['kind']): ParameterField => ({ group, path, kind })

/** The parameters of a FRAC edition, in the order an administrator reads the rules. */
export const fracParameterFields: readonly ParameterField[] = [
  ...(['court', 'long'] as const).flatMap((mission) => [
    field(mission, `missions.${mission}.rateBasisPoints`, 'rate'),
    field(mission, `missions.${mission}.ceiling`, 'money'),
    field(mission, `missions.${mission}.maxDays`, 'optional-integer'),
  ]),
  field('cost', 'dailyRateCap', 'money'),
  field('cost', 'travelShareBasisPoints', 'rate'),
  field('competition', 'minimumProposals', 'integer'),
  field('competition', 'recurrence.perKind', 'integer'),
  field('competition', 'recurrence.months', 'integer'),
  field('competition', 'recurrence.noticeYears', 'integer'),
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
  field('lists', 'fields', 'codes'),
  field('lists', 'excludedNatures', 'codes'),
]
