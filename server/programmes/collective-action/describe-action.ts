import type { Actor } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { editionById } from '../../cases/edition.queries.ts'
import { findVisibleCase, isAgentOn, viewOfCase } from '../../cases/visible-cases.ts'
import type { Tx } from '../../db/client.ts'
import { inTransaction } from '../../db/transaction.ts'
import { advanceLimitOf } from '../../grants/advance-conditions.ts'
import { today } from '../../kernel/clock.ts'
import { formatMoney, parseMoney, ZERO } from '../../kernel/money.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { finalAidOfCase, type HeldFinalAid } from '../../state-aid/final-aid.queries.ts'
import { computeAid } from './aid.ts'
import { type CollectiveFacts, loadFacts } from './facts.ts'
import { feedbackOf } from './feedback.queries.ts'
import { balanceOfAction, balancesOfFacilitators } from './half-days.repository.ts'
import { type Participant, participantsOf } from './participants.repository.ts'
import { aidInputsOf, fundedBy, plannedFigures, totalCost } from './plan.ts'
import { balanceFor, ownPart } from './rules.ts'
import { type AttendanceLine, attendanceOf, type Session, sessionsOf } from './sessions.repository.ts'

/**
 * All the console shows of an action beside the core's own page: the whole of it to its carrier and to those who work on the case; to the
 * people of a firm their own part, and no more. 404 when the person may not see the case.
 */
export async function describeAction(services: Services, actor: Actor, caseId: string) {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await findVisibleCase(tx, actor, caseId)
    if (caseFile?.programme !== 'collective-action') throw notFound()
    const shares = await finalAidOfCase(tx, caseId)
    const own = (await participantsOf(tx, caseId, { organisationIds: actor.organisationIds })).filter(
      ({ organisationId }) => organisationId !== caseFile.applicantOrganisationId,
    )
    const participations = await ownParts(tx, { actor, caseFile, own, shares })
    if ((await viewOfCase(tx, actor, caseFile)) === 'own') return { version: caseFile.version, whole: null, own: participations }
    const edition = await editionById(tx, caseFile.editionId)
    const context = { tx, caseFile, edition, actor, at, today: day, action: '', reason: null, payload: null }
    const whole = wholeOf(actor, caseFile, await loadFacts(context))
    const lines = await attendanceOf(tx, caseId)
    return {
      version: caseFile.version,
      whole: {
        ...whole,
        attendance: lines.map(lineOut),
        halfDays: { ...(await balanceOfAction(tx, caseId)), facilitators: await balancesOfFacilitators(tx, caseId) },
        shares: whole.participants.flatMap(({ id, organisationId, name }) => {
          const share = shares.find((one) => one.organisationId === organisationId)
          return share ? [{ participantId: id, firm: name, ...shareOut(share) }] : []
        }),
        feedback: (await feedbackOf(tx, caseId)).map((said) => ({ ...said })),
      },
      own: participations,
    }
  })
}

