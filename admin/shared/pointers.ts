import type { Fault } from '../api/problem.ts'

/** '/years/0/turnover' (RFC 6901) to 'years.0.turnover', the name of a form field; '' when it is no place in the body. */
export function sourceOfPointer(pointer: string): string {
  if (!pointer.startsWith('/')) return ''
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

/** The nearest label: of the field itself, else of the one that holds it. Indices count for any row ('years.*.turnover'). */
export function labelOfSource(source: string, labels: Readonly<Record<string, string>>): string | null {
  const parts = source.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.')
    const label = labels[name] ?? labels[name.replace(/\.\d+(?=\.|$)/g, '.*')]
    if (label) return label
  }
  return null
}

/** Errors in the shape of the form, as React-Admin's submit handler takes them back. The first fault of a field is the one shown. */
export function formErrors(faults: readonly Fault[], sentence: (fault: Fault) => string): Record<string, unknown> {
  const errors: Record<string, unknown> = {}
  for (const fault of faults) {
    const parts = sourceOfPointer(fault.pointer).split('.').filter(Boolean)
    const last = parts.pop()
    if (last === undefined || [...parts, last].includes('__proto__')) continue
    let at = errors
    for (const part of parts) {
      const next = at[part]
      const inner = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {}
      at[part] = inner
      at = inner
    }
    at[last] ??= sentence(fault)
  }
  return errors
}
