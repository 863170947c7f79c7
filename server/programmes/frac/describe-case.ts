import type { Actor } from '../../access/actor.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { inTransaction } from '../../db/transaction.ts'
import { today } from '../../kernel/clock.ts'
import { addMonths } from '../../kernel/local-date.ts'
import { formatMoney, ZERO } from '../../kernel/money.ts'
import { notFound } from '../../kernel/refusal.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import { interimLimit } from '../../payments/payment-limits.ts'
import type { Services } from '../../services.ts'
import { loadFacts } from './facts.ts'
import { countAwardsSince } from './frac.queries.ts'
import { advanceLimitOf, balanceFor, claimedBefore, paymentRulesOf } from './rules.ts'

/** All the console shows of a FRAC case beside the core's own page. 404 when the person may not see it. */
export async function describeCase(services: Services, actor: Actor, caseId: string) {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (!caseFile || caseFile.programme !== 'frac') throw notFound()
    const edition = await editionById(tx, caseFile.editionId)
    const context = { tx, caseFile, edition, actor, at, today: day, action: '', reason: null, payload: null }
    const facts = await loadFacts(context)
    const { mission, parameters, aid } = facts
    const consultant = mission.consultantOrganisationId
      ? await tx.selectFrom('organisation').select('name').where('id', '=', mission.consultantOrganisationId).executeTakeFirst()
      : null
    const undertaking = await singleUndertakingAt(tx, {
      funderId: caseFile.funderId,
      organisationId: caseFile.applicantOrganisationId,
      on: day,
    })
    const since = addMonths(day, -12 * parameters.recurrence.noticeYears)
    const awarded = caseFile.awarded ?? ZERO
    const rules = paymentRulesOf(facts)
    const { proposals, retained, recommendation, appraisalNote, startedOn, reportReceivedOn, reportDigitalSection, ...asked } = mission
    return {
      version: caseFile.version,
      application: {
        ...asked,
        title: caseFile.title,
        beneficiaryIban: caseFile.beneficiaryIban,
        proposals: proposals.map((proposal) => ({ ...proposal, amount: formatMoney(proposal.amount) })),
      },
      consultantOrganisationName: consultant?.name ?? null,
      retained,
      recommendation,
      appraisalNote,
      startedOn,
      reportReceivedOn,
      reportDigitalSection,
      computation: aid ? { base: formatMoney(aid.base), amount: formatMoney(aid.amount), steps: [...aid.steps] } : null,
      smeSize: facts.size.size,
      previousMissions: facts.previousMissions,
      recentAwards: await countAwardsSince(tx, { organisationIds: undertaking, since, exceptCaseId: caseFile.id }),
      fields: [...parameters.fields],
      limits: {
        advance: formatMoney(advanceLimitOf(facts, awarded, false)),
        advanceWithGuarantee: formatMoney(advanceLimitOf(facts, awarded, true)),
        interim: formatMoney(interimLimit(awarded, rules, claimedBefore(facts))),
        balance: formatMoney(balanceFor(facts, context)),
      },
    }
  })
}
