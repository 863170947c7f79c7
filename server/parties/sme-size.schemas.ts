import { z } from 'zod'
import { dateOut, moneyOut } from '../kernel/wire.ts'
import { SIZE_CLASSES } from './sme-thresholds.ts'

const size = z.enum(SIZE_CLASSES)
const sizeOrUnknown = z.enum([...SIZE_CLASSES, 'unknown'])
const year = z.number().int()
const figures = { headcount: z.string().nullable(), turnover: moneyOut.nullable(), balanceSheet: moneyOut.nullable() }
const move = { year, before: size, ofYear: size, after: size, consecutiveYears: z.number().int() }

const SmeStep = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('group-too-large'), limit: z.number().int() }),
    z.object({
      code: z.literal('public-body'),
      organisationId: z.string(),
      name: z.string(),
      shareBasisPoints: z.number().int().nullable(),
    }),
    z.object({ code: z.literal('no-accounts'), from: year, to: year }),
    z.object({ code: z.literal('reference-year'), year, estimate: z.boolean() }),
    z.object({
      code: z.literal('counted'),
      year,
      organisationId: z.string(),
      name: z.string(),
      siren: z.string().nullable(),
      relation: z.enum(['self', 'linked', 'partner']),
      shareBasisPoints: z.number().int(),
      ...figures,
    }),
    z.object({ code: z.literal('total'), year, complete: z.boolean(), ...figures }),
    z.object({
      code: z.literal('year-size'),
      year,
      size: sizeOrUnknown,
      ceiling: z.object({ headcountBelow: z.number(), turnover: moneyOut, balanceSheet: moneyOut }).nullable(),
    }),
    z.object({ code: z.literal('single-year'), year }),
    z.object({ code: z.literal('kept'), ...move }),
    z.object({ code: z.literal('changed'), ...move }),
  ])
  .meta({ id: 'SmeStep' })

export const SmeSize = z
  .object({
    on: dateOut,
    size: sizeOrUnknown,
    sme: z.boolean().nullable(),
    referenceYear: year.nullable(),
    basis: z.string(),
    thresholdsFrom: dateOut,
    steps: z.array(SmeStep),
    missing: z.array(
      z.object({ organisationId: z.string(), name: z.string(), year, figure: z.enum(['headcount', 'turnover', 'balanceSheet']) }),
    ),
  })
  .meta({ id: 'SmeSize' })
