import { type RawBuilder, sql } from 'kysely'
import type { JsonValue } from './types.ts'

/** A value for a jsonb column. Arrays must be encoded by hand: node-postgres would make them a PostgreSQL array. */
export const jsonb = (value: unknown): RawBuilder<JsonValue> => sql<JsonValue>`${JSON.stringify(value)}::jsonb`

/** `date` to `date` as a daterange that includes both ends. */
export const closedRange = (from: string | null, until: string | null): RawBuilder<string> =>
  sql<string>`daterange(${from}::date, ${until}::date, '[]')`
