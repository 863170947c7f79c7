import { type LocalDate, localDate } from '../../../server/kernel/local-date.ts'
import { parseMoney } from '../../../server/kernel/money.ts'
import type { LinkKind } from '../../../server/parties/link-kind.ts'
import type { GroupFirm, GroupLink, Headcount, SmeGroup, YearFigures } from '../../../server/parties/sme-group.ts'
import { smeSize } from '../../../server/parties/sme-size.ts'
import { smeThresholdsOn } from '../../../server/parties/sme-thresholds.ts'

export const ON = localDate('2026-11-21')
export const THRESHOLDS = smeThresholdsOn(ON)

export type Texts = [headcount: string | null, turnover: string | null, balanceSheet: string | null]
export const figures = ([headcount, turnover, balanceSheet]: Texts): YearFigures => ({
  headcount: headcount === null ? null : (parseMoney(headcount) as bigint as Headcount),
  turnover: turnover === null ? null : parseMoney(turnover),
  balanceSheet: balanceSheet === null ? null : parseMoney(balanceSheet),
})
export const firm = (organisationId: string, years: Record<number, Texts>, more: Partial<GroupFirm> = {}): GroupFirm => ({
  organisationId,
  siren: null,
  name: organisationId.toUpperCase(),
  publicBody: false,
  years: new Map(Object.entries(years).map(([year, texts]) => [Number(year), figures(texts)])),
  ...more,
})
export const link = (
  holderId: string,
  heldId: string,
  kind: LinkKind = 'majority-of-votes',
  shareBasisPoints: number | null = null,
): GroupLink => ({
  holderId,
  heldId,
  kind,
  shareBasisPoints,
})
export const group = (firms: readonly GroupFirm[], links: readonly GroupLink[] = []): SmeGroup => ({
  subjectId: firms[0]?.organisationId ?? '',
  firms,
  links,
  cutAt: null,
})
export const size = (firms: readonly GroupFirm[], links: readonly GroupLink[] = [], on: LocalDate = ON) =>
  smeSize(group(firms, links), on, THRESHOLDS)
