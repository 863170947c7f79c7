import type { Actor } from '../../access/actor.ts'
import { envelopesOfYear } from '../../budget/envelope.queries.ts'
import { assignReviewers } from '../../committees/assign-reviewers.ts'
import { addToAgenda } from '../../committees/change-agenda.ts'
import { createSession } from '../../committees/create-session.ts'
import { describeItem } from '../../committees/describe-item.ts'
import { freezeSession, holdSession } from '../../committees/hold-session.ts'
import { nameMembers } from '../../committees/name-members.ts'
import { postSession } from '../../committees/post-session.ts'
import { recordVotes } from '../../committees/record-votes.ts'
import { listOwnReviews } from '../../committees/review.queries.ts'
import { saveReview, submitReview } from '../../committees/save-review.ts'
import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { type LocalDate, yearOf } from '../../kernel/local-date.ts'
import { apprenticDefaults } from './parameters.ts'

export interface JuryCase {
  readonly caseId: string
  readonly mark: number
  readonly until: string
}

interface Telling {
  /** Of the session. */
  readonly title: string
  readonly reviewedOn: LocalDate
  readonly meetsOn: LocalDate
  readonly act: (actor: Actor, caseId: string, action: string, reason: string | null) => Promise<void>
}

const WORDS: Readonly<Record<number, string>> = {
  5: 'Projet très utile, porté par l’apprenti de bout en bout.',
  4: 'Bonne idée, calendrier serré mais tenable.',
  3: 'Projet intéressant, place de l’apprenti à préciser.',
  2: 'Idée peu aboutie, part de l’apprenti trop faible.',
  1: 'Peu d’utilité pour l’entreprise, budget peu détaillé.',
}

/** Two members score each case, the ranking is drawn, one case waits on the reserve list and a session decides on the others. */
export async function tellJury(
  tools: DemonstrationTools,
  cases: readonly JuryCase[],
  { title, reviewedOn, meetsOn, act }: Telling,
): Promise<void> {
  const supervisor = tools.actor('supervisor')
  tools.at(reviewedOn)
  await review(tools, cases)
  for (const { caseId } of cases) await act(supervisor, caseId, 'rank', null)
  tools.at(meetsOn)
  for (const { caseId, until } of cases)
    if (waits(until)) await act(supervisor, caseId, 'putOnReserve', 'Bon projet, classé après les crédits disponibles de la session.')
  await decide(
    tools,
    cases.filter(({ until }) => !waits(until)),
    { title, meetsOn },
  )
}

/** Whether the session leaves the case on the reserve list. */
const waits = (until: string): boolean => until === 'reserved' || until === 'promoted'

const jury = (tools: DemonstrationTools): readonly Actor[] => [tools.actor('committeeMember'), tools.actor('committeeMember', true)]

async function review(tools: DemonstrationTools, cases: readonly JuryCase[]): Promise<void> {
  const { services } = tools
  const reviewers = jury(tools)
  const reviewerIds = reviewers.map(({ userId }) => userId)
  await assignReviewers(services, tools.actor('supervisor'), { caseIds: cases.map(({ caseId }) => caseId), reviewerIds, perCase: 2 })
  for (const [place, reviewer] of reviewers.entries()) {
    const { items } = await listOwnReviews(services.db, reviewer, { limit: 200 })
    for (const one of items) {
      const told = cases.find(({ caseId }) => caseId === one.case.id)
      if (!told) continue
      // the second member is a little harder on the calendar
      const marks = apprenticDefaults.reviewGrid.map(({ code }) => ({
        ...{
          criterion: code,
          mark: Math.max(0, told.mark - (place === 1 && code === 'feasibility' ? 1 : 0)),
          reason: WORDS[told.mark] ?? 'Lu.',
        },
      }))
      const version = await saveReview(services, reviewer, { reviewId: one.id, version: one.version, marks })
      await submitReview(services, reviewer, { reviewId: one.id, version })
    }
  }
}

/** A session of the jury, from its agenda to its decisions. */
export async function decide(
  tools: DemonstrationTools,
  cases: readonly JuryCase[],
  { title, meetsOn }: Pick<Telling, 'title' | 'meetsOn'>,
): Promise<void> {
  tools.at(meetsOn)
  const { services } = tools
  const supervisor = tools.actor('supervisor')
  const members = jury(tools)
  const memberIds = members.map(({ userId }) => userId)
  const [envelope] = await envelopesOfYear(services.db, { funderId: supervisor.funderId, programme: 'apprentic', year: yearOf(meetsOn) })
  const sessionId = await createSession(services, supervisor, {
    ...{
      programme: 'apprentic',
      title,
      place: 'Hôtel de Région, Rennes',
      meetsOn,
      meetsAt: '14:00',
      quorum: 2,
    },
    envelopeId: envelope?.envelopeId ?? null,
  })
  const on = async () => {
    const row = await services.db.selectFrom('committee_session').select('version').where('id', '=', sessionId).executeTakeFirstOrThrow()
    return { sessionId, version: row.version }
  }
  await nameMembers(services, supervisor, { ...(await on()), memberIds, chairId: memberIds[0] ?? null })
  await addToAgenda(services, supervisor, { ...(await on()), caseIds: cases.map(({ caseId }) => caseId) })
  await freezeSession(services, supervisor, await on())
  await holdSession(services, supervisor, { ...(await on()), presentIds: memberIds })
  for (const { caseId, until, mark } of cases) {
    const favourable = until !== 'refused'
    const vote = favourable ? ('for' as const) : ('against' as const)
    await recordVotes(services, supervisor, { sessionId, caseId, votes: memberIds.map((userId) => ({ userId, vote })) })
    await describeItem(services, supervisor, {
      ...(await on()),
      ...{ caseId, proposal: favourable ? 'favourable' : 'unfavourable', proposalNote: '', adjourned: false, reason: WORDS[mark] ?? '' },
    })
  }
  await postSession(services, tools.actor('authority'), await on())
}
