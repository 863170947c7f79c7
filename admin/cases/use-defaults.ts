import { useEffect } from 'react'
import type { ActionFormProps } from '../programmes/page-types.ts'

type Payload = Pick<ActionFormProps, 'payload' | 'onChange'>

/** Fills what the person has not typed yet, once it is known. */
export function useDefaults({ payload, onChange }: Payload, defaults: Readonly<Record<string, unknown>> | null): void {
  const missing = defaults ? Object.entries(defaults).filter(([name, value]) => payload[name] === undefined && value !== null) : []
  useEffect(() => {
    if (missing.length > 0) onChange({ ...payload, ...Object.fromEntries(missing) })
  })
}
