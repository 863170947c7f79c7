/**
 * What an address may be told of. `case.state-changed`: an act that brought a case into another state; `case.acted`: any other act of
 * its lifecycle; `case.assigned`: given to an officer, or to nobody; a version of a document was handed in; a message or an internal note was
 * written; a letter that left, by e-mail or by post; a payment order.
 */
export const WEBHOOK_KINDS = [
  'case.state-changed',
  'case.acted',
  'case.assigned',
  'document.added',
  'note.added',
  'letter.sent',
  'payment.ordered',
] as const
export type WebhookKind = (typeof WEBHOOK_KINDS)[number]
