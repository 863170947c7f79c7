import pg from 'pg'

/**
 * What a compiled statement is made of, as far as finding its placeholders needs: an escape string, a string, a quoted name, a comment,
 * a dollar quote, a placeholder. Placeholders are looked for outside all the others.
 */
const TOKENS = /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--|\/\*|\$(?:[A-Za-z_]\w*)?\$|\$(\d+)/g

/** Text of an array: every element quoted, so that none is taken for NULL, a brace or a comma. */
const arrayText = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${plainText(value).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`

/** As node-postgres sends it beside a statement: text of an unknown type, whose type the place decides. */
function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean' || typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return arrayText(value)
  throw new RangeError('a parameter of this kind is not written into a statement')
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  const text = plainText(value)
  // the end of the statement for the server, whatever stands after it
  if (text.includes('\0')) throw new RangeError('a parameter holds a zero character')
  return pg.escapeLiteral(text)
}

/**
 * A compiled statement with its parameters written into it as literals, for COPY, which takes none. Each literal is quoted by node-postgres,
 * whatever its type: a number too is a quoted text, as it is when sent beside the statement, so both find the same rows.
 * Throws when a placeholder has no parameter, a parameter no placeholder, or the statement holds what is not looked into (comments, dollar
 * quotes): nothing is guessed. Decision 0012.
 */
export function inlineParameters(compiled: { readonly sql: string; readonly parameters: readonly unknown[] }): string {
  const used = new Set<number>()
  const text = compiled.sql.replace(TOKENS, (token: string, place: string | undefined) => {
    if (token === '--' || token === '/*' || token.startsWith('$')) {
      const index = Number(place ?? 0) - 1
      if (place === undefined || index < 0 || index >= compiled.parameters.length) throw new RangeError('a statement that cannot be copied')
      used.add(index)
      return literal(compiled.parameters[index])
    }
    return token
  })
  if (used.size !== compiled.parameters.length) throw new RangeError('a parameter without a place')
  return text
}
