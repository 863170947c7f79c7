import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import type { Services } from '../services.ts'

/** What somebody is about to sign: these very bytes. */
export interface ToSign {
  readonly letterId: string
  readonly caseId: string
  readonly reference: string
  readonly sha256: Buffer
}

/** What a way of signing can tell of how it made sure of the person; kept beside the signature, never a secret. */
export type Evidence = Readonly<Record<string, string | number>>

/**
 * A way of signing. `start` asks the person for a proof (a code by e-mail, a visit to another service); `confirm` checks the proof that
 * comes back and answers with the evidence, or throws a Refusal. Both run in the transaction of the act and write no signature themselves:
 * `sign-letter.ts` does, so that no way of signing can sign anything else than the letter as it went out.
 */
export interface SignaturePort {
  /** Stable code, kept with each signature. */
  readonly method: string
  start(tx: Tx, services: Services, actor: Actor, subject: ToSign): Promise<{ readonly expiresAt: Date }>
  confirm(tx: Tx, services: Services, actor: Actor, subject: ToSign, proof: string): Promise<Confirmed>
}

/** A wrong proof is an answer and no error: what it costs (a try) is kept, which a thrown refusal would undo. */
export type Confirmed =
  | { readonly ok: true; readonly evidence: Evidence }
  | { readonly ok: false; readonly code: 'code-wrong' | 'code-no-longer-valid'; readonly left: number }
