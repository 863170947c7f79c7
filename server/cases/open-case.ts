import { type Actor, grantsFor, isRecusedFrom } from '../access/actor.ts'
import type { Tx } from '../db/client.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { lifecycleInForce } from '../kernel/lifecycle.ts'
import { yearOf } from '../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid } from '../kernel/refusal.ts'
import { planReminders } from '../reminders/plan-reminders.ts'
import type { Services } from '../services.ts'
import { callForOpening } from './call-for-opening.ts'
import { caseById } from './case-by-id.queries.ts'
import { addParty, insertCase, nextReference } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'
import { editionById, editionInForce } from './edition.queries.ts'
import { recordEvent } from './record-event.ts'
import { noteNextDue } from './take-action.ts'

/**
 * Opens a draft for an organisation, under the edition in force today, or that of the call it answers.
 * Who files in this programme does so for its own organisation, a case officer on behalf of any (a paper file).
 * Refuses `programme-not-open` when the programme is closed or has no edition yet.
 */
export async function openCase(
  services: Services,
  actor: Actor,
  input: { programme: string; organisationId: string; callId?: string | undefined },
): Promise<CaseFile> {
  const module = services.programmes.get(input.programme)
  if (!module) throw invalid(fieldFault('/programme', 'unknown-programme'))
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const organisation = await applicantOrganisation(tx, actor, input.organisationId)
    if (isRecusedFrom(actor, organisation.id)) throw forbidden('recused-from-organisation')
    const own = actor.organisationIds.includes(organisation.id)
    const grants = grantsFor(actor, module.code, organisation.departement)
    const held = new Set(grants.map((grant) => grant.role))
    // for one's own organisation one acts as the one who files, even when one is an officer as well
    const role = own && held.has(module.applicantRole) ? module.applicantRole : held.has('caseOfficer') ? 'caseOfficer' : null
    if (!role) throw forbidden('not-your-organisation')
    const programme = await tx
      .selectFrom('programme')
      .select('open')
      .where('funder_id', '=', actor.funderId)
      .where('code', '=', module.code)
      .executeTakeFirst()
    const call = await callForOpening(tx, actor, module, { callId: input.callId, at, role })
    const key = { funderId: actor.funderId, programme: module.code, on: day }
    const edition = !programme?.open ? null : call ? await editionById(tx, call.editionId) : await editionInForce(tx, key)
    const lifecycle = lifecycleInForce(module.lifecycles, day)
    if (!edition || !lifecycle) throw conflict('programme-not-open')
    const id = newId(at)
    await insertCase(tx, {
      id,
      funder_id: actor.funderId,
      programme_code: module.code,
      edition_id: edition.id,
      lifecycle_code: lifecycle.code,
      reference: await nextReference(tx, module, { funderId: actor.funderId, year: yearOf(day) }),
      state: lifecycle.initial,
      applicant_organisation_id: organisation.id,
      applicant_name: organisation.name,
      applicant_role: module.applicantRole,
      departement: organisation.departement,
      call_id: call?.id ?? null,
      officer_id: role === 'caseOfficer' ? actor.userId : null,
      created_by: actor.userId,
      created_at: at,
      last_event_at: at,
      last_action: 'open',
      version: 0,
    })
    await addParty(tx, id, organisation.id, module.applicantRole)
    const caseFile = await caseById(tx, id)
    await module.open(tx, caseFile)
    await recordEvent(tx, { caseFile, action: 'open', actor, role, at, today: day, reason: null, basis: 'CRPA L112-8', details: {} })
    // a draft that answers a call is due before it closes, and its author is reminded of it
    const after = await noteNextDue(tx, module, id)
    await planReminders(tx, actor.funderId, [after], at)
    return after
  })
}

async function applicantOrganisation(tx: Tx, actor: Actor, id: string): Promise<{ id: string; name: string; departement: string | null }> {
  const organisation = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'departement', 'active'])
    .where('id', '=', id)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!organisation) throw invalid(fieldFault('/organisationId', 'unknown-organisation'))
  if (!organisation.active) throw invalid(fieldFault('/organisationId', 'organisation-closed'))
  return organisation
}
