import { type LocalDate, yearOf } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import { type Counted, countedEnterprises, type Enterprise, type SmeGroup } from './sme-group.ts'
import { SIZE_CLASSES, type SizeClass, type SmeThresholds } from './sme-thresholds.ts'

export type FigureName = 'headcount' | 'turnover' | 'balanceSheet'
const FIGURES: readonly FigureName[] = ['headcount', 'turnover', 'balanceSheet']

export interface MissingFigure {
  readonly organisationId: string
  readonly name: string
  readonly year: number
  readonly figure: FigureName
}

/** Decimal strings: headcount in annual work units, amounts in EUR. */
export interface FigureTexts {
  readonly headcount: string | null
  readonly turnover: string | null
  readonly balanceSheet: string | null
}

/** One step of the explanation: a code and its numbers, put into words by the console. All parts are plain JSON. */
export type SmeStep =
  | { readonly code: 'group-too-large'; readonly limit: number }
  | { readonly code: 'public-body'; readonly organisationId: string; readonly name: string; readonly shareBasisPoints: number | null }
  | { readonly code: 'no-accounts'; readonly from: number; readonly to: number }
  | { readonly code: 'reference-year'; readonly year: number; readonly estimate: boolean }
  | ({
      readonly code: 'counted'
      readonly year: number
      readonly organisationId: string
      readonly name: string
      readonly siren: string | null
      readonly relation: 'self' | 'linked' | 'partner'
      readonly shareBasisPoints: number
    } & FigureTexts)
  | ({ readonly code: 'total'; readonly year: number; readonly complete: boolean } & FigureTexts)
  | {
      readonly code: 'year-size'
      readonly year: number
      readonly size: SizeClass | 'unknown'
      /** The ceilings that were kept; null for a large firm, or when unknown. */
      readonly ceiling: { readonly headcountBelow: number; readonly turnover: string; readonly balanceSheet: string } | null
    }
  | { readonly code: 'single-year'; readonly year: number }
  | {
      readonly code: 'kept' | 'changed'
      readonly year: number
      readonly before: SizeClass
      readonly ofYear: SizeClass
      readonly after: SizeClass
      readonly consecutiveYears: number
    }

export interface SmeSizeResult {
  readonly on: LocalDate
  readonly size: SizeClass | 'unknown'
  /** null when unknown. */
  readonly sme: boolean | null
  readonly referenceYear: number | null
  readonly basis: string
  readonly thresholdsFrom: LocalDate
  readonly steps: readonly SmeStep[]
  readonly missing: readonly MissingFigure[]
}

/**
 * Size of the firm on a day and why (Rec. 2003/361/EC, annex). Pure: the same group gives the same answer, whatever the order of its parts.
 *
 * - The accounts are the last closed before the year of `on`; a firm too new to have any is judged on its estimate of that year (art. 4(3)).
 * - The group is that of the day, for every year looked at: a take-over changes the size at once; only a change of figures waits (art. 4(2)).
 * - A figure that is missing leaves the size unknown only when it could change it.
 */
export function smeSize(group: SmeGroup, on: LocalDate, thresholds: SmeThresholds): SmeSizeResult {
  const { counted, publicHolders } = countedEnterprises(group)
  const answer = (size: SizeClass | 'unknown', rest: Partial<SmeSizeResult> = {}): SmeSizeResult => ({
    on,
    size,
    sme: size === 'unknown' ? null : size !== 'large',
    referenceYear: null,
    basis: thresholds.basis,
    thresholdsFrom: thresholds.from,
    steps: [],
    missing: [],
    ...rest,
  })
  if (group.cutAt !== null) return answer('unknown', { steps: [{ code: 'group-too-large', limit: group.cutAt }] })
  const self = counted.find((one) => one.relation === 'self')
  if (!self) throw new Error('the firm does not count in its own group')
  const publicSteps = publicHolders.map(
    ({ enterprise, shareBasisPoints }): SmeStep => ({
      code: 'public-body',
      organisationId: enterprise.organisationId,
      name: enterprise.name,
      shareBasisPoints,
    }),
  )
  const held = publicSteps.length > 0 || self.enterprise.publicBody
  const reference = referenceYear(self.enterprise, on, thresholds)
  if (reference === null) {
    const to = yearOf(on) - 1
    const steps: SmeStep[] = [{ code: 'no-accounts', from: yearOf(on) - thresholds.oldestAccounts, to }, ...publicSteps]
    const missing = FIGURES.map((figure) => missingOf(self.enterprise, to, figure))
    return held ? answer('large', { steps: publicSteps }) : answer('unknown', { steps, missing })
  }
  const current = sizeOfYear(counted, reference, thresholds)
  const steps: SmeStep[] = [
    { code: 'reference-year', year: reference, estimate: reference === yearOf(on) },
    ...counted.map((one) => countedStep(one, reference)),
    ...current.steps,
  ]
  if (current.size === 'unknown' && !held) return answer('unknown', { referenceYear: reference, steps, missing: current.missing })
  if (held) return answer('large', { referenceYear: reference, steps: [...steps, ...publicSteps] })
  const history = sizeHistory(counted, reference, thresholds)
  return answer(history.size, { referenceYear: reference, steps: [...steps, ...history.steps] })
}

const hasAny = (enterprise: Enterprise, year: number): boolean => {
  const figures = enterprise.years.get(year)
  return figures !== undefined && FIGURES.some((figure) => figures[figure] !== null)
}

