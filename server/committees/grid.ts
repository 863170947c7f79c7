import { z } from 'zod'
import { requiredText } from '../kernel/wire.ts'

/** Basis points of a whole grid. */
export const WHOLE = 10_000

const Criterion = z.strictObject({
  code: requiredText(60).regex(/^[a-z][a-z0-9-]*$/),
  labelFr: requiredText(200),
  labelEn: requiredText(200),
  /** Share of the score in basis points. */
  weight: z.number().int().min(1).max(WHOLE),
  /** Marks go from 0 to this. */
  scale: z.number().int().min(1).max(100),
})

/** A scoring grid as a parameter of an edition: codes that differ, weights that make up the whole. Empty: nothing is scored. */
export const ReviewGrid = z
  .array(Criterion)
  .max(30)
  .refine((grid) => grid.length === 0 || grid.reduce((sum, { weight }) => sum + weight, 0) === WHOLE, {
    params: { code: 'weights-not-whole' },
  })
  .refine((grid) => new Set(grid.map(({ code }) => code)).size === grid.length, { params: { code: 'criterion-twice' } })
