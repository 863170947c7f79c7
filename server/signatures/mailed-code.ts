import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { newId } from '../kernel/ids.ts'
import { conflict } from '../kernel/refusal.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { composeMail } from '../mail/words.ts'
import type { Services } from '../services.ts'
import type { SignaturePort, ToSign } from './signature-port.ts'

const MINUTES = 15
/** Of one code: with six digits, five tries find it once in 200 000. */
const TRIES = 5
/** Codes one person may ask for in an hour: new codes are no way around the tries. */
const CODES_AN_HOUR = 6

/** A code of six digits sent to the address of the signed-in person: who signs holds both the account and the mailbox. */
export const mailedCode: SignaturePort = {
  method: 'mailed-code',

  start: async (tx, services, actor, subject) => {
    const now = services.clock.now()
    const anHourAgo = new Date(now.getTime() - 3_600_000)
    const { asked } = await tx
      .selectFrom('signature_code')
      .select(({ fn }) => fn.countAll<string>().as('asked'))
      .where('user_id', '=', actor.userId)
      .where('created_at', '>', anHourAgo)
      .executeTakeFirstOrThrow()
    if (Number(asked) >= CODES_AN_HOUR) throw conflict('too-many-codes')
    await endCodes(tx, actor, subject, now)
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    const id = newId(now)
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
    await tx
      .insertInto('signature_code')
      .values({
        ...{ id, letter_id: subject.letterId, user_id: actor.userId, created_at: now, expires_at: expiresAt },
        code_hash: hashOf(services, { id, code, sha256: subject.sha256 }),
      })
      .execute()
    await queueMail(tx, {
      funderId: actor.funderId,
      userId: actor.userId,
      recipient: actor.email,
      kind: 'signature-code',
      words: wordsOf(actor, subject.reference, code),
      secret: true,
      now,
    })
    return { expiresAt }
  },

  confirm: async (tx, services, actor, subject, proof) => {
    const now = services.clock.now()
    const row = await tx
      .selectFrom('signature_code')
      .select(['id', 'code_hash', 'tries', 'created_at', 'expires_at'])
      .where('letter_id', '=', subject.letterId)
      .where('user_id', '=', actor.userId)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row || row.expires_at.getTime() <= now.getTime() || row.tries >= TRIES) return { ok: false, code: 'code-no-longer-valid', left: 0 }
    const right = timingSafeEqual(row.code_hash, hashOf(services, { id: row.id, code: proof, sha256: subject.sha256 }))
    const tries = row.tries + 1
    await tx
      .updateTable('signature_code')
      .set({ tries, ...(right || tries >= TRIES ? { ended_at: now } : {}) })
      .where('id', '=', row.id)
      .execute()
    if (!right) return { ok: false, code: tries >= TRIES ? 'code-no-longer-valid' : 'code-wrong', left: TRIES - tries }
    return { ok: true, evidence: { codeId: row.id, codeSentTo: actor.email, codeSentAt: row.created_at.toISOString(), tries } }
  },
}

const endCodes = (tx: Tx, actor: Actor, { letterId }: ToSign, now: Date) =>
  tx
    .updateTable('signature_code')
    .set({ ended_at: now })
    .where('letter_id', '=', letterId)
    .where('user_id', '=', actor.userId)
    .where('ended_at', 'is', null)
    .execute()

/** Keyed by the installation: a code is short enough to be found by trying all of them on a plain hash. Bound to its row and to the bytes to sign. */
const hashOf = (services: Services, { id, code, sha256 }: { id: string; code: string; sha256: Buffer }): Buffer =>
  createHmac('sha256', services.keys.derive('signature-code')).update(`${id}:${code}:`).update(sha256).digest()

const wordsOf = (actor: Actor, reference: string, code: string) =>
  composeMail(
    actor.locale === 'en'
      ? {
          locale: 'en',
          subject: `Your signature code: case ${reference}`,
          greeting: `Dear ${actor.fullName},`,
          paragraphs: [`To sign the agreement of case ${reference}, type this code on the page of the case: ${code}`],
          after: [`It works once, for ${MINUTES} minutes. If you did not ask for it, change your password and tell the service.`],
          signature: ['Guichet'],
        }
      : {
          locale: 'fr',
          subject: `Votre code de signature : dossier ${reference}`,
          greeting: `Bonjour ${actor.fullName},`,
          paragraphs: [`Pour signer la convention du dossier ${reference}, tapez ce code sur la page du dossier : ${code}`],
          after: [
            `Il sert une fois, pendant ${MINUTES} minutes. Si vous ne l’avez pas demandé, changez votre mot de passe et prévenez le service.`,
          ],
          signature: ['Guichet'],
        },
  )
