import type { Schema } from '../../http/openapi-checks.ts'
import type { Random } from './random.ts'

/** What the OpenAPI document says of one value. */
export interface Shape extends Schema {
  required?: string[]
  minimum?: number
  maximum?: number
  maxItems?: number
  example?: unknown
}

/** Identifiers and words that mean something to the application: without them every request would end at the first look-up. */
export interface Known {
  readonly schemas: Readonly<Record<string, Shape>>
  readonly ids: readonly string[]
  readonly foreignIds: readonly string[]
  readonly words: readonly string[]
  /** What may stand in a segment of the path, by its name. */
  readonly segments: Readonly<Record<string, readonly string[]>>
}

const TEXTS = [
  ...['', ' ', 'a', 'frac', 'digital', 'Vendre en ligne', '0', '-1', '1.00', '12345.67', '999999999999.99', '0.001', '1e3', 'NaN'],
  ...['2026-11-21', '2026-02-30', '0000-00-00', '9999-12-31', '2026-11-21T09:00:00Z', '73282932000074', '00000000000000', '732829320'],
  ...['FR7630006000011234567890189', 'FR00', 'someone@demo.example', 'W751234567', '70.22Z', '75', '2A', '974', '"3"', '*', 'null', 'true'],
]
const HOSTILE = [
  ...["'; drop table case_file; --", '" or 1=1', '%', '_', '\\', '{{7*7}}', '$(id)', '<script>alert(1)</script>', '../../etc/passwd'],
  ...['\u0000', '\u0007', '\u001b[2J', '\u202egpj.exe', '\ud800', '\udfff\ud800', '\ufeff', '\u200b', '👩‍🌾'.repeat(40), 'é'.repeat(300)],
  ...[
    'İ',
    'ß',
    '１２３',
    '٣',
    'ﬀ',
    'a\u0300'.repeat(200),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '=cmd|x',
    '\r\nSet-Cookie: a=b',
  ],
]
const NUMBERS = [0, -0, 1, -1, 2, 50, 200, 201, 2026, 9999, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, 0.1, 1.005, -1e-9]

export const hostileText = (random: Random): string =>
  random.chance(0.004) ? 'x'.repeat(random.pick([1_000, 5_000, 60_000, 99_000])) : random.pick(random.chance(0.5) ? HOSTILE : TEXTS)

export const anyId = (random: Random, known: Known): string => {
  const roll = random.next()
  if (roll < 0.7) return random.pick(known.ids)
  return roll < 0.92 ? random.pick(known.foreignIds) : '018f4a10-0000-7000-8000-00000000dead'
}

/** A value of the wrong kind, or at the edge. */
export function hostileValue(random: Random, known: Known): unknown {
  const makers: readonly (() => unknown)[] = [
    () => hostileText(random),
    () => random.pick(NUMBERS),
    () => null,
    () => random.chance(0.5),
    () => [],
    () => ({}),
    () => [hostileText(random), random.pick(NUMBERS)],
    () => ({ [random.pick(HOSTILE)]: random.pick(NUMBERS) }),
    () => anyId(random, known),
    () => Array.from({ length: random.pick([3, 70, 500]) }, () => random.pick(NUMBERS)),
  ]
  return random.pick(makers)()
}

/** A value that the schema would probably accept. */
export function valueFor(shape: Shape | undefined, random: Random, known: Known, depth = 0): unknown {
  if (!shape || depth > 8) return hostileValue(random, known)
  if (shape.$ref) return valueFor(known.schemas[shape.$ref.split('/').at(-1) ?? ''], random, known, depth + 1)
  if ('const' in shape) return shape.const
  if (shape.enum) return random.pick(shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return valueFor(random.pick(choices), random, known, depth + 1)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => valueFor(part, random, known, depth + 1)))
  const type = Array.isArray(shape.type) ? random.pick(shape.type) : shape.type
  switch (type) {
    case 'object':
      return objectFor(shape, random, known, depth)
    case 'array':
      return Array.from({ length: random.below(Math.min(3, shape.maxItems ?? 3) + 1) }, () =>
        valueFor(shape.items, random, known, depth + 1),
      )
    case 'integer':
    case 'number':
      return numberFor(shape, random)
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    case 'string':
      return textFor(shape, random, known)
    default:
      return hostileValue(random, known)
  }
}

function objectFor(shape: Shape, random: Random, known: Known, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(shape.properties ?? {})) {
    if (random.chance(shape.required?.includes(name) ? 0.97 : 0.5)) made[name] = valueFor(inner, random, known, depth + 1)
  }
  if (typeof shape.additionalProperties === 'object') {
    for (let count = random.below(3); count > 0; count -= 1) {
      made[random.pick(known.words)] = valueFor(shape.additionalProperties, random, known, depth + 1)
    }
  }
  return made
}

function numberFor(shape: Shape, random: Random): number {
  const least = Math.max(shape.minimum ?? 0, -1_000_000)
  const most = Math.min(shape.maximum ?? 1_000, 1_000_000)
  return random.chance(0.3) ? random.pick([least, most]) : least + random.below(Math.max(1, most - least + 1))
}

function textFor(shape: Shape, random: Random, known: Known): string {
  if (shape.format === 'uuid') return anyId(random, known)
  if (shape.example !== undefined && random.chance(0.6))
    return typeof shape.example === 'string' ? shape.example : JSON.stringify(shape.example)
  if (shape.format === 'date') return random.pick(['2026-11-21', '2026-11-20', '2020-01-01', '2027-12-31', '9999-12-31', '1900-01-01'])
  if (shape.format === 'email') return random.pick(['someone@demo.example', `${known.ids[0]}@demo.example`])
  if (random.chance(0.3)) return random.pick(known.words)
  const text = random.chance(0.1) ? 'n'.repeat(Math.min(shape.maxLength ?? 50, 5_000)) : random.pick(TEXTS)
  return text.slice(0, shape.maxLength ?? 200)
}

/** Somewhere in the value, something else: a leaf replaced, a field taken out, a field nobody asked for. */
export function spoilt(value: unknown, random: Random, known: Known, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 6) return hostileValue(random, known)
  const keys = Object.keys(value)
  if (Array.isArray(value)) {
    if (keys.length === 0) return [hostileValue(random, known)]
    const at = random.below(keys.length)
    return value.map((item: unknown, index) => (index === at ? spoilt(item, random, known, depth + 1) : item))
  }
  const copy: Record<string, unknown> = { ...value }
  const key = keys.length > 0 ? random.pick(keys) : 'x'
  const roll = random.next()
  if (roll < 0.6) copy[key] = random.chance(0.5) ? spoilt(copy[key], random, known, depth + 1) : hostileValue(random, known)
  else if (roll < 0.75) delete copy[key]
  else copy[random.pick([...HOSTILE.slice(0, 12), 'isAdmin', 'funderId', 'id'])] = hostileValue(random, known)
  return copy
}
