import type { TestUser } from '../../support/api.ts'
import { type Answer, type Json, refusalIn } from './client.ts'
import { act, done } from './driver.ts'
import type { FracWorld } from './frac-world.ts'
import { type CaseTruth, caseTruth } from './truth.ts'

/** One case on its way, with short words for what its people do. */
export interface Journey {
  readonly world: FracWorld
  /** Works on the case and holds a signature as well: what the four eyes are for. */
  readonly officer: TestUser
  readonly applicant: TestUser
  /** An applicant of another firm. */
  readonly stranger: TestUser
  readonly firmId: string
  caseId: string
  /** Moves the clock to the morning of that day. */
  on(day: string): void
  /** An act that must pass; the state it leads to. */
  passes(user: TestUser, action: string, payload?: Json, reason?: string): Promise<string>
  /** An act that must not; its refusal, whole. */
  refused(user: TestUser, action: string, payload?: Json, reason?: string): Promise<Json>
  read(user: TestUser | null, rest?: string): Promise<Answer>
  truth(): Promise<CaseTruth>
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
}

type Parts = Pick<Journey, 'world' | 'officer' | 'applicant' | 'stranger' | 'firmId'>

export function startJourney(parts: Parts): Journey {
  const { world } = parts
  const more = (payload?: Json, reason?: string) => ({ ...(payload ? { payload } : {}), ...(reason ? { reason } : {}) })
  const journey: Journey = {
    ...parts,
    caseId: '',
    on: (day) => world.clock.set(`${day}T09:00:00Z`),
    passes: (user, action, payload, reason) => done(world, user, journey.caseId, action, more(payload, reason)),
    refused: async (user, action, payload, reason) => refusalIn(await act(world, user, journey.caseId, action, more(payload, reason))),
    read: (user, rest = '') => world.client.call(user, 'GET', `/cases/${journey.caseId}${rest}`),
    truth: () => caseTruth(world.database, journey.caseId),
    sql: (text, values = []) => world.database.sql(text, values),
  }
  return journey
}
