import type { Document, Operation } from '../../http/openapi-checks.ts'
import { operationsOf } from '../../http/openapi-checks.ts'
import type { Random } from './random.ts'
import { anyId, hostileText, type Known, type Shape, spoilt, valueFor } from './values.ts'

export interface FuzzRequest {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

interface Target {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  /** How many turns it gets: what computes a password hash costs a hundred times the others. */
  readonly weight: number
}

const COSTLY = /^(signIn|.*[pP]assword.*|register.*|accept.*|.*SecondFactor.*)$/

export function targetsOf(document: Document): Target[] {
  return operationsOf(document).map(({ path, method, operation }) => ({
    path,
    method,
    operation,
    weight: COSTLY.test(operation.operationId) ? 1 : 12,
  }))
}

/** Raw, so that they reach the server as they are. */
const ODD_SEGMENTS = [
  ...['%00', '%ZZ', '%', '%E0%A4%A', '%ff%fe', '%C0%AF', '..%2f..%2fetc', '%2e%2e', '__proto__', 'constructor', '0', '-1', '1.5', 'NaN'],
  ...[
    '99999999999999999999',
    '2147483648',
    '%F0%9F%92%A9',
    '%E2%80%AEx',
    "'%20or%201=1",
    'null',
    'undefined',
    'x'.repeat(3_000),
    '%0d%0aX:1',
    '*',
  ],
]
const ODD_QUERIES = [
  ...[
    '%ZZ=1',
    'a=%E0%A4%A',
    '__proto__[x]=1',
    'limit[]=1',
    'limit=1&limit=2',
    '&&&',
    '=',
    'limit=%00',
    'sort=__proto__',
    'sort=-x',
    'limit=1e3',
  ],
  ...[
    'cursor=%22',
    'cursor=W10',
    'cursor=e30',
    'cursor=WyJhIiwiYiJd',
    'cursor=WzFlMzA4XQ',
    'cursor=WyIyMDI2LTAyLTMwVDAwOjAwOjAwWiIsbnVsbF0',
    `q=${'x'.repeat(5_000)}`,
  ],
]
const PROTOTYPES = [
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"a":{"__proto__":null}}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `{"a":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`,
  '{',
  '[]',
  'null',
  '"text"',
  '',
  '\ufeff{}',
  '{"a":1,"a":2}',
  `{"n":${'9'.repeat(400)}}`,
  '{"x":"\\ud800"}',
]

const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))

function pathFor({ path, operation }: Target, random: Random, known: Known): string {
  const filled = path.replace(/\{(\w+)\}/g, (_match, name: string) => {
    if (random.chance(0.12)) return random.pick(ODD_SEGMENTS)
    const shape = operation.parameters?.find((parameter) => parameter.name === name) as { schema?: Shape } | undefined
    if (shape?.schema?.format === 'uuid') return anyId(random, known)
    const fitting = known.segments[name]
    if (fitting && random.chance(0.75)) return encoded(random.pick(fitting))
    return encoded(random.chance(0.8) ? random.pick(known.words) : String(valueFor(shape?.schema, random, known)))
  })
  const parts: string[] = []
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'query' || !random.chance(parameter.required ? 0.95 : 0.35)) continue
    const value = random.chance(0.25) ? hostileText(random) : valueFor((parameter as { schema?: Shape }).schema, random, known)
    parts.push(`${encoded(parameter.name)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 6_000)}`)
  }
  if (random.chance(0.06)) parts.push(random.pick(ODD_QUERIES))
  return `/api/v1${filled}${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

const FILES = [
  Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
  Buffer.from('nomAttribuant;idAttribuant;dateConvention;montant\nRégion;23350001600040;2024-01-01;1000\n'),
  Buffer.from('nomAttribuant,montant\n"unclosed,1\n'),
  Buffer.from('PK\u0003\u0004 not really an archive'),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
  Buffer.from('<svg onload="alert(1)"/>'),
  Buffer.alloc(0),
  Buffer.alloc(3_000, 0x41),
]

function bodyFor({ operation }: Target, random: Random, known: Known): { type: string; body: Buffer } | null {
  const content = operation.requestBody?.content
  if (!content) return random.chance(0.03) ? { type: 'application/json', body: Buffer.from(random.pick(PROTOTYPES)) } : null
  const json = content['application/json']?.schema
  if (!json) return { type: random.pick([...Object.keys(content), 'text/plain']), body: random.pick(FILES) }
  if (random.chance(0.08)) return { type: 'application/json', body: Buffer.from(random.pick(PROTOTYPES)) }
  if (random.chance(0.02))
    return { type: random.pick(['text/plain', 'application/json; charset=ebcdic', 'multipart/form-data', 'x']), body: Buffer.from('{}') }
  let value = valueFor(json, random, known)
  if (operation.operationId === 'takeCaseAction' && random.chance(0.8)) {
    const payloads = Object.keys(known.schemas).filter((name) => name.endsWith('Payload'))
    value = { reason: 'Motif', payload: valueFor(known.schemas[random.pick(payloads)], random, known) }
  }
  if (random.chance(0.45)) value = spoilt(value, random, known)
  return { type: 'application/json', body: Buffer.from(JSON.stringify(value) ?? '') }
}

/** One request to this operation: mostly what it expects, with something wrong here and there. */
export function requestFor(target: Target, random: Random, known: Known, cookie: string | null): FuzzRequest {
  const { operation, method } = target
  const headers: Record<string, string> = {}
  const roll = random.next()
  if (roll < 0.01) headers['cookie'] = 'guichet_session=%00; =; guichet_session'
  else if (cookie !== null) headers['cookie'] = cookie
  if (random.chance(0.01)) headers['authorization'] = random.pick(['Bearer ', 'Bearer x', 'Basic eDp5', 'Bearer gct_0123456789'])
  if (method !== 'get' && random.chance(0.9))
    headers['if-match'] = random.chance(0.9) ? `"${1 + random.below(12)}"` : random.pick(['*', '""', 'W/"1"', '"99999999999"', 'x'])
  if (method === 'post' && random.chance(0.1))
    headers['idempotency-key'] = random.pick(['short', 'a-key-of-some-length', `key-${random.below(50)}-long-enough`, 'x'.repeat(201)])
  if (random.chance(0.01)) headers['origin'] = random.pick(['https://elsewhere.example', 'null', 'x'])
  if (random.chance(0.01)) headers['x-request-id'] = 'x'.repeat(300)
  if (random.chance(0.01)) headers['accept-language'] = '*;q=x'
  const sent = bodyFor(target, random, known)
  if (sent) {
    headers['content-type'] = sent.type
    if (random.chance(0.005)) headers['content-encoding'] = random.pick(['gzip', 'br', 'x'])
  }
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path: pathFor(target, random, known),
    headers,
    body: sent?.body ?? null,
  }
}
