import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/client.ts'
import type { LetterKind } from '../letter-set.ts'
import type { Wording } from '../template.ts'

/** The words in force and the row they come from; without a row they are the programme's own. */
export interface WordingInForce extends Wording {
  readonly id: string | null
  /** The edition they were published for: another than the one asked for when they were kept from an earlier one. */
  readonly editionId: string | null
  readonly number: number
}

/**
 * The wording a letter of this kind goes out with under an edition: the last one published for it, else the last one of the nearest
 * earlier edition, so that a new edition does not throw away what a funder has written, else the programme's own.
 */
export async function wordingInForce(
  db: Db,
  key: { readonly editionId: string; readonly kind: string },
  letter: Pick<LetterKind, 'wording'>,
): Promise<WordingInForce> {
  const row = await db
    .selectFrom('letter_wording as w')
    .innerJoin('programme_edition as e', 'e.id', 'w.edition_id')
    .innerJoin('programme_edition as asked', (join) =>
      join
        .onRef('asked.funder_id', '=', 'e.funder_id')
        .onRef('asked.programme_code', '=', 'e.programme_code')
        .onRef('asked.in_force_from', '>=', 'e.in_force_from'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom(sql<{ edition_id: string; depth: number }>`edition_line(asked.id)`.as('line'))
          .select(['edition_id', 'depth'])
          .as('own'),
      (join) => join.onRef('own.edition_id', '=', 'e.id'),
    )
    // of those that begin the same day, the edition and what it corrects; of earlier days, what came into force
    .where(sql<SqlBool>`(own.depth is not null or (e.in_force_from < asked.in_force_from and (e.corrects_id is null
      or exists (select 1 from edition_correction c where c.correcting_id = e.id and c.state in ('applying', 'halted', 'applied')))))`)
    .select(['w.id', 'w.edition_id', 'w.number', 'w.subject', 'w.body'])
    .where('asked.id', '=', key.editionId)
    .where('w.kind', '=', key.kind)
    .where('w.state', '=', sql.lit('published'))
    .orderBy('e.in_force_from', 'desc')
    .orderBy(
      sql`own.depth asc nulls last, exists (select 1 from edition_correction c where c.edition_id = e.id and c.state <> 'abandoned')`,
    )
    .orderBy('w.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? { id: row.id, editionId: row.edition_id, number: row.number, subject: row.subject, body: row.body }
    : { id: null, editionId: null, number: 0, ...letter.wording }
}
