import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/client.ts'
import { isUuid } from '../kernel/ids.ts'
import type { CallInstants } from './call-state.ts'

export interface Call extends CallInstants {
  readonly id: string
  readonly programme: string
  readonly editionId: string
  readonly title: string
  readonly presentation: string
  readonly envelopeId: string | null
  readonly version: number
}

const columns = [
  ...(['id', 'programme_code', 'edition_id', 'title', 'presentation', 'opens_at', 'closes_at', 'unsealed_at'] as const),
  ...(['envelope_id', 'version'] as const),
] as const

interface CallRow {
  id: string
  programme_code: string
  edition_id: string
  title: string
  presentation: string
  opens_at: Date
  closes_at: Date
  unsealed_at: Date | null
  envelope_id: string | null
  version: number
}

const callOf = (row: CallRow): Call => ({
  ...{ id: row.id, programme: row.programme_code, editionId: row.edition_id, title: row.title, presentation: row.presentation },
  ...{ opensAt: row.opens_at, closesAt: row.closes_at, unsealedAt: row.unsealed_at, envelopeId: row.envelope_id, version: row.version },
})

/** The call of a case, for acts whose right to see the case is settled. */
export async function callById(db: Db, id: string): Promise<Call> {
  return callOf(await db.selectFrom('call').select(columns).where('id', '=', id).executeTakeFirstOrThrow())
}

/** A call of the actor's funder with its row locked until the transaction ends; null when there is none. */
export async function lockCall(tx: Tx, actor: Actor, id: string): Promise<Call | null> {
  if (!isUuid(id)) return null
  const row = await tx
    .selectFrom('call')
    .select(columns)
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ? callOf(row) : null
}
