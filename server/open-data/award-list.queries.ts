import type { Actor } from '../access/actor.ts'
import { today } from '../kernel/clock.ts'
import { decodeCursor, encodeCursor } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Services } from '../services.ts'
import { awardBatches } from './awards.queries.ts'
import { type AwardState, type JudgedAward, judgeAward } from './judge-award.ts'
import { publishedOf } from './published.queries.ts'
import { funderOf, openDataSettings } from './settings.queries.ts'

/** A state is judged award by award: a rare one is looked for among so many, then the reader asks for more. */
const LOOKED_AT = 5_000
const BATCH = 250

export interface AwardFilter {
  readonly state?: AwardState | undefined
  readonly late?: boolean | undefined
  readonly programme?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Awards with their state of publication, newest signature first. A page may be short and have a next one: `LOOKED_AT`. */
export async function listAwards(
  services: Services,
  actor: Actor,
  filter: AwardFilter,
): Promise<{ items: JudgedAward[]; nextCursor: string | null }> {
  const { db } = services
  const [funder, settings] = await Promise.all([funderOf(db, actor.funderId), openDataSettings(db, actor.funderId)])
  const scope = {
    ...{ funder, programmes: services.programmes, pastAwards: settings.pastAwards, programme: filter.programme },
    without: actor.recusedOrganisationIds,
  }
  const day = today(services.clock, actor.timeZone)
  const [sortOn, id] = filter.cursor ? decodeCursor(filter.cursor, ['date', 'uuid']) : []
  const after = filter.cursor ? { sortOn: sortOn as LocalDate, id: String(id) } : null
  const wanted = ({ state, late }: JudgedAward): boolean =>
    (filter.state === undefined || state === filter.state) && (filter.late !== true || late)
  const items: JudgedAward[] = []
  let looked = 0
  for await (const awards of awardBatches(db, scope, after, BATCH)) {
    const published = await publishedOf(
      db,
      funder.id,
      awards.map((award) => award.id),
    )
    for (const award of awards) {
      const judged = judgeAward(award, { settings, published: published(award.id), today: day })
      looked += 1
      if (wanted(judged)) items.push(judged)
      if (items.length >= filter.limit || looked >= LOOKED_AT) return { items, nextCursor: encodeCursor([award.sortOn, award.id]) }
    }
  }
  return { items, nextCursor: null }
}
