import fc from 'fast-check'
import type { Criterion } from '../../server/cases/programme.ts'
import { ReviewGrid } from '../../server/committees/grid.ts'
import { compareScores, rankByScore, roundedPoints, type Score, scoreOfCase, scoreOfReview } from '../../server/committees/scoring.ts'
import { type Ballot, outcomeOf, type Vote } from '../../server/committees/vote-outcome.ts'
import { GRID } from './world.ts'

const marks = (need: number, method: number, effect: number): ReadonlyMap<string, number> =>
  new Map([
    ['need', need],
    ['method', method],
    ['effect', effect],
  ])

describe('the score of a case', () => {
  it('is the weighted mark of each review, and the mean of the reviews', () => {
    // 50 % × 4/5 + 30 % × 3/5 + 20 % × 7/10 = 0.4 + 0.18 + 0.14
    const one = scoreOfReview(GRID, marks(4, 3, 7))
    expect(roundedPoints(one.score)).toBe('72.00')
    expect(one.steps.map(({ criterion, points }) => [criterion, points])).toEqual([
      ['need', '40.00'],
      ['method', '18.00'],
      ['effect', '14.00'],
    ])
    const both = scoreOfCase(
      GRID,
      [
        { reviewId: 'a', marks: marks(4, 3, 7) },
        { reviewId: 'b', marks: marks(5, 5, 10) },
      ],
      20,
    )
    expect([both.points, both.spread, both.flagged]).toEqual(['86.00', '28.00', true])
  })
  it('flags a spread from the threshold on, not below, and never a single reviewer', () => {
    const two = (low: number) =>
      scoreOfCase(
        GRID,
        [
          { reviewId: 'a', marks: marks(5, 5, 10) },
          { reviewId: 'b', marks: marks(low, 5, 10) },
        ],
        20,
      )
    expect([two(3).spread, two(3).flagged]).toEqual(['20.00', true])
    expect([two(4).spread, two(4).flagged]).toEqual(['10.00', false])
    expect(scoreOfCase(GRID, [{ reviewId: 'a', marks: marks(0, 0, 0) }], 0).flagged).toBe(false)
    expect(scoreOfCase(GRID, [], 20)).toMatchObject({ score: null, points: null, flagged: false })
  })
  it('rounds halves up, once, for reading', () => {
    expect(roundedPoints({ numerator: 1n, denominator: 3n })).toBe('33.33')
    expect(roundedPoints({ numerator: 1n, denominator: 16n })).toBe('6.25')
    expect(roundedPoints({ numerator: 100_05n, denominator: 2_000_00n })).toBe('5.00')
    expect(roundedPoints({ numerator: 10_010n, denominator: 200_000n })).toBe('5.01')
  })
  it('refuses what is no mark of the grid', () => {
    expect(() => scoreOfReview(GRID, new Map([['need', 4]]))).toThrow(RangeError)
    expect(() => scoreOfReview(GRID, marks(6, 3, 7))).toThrow(RangeError)
    expect(() => scoreOfReview(GRID, marks(1.5, 3, 7))).toThrow(RangeError)
  })

  /** Any grid whose weights make up the whole. */
  const anyGrid = fc
    .array(fc.record({ weight: fc.integer({ min: 1, max: 900 }), scale: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 8 })
    .map((lines) => {
      const rest = lines.slice(1).reduce((sum, { weight }) => sum + weight, 0)
      return lines.map(
        ({ weight, scale }, index): Criterion => ({
          code: `c${index}`,
          labelFr: 'x',
          labelEn: 'x',
          weight: index === 0 ? 10_000 - rest : weight,
          scale,
        }),
      )
    })

  it('full marks are exactly one whatever the grid, none are zero, and one mark more is never less', () => {
    fc.assert(
      fc.property(anyGrid, fc.array(fc.nat(20), { minLength: 8, maxLength: 8 }), fc.nat(7), (grid, given, raised) => {
        expect(ReviewGrid.safeParse(grid).success).toBe(true)
        const full = scoreOfReview(grid, new Map(grid.map(({ code, scale }) => [code, scale]))).score
        expect(full).toEqual({ numerator: 1n, denominator: 1n })
        expect(scoreOfReview(grid, new Map(grid.map(({ code }) => [code, 0]))).score.numerator).toBe(0n)
        const some = new Map(grid.map(({ code, scale }, index) => [code, Math.min(given[index] ?? 0, scale)]))
        const target = grid[raised % grid.length]
        if (!target || (some.get(target.code) ?? 0) >= target.scale) return
        const better = new Map(some).set(target.code, (some.get(target.code) ?? 0) + 1)
        expect(compareScores(scoreOfReview(grid, better).score, scoreOfReview(grid, some).score)).toBe(1)
      }),
    )
  })
})

describe('the ranking', () => {
  const anyScore = fc
    .record({ numerator: fc.bigInt(0n, 6n), denominator: fc.bigInt(1n, 6n) })
    .filter(({ numerator, denominator }) => numerator <= denominator)
  it('equal scores share a rank and the next is skipped; what has no score comes last', () => {
    const third: Score = { numerator: 1n, denominator: 3n }
    const sixth: Score = { numerator: 2n, denominator: 6n }
    const ranked = rankByScore([
      { id: 'c', score: null },
      { id: 'a', score: third },
      { id: 'top', score: { numerator: 1n, denominator: 2n } },
      { id: 'b', score: sixth },
      { id: 'last', score: { numerator: 1n, denominator: 4n } },
    ])
    expect(ranked.map(({ entry, rank, tied }) => [entry.id, rank, tied])).toEqual([
      ['top', 1, false],
      ['a', 2, true],
      ['b', 2, true],
      ['last', 4, false],
      ['c', null, false],
    ])
  })
  it('a rank is one more than the number of better cases, in whatever order they are given', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { maxLength: 12 }), (scores) => {
        const ranked = rankByScore(scores.map((score, id) => ({ id, score })))
        for (const { entry, rank } of ranked) {
          const better = scores.filter(
            ({ numerator, denominator }) => numerator * entry.score.denominator > entry.score.numerator * denominator,
          )
          expect(rank).toBe(better.length + 1)
        }
      }),
    )
  })
})

