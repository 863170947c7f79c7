import { useCallback, useEffect, useMemo } from 'react'
import { useStore } from 'react-admin'
import { useSearchParams } from 'react-router'
import { type FilterValues, filtersOf, queryOf } from './list-query.ts'

export interface ListState {
  readonly filters: FilterValues
  /** '-receivedOn': the field, a minus for descending. */
  readonly sort: string
  readonly setFilter: (key: string, values: readonly string[]) => void
  /** All filters at once: a saved view. */
  readonly replace: (values: Readonly<Record<string, string>>) => void
  readonly clear: () => void
  readonly setSort: (sort: string) => void
  /** Filters and sort as query parameters of the API: several values of one filter are joined by commas. */
  readonly query: Readonly<Record<string, string>>
}

/** Names kept until the person signs out; other names of the store stay on the device (see store.ts). */
const remembered = (listKey: string): string => `person.list.${listKey}`

/**
 * The state of a list lives in its address: it can be linked, kept as a bookmark, and comes back with the back button.
 * The last one is remembered under `listKey`, for the way back from a record and for the rail.
 */
export function useListState(listKey: string, keys: readonly string[], defaultSort: string): ListState {
  const [search, setSearch] = useSearchParams()
  const [left, remember] = useStore<string>(remembered(listKey), '')
  const present = search.toString()
  // an address that came from elsewhere (the search box, a link of another page) is the list to come back to as well
  useEffect(() => {
    if (present !== left) remember(present)
  }, [present, left, remember])
  const change = useCallback(
    (edit: (next: URLSearchParams) => void) => {
      const next = new URLSearchParams(search)
      edit(next)
      setSearch(next, { replace: true })
    },
    [search, setSearch],
  )
  const filters = useMemo(() => filtersOf(search, keys), [search, keys])
  const sort = search.get('sort') ?? defaultSort
  return {
    filters,
    sort,
    setFilter: (key, values) =>
      change((next) => {
        next.delete(key)
        for (const value of values) if (value !== '') next.append(key, value)
      }),
    replace: (values) =>
      change((next) => {
        for (const key of keys) next.delete(key)
        for (const [key, value] of Object.entries(values)) next.set(key, value)
      }),
    clear: () =>
      change((next) => {
        for (const key of keys) next.delete(key)
      }),
    setSort: (value) =>
      change((next) => {
        if (value === defaultSort) next.delete('sort')
        else next.set('sort', value)
      }),
    query: useMemo(() => queryOf(filters, sort), [filters, sort]),
  }
}

/** The list as it was left: '/cases?state=appraised'. For "back to the list" and the rail. */
export function useWayBack(listKey: string, path: string): string {
  const [search] = useStore<string>(remembered(listKey), '')
  return search ? `${path}?${search}` : path
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly set: (ids: ReadonlySet<string>) => void
  readonly toggle: (id: string) => void
  readonly clear: () => void
}

/** Rows ticked in a list; they stay ticked when one comes back from a record. */
export function useSelection(listKey: string): Selection {
  const [kept, keep] = useStore<string[]>(`person.selection.${listKey}`, [])
  const ids = useMemo(() => new Set(kept), [kept])
  return {
    ids,
    set: (next) => keep([...next]),
    toggle: (id) => keep(ids.has(id) ? kept.filter((one) => one !== id) : [...kept, id]),
    clear: () => keep([]),
  }
}
