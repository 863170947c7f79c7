import type { z } from 'zod'
import type { Actor, Role } from '../access/actor.ts'
import type { Programmes } from '../cases/programme.ts'
import type { Db } from '../db/client.ts'
import type { Compiled } from '../db/snapshot.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import type { CellKind } from '../sheets/column.ts'

/** A column of a list: the name under which its query gives it, its words, and what it holds. */
export interface ListColumn {
  readonly code: string
  readonly kind: CellKind
  readonly fr: string
  readonly en: string
  /** Values are codes, whose words the console knows. `each`: several of them in one cell, with ", " between. */
  readonly coded?: true | 'each'
}

/** What a list shows, now and to this person. */
export interface Selection {
  /** Every column of the list by its code, in the order of the screen. */
  readonly query: Compiled
  /** Settings the query needs while it runs. */
  readonly settings?: Readonly<Record<string, string>>
}

/** When the rows are read, in which order (one of the `sorts` of the list), and of which programmes. */
export interface Moment {
  readonly now: Date
  readonly today: LocalDate
  readonly programmes: Programmes
  readonly sort: string | null
  /** What lists whose rows are computed are computed with (`computed-rows.ts`). */
  readonly services: Services
}

/**
 * A list that can be exported. `filter` is that of the list's own route; `select` calls the function that the list calls, so that the same filter
 * gives the same rows, rights and links of interest included.
 */
export interface ExportableList<Filter extends z.ZodObject = z.ZodObject> {
  readonly code: string
  readonly fr: string
  readonly en: string
  /** Who may read the list, as its route says. */
  readonly roles: readonly Role[]
  readonly filter: Filter
  /** The orders its screen can have, as the list's own request takes them; the first is that of a list nobody sorted. Absent: it has one. */
  readonly sorts?: readonly [string, ...string[]]
  readonly columns: readonly ListColumn[]
  readonly select: (db: Db, actor: Actor, filter: z.output<Filter>, at: Moment) => Promise<Selection>
}

/** Ties the filter to the query; outside, all lists are alike. */
export const exportable = <Filter extends z.ZodObject>(list: ExportableList<Filter>): ExportableList => list

/** A column of text, amount... with its words. */
export const column = (code: string, kind: CellKind, fr: string, en: string): ListColumn => ({ code, kind, fr, en })
/** A column of codes. */
export const coded = (code: string, fr: string, en: string): ListColumn => ({ code, kind: 'text', fr, en, coded: true })
/** A column of several codes in one cell. */
export const codes = (code: string, fr: string, en: string): ListColumn => ({ code, kind: 'text', fr, en, coded: 'each' })
