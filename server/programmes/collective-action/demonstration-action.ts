import { envelopesOfYear } from '../../budget/envelope.queries.ts'
import { openCase } from '../../cases/open-case.ts'
import { takeAction } from '../../cases/take-action.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import { type DemonstrationTools, workingDay } from '../../demonstration/tools.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/local-date.ts'
import type { CollectiveApplication } from './collective.schemas.ts'
import { commitFirm } from './commit-firm.ts'
import { tellPayment, tellSessions } from './demonstration-delivery.ts'
import { type ActionStage, type ActionStory, eur, type Telling, wordsOf } from './demonstration-story.ts'
import { enrolFirm } from './enrol-firm.ts'
import { leaveAction } from './leave-action.ts'
import { collectiveDefaults } from './parameters.ts'
import { saveApplication } from './save-application.ts'

/** What the funder, the firms and the carrier each give to a line. */
function planOf({ costs: [facilitation, advice] = [7_200, 4_800] }: ActionStory) {
  const [asked, firms] = [Math.floor((facilitation * 65) / 100), Math.floor((facilitation * 21) / 100)]
  const individual = Math.floor((advice * 65) / 100)
  return {
    facilitation: [asked, firms, facilitation - asked - firms],
    advice: [individual, advice - individual, 0],
    amounts: [eur(facilitation), eur(advice)],
  }
}

function applicationOf(told: ActionStory, filed: LocalDate): CollectiveApplication {
  const { title, theme, activity, seats, days = 3, individual = 8 } = told
  const club = activity === 'club'
  const [words, plan] = [wordsOf(told), planOf(told)]
  return {
    ...{ title, theme, activity, capacity: seats },
    clubMode: club ? 'active' : null,
    clubComposition: club ? 'mixed' : null,
    objectives: words.objectives,
    collectivePhase: words.collective,
    individualPhase: words.individual,
    territory: [...(told.territory ?? ['22', '29', '35', '56'])],
    ...{ collectiveHalfDays: Math.max(6, 2 * days), individualHalfDays: individual },
    plannedStart: addDays(filed, 60),
    plannedEnd: addDays(filed, 200),
    beneficiaryIban: 'FR7630006000011234567890189',
    partners: [{ name: words.partner, contribution: 'Salle et matériel' }],
    indicators: [
      { label: 'Entreprises équipées', target: `${seats - 1}` },
      { label: 'Plans d’action écrits', target: `${seats}` },
    ],
    funders: [
      { name: 'Région de démonstration', kind: 'requested' },
      { name: 'Entreprises', kind: 'firms' },
      { name: words.carrier, kind: 'carrier' },
    ],
    costs: [
      {
        category: 'facilitation',
        phase: 'collective',
        label: 'Animation des séances',
        amount: plan.amounts[0] ?? '',
        parts: plan.facilitation.map(eur),
      },
      {
        category: 'advice',
        phase: 'individual',
        label: 'Conseil chez chaque entreprise',
        amount: plan.amounts[1] ?? '',
        parts: plan.advice.map(eur),
      },
    ],
  }
}

/** Tells one action through the same doors as people, on the days it would have taken. Returns its case. */
export async function tellAction(tools: DemonstrationTools, told: ActionStory): Promise<string> {
  const { services } = tools
  const officer = tools.actor('caseOfficer', told.second)
  let day = addDays(tools.today, -told.ago)
  tools.at(day)
  const opened = await openCase(services, officer, { programme: 'collective-action', organisationId: told.carrierId })
  const caseId = opened.id
  await saveApplication(services, officer, { caseId, version: opened.version, application: applicationOf(told, day), reason: null })
  const telling: Telling = {
    ...{ caseId, officer },
    act: async (actor, action, payload = {}, reason = null) => {
      const seen = await findVisibleCase(services.db, actor, caseId)
      if (!seen) throw new Error(`${actor.email} does not see "${told.title}"`)
      await takeAction(services, actor, { caseId, action, version: seen.version, reason, payload })
    },
    next: (days) => {
      day = workingDay(addDays(day, Math.max(1, Math.round(days * (told.pace ?? 1)))))
      if (day > tools.today) day = tools.today
      tools.at(day)
      return day
    },
    paper: async (type) => {
      await tools.addSample(officer, caseId, type, day)
      const { id } = await services.db
        .selectFrom('document')
        .select('id')
        .where('case_id', '=', caseId)
        .where('type_code', '=', type)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      return id
    },
  }
  const participants = await tellFirms(tools, told, telling)
  if (told.until === 'draft') return caseId
  await tellDecision(tools, told, telling)
  if (BEFORE_START.includes(told.until)) return caseId
  const seated = await tellSeats(tools, told, telling, participants)
  const done = await tellSessions(tools, told, telling, seated)
  if (told.until !== 'underWay') await tellPayment(tools, told, telling, { seated, done })
  return caseId
}

