import type { Tx } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { EvaluationInput } from './evaluations.schemas.ts'

interface NewEvaluation extends EvaluationInput {
  readonly caseId: string
  readonly funderId: string
  readonly providerId: string
  readonly userId: string
  readonly at: Date
  readonly on: LocalDate
}

/** A second one of the same case is refused by the primary key, whoever comes second. */
export async function insertEvaluation(tx: Tx, given: NewEvaluation): Promise<void> {
  await tx
    .insertInto('case_evaluation')
    .values({
      case_id: given.caseId,
      funder_id: given.funderId,
      provider_id: given.providerId,
      without_aid: given.withoutAid,
      jobs_kept: given.jobsKept,
      jobs_created: given.jobsCreated,
      comment: given.comment,
      given_by: given.userId,
      given_at: given.at,
      given_on: given.on,
    })
    .execute()
  await tx
    .insertInto('case_evaluation_mark')
    .values(given.marks.map(({ question, mark }) => ({ case_id: given.caseId, question, mark })))
    .execute()
}
