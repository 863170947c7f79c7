import { z } from 'zod'
import type { Services } from '../services.ts'
import { type Actor, ROLES } from './actor.ts'

export const Grants = z.array(
  z.object({ role: z.enum(ROLES), programmes: z.array(z.string()).nullable(), departements: z.array(z.string()).nullable() }),
)

export const Session = z
  .object({
    userId: z.string(),
    fullName: z.string(),
    email: z.string(),
    locale: z.enum(['fr', 'en']),
    timeZone: z.string(),
    grants: Grants,
    organisationIds: z.array(z.string()),
    funder: z.object({ code: z.string(), name: z.string(), demonstration: z.boolean() }),
    limitedTo: z
      .enum(['password-change-required', 'second-factor-required'])
      .nullable()
      .meta({ description: 'What has to be done before anything else; every other route refuses with this code' }),
  })
  .meta({ id: 'Session' })

export async function presentSession(services: Pick<Services, 'db'>, actor: Actor): Promise<z.input<typeof Session>> {
  const funder = await services.db
    .selectFrom('funder')
    .select(['code', 'name', 'demonstration'])
    .where('id', '=', actor.funderId)
    .executeTakeFirstOrThrow()
  const { userId, fullName, email, locale, timeZone } = actor
  const grants = actor.grants.map(({ role, programmes, departements }) => ({
    role,
    programmes: programmes === null ? null : [...programmes],
    departements: departements === null ? null : [...departements],
  }))
  return {
    userId,
    fullName,
    email,
    locale,
    timeZone,
    grants,
    organisationIds: [...actor.organisationIds],
    funder,
    limitedTo: actor.limitedTo ?? null,
  }
}
