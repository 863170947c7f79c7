import type { Actor } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { findVisibleCase, isAgentOn, seesWholeCase, sitsOn } from '../../cases/visible-cases.ts'
import { inTransaction } from '../../db/transaction.ts'
import { advanceLimitOf, interimLimitOf } from '../../grants/advance-conditions.ts'
import { today } from '../../kernel/clock.ts'
import { addMonths } from '../../kernel/local-date.ts'
import { formatMoney, ZERO } from '../../kernel/money.ts'
import { notFound } from '../../kernel/refusal.ts'
import { singleUndertakingAt } from '../../parties/single-undertaking.queries.ts'
import type { Services } from '../../services.ts'
import { type Aid, computeAid } from './aid.ts'
import { type FracFacts, inputsOf, loadFacts } from './facts.ts'
import { countAwardsSince } from './frac.queries.ts'
import { balanceFor } from './rules.ts'

/** All the console shows of a FRAC case beside the core's own page. 404 when the person may not see it. */
export async function describeCase(services: Services, actor: Actor, caseId: string) {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (caseFile?.programme !== 'frac') throw notFound()
    const edition = await editionById(tx, caseFile.editionId)
    const context = { tx, caseFile, edition, actor, at, today: day, action: '', reason: null, payload: null }
    const facts = await loadFacts(context)
    const { mission, parameters } = facts
    const shown = viewOf(actor, caseFile, facts)
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
    return {
      version: caseFile.version,
      consultantOrganisationName: consultant?.name ?? null,
      ...shown,
      smeSize: facts.size.size,
      previousMissions: facts.previousMissions,
      recentAwards: await countAwardsSince(tx, { organisationIds: undertaking, since, exceptCaseId: caseFile.id }),
      fields: [...parameters.fields],
      limits: {
        advance: formatMoney(advanceLimitOf(facts, awarded, false)),
        advanceWithGuarantee: formatMoney(advanceLimitOf(facts, awarded, true)),
        interim: formatMoney(interimLimitOf(facts, awarded)),
        balance: formatMoney(balanceFor(facts, context)),
      },
    }
  })
}

/**
 * The mission as this person may read it. Before the decision what the service prepares (opinion, figures retained) is for those
 * who work on the case: the others see the aid as asked for. A consultant sees neither the account of the firm nor the offers of competitors.
 */
function viewOf(actor: Actor, caseFile: CaseFile, facts: FracFacts) {
  const { retained, recommendation, appraisalNote, startedOn, reportReceivedOn, reportDigitalSection, invoicedOn, proposals, ...asked } =
    facts.mission
  const told = isAgentOn(actor, caseFile) || caseFile.awardedOn !== null || caseFile.state === 'refused'
  const whole = seesWholeCase(actor, caseFile)
  const applied = whole || sitsOn(actor, caseFile)
  const aid = told ? facts.aid : aidAsked(facts)
  return {
    application: {
      ...asked,
      title: caseFile.title,
      choiceReason: applied ? asked.choiceReason : '',
      beneficiaryIban: whole ? caseFile.beneficiaryIban : null,
      proposals: applied ? proposals.map((proposal) => ({ ...proposal, amount: formatMoney(proposal.amount) })) : [],
    },
    retained: told ? retained : null,
    recommendation: told && whole ? recommendation : null,
    appraisalNote: told && whole ? appraisalNote : null,
    startedOn,
    reportReceivedOn,
    reportDigitalSection,
    invoicedOn,
    computation: aid ? { base: formatMoney(aid.base), amount: formatMoney(aid.amount), steps: [...aid.steps] } : null,
  }
}

function aidAsked({ mission, parameters }: FracFacts): Aid | null {
  const inputs = inputsOf({ ...mission, retained: null }, null)
  return inputs ? computeAid(inputs, parameters) : null
}
