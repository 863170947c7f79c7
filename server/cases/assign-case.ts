import type { Actor } from '../access/actor.ts'
import { isKeptFromCase } from '../access/interest.queries.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { fieldFault, forbidden, invalid, notFound, stale } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { tellWebhooks } from '../webhooks/tell-webhooks.ts'
import { updateCase } from './case-file.repository.ts'
import { recordEvent } from './record-event.ts'
import { grantsOn, lockVisibleCase } from './visible-cases.ts'

/**
 * Gives a case to an officer, or to nobody (null). A supervisor assigns anyone who may work on it; an officer takes a case, hands over
 * their own, or gives away one that nobody holds. */
export async function assignCase(
  services: Services,
  actor: Actor,
  input: { caseId: string; version: number; officerId: string | null; reason: string | null },
): Promise<number> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, input.caseId)
    if (!caseFile) throw notFound()
    if (caseFile.version !== input.version) throw stale()
    const held = new Set(grantsOn(actor, caseFile).map((grant) => grant.role))
    const own = [caseFile.officerId, input.officerId].includes(actor.userId) || caseFile.officerId === null
    const role = held.has('supervisor') ? 'supervisor' : held.has('caseOfficer') && own ? 'caseOfficer' : null
    if (!role) throw forbidden('role-may-not')
    const officer = input.officerId
      ? await tx
          .selectFrom('user_account as u')
          .innerJoin('role_grant as g', 'g.user_id', 'u.id')
          .select(['u.full_name', 'g.programmes', 'g.departements'])
          .where('u.id', '=', input.officerId)
          .where('u.funder_id', '=', actor.funderId)
          .where('u.active', '=', true)
          .where('g.role', '=', 'caseOfficer')
          .executeTakeFirst()
      : null
    if (input.officerId && !officer) throw invalid(fieldFault('/officerId', 'not-a-case-officer'))
    const reaches =
      !officer ||
      ((officer.programmes === null || officer.programmes.includes(caseFile.programme)) &&
        (officer.departements === null || (caseFile.departement !== null && officer.departements.includes(caseFile.departement))))
    if (!reaches) throw invalid(fieldFault('/officerId', 'outside-scope-of-officer'))
    if (input.officerId && (await isKeptFromCase(tx, { userId: input.officerId, caseId: caseFile.id, on: day }))) {
      throw invalid(fieldFault('/officerId', 'officer-recused'))
    }
    // with its instant: the database looks at the links of that day (0011)
    await updateCase(tx, caseFile.id, { officer_id: input.officerId, last_event_at: at })
    const eventId = await recordEvent(tx, {
      caseFile,
      action: 'assign',
      actor,
      role,
      at,
      today: day,
      reason: input.reason,
      basis: 'Organisation du service',
      details: { officerId: input.officerId, officerName: officer?.full_name ?? null },
    })
    // to whom is told by nobody's name
    await tellWebhooks(tx, {
      ...{ kind: 'case.assigned', eventId, caseId: caseFile.id, funderId: caseFile.funderId, at },
      about: { to: input.officerId === null ? 'nobody' : 'officer' },
    })
    return caseFile.version + 1
  })
}
