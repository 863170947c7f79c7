import type { Words } from '../../i18n/words.ts'
import type { parameters as french } from './parameters.fr.ts'

export const parameters: Words<typeof french> = {
  groups: {
    court: 'Short mission',
    long: 'Long mission',
    cost: 'Costs taken into account',
    competition: 'Competition and recurrence',
    payments: 'Payments',
    deadlines: 'Time limits',
    lists: 'Lists',
  },
  fields: {
    'missions-court-maxDays': 'Days at most',
    'missions-court-rateBasisPoints': 'Rate of aid',
    'missions-court-ceiling': 'Ceiling',
    'missions-long-maxDays': 'Days at most',
    'missions-long-rateBasisPoints': 'Rate of aid',
    'missions-long-ceiling': 'Ceiling',
    dailyRateCap: 'Daily rate taken into account, at most',
    travelShareBasisPoints: 'Travel, as a share of the fee',
    minimumProposals: 'Proposals to compare',
    'recurrence-months': 'Recurrence: period (months)',
    'recurrence-perKind': 'Recurrence: missions of each kind',
    'recurrence-noticeYears': '“Subscription” notice (years)',
    'payments-advanceBasisPoints': 'Advance',
    'payments-advanceWithGuaranteeBasisPoints': 'Advance with a guarantee',
    'payments-beforeBalanceBasisPoints': 'Advance and interims before the balance',
    'payments-payWithinDays': 'Pay within (days)',
    'lapse-startMonths': 'Lapse: start of mission (months)',
    'lapse-finishMonths': 'Lapse: end of mission (months)',
    'lapse-claimMonths': 'Lapse: claim of the balance (months after the end)',
    documentRequestDays: 'Time for requested documents (days)',
    observationDays: 'Time for observations before withdrawal (days)',
    fields: 'Fields of advice',
    excludedNatures: 'Excluded services',
  },
}
