import type { components, paths } from './schema.d.ts'

/** The API as types, generated from its OpenAPI document (`npm run generate`). Nothing else is known of the server. */
export type Contract = paths

/** A named schema: `Schema<'CaseRow'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]
export type Session = Schema<'Session'>
export type Role = Session['grants'][number]['role']

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Paths of the contract that know this method. */
export type PathOf<M extends Method> = {
  [P in keyof Contract & string]: Contract[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof Contract & string]

export type OperationOf<M extends Method, P extends PathOf<M>> = Contract[P] extends Record<M, infer Operation> ? Operation : never

type Known<Part> = [unknown] extends [Part] ? never : NonNullable<Part>
type PathParams<Operation> = Operation extends { parameters: { path: infer Params } } ? Known<Params> : never
type QueryParams<Operation> = Operation extends { parameters: { query?: infer Query } } ? Known<Query> : never
type RequestOf<Operation> = Operation extends { requestBody?: infer Request } ? NonNullable<Request> : never
type JsonBody<Operation> = [RequestOf<Operation>] extends [never]
  ? never
  : RequestOf<Operation> extends { content: { 'application/json': infer Body } }
    ? Body
    : never

/** What is sent, without the parts this operation does not have. */
export type Input<M extends Method, P extends PathOf<M>> = ([PathParams<OperationOf<M, P>>] extends [never]
  ? { params?: undefined }
  : { params: PathParams<OperationOf<M, P>> }) &
  ([QueryParams<OperationOf<M, P>>] extends [never] ? { query?: undefined } : { query?: QueryParams<OperationOf<M, P>> | undefined }) &
  ([JsonBody<OperationOf<M, P>>] extends [never] ? { body?: undefined } : { body: JsonBody<OperationOf<M, P>> })

type JsonOf<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never

/** What comes back: the JSON of the successful answer, null when there is none. */
export type Output<M extends Method, P extends PathOf<M>> =
  OperationOf<M, P> extends { responses: infer Responses }
    ? [JsonOf<Responses[keyof Responses & (200 | 201 | 202)]>] extends [never]
      ? null
      : JsonOf<Responses[keyof Responses & (200 | 201 | 202)]>
    : never

/** One row of a list path. */
export type ItemOf<P extends PathOf<'get'>> = Output<'get', P> extends { items: readonly (infer Item)[] } ? Item : never
/** List paths: those that answer `{ items, nextCursor }`. */
export type ListPath = { [P in PathOf<'get'>]: Output<'get', P> extends { items: readonly unknown[] } ? P : never }[PathOf<'get'>]
