import type { KeptLimit } from '../cases/kept-limits.ts'

/** In which capacity a person is told; who that is, is found out when it is said. */
export const RECIPIENTS = ['officer', 'supervisor', 'applicant', 'consultant'] as const
export type Recipient = (typeof RECIPIENTS)[number]

export const CHANNELS = ['mail', 'inside', 'both'] as const
export type Channel = (typeof CHANNELS)[number]

/** So many days before or after which date, who is told, and how. Its words: `reminders.rules` of the console. */
export interface ReminderRule {
  readonly code: string
  /** Kinds of dates (`dueKinds` of the programmes) it is about. */
  readonly about: readonly string[]
  readonly side: 'before' | 'after'
  /** Calendar days; a day off is moved to the working day before (`before`) or after (`after`). */
  readonly days: number
  readonly recipient: Recipient
  readonly channel: Channel
  /** Neither switched off nor muted: silence that becomes a decision surprises nobody. */
  readonly compulsory: boolean
}

const rule = (
  code: string,
  about: string | readonly string[],
  side: ReminderRule['side'],
  days: number,
  recipient: Recipient,
  more: Partial<Pick<ReminderRule, 'channel' | 'compulsory'>> = {},
): ReminderRule => ({
  ...{ code, side, days, recipient, channel: 'both', compulsory: false },
  about: typeof about === 'string' ? [about] : about,
  ...more,
})

const STARTS = ['mission-start', 'project-start', 'action-start']
const ENDS = ['mission-end', 'project-end', 'action-end']
const SURE = { compulsory: true } as const

/** Calendar days before a limit of the law at which each is told. */
const kept = (kind: KeptLimit, days: { readonly officer: number; readonly supervisor: number }): ReminderRule[] => [
  rule(`${kind}-officer`, kind, 'before', days.officer, 'officer'),
  rule(`${kind}-supervisor`, kind, 'before', days.supervisor, 'supervisor'),
]

/** What is said unless a funder says otherwise (`reminder_setting`). */
export const DEFAULT_RULES: readonly ReminderRule[] = [
  // CRPA L231-4: silence becomes a rejection; the officer is warned three times, the supervisor from the second on
  rule('silence-officer-first', 'implicit-rejection', 'before', 15, 'officer', SURE),
  rule('silence-officer-second', 'implicit-rejection', 'before', 5, 'officer', SURE),
  rule('silence-officer-last', 'implicit-rejection', 'before', 1, 'officer', SURE),
  rule('silence-supervisor-first', 'implicit-rejection', 'before', 5, 'supervisor', SURE),
  rule('silence-supervisor-last', 'implicit-rejection', 'before', 1, 'supervisor', SURE),
  rule('documents-applicant', 'documents-expected', 'before', 7, 'applicant'),
  rule('documents-officer', 'documents-expected', 'after', 1, 'officer', { channel: 'inside' }),
  rule('start-applicant', STARTS, 'before', 30, 'applicant'),
  rule('start-officer', STARTS, 'after', 1, 'officer', { channel: 'inside' }),
  rule('end-applicant', ENDS, 'before', 30, 'applicant'),
  rule('end-consultant', ENDS, 'before', 30, 'consultant'),
  rule('end-officer', ENDS, 'after', 1, 'officer', { channel: 'inside' }),
  rule('report-applicant', 'report-expected', 'before', 15, 'applicant'),
  rule('balance-applicant', 'balance-claim', 'before', 30, 'applicant'),
  rule('balance-officer', 'balance-claim', 'after', 1, 'officer', { channel: 'inside' }),
  rule('certification-officer', 'certification', 'before', 7, 'officer'),
  rule('payment-officer', 'payment', 'before', 5, 'officer'),
  rule('payment-supervisor', 'payment', 'after', 1, 'supervisor'),
  rule('rights-applicant-first', 'rights-end', 'before', 90, 'applicant'),
  rule('rights-applicant-last', 'rights-end', 'before', 30, 'applicant'),
  rule('observations-officer', 'observations-end', 'after', 1, 'officer'),
  rule('call-applicant', 'call-closing', 'before', 3, 'applicant'),
  // limits of the law that are the service's to keep: the officer first, then the supervisor
  ...kept('registration', { officer: 1, supervisor: 0 }),
  ...kept('acknowledgement', { officer: 5, supervisor: 2 }),
  ...kept('reasons', { officer: 10, supervisor: 4 }),
  ...kept('withdrawal', { officer: 21, supervisor: 7 }),
  ...kept('state-aid-register', { officer: 7, supervisor: 2 }),
  ...kept('open-data', { officer: 21, supervisor: 7 }),
]

export const RULE_CODES: readonly string[] = DEFAULT_RULES.map(({ code }) => code)

export const ruleOf = (code: string): ReminderRule | null => DEFAULT_RULES.find((candidate) => candidate.code === code) ?? null
