/**
 * Every job of the installation and what it is told, so that a misspelt name or payload does not compile.
 * `jobs/<name>.job.ts` holds the schema and the handler of each.
 */
export interface JobPayloads {
  'apply-correction': { readonly correctionId: string }
  'anchor-journals': Readonly<Record<string, never>>
  'deliver-letter': { readonly letterId: string }
  'make-minutes-file': { readonly sessionId: string }
  'deliver-webhook': { readonly deliveryId: string }
  'deliver-mail': { readonly mailId: string }
  /** The dates of a call moved. */
  'follow-call': { readonly callId: string }
  'make-export': { readonly exportId: string }
  /** The same row whether the address has an account (`userId`) or not. */
  'note-refused-sign-in': {
    readonly userId: string | null
    readonly address: string | null
    readonly why: 'wrong-password' | 'closed-account'
    /** ISO instant of the refusal. */
    readonly at: string
  }
  'purge-access': Readonly<Record<string, never>>
  'purge-exports': Readonly<Record<string, never>>
  'purge-outbox': Readonly<Record<string, never>>
  'purge-webhooks': Readonly<Record<string, never>>
  'resume-webhooks': Readonly<Record<string, never>>
  'list-correction': { readonly correctionId: string }
  /** null: every funder. */
  'replan-reminders': { readonly funderId: string | null }
  'resume-mails': Readonly<Record<string, never>>
  'send-reminders': Readonly<Record<string, never>>
  'take-due-actions': Readonly<Record<string, never>>
  /** Who may decide, and whether the organisation is known at all, is found out by the job. */
  'tell-of-attachment': { readonly funderId: string; readonly requestId: string }
  /** Whether the address has an account is found out by the job. */
  'send-registration': { readonly registrationId: string }
  /** The same work whether the address has an account or not. */
  'send-password-reset': { readonly requestId: string; readonly userId: string | null }
}

export type JobName = keyof JobPayloads
