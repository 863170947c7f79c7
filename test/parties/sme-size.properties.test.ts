import fc from 'fast-check'
import { localDate } from '../../server/kernel/local-date.ts'
import { parseMoney } from '../../server/kernel/money.ts'
import { CONTROL_KINDS, type LinkKind } from '../../server/parties/link-kind.ts'
import type { GroupFirm, Headcount, YearFigures } from '../../server/parties/sme-group.ts'
import { smeSize } from '../../server/parties/sme-size.ts'
import { SIZE_CLASSES } from '../../server/parties/sme-thresholds.ts'
import { firm, link, ON, THRESHOLDS } from './support/sme-group.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const amount = fc.option(fc.integer({ min: 0, max: 8_000_000_000 }), { nil: null, freq: 6 })
const year = fc.record({
  headcount: fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: null, freq: 6 }),
  turnover: amount,
  balanceSheet: amount,
})
const yearFigures = year.map(
  (raw): YearFigures => ({
    headcount: raw.headcount === null ? null : (BigInt(raw.headcount) as Headcount),
    turnover: raw.turnover === null ? null : parseMoney((raw.turnover / 100).toFixed(2)),
    balanceSheet: raw.balanceSheet === null ? null : parseMoney((raw.balanceSheet / 100).toFixed(2)),
  }),
)
const firms = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        years: fc.dictionary(fc.constantFrom('2023', '2024', '2025'), yearFigures),
        siren: fc.constantFrom(null, null, '1', '2'),
      })
      .map(
        ({ years, siren }): GroupFirm => ({
          ...firm(id, {}, { siren }),
          years: new Map(Object.entries(years).map(([name, value]) => [Number(name), value])),
        }),
      ),
  ),
)
const links = fc.array(
  fc
    .tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...ids),
      fc.constantFrom<LinkKind>(...CONTROL_KINDS, 'partner'),
      fc.integer({ min: 2500, max: 5000 }),
    )
    .filter(([holder, held]) => holder !== held)
    .map(([holder, held, kind, share]) => link(holder, held, kind, kind === 'partner' ? share : null)),
  { maxLength: 12 },
)
const rank = (name: string): number => (SIZE_CLASSES as readonly string[]).indexOf(name)

test('the order of firms and links is irrelevant; circles end', () => {
  fc.assert(
    fc.property(firms, links, fc.integer(), (some, ties, seed) => {
      const shuffled = <Item>(items: readonly Item[]): Item[] =>
        items
          .map((item, index) => ({ item, at: Math.sin(seed + index * 7919) }))
          .sort((x, y) => x.at - y.at)
          .map(({ item }) => item)
      const one = smeSize({ subjectId: 'a', firms: some, links: ties, cutAt: null }, ON, THRESHOLDS)
      const other = smeSize({ subjectId: 'a', firms: shuffled(some), links: shuffled(ties), cutAt: null }, ON, THRESHOLDS)
      expect(other).toEqual(one)
    }),
    { numRuns: 300 },
  )
})

test('more people, turnover or balance sheet never make a firm smaller', () => {
  fc.assert(
    fc.property(
      firms,
      links,
      fc.nat(5),
      fc.constantFrom(2023, 2024, 2025),
      fc.bigInt({ min: 0n, max: 10_000_000_000n }),
      (some, ties, at, when, more) => {
        const grown = some.map((one, index): GroupFirm => {
          const known = one.years.get(when)
          if (index !== at || !known) return one
          const plus = <N extends bigint>(value: N | null): N | null => (value === null ? null : ((value + more) as N))
          const larger = { headcount: plus(known.headcount), turnover: plus(known.turnover), balanceSheet: plus(known.balanceSheet) }
          return { ...one, years: new Map([...one.years, [when, larger]]) }
        })
        // One known year, so that the start of the history is the same for both.
        const oneYear = (all: readonly GroupFirm[]) =>
          all.map((one) => ({ ...one, years: new Map([...one.years].filter(([known]) => known === when)) }))
        const on = localDate(`${when + 1}-06-01`)
        const before = smeSize({ subjectId: 'a', firms: oneYear(some), links: ties, cutAt: null }, on, THRESHOLDS)
        const after = smeSize({ subjectId: 'a', firms: oneYear(grown), links: ties, cutAt: null }, on, THRESHOLDS)
        if (before.size !== 'unknown' && after.size !== 'unknown') expect(rank(after.size)).toBeGreaterThanOrEqual(rank(before.size))
      },
    ),
    { numRuns: 300 },
  )
})

test('an answer given with figures missing is the answer whatever they turn out to be', () => {
  fc.assert(
    fc.property(
      firms,
      links,
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 9_000_000_000 }),
      (some, ties, people, euros) => {
        const oneYear = some.map((one) => ({ ...one, years: new Map([...one.years].filter(([known]) => known === 2025)) }))
        const before = smeSize({ subjectId: 'a', firms: oneYear, links: ties, cutAt: null }, ON, THRESHOLDS)
        if (before.size === 'unknown') return
        const filled = oneYear.map((one): GroupFirm => {
          const known = one.years.get(2025)
          const value = parseMoney((euros / 100).toFixed(2))
          return {
            ...one,
            years: new Map([
              [
                2025,
                {
                  headcount: known?.headcount ?? (BigInt(people) as Headcount),
                  turnover: known?.turnover ?? value,
                  balanceSheet: known?.balanceSheet ?? value,
                },
              ],
            ]),
          }
        })
        // An establishment of the same SIREN may bring a greater figure: filled in, the answer can only be the same or larger there.
        const distinct =
          new Set(some.map((one) => one.siren).filter((siren) => siren !== null)).size === some.filter((one) => one.siren !== null).length
        const after = smeSize({ subjectId: 'a', firms: filled, links: ties, cutAt: null }, ON, THRESHOLDS)
        if (distinct) expect(after.size).toBe(before.size)
        else expect(rank(after.size)).toBeGreaterThanOrEqual(rank(before.size))
      },
    ),
    { numRuns: 300 },
  )
})
