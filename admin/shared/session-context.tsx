import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import { rolesOf } from '../api/auth-provider.ts'
import type { Role, Session } from '../api/contract.ts'
import { onSessionChange, sessionState } from '../api/session.ts'

export interface Person extends Session {
  readonly roles: readonly Role[]
  readonly has: (...roles: readonly Role[]) => boolean
}

const PersonContext = createContext<Person | null>(null)

/** Around every page of a signed-in person, also while the session has to be opened again. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const state = useSyncExternalStore(onSessionChange, sessionState)
  const session = state.kind === 'signed-in' || state.kind === 'ended' ? state.session : null
  const person = useMemo<Person | null>(() => {
    if (!session) return null
    const roles = rolesOf(session)
    return { ...session, roles, has: (...wanted) => wanted.some((role) => roles.includes(role)) }
  }, [session])
  return person ? <PersonContext.Provider value={person}>{children}</PersonContext.Provider> : null
}

/** Who works: name, roles, funder, time zone. Only below the layout. */
export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (!person) throw new Error('usePerson is called outside a signed-in page')
  return person
}

/** The funder's zone for dates and times; Paris where nobody is signed in yet. */
export const useTimeZone = (): string => useContext(PersonContext)?.timeZone ?? 'Europe/Paris'
