import type { Schema } from '../api/contract.ts'
import { useRead } from '../api/hooks.ts'
import type { Locale, Translate } from '../i18n/translate.ts'
import { formatAmount, formatCount, formatRate } from '../shared/format.ts'

export type Indicator = Schema<'StatisticIndicator'>
export type Figure = Schema<'StatisticFigure'>
export type Group = Schema<'StatisticGroup'>
export type Dashboard = Schema<'StatisticsDashboard'>

/** Amounts and rates have two decimals at most in words; a figure of nothing is a dash. */
export function figureText(value: string | null | undefined, unit: Indicator['unit'], locale: Locale): string {
  if (value === null || value === undefined) return '–'
  if (unit === 'cents') return formatAmount(value, locale)
  if (unit === 'decimal') return formatDecimal(value, locale)
  if (unit === 'share') return formatRate(Math.round(Number(value) / 10) * 10, locale)
  return formatCount(Number(value), locale)
}

/** Euros without cents: for tiles and charts, where cents are noise; the tables have them. */
export const wholeEuros = (value: string, locale: Locale): string => {
  const amount = formatAmount(`${Math.round(Number(value))}.00`, locale)
  return locale === 'fr' ? amount.replace(',00', '') : amount.replace('.00', '')
}

export const figureOf = (figures: readonly Figure[] | undefined, code: string): Figure | undefined =>
  figures?.find(({ indicator }) => indicator === code)

/** The column of an export that holds this figure: "awardedAmount". */
export const figureColumn = (code: string): string => code.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

/** A figure as a number, for bars only: texts are made from its wire form. */
export const sizeOf = (figures: readonly Figure[] | undefined, code: string): number => Number(figureOf(figures, code)?.value ?? 0)

/** The definitions, in the language of the person. */
export function useIndicators(locale: Locale): readonly Indicator[] | undefined {
  return useRead('/statistics/indicators', { query: { language: locale } }).data?.items
}

type Where = Readonly<Record<string, string>>
const address = (page: string, query: Where): string => `/statistics/${page}?${new URLSearchParams(query).toString()}`

/** The address of what makes a figure: its rows, or for one made of two others both of them. */
export function entriesAddress({ code, opensOnto }: Indicator, filter: Where): string {
  switch (opensOnto) {
    case 'parts':
      return address('parts', { indicator: code, ...filter })
    case 'firms':
      return address('firms', { set: code, ...filter })
    case 'population':
      return address('population', { year: (filter['to'] ?? '').slice(0, 4) })
    case 'consultants':
      return address('entries', { consultant: code === 'first-ten-amount' ? 'first-ten' : 'any', ...filter, indicator: 'awarded-amount' })
    default:
      return address('entries', { indicator: code, ...filter })
  }
}

/** Numbers with as many decimals as they have: half-days are mostly whole. */
export const formatDecimal = (value: string, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 }).format(Number(value))

/** How far two rates are apart, in tenths of a point: "6,2 points". In French what is below two is one. */
export const pointsText = (tenths: number, t: Translate): string =>
  t('statistics.change.points', { smart_count: tenths < 20 ? 1 : 2, points: formatDecimal(String(tenths / 10), t.locale) })

export const FAMILIES = ['cases', 'money', 'firms', 'advice', 'results'] as const
export type Family = (typeof FAMILIES)[number]

/** A figure that is unknown says so; it is not nothing. */
export const unknownWord = (indicator: Indicator): 'statistics.notKnown' | null =>
  indicator.code === 'population' || indicator.code === 'penetration' ? 'statistics.notKnown' : null

export const casesAddress = (set: string, filter: Readonly<Record<string, string>>): string =>
  `/statistics/cases?${new URLSearchParams({ set, ...filter }).toString()}`
