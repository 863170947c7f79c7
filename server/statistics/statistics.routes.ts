import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { type LocalDate, localDate } from '../kernel/local-date.ts'
import { fieldFault, Refusal } from '../kernel/refusal.ts'
import { dateOut, instantOut, moneyOut } from '../kernel/wire.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { writeOds } from '../sheets/write-ods.ts'
import { writeZip } from '../sheets/zip-stream.ts'
import { CASE_SETS, listStatisticCases } from './case-sets.queries.ts'
import { dashboard } from './dashboard.queries.ts'
import { listStatisticEntries } from './entries.queries.ts'
import { figures } from './figures.queries.ts'
import { FIRM_OPENINGS, FIRM_RATIOS, type FirmCode } from './firm-indicators.ts'
import { type Described, FAMILIES } from './indicator.ts'
import { COUNTED, countedOf, LISTED } from './indicators.ts'
import { labelsOf } from './labels.queries.ts'
import { RATIOS } from './ratios.ts'
import { CUTS, STATISTICS_ROLES, StatisticFilter } from './statistic-filter.ts'
import { STEPS } from './steps.ts'
import { yearlyReport } from './yearly-report.ts'

const tag = 'Statistics'
const page = { cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

const Indicator = z
  .object({
    code: z.string(),
    family: z.enum(FAMILIES),
    unit: z.enum(['count', 'cents', 'decimal', 'days', 'share']),
    label: z.string(),
    definition: z.string(),
    source: z.string(),
    /** What it opens onto: entries, different firms, awards to cases with a firm of consultants, the population typed; else its parts. */
    opensOnto: z.enum(['entries', 'firms', 'consultants', 'population', 'parts', 'steps']),
    /** Of a ratio: the indicators above and below the line; what is taken away above. */
    numerator: z.array(z.string()),
    less: z.array(z.string()),
    denominator: z.array(z.string()),
  })
  .meta({ id: 'StatisticIndicator' })
const Figure = z.object({ indicator: z.string(), value: z.string().nullable(), withheld: z.boolean() }).meta({
  id: 'StatisticFigure',
  description:
    'A whole number, an amount in EUR, a decimal number or basis points, by the unit of the indicator; null when nothing can be said',
})
const Group = z
  .object({ key: z.string().nullable(), label: z.string().nullable(), figures: z.array(Figure) })
  .meta({ id: 'StatisticGroup' })
const Breach = z
  .object({
    key: z.string().nullable(),
    caseId: z.string(),
    reference: z.string(),
    rule: z.enum(['aid-above-eligible', 'paid-above-awarded']),
    eligible: moneyOut,
    awarded: moneyOut,
    paid: moneyOut,
  })
  .meta({ id: 'StatisticBreach' })
const Entry = z
  .object({
    id: z.string(),
    on: dateOut,
    caseId: z.string(),
    caseReference: z.string(),
    applicantName: z.string(),
    programme: z.string(),
    count: z.number().int(),
    amount: moneyOut,
    cause: z.enum(['entry', 'correction', 'amendment', 'withdrawal']),
    recordedAt: instantOut,
  })
  .meta({ id: 'StatisticEntry' })
const CaseOfSet = z
  .object({
    caseId: z.string(),
    caseReference: z.string(),
    applicantName: z.string(),
    programme: z.string(),
    state: z.string(),
    receivedOn: dateOut,
    requested: moneyOut,
    days: z.number().int().nullable(),
  })
  .meta({ id: 'StatisticCase' })
const Stage = z.object({ stage: z.string(), cases: z.number().int() })
const StepTime = z
  .object({ step: z.string(), cases: z.number().int(), median: z.number().int().nullable(), ninth: z.number().int().nullable() })
  .meta({ id: 'StatisticStep' })
const Age = z.object({ from: z.number().int(), to: z.number().int().nullable(), cases: z.number().int(), requested: moneyOut })
const EnvelopeForecast = z
  .object({
    ...{ id: z.string(), programme: z.string(), year: z.number().int(), label: z.string() },
    ...{ allocated: moneyOut, committed: moneyOut, paid: moneyOut, recovered: moneyOut, left: moneyOut },
    projected: moneyOut.nullable(),
    exhaustedOn: dateOut.nullable(),
  })
  .meta({ id: 'EnvelopeForecast' })
const Dashboard = z
  .object({
    ...{ from: dateOut, to: dateOut, previousFrom: dateOut, previousTo: dateOut, today: dateOut },
    ...{ figures: z.array(Figure), previous: z.array(Figure), months: z.array(Group), previousMonths: z.array(Group) },
    ...{ departements: z.array(Group), breaches: z.array(Breach), funnel: z.array(Stage), steps: z.array(StepTime) },
    ...{ previousSteps: z.array(StepTime), backlog: z.array(Age), envelopes: z.array(EnvelopeForecast) },
  })
  .meta({ id: 'StatisticsDashboard' })

const period = (from: LocalDate | undefined, to: LocalDate | undefined, day: LocalDate): { from: LocalDate; to: LocalDate } => {
  const asked = { from: from ?? localDate(`${(to ?? day).slice(0, 4)}-01-01`), to: to ?? (from && from > day ? from : day) }
  // a year before the first one cannot be read
  if (asked.from > asked.to || asked.from < '1951-01-01' || asked.to > '2200-12-31')
    throw new Refusal('malformed', 'invalid-parameters', { errors: [fieldFault('?from', 'invalid-format')] })
  return asked
}
const group = <Item extends { key: string | null }>(items: readonly Item[], labels: ReadonlyMap<string, string>) =>
  items.map((item) => ({ ...item, label: item.key === null ? null : (labels.get(item.key) ?? null) }))

/** What a figure opens onto, and of which others a ratio is made. */
function partsOf({ code, unit }: Described) {
  const none = { numerator: [], less: [], denominator: [] }
  const ratio = RATIOS.find((one) => one.code === code)
  if (ratio) {
    const { numerator, less = [], denominator } = ratio
    return { opensOnto: 'parts' as const, numerator: [...numerator], less: [...less], denominator: [...denominator] }
  }
  const [above, below] = FIRM_RATIOS[code as FirmCode] ?? []
  if (above && below) return { opensOnto: 'parts' as const, numerator: [above], less: [], denominator: [below] }
  if (unit === 'days') return { opensOnto: 'steps' as const, ...none }
  return { opensOnto: FIRM_OPENINGS[code as FirmCode] ?? ('entries' as const), ...none }
}

const language = z.enum(['fr', 'en']).default('fr')
const reportQuery = z.strictObject({
  year: z.coerce.number().int().min(1990).max(2200),
  programme: StatisticFilter.programme,
  snapshot: z.uuid().optional(),
  language,
})

export const statisticsRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/statistics/indicators',
    operationId: 'listStatisticIndicators',
    summary: 'What is counted: unit, definition and source of every figure',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ language }),
    response: z.object({ items: z.array(Indicator) }),
    handle: async ({ query }) => ({
      body: {
        items: [...LISTED, ...STEPS].map((one) => ({
          ...{ code: one.code, family: one.family, unit: one.unit, source: one.source },
          ...{ label: one.label[query.language], definition: one.definition[query.language] },
          ...partsOf(one),
        })),
      },
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/figures',
    operationId: 'readStatisticFigures',
    summary: 'Every figure of a period, whole or by group; figures of money of a group in which a case breaks a rule are withheld',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ ...StatisticFilter, by: z.enum(CUTS).optional() }),
    response: z.object({ items: z.array(Group), breaches: z.array(Breach), partial: z.boolean() }),
    handle: async ({ actor, query: { by = null, ...filter }, services: { db } }) => {
      const read = await figures(db, actor, filter, by)
      const labels = await labelsOf(
        db,
        by,
        read.items.map(({ key }) => key),
      )
      return { body: { ...read, items: group(read.items, labels) } }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/entries',
    operationId: 'listStatisticEntries',
    summary: 'What a figure is the sum of, newest day first: cases and ledger lines, with their sign',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ ...StatisticFilter, ...page, indicator: z.enum(COUNTED.map(({ code }) => code)) }),
    response: z.object({ items: z.array(Entry), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: { indicator, cursor, limit, ...filter }, services: { db } }) => ({
      body: await listStatisticEntries(db, actor, { kind: countedOf(indicator)?.kind ?? indicator, filter, cursor, limit }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/cases',
    operationId: 'listStatisticCases',
    summary: 'The cases of a stage of the funnel, of a step or of an age of the backlog, oldest receipt first',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ ...StatisticFilter, ...page, set: z.enum(CASE_SETS) }),
    response: z.object({ items: z.array(CaseOfSet), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: { set, cursor, limit, ...filter }, services }) => ({
      body: await listStatisticCases(services.db, actor, { set, filter, today: today(services.clock, actor.timeZone), cursor, limit }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/dashboard',
    operationId: 'readStatisticsDashboard',
    summary: 'The dashboard of a period beside the same one a year before; without dates, this year until today',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject(StatisticFilter),
    response: Dashboard,
    handle: async ({ actor, query, services }) => {
      const day = today(services.clock, actor.timeZone)
      const body = await dashboard(services.db, actor, { ...query, ...period(query.from, query.to, day) }, day)
      const plain = new Map<string, string>()
      const { months, previousMonths, departements } = body
      return {
        body: {
          ...body,
          months: group(months, plain),
          previousMonths: group(previousMonths, plain),
          departements: group(departements, plain),
        },
      }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/report.zip',
    operationId: 'readYearlyReport',
    summary: 'The yearly report as a PDF, and its tables as an OpenDocument workbook, in one file; of a snapshot, always the same bytes',
    tag,
    permission: STATISTICS_ROLES,
    query: reportQuery,
    response: null,
    problems: ['snapshot-of-former-format'],
    produces: 'application/zip',
    handle: async ({ actor, query, services, response }) => {
      const { content, sheets, at } = await yearlyReport(services, actor, query)
      const name = `statistiques-${query.year}`
      const pdf = await renderPdf(content)
      const book = new PassThrough()
      const ods = buffer(book)
      await writeOds(book, sheets, { timeZone: actor.timeZone })
      const tables = await ods
      response.setHeader('Cache-Control', 'private, no-store')
      response.setHeader('Content-Type', 'application/zip')
      response.setHeader('Content-Disposition', `attachment; filename="${name}.zip"`)
      await writeZip(
        response,
        async (zip) => {
          zip.add(`${name}.pdf`, pdf, { compress: false })
          zip.add(`${name}.ods`, tables, { compress: false })
        },
        at,
      )
      return null
    },
  }),
]
