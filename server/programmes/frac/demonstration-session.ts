import { envelopesOfYear } from '../../budget/envelope.queries.ts'
import { assignReviewers } from '../../committees/assign-reviewers.ts'
import { committeePeople } from '../../committees/reviewer.queries.ts'
import { tellSession } from '../../demonstration/tell-session.ts'
import type { DemonstrationTools } from '../../demonstration/tools.ts'
import { addDays, yearOf } from '../../kernel/local-date.ts'
import { type Story, tell } from './demonstration.ts'
import { titledCases } from './frac.queries.ts'

const recommended = (
  firm: number,
  ago: number,
  [kind, field, consultancy]: readonly [Story['kind'], string, Story['consultancy']],
  title: string,
  [days, dailyRate, travel]: readonly [string, string, string],
): Story => ({ firm, kind, field, consultancy, title, days, dailyRate, travel, ago, until: 'recommended' })

/** Decided in the session that is posted: the first two carried, the last one not. */
const DECIDED: readonly Story[] = [
  recommended(3, 58, ['court', 'organisation', 0], 'Raccourcir les délais de devis', ['5.00', '920.00', '150.00']),
  recommended(8, 55, ['court', 'digital', 1], 'Choisir une caisse reliée aux stocks', ['4.00', '980.00', '80.00']),
  recommended(6, 52, ['court', 'marketing', 0], 'Changer le nom de la boutique', ['3.00', '900.00', '0.00']),
]

/** Waits on the agenda of the session in preparation. */
const WAITING: readonly Story[] = [
  recommended(9, 34, ['long', 'export', 0], 'Vendre en Belgique et aux Pays-Bas', ['20.00', '940.00', '1600.00']),
]

/** One session posted, one in preparation with a reviewer's work begun. */
export async function demonstrateSessions(tools: DemonstrationTools): Promise<void> {
  for (const told of [...DECIDED, ...WAITING]) await tell(tools, told)
  const { db } = tools.services
  const supervisor = tools.actor('supervisor')
  const meetsOn = addDays(tools.today, -30)
  const envelopes = await envelopesOfYear(db, { funderId: supervisor.funderId, programme: 'frac', year: yearOf(meetsOn) })
  const decided = await casesOf(tools, DECIDED)
  const last = decided.at(-1)
  await tellSession(tools, {
    ...{ programme: 'frac', title: 'Commission d’aide au conseil', meetsOn, caseIds: decided, until: 'posted' },
    envelopeId: envelopes[0]?.envelopeId ?? null,
    against: last ? { [last]: 'La mission porte sur un changement de nom, sans réflexion sur le projet de l’entreprise.' } : {},
  })
  const now = await envelopesOfYear(db, { funderId: supervisor.funderId, programme: 'frac', year: yearOf(tools.today) })
  const waiting = await casesOf(tools, WAITING)
  await tellSession(tools, {
    ...{ programme: 'frac', title: 'Commission d’aide au conseil, prochaine séance', meetsOn: addDays(tools.today, 9), until: 'draft' },
    ...{ caseIds: waiting, envelopeId: now[0]?.envelopeId ?? null },
  })
  const reviewers = await committeePeople(db, supervisor, 'frac')
  await assignReviewers(tools.services, supervisor, { caseIds: waiting, reviewerIds: reviewers.map(({ id }) => id), perCase: 2 })
}

/** The cases of these stories, in their order. */
async function casesOf(tools: DemonstrationTools, stories: readonly Story[]): Promise<string[]> {
  const found = await titledCases(tools.services.db, { state: 'appraised', titles: stories.map(({ title }) => title) })
  return stories.flatMap(({ title }) => found.get(title) ?? [])
}
