import type { Db } from '../../db/client.ts'

export interface PublicCall {
  readonly id: string
  readonly programme: string
  readonly title: string
  readonly presentation: string
  readonly opensAt: Date
  readonly closesAt: Date
}

/** Calls that are announced or open at an instant, the first to close first. A funder has a few at a time. */
export async function publicCalls(db: Db, input: { funderId: string; at: Date }): Promise<PublicCall[]> {
  const rows = await db
    .selectFrom('call')
    .select(['id', 'programme_code', 'title', 'presentation', 'opens_at', 'closes_at'])
    .where('funder_id', '=', input.funderId)
    .where('closes_at', '>=', input.at)
    .where('unsealed_at', 'is', null)
    .orderBy('closes_at')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, programme: row.programme_code, title: row.title, presentation: row.presentation },
    ...{ opensAt: row.opens_at, closesAt: row.closes_at },
  }))
}

export interface PublicFunder {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly timeZone: string
}

/** The funder of this code, or the only one; null when there are several and none is named; undefined when there is none. */
export async function publicFunder(db: Db, code: string | undefined): Promise<PublicFunder | null | undefined> {
  let query = db.selectFrom('funder').select(['id', 'code', 'name', 'time_zone']).orderBy('name').limit(2)
  if (code) query = query.where('code', '=', code)
  const [first, second] = await query.execute()
  if (!first) return undefined
  return second ? null : { id: first.id, code: first.code, name: first.name, timeZone: first.time_zone }
}

export const publicFunders = (db: Db): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('funder').select(['code', 'name']).orderBy('name').limit(500).execute()