const BEFORE_START: readonly ActionStage[] = ['submitted', 'appraised', 'refused', 'agreementNotified', 'lapsed']

/** Who has a seat once the action begins: in an uneven one the second firm leaves, and the first who waits comes in. */
async function tellSeats(
  tools: DemonstrationTools,
  told: ActionStory,
  { caseId, officer }: Telling,
  firms: readonly string[],
): Promise<string[]> {
  const seated = firms.slice(0, told.seats)
  const [leaver, next] = [firms[1], firms[told.seats]]
  if (!told.uneven || !leaver || !next) return seated
  await leaveAction(tools.services, officer, {
    caseId,
    participantId: leaver,
    reason: 'Surcharge de travail, l’entreprise laisse sa place.',
  })
  return [...seated.filter((id) => id !== leaver), next]
}

/** Enrols the firms, each with its commitment on paper. */
async function tellFirms(tools: DemonstrationTools, told: ActionStory, { caseId, officer, paper }: Telling): Promise<string[]> {
  const { services } = tools
  const ids = told.firmIds
  const firms = await services.db
    .selectFrom('organisation')
    .select(['id', 'siret'])
    .where('id', 'in', [...ids])
    .execute()
  const participants: string[] = []
  for (const id of ids) {
    const siret = firms.find((firm) => firm.id === id)?.siret
    if (!siret) throw new Error('a firm of the demonstration without a SIRET')
    participants.push((await enrolFirm(services, officer, { caseId, siret })).id)
  }
  if (told.until === 'draft') return participants
  const documentId = await paper('commitment-letter')
  for (const participantId of participants) await commitFirm(services, officer, { caseId, participantId, documentId })
  return participants
}

async function tellDecision(tools: DemonstrationTools, told: ActionStory, { act, next, officer, paper }: Telling): Promise<void> {
  const authority = tools.actor('authority')
  for (const type of ['action-description', 'carrier-statutes']) await paper(type)
  await act(officer, 'submit')
  if (told.until === 'submitted') return
  next(5)
  await act(officer, 'declareComplete')
  next(9)
  if (told.until === 'refused') {
    await act(officer, 'recommendRefusal', {}, 'L’action reprend une formation courante déjà financée par ailleurs.')
    next(7)
    return act(authority, 'refuse', {}, 'L’action reprend une formation courante, que le règlement laisse à d’autres financements.')
  }
  await act(officer, 'recommendAward', { retained: planOf(told).amounts }, 'Action cohérente, entreprises engagées, plan équilibré.')
  if (told.until === 'appraised') return
  const decided = next(8)
  const envelopes = await envelopesOfYear(tools.services.db, {
    funderId: authority.funderId,
    programme: 'collective-action',
    year: yearOf(decided),
  })
  await act(authority, 'award', { envelopeId: envelopes[0]?.envelopeId })
  const notified = next(6)
  await act(officer, 'notifyAgreement', { notifiedOn: notified, means: 'e-mail' })
  if (told.until === 'agreementNotified') return
  if (told.until === 'lapsed') {
    // as many months as the edition gives, at whatever pace the rest went
    next((31 * collectiveDefaults.lapse.startMonths) / (told.pace ?? 1))
    return act(tools.actor('supervisor'), 'lapse')
  }
  const started = next(10)
  await act(officer, 'startAction', { startedOn: started })
}
