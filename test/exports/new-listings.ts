import fc from 'fast-check'
import { figureColumn } from '../../server/exports/lists/statistics.ts'
import { COUNTED, LISTED } from '../../server/statistics/indicators.ts'
import { CUTS } from '../../server/statistics/statistic-filter.ts'
import { all, type Filter, type Item, type Listing, quoted, some } from './listing.ts'
import { statisticFilter } from './more-listings.ts'
import { serviceListings } from './service-listings.ts'

interface Group {
  readonly key: string | null
  readonly label: string | null
  readonly figures: readonly { readonly indicator: string; readonly value: string | null; readonly withheld: boolean }[]
}
interface Figures {
  readonly items: readonly Group[]
  readonly breaches: readonly (Item & { readonly key: string | null })[]
}
const UNITS = new Map(LISTED.map(({ code, unit }) => [code, unit]))
/** As a file has it: a share of 12.5 % is 0.125. */
const inFile = (indicator: string, value: string | null): string | null =>
  value !== null && UNITS.get(indicator) === 'share' ? String(Number(value) / 10_000) : value
const group = ({ key, label }: Group): string => label ?? key ?? 'none'
const cut = fc.constantFrom(...CUTS)

const figures: Listing = {
  code: 'statistic-figures',
  route: '/statistics/figures',
  columns: ['group', ...LISTED.map(({ code }) => figureColumn(code))],
  whole: ({ items }: Figures) => items.map((one) => ({ ...one })),
  key: (item) => {
    const of = item as unknown as Group
    const read = new Map(of.figures.map(({ indicator, value }) => [indicator, value]))
    return [group(of), ...LISTED.map(({ code }) => inFile(code, read.get(code) ?? null))]
  },
  filters: () => fc.tuple(statisticFilter, cut).map(([filter, by]): Filter => ({ ...filter, by })),
  // figures are held to plain sums over the base tables by test/statistics
  truth: () => null,
}

const values: Listing = {
  code: 'statistic-values',
  route: '/statistics/figures',
  columns: ['figure', 'value', 'withheld'],
  whole: ({ items }: Figures) => items.flatMap((one) => one.figures.map((figure) => ({ ...figure }))),
  key: ({ indicator, value, withheld }) => {
    const described = LISTED.find(({ code }) => code === indicator)
    const percents = described?.unit === 'share' && value !== null
    return [described?.label.fr, percents ? (Number(value) / 100).toFixed(2) : value, withheld]
  },
  filters: () => statisticFilter,
  truth: () => null,
}

const breaches: Listing = {
  code: 'statistic-breaches',
  route: '/statistics/figures',
  columns: ['reference', 'rule', 'group', 'awarded', 'paid'],
  whole: ({ breaches: broken, items }: Figures, { by }) =>
    broken.map((one) => {
      const of = items.find(({ key }) => key === one.key)
      return { ...one, group: by === undefined ? null : of ? group(of) : (one.key ?? 'none') }
    }),
  key: ({ reference, rule, group: of, awarded, paid }) => [reference, rule, of, awarded, paid],
  filters: () => fc.tuple(statisticFilter, fc.option(cut)).map(([filter, by]): Filter => (by === null ? filter : { ...filter, by })),
  truth: () => null,
}

const firms: Listing = {
  code: 'statistic-firms',
  route: '/statistics/firms',
  columns: ['name', 'firstOn', 'before', 'aids', 'amount'],
  key: ({ name, firstOn, before, aids, amount }) => [name, firstOn, before, aids, amount],
  filters: () =>
    fc
      .tuple(statisticFilter, some({ set: fc.constantFrom('firms', 'firms-before') }, 1))
      .map(([filter, set]): Filter => ({ ...filter, ...set })),
  truth: () => null,
}

const populations: Listing = {
  code: 'populations',
  route: '/statistics/populations',
  columns: ['departement', 'naf', 'firms', 'source'],
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  key: ({ departement, naf, firms: many, source }) => [departement, naf, many, source],
  filters: () => some({ year: fc.constantFrom('2024', '2025', '2026') }, 1),
  truth: (seer, { year = '2026' }) =>
    `select departement as key from reference_population where funder_id = '${seer.funderId}' and year = ${year}`,
}

const pastAwardFigures: Listing = {
  code: 'past-award-figures',
  route: '/statistics/past-awards',
  columns: ['group', 'lines', 'amount'],
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  key: ({ key, lines, amount }) => [key ?? 'none', lines, amount],
  filters: () => some({ by: fc.constantFrom('year', 'departement', 'scheme'), year: fc.constantFrom('2019', '2021', '2022') }, 1),
  truth: (seer, { by = 'year', year }) =>
    by !== 'year'
      ? null
      : `select distinct extract(year from agreement_date)::text as key from past_award where funder_id = '${seer.funderId}' and ${all([
          year !== undefined && `extract(year from agreement_date) = ${year}`,
        ])}`,
}

const snapshots: Listing = {
  code: 'statistic-snapshots',
  route: '/statistics/snapshots',
  columns: ['number', 'title', 'hash'],
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  key: ({ number, title, sha256 }) => [number, title, sha256],
  filters: () => fc.constant({}),
  truth: (seer) =>
    `select number::text as key from statistic_snapshot where funder_id = '${seer.funderId}' and ${seer.name === 'one-programme' ? 'false' : 'true'}`,
}

