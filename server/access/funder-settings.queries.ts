import { createHash } from 'node:crypto'
import type { Db } from '../db/client.ts'

/** What an administrator of the whole funder sets without a release. */
export interface FunderSettings {
  readonly serviceName: string
  readonly serviceAddress: string
  readonly serviceEmail: string
  readonly servicePhone: string
  /** Whether anyone may open an account; shut, people enter by invitation only. */
  readonly openRegistration: boolean
  /** Years during which a former employer or a past mission keeps a person away from a firm's cases, 0 to 20. */
  readonly recusalYears: number
}

export async function funderSettings(db: Db, funderId: string): Promise<FunderSettings & { name: string }> {
  const row = await db
    .selectFrom('funder')
    .select(['name', 'service_name', 'service_address', 'service_email', 'service_phone', 'open_registration', 'recusal_years'])
    .where('id', '=', funderId)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    serviceName: row.service_name,
    serviceAddress: row.service_address,
    serviceEmail: row.service_email,
    servicePhone: row.service_phone,
    openRegistration: row.open_registration,
    recusalYears: row.recusal_years,
  }
}

/**
 * The version stated in If-Match: a digest of the values themselves, since the row counts none. Two people who start from the same values
 * and write one after the other: the second is stale, unless the values are again those it saw, which is what it wants to replace.
 */
export function versionOfSettings(settings: FunderSettings): number {
  const { serviceName, serviceAddress, serviceEmail, servicePhone, openRegistration, recusalYears } = settings
  const told = JSON.stringify([serviceName, serviceAddress, serviceEmail, servicePhone, openRegistration, recusalYears])
  return (createHash('sha256').update(told).digest().readUInt32BE(0) % 900_000_000) + 1
}
