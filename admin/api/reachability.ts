/** Whether the server answers. While it does not, it is asked again every few seconds, so that the banner leaves by itself. */
const PROBE_EVERY_MS = 5_000

let reachable = true
let timer: ReturnType<typeof setTimeout> | null = null
const listeners = new Set<() => void>()

export const isReachable = (): boolean => reachable

export function onReachabilityChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setReachable(next: boolean): void {
  if (next === reachable) return
  reachable = next
  for (const listener of listeners) listener()
  if (next) {
    if (timer) clearTimeout(timer)
    timer = null
  } else {
    timer = setTimeout(probe, PROBE_EVERY_MS)
  }
}

/** Asks now, without waiting for the next round. */
export function probe(): void {
  if (timer) clearTimeout(timer)
  timer = null
  fetch('/healthz', { cache: 'no-store' })
    .then((response) => {
      if (response.ok) setReachable(true)
      else timer = setTimeout(probe, PROBE_EVERY_MS)
    })
    .catch(() => {
      timer = setTimeout(probe, PROBE_EVERY_MS)
    })
}

/** Whether the server answers at this moment; when it does not, the banner says so and it is asked again. Never rejects. */
export const answers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => {
      setReachable(ok)
      return ok
    },
    () => {
      setReachable(false)
      return false
    },
  )
