import { hundredths } from './figures.queries.ts'
import { FIRM_FIGURES } from './firm-indicators.ts'
import type { StepLine } from './frozen-figures.ts'
import { byKind, type FrozenFigures } from './frozen-figures.ts'
import type { Unit } from './indicator.ts'
import { COUNTED, LISTED } from './indicators.ts'

/** Which figure a value is: of which programme (null: all), of which year or of the whole, cut by what. */
export interface FigureName {
  readonly programme: string | null
  readonly year: string | null
  readonly cut: 'year' | 'quarter' | 'departement' | 'age' | 'scheme'
  readonly key: string | null
  readonly indicator: string
  readonly unit: Unit
}

/** Whole numbers, hundredths, basis points or days, by the unit. */
export type Values = ReadonlyMap<string, bigint>

const nameOf = (name: FigureName): string =>
  JSON.stringify([name.programme, name.year, name.cut, name.key, name.indicator, name.unit] satisfies readonly (string | null)[])

export function figureName(text: string): FigureName {
  const [programme, year, cut, key, indicator, unit] = JSON.parse(text) as [
    string | null,
    string | null,
    FigureName['cut'],
    string | null,
    string,
    Unit,
  ]
  return { programme, year, cut, key, indicator, unit }
}

export const valueText = (value: bigint, unit: Unit): string => (unit === 'cents' || unit === 'decimal' ? hundredths(value) : `${value}`)

const cents = (text: string): bigint => BigInt(text.replace('.', ''))
const UNITS = new Map([...LISTED, ...FIRM_FIGURES].map(({ code, unit }) => [code, unit]))

/** Every figure of a snapshot by its name, each a number; what is not known or not published has none. */
export function valuesOf(frozen: FrozenFigures, { programme: scope }: { readonly programme: string | null }): Values {
  const values = new Map<string, bigint>()
  const set = (name: FigureName, value: bigint) => void values.set(nameOf(name), value)
  const add = (name: FigureName, value: bigint) => set(name, (values.get(nameOf(name)) ?? 0n) + value)
  const scopes = (programme: string): readonly (string | null)[] => (scope === null ? [null, programme] : [programme])
  sumsOf(frozen, scopes, add)
  for (const { programme, year, cut, key, firms, firmsBefore, consultantsAmount, firstTenAmount } of frozen.firms) {
    const name = { programme, year, cut, key }
    set({ ...name, indicator: 'firms', unit: 'count' }, BigInt(firms))
    set({ ...name, indicator: 'firms-before', unit: 'count' }, BigInt(firmsBefore))
    if (consultantsAmount !== null) set({ ...name, indicator: 'consultants-amount', unit: 'cents' }, cents(consultantsAmount))
    if (firstTenAmount !== null) set({ ...name, indicator: 'first-ten-amount', unit: 'cents' }, cents(firstTenAmount))
  }
  for (const { programme, year, indicator, value } of frozen.ratios)
    set({ programme, year, cut: 'year', key: year, indicator, unit: UNITS.get(indicator) ?? 'count' }, cents(value))
  for (const line of frozen.steps) for (const [name, value] of stepValues(line)) set(name, value)
  for (const { programme, from, cases, requested } of frozen.backlog)
    for (const one of scopes(programme)) {
      const name = { programme: one, year: null, cut: 'age' as const, key: `${from}` }
      add({ ...name, indicator: 'waiting', unit: 'count' }, BigInt(cases))
      add({ ...name, indicator: 'waiting-requested', unit: 'cents' }, cents(requested))
    }
  for (const { programme, year, stage, cases } of frozen.funnel)
    for (const one of scopes(programme))
      add({ programme: one, year, cut: 'year', key: year, indicator: `funnel-${stage}`, unit: 'count' }, BigInt(cases))
  for (const { year, cut, key, lines, amount } of frozen.imported) {
    const name = { programme: null, year, cut, key }
    set({ ...name, indicator: 'imported-lines', unit: 'count' }, BigInt(lines))
    set({ ...name, indicator: 'imported-amount', unit: 'cents' }, cents(amount))
  }
  return values
}

type Add = (name: FigureName, value: bigint) => void

/** Sums by year and by département of it; months are the same facts once more. */
function sumsOf(frozen: FrozenFigures, scopes: (programme: string) => readonly (string | null)[], add: Add): void {
  const counted = (line: FrozenFigures['figures'][number], part: Pick<FigureName, 'cut' | 'key'>) => {
    const kinds = byKind([line])
    for (const { code, kind, unit } of COUNTED) {
      const sum = kinds.get(kind)
      if (!sum) continue
      for (const programme of scopes(line.programme))
        add({ programme, year: line.year, ...part, indicator: code, unit }, unit === 'count' ? BigInt(sum.count) : cents(sum.amount))
    }
  }
  for (const line of frozen.figures) counted(line, { cut: 'year', key: line.year })
  for (const line of frozen.departements) counted(line, { cut: 'departement', key: line.departement })
}

function stepValues({ programme, year, step, cases, median, ninth }: StepLine): readonly (readonly [FigureName, bigint])[] {
  const name = { programme, year, cut: 'year' as const, key: year }
  return [
    [{ ...name, indicator: `step-${step}-cases`, unit: 'count' }, BigInt(cases)],
    [{ ...name, indicator: `step-${step}-median`, unit: 'days' }, BigInt(median)],
    [{ ...name, indicator: `step-${step}-ninth`, unit: 'days' }, BigInt(ninth)],
  ]
}
