import type { Actor } from '../access/actor.ts'

/** The person on whose behalf a file is imported; from a terminal there is no session to name. */
export type ImportActor = Pick<Actor, 'userId' | 'funderId' | 'timeZone'> &
  Partial<Pick<Actor, 'fullName' | 'sessionId' | 'grants' | 'origin'>>