const differences: Listing = {
  code: 'snapshot-differences',
  route: '/statistics/snapshots/{id}/differences',
  address: ({ first = '', second = '' }) => ({ params: { id: first }, query: { with: second } }),
  columns: ['reference', 'cause', 'on', 'count', 'amount'],
  key: ({ caseReference, cause, on, count, amount }) => [caseReference, cause, on, count, amount],
  filters: ({ more }) =>
    fc.tuple(fc.constantFrom(...more.snapshots), fc.constantFrom(...more.snapshots)).map(([first, second]): Filter => ({ first, second })),
  truth: () => null,
}

const totals: Listing = {
  code: 'snapshot-totals',
  route: '/statistics/snapshots/{id}/differences',
  address: ({ first = '', second = '' }) => ({ params: { id: first }, query: { with: second } }),
  whole: ({ totals: rows }: { readonly totals: readonly Item[] }) => rows,
  columns: ['cause', 'figure', 'cases', 'count', 'amount'],
  key: ({ cause, indicator, cases, count, amount }) => [
    ...[cause, COUNTED.find(({ code }) => code === indicator)?.label.fr ?? indicator, cases, count, amount],
  ],
  filters: differences.filters,
  truth: () => null,
}

const awards: Listing = {
  code: 'open-data-awards',
  route: '/open-data/awards',
  columns: ['reference', 'amount', 'signedOn', 'state', 'late'],
  key: ({ reference, amount, signedOn, state, late }) => [reference, amount, signedOn, state, late],
  filters: () =>
    some({
      state: fc.constantFrom('to-publish', 'held', 'withheld', 'unsigned', 'below-threshold', 'published'),
      late: fc.constant('true'),
      programme: fc.constantFrom('frac', 'apprentic', 'other'),
    }),
  // what becomes of an award is held to other judges by test/open-data
  truth: () => null,
}

const period = fc
  .tuple(statisticFilter, fc.constantFrom('2025', '2026'))
  .map(([{ from: _from, ...filter }, year]): Filter => ({ ...filter, from: `${year}-01-01`, to: `${year}-11-20` }))
/** A table of the dashboard. */
const table = (code: string, part: string, { columns, key }: Pick<Listing, 'columns' | 'key'>): Listing => ({
  ...{ code, route: '/statistics/dashboard', shared: true, columns, key },
  whole: (body: Readonly<Record<string, readonly Item[]>>) => body[part] ?? [],
  filters: () => period,
  truth: () => null,
})
const dashboard: readonly Listing[] = [
  table('statistic-funnel', 'funnel', { columns: ['stage', 'cases'], key: ({ stage, cases }) => [stage, cases] }),
  table('statistic-steps', 'steps', { columns: ['cases', 'median', 'ninth'], key: ({ cases, median, ninth }) => [cases, median, ninth] }),
  table('statistic-backlog', 'backlog', {
    columns: ['from', 'to', 'cases', 'requested'],
    key: ({ from, to, cases, requested }) => [from, to, cases, requested],
  }),
  table('statistic-envelopes', 'envelopes', {
    columns: ['label', 'committed', 'projected', 'exhaustedOn'],
    key: ({ label, committed, projected, exhaustedOn }) => [label, committed, projected, exhaustedOn],
  }),
]

const editions: Listing = {
  code: 'open-data-editions',
  route: '/open-data/editions',
  columns: ['code', 'lines'],
  key: ({ code, lines }) => [code, lines],
  filters: () => fc.constant({}),
  truth: (seer) => (seer.name === 'linked' ? null : `select code as key from open_data_edition where funder_id = '${seer.funderId}'`),
}

const imports: Listing = {
  code: 'imports',
  route: '/imports',
  columns: ['fileName', 'state', 'rows'],
  key: ({ fileName, state, counts }) => [fileName, state, (counts as Item)['rows']],
  filters: () => fc.constant({}),
  truth: (seer) => `select file_name as key from import_file where funder_id = '${seer.funderId}'`,
}

const importRows: Listing = {
  code: 'import-rows',
  route: '/imports/{id}/rows',
  address: ({ file = '', ...query }) => ({ params: { id: file }, query }),
  columns: ['rowNumber', 'outcome'],
  key: ({ rowNumber, outcome }) => [rowNumber, outcome],
  filters: ({ more }) =>
    fc
      .tuple(
        fc.constantFrom(...more.files),
        some({ outcome: fc.constantFrom('add', 'already-there', 'rejected'), noted: fc.constantFrom('true', 'false') }, 1),
      )
      .map(([file, filter]): Filter => ({ ...filter, file })),
  truth: (_seer, { file = '', outcome, noted }) =>
    `select row_number::text as key from import_row where import_id = '${file}' and ${all([
      outcome !== undefined && `outcome = ${quoted(outcome)}`,
      noted === 'true' && `jsonb_array_length(problems) > 0`,
    ])}`,
}

export const newListings: readonly Listing[] = [
  ...[
    figures,
    values,
    breaches,
    firms,
    populations,
    pastAwardFigures,
    snapshots,
    differences,
    totals,
    awards,
    editions,
    imports,
    importRows,
  ],
  ...dashboard,
  ...serviceListings,
]
