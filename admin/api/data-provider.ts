import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin'
import type { Answer, Client, QueryValue } from './client.ts'

/** A record as the data provider hands it: the body, and the version it had, sent back as If-Match when it is changed. */
export type Stored<T> = T & { readonly id: string; readonly etag: string | null }

interface ListBody {
  readonly items: readonly (Record<string, unknown> & { id: string })[]
  readonly nextCursor: string | null
  readonly total?: number
}

export interface ProviderTools {
  readonly client: Client
  readonly newKey: () => string
}

/**
 * React-Admin's data provider over our lists (keyset cursors) and versions (ETag, If-Match).
 * The version travels in the record as `etag`, never in a map beside it: a record read again in the background must not lend its
 * fresh version to a form filled from the older one, or a colleague's change would be lost without a word.
 */
export function createDataProvider({ client, newKey }: ProviderTools): DataProvider {
  const getOne = async (resource: string, id: Identifier, signal?: AbortSignal): Promise<Stored<Record<string, unknown>>> =>
    stored(await client({ method: 'get', path: `/${resource}/{id}`, params: { id }, signal }), id)
  const getList = cursorLists(client)
  return {
    supportAbortSignal: true,
    getList: (resource, params) => getList(resource, params, params.filter as Filter, params.signal) as never,
    getManyReference: (resource, params) =>
      getList(resource, params, { ...(params.filter as Filter), [params.target]: String(params.id) }, params.signal) as never,
    getOne: async (resource, params) => ({ data: (await getOne(resource, params.id, params.signal)) as never }),
    getMany: async (resource, params) => ({
      data: (await Promise.all(params.ids.map((id) => getOne(resource, id, params.signal)))) as never,
    }),
    create: async (resource, params) => {
      const answer = await client({ method: 'post', path: `/${resource}`, body: params.data, idempotencyKey: newKey() })
      return { data: stored(answer, '') as never }
    },
    update: async (resource, params) => {
      const { id: _id, etag: _etag, ...body } = params.data as Record<string, unknown>
      const ifMatch = etagOf(params.meta) ?? etagOf(params.previousData)
      const answer = await client({ method: 'patch', path: `/${resource}/{id}`, params: { id: params.id as Identifier }, body, ifMatch })
      return { data: stored(answer, params.id as Identifier) as never }
    },
    delete: async (resource, params) => {
      const ifMatch = etagOf(params.meta) ?? etagOf(params.previousData)
      await client({ method: 'delete', path: `/${resource}/{id}`, params: { id: params.id }, ifMatch })
      return { data: { id: params.id } as never }
    },
    updateMany: () => Promise.reject(new Error('a change of several records is an act of its own, with its own route')),
    deleteMany: () => Promise.reject(new Error('a removal of several records is an act of its own, with its own route')),
  }
}

type Filter = Readonly<Record<string, QueryValue>>

function stored(answer: Answer<unknown>, id: Identifier): Stored<Record<string, unknown>> {
  return { id: String(id), ...(answer.body as Record<string, unknown> | null), etag: answer.etag }
}

const etagOf = (from: unknown): string | null => {
  const etag: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, 'etag') : null
  return typeof etag === 'string' ? etag : null
}

/**
 * Lists by page number, as React-Admin asks, over cursors: the cursor of each page is remembered per filter and sort,
 * and the pages before an unknown one are walked. A list read again from its first page forgets its old cursors.
 */
function cursorLists(client: Client) {
  const known = new Map<string, (string | null)[]>()
  return async (resource: string, params: Partial<GetListParams>, filter: Filter, signal?: AbortSignal) => {
    const { page, perPage } = params.pagination ?? { page: 1, perPage: 50 }
    const sort = params.sort?.field ? `${params.sort.order === 'DESC' ? '-' : ''}${params.sort.field}` : undefined
    const key = JSON.stringify([resource, filter, sort, perPage])
    const cursors = page === 1 ? [] : (known.get(key) ?? [])
    known.set(key, cursors)
    const read = async (cursor: string | null): Promise<ListBody> => {
      const query = { ...filter, limit: perPage, sort, cursor }
      return (await client({ method: 'get', path: `/${resource}`, query, signal })).body as ListBody
    }
    for (let index = cursors.length; index < page - 1; index += 1) {
      const before = index === 0 ? null : (cursors[index - 1] ?? null)
      if (index > 0 && before === null) break
      cursors.push((await read(before)).nextCursor)
    }
    const start = page === 1 ? null : (cursors[page - 2] ?? null)
    if (page > 1 && start === null) return pageOf({ items: [], nextCursor: null }, page)
    const body = await read(start)
    cursors[page - 1] = body.nextCursor
    return pageOf(body, page)
  }
}

function pageOf(body: ListBody, page: number) {
  const { items, nextCursor, total, ...sums } = body
  const data = items.map((item): RaRecord & { etag: null } => ({ ...item, etag: null }))
  return {
    data,
    ...(total === undefined ? {} : { total }),
    pageInfo: { hasNextPage: nextCursor !== null, hasPreviousPage: page > 1 },
    meta: { nextCursor, ...sums },
  }
}
