/** One value that a line of the journal carries, before and after. */
export interface ChangedValue {
  /** ['details', 'officerName'] */
  readonly path: readonly string[]
  readonly before: unknown
  readonly after: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Single values in the order written; those that are the same on both sides are left out. */
export function changedValues(before: unknown, after: unknown, path: readonly string[] = []): ChangedValue[] {
  if (isObject(before) || isObject(after)) {
    const left = isObject(before) ? before : {}
    const right = isObject(after) ? after : {}
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
      changedValues(left[key], right[key], [...path, key]),
    )
  }
  const [old, now] = [before ?? null, after ?? null]
  return path.length === 0 || JSON.stringify(old) === JSON.stringify(now) ? [] : [{ path, before: old, after: now }]
}

/** "balance_sheet" and "balanceSheet" are one name. */
export const fieldKey = (name: string): string => name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())

/** A name without words of its own, made readable: "insuranceUntil" → "insurance until". */
export const readableName = (name: string): string =>
  fieldKey(name)
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
