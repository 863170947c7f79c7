import { isUuid } from './ids.ts'
import { isLocalDate } from './local-date.ts'
import { fieldFault, Refusal } from './refusal.ts'

/** The place after which the next page begins: the values of the sort key and the id of the last row. Opaque to the client. */
export type CursorValues = readonly (string | number | null)[]

/** The cursor of a place, as text for a URL. `decodeCursor` reads it back. */
export const encodeCursor = (values: CursorValues): string => Buffer.from(JSON.stringify(values)).toString('base64url')

export type CursorKind = 'uuid' | 'instant' | 'date' | 'money' | 'text' | 'integer'

const SHAPES: Readonly<Record<CursorKind, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && isUuid(value),
  instant: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  date: (value) => typeof value === 'string' && isLocalDate(value),
  money: (value) => typeof value === 'string' && /^-?\d{1,12}(\.\d{1,2})?$/.test(value),
  text: (value) => typeof value === 'string' && value.length <= 500 && !value.includes('\u0000'),
  integer: (value) => Number.isSafeInteger(value),
}

/** The values of a cursor we made, checked by kind so that a forged one is a 400 that names the parameter, never an error of the database. */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): CursorValues {
  const fault = (): Refusal => new Refusal('malformed', 'invalid-parameters', { errors: [fieldFault('?cursor', 'invalid-cursor')] })
  let values: unknown
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw fault()
    throw error
  }
  if (!Array.isArray(values) || values.length !== kinds.length) throw fault()
  if (!kinds.every((kind, index) => SHAPES[kind](values[index]))) throw fault()
  return values as CursorValues
}

/** Cuts the one row read beyond the page and says where the next page begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => CursorValues,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null }
}
