import { createHash } from 'node:crypto'
import type { Programmes } from '../cases/programme.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Funder } from './award-rows.queries.ts'
import { awardBatches } from './awards.queries.ts'
import { AWARD_STATES, type AwardState, type JudgedAward, type JudgedLine, judgeAward, nextLines } from './judge-award.ts'
import { inFileOrder, type KeyedLine } from './open-line.ts'
import { publishedAwardIds, publishedOf } from './published.queries.ts'
import type { OpenDataSettings } from './settings.ts'

export interface Drafting {
  readonly funder: Funder
  readonly programmes: Programmes
  readonly settings: OpenDataSettings
  readonly today: LocalDate
}

export interface Draft {
  /** What the next edition would hold, in the order of its file. */
  readonly lines: readonly KeyedLine[]
  /** What it changes to the last one, and the lines that are kept out of it. */
  readonly changes: readonly JudgedLine[]
  readonly heldLines: readonly JudgedLine[]
  readonly withheldCount: number
  readonly awards: Readonly<Record<AwardState, number>>
  readonly late: number
  /** The nearest time limit that is not past, of what is still to be published. */
  readonly nextDueOn: LocalDate | null
  /** Of what would be published: another draft with the same one gives the same file. */
  readonly digest: string
}

export const judgedBatches = async function* (db: Db, drafting: Drafting): AsyncGenerator<JudgedAward[]> {
  const { funder, programmes, settings, today } = drafting
  for await (const awards of awardBatches(db, { funder, programmes, pastAwards: settings.pastAwards })) {
    const published = await publishedOf(
      db,
      funder.id,
      awards.map(({ id }) => id),
    )
    yield awards.map((award) => judgeAward(award, { settings, published: published(award.id), today }))
  }
}

/** The next edition as it would be now, against the last one. */
export async function draftEdition(db: Db, drafting: Drafting): Promise<Draft> {
  const awards = Object.fromEntries(AWARD_STATES.map((state) => [state, 0])) as Record<AwardState, number>
  const draft = { lines: [] as KeyedLine[], changes: [] as JudgedLine[], heldLines: [] as JudgedLine[], withheldCount: 0, late: 0 }
  const gone = new Set(await publishedAwardIds(db, drafting.funder.id))
  let nextDueOn: LocalDate | null = null
  for await (const batch of judgedBatches(db, drafting)) {
    for (const judged of batch) {
      awards[judged.state] += 1
      if (judged.late) draft.late += 1
      gone.delete(judged.award.id)
      const waits = judged.publishedOn === null && (judged.state === 'to-publish' || judged.state === 'held')
      if (waits && judged.dueOn && !judged.late && (nextDueOn === null || judged.dueOn < nextDueOn)) nextDueOn = judged.dueOn
      for (const line of judged.lines) {
        if (line.change !== null && line.change !== 'same') draft.changes.push(line)
        if (line.faults.length > 0) draft.heldLines.push(line)
        if (line.withheld) draft.withheldCount += 1
      }
    }
    draft.lines.push(...nextLines(batch))
  }
  draft.changes.push(...(await removedLines(db, drafting.funder.id, [...gone])))
  const lines = inFileOrder(draft.lines)
  const content = JSON.stringify([
    lines.map(({ key, scdl, part, programme }) => [key, scdl, part, programme]),
    draft.changes.map(({ key }) => key),
  ])
  return { ...draft, lines, awards, nextDueOn, digest: createHash('sha256').update(content).digest('hex') }
}

/** Lines of awards that are no longer among those of the funder: they leave the file. */
async function removedLines(db: Db, funderId: string, awardIds: readonly string[]): Promise<JudgedLine[]> {
  const published = await publishedOf(db, funderId, awardIds)
  return awardIds.flatMap((awardId) =>
    published(awardId).lines.map(
      ({ key, line }): JudgedLine => ({
        ...{ key, awardId, name: line.scdl.nomBeneficiaire, amount: line.part, withheld: null, faults: [], next: null, before: line },
        change: 'removed',
      }),
    ),
  )
}
