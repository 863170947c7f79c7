import { type RefObject, useEffect } from 'react'

/** Reads that failed while the page shows nothing of it: what is missing is said in the frame, with the way to read it again. */
const gaps = new Map<symbol, () => void>()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

export const hasGaps = (): boolean => gaps.size > 0

export function onGapsChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Reads again all that is missing. */
export function fillGaps(): void {
  for (const retry of [...gaps.values()]) retry()
}

/** While `failed`, a gap of the page, unless its own code has looked at the problem (`shown`): then it shows it itself. */
export function useGap(failed: boolean, shown: RefObject<boolean>, retry: () => void): void {
  useEffect(() => {
    if (!failed || shown.current) return
    const gap = Symbol('gap')
    gaps.set(gap, retry)
    tell()
    return () => {
      gaps.delete(gap)
      tell()
    }
  }, [failed, shown, retry])
}
