import { sessionRoutes } from './access/session.routes.ts'
import type { Programmes } from './cases/programme.ts'
import type { Route } from './http/route.ts'

/** Every route of the API: those of the core's rooms, then those of each programme. */
export function allRoutes(programmes: Programmes): readonly Route[] {
  return [...sessionRoutes, ...programmes.all.flatMap((programme) => programme.routes)]
}
