import type { Actor } from '../../access/actor.ts'
import { recordAudit } from '../../audit/record.ts'
import { inTransaction } from '../../db/transaction.ts'
import { conflict, fieldFault, invalid, stale } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { type LetterKind, missingMentions } from '../letter-set.ts'
import { faultsOfWording, type Wording } from '../template.ts'
import { draftOf } from './save-draft.ts'
import { wordingInForce } from './wording-in-force.queries.ts'
import { editionFor, kindOf, mustAdminister, type WordingKey } from './wording-place.ts'

/**
 * The draft becomes the wording of every letter of this kind that leaves from now on under the edition; those already gone stay as they
 * were. Refused while it names what does not exist, and while a compulsory mention is missing: the answer names it and its article.
 */
export async function publishWording(services: Services, actor: Actor, key: WordingKey & { readonly version: number }): Promise<number> {
  mustAdminister(services, actor, key.programme)
  const letter = kindOf(services, key)
  return inTransaction(services.db, async (tx) => {
    const edition = await editionFor(tx, actor, key, true)
    const draft = await draftOf(tx, key)
    if (draft?.version !== key.version) throw stale()
    refuseIncomplete(letter, draft)
    const at = services.clock.now()
    const before = await wordingInForce(tx, key, letter)
    await tx
      .updateTable('letter_wording')
      .set({ state: 'published', published_by: actor.userId, published_at: at })
      .where('id', '=', draft.id)
      .execute()
    await recordAudit(tx, {
      actor,
      at,
      action: 'wording.published',
      subject: { kind: 'wording', id: draft.id, label: `${key.programme} ${edition.label}, ${key.kind}` },
      before: { subject: before.subject, body: before.body },
      after: { number: draft.number, subject: draft.subject, body: draft.body },
    })
    return draft.number
  })
}

function refuseIncomplete(letter: LetterKind, wording: Wording): void {
  const faults = faultsOfWording(wording, letter.fields)
  if (faults.length > 0)
    throw invalid(...faults.map(({ at, code, paragraph, field }) => fieldFault(`/${at}`, code, { paragraph, field: field ?? '' })))
  const missing = missingMentions(letter, wording)
  if (missing.length > 0) throw conflict('mentions-missing', { details: { mentions: missing.map(({ code, basis }) => ({ code, basis })) } })
}
