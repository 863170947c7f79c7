import type { Actor } from '../../access/actor.ts'
import { recordAudit } from '../../audit/record.ts'
import type { Tx } from '../../db/client.ts'
import { inTransaction } from '../../db/transaction.ts'
import { newId } from '../../kernel/ids.ts'
import { stale } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import type { Wording } from '../template.ts'
import { editionFor, kindOf, mustAdminister, type WordingKey } from './wording-place.ts'

export interface DraftInput extends WordingKey, Wording {
  /** Of the draft as it was read; 0: there was none. */
  readonly version: number
}

/** Keeps the words being written; they may still be wrong or lack something, which publishing refuses. Answers the new version. */
export async function saveDraft(services: Services, actor: Actor, input: DraftInput): Promise<number> {
  mustAdminister(services, actor, input.programme)
  kindOf(services, input)
  return inTransaction(services.db, async (tx) => {
    await editionFor(tx, actor, input, true)
    const draft = await draftOf(tx, input)
    if ((draft?.version ?? 0) !== input.version) throw stale()
    const written = { subject: input.subject, body: input.body, written_by: actor.userId, written_at: services.clock.now() }
    if (draft) {
      await tx
        .updateTable('letter_wording')
        .set({ ...written, version: draft.version + 1 })
        .where('id', '=', draft.id)
        .execute()
      return draft.version + 1
    }
    const { last } = await tx
      .selectFrom('letter_wording')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('edition_id', '=', input.editionId)
      .where('kind', '=', input.kind)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('letter_wording')
      .values({
        id: newId(written.written_at),
        funder_id: actor.funderId,
        edition_id: input.editionId,
        kind: input.kind,
        number: Number(last ?? 0) + 1,
        ...written,
      })
      .execute()
    return 1
  })
}

/** The draft under way, its row locked. */
export const draftOf = (tx: Tx, { editionId, kind }: Pick<WordingKey, 'editionId' | 'kind'>) =>
  tx
    .selectFrom('letter_wording')
    .select(['id', 'number', 'version', 'subject', 'body'])
    .where('edition_id', '=', editionId)
    .where('kind', '=', kind)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()

/** Throws the draft away; the wording in force stays. */
export async function dropDraft(services: Services, actor: Actor, key: WordingKey & { readonly version: number }): Promise<void> {
  mustAdminister(services, actor, key.programme)
  kindOf(services, key)
  await inTransaction(services.db, async (tx) => {
    const edition = await editionFor(tx, actor, key, true)
    const draft = await draftOf(tx, key)
    if (draft?.version !== key.version) throw stale()
    await tx.deleteFrom('letter_wording').where('id', '=', draft.id).execute()
    await recordAudit(tx, {
      actor,
      at: services.clock.now(),
      action: 'wording.dropped',
      subject: { kind: 'wording', id: draft.id, label: `${key.programme} ${edition.label}, ${key.kind}` },
      before: { subject: draft.subject, body: draft.body },
    })
  })
}
