import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { editionById } from '../cases/edition.queries.ts'
import { lockCases } from '../cases/lock-cases.ts'
import type { CommitteePart, Criterion } from '../cases/programme.ts'
import { moduleOf } from '../cases/take-action.ts'
import { grantsOn } from '../cases/visible-cases.ts'
import type { Db, Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { assignEvenly, type Given } from './assign-evenly.ts'
import { insertReviews } from './review.repository.ts'
import { barredPairs, committeePeople, pairKey, reaches } from './reviewer.queries.ts'
import { PREPARING_ROLES, preparesFor } from './session-access.ts'

export interface AssignmentInput {
  readonly caseIds: readonly string[]
  readonly reviewerIds: readonly string[]
  readonly perCase: number
}

/**
 * Gives these cases of one programme to reviewers, `perCase` each, as evenly as links of interest and territories allow. Reviews already
 * given count and stay. All or nothing: a case for which too few people may review is named.
 */
export async function assignReviewers(services: Services, actor: Actor, input: AssignmentInput): Promise<readonly Given[]> {
  const at = services.clock.now()
  const caseIds = [...new Set(input.caseIds)]
  return inTransaction(services.db, async (tx) => {
    const { cases, part } = await reviewableCases(tx, services, actor, caseIds)
    const programme = cases[0]?.programme ?? ''
    const people = new Map((await committeePeople(tx, actor, programme)).map((person) => [person.id, person]))
    const strangers = input.reviewerIds.filter((id) => !people.has(id))
    if (strangers.length > 0) throw invalid(fieldFault('/reviewerIds', 'not-a-committee-member'))
    const barred = await barredPairs(tx, { userIds: input.reviewerIds, caseIds, on: today(services.clock, actor.timeZone) })
    const departementOf = new Map(cases.map((caseFile) => [caseFile.id, caseFile.departement]))
    const result = assignEvenly({
      cases: caseIds,
      reviewers: [...new Set(input.reviewerIds)],
      perCase: input.perCase,
      already: await reviewsGiven(tx, caseIds),
      barred: (reviewerId, caseId) => {
        const person = people.get(reviewerId)
        return !person || !reaches(person, departementOf.get(caseId) ?? null) || barred.has(pairKey(reviewerId, caseId))
      },
    })
    if (!result.ok) throw conflict('too-few-reviewers', { details: { cases: named(cases, result.short) } })
    const grids = await gridsOf(tx, part, cases)
    await insertReviews(
      tx,
      result.added.map(({ caseId, reviewerId }) => ({
        ...{ id: newId(at), funderId: actor.funderId, caseId, reviewerId },
        ...{ grid: grids.get(caseId) ?? [], assignedBy: actor.userId, assignedAt: at },
      })),
    )
    await journal(tx, { actor, at, cases, added: result.added, names: new Map([...people].map(([id, { fullName }]) => [id, fullName])) })
    return result.added
  })
}

async function reviewableCases(
  tx: Tx,
  services: Services,
  actor: Actor,
  caseIds: readonly string[],
): Promise<{ cases: CaseFile[]; part: CommitteePart }> {
  const cases = await lockCases(tx, actor, caseIds)
  const [first] = cases
  if (!first || cases.length < caseIds.length) throw notFound()
  const part = moduleOf(services, first).committee
  if (cases.some(({ programme }) => programme !== first.programme)) throw invalid(fieldFault('/caseIds', 'several-programmes'))
  if (!part) throw conflict('no-committee')
  for (const caseFile of cases) {
    if (!grantsOn(actor, caseFile).some(({ role }) => PREPARING_ROLES.some((one) => one === role))) throw forbidden('role-may-not')
    if (!part.reviewedIn.includes(caseFile.state))
      throw conflict('action-not-possible-now', { details: { state: caseFile.state, reference: caseFile.reference } })
  }
  return { cases, part }
}

/** The grid of each case's edition, read once per edition. */
async function gridsOf(tx: Tx, part: CommitteePart, cases: readonly CaseFile[]): Promise<Map<string, readonly Criterion[]>> {
  const byEdition = new Map<string, readonly Criterion[]>()
  for (const editionId of new Set(cases.map((caseFile) => caseFile.editionId)))
    byEdition.set(editionId, part.grid(await editionById(tx, editionId)) ?? [])
  if ([...byEdition.values()].some((grid) => grid.length === 0)) throw conflict('no-review-grid')
  return new Map(cases.map((caseFile) => [caseFile.id, byEdition.get(caseFile.editionId) ?? []]))
}

async function reviewsGiven(db: Db, caseIds: readonly string[]): Promise<Given[]> {
  return db
    .selectFrom('review')
    .select(['case_id as caseId', 'reviewer_id as reviewerId'])
    .where('case_id', 'in', [...caseIds])
    .execute()
}

const named = (cases: readonly CaseFile[], short: readonly { caseId: string; missing: number }[]) =>
  short.slice(0, 50).map(({ caseId, missing }) => ({ reference: cases.find(({ id }) => id === caseId)?.reference, missing }))

async function journal(
  tx: Tx,
  input: { actor: Actor; at: Date; cases: readonly CaseFile[]; added: readonly Given[]; names: ReadonlyMap<string, string> },
): Promise<void> {
  for (const caseFile of input.cases) {
    const reviewers = input.added.filter(({ caseId }) => caseId === caseFile.id).map(({ reviewerId }) => input.names.get(reviewerId))
    if (reviewers.length === 0) continue
    await recordAudit(tx, {
      actor: input.actor,
      at: input.at,
      action: 'review.assigned',
      subject: { kind: 'case', id: caseFile.id, label: caseFile.reference },
      after: { reviewers },
    })
  }
}

/** The people who may be given reviews of a programme, for those who prepare them. */
export async function listReviewers(services: Services, actor: Actor, programme: string) {
  return preparesFor(actor, programme) ? committeePeople(services.db, actor, programme) : []
}
