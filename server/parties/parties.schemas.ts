import { z } from 'zod'
import { cleanIdentifier, type IdentifierFault, isRna, sirenFault, siretFault } from '../kernel/siret.ts'
import { dateOut, dateText, instantOut, moneyOut, moneyText, requiredText, text } from '../kernel/wire.ts'
import { ACCREDITATION_STATUSES } from './accreditation.ts'
import { isDepartement } from './departement.ts'
import { LINK_KINDS } from './link-kind.ts'
import { NAF_NOMENCLATURES, parseNaf } from './naf.ts'
import { FIGURE_SOURCES, ORGANISATION_KINDS, PERSON_CAPACITIES } from './organisation.ts'

/** Typed with or without spaces; the fault says what is wrong with the number. */
const identifier = (name: 'siret' | 'siren', faultOf: (value: string) => IdentifierFault | null): z.ZodString =>
  z
    .string()
    .max(40)
    .overwrite(cleanIdentifier)
    .superRefine((value, context) => {
      const fault = faultOf(value)
      if (fault) context.addIssue({ code: 'custom', params: { code: `${name}-${fault}` } })
    })

/** A SIRET that must be given, cleaned of spaces. */
export const requiredSiret = identifier('siret', siretFault)

const checked = (max: number, good: (value: string) => boolean, code: string): z.ZodString =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.trim().toUpperCase())
    .refine(good, { params: { code } })

const emptyAsNull = (max: number) =>
  text(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

const fields = {
  siret: identifier('siret', siretFault).nullable().optional(),
  siren: identifier('siren', sirenFault).nullable().optional(),
  rna: checked(20, isRna, 'rna-malformed').nullable().optional(),
  name: requiredText(300).optional(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  legalForm: emptyAsNull(100).optional(),
  nafCode: checked(10, (value) => parseNaf(value) !== null, 'naf-malformed')
    .nullable()
    .optional(),
  addressLine: emptyAsNull(300).optional(),
  postalCode: checked(10, (value) => /^\d{5}$/.test(value), 'postal-code-malformed')
    .nullable()
    .optional(),
  communeCode: checked(10, (value) => /^(\d{5}|2[AB]\d{3})$/.test(value), 'commune-malformed')
    .nullable()
    .optional(),
  communeName: emptyAsNull(120).optional(),
  departement: checked(5, isDepartement, 'departement-unknown').nullable().optional(),
  active: z.boolean().optional(),
  taxSocialCompliantOn: dateText.nullable().optional(),
}
export const OrganisationInput = z.strictObject(fields).meta({ id: 'OrganisationInput' })

/** Annual work units with at most two decimals. */
const headcountText = z
  .string()
  .max(11)
  .regex(/^\d{1,8}(\.\d{1,2})?$/)
  .meta({ description: 'Annual work units, decimal string', example: '12.50' })

export const YearInput = z
  .strictObject({
    headcount: headcountText.nullable(),
    turnover: moneyText.nullable(),
    balanceSheet: moneyText.nullable(),
    source: z.enum(FIGURE_SOURCES).exclude(['seed']).optional(),
  })
  .meta({ id: 'OrganisationYearInput' })

export const PersonInput = z
  .strictObject({
    personId: z.uuid().optional(),
    fullName: requiredText(200).optional(),
    email: z.email().max(254).nullable().optional(),
    phone: emptyAsNull(40).optional(),
    capacity: z.enum(PERSON_CAPACITIES),
    from: dateText.optional(),
  })
  .meta({ id: 'PersonInput' })

export const LinkInput = z
  .strictObject({
    direction: z.enum(['holds', 'held-by']),
    otherId: z.uuid(),
    kind: z.enum(LINK_KINDS),
    shareBasisPoints: z.number().int().min(0).max(10_000).nullable().optional(),
    from: dateText,
    until: dateText.nullable().optional(),
  })
  .meta({ id: 'OrganisationLinkInput' })

const fieldCode = z
  .string()
  .max(60)
  .regex(/^[a-z]+(-[a-z]+)*$/)

export const AccreditationInput = z
  .strictObject({ field: fieldCode, from: dateText, until: dateText, insuranceUntil: dateText })
  .meta({ id: 'AccreditationInput' })

export const AccreditationChange = z
  .strictObject({
    status: z.enum(ACCREDITATION_STATUSES).optional(),
    from: dateText.optional(),
    reason: requiredText(2_000).optional(),
    insuranceUntil: dateText.optional(),
  })
  .meta({ id: 'AccreditationChange' })

const page = { cursor: z.string().max(2_000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

export const OrganisationQuery = z.strictObject({
  q: text(120).optional(),
  departement: checked(5, isDepartement, 'departement-unknown').optional(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  active: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  sort: z.enum(['name', '-name']).default('name'),
  ...page,
})

export const ConsultantQuery = z.strictObject({
  field: fieldCode.optional(),
  departement: checked(5, isDepartement, 'departement-unknown').optional(),
  on: dateText.optional(),
  ...page,
})

const sizeName = z.enum(['micro', 'small', 'medium', 'large', 'unknown'])

export const OrganisationList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          siret: z.string().nullable(),
          siren: z.string().nullable(),
          kind: z.enum(ORGANISATION_KINDS),
          nafCode: z.string().nullable(),
          communeName: z.string().nullable(),
          departement: z.string().nullable(),
          active: z.boolean(),
        })
        .meta({ id: 'OrganisationListItem' }),
    ),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    totalExact: z.boolean(),
  })
  .meta({ id: 'OrganisationList' })

