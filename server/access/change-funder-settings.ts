import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { forbidden, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { type Actor, administersAll } from './actor.ts'
import { type FunderSettings, funderSettings, versionOfSettings } from './funder-settings.queries.ts'

/**
 * Sets how the funder is reached, who may open an account and how long a past link keeps away, at once: links of interest are read with
 * each request. Letters already sent keep their words. Throws `role-may-not`, `stale-version`. Returns the new version.
 */
export async function changeFunderSettings(services: Services, actor: Actor, version: number, settings: FunderSettings): Promise<number> {
  if (!administersAll(actor)) throw forbidden('role-may-not')
  const at = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    await tx.selectFrom('funder').select('id').where('id', '=', actor.funderId).forNoKeyUpdate().executeTakeFirstOrThrow()
    const { name, ...before } = await funderSettings(tx, actor.funderId)
    if (versionOfSettings(before) !== version) throw stale()
    await tx
      .updateTable('funder')
      .set({
        ...{ service_name: settings.serviceName, service_address: settings.serviceAddress, service_email: settings.serviceEmail },
        ...{ service_phone: settings.servicePhone, open_registration: settings.openRegistration, recusal_years: settings.recusalYears },
      })
      .where('id', '=', actor.funderId)
      .execute()
    const subject = { kind: 'funder', id: actor.funderId, label: name } as const
    await recordAudit(tx, { actor, at, action: 'funder.changed', subject, before, after: settings })
    return versionOfSettings(settings)
  })
}
