import { duty, trace } from '../../cases/act-effects.ts'
import { caseById } from '../../cases/case-by-id.queries.ts'
import { fileCase, restartClock, stateImplicitRejection, stopClock } from '../../cases/file-case.ts'
import type { EffectContext } from '../../cases/programme.ts'
import { missingDocuments } from '../../documents/missing-documents.ts'
import { addDays } from '../../kernel/local-date.ts'
import { changeRights, endKeptRights, grantFields, insureRights, keepFields } from '../../parties/accredited-periods.ts'
import { readRequest } from './accreditation.queries.ts'
import { updateRequest, writeGrid, writeOutcomes } from './accreditation.repository.ts'
import { COMPETENCE_RULE } from './competence.ts'
import type { AccreditationFacts } from './facts.ts'
import { sendLetter } from './letters/send-letter.ts'
import { lifecycles } from './lifecycle.ts'

type Effect = (context: EffectContext, facts: AccreditationFacts) => Promise<void>

const rightsOf = ({ actor, at, caseFile }: EffectContext) => ({
  actor,
  at,
  organisationId: caseFile.applicantOrganisationId,
  caseId: caseFile.id,
})

/** What each line's digital competence was judged from, beside the act that relies on it. */
async function traceCompetence(context: EffectContext, { lines, parameters }: AccreditationFacts): Promise<void> {
  const made = { ...COMPETENCE_RULE, parameters: parameters.competence }
  for (const { inputs, competence } of lines) await trace(context, { ...made, inputs, steps: competence.steps, result: competence.result })
}

/**
 * A renewal filed before the term and complete keeps the rights until the decision is due: no gap because the service is slow.
 * "Complete" is read from the documents held, not from the day on which an officer looks at them.
 */
const keepRights: Effect = async (context, facts) => {
  const { tx, today } = context
  const caseFile = await caseById(tx, context.caseFile.id)
  const { receivedOn, decisionDueOn } = caseFile
  if (!receivedOn || !decisionDueOn || missingDocuments(facts.checklist, 'application').length > 0) return
  const fields = [...new Set(facts.lines.map(({ field }) => field))].filter((field) => {
    const until = facts.rights.get(field)
    return until !== undefined && receivedOn <= until
  })
  await keepFields(tx, { ...rightsOf(context), fields, today, lastDay: decisionDueOn })
}

const recordProposal: Effect = async (context, facts) => {
  await duty(context, 'appraise')
  await writeGrid(context.tx, context.caseFile.id, facts.given.grid ?? [], context.reason)
  await writeOutcomes(context.tx, context.caseFile.id, 'proposal', facts.given.outcomes ?? [])
  await traceCompetence(context, facts)
}

const recordDecision: Effect = async (context, facts) => {
  await duty(context, 'decide')
  await writeOutcomes(context.tx, context.caseFile.id, 'decision', facts.given.outcomes ?? [])
  await traceCompetence(context, facts)
}

const recordRefusal: Effect = async (context, facts) => {
  await duty(context, 'decide')
  const reason = context.reason ?? ''
  const outcomes = facts.lines.map(({ consultant, field, proposal }) => ({
    ...{ consultant, field, outcome: 'refuse' as const },
    reason: proposal?.outcome === 'refuse' ? proposal.reason : reason,
  }))
  await writeOutcomes(context.tx, context.caseFile.id, 'decision', outcomes)
  await traceCompetence(context, facts)
}

const grantRights: Effect = async (context, facts) => {
  const { tx, caseFile, today } = context
  if (!facts.insuredUntil) throw new Error('rights were given without an insurance')
  const { lines } = await readRequest(tx, caseFile.id)
  const fields = [...new Set(lines.filter(({ decision }) => decision?.outcome === 'accept').map(({ field }) => field))]
  const months = facts.parameters.termMonths
  const term = await grantFields(tx, { ...rightsOf(context), fields, from: today, months, insuranceUntil: facts.insuredUntil })
  if (term) await updateRequest(tx, caseFile.id, { valid_from: term.from, valid_until: term.until })
}

const change =
  (status: 'accredited' | 'suspended' | 'withdrawn'): Effect =>
  async (context) => {
    await duty(context, 'decide')
    await changeRights(context.tx, { ...rightsOf(context), status, from: context.today, reason: context.reason })
  }

/** The functions of the lifecycle's effects. */
export const effects = {
  fileCase: (context) => fileCase(context, lifecycles),
  stateImplicitRejection,
  acknowledgeReceipt: sendLetter('acknowledgement'),
  suspendClock: (context, facts) => stopClock(context, facts.parameters.documentRequestDays),
  sendDocumentRequest: sendLetter('document-request'),
  resumeClock: restartClock,
  keepRights,
  recordProposal,
  recordDecision,
  grantRights,
  sendDecisionLetter: sendLetter('decision'),
  recordRefusal,
  endKeptRights: (context) => endKeptRights(context.tx, { ...rightsOf(context), lastDay: context.today }),
  sendRefusalLetter: sendLetter('refusal'),
  noteInsurance: async (context, facts) => {
    const { from, until } = facts.given
    if (!until) throw new Error('an insurance was recorded without its end')
    await insureRights(context.tx, { ...rightsOf(context), from: from ?? facts.insuredFrom ?? context.today, until })
  },
  suspendRights: change('suspended'),
  sendSuspensionLetter: sendLetter('suspension'),
  restoreRights: change('accredited'),
  sendReinstatementLetter: sendLetter('reinstatement'),
  openObservations: (context, { parameters }) =>
    updateRequest(context.tx, context.caseFile.id, { observations_until: addDays(context.today, parameters.observationDays) }),
  sendInvitation: sendLetter('observations-invited'),
  answerForDecision: (context) => duty(context, 'decide'),
  sendGivenUpLetter: sendLetter('withdrawal-given-up'),
  closeObservations: (context) => updateRequest(context.tx, context.caseFile.id, { observations_until: null }),
  withdrawRights: change('withdrawn'),
  sendWithdrawalLetter: sendLetter('accreditation-withdrawal'),
} as const satisfies Record<string, Effect>
