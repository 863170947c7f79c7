/** Why a message came back, in a word that the console says plainly (`people.mails.reasons`). */
export const RETURN_REASONS = [
  'unknown-address',
  'unknown-domain',
  'mailbox-closed',
  'mailbox-full',
  'too-large',
  'not-answering',
  'system',
  'content',
  'policy',
  'sender-refused',
  'unspecified',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** What becomes of the message: as when the mail server itself refuses it. */
export type ReturnedBecause = 'address-refused' | 'message-refused' | 'given-up'

/** By subject and detail of the status (RFC 3463, section 3), the detail first, then the subject alone. */
const REASONS: Readonly<Record<string, ReturnReason>> = {
  '1': 'unknown-address',
  '1.2': 'unknown-domain',
  '1.7': 'sender-refused',
  '1.8': 'sender-refused',
  '2': 'mailbox-closed',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '2.4': 'system',
  '3': 'system',
  '3.4': 'too-large',
  '4': 'not-answering',
  '4.4': 'unknown-domain',
  '5': 'system',
  '6': 'content',
  '7': 'policy',
}
/** Of a report that gives no more than the answer of the server (RFC 5321, 4.2.3). */
const REPLIES: Readonly<Record<string, ReturnReason>> = {
  '550': 'unknown-address',
  '551': 'unknown-address',
  '552': 'mailbox-full',
  '553': 'unknown-address',
  '554': 'policy',
}
const FOR_GOOD: Readonly<Record<ReturnReason, ReturnedBecause>> = {
  'unknown-address': 'address-refused',
  'unknown-domain': 'address-refused',
  'mailbox-closed': 'address-refused',
  'mailbox-full': 'given-up',
  'too-large': 'message-refused',
  'not-answering': 'given-up',
  system: 'given-up',
  content: 'message-refused',
  policy: 'message-refused',
  'sender-refused': 'message-refused',
  unspecified: 'message-refused',
}

/** Why, from the status and from what the server answered. */
export function returnReason(status: string, said: string): ReturnReason {
  const [, subject = '0', detail = '0'] = status.split('.')
  if (subject === '0') return REPLIES[/\b(55[0-4])\b/.exec(said)?.[1] ?? ''] ?? 'unspecified'
  return REASONS[`${subject}.${detail}`] ?? REASONS[subject] ?? 'unspecified'
}

/** The address or the message refused for good (5.x.x), or only given up: a passing trouble that lasted (4.x.x) says nothing of the address. */
export const returnedBecause = (status: string, reason: ReturnReason): ReturnedBecause =>
  status.startsWith('5.') ? FOR_GOOD[reason] : 'given-up'
