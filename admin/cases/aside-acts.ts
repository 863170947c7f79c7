import { programmePages } from '../programmes/pages.ts'

/** Acts that end a case or take something back are never the one proposed first. */
const ASIDE = [
  'withdraw',
  'renounce',
  'lapse',
  'stateImplicitRejection',
  'proposeWithdrawal',
  'withdrawAward',
  'refuse',
  'recommendRefusal',
  'refuseClaim',
  'orderRecovery',
  'sendBack',
  'requestDocuments',
  'returnReport',
  'changeBankDetails',
  'takeBackAmendment',
]

/** Whether the act is taken when something happens, rather than because it is its turn. */
export const isAside = (programme: string, action: string): boolean =>
  ASIDE.includes(action) || (programmePages[programme]?.asideActs?.includes(action) ?? false)
