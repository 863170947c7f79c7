import type { TestUser } from '../../support/api.ts'
import { type Answer, type Json, refusalIn } from './client.ts'
import { type Clone, cloneCase } from './clone-cases.ts'
import { act, done } from './driver.ts'
import { advance, caseIn, ROAD, type RoadState, type Trip } from './frac-case.ts'
import type { FracWorld } from './frac-world.ts'

/** Copies of one case taken in each state it went through. */
export interface Road {
  /** A fresh copy in that state, for a firm of its own whose applicant is `world.applicant`. */
  from(state: RoadState): Promise<Clone>
}

/** Drives one case along the road over HTTP, once, as far as `to`, and leaves a copy behind in each state. */
export async function driveRoad(world: FracWorld, to: RoadState, trip: Trip = {}): Promise<Road> {
  const marks = new Map<RoadState, string>()
  const caseId = await caseIn(world, 'draft', trip)
  for (const state of ROAD.slice(0, ROAD.indexOf(to) + 1)) {
    await advance(world, caseId, state, trip)
    const [mark] = await cloneCase(world.database, caseId)
    if (mark) marks.set(state, mark.caseId)
  }
  return {
    from: async (state) => {
      const mark = marks.get(state)
      const [copy] = mark ? await cloneCase(world.database, mark) : []
      if (!copy) throw new Error(`the road does not go to ${state}`)
      return copy
    },
  }
}

/** Short words for acts on one case. */
export const onCase = (world: FracWorld, caseId: string) => {
  const more = (payload?: Json, reason?: string) => ({ ...(payload ? { payload } : {}), ...(reason ? { reason } : {}) })
  return {
    passes: (user: TestUser, action: string, payload?: Json, reason?: string): Promise<string> =>
      done(world, user, caseId, action, more(payload, reason)),
    refused: async (user: TestUser, action: string, payload?: Json, reason?: string): Promise<Json> =>
      refusalIn(await act(world, user, caseId, action, more(payload, reason))),
    read: (user: TestUser, rest = ''): Promise<Answer> => world.client.call(user, 'GET', `/cases/${caseId}${rest}`),
  }
}

export const NOT_FOR_THIS_ROLE: Json = { status: 403, code: 'role-may-not' }
export const notNow = (state: string): Json => ({ status: 409, code: 'action-not-possible-now', details: { state } })
export const reasonRequired: Json = { status: 422, code: 'invalid-fields', errors: [{ pointer: '/reason', code: 'required' }] }