describe('what a vote comes to', () => {
  const ballot = (votes: Readonly<Record<string, Vote>>, more: Partial<Ballot> = {}): Ballot => ({
    ...{ quorum: 2, eligible: ['a', 'b', 'c', 'd'], votes: new Map(Object.entries(votes)), chairId: 'a', adjourned: false },
    ...more,
  })
  it.each([
    ['more for than against', { a: 'for', b: 'for', c: 'against', d: 'abstain' }, {}, 'favourable', 'majority'],
    ['more against than for', { a: 'for', b: 'against', c: 'against', d: 'abstain' }, {}, 'unfavourable', 'majority'],
    ['a tie: the chair was for', { a: 'for', b: 'against', c: 'abstain', d: 'abstain' }, {}, 'favourable', 'chair'],
    ['a tie: the chair was against', { a: 'against', b: 'for', c: 'abstain', d: 'abstain' }, {}, 'unfavourable', 'chair'],
    ['a tie: the chair abstained', { a: 'abstain', b: 'for', c: 'against', d: 'abstain' }, {}, 'unfavourable', 'tie'],
    ['a tie without a chair', { a: 'for', b: 'against', c: 'abstain', d: 'abstain' }, { chairId: null }, 'unfavourable', 'tie'],
    ['a tie: the chair is kept away', { b: 'for', c: 'against' }, { eligible: ['b', 'c'] }, 'unfavourable', 'tie'],
    ['everybody abstains', { a: 'abstain', b: 'abstain', c: 'abstain', d: 'abstain' }, {}, 'unfavourable', 'tie'],
    ['no quorum, whatever the votes', { a: 'for' }, { eligible: ['a'] }, 'adjourned', 'no-quorum'],
    ['put off', { a: 'for', b: 'for', c: 'for', d: 'for' }, { adjourned: true }, 'adjourned', 'committee'],
  ] as const)('%s', (_what, votes, more, outcome, by) => expect(outcomeOf(ballot(votes, more))).toEqual({ outcome, by }))
  it('is open while a member who may vote has not', () => expect(outcomeOf(ballot({ a: 'for', b: 'for', c: 'for' }))).toBeNull())
  it('a vote of somebody kept away does not count', () =>
    expect(outcomeOf(ballot({ a: 'against', b: 'for', c: 'for', d: 'against' }, { eligible: ['a', 'b'], chairId: 'b' }))).toEqual({
      outcome: 'favourable',
      by: 'chair',
    }))
})
