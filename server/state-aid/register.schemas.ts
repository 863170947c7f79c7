import { z } from 'zod'
import { dateOut, dateText, instantOut, moneyOut, moneyText, requiredText, text } from '../kernel/wire.ts'
import { REGISTER_STATES } from './register-lines.queries.ts'

/** Who reads what is to be declared: who declares, and who audits. */
export const REGISTER_READERS = ['caseOfficer', 'supervisor', 'administrator', 'auditor'] as const

const state = z.enum(REGISTER_STATES)
/** Lines one declaration may have: what one sitting types into the register. */
const AT_ONCE = 200

export const RegisterFilter = z.strictObject({ state: state.optional(), programme: z.string().max(40).optional() })
export const RegisterQuery = RegisterFilter.extend({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const RegisterLineOut = z
  .object({
    caseId: z.string(),
    organisationId: z.string(),
    reference: z.string(),
    programme: z.string(),
    beneficiary: z.string(),
    siren: z.string().nullable(),
    regulation: z.string(),
    grantedOn: dateOut,
    amount: moneyOut,
    dueOn: dateOut,
    declaredOn: dateOut.nullable(),
    declaredAmount: moneyOut.nullable(),
    number: z.string(),
    state,
  })
  .meta({ id: 'RegisterLine' })

export const DeclarationOut = z
  .object({
    id: z.string(),
    declaredOn: dateOut,
    reference: z.string(),
    lines: z.number().int(),
    madeByName: z.string(),
    madeAt: instantOut,
    undoneAt: instantOut.nullable(),
  })
  .meta({ id: 'AidDeclaration' })

export const DeclarationIn = z
  .strictObject({
    declaredOn: dateText,
    reference: requiredText(120),
    lines: z
      .array(z.strictObject({ caseId: z.uuid(), organisationId: z.uuid(), amount: moneyText, number: text(120).default('') }))
      .min(1)
      .max(AT_ONCE),
  })
  .meta({ id: 'AidDeclarationContent' })