/** What the service prepares is for those who work on the case until the decision. */
function wholeOf(actor: Actor, caseFile: CaseFile, facts: CollectiveFacts) {
  const { action, parameters, reconciliation } = facts
  const told = isAgentOn(actor, caseFile) || caseFile.awardedOn !== null || caseFile.state === 'refused'
  const { recommendation, appraisalNote, startedOn, endedOn, claimedOtherPublic, seats, partners, indicators, costs, funders, ...asked } =
    action
  const plan = { ...action, costs: costs.map((cost) => ({ ...cost, retained: null })) }
  const aid = told || costs.length === 0 ? facts.aid : computeAid(aidInputsOf(plan, plannedFigures(plan)), parameters)
  const awarded = caseFile.awarded ?? ZERO
  return {
    application: {
      ...{ ...asked, territory: [...asked.territory] },
      ...{ title: caseFile.title, beneficiaryIban: caseFile.beneficiaryIban, capacity: seats.capacity },
      partners: partners.map((partner) => ({ ...partner })),
      indicators: indicators.map(({ label, target }) => ({ label, target })),
      funders: funders.map((funder) => ({ ...funder })),
      costs: costs.map(({ category, phase, label, amount, parts }) => ({ category, phase, label, amount, parts: [...parts] })),
    },
    figures: costs.map(({ retained, claimed, certified }) => ({ retained: told ? retained : null, claimed, certified })),
    plan: {
      total: formatMoney(totalCost(action)),
      public: formatMoney(fundedBy(action, 'public', 'requested')),
      firms: formatMoney(fundedBy(action, 'firms')),
      private: formatMoney(fundedBy(action, 'firms', 'private', 'carrier')),
    },
    indicators: indicators.map((indicator) => ({ ...indicator })),
    recommendation: told ? recommendation : null,
    appraisalNote: told ? appraisalNote : null,
    ...{ startedOn, endedOn, claimedOtherPublic },
    computation: aid ? { base: formatMoney(aid.base), amount: formatMoney(aid.amount), steps: [...aid.steps] } : null,
    seats: { ...seats },
    participants: facts.participants.map(participantOut),
    undertakings: { count: facts.undertakings, minimum: parameters.minimumUndertakings },
    sessions: facts.sessions.map(sessionOut(actor)),
    reconciliation: {
      ...{ declared: reconciliation.declared, attendances: reconciliation.attendances, individual: reconciliation.individual },
      missing: reconciliation.missing.map((line) => ({ ...line })),
    },
    activities: [...parameters.activities],
    territory: [...facts.territory],
    publicCapBasisPoints: parameters.publicCapBasisPoints,
    limits: {
      advance: formatMoney(advanceLimitOf(facts, awarded, false)),
      advanceWithGuarantee: formatMoney(advanceLimitOf(facts, awarded, true)),
      balance: formatMoney(balanceFor(facts, { caseFile })),
    },
  }
}

/** A firm's own part: its place, its sessions, its signatures, its share. */
async function ownParts(tx: Tx, of: { actor: Actor; caseFile: CaseFile; own: readonly Participant[]; shares: readonly HeldFinalAid[] }) {
  const { actor, caseFile, own, shares } = of
  if (own.length === 0) return []
  const sessions = await sessionsOf(tx, caseFile.id)
  const lines = await attendanceOf(tx, caseFile.id)
  const said = await feedbackOf(tx, caseFile.id)
  return own.map((participant) => {
    const attended = lines.filter(({ participantId }) => participantId === participant.id)
    const share = shares.find(({ organisationId }) => organisationId === participant.organisationId)
    const feedback = said.find(({ participantId }) => participantId === participant.id)
    return {
      ...participantOut(participant),
      carrier: caseFile.applicantName,
      title: caseFile.title,
      sessions: sessions
        .filter(
          ({ id, participantId, cancelled }) =>
            !cancelled &&
            (participantId === null || participantId === participant.id || attended.some(({ sessionId }) => sessionId === id)),
        )
        .map(sessionOut(actor)),
      attendance: attended.map(lineOut),
      share: share ? shareOut(share) : null,
      feedback: feedback ? { ...feedback } : null,
    }
  })
}

const participantOut = ({ enrolledAt, committedAt, leftAt, halfDays, ...participant }: Participant) => ({
  ...participant,
  enrolledAt: enrolledAt.toISOString(),
  committedAt: committedAt?.toISOString() ?? null,
  leftAt: leftAt?.toISOString() ?? null,
  halfDays: { ...halfDays },
})

/** The address of who delivers is for nobody else; whether it is one's own is what one needs to sign. */
const sessionOut =
  (actor: Actor) =>
  ({ facilitatorEmail, ...session }: Session) => ({
    ...session,
    yours: facilitatorEmail.toLowerCase() === actor.email.toLowerCase(),
  })

const lineOut = ({ participant, facilitator, ...line }: AttendanceLine) => {
  const mark = (of: AttendanceLine['participant']) => (of ? { means: of.means, userName: of.userName, at: of.at.toISOString() } : null)
  return { ...line, participant: mark(participant), facilitator: mark(facilitator) }
}

const shareOut = ({ cost, amount, grantedOn, regulation }: HeldFinalAid) => ({
  ...{ cost, aid: amount, on: grantedOn, regulation },
  own: formatMoney(ownPart(parseMoney(cost), parseMoney(amount))),
})
