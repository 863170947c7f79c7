import { type Actor, administers } from '../../access/actor.ts'
import type { ProgrammeModule } from '../../cases/programme.ts'
import type { Db } from '../../db/client.ts'
import { forbidden, notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import type { LetterKind, LetterSet } from '../letter-set.ts'

/** Which letter of which edition. */
export interface WordingKey {
  readonly programme: string
  readonly editionId: string
  readonly kind: string
}

/** What a programme writes, with what its committee does. */
export const lettersOf = ({ letters, committee }: Pick<ProgrammeModule, 'letters' | 'committee'>): LetterSet => ({
  ...letters,
  ...committee?.letters,
})

/** A kind of letter of the programme, or 404. */
export function kindOf(services: Pick<Services, 'programmes'>, { programme, kind }: Pick<WordingKey, 'programme' | 'kind'>): LetterKind {
  const module = services.programmes.get(programme)
  const letters: LetterSet = module ? lettersOf(module) : {}
  const found = Object.hasOwn(letters, kind) ? letters[kind] : undefined
  if (!found) throw notFound()
  return found
}

/** The edition of the actor's own funder, or 404; locked when words are about to be written for it. */
export async function editionFor(db: Db, actor: Actor, key: Pick<WordingKey, 'programme' | 'editionId'>, lock = false) {
  const edition = await db
    .selectFrom('programme_edition')
    .select(['id', 'label', 'in_force_from'])
    .where('id', '=', key.editionId)
    .where('funder_id', '=', actor.funderId)
    .where('programme_code', '=', key.programme)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
  if (!edition) throw notFound()
  return edition
}

/** Only who administers the programme writes its letters. */
export function mustAdminister(services: Pick<Services, 'programmes'>, actor: Actor, programme: string): void {
  if (!services.programmes.get(programme)) throw notFound()
  if (!administers(actor, programme)) throw forbidden('role-may-not')
}
