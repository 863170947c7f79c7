import { createHash } from 'node:crypto'

/** A value as the journal keeps it: no undefined, no float, nothing PostgreSQL could not hold. */
export type CanonicalValue = string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue }

/** U+0000 and halves of surrogate pairs, which jsonb refuses: a line of the journal must never fail for a character. */
const UNHELD = /\0|\p{Cs}/gu
export const held = (text: string): string => text.replace(UNHELD, '\uFFFD')

/**
 * The value without what would come back from the database in another form. Amounts (bigint) and numbers with decimals
 * become text, instants ISO text; a property that is undefined is left out.
 */
export function canonicalValue(value: unknown): CanonicalValue {
  if (value === null || value === undefined) return null
  switch (typeof value) {
    case 'string':
      return held(value)
    case 'boolean':
      return value
    case 'bigint':
      return value.toString()
    case 'number':
      // `-0` and `0` are one number to jsonb
      return Number.isSafeInteger(value) ? value + 0 : String(value)
    case 'object':
      return ofObject(value)
    default:
      throw new TypeError(`a ${typeof value} cannot be in the journal`)
  }
}

function ofObject(value: object): CanonicalValue {
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return value.toString('hex')
  if (Array.isArray(value)) return value.map(canonicalValue)
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [held(key), canonicalValue(item)]))
}

/** Code units, as RFC 8785 sorts: the same order on every machine, whatever its language. */
const byCodeUnit = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

/** One text for one value: keys sorted, no space. */
export function canonicalJson(value: CanonicalValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .sort(byCodeUnit)
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value)
}

/** Beyond this many characters a before or after is replaced by its size and fingerprint. */
const LONGEST = 32_000

/** The value, or what stands for one too long to be kept. */
export function shortened(value: unknown): CanonicalValue {
  const kept = canonicalValue(value)
  const json = canonicalJson(kept)
  if (json.length <= LONGEST) return kept
  return { tooLong: true, characters: json.length, sha256: createHash('sha256').update(json).digest('hex') }
}
