import { useCallback, useMemo } from 'react'
import { useStore } from 'react-admin'
import { useSearchParams } from 'react-router'

/** Filters of a list as they stand in the address: one parameter per filter, repeated for several values. */
export type FilterValues = Readonly<Record<string, readonly string[]>>

export interface ListState {
  readonly filters: FilterValues
  /** '-receivedOn': the field, a minus for descending. */
  readonly sort: string
  readonly setFilter: (key: string, values: readonly string[]) => void
  readonly clear: () => void
  readonly setSort: (sort: string) => void
  /** Filters and sort as query parameters of the API. */
  readonly query: Readonly<Record<string, string | readonly string[]>>
}

/** Names kept until the person signs out; other names of the store stay on the device (see store.ts). */
const remembered = (listKey: string): string => `person.list.${listKey}`

/**
 * The state of a list lives in its address: it can be linked, kept as a bookmark, and comes back with the back button.
 * The last one is remembered under `listKey`, for the way back from a record and for the rail.
 */
export function useListState(listKey: string, keys: readonly string[], defaultSort: string): ListState {
  const [search, setSearch] = useSearchParams()
  const [, remember] = useStore<string>(remembered(listKey), '')
  const change = useCallback(
    (edit: (next: URLSearchParams) => void) => {
      const next = new URLSearchParams(search)
      edit(next)
      remember(next.toString())
      setSearch(next, { replace: true })
    },
    [search, setSearch, remember],
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

/** Only the filters this list knows: a parameter of another page in the address is left alone. */
export function filtersOf(search: URLSearchParams, keys: readonly string[]): FilterValues {
  const filters: Record<string, readonly string[]> = {}
  for (const key of keys) {
    const values = search.getAll(key).filter((value) => value !== '')
    if (values.length > 0) filters[key] = values
  }
  return filters
}

export function queryOf(filters: FilterValues, sort: string): Record<string, string | readonly string[]> {
  const query: Record<string, string | readonly string[]> = { sort }
  for (const [key, values] of Object.entries(filters)) query[key] = values.length === 1 ? (values[0] ?? '') : values
  return query
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
