import { z } from 'zod'
import { isLocalDate } from './local-date.ts'
import { type Cents, parseMoney } from './money.ts'

/**
 * Control characters other than tab and line breaks, halves of surrogate pairs, and what turns the direction of a text so
 * that one reads another than is stored (CVE-2021-42574): refused everywhere.
 */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u

/** Whether a text holds what nobody types and no page shows. */
export const isUnprintable = (text: string): boolean => UNPRINTABLE.test(text)

/** Text a person types: trimmed, at most `max` UTF-16 units, nothing unprintable. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .trim()
    .refine((value) => !isUnprintable(value), { params: { code: 'unprintable-characters' } })

/** The same, and not empty. */
export const requiredText = (max: number): z.ZodString => text(max).min(1)

/** An amount on the wire: decimal string in EUR with at most two decimals ("1234.50"), never negative. */
export const moneyText = z
  .string()
  .max(16)
  .regex(/^\d{1,12}(\.\d{1,2})?$/)
  .meta({ description: 'Amount in EUR, decimal string', example: '1234.50' })

/** The same, as cents. */
export const moneyCents = moneyText.transform((value): Cents => parseMoney(value))

/** A civil date on the wire: YYYY-MM-DD. */
export const dateText = z
  .string()
  .max(10)
  .refine(isLocalDate, { params: { code: 'not-a-date' } })
  .meta({ description: 'Civil date', format: 'date', example: '2026-12-08' })

/** What leaves: amounts and dates already in their wire form. */
export const moneyOut = z.string().meta({ description: 'Amount in EUR, decimal string', example: '1234.50' })
export const dateOut = z.string().meta({ description: 'Civil date', format: 'date', example: '2026-12-08' })
export const instantOut = z.string().meta({ description: 'Instant, ISO 8601 with Z', format: 'date-time' })
