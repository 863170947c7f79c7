/** Filters of a list as they stand in the address: one parameter per filter, repeated for several values. */
export type FilterValues = Readonly<Record<string, readonly string[]>>

/** Only the filters this list knows: a parameter of another page in the address is left alone. */
export function filtersOf(search: URLSearchParams, keys: readonly string[]): FilterValues {
  const filters: Record<string, readonly string[]> = {}
  for (const key of keys) {
    const values = search.getAll(key).filter((value) => value !== '')
    if (values.length > 0) filters[key] = values
  }
  return filters
}

/** As the API wants them: several values of one filter joined by commas. */
export const queryOf = (filters: FilterValues, sort: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, values.join(',')])),
  sort,
})
