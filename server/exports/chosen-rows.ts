import type { Compiled } from '../db/snapshot.ts'
import { FORMULA_START } from '../sheets/cell-text.ts'
import type { CsvOptions } from '../sheets/write-csv.ts'
import type { ListColumn } from './export-list.ts'

/** Words of the codes of a column, by the code of the column. */
export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Names of columns come from declarations, never from a request. */
const name = (code: string): string => {
  if (!/^[a-z][a-zA-Z]{0,39}$/.test(code)) throw new RangeError('not the code of a column')
  return `"${code}"`
}

/** Adds parameters to those of a statement. */
function parameters(base: Compiled) {
  const all = [...base.parameters]
  return { all, add: (value: unknown): string => `$${all.push(value)}` }
}

/** What a column shows: the word of its code, or of each of its codes, when there is one. */
function shown(column: ListColumn, words: Words, add: (value: unknown) => string): string {
  const held = words[column.code]
  const from = `chosen.${name(column.code)}`
  if (!column.coded || !held) return from
  const word = (code: string): string => `coalesce((${add(JSON.stringify(held))}::jsonb) ->> ${code}, ${code})`
  if (column.coded === true) return word(`${from}::text`)
  return `(select string_agg(${word('one.code')}, ', ' order by one.place) from regexp_split_to_table(${from}, ', ') with ordinality one (code, place))`
}

/** The chosen columns of a list, for the writers of sheets. Amounts, numbers, dates and instants come as `sheets/column.ts` wants them. */
export function chosenRows(base: Compiled, columns: readonly ListColumn[], words: Words): Compiled {
  const { all, add } = parameters(base)
  const selected = columns.map((column) => {
    const value = shown(column, words, add)
    const typed = column.kind === 'text' || column.kind === 'amount' || column.kind === 'number' ? `(${value})::text` : value
    return `${typed} as ${name(column.code)}`
  })
  return { sql: `select ${selected.join(', ')} from (${base.sql}) chosen`, parameters: all }
}

/** The text of one cell, in SQL. */
function csvText(column: ListColumn, value: string, add: (value: unknown) => string, decimals: CsvOptions['decimals']): string {
  const number = (text: string): string => (decimals === 'comma' ? `replace(${text}, '.', ',')` : text)
  const text = `(${value})::text`
  switch (column.kind) {
    case 'text':
      // strpos finds the empty text everywhere
      return `case when ${text} <> '' and strpos(${add(FORMULA_START)}, left(${text}, 1)) > 0 then '''' || ${text} else ${text} end`
    case 'amount':
    case 'number':
      return number(text)
    case 'rate':
      return number(`trim_scale((${value})::numeric / 10000)::text`)
    case 'instant':
      return `to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    case 'date':
    case 'yes-no':
      return text
  }
}

/** The same as texts of a CSV, made by the server: what `sheets/write-csv.ts` would write, cell by cell (a test compares them). */
export function chosenTexts(base: Compiled, columns: readonly ListColumn[], words: Words, { decimals }: CsvOptions): Compiled {
  const { all, add } = parameters(base)
  const selected = columns.map((column) => csvText(column, shown(column, words, add), add, decimals))
  return { sql: `select ${selected.join(', ')} from (${base.sql}) chosen`, parameters: all }
}
