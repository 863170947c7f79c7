import fc from 'fast-check'
import { assignEvenly, type EvenAssignment, type Given } from '../../server/committees/assign-evenly.ts'

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_one, index) => `${prefix}${index}`)

const loadsOf = (reviewers: readonly string[], given: readonly Given[]): number[] =>
  reviewers.map((reviewer) => given.filter(({ reviewerId }) => reviewerId === reviewer).length)

/** A problem of any size with any pairs kept apart. */
const problem = (cases: number, reviewers: number) =>
  fc
    .record({
      cases: fc.integer({ min: 1, max: cases }),
      reviewers: fc.integer({ min: 1, max: reviewers }),
      perCase: fc.integer({ min: 1, max: 3 }),
      barred: fc.array(fc.tuple(fc.nat(cases - 1), fc.nat(reviewers - 1)), { maxLength: 12 }),
    })
    .map(({ barred, ...sizes }) => {
      const kept = new Set(barred.map(([caseIndex, reviewer]) => `r${reviewer} c${caseIndex}`))
      const input: EvenAssignment = {
        cases: names('c', sizes.cases),
        reviewers: names('r', sizes.reviewers),
        perCase: sizes.perCase,
        barred: (reviewer, caseId) => kept.has(`${reviewer} ${caseId}`),
        already: [],
      }
      return input
    })

it('each case gets its reviewers, nobody twice, nobody who is kept away; or the case is named', () => {
  fc.assert(
    fc.property(problem(20, 6), (input) => {
      const result = assignEvenly(input)
      const able = (caseId: string) => input.reviewers.filter((reviewer) => !input.barred(reviewer, caseId)).length
      const short = input.cases.filter((caseId) => able(caseId) < input.perCase)
      if (!result.ok) {
        expect(result.short.map(({ caseId, missing }) => [caseId, missing])).toEqual(
          short.map((caseId) => [caseId, input.perCase - able(caseId)]),
        )
        return
      }
      expect(short).toEqual([])
      for (const caseId of input.cases) {
        const chosen = result.added.filter((given) => given.caseId === caseId).map(({ reviewerId }) => reviewerId)
        expect(new Set(chosen).size).toBe(input.perCase)
        expect(chosen).toHaveLength(input.perCase)
        expect(chosen.filter((reviewer) => input.barred(reviewer, caseId))).toEqual([])
      }
    }),
  )
})

it('with nobody kept away the loads differ by at most one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 3, max: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (cases, reviewers, perCase) => {
        const input = { cases: names('c', cases), reviewers: names('r', reviewers), perCase, barred: () => false, already: [] }
        const result = assignEvenly(input)
        const loads = loadsOf(input.reviewers, result.ok ? result.added : [])
        expect(loads.reduce((sum, load) => sum + load, 0)).toBe(cases * perCase)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

/** Every way to give each case its reviewers, and the least sum of squares of loads among them: slow and plain. */
function evenest({ cases, reviewers, perCase, barred }: EvenAssignment): number {
  const choose = (from: readonly string[], count: number): string[][] =>
    count === 0 ? [[]] : from.flatMap((first, index) => choose(from.slice(index + 1), count - 1).map((rest) => [first, ...rest]))
  const walk = (index: number, loads: ReadonlyMap<string, number>): number => {
    const caseId = cases[index]
    if (caseId === undefined) return [...loads.values()].reduce((sum, load) => sum + load * load, 0)
    const ways = choose(
      reviewers.filter((reviewer) => !barred(reviewer, caseId)),
      perCase,
    )
    return Math.min(
      ...ways.map((way) =>
        walk(index + 1, new Map([...loads].map(([reviewer, load]) => [reviewer, load + (way.includes(reviewer) ? 1 : 0)]))),
      ),
    )
  }
  return walk(0, new Map(reviewers.map((reviewer) => [reviewer, 0])))
}

it('no other assignment is more even, whoever is kept away', () => {
  fc.assert(
    fc.property(problem(5, 4), (input) => {
      const result = assignEvenly(input)
      if (!result.ok) return
      const squares = loadsOf(input.reviewers, result.added).reduce((sum, load) => sum + load * load, 0)
      expect(squares).toBe(evenest(input))
    }),
    { numRuns: 60 },
  )
})

it('reviews given before stay and count', () => {
  const already = [
    { caseId: 'c0', reviewerId: 'r0' },
    { caseId: 'c1', reviewerId: 'r0' },
  ]
  const result = assignEvenly({ cases: ['c0', 'c1', 'c2'], reviewers: ['r0', 'r1'], perCase: 1, barred: () => false, already })
  expect(result).toEqual({ ok: true, added: [{ caseId: 'c2', reviewerId: 'r1' }] })
})

it('hands over along a chain where one exchange does not help', () => {
  // c0 only r0 or r1, c1 only r1 or r2, c2 and c3 only r0: r0 has three unless c0 goes to r1, which has c1 unless that goes to r2
  const may: Readonly<Record<string, readonly string[]>> = { c0: ['r0', 'r1'], c1: ['r1', 'r2'], c2: ['r0'], c3: ['r0'] }
  const result = assignEvenly({
    cases: ['c0', 'c1', 'c2', 'c3'],
    reviewers: ['r0', 'r1', 'r2'],
    perCase: 1,
    barred: (reviewer, caseId) => !may[caseId]?.includes(reviewer),
    already: [],
  })
  expect(loadsOf(['r0', 'r1', 'r2'], result.ok ? result.added : [])).toEqual([2, 1, 1])
})
