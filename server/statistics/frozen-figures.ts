import { type FigureGroup, groupOf, type Sum } from './figures.queries.ts'
import { FIRM_FIGURES, type FirmCode } from './firm-indicators.ts'
import { RATIOS } from './ratios.ts'
import type { FrozenPopulation } from './snapshot-state.ts'

/** A sum of facts by programme and period. */
export interface FrozenSum {
  readonly programme: string
  readonly kind: string
  readonly count: string
  readonly amount: string
}
export type YearSum = FrozenSum & { readonly year: string }
export type MonthSum = FrozenSum & { readonly month: string }
export type PlaceSum = YearSum & { readonly departement: string | null }

/** Figures of different firms: of all programmes together (null) or of one, of a year, of its quarters, of its départements. */
export interface FirmGroup {
  readonly programme: string | null
  readonly year: string
  readonly cut: 'year' | 'quarter' | 'departement'
  readonly key: string | null
  readonly firms: string
  readonly firmsBefore: string
  /** EUR; null: not published. */
  readonly consultantsAmount: string | null
  readonly firstTenAmount: string | null
}

/** How long a step took for the cases that ended it in the year. */
export interface StepLine {
  readonly programme: string | null
  readonly year: string
  readonly step: string
  readonly cases: number
  readonly median: number
  readonly ninth: number
}
/** Cases waiting for a decision on the day, by the days since their receipt. */
export interface AgeLine {
  readonly programme: string
  readonly from: number
  readonly cases: number
  readonly requested: string
}
/** How far the cases received in a year had come. */
export interface StageLine {
  readonly programme: string
  readonly year: string
  readonly stage: string
  readonly cases: number
}
export interface ImportedLine {
  readonly year: string
  readonly cut: 'scheme' | 'departement'
  readonly key: string | null
  readonly lines: number
  readonly amount: string
}
export interface RatioLine {
  readonly programme: string | null
  readonly year: string
  readonly indicator: string
  readonly value: string
}

/** Every figure a snapshot holds, by name of its family. */
export interface FrozenFigures {
  readonly figures: readonly YearSum[]
  readonly months: readonly MonthSum[]
  readonly departements: readonly PlaceSum[]
  readonly firms: readonly FirmGroup[]
  readonly steps: readonly StepLine[]
  readonly backlog: readonly AgeLine[]
  readonly funnel: readonly StageLine[]
  readonly imported: readonly ImportedLine[]
  readonly ratios: readonly RatioLine[]
}

interface Territory {
  readonly population: readonly FrozenPopulation[]
  readonly territory: readonly string[]
}

/** Which group of a year is asked for: the whole of it, one quarter, one département. */
export interface Group {
  readonly programme: string | null
  readonly year: string
  readonly cut: FirmGroup['cut']
  readonly key: string | null
}

/** Known only when it was typed for every département of the group. */
function populationOf({ population, territory }: Territory, { year, cut, key }: Group): bigint | null {
  if (cut === 'quarter') return null
  const places = cut === 'departement' ? territory.filter((place) => place === key) : territory
  const parts = places.map((place) => population.find((line) => String(line.year) === year && line.departement === place)?.firms)
  return parts.length === 0
    ? null
    : parts.reduce<bigint | null>((sum, part) => (sum === null || part === undefined ? null : sum + BigInt(part)), 0n)
}

const added = (one: string, other: string): string => {
  const sum = BigInt(one.replace('.', '')) + BigInt(other.replace('.', ''))
  if (!one.includes('.')) return `${sum}`
  const digits = `${sum < 0n ? -sum : sum}`.padStart(3, '0')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sums of lines by kind. */
export function byKind(lines: readonly FrozenSum[]): Map<string, Pick<Sum, 'count' | 'amount'>> {
  const kinds = new Map<string, Pick<Sum, 'count' | 'amount'>>()
  for (const { kind, count, amount } of lines) {
    const sum = kinds.get(kind)
    kinds.set(kind, sum ? { count: added(sum.count, count), amount: added(sum.amount, amount) } : { count, amount })
  }
  return kinds
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

function linesOf(
  frozen: Pick<FrozenFigures, 'figures' | 'months' | 'departements'>,
  { programme, year, cut, key }: Group,
): readonly FrozenSum[] {
  const ours = <Line extends FrozenSum>(lines: readonly Line[]) =>
    lines.filter((line) => programme === null || line.programme === programme)
  if (cut === 'year') return ours(frozen.figures).filter((line) => line.year === year)
  if (cut === 'quarter') return ours(frozen.months).filter(({ month }) => quarterOf(month) === key)
  return ours(frozen.departements).filter((line) => line.year === year && line.departement === key)
}

/** Every indicator of a group as it was frozen: the same as the page shows of the same facts. */
export function frozenGroup(
  frozen: Pick<FrozenFigures, 'figures' | 'months' | 'departements' | 'firms'>,
  known: Territory,
  group: Group,
  withheld: ReadonlySet<string>,
): FigureGroup {
  const found = frozen.firms.find(
    (one) => one.programme === group.programme && one.year === group.year && one.cut === group.cut && one.key === group.key,
  )
  const cents = (text: string | null | undefined): bigint => BigInt((text ?? '0').replace('.', ''))
  const firms = new Map<FirmCode, bigint | null>([
    ['firms', BigInt(found?.firms ?? 0)],
    ['firms-before', BigInt(found?.firmsBefore ?? 0)],
    ['population', populationOf(known, group)],
    ['consultants-amount', cents(found?.consultantsAmount)],
    ['first-ten-amount', cents(found?.firstTenAmount)],
  ])
  return groupOf(group.key, byKind(linesOf(frozen, group)), firms, withheld)
}

/** The keys a year is cut into: its quarters or départements in which something was counted. */
export function keysOf(
  { months, departements, firms }: Pick<FrozenFigures, 'months' | 'departements' | 'firms'>,
  { programme, year, cut }: Omit<Group, 'key'>,
): readonly (string | null)[] {
  const mine = (one: { programme: string | null }) => programme === null || one.programme === programme
  const keys =
    cut === 'quarter'
      ? months.filter((line) => mine(line) && line.month.startsWith(`${year}-`)).map(({ month }) => quarterOf(month))
      : departements.filter((line) => mine(line) && line.year === year).map(({ departement }) => departement)
  const aided = firms.filter((one) => one.programme === programme && one.year === year && one.cut === cut).map(({ key }) => key)
  const all = [...new Set<string | null>([...keys, ...aided])]
  return all.sort((one, other) => (one === other ? 0 : one === null ? 1 : other === null ? -1 : one < other ? -1 : 1))
}

const COMPUTED: ReadonlySet<string> = new Set([
  ...RATIOS.map(({ code }) => code),
  ...FIRM_FIGURES.filter(({ unit, code }) => unit === 'share' || code === 'population').map(({ code }) => code),
])

/** Ratios of each year, of all programmes and of each: kept as they were read, whatever becomes of their formula. */
export function ratiosOf(
  frozen: Pick<FrozenFigures, 'figures' | 'months' | 'departements' | 'firms'>,
  known: Territory,
  { programmes, withheld }: { programmes: readonly (string | null)[]; withheld: ReadonlySet<string> },
): readonly RatioLine[] {
  const years = [...new Set(frozen.figures.map(({ year }) => year))].sort()
  return programmes.flatMap((programme) =>
    years.flatMap((year) =>
      frozenGroup(frozen, known, { programme, year, cut: 'year', key: year }, withheld).figures.flatMap(({ indicator, value }) =>
        value !== null && COMPUTED.has(indicator) ? [{ programme, year, indicator, value }] : [],
      ),
    ),
  )
}
