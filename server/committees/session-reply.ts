import type { Actor } from '../access/actor.ts'
import type { Services } from '../services.ts'
import { describeSession } from './session-page.queries.ts'

/** What any change of a session may be refused with. */
export const onSession = ['stale-version', 'session-not-in-this-state', 'role-may-not'] as const

/** The session a request is about, at the version the person saw. */
export const on = ({ params, version: seen }: { params: { id: string }; version: number }) => ({ sessionId: params.id, version: seen })

/** Every change answers with the session as it now stands, so that a screen needs no second reading. */
export async function sessionReply({ services, actor, params }: { services: Services; actor: Actor; params: { id: string } }) {
  const session = await describeSession(services, actor, params.id)
  return { body: session, etag: session.version }
}
