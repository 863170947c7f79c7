import type { Criterion } from '../cases/programme.ts'
import { WHOLE } from './grid.ts'

/** The rule's name and version, for whoever stores or shows a score: a changed formula is a new version. */
export const SCORE_RULE = { rule: 'review-score', version: 1 } as const

/** Difference between the highest and the lowest reviewer from which a case is flagged, in points out of 100, unless the programme says otherwise. */
export const SPREAD_POINTS = 20

/** An exact score: 1 is full marks on every criterion. The denominator is positive. */
export interface Score {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** One submitted review: the mark of each criterion of the grid, by code. */
export interface MarkedReview {
  readonly reviewId: string
  readonly marks: ReadonlyMap<string, number>
}

/** One line of the explanation of a score: weight × mark / scale, in points out of 100. */
export interface ScoreStep {
  readonly criterion: string
  readonly mark: number
  readonly scale: number
  readonly weight: number
  readonly points: string
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

const score = (numerator: bigint, denominator: bigint): Score => {
  const common = gcd(numerator < 0n ? -numerator : numerator, denominator) || 1n
  return { numerator: numerator / common, denominator: denominator / common }
}

const sum = (one: Score, other: Score): Score =>
  score(one.numerator * other.denominator + other.numerator * one.denominator, one.denominator * other.denominator)
const NOTHING: Score = { numerator: 0n, denominator: 1n }
const difference = (one: Score, other: Score): Score => sum(one, { ...other, numerator: -other.numerator })

/** Negative when `one` is lower, zero when both are exactly equal. */
export function compareScores(one: Score, other: Score): number {
  const { numerator } = difference(one, other)
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
}

/**
 * A score as people read it: points out of 100 with two decimals, halves rounded up. The only rounding there is: ranks, ties and
 * flags are judged on the exact score, so that two cases that read alike may still differ.
 */
export function roundedPoints({ numerator, denominator }: Score): string {
  const hundredths = (numerator * 20_000n + denominator) / (denominator * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** Weighted mark of one review, exact. Throws RangeError for a criterion without a mark, or a mark outside its scale. */
export function scoreOfReview(grid: readonly Criterion[], marks: ReadonlyMap<string, number>): { score: Score; steps: ScoreStep[] } {
  const steps: ScoreStep[] = []
  let total = NOTHING
  for (const { code, weight, scale } of grid) {
    const mark = marks.get(code)
    if (mark === undefined || !Number.isInteger(mark) || mark < 0 || mark > scale) throw new RangeError(`no mark for ${code}`)
    const part = score(BigInt(weight) * BigInt(mark), BigInt(WHOLE) * BigInt(scale))
    steps.push({ criterion: code, mark, scale, weight, points: roundedPoints(part) })
    total = sum(total, part)
  }
  return { score: total, steps }
}

export interface CaseScore {
  /** Mean of the reviews, exact; null without a submitted one. */
  readonly score: Score | null
  readonly points: string | null
  /** Between the highest and the lowest reviewer, in points out of 100. */
  readonly spread: string | null
  /** Whether the reviewers differ so much that somebody should ask why. */
  readonly flagged: boolean
  readonly reviews: readonly { readonly reviewId: string; readonly points: string; readonly steps: readonly ScoreStep[] }[]
}

/** The score of a case: the mean of its submitted reviews, each of which counts the same. */
export function scoreOfCase(grid: readonly Criterion[], reviews: readonly MarkedReview[], spreadPoints: number): CaseScore {
  const scored = reviews.map(({ reviewId, marks }) => ({ reviewId, ...scoreOfReview(grid, marks) }))
  const explained = scored.map((review) => ({ reviewId: review.reviewId, points: roundedPoints(review.score), steps: review.steps }))
  const [first, ...others] = scored
  if (!first) return { score: null, points: null, spread: null, flagged: false, reviews: explained }
  const total = scored.reduce<Score>((all, review) => sum(all, review.score), NOTHING)
  const mean = score(total.numerator, total.denominator * BigInt(scored.length))
  const highest = others.reduce((best, review) => (compareScores(review.score, best) > 0 ? review.score : best), first.score)
  const lowest = others.reduce((worst, review) => (compareScores(review.score, worst) < 0 ? review.score : worst), first.score)
  const spread = difference(highest, lowest)
  const threshold: Score = { numerator: BigInt(spreadPoints), denominator: 100n }
  return {
    score: mean,
    points: roundedPoints(mean),
    spread: roundedPoints(spread),
    flagged: scored.length > 1 && compareScores(spread, threshold) >= 0,
    reviews: explained,
  }
}

export interface Ranked<Entry> {
  readonly entry: Entry
  /** 1 is the best. Exactly equal scores share a rank, and the next one is skipped (1, 2, 2, 4). Null without a score. */
  readonly rank: number | null
  readonly tied: boolean
}

/** Best first; what ties keeps the order given, what has no score comes last. */
export function rankByScore<Entry extends { readonly score: Score | null }>(entries: readonly Entry[]): Ranked<Entry>[] {
  const scored = entries.filter((entry): entry is Entry & { readonly score: Score } => entry.score !== null)
  const sorted = [...scored].sort((one, other) => compareScores(other.score, one.score))
  const same = (entry: Entry & { readonly score: Score }): (Entry & { readonly score: Score })[] =>
    sorted.filter((other) => compareScores(other.score, entry.score) === 0)
  let rank = 0
  const ranked = sorted.map((entry, index): Ranked<Entry> => {
    const before = sorted[index - 1]
    if (!before || compareScores(before.score, entry.score) !== 0) rank = index + 1
    return { entry, rank, tied: same(entry).length > 1 }
  })
  return [...ranked, ...entries.filter((entry) => entry.score === null).map((entry) => ({ entry, rank: null, tied: false }))]
}
