import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Answer } from './client.ts'
import type { Input, ItemOf, ListPath, Method, Output, PathOf } from './contract.ts'
import { useGap } from './gaps.ts'
import { createKeyRing } from './idempotency.ts'
import { call, client, type Extras, type UntypedInput } from './index.ts'
import { type ApiProblem, problemOf } from './problem.ts'

/** All that was read through these hooks; an act makes all of it old at once, because a decision moves budgets, lists and counts too. */
export const API_KEY = 'api'

export interface Read<Body> {
  /** Undefined until the first answer. */
  readonly data: Body | undefined
  /** Version to send back as If-Match when this is changed. */
  readonly etag: string | null
  readonly problem: ApiProblem | null
  readonly loading: boolean
  /** What was read on an earlier visit, shown while it is read again: not to be acted upon. */
  readonly outdated: boolean
  readonly retry: () => void
}

/** Reads one thing: `useRead('/cases/{id}', { params: { id } })`. `enabled: false` waits. */
export function useRead<P extends PathOf<'get'>>(path: P, input: Input<'get', P> & { enabled?: boolean }): Read<Output<'get', P>> {
  const { params, query } = input as UntypedInput
  const result = useQuery({
    queryKey: [API_KEY, path, params ?? null, query ?? null],
    queryFn: ({ signal }) => call('get', path, { ...input, signal }),
    enabled: input.enabled ?? true,
  })
  const { refetch } = result
  const retry = useCallback(() => {
    refetch().catch(() => undefined)
  }, [refetch])
  const shown = useProblem(result.error, retry)
  return {
    data: result.data?.body,
    etag: result.data?.etag ?? null,
    get problem() {
      return shown()
    },
    loading: result.isPending,
    outdated: result.isFetching && !result.isFetchedAfterMount,
    retry,
  }
}

/** The problem of a read, taken by whoever shows it. One that is the server's and that nobody takes is a gap, which the frame tells. */
function useProblem(error: Error | null, retry: () => void): () => ApiProblem | null {
  const taken = useRef(false)
  const problem = error ? problemOf(error) : null
  useGap(problem !== null && (problem.transient || problem.status >= 500), taken, retry)
  return () => {
    taken.current = true
    return problem
  }
}

export interface List<Item, Head> {
  readonly items: readonly Item[]
  /** The first page as it came: total and sums stand beside its items. */
  readonly head: Head | undefined
  readonly problem: ApiProblem | null
  readonly loading: boolean
  /** The rows shown still belong to the filter or sort before. */
  readonly outdated: boolean
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

interface ListExtras {
  readonly limit?: number
  /** Filters and sort of the address (`useListState`), beside what `query` fixes. */
  readonly list?: { readonly query: Readonly<Record<string, string>> }
}

/** Reads a list page by page along its cursor. Rows already read stay while a new filter is on its way. */
export function useList<P extends ListPath>(path: P, input: Input<'get', P> & ListExtras): List<ItemOf<P>, Output<'get', P>> {
  const { params, query: fixed } = input as UntypedInput
  const query = { ...input.list?.query, ...fixed }
  const limit = input.limit ?? 50
  const result = useInfiniteQuery({
    queryKey: [API_KEY, path, 'list', params ?? null, query, limit],
    queryFn: async ({ pageParam, signal }) => {
      const cursor = pageParam === null ? {} : { cursor: pageParam }
      return (await client({ method: 'get', path, params, query: { ...query, limit, ...cursor }, signal })).body as ListBody<P>
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor ?? null,
    placeholderData: keepPreviousData,
  })
  const { refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = result
  const retry = useCallback(() => {
    refetch().catch(() => undefined)
  }, [refetch])
  const shown = useProblem(result.error, retry)
  return {
    items: result.data?.pages.flatMap((page) => page.items) ?? [],
    head: result.data?.pages[0] as Output<'get', P> | undefined,
    get problem() {
      return shown()
    },
    loading: result.isPending,
    outdated: result.isPlaceholderData,
    hasMore: hasNextPage,
    loadingMore: isFetchingNextPage,
    more: useCallback(() => {
      if (hasNextPage && !isFetchingNextPage) fetchNextPage().catch(() => undefined)
    }, [hasNextPage, isFetchingNextPage, fetchNextPage]),
    retry,
  }
}

interface ListBody<P extends ListPath> {
  readonly items: readonly ItemOf<P>[]
  readonly nextCursor?: string | null
}

export interface Sender<M extends Method, P extends PathOf<M>> {
  /** For forms: rejects with ApiProblem. A second call while the first is on its way is the first. */
  readonly send: (input: Input<M, P> & Extras) => Promise<Answer<Output<M, P>>>
  /** For buttons: what follows a success is handed over, a refusal is in `problem`. */
  readonly run: (input: Input<M, P> & Extras, done?: (answer: Answer<Output<M, P>>) => void) => void
  readonly sending: boolean
  readonly problem: ApiProblem | null
  readonly reset: () => void
}

/** Sends a change: `const award = useSend('post', '/cases/{id}/actions')`. Keys repeats, guards double clicks, refreshes what is shown. */
export function useSend<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(method: M, path: P): Sender<M, P> {
  const queries = useQueryClient()
  const keys = useRef(createKeyRing()).current
  const underWay = useRef<Promise<Answer<Output<M, P>>> | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const send = useCallback(
    (input: Input<M, P> & Extras): Promise<Answer<Output<M, P>>> => {
      if (underWay.current) return underWay.current
      const { params, body, query } = input as UntypedInput
      const idempotencyKey = input.idempotencyKey ?? keys.keyFor(JSON.stringify([params, query, body]))
      setSending(true)
      setProblem(null)
      const attempt = async (): Promise<Answer<Output<M, P>>> => {
        try {
          const answer = await call(method, path, { ...input, ...(method === 'post' ? { idempotencyKey } : {}) })
          keys.answered()
          await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' })
          return answer
        } catch (error) {
          const met = problemOf(error)
          if (!met.transient) keys.answered()
          setProblem(met)
          throw met
        } finally {
          underWay.current = null
          setSending(false)
        }
      }
      underWay.current = attempt()
      return underWay.current
    },
    [keys, method, path, queries],
  )
  const run = useCallback(
    (input: Input<M, P> & Extras, done?: (answer: Answer<Output<M, P>>) => void) => {
      // the refusal is in `problem`, where the page shows it
      send(input).then(done, () => undefined)
    },
    [send],
  )
  return { send, run, sending, problem, reset: useCallback(() => setProblem(null), []) }
}
