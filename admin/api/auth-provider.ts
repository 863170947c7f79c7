import type { AuthProvider, UserIdentity } from 'react-admin'
import { changeLocale, chosenLocale } from '../i18n/i18n-provider.ts'
import type { Role, Session } from './contract.ts'
import { call } from './index.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { sessionState, setSessionState } from './session.ts'

/** Reads who is signed in, once, before the first page. A server that does not answer is not a person without a session. */
export async function loadSession(): Promise<void> {
  setSessionState({ kind: 'unknown' })
  try {
    const { body } = await call('get', '/session', {})
    await speakTheirLanguage(body)
    setSessionState({ kind: 'signed-in', session: body })
  } catch (error) {
    const problem = problemOf(error)
    setSessionState(problem.status === 401 ? { kind: 'signed-out', left: false } : { kind: 'failed', problem })
  }
}

/** Opens a session on the server; the caller says what becomes of the page. Rejects with ApiProblem. */
export async function openSession(email: string, password: string): Promise<Session> {
  const { body } = await call('post', '/session', { body: { email, password } })
  return body
}

/** The second step: the code of the application, or a recovery code. Rejects with ApiProblem. */
export async function confirmSession(pending: string, code: string): Promise<Session> {
  const { body } = await call('post', '/session/second-factor', { body: { pending, code } })
  return body
}

/** The language of the account, unless another was chosen on this device. */
const speakTheirLanguage = async (session: Session): Promise<void> => {
  if (chosenLocale() === null) await changeLocale(session.locale)
}

/** Where to sign out at the identity provider too; null also when that cannot be known: leaving here matters more. */
const endAtProvider = (): Promise<string | null> =>
  call('get', '/session/oidc/end', {}).then(
    ({ body }) => body.url,
    () => null,
  )

export const rolesOf = (session: Session): readonly Role[] => [...new Set(session.grants.map((grant) => grant.role))]

const notSignedIn = (): Error => Object.assign(new Error('not signed in'), { redirectTo: '/login' })

export const authProvider: AuthProvider = {
  /** The session is already open on the server: one step or two, or a link. Here the console learns whose it is. */
  login: async ({ session }: { session: Session }) => {
    await speakTheirLanguage(session)
    setSessionState({ kind: 'signed-in', session })
  },
  logout: async () => {
    if (sessionState().kind !== 'signed-in') return
    const elsewhere = await endAtProvider()
    try {
      await call('delete', '/session', {})
    } catch (error) {
      // already gone is what was asked for; anything else must be told: the session is still open
      if (problemOf(error).status !== 401) throw error
    }
    setSessionState({ kind: 'signed-out', left: true })
    if (elsewhere) window.location.assign(elsewhere)
  },
  // From memory: the client learns of an ended session from the next answer, a request per page would only slow it down.
  checkAuth: () => {
    const { kind } = sessionState()
    return kind === 'signed-in' || kind === 'ended' ? Promise.resolve() : Promise.reject(notSignedIn())
  },
  // The client has already offered to sign in again; a 403 is shown where it happened.
  checkError: (error: unknown) => (error instanceof ApiProblem && error.status === 401 ? Promise.reject(notSignedIn()) : Promise.resolve()),
  getIdentity: () => {
    const state = sessionState()
    if (state.kind !== 'signed-in' && state.kind !== 'ended') return Promise.reject(notSignedIn())
    const identity: UserIdentity = { id: state.session.userId, fullName: state.session.fullName }
    return Promise.resolve(identity)
  },
  getPermissions: () => {
    const state = sessionState()
    return Promise.resolve(state.kind === 'signed-in' || state.kind === 'ended' ? rolesOf(state.session) : [])
  },
}
