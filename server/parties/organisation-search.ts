import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '../db/types.ts'
import { cleanIdentifier } from '../kernel/siret.ts'

const MOST_WORDS = 6
/** Below three letters there is no trigram. */
const SHORTEST = 3
const LONGEST_TO_SWAP = 20

type Where = (eb: ExpressionBuilder<DB, 'organisation'>) => Expression<SqlBool>

/** A search as a condition on `organisation`; `resemblance` is what `pg_trgm.word_similarity_threshold` must be set to, null: any. */
export interface Search {
  readonly resemblance: string | null
  readonly where: Where
}

/**
 * The searches for what a person typed, to be tried in order until one finds something. Every word must stand in the name,
 * SIRET or town. When nothing has them all: or share half of its trigrams with a word there (a letter wrong, missing or too many).
 * Then: 40 %, or stand there with two neighbouring letters swapped, which breaks too many trigrams of a short word.
 * A word with a digit is a number: it stands there or not. One or two letters alone are the beginning of a name.
 * Empty: nothing to search for.
 */
export function searchesFor(text: string): readonly Search[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  if (words.every((word) => word.length < SHORTEST)) {
    const start = like(words.join(' '))
    return [{ resemblance: null, where: () => sql<SqlBool>`organisation.name_key like fold(${start}) || '%'` }]
  }
  const all =
    (condition: (word: string) => Expression<SqlBool>[]): Where =>
    (eb) =>
      eb.and(words.map((word) => eb.or([stands(word), ...(mayResemble(word) ? condition(word) : [])])))
  return [
    { resemblance: '0.5', where: all(() => []) },
    { resemblance: '0.5', where: all((word) => [resembles(word)]) },
    { resemblance: '0.4', where: all((word) => [resembles(word), ...swapped(word).map(stands)]) },
  ]
}

const stands = (word: string): Expression<SqlBool> => sql<SqlBool>`organisation.search like '%' || fold(${like(word)}) || '%'`
const resembles = (word: string): Expression<SqlBool> => sql<SqlBool>`organisation.search %> fold(${word})`
const mayResemble = (word: string): boolean => word.length >= SHORTEST && !/\d/.test(word)

/** A SIREN or SIRET typed with spaces is one word. */
function wordsOf(text: string): string[] {
  const digits = cleanIdentifier(text)
  if (/^\d{9,14}$/.test(digits)) return [digits]
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}

function swapped(word: string): string[] {
  const letters = [...word.slice(0, LONGEST_TO_SWAP)]
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
}

const like = (word: string): string => word.replace(/[\\%_]/g, '\\$&')
