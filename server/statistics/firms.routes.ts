import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import { PAST_AWARD_CUTS, pastAwardFigures } from '../imports/past-award-figures.queries.ts'
import { dateOut, instantOut, moneyOut, requiredText } from '../kernel/wire.ts'
import { listAidedFirms } from './firms.queries.ts'
import { listPopulations, MOST_LINES } from './populations.queries.ts'
import { recordPopulation } from './record-population.ts'
import { STATISTICS_ROLES, StatisticFilter } from './statistic-filter.ts'

const tag = 'Statistics'
const year = z.coerce.number().int().min(1990).max(2200)

const AidedFirm = z
  .object({
    ...{ organisationId: z.string(), name: z.string(), siren: z.string().nullable() },
    ...{ firstOn: dateOut, aids: z.number().int(), amount: moneyOut },
    /** Whether it had an aid in the five years before its first one of the period. */
    before: z.boolean(),
  })
  .meta({ id: 'AidedFirm' })
const naf = z
  .string()
  .max(20)
  .regex(/^(NAFRev2:[A-U]|NAF2025:[A-V])$/)
  .meta({ description: 'A section with its nomenclature', example: 'NAFRev2:C' })
const firms = z.number().int().min(1).max(100_000_000)
const Population = z
  .object({ departement: z.string(), naf: naf.nullable(), firms, source: z.string(), recordedAt: instantOut })
  .meta({ id: 'ReferencePopulation' })
const PastAwardGroup = z
  .object({ key: z.string().nullable(), lines: z.number().int(), amount: moneyOut })
  .meta({ id: 'PastAwardGroup', description: 'Imported awards: one line for each beneficiary, and what these received' })

export const firmRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/statistics/firms',
    operationId: 'listAidedFirms',
    summary: 'The different firms aided in a period, or those of them that had been aided in the five years before',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({
      ...StatisticFilter,
      set: z.enum(['firms', 'firms-before']).default('firms'),
      cursor: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(AidedFirm), nextCursor: z.string().nullable() }),
    handle: async ({ actor, query: { set, cursor, limit, ...filter }, services: { db } }) => ({
      body: await listAidedFirms(db, actor, { set, filter, cursor, limit }),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/populations',
    operationId: 'listPopulations',
    summary:
      'How many firms could be aided in a year (the last one known), by place and section of activity, with the source; and the years known',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ year: year.optional() }),
    response: z.object({ years: z.array(z.number().int()), items: z.array(Population) }),
    handle: async ({ actor, query, services: { db } }) => ({ body: await listPopulations(db, actor, query.year) }),
  }),
  defineRoute({
    method: 'post',
    path: '/statistics/populations',
    operationId: 'recordPopulation',
    summary: 'Write the reference population of a year, in place of what it held; no line makes it unknown again',
    tag,
    permission: ['administrator'],
    body: z.strictObject({
      year: z.number().int().min(1990).max(2200),
      source: requiredText(300),
      lines: z.array(z.strictObject({ departement: requiredText(3), naf: naf.nullable().default(null), firms })).max(MOST_LINES),
    }),
    response: z.null(),
    status: 204,
    problems: ['role-may-not'],
    handle: async ({ actor, body, services }) => {
      await recordPopulation(services, actor, body)
      return { status: 204, body: null }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/statistics/past-awards',
    operationId: 'readPastAwardFigures',
    summary: 'Awards of the past taken from files, by year, département or programme: a series of its own, never added to cases',
    tag,
    permission: STATISTICS_ROLES,
    query: z.strictObject({ by: z.enum(PAST_AWARD_CUTS).default('year'), year: z.coerce.number().int().min(1950).max(2200).optional() }),
    response: z.object({ items: z.array(PastAwardGroup) }),
    handle: async ({ actor, query, services: { db } }) => ({ body: { items: [...(await pastAwardFigures(db, actor, query))] } }),
  }),
]
