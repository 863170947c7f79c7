import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { Tx } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { inTransaction } from '../db/transaction.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import { ownLetter } from '../letters/own-letter.queries.ts'
import type { Services } from '../services.ts'
import { mailedCode } from './mailed-code.ts'
import type { SignaturePort, ToSign } from './signature-port.ts'

interface OnLetter {
  readonly caseId: string
  readonly letterId: string
}

/** The way of signing of this installation. Another one takes its place here; signatures made before say how they were made. */
const port: SignaturePort = mailedCode

/** Asks for the proof that the person is who they say: nothing is signed yet. */
export const startSignature = (services: Services, actor: Actor, given: OnLetter): Promise<{ expiresAt: Date }> =>
  inTransaction(services.db, async (tx) => {
    const { subject } = await letterToSign(tx, services, actor, given)
    return port.start(tx, services, actor, subject)
  })

/**
 * Signs the letter for the organisation it was written to: who, when, how, and the hash of the bytes signed, in a row that nothing
 * changes afterwards and that the database accepts only for the letter as it went out.
 */
export async function signLetter(
  services: Services,
  actor: Actor,
  given: OnLetter & { readonly code: string },
): Promise<{ signedAt: Date; sha256: string }> {
  const at = services.clock.now()
  const done = await inTransaction(services.db, async (tx) => {
    const { subject, organisationId } = await letterToSign(tx, services, actor, given)
    const confirmed = await port.confirm(tx, services, actor, subject, given.code)
    // answered, not thrown: the try it cost must be kept
    if (!confirmed.ok) return confirmed
    await tx
      .insertInto('letter_signature')
      .values({
        letter_id: subject.letterId,
        sha256: subject.sha256,
        user_id: actor.userId,
        signer_name: actor.fullName,
        signer_email: actor.email,
        organisation_id: organisationId,
        method: port.method,
        evidence: jsonb(confirmed.evidence),
        signed_at: at,
      })
      .execute()
    await recordAudit(tx, {
      actor,
      at,
      action: 'letter.signed',
      subject: { kind: 'letter', id: subject.letterId, label: subject.reference },
      after: { caseId: subject.caseId, method: port.method, sha256: subject.sha256.toString('hex') },
    })
    return { ok: true as const, sha256: subject.sha256.toString('hex') }
  })
  if (!done.ok) throw conflict(done.code, { details: { left: done.left } })
  return { signedAt: at, sha256: done.sha256 }
}

/** A letter that this person may sign: their organisation's own, gone out, of a kind that is signed, and signed by nobody yet. Its row is locked. */
async function letterToSign(
  tx: Tx,
  services: Services,
  actor: Actor,
  given: OnLetter,
): Promise<{ subject: ToSign; organisationId: string }> {
  const letter = await ownLetter(tx, actor, given)
  if (!letter?.organisation_id) throw notFound()
  await tx.selectFrom('letter').select('id').where('id', '=', letter.id).forNoKeyUpdate().execute()
  if (!services.programmes.get(letter.programme_code)?.letters[letter.kind]?.signed) throw conflict('letter-not-to-sign')
  if (letter.sha256 === null) throw conflict('letter-not-sent-yet')
  const signed = await tx.selectFrom('letter_signature').select('letter_id').where('letter_id', '=', letter.id).executeTakeFirst()
  if (signed) throw conflict('already-signed-letter')
  const { caseId, letterId } = given
  return { subject: { caseId, letterId, reference: letter.reference, sha256: letter.sha256 }, organisationId: letter.organisation_id }
}
