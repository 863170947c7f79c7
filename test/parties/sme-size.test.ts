import { localDate } from '../../server/kernel/local-date.ts'
import { smeSize } from '../../server/parties/sme-size.ts'
import { smeThresholdsOn } from '../../server/parties/sme-thresholds.ts'
import { firm, group, link, ON, size, type Texts, THRESHOLDS } from './support/sme-group.ts'

describe('a firm alone, at the ceilings of art. 2', () => {
  test.each<[string, Texts, string]>([
    ['9.99 people and 2 M EUR of turnover', ['9.99', '2000000.00', '9000000'], 'micro'],
    ['10 people are not fewer than 10', ['10', '100', '100'], 'small'],
    ['one cent above 2 M EUR twice', ['3', '2000000.01', '2000000.01'], 'small'],
    ['turnover above, balance sheet within', ['3', '60000000', '2000000'], 'micro'],
    ['49.99 people and 10 M EUR', ['49.99', '10000000', '10000000'], 'small'],
    ['50 people', ['50', '10', '10'], 'medium'],
    ['249.99 people, 50 M EUR of turnover', ['249.99', '50000000', '99000000'], 'medium'],
    ['43 M EUR of balance sheet', ['100', '90000000', '43000000'], 'medium'],
    ['50 000 000.01 and 43 000 000.01 EUR', ['100', '50000000.01', '43000000.01'], 'large'],
    ['250 people', ['250', '0', '0'], 'large'],
  ])('%s', (_title, texts, expected) => {
    const result = size([firm('a', { 2025: texts })])
    expect(result.size).toBe(expected)
    expect(result.sme).toBe(expected !== 'large')
    expect(result.referenceYear).toBe(2025)
  })
})

