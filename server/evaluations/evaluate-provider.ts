import type { Actor } from '../access/actor.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { recordEvent } from '../cases/record-event.ts'
import { moduleOf } from '../cases/take-action.ts'
import { actsForApplicant, lockVisibleCase } from '../cases/visible-cases.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { conflict, type FieldFault, fieldFault, forbidden, invalid, notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { insertEvaluation } from './evaluation.repository.ts'
import { providerOf } from './evaluations.queries.ts'
import type { EvaluationInput } from './evaluations.schemas.ts'

/**
 * The firm evaluates, once and for good, the organisation that worked for it on this case. The history says that it was done, not what was said:
 * the organisation evaluated reads the history too.
 */
export async function evaluateProvider(services: Services, actor: Actor, caseId: string, input: EvaluationInput): Promise<void> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  await inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, caseId)
    if (!caseFile) throw notFound()
    if (!actsForApplicant(actor, caseFile)) throw forbidden('role-may-not')
    const rules = moduleOf(services, caseFile).evaluation
    if (!rules?.openIn.includes(caseFile.state)) throw conflict('evaluation-not-open', { details: { state: caseFile.state } })
    const provider = await providerOf(tx, caseFile.id, rules.of)
    if (!provider) throw conflict('evaluation-not-open', { details: { state: caseFile.state } })
    checkMarks(input, rules.questions)
    const { id: providerId } = provider
    await insertEvaluation(tx, { ...input, caseId, funderId: caseFile.funderId, providerId, userId: actor.userId, at, on: day })
    await recordEvent(tx, { ...eventOf(caseFile), actor, at, today: day })
  })
}

const eventOf = (caseFile: CaseFile) => ({
  caseFile,
  action: 'provider-evaluated',
  role: caseFile.applicantRole,
  reason: null,
  basis: 'Règlement du dispositif',
  details: {},
})

/** Every question of the programme once, and no other. */
function checkMarks({ marks }: EvaluationInput, questions: readonly string[]): void {
  const faults: FieldFault[] = marks.flatMap(({ question }, index) => {
    if (!questions.includes(question)) return [fieldFault(`/marks/${index}/question`, 'question-unknown', { allowed: [...questions] })]
    const twice = marks.findIndex((one) => one.question === question) < index
    return twice ? [fieldFault(`/marks/${index}/question`, 'question-twice')] : []
  })
  const open = questions.filter((question) => !marks.some((one) => one.question === question))
  if (open.length > 0) faults.push(fieldFault('/marks', 'questions-unanswered', { missing: open }))
  if (faults.length > 0) throw invalid(...faults)
}
