import { type FieldFault, fieldFault, Refusal } from '../kernel/refusal.ts'
import { isUnprintable } from '../kernel/wire.ts'

/** No form of ours nests deeper than six; beyond, somebody tries what a parser can bear. */
const DEEPEST = 20
/** Names and values in one body, all levels together. */
const MOST_VALUES = 10_000
/** Names by which an object of JavaScript reaches its prototype. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** Told at most; the rest is found on the next try. */
const FAULTS_TOLD = 20

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * What no schema of ours would ever accept, looked for in every value before its schema is asked, so that no route can
 * forget it: control characters, text that turns its direction, halves of surrogate pairs, and the names of the prototype.
 * `prefix` begins each pointer: '/' for a body, '?' for query parameters. Throws `json-too-deep` or `json-too-many-values` (400).
 */
export function hostileFaults(value: unknown, prefix: string): FieldFault[] {
  const faults: FieldFault[] = []
  let values = 0
  // a stack of our own: the depth of the input must not become the depth of ours
  const waiting: { readonly value: unknown; readonly pointer: string; readonly depth: number }[] = [{ value, pointer: '', depth: 0 }]
  for (let next = waiting.pop(); next !== undefined && faults.length < FAULTS_TOLD; next = waiting.pop()) {
    values += 1
    if (values > MOST_VALUES) throw new Refusal('malformed', 'json-too-many-values', { details: { maximum: String(MOST_VALUES) } })
    if (next.depth > DEEPEST) throw new Refusal('malformed', 'json-too-deep', { details: { maximum: String(DEEPEST) } })
    if (typeof next.value === 'string' && isUnprintable(next.value)) {
      faults.push(fieldFault(prefix + next.pointer, 'unprintable-characters'))
    }
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [key, inner] of Object.entries(next.value)) {
      const pointer = next.pointer === '' ? escaped(key) : `${next.pointer}/${escaped(key)}`
      if (PROTOTYPE_KEYS.has(key)) faults.push(fieldFault(prefix + pointer, 'unknown-field'))
      else if (isUnprintable(key)) faults.push(fieldFault(prefix + next.pointer, 'unprintable-characters'))
      else waiting.push({ value: inner, pointer, depth: next.depth + 1 })
    }
  }
  return faults
}
