import type { Actor } from '../access/actor.ts'
import { holdDueActions } from '../cases/hold-due-actions.ts'
import { inTransaction } from '../db/transaction.ts'
import { addMonths, type LocalDate, yearOf } from '../kernel/local-date.ts'
import { createOrganisation } from '../parties/create-organisation.ts'
import { recordYear } from '../parties/record-year.ts'
import type { Services } from '../services.ts'
import { giveContacts } from './contacts.ts'
import { type DemonstrationOrganisation, identityOf, siretOf } from './firms.ts'
import { type DemonstrationTools, NO_REGISTER } from './tools.ts'

/** What is told in one breath: a stop waits for its end. The same key always tells the same. */
export interface PastPart {
  readonly key: string
  /** Takes every act on its day, with a clock and people of its own. */
  readonly tell: (tools: DemonstrationTools) => Promise<void>
}

/** Case files of the past that hang together, told by their programme: each part once those before it are told. */
export interface PastStory {
  /** How many case files it tells. */
  readonly cases: number
  readonly parts: readonly PastPart[]
}

/** A story of one part. */
export const pastStory = (key: string, tell: PastPart['tell'], cases = 1): PastStory => ({ cases, parts: [{ key, tell }] })

/** What the stories of the past are made of. */
export interface PastPlan {
  readonly today: LocalDate
  /** How far back the stories go. */
  readonly months: number
  /** Firms that no other story uses, in their order. */
  readonly firmIds: readonly string[]
}

/** In case files. */
export interface PastProgress {
  readonly told: number
  readonly of: number
}

/** How many stories are told at the same time: the database works while another waits. */
const TELLERS = 3

interface Telling {
  readonly services: Services
  readonly funderId: string
  readonly stories: readonly PastStory[]
  /** Tools with a clock of their own, for each teller. */
  readonly tools: () => DemonstrationTools
  readonly signal: AbortSignal
  readonly onProgress: (progress: PastProgress) => void
}

/**
 * Tells the parts that were not begun yet, in their order. Stops between two parts when asked to, and goes on from there the
 * next time; one that was cut short stays as far as it got, and what it lacks costs the others nothing. Throws at the end when a part failed.
 * Answers how many case files the stories hold that it brought to their end.
 * Meanwhile no date brings about an act: a case told up to two years ago is not late, it is in the middle of its story.
 */
export const tellPast = (input: Telling): Promise<number> => holdDueActions(input.services.db, input.funderId, () => tellParts(input))

async function tellParts(input: Telling): Promise<number> {
  const { services, funderId, stories, signal, onProgress } = input
  const begun = await services.db.selectFrom('demonstration_story').select('key').where('funder_id', '=', funderId).execute()
  const known = new Set(begun.map(({ key }) => key))
  const left = ({ parts }: PastStory): readonly PastPart[] => parts.filter(({ key }) => !known.has(key))
  const waiting = stories.filter((story) => left(story).length > 0)
  const of = casesIn(stories)
  const before = of - casesIn(waiting)
  let told = 0
  let failed = 0
  const tellPart = async ({ key, tell }: PastPart, tools: DemonstrationTools): Promise<boolean> => {
    await services.db.insertInto('demonstration_story').values({ funder_id: funderId, key, begun_at: services.clock.now() }).execute()
    try {
      await tell(tools)
      return true
    } catch (error) {
      services.log.error({ err: error, story: key }, 'a story of the past could not be told to its end')
      failed += 1
      return false
    }
  }
  const teller = async (): Promise<void> => {
    const tools = input.tools()
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      let whole = true
      for (const part of left(story)) {
        if (signal.aborted) return
        whole = (await tellPart(part, tools)) && whole
      }
      if (!whole) continue
      told += story.cases
      onProgress({ told: before + told, of })
    }
  }
  await Promise.all(Array.from({ length: TELLERS }, teller))
  if (failed > 0) throw new Error(`${failed} stories of the past could not be told to their end`)
  return told
}

const casesIn = (stories: readonly PastStory[]): number => stories.reduce((sum, { cases }) => sum + cases, 0)

/** Records the firms of the past with their accounts, through the same door as a person's; those already there are only found. */
export async function recordPastFirms(
  services: Services,
  officer: Actor,
  input: { firms: readonly DemonstrationOrganisation[]; today: LocalDate; months: number; signal: AbortSignal },
): Promise<string[]> {
  const { firms, today, months, signal } = input
  const start = addMonths(today, -months - 1)
  const then: Services = { ...services, registry: NO_REGISTER, clock: { now: () => new Date(`${start}T08:00:00Z`) } }
  const sirets = firms.map(({ siren }) => siretOf(siren))
  const rows = await services.db
    .selectFrom('organisation as o')
    .leftJoin('organisation_year as y', (join) => join.onRef('y.organisation_id', '=', 'o.id').on('y.year', '=', yearOf(today) - 1))
    .select(['o.id', 'o.siret', 'o.version', 'y.year'])
    .where('o.funder_id', '=', officer.funderId)
    .where('o.siret', 'in', sirets)
    .execute()
  const known = new Map(rows.map((row) => [row.siret, row]))
  const record = async (firm: DemonstrationOrganisation): Promise<string> => {
    const siret = siretOf(firm.siren)
    const found = known.get(siret)
    const id = found?.id ?? (await createOrganisation(then, officer, { ...identityOf(firm), siret })).id
    if (found && found.year !== null) return id
    const figures = { headcount: firm.headcount, turnover: firm.turnover, balanceSheet: firm.balanceSheet, source: 'accounts' as const }
    let version = found?.version ?? 1
    // the year before this one last: while it is missing, the accounts of the firm are not all there
    for (let year = yearOf(start) - 2; year < yearOf(today); year += 1)
      version = await recordYear(services, officer, { organisationId: id, version, year, figures })
    return id
  }
  const recorded: string[] = []
  for (let first = 0; first < firms.length && !signal.aborted; first += TELLERS)
    recorded.push(...(await Promise.all(firms.slice(first, first + TELLERS).map(record))))
  if (signal.aborted) return recorded
  await inTransaction(services.db, (tx) =>
    giveContacts(tx, { funderId: officer.funderId, organisationIds: recorded, role: 'applicant', now: services.clock.now() }),
  )
  return recorded
}
