import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { jsonb } from '../db/json.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { checkColumns, Layout, listOf } from './export-order.ts'

/** Saved sets of one person for one list. */
const MOST = 30

/** The sets of columns this person saved for a list, by name. A column that is no longer one of the list is left out. */
export async function listSets(db: Db, actor: Actor, code: string) {
  const known = new Set(listOf(actor, code).columns.map((column) => column.code))
  const rows = await db
    .selectFrom('export_set')
    .select(['id', 'name', 'layout'])
    .where('user_id', '=', actor.userId)
    .where('list', '=', code)
    .orderBy('name')
    .limit(MOST)
    .execute()
  return rows.map(({ id, name, layout }) => {
    const held = Layout.parse(layout)
    return { id, name, layout: { ...held, columns: held.columns.filter((column) => known.has(column)) } }
  })
}

/** Saves a set under a name; the same name again replaces it. */
export async function saveSet(services: Services, actor: Actor, input: { list: string; name: string; layout: z.output<typeof Layout> }) {
  checkColumns(listOf(actor, input.list), input.layout.columns)
  const sets = await listSets(services.db, actor, input.list)
  if (sets.length >= MOST && !sets.some(({ name }) => name === input.name)) throw conflict('export-sets-full')
  const now = services.clock.now()
  const { id } = await services.db
    .insertInto('export_set')
    .values({ id: newId(now), user_id: actor.userId, list: input.list, name: input.name, layout: jsonb(input.layout), created_at: now })
    .onConflict((clash) => clash.columns(['user_id', 'list', 'name']).doUpdateSet({ layout: jsonb(input.layout) }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id }
}

export async function dropSet(services: Services, actor: Actor, id: string): Promise<void> {
  const gone = await services.db.deleteFrom('export_set').where('id', '=', id).where('user_id', '=', actor.userId).executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw notFound()
}
