import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../db/types.ts'
import { cleanIdentifier } from '../kernel/siret.ts'

const MOST_WORDS = 6
/** Below three letters there is no trigram. */
const SHORTEST = 3
/** Share of common trigrams from which a word counts as a misspelling of another; two letters swapped in a short name pass. */
export const RESEMBLANCE = '0.5'

type Where = (eb: ExpressionBuilder<DB, 'organisation'>) => Expression<SqlBool>

/**
 * The words of a search as a condition on `organisation`: every word must stand in the name, SIRET or town, or resemble a word there.
 * null: nothing to search for. `resembling`: the condition needs `pg_trgm.word_similarity_threshold` set to RESEMBLANCE.
 * One or two letters alone are the beginning of a name.
 */
export function searchCondition(text: string): { resembling: boolean; where: Where } | null {
  const words = wordsOf(text)
  if (words.length === 0) return null
  const long = words.filter((word) => word.length >= SHORTEST)
  if (long.length === 0) {
    const start = like(words.join(' '))
    return { resembling: false, where: () => sql<SqlBool>`fold(organisation.name) collate "C" like fold(${start}) || '%'` }
  }
  return {
    resembling: true,
    where: (eb) =>
      eb.and(
        words.map((word) =>
          word.length >= SHORTEST
            ? sql<SqlBool>`(organisation.search like '%' || fold(${like(word)}) || '%' or organisation.search %> fold(${word}))`
            : sql<SqlBool>`organisation.search like '%' || fold(${like(word)}) || '%'`,
        ),
      ),
  }
}

/** A SIREN or SIRET typed with spaces is one word. */
function wordsOf(text: string): string[] {
  const digits = cleanIdentifier(text)
  if (/^\d{9,14}$/.test(digits)) return [digits]
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

const like = (word: string): string => word.replace(/[\\%_]/g, '\\$&')
