import type { Route } from '../../server/http/route.ts'

/** The parts of an OpenAPI 3.1 document that the checks look at. */
export interface Schema {
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  maxLength?: number
  $ref?: string
}
export interface Parameter {
  name: string
  in: string
  required?: boolean
}
export interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security?: unknown[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>
}
export interface Document {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

export const operationsOf = (document: Document): { at: string; path: string; method: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ at: `${method} ${path}`, path, method, operation })),
  )

/** The document read as a machine would read it: what would stop a generator or mislead a reader. */
export function structureFaults(document: Document): string[] {
  const faults: string[] = []
  if (!document.openapi.startsWith('3.1.')) faults.push('not OpenAPI 3.1')
  for (const { at, path, method, operation } of operationsOf(document)) {
    if (!METHODS.includes(method)) faults.push(`${at}: unknown method`)
    if (!/^[a-z][A-Za-z0-9]+$/.test(operation.operationId)) faults.push(`${at}: operationId`)
    if (!operation.summary || operation.tags.length !== 1) faults.push(`${at}: summary or tag`)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
    if (JSON.stringify(inPath.sort()) !== JSON.stringify(declared.map(({ name }) => name).sort())) faults.push(`${at}: path parameters`)
    if (declared.some(({ required }) => required !== true)) faults.push(`${at}: a path parameter is optional`)
    const statuses = Object.keys(operation.responses)
    if (!statuses.some((status) => /^(2\d\d|303)$/.test(status))) faults.push(`${at}: no answer of success`)
    if (!operation.responses['default']?.content?.['application/problem+json']) faults.push(`${at}: no problem`)
  }
  const ids = operationsOf(document).map(({ operation }) => operation.operationId)
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push(`operationId used twice: ${id}`)
  for (const name of Object.keys(document.components.schemas)) if (!/^[A-Z][A-Za-z0-9]+$/.test(name)) faults.push(`schema name: ${name}`)
  for (const ref of new Set(JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [])) {
    const name = /#\/components\/schemas\/([^"]+)"/.exec(ref)?.[1]
    if (!name || !(name in document.components.schemas)) faults.push(`points nowhere: ${ref}`)
  }
  return faults
}

/** Strings a client may send without a limit, and objects that take fields nobody declared. */
export function openEnds(document: Document, schema: Schema, at: string, seen: ReadonlySet<string> = new Set()): string[] {
  if (schema.$ref) {
    const name = schema.$ref.replace('#/components/schemas/', '')
    const target = document.components.schemas[name]
    return target && !seen.has(name) ? openEnds(document, target, at, new Set([...seen, name])) : []
  }
  const faults: string[] = []
  const types = [schema.type ?? []].flat()
  const closed = schema.enum !== undefined || schema.const !== undefined || schema.format === 'uuid' || schema.format === 'binary'
  if (types.includes('string') && !closed && schema.maxLength === undefined) faults.push(`${at}: a string without maxLength`)
  if (types.includes('object') && schema.properties && schema.additionalProperties !== false && !schema.allOf) {
    faults.push(`${at}: takes undeclared fields`)
  }
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    faults.push(...openEnds(document, property, `${at}/${name}`, seen))
  if (schema.items) faults.push(...openEnds(document, schema.items, `${at}/*`, seen))
  if (typeof schema.additionalProperties === 'object') faults.push(...openEnds(document, schema.additionalProperties, `${at}/*`, seen))
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    faults.push(...openEnds(document, part, at, seen))
  return faults
}

/** Open ends of all request bodies, and of what each action asks for. */
export function bodyFaults(document: Document): string[] {
  const bodies = operationsOf(document).flatMap(({ at, operation }) =>
    Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => ({ at, schema })),
  )
  const payloads = Object.entries(document.components.schemas)
    .filter(([name]) => name.endsWith('Payload'))
    .map(([at, schema]) => ({ at, schema }))
  return [...bodies, ...payloads].flatMap(({ at, schema }) => openEnds(document, schema, at))
}

/** Queries that let a misspelt filter pass unseen, or a page without an end. */
export function queryFaults(routes: readonly Route[]): string[] {
  return routes.flatMap(({ operationId, query }) => {
    if (!query) return []
    const codesOf = (value: Record<string, string>, name: string): string[] =>
      (query.safeParse(value).error?.issues ?? [])
        .filter((issue) => issue.path[0] === name || (issue.code === 'unrecognized_keys' && issue.keys.includes(name)))
        .map(({ code }) => code)
    return [
      ...(codesOf({ aFilterNobodyDeclared: '1' }, 'aFilterNobodyDeclared').length === 0
        ? [`${operationId}: takes undeclared parameters`]
        : []),
      ...('limit' in query.shape && codesOf({ limit: '201' }, 'limit').length === 0 ? [`${operationId}: a page of more than 200`] : []),
    ]
  })
}
