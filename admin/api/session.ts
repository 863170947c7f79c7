import type { Session } from './contract.ts'
import type { ApiProblem } from './problem.ts'

/**
 * Who works here. `ended`: the server no longer knows the session of a person in the middle of something; the page stays as it is,
 * the person signs in again over it, and the requests that wait are sent once more. Nothing typed is lost.
 */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem }
  /** `left`: by their own wish; the next person does not take up their page. */
  | { readonly kind: 'signed-out'; readonly left: boolean }
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'ended'; readonly session: Session }

let state: SessionState = { kind: 'unknown' }
let waiting: ((again: boolean) => void)[] = []
const listeners = new Set<() => void>()

export const sessionState = (): SessionState => state

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setSessionState(next: SessionState): void {
  state = next
  for (const listener of listeners) listener()
}

/** Called by the client on a 401: waits for the person to sign in again. False when nobody was signed in, or when they leave. */
export function waitForSignIn(): Promise<boolean> {
  if (state.kind !== 'signed-in' && state.kind !== 'ended') return Promise.resolve(false)
  if (state.kind === 'signed-in') setSessionState({ kind: 'ended', session: state.session })
  return new Promise((resolve) => {
    waiting.push(resolve)
  })
}

/** Something is asked of the person before they go on. */
export function limitSession(limit: NonNullable<Session['limitedTo']>): void {
  if (state.kind === 'signed-in' && state.session.limitedTo !== limit) {
    setSessionState({ kind: 'signed-in', session: { ...state.session, limitedTo: limit } })
  }
}

/** The person signed in again, or leaves (null): requests that wait go on, or fail. */
export function endWait(session: Session | null): void {
  const all = waiting
  waiting = []
  setSessionState(session ? { kind: 'signed-in', session } : { kind: 'signed-out', left: true })
  for (const resolve of all) resolve(session !== null)
}
