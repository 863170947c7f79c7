import { z } from 'zod'
import { type Actor, hasRole } from '../access/actor.ts'
import { fieldFault, invalid, notFound } from '../kernel/refusal.ts'
import { text } from '../kernel/wire.ts'
import { faultsOf } from '../kernel/zod-faults.ts'
import type { CsvOptions } from '../sheets/write-csv.ts'
import type { Words } from './chosen-rows.ts'
import { type ExportFormat, FORMATS } from './export-format.ts'
import type { ExportableList } from './export-list.ts'
import { exportLists } from './lists/index.ts'

/** Most columns of a list: the figures by group have one for each figure. */
const MOST = 120
const columnCode = z
  .string()
  .max(40)
  .regex(/^[a-z][a-zA-Z]{0,39}$/)

export const LANGUAGE = z.enum(['fr', 'en'])
/** The person as they read now: the console may be in another language than the account. */
export const reading = (actor: Actor, language: z.output<typeof LANGUAGE> | undefined): Actor =>
  language === undefined ? actor : { ...actor, locale: language }

/** Format and columns, as a person chooses and saves them. */
export const Layout = z
  .strictObject({
    format: z.enum(FORMATS),
    separator: z.enum(['comma', 'semicolon', 'tab']).default('semicolon'),
    decimals: z.enum(['point', 'comma']).default('comma'),
    byteOrderMark: z.boolean().default(true),
    columns: z.array(columnCode).min(1).max(MOST),
  })
  .meta({ id: 'ExportLayout' })

/** The filter as the list's own route takes it, text by text. */
export const AskedFilter = z.record(z.string().max(40), text(800)).refine((filter) => Object.keys(filter).length <= 40)

export const OrderBody = Layout.extend({
  filter: AskedFilter.default({}),
  /** The order of the screen, as the list's own request takes it. */
  sort: text(40).optional(),
  /** Of titles and of what is worked out in words; absent: that of the account. */
  language: LANGUAGE.optional(),
  /** Words of codes, by column: what the console shows for them. Without, codes are written. */
  words: z
    .record(columnCode, z.record(z.string().max(80), text(160)))
    .refine((words) => Object.values(words).every((column) => Object.keys(column).length <= 600) && Object.keys(words).length <= MOST)
    .default({}),
}).meta({ id: 'ExportOrder' })
export type OrderBody = z.output<typeof OrderBody>

/** An order that has been looked at: its list is one this person may read, its filter one the list knows, its columns those of the list. */
export interface ExportOrder {
  readonly list: string
  /** As the list's schema reads it. */
  readonly filter: Readonly<Record<string, unknown>>
  /** As it was asked for. */
  readonly asked: Readonly<Record<string, string>>
  /** One of the orders of the list; null: the order it has when nobody sorted it. */
  readonly sort: string | null
  readonly columns: readonly string[]
  readonly format: ExportFormat
  readonly csv: CsvOptions
  readonly words: Words
}

export const mayExport = (actor: Actor, list: ExportableList): boolean => hasRole(actor, ...list.roles)

/** A list this person may read, or 404. */
export function listOf(actor: Actor, code: string): ExportableList {
  const list = exportLists.find((one) => one.code === code)
  if (!list || !mayExport(actor, list)) throw notFound()
  return list
}

/** The filter as the list reads it; 422 names what it does not know. */
export function filterOf(list: ExportableList, asked: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const parsed = list.filter.strict().safeParse(asked, { reportInput: true })
  if (!parsed.success)
    throw invalid(
      ...parsed.error.issues.flatMap((issue) => faultsOf(issue, '/')).map((fault) => ({ ...fault, pointer: `/filter${fault.pointer}` })),
    )
  return parsed.data
}

export function orderOf(actor: Actor, code: string, body: OrderBody): ExportOrder {
  const list = listOf(actor, code)
  checkColumns(list, body.columns)
  if (body.sort !== undefined && !list.sorts?.includes(body.sort)) throw invalid(fieldFault('/sort', 'not-in-list'))
  const { format, separator, decimals, byteOrderMark } = body
  return {
    list: code,
    filter: filterOf(list, body.filter),
    asked: body.filter,
    sort: body.sort ?? null,
    columns: body.columns,
    format,
    csv: { separator, decimals, byteOrderMark },
    words: body.words,
  }
}

/** Columns are those of the list, each once. */
export function checkColumns(list: ExportableList, columns: readonly string[]): void {
  const known = new Set(list.columns.map(({ code }) => code))
  const faults = columns.flatMap((code, index) =>
    known.has(code) && columns.indexOf(code) === index ? [] : [fieldFault(`/columns/${index}`, 'not-in-list')],
  )
  if (faults.length > 0) throw invalid(...faults)
}
