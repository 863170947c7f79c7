/** A message as it leaves. */
export interface OutgoingMail {
  /** Stays the same when the message is tried again, so that a mailbox can see a repetition; another when a person replays it. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Address of the page for the header List-Unsubscribe (RFC 2369); absent: none. */
  readonly listUnsubscribe?: string
}

/** The mail server will never take it: the address (5xx to the recipient) or the message itself (5xx to its content). */
export class RefusedForGood extends Error {
  override readonly name = 'RefusedForGood'
  readonly what: 'address' | 'message'
  constructor(what: 'address' | 'message', said: string) {
    super(said)
    this.what = what
  }
}

/** Hands a message to a mail server, and answers the Message-ID it went under, without brackets. Rejects when the server does not take it, with RefusedForGood when trying again is in vain. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<string>
}
