import type { Actor } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { findVisibleCase, isAgentOn, seesWholeCase } from '../../cases/visible-cases.ts'
import { inTransaction } from '../../db/transaction.ts'
import { today } from '../../kernel/clock.ts'
import { formatMoney, subtract, ZERO } from '../../kernel/money.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { type Aid, computeAid, eligibleOf } from './aid.ts'
import { plannedInputs } from './apprentic.queries.ts'
import { type ApprenticFacts, loadFacts } from './facts.ts'
import { balanceFor } from './rules.ts'

/** All the console shows of a case beside the core's own page. 404 when the person may not see it. */
export async function describeCase(services: Services, actor: Actor, caseId: string) {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (caseFile?.programme !== 'apprentic') throw notFound()
    const edition = await editionById(tx, caseFile.editionId)
    const context = { tx, caseFile, edition, actor, at, today: day, action: '', reason: null, payload: null }
    const facts = await loadFacts(context)
    const { call, callState, parameters } = facts
    return {
      version: caseFile.version,
      call: { id: call.id, title: call.title, closesAt: call.closesAt.toISOString(), state: callState },
      ...viewOf(actor, caseFile, facts),
      headcount: facts.headcount,
      headcountBelow: parameters.headcountBelow,
      categories: parameters.categories.map((code) => ({ code, excluded: parameters.excludedCategories.includes(code) })),
      limits: { balance: formatMoney(balanceFor(facts, context)) },
    }
  })
}

/**
 * The project as this person may read it. The apprentice, the account and the co-funding are between the service and the firm: the jury reads a
 * project. Before the decision what the service leaves out is for those who work on the case; the firm sees the aid as it asked for it.
 */
function viewOf(actor: Actor, caseFile: CaseFile, facts: ApprenticFacts) {
  const { project } = facts
  const told = isAgentOn(actor, caseFile) || caseFile.awardedOn !== null || caseFile.state === 'refused'
  const whole = seesWholeCase(actor, caseFile)
  const aid = told ? facts.aid : askedAid(facts)
  return {
    application: {
      ...{ title: caseFile.title, description: project.description, objectives: project.objectives, tools: project.tools },
      ...{ projectStart: project.projectStart, projectEnd: project.projectEnd },
      apprentice: whole ? project.apprentice : '',
      apprenticeMinor: whole ? project.apprenticeMinor : null,
      ...{ qualification: project.qualification, contractFrom: project.contractFrom, contractUntil: project.contractUntil },
      tutor: whole ? project.tutor : '',
      ...{ centreName: project.centreName, centreSiret: project.centreSiret, groupExplained: project.groupExplained },
      beneficiaryIban: whole ? caseFile.beneficiaryIban : null,
      lines: linesOf(facts, told),
      funding: whole ? project.funding.map((one) => ({ ...one, amount: formatMoney(one.amount) })) : [],
    },
    appraisalNote: told && whole ? project.appraisalNote : null,
    ...{ startedOn: project.startedOn, reportReceivedOn: project.reportReceivedOn, demonstratedOn: project.demonstratedOn },
    claimedPublicFunding: whole && project.claimedPublicFunding !== null ? formatMoney(project.claimedPublicFunding) : null,
    computation: { base: formatMoney(aid.base), amount: formatMoney(aid.amount), steps: aid.steps.map((step) => ({ ...step })) },
    computedOn: told && facts.project.lines.some(({ spent }) => spent !== null) ? ('spent' as const) : ('planned' as const),
    reviews: isAgentOn(actor, caseFile) ? { ...facts.reviews, needed: facts.parameters.reviewsNeeded } : null,
    session:
      told && facts.decision ? { title: facts.decision.title, meetsOn: facts.decision.meetsOn, outcome: facts.decision.outcome } : null,
    story: {
      text: whole ? project.story : '',
      consentAt: project.storyConsentAt?.toISOString() ?? null,
      publishedAt: project.storyPublishedAt?.toISOString() ?? null,
    },
    prize: project.prize,
  }
}

/** Each line with what of it may be aided, and why not the rest. */
function linesOf({ project, parameters }: ApprenticFacts, told: boolean) {
  return project.lines.map((line) => {
    const excluded = told ? line.excluded : ZERO
    const aided = { category: line.category, amount: formatMoney(line.amount), excluded: formatMoney(excluded) }
    const eligible = eligibleOf(aided, parameters)
    return {
      ...{ place: line.place, label: line.label, category: line.category, amount: formatMoney(line.amount) },
      eligible: formatMoney(eligible),
      excluded: formatMoney(subtract(line.amount, eligible)),
      excludedBy: parameters.excludedCategories.includes(line.category)
        ? ('category' as const)
        : excluded > 0n
          ? ('officer' as const)
          : null,
      excludedReason: told ? line.excludedReason : null,
      spent: line.spent === null ? null : formatMoney(line.spent),
      spentExcluded: formatMoney(told ? line.spentExcluded : ZERO),
      spentExcludedReason: told ? line.spentExcludedReason : null,
    }
  })
}

function askedAid({ project, parameters }: ApprenticFacts): Aid {
  return computeAid(plannedInputs({ ...project, lines: project.lines.map((line) => ({ ...line, excluded: ZERO })) }), parameters)
}
