/**
 * Every job of the installation and what it is told, so that a misspelt name or payload does not compile.
 * `jobs/<name>.job.ts` holds the schema and the handler of each.
 */
export interface JobPayloads {
  'anchor-journals': Readonly<Record<string, never>>
  'deliver-letter': { readonly letterId: string }
  'deliver-mail': { readonly mailId: string }
  /** The same row whether the address has an account (`userId`) or not. */
  'note-refused-sign-in': {
    readonly userId: string | null
    readonly address: string | null
    readonly why: 'wrong-password' | 'closed-account'
    /** ISO instant of the refusal. */
    readonly at: string
  }
  'purge-access': Readonly<Record<string, never>>
  'purge-outbox': Readonly<Record<string, never>>
  /** Whether the address has an account is found out by the job. */
  'send-registration': { readonly registrationId: string }
  /** The same work whether the address has an account or not. */
  'send-password-reset': { readonly requestId: string; readonly userId: string | null }
}

export type JobName = keyof JobPayloads