describe('linked and partner firms', () => {
  test('a linked firm counts whole, through another firm too', () => {
    const firms = [firm('a', { 2025: ['5', '1', '1'] }), firm('b', { 2025: ['0', '0', '0'] }), firm('c', { 2025: ['45', '1', '1'] })]
    const result = size(firms, [link('b', 'a'), link('b', 'c', 'dominant-influence')])
    expect(result.size).toBe('medium')
    expect(result.steps).toContainEqual({
      code: 'total',
      year: 2025,
      complete: true,
      headcount: '50.00',
      turnover: '2.00',
      balanceSheet: '2.00',
    })
  })

  test('a partner counts for its share, with the firms linked to it, and not with its own partners', () => {
    const firms = [
      firm('a', { 2025: ['40', '1', '1'] }),
      firm('p', { 2025: ['20', '0', '0'] }),
      firm('q', { 2025: ['19.9', '0', '0'] }),
      firm('r', { 2025: ['1000', '0', '0'] }),
    ]
    const links = [link('p', 'a', 'partner', 2500), link('p', 'q'), link('r', 'p', 'partner', 4900)]
    const result = size(firms, links)
    // 40 + 25 % of (20 + 19.9) = 49.975: below 50, although shown as 49.98
    expect(result.size).toBe('small')
    expect(result.steps.filter((step) => step.code === 'counted').map((step) => [step.name, step.shareBasisPoints])).toEqual([
      ['A', 10_000],
      ['P', 2_500],
      ['Q', 2_500],
    ])
    expect(result.steps.find((step) => step.code === 'total')).toMatchObject({ headcount: '49.98' })
  })

  test('the partners of a linked firm count pro rata', () => {
    const firms = [firm('a', { 2025: ['5', '1', '1'] }), firm('b', { 2025: ['4', '1', '1'] }), firm('p', { 2025: ['10', '1', '1'] })]
    expect(size(firms, [link('a', 'b'), link('p', 'b', 'partner', 3000)]).size).toBe('small')
    expect(size(firms, [link('a', 'b')]).size).toBe('micro')
  })

  test('of crossed holdings the greater counts, once', () => {
    const firms = [firm('a', { 2025: ['0', '0', '0'] }), firm('p', { 2025: ['100', '0', '0'] })]
    const result = size(firms, [link('p', 'a', 'partner', 2600), link('a', 'p', 'partner', 4000)])
    expect(result.steps).toContainEqual(expect.objectContaining({ code: 'counted', name: 'P', shareBasisPoints: 4000 }))
    expect(result.size).toBe('small')
  })

  test('two firms of one group hold a firm jointly: beyond half it counts whole', () => {
    const firms = [firm('a', { 2025: ['0', '0', '0'] }), firm('p', { 2025: ['100', '0', '0'] }), firm('q', { 2025: ['200', '0', '0'] })]
    const links = [link('p', 'q'), link('p', 'a', 'partner', 2600), link('q', 'a', 'partner', 2500)]
    expect(size(firms, links).size).toBe('large')
    expect(size(firms, links.slice(0, 2)).size).toBe('medium')
  })

  test('establishments of one SIREN are one firm: their figures are not added', () => {
    const firms = [
      firm('a', { 2025: ['9', '1', '1'] }, { siren: '732829320' }),
      firm('b', { 2025: ['9', '1', '1'] }, { siren: '732829320' }),
      firm('c', { 2025: ['8', '1', null] }, { siren: '732829320' }),
    ]
    const result = size(firms)
    expect(result.size).toBe('micro')
    expect(result.steps.filter((step) => step.code === 'counted')).toHaveLength(1)
  })

  test('an establishment without figures takes those known of its SIREN', () => {
    const firms = [firm('a', {}, { siren: '732829320' }), firm('b', { 2025: ['60', '1', '1'] }, { siren: '732829320' })]
    expect(size(firms).size).toBe('medium')
  })

  test('a firm linked to nobody does not count, even when it was loaded', () => {
    expect(size([firm('a', { 2025: ['5', '1', '1'] }), firm('z', { 2025: ['5000', '1', '1'] })]).size).toBe('micro')
  })

  test('held for a quarter by a public body: no SME, whatever the figures (art. 3(4))', () => {
    const town = firm('town', {}, { publicBody: true })
    const small = firm('a', { 2025: ['3', '1', '1'] })
    const direct = size([small, town], [link('town', 'a', 'partner', 2500)])
    expect(direct).toMatchObject({ size: 'large', sme: false })
    expect(direct.steps).toContainEqual({ code: 'public-body', organisationId: 'town', name: 'TOWN', shareBasisPoints: 2500 })
    const through = size([small, firm('b', { 2025: ['1', '1', '1'] }), town], [link('b', 'a'), link('town', 'b')])
    expect(through.sme).toBe(false)
    // What the firm itself holds with a public body beside it does not make the firm public.
    const below = size([small, firm('b', { 2025: ['1', '1', '1'] }), town], [link('a', 'b'), link('town', 'b', 'partner', 2500)])
    expect(below.size).toBe('micro')
  })
})