/** Last year with accounts of the firm itself, within the years that still count; else its estimate of the current year; else null. */
function referenceYear(firm: Enterprise, on: LocalDate, thresholds: SmeThresholds): number | null {
  const current = yearOf(on)
  for (let year = current - 1; year >= current - thresholds.oldestAccounts; year -= 1) if (hasAny(firm, year)) return year
  const older = [...firm.years.keys()].some((year) => year < current && hasAny(firm, year))
  return !older && hasAny(firm, current) ? current : null
}

interface YearSize {
  readonly size: SizeClass | 'unknown'
  readonly missing: readonly MissingFigure[]
  readonly steps: readonly SmeStep[]
}

/** Sums kept in 1/10 000 of a hundredth, so that no rounding of a share can move a firm across a ceiling. */
const SCALE = 10_000n

function sizeOfYear(counted: readonly Counted[], year: number, thresholds: SmeThresholds): YearSize {
  const sums: Record<FigureName, bigint> = { headcount: 0n, turnover: 0n, balanceSheet: 0n }
  const missing: MissingFigure[] = []
  for (const { enterprise, shareBasisPoints } of counted) {
    const figures = enterprise.years.get(year)
    for (const figure of FIGURES) {
      const value = figures?.[figure] ?? null
      if (value === null) missing.push(missingOf(enterprise, year, figure))
      else sums[figure] += value * BigInt(shareBasisPoints)
    }
  }
  const open = new Set(missing.map(({ figure }) => figure))
  const least = classify((figure) => sums[figure], thresholds)
  // What is missing could be anything upward: when the largest reading gives the same size, it does not matter.
  const most = classify((figure) => (open.has(figure) ? null : sums[figure]), thresholds)
  const size = least === most ? least : 'unknown'
  const ceiling = thresholds.ceilings.find((candidate) => candidate.size === size)
  const texts = { headcount: scaledText(sums.headcount), turnover: scaledText(sums.turnover), balanceSheet: scaledText(sums.balanceSheet) }
  return {
    size,
    missing,
    steps: [
      { code: 'total', year, complete: missing.length === 0, ...texts },
      {
        code: 'year-size',
        year,
        size,
        ceiling: ceiling
          ? {
              headcountBelow: ceiling.headcountBelow,
              turnover: formatMoney(ceiling.turnover),
              balanceSheet: formatMoney(ceiling.balanceSheet),
            }
          : null,
      },
    ],
  }
}

/** `sum` answers null for "without limit". */
function classify(sum: (figure: FigureName) => bigint | null, thresholds: SmeThresholds): SizeClass {
  const within = (figure: FigureName, limit: bigint): boolean => {
    const value = sum(figure)
    return value !== null && value <= limit * SCALE
  }
  const headcount = sum('headcount')
  const found = thresholds.ceilings.find(
    (ceiling) =>
      headcount !== null &&
      headcount < BigInt(ceiling.headcountBelow) * 100n * SCALE &&
      (within('turnover', ceiling.turnover) || within('balanceSheet', ceiling.balanceSheet)),
  )
  return found?.size ?? 'large'
}

/**
 * The size after the rule of consecutive years (art. 4(2)): it moves only as far as the last `consecutiveYears` years all go.
 * The history begins with the oldest year known without a gap; its own size is where it starts.
 */
function sizeHistory(counted: readonly Counted[], reference: number, thresholds: SmeThresholds): { size: SizeClass; steps: SmeStep[] } {
  const years: { year: number; size: SizeClass }[] = []
  for (let year = reference; ; year -= 1) {
    const { size } = sizeOfYear(counted, year, thresholds)
    // A year without figures is unknown, so the walk ends.
    if (size === 'unknown') break
    years.unshift({ year, size })
  }
  const ranks = years.map(({ size }) => SIZE_CLASSES.indexOf(size))
  let status = ranks[0] ?? 0
  const steps: SmeStep[] = years.length > 1 ? [] : [{ code: 'single-year', year: reference }]
  for (let index = 1; index < years.length; index += 1) {
    const last = ranks.slice(Math.max(0, index - thresholds.consecutiveYears + 1), index + 1)
    const before = status
    if (last.length === thresholds.consecutiveYears) status = Math.min(Math.max(status, Math.min(...last)), Math.max(...last))
    const ofYear = ranks[index] ?? 0
    if (ofYear !== before || status !== before) {
      const code = status === before ? 'kept' : 'changed'
      const { year } = years[index] ?? { year: reference }
      const { consecutiveYears } = thresholds
      steps.push({ code, year, before: sizeOf(before), ofYear: sizeOf(ofYear), after: sizeOf(status), consecutiveYears })
    }
  }
  return { size: sizeOf(status), steps }
}

const sizeOf = (rank: number): SizeClass => SIZE_CLASSES[rank] ?? 'large'

const missingOf = (enterprise: Enterprise, year: number, figure: FigureName): MissingFigure => ({
  organisationId: enterprise.organisationId,
  name: enterprise.name,
  year,
  figure,
})

function countedStep({ enterprise, relation, shareBasisPoints }: Counted, year: number): SmeStep {
  const figures = enterprise.years.get(year)
  const text = (value: bigint | null | undefined): string | null => (value == null ? null : hundredthsText(value))
  return {
    code: 'counted',
    year,
    organisationId: enterprise.organisationId,
    name: enterprise.name,
    siren: enterprise.siren,
    relation,
    shareBasisPoints,
    headcount: text(figures?.headcount),
    turnover: text(figures?.turnover),
    balanceSheet: text(figures?.balanceSheet),
  }
}

/** For display only: half of the last hundredth is rounded up. */
const scaledText = (scaled: bigint): string => hundredthsText((scaled + SCALE / 2n) / SCALE)
/** Sums of a group may pass numeric(14,2), so `formatMoney` is not used. Never negative. */
const hundredthsText = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`
