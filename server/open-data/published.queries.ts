import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Published, PublishedLine } from './judge-award.ts'
import type { OpenLine } from './open-line.ts'

const NEVER: Published = { firstOn: null, lastOn: null, lines: [] }

/** What the last edition holds of these awards, and since when. */
export async function publishedOf(db: Db, funderId: string, awardIds: readonly string[]): Promise<(awardId: string) => Published> {
  if (awardIds.length === 0) return () => NEVER
  const { rows } = await sql<{ award_id: string; line_key: string; content: OpenLine | null; first_on: LocalDate; last_on: LocalDate }>`
    select distinct on (l.line_key) l.award_id, l.line_key, l.content,
      min(e.published_on) over (partition by l.award_id) as first_on, max(e.published_on) over (partition by l.award_id) as last_on
    from open_data_line l join open_data_edition e on e.id = l.edition_id
    where l.funder_id = ${funderId} and l.award_id = any(${[...awardIds]}::uuid[])
    order by l.line_key, l.number desc
  `.execute(db)
  const found = new Map<string, { firstOn: LocalDate; lastOn: LocalDate; lines: PublishedLine[] }>()
  for (const { award_id, line_key, content, first_on, last_on } of rows) {
    const known = found.get(award_id) ?? { firstOn: first_on, lastOn: last_on, lines: [] }
    if (content) known.lines.push({ key: line_key, line: content })
    found.set(award_id, known)
  }
  return (awardId) => found.get(awardId) ?? NEVER
}

/** Awards that stand in the last edition and are awards no more (a past award of a file since taken as another's): one batch at a time. */
export async function publishedAwardIds(db: Db, funderId: string): Promise<string[]> {
  const { rows } = await sql<{ award_id: string }>`
    select distinct award_id from (
      select distinct on (line_key) award_id, content from open_data_line where funder_id = ${funderId} order by line_key, number desc
    ) l where content is not null
  `.execute(db)
  return rows.map(({ award_id }) => award_id)
}