describe('figures that are missing', () => {
  test('no accounts at all: unknown, and what to ask for', () => {
    const result = size([firm('a', {})])
    expect(result).toMatchObject({ size: 'unknown', sme: null, referenceYear: null })
    expect(result.missing.map(({ year, figure }) => [year, figure])).toEqual([
      [2025, 'headcount'],
      [2025, 'turnover'],
      [2025, 'balanceSheet'],
    ])
  })

  test('accounts that are too old say nothing', () => {
    expect(size([firm('a', { 2023: ['5', '1', '1'] })]).size).toBe('unknown')
    expect(size([firm('a', { 2024: ['5', '1', '1'] })])).toMatchObject({ size: 'micro', referenceYear: 2024 })
  })

  test('a new firm is judged on its estimate of the year', () => {
    const result = size([firm('a', { 2026: ['5', '1', '1'] })])
    expect(result).toMatchObject({ size: 'micro', referenceYear: 2026 })
    expect(result.steps[0]).toEqual({ code: 'reference-year', year: 2026, estimate: true })
    // an older firm cannot put an estimate in the place of its accounts
    expect(size([firm('a', { 2026: ['5', '1', '1'], 2020: ['500', '1', '1'] })]).size).toBe('unknown')
  })

  test('a figure that cannot change the answer is not asked for', () => {
    expect(size([firm('a', { 2025: ['5', '1000', null] })])).toMatchObject({ size: 'micro', missing: [] })
    expect(size([firm('a', { 2025: ['251', null, null] })])).toMatchObject({ size: 'large', missing: [] })
    expect(size([firm('a', { 2025: [null, '60000000', '60000000'] })])).toMatchObject({ size: 'large' })
  })

  test('a figure that could is named, with the firm it is missing for', () => {
    const result = size([firm('a', { 2025: ['5', '3000000', null] }), firm('b', { 2024: ['1', '1', '1'] })], [link('b', 'a')])
    expect(result.size).toBe('unknown')
    expect(result.missing.map(({ name, year, figure }) => `${name} ${year} ${figure}`)).toEqual([
      'A 2025 balanceSheet',
      'B 2025 headcount',
      'B 2025 turnover',
      'B 2025 balanceSheet',
    ])
  })

  test('a group that was not followed to its end is unknown', () => {
    const result = smeSize({ ...group([firm('a', { 2025: ['5', '1', '1'] })]), cutAt: 500 }, ON, THRESHOLDS)
    expect(result).toMatchObject({ size: 'unknown', steps: [{ code: 'group-too-large', limit: 500 }] })
  })
})

describe('two consecutive years (art. 4(2))', () => {
  const micro: Texts = ['5', '1', '1']
  const small: Texts = ['20', '1', '1']
  const large: Texts = ['300', '1', '1']
  const sizeAfter = (...years: Texts[]) => {
    const from = 2026 - years.length
    return size([firm('a', Object.fromEntries(years.map((texts, index) => [from + index, texts])))])
  }
  test.each<[string, Texts[], string]>([
    ['one year above changes nothing', [micro, micro, small], 'micro'],
    ['two years above change the size', [micro, small, small], 'small'],
    ['one year above, then back', [micro, small, micro], 'micro'],
    ['alternating years never count two', [micro, small, micro, small], 'micro'],
    ['two years above by different steps: the smaller step', [micro, small, large], 'small'],
    ['two years far above', [micro, large, large], 'large'],
    ['one year below keeps the larger size', [large, large, micro], 'large'],
    ['two years below', [large, small, micro], 'small'],
    ['with two years known the first one holds', [large, micro], 'large'],
    ['a single year', [small], 'small'],
  ])('%s', (_title, years, expected) => {
    expect(sizeAfter(...years).size).toBe(expected)
  })

  test('the explanation tells the year that was not followed', () => {
    expect(sizeAfter(micro, micro, small).steps.at(-1)).toEqual({
      code: 'kept',
      year: 2025,
      before: 'micro',
      ofYear: 'small',
      after: 'micro',
      consecutiveYears: 2,
    })
  })

  test('the number of years is a parameter', () => {
    const one = group([firm('a', { 2024: micro, 2025: large })])
    expect(smeSize(one, ON, { ...THRESHOLDS, consecutiveYears: 1 }).size).toBe('large')
    expect(smeSize(one, ON, { ...THRESHOLDS, consecutiveYears: 2 }).size).toBe('micro')
  })

  test('a take-over changes the size at once: the group of the day counts for all years', () => {
    const firms = [firm('a', { 2024: micro, 2025: micro }), firm('b', { 2024: large, 2025: large })]
    expect(size(firms, [link('b', 'a')]).size).toBe('large')
  })

  test('before the first definition there is none', () => {
    expect(() => smeThresholdsOn(localDate('2004-12-31'))).toThrow(RangeError)
  })
})
