/** The instants of a call that say where it stands. */
export interface CallInstants {
  readonly opensAt: Date
  readonly closesAt: Date
  readonly unsealedAt: Date | null
}

export const CALL_STATES = ['announced', 'open', 'closed', 'unsealed'] as const
export type CallState = (typeof CALL_STATES)[number]

/** Where a call stands at an instant. The closing instant itself is still in time; unsealing is an act, never the clock's. */
export function callStateAt({ opensAt, closesAt, unsealedAt }: CallInstants, at: Date): CallState {
  if (unsealedAt) return 'unsealed'
  if (at < opensAt) return 'announced'
  return at <= closesAt ? 'open' : 'closed'
}
