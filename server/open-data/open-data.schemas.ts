import { z } from 'zod'
import { dateOut, instantOut, moneyCents, moneyOut, requiredText } from '../kernel/wire.ts'
import { requiredSiret } from '../parties/parties.schemas.ts'
import { AWARD_STATES } from './judge-award.ts'
import { SCDL_NAMES } from './scdl-fields.ts'
import { LINE_FAULTS } from './validate-line.ts'

const choices = {
  scope: z.enum(['all', 'agreements']),
  naturalPersons: z.enum(['withheld', 'name-withheld']),
  unknownLegalForm: z.enum(['hold', 'publish']),
  pastAwards: z.boolean(),
  publishWithinMonths: z.number().int().min(1).max(24),
}
/** The SIRET of the funder stands in every line: without it nothing can be published. */
export const SettingsIn = z.strictObject({ ...choices, threshold: moneyCents, funderSiret: requiredSiret.nullable() })
export const SettingsOut = z.object({ ...choices, threshold: moneyOut, version: z.number().int() }).meta({ id: 'OpenDataSettings' })

const count = z.number().int()
const edition = {
  ...{ number: count, code: z.string(), publishedOn: dateOut, publishedAt: instantOut, publishedByName: z.string() },
  ...{ lines: count, held: count, withheld: count, added: count, changed: count, removed: count },
  ...{ scdlSha256: z.string(), grantsSha256: z.string() },
}
export const EditionOut = z.object(edition).meta({ id: 'OpenDataEdition' })

const Fault = z.object({ field: z.enum(SCDL_NAMES as [string, ...string[]]), code: z.enum(LINE_FAULTS) }).meta({ id: 'OpenDataFault' })

const Line = z
  .object({
    key: z.string(),
    awardId: z.string(),
    name: z.string(),
    reference: z.string(),
    amount: moneyOut,
    withheld: z.enum(['natural-person', 'ruling']).nullable(),
    faults: z.array(Fault),
    change: z.enum(['added', 'changed', 'removed', 'same']).nullable(),
    /** Of a changed line: what each field was and becomes. */
    differences: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  })
  .meta({ id: 'OpenDataLine' })

export const AwardOut = z
  .object({
    id: z.string(),
    source: z.enum(['case', 'import']),
    programme: z.string().nullable(),
    reference: z.string(),
    beneficiary: z.string(),
    amount: moneyOut,
    signedOn: dateOut.nullable(),
    dueOn: dateOut.nullable(),
    publishedOn: dateOut.nullable(),
    state: z.enum(AWARD_STATES),
    late: z.boolean(),
    ruling: z.object({ ruling: z.enum(['withhold', 'release']), reason: z.string() }).nullable(),
    lines: z.array(Line),
  })
  .meta({ id: 'OpenDataAward' })

export const Overview = z
  .object({
    settings: SettingsOut,
    /** The funder's own SIRET, without which no line is sound. */
    funderSiret: z.string().nullable(),
    /** The public page. */
    address: z.string(),
    last: z.object(edition).nullable(),
    states: z.record(z.enum(AWARD_STATES), count),
    late: count,
    nextDueOn: dateOut.nullable(),
  })
  .meta({ id: 'OpenDataOverview' })

export const Preview = z
  .object({
    digest: z.string(),
    lines: count,
    added: count,
    changed: count,
    removed: count,
    held: count,
    withheld: count,
    /** The first of each kind; `truncated` says when there are more. */
    changes: z.array(Line),
    heldLines: z.array(Line),
    truncated: z.boolean(),
  })
  .meta({ id: 'OpenDataPreview' })

export const AwardQuery = z.strictObject({
  state: z.enum(AWARD_STATES).optional(),
  late: z.enum(['true']).optional(),
  programme: z.string().max(40).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const Ruling = z.strictObject({ ruling: z.enum(['withhold', 'release']), reason: requiredText(2_000) })
export const Publication = z.strictObject({
  digest: z
    .string()
    .max(64)
    .regex(/^[0-9a-f]{64}$/),
})
