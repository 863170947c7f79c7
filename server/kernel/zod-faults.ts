import type { z } from 'zod'
import type { FieldFault } from './refusal.ts'

/** A name as a part of an RFC 6901 pointer. */
const escaped = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * The faults of one Zod issue, each with its pointer below `prefix` ('/', '/payload/' or '?' for query parameters).
 * A custom issue says its own code in `params.code`.
 */
export function faultsOf(issue: z.core.$ZodIssue, prefix: string): FieldFault[] {
  const path = issue.path.map(escaped).join('/')
  const pointer = prefix + path
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: path === '' ? prefix + escaped(key) : `${pointer}/${escaped(key)}`,
        code: 'unknown-field',
      }))
    case 'custom':
      return [{ pointer, code: typeof issue.params?.code === 'string' ? issue.params.code : 'not-accepted' }]
    case 'too_small':
      return [
        issue.origin === 'string' && issue.minimum === 1
          ? { pointer, code: 'required' }
          : { pointer, code: 'too-small', details: { minimum: String(issue.minimum) } },
      ]
    case 'too_big':
      return [{ pointer, code: 'too-big', details: { maximum: String(issue.maximum) } }]
    case 'invalid_type':
      return [
        issue.input === undefined || issue.input === null
          ? { pointer, code: 'required' }
          : { pointer, code: 'wrong-type', details: { expected: issue.expected } },
      ]
    case 'invalid_format':
      return [{ pointer, code: 'invalid-format', details: { format: issue.format } }]
    case 'invalid_value':
      return [{ pointer, code: 'not-in-list', details: { allowed: issue.values.map(String) } }]
    case 'invalid_union':
      return issue.errors.length === 1 && issue.errors[0]
        ? issue.errors[0].flatMap((inner) => faultsOf(inner, prefix))
        : [{ pointer, code: 'not-accepted' }]
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [{ pointer, code: 'not-accepted' }]
  }
}
