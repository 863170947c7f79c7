/** A message as it leaves. */
export interface OutgoingMail {
  /** Stays the same when the message is tried again, so that a mailbox can see a repetition. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Hands a message to a mail server. Rejects when the server does not take it. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>
}
