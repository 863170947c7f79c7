import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { conflict } from '../kernel/refusal.ts'
import type { CellKind, SheetRow } from '../sheets/column.ts'
import { type ExportableList, exportable, type ListColumn, type Moment, type Selection } from './export-list.ts'

/** Rows a list may compute for one export: they stand in memory, unlike selected ones. */
export const MOST_COMPUTED = 50_000

const TYPES: Readonly<Record<CellKind, string>> = {
  ...{ text: 'text', amount: 'numeric', number: 'numeric', date: 'date', instant: 'timestamptz', rate: 'integer', 'yes-no': 'boolean' },
}

/**
 * Rows that no statement gives, as a statement that gives them in their order: one JSON value, taken apart by the server. Count, journal,
 * columns, words, formulas and COPY are then those of every other list.
 */
export function computedRows(db: Db, columns: readonly ListColumn[], rows: readonly SheetRow[]): Selection {
  if (rows.length > MOST_COMPUTED) throw conflict('export-beyond-computed', { details: { limit: MOST_COMPUTED } })
  const fields = columns.map(({ code, kind }) => sql`${sql.ref(code)} ${sql.raw(TYPES[kind])}`)
  return {
    query: sql`select ${sql.join(columns.map(({ code }) => sql.ref(`held.${code}`)))}
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (${sql.join(fields)})) with ordinality held
      order by held.ordinality`.compile(db),
  }
}

type Computed<Filter extends z.ZodObject> = Omit<ExportableList<Filter>, 'select'> & {
  /** The function of the screen's own route, read to its end. */
  readonly rows: (at: Moment, actor: Actor, filter: z.output<Filter>) => Promise<readonly SheetRow[]>
}

/** A list whose rows are judged or added up in the application: figures, states of publication, jobs. */
export const computed = <Filter extends z.ZodObject>({ rows, ...list }: Computed<Filter>): ExportableList =>
  exportable<Filter>({
    ...list,
    select: async (db, actor, filter, at) => computedRows(db, list.columns, await rows(at, actor, filter)),
  })

/** Every page of a list, along its own cursor. */
export async function everyPage<Item>(
  page: (cursor: string | undefined) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const all: Item[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await page(cursor)
    all.push(...items)
    if (nextCursor === null || all.length > MOST_COMPUTED) return all
    cursor = nextCursor
  }
}
