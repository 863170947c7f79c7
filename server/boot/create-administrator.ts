import { z } from 'zod'
import { hashPassword } from '../access/password.ts'
import { inTransaction } from '../db/transaction.ts'
import { newId } from '../kernel/ids.ts'
import { isSiret } from '../kernel/siret.ts'
import type { Services } from '../services.ts'
import { StartError } from './sentence.ts'

const line = z.string().trim().min(1).max(300)
const zone = z.string().refine((name) => Intl.supportedValuesOf('timeZone').includes(name), 'is not an IANA time zone')

const Person = z.object({
  email: z.email().max(254),
  fullName: z.string().trim().min(1).max(200),
  password: z.string().min(12, 'must have at least 12 characters').max(500),
  funderCode: z.string().regex(/^[a-z0-9-]{2,40}$/, 'must be 2 to 40 small letters, digits or dashes'),
})

const Funder = z.object({
  name: line,
  departements: z.array(z.string().regex(/^(\d{2}|2[AB]|97\d|98\d)$/, 'is not a département code')).min(1),
  timeZone: zone.default('Europe/Paris'),
  siret: z.string().refine(isSiret, 'is not a valid SIRET').optional(),
  serviceName: line,
  serviceEmail: z.email().max(254),
  servicePhone: line,
  serviceAddress: line,
  appealCourt: line,
})

export interface AdministratorRequest {
  readonly email: string
  readonly fullName: string
  readonly password: string
  readonly funderCode: string
  /** Needed only when no funder has this code yet. */
  readonly funder: Readonly<Record<keyof z.input<typeof Funder>, unknown>>
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new StartError(`The administrator was not created: ${faults.join('; ')}.`)
}

/**
 * Creates an administrator, and the funder when its code is new. Both or nothing.
 * Throws StartError naming every fault at once, or when the e-mail address already has an account.
 */
export async function createAdministrator(
  services: Pick<Services, 'db' | 'clock'>,
  request: AdministratorRequest,
): Promise<{ userId: string; funderId: string; funderCreated: boolean }> {
  const person = checked(Person, request)
  const passwordHash = await hashPassword(person.password)
  return inTransaction(services.db, async (tx) => {
    const now = services.clock.now()
    const known = await tx.selectFrom('funder').select('id').where('code', '=', person.funderCode).executeTakeFirst()
    const funderId = known?.id ?? newId(now)
    if (!known) {
      const { name, departements, timeZone, siret, serviceName, serviceEmail, servicePhone, serviceAddress, appealCourt } = checked(
        Funder,
        request.funder,
      )
      await tx
        .insertInto('funder')
        .values({
          id: funderId,
          code: person.funderCode,
          name,
          siret: siret ?? null,
          time_zone: timeZone,
          departements,
          service_name: serviceName,
          service_email: serviceEmail,
          service_phone: servicePhone,
          service_address: serviceAddress,
          appeal_court: appealCourt,
          created_at: now,
        })
        .execute()
    }
    const user = await tx
      .insertInto('user_account')
      .values({
        id: newId(now),
        funder_id: funderId,
        email: person.email,
        full_name: person.fullName,
        password_hash: passwordHash,
        created_at: now,
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!user) throw new StartError(`The administrator was not created: ${person.email} already has an account.`)
    await tx
      .insertInto('role_grant')
      .values({ id: newId(now), user_id: user.id, role: 'administrator', programmes: null, departements: null })
      .execute()
    return { userId: user.id, funderId, funderCreated: !known }
  })
}
