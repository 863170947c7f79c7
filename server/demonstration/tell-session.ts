import type { Actor } from '../access/actor.ts'
import { addToAgenda } from '../committees/change-agenda.ts'
import { createSession } from '../committees/create-session.ts'
import { describeItem } from '../committees/describe-item.ts'
import { freezeSession, holdSession } from '../committees/hold-session.ts'
import { nameMembers } from '../committees/name-members.ts'
import { postSession } from '../committees/post-session.ts'
import { recordVotes } from '../committees/record-votes.ts'
import { committeePeople } from '../committees/reviewer.queries.ts'
import { findSessionVersion } from '../committees/session-page.queries.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import type { DemonstrationTools } from './tools.ts'

export interface SessionStory {
  readonly programme: string
  readonly title: string
  readonly meetsOn: LocalDate
  readonly envelopeId: string | null
  /** In the order in which they are decided. */
  readonly caseIds: readonly string[]
  /** Cases the committee votes down, with its reason. */
  readonly against?: Readonly<Record<string, string>>
  /** draft: in preparation, its agenda open. */
  readonly until: 'draft' | 'posted'
}

/** A session of the committee, from its agenda to its decisions, by the people who may. Returns its id. */
export async function tellSession(tools: DemonstrationTools, story: SessionStory): Promise<string> {
  const { services } = tools
  const secretary = tools.actor('supervisor')
  const prepared = addDays(story.meetsOn, -8)
  tools.at(prepared > tools.today ? tools.today : prepared)
  const { programme, title, meetsOn, envelopeId } = story
  const sessionId = await createSession(services, secretary, {
    ...{ programme, title, meetsOn, envelopeId },
    ...{ place: 'Salle du conseil', meetsAt: '09:30', quorum: 2 },
  })
  const on = async () => ({ sessionId, version: await findSessionVersion(services.db, sessionId) })
  const members = (await committeePeople(services.db, secretary, programme)).slice(0, 3)
  const memberIds = members.map(({ id }) => id)
  await nameMembers(services, secretary, { ...(await on()), memberIds, chairId: memberIds[0] ?? null })
  await addToAgenda(services, secretary, { ...(await on()), caseIds: story.caseIds })
  if (story.until === 'draft') return sessionId
  await freezeSession(services, secretary, await on())
  tools.at(story.meetsOn)
  await holdSession(services, secretary, { ...(await on()), presentIds: memberIds })
  for (const caseId of story.caseIds) await vote(tools, secretary, { ...story, sessionId, caseId, memberIds })
  await postSession(services, tools.actor('authority'), await on())
  return sessionId
}

interface Item {
  readonly sessionId: string
  readonly caseId: string
  readonly memberIds: readonly string[]
  readonly against?: SessionStory['against']
}

async function vote({ services }: DemonstrationTools, secretary: Actor, { sessionId, caseId, memberIds, against }: Item): Promise<void> {
  const reason = against?.[caseId]
  const votes = memberIds.map((userId, index) => ({
    userId,
    vote: reason !== undefined && index > 0 ? ('against' as const) : ('for' as const),
  }))
  await recordVotes(services, secretary, { sessionId, caseId, votes })
  if (reason === undefined) return
  const version = await findSessionVersion(services.db, sessionId)
  await describeItem(services, secretary, { sessionId, version, caseId, proposal: null, proposalNote: '', adjourned: false, reason })
}