const Year = z.object({
  year: z.number().int(),
  headcount: z.string().nullable(),
  turnover: moneyOut.nullable(),
  balanceSheet: moneyOut.nullable(),
  source: z.enum(FIGURE_SOURCES),
})
const PersonOut = z.object({
  id: z.string(),
  personId: z.string(),
  fullName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  capacity: z.enum(PERSON_CAPACITIES),
  from: dateOut.nullable(),
  until: dateOut.nullable(),
})
const LinkOut = z.object({
  id: z.string(),
  version: z.number().int(),
  direction: z.enum(['holds', 'held-by']),
  otherId: z.string().nullable(),
  otherName: z.string(),
  otherSiren: z.string().nullable(),
  kind: z.enum(LINK_KINDS),
  shareBasisPoints: z.number().int().nullable(),
  from: dateOut.nullable(),
  until: dateOut.nullable(),
  current: z.boolean(),
})
const AccreditedField = z.object({
  id: z.string(),
  version: z.number().int(),
  field: z.string(),
  status: z.enum(ACCREDITATION_STATUSES),
  from: dateOut,
  until: dateOut,
  insuranceUntil: dateOut,
  reason: z.string().nullable(),
})

export const Organisation = z
  .object({
    id: z.string(),
    siret: z.string().nullable(),
    siren: z.string().nullable(),
    rna: z.string().nullable(),
    name: z.string(),
    kind: z.enum(ORGANISATION_KINDS),
    legalForm: z.string().nullable(),
    nafCode: z.string().nullable(),
    nafNomenclature: z.enum(NAF_NOMENCLATURES).nullable(),
    addressLine: z.string().nullable(),
    postalCode: z.string().nullable(),
    communeCode: z.string().nullable(),
    communeName: z.string().nullable(),
    departement: z.string().nullable(),
    active: z.boolean(),
    taxSocialCompliantOn: dateOut.nullable(),
    source: z.string(),
    registryCheckedAt: instantOut.nullable(),
    updatedAt: instantOut,
    version: z.number().int(),
    mayEdit: z.boolean(),
    years: z.array(Year),
    people: z.array(PersonOut),
    links: z.array(LinkOut),
    accreditedFields: z.array(AccreditedField),
    size: z.object({ on: dateOut, size: sizeName, sme: z.boolean().nullable(), referenceYear: z.number().int().nullable() }),
  })
  .meta({ id: 'Organisation' })

export const ConsultantList = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          siret: z.string().nullable(),
          departement: z.string().nullable(),
          communeName: z.string().nullable(),
          fields: z.array(z.object({ field: z.string(), until: dateOut, insuranceUntil: dateOut })),
        })
        .meta({ id: 'Consultant' }),
    ),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    on: dateOut,
  })
  .meta({ id: 'ConsultantList' })
