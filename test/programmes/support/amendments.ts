import type { TestUser } from '../../support/api.ts'
import type { TestDatabase } from '../../support/database.ts'
import type { Answer, Json } from './client.ts'
import { act, type Driven, done } from './driver.ts'

/** An amendment over HTTP: proposed by one, signed by another. */
export const propose = (
  world: Driven,
  user: TestUser,
  caseId: string,
  payload: Json,
  reason = 'À la demande du bénéficiaire.',
): Promise<Answer> => act(world, user, caseId, 'proposeAmendment', { payload, reason })

export async function amended(
  world: Driven & { readonly officer: TestUser; readonly authority: TestUser },
  caseId: string,
  payload: Json,
): Promise<void> {
  const proposed = await propose(world, world.officer, caseId, payload)
  if (proposed.status !== 200) throw new Error(`not proposed: ${JSON.stringify(proposed)}`)
  await done(world, world.authority, caseId, 'signAmendment')
}

export interface AmendmentTruth extends Record<string, unknown> {
  readonly line: string
}

/** The amendments of a case, by direct SQL: "1 signed 9500.00>11300.00 19000.00>22600.00 2030-03-02>2030-12-01". */
export async function amendmentsOf(database: TestDatabase, caseId: string): Promise<string[]> {
  const rows = await database.sql<AmendmentTruth>(
    `select concat_ws(' ', number, state, awarded_before || '>' || awarded_after, eligible_before || '>' || eligible_after,
       ends_before || '>' || ends_after) as line from case_amendment where case_id = $1 order by number`,
    [caseId],
  )
  return rows.map(({ line }) => line)
}

/** What does not hold between the award, its amendments and the money of any case; nothing when all is well. */
export const amendmentFaults = (database: TestDatabase): Promise<Record<string, unknown>[]> =>
  database.sql(
    `select c.reference, c.awarded_amount, c.committed_amount, c.paid_amount, m.* from case_file c
     join lateral (select (array_agg(awarded_before order by number))[1] as first, sum(awarded_after - awarded_before) as deltas
       from case_amendment where case_id = c.id and state = 'signed') m on m.first is not null
     where c.awarded_amount <> m.first + m.deltas or c.paid_amount > c.awarded_amount
       or (c.state not in ('closed', 'lapsed', 'withdrawn', 'awardWithdrawn') and c.committed_amount <> m.first + m.deltas)`,
  )
