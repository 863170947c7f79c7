import { type Actor, hasRole } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { conflict, type FieldFault, fieldFault, invalid } from '../kernel/refusal.ts'
import { sirenOf } from '../kernel/siret.ts'
import type { Services } from '../services.ts'
import { checkFields } from './check-fields.ts'
import { departementFor } from './departement.ts'
import { parseNaf } from './naf.ts'
import { insertOrganisation } from './organisation.repository.ts'
import type { Identity, OrganisationFields } from './organisation.ts'
import { writesAllOrganisations } from './organisation-access.ts'
import type { RegistryAnswer, RegistryEstablishment } from './registry.ts'

export interface CreatedOrganisation {
  readonly id: string
  /** What the register said of the SIRET; `not-asked` without one. */
  readonly registry: RegistryAnswer['kind'] | 'not-asked'
}

/** Kinds a person from outside may give to an organisation; the others carry legal effects and are given by agents. */
const OUTSIDE_KINDS: ReadonlySet<string> = new Set(['firm', 'consultancy', 'association'])

/**
 * Records an organisation. With a SIRET the register is asked first: what it holds is not asked again (CRPA L113-12),
 * and its silence (off-line, unknown) never prevents recording by hand.
 * An agent's typing prevails over the register; for a person from outside the register prevails.
 * A person from outside whom an agent invited becomes a member of the organisation; one who registered alone asks to be attached
 * instead, whether the funder knows the firm or not. A SIRET the funder knows is refused without a detail:
 * who may act for a firm already known is settled by an agent.
 */
export async function createOrganisation(services: Services, actor: Actor, fields: OrganisationFields): Promise<CreatedOrganisation> {
  const outside = !writesAllOrganisations(actor)
  const now = services.clock.now()
  checkFields(fields, today(services.clock, actor.timeZone))
  if (outside) {
    await refuseUnvouched(services, actor)
    refuseReserved(fields)
  }
  // Asked before the register, so that a known firm is not looked up; the unique constraint decides at the end.
  if (fields.siret && (await isKnown(services, actor.funderId, fields.siret))) throw conflict('organisation-already-known')
  const answer = fields.siret ? await services.registry.find(fields.siret) : null
  const registered = answer?.kind === 'found' ? answer.establishment : null
  const identity = identityOf(fields, registered, outside)
  const id = newId(now)
  await inTransaction(services.db, async (tx) => {
    await insertOrganisation(
      tx,
      {
        id,
        funder_id: actor.funderId,
        siret: fields.siret ?? null,
        siren: fields.siret ? sirenOf(fields.siret) : (fields.siren ?? null),
        rna: fields.rna ?? null,
        kind: fields.kind ?? (outside && !hasRole(actor, 'applicant') ? 'consultancy' : 'firm'),
        name: identity.name,
        legal_form: identity.legalForm,
        naf_code: identity.nafCode,
        naf_nomenclature: identity.nafNomenclature,
        address_line: identity.addressLine,
        postal_code: identity.postalCode,
        commune_code: identity.communeCode,
        commune_name: identity.communeName,
        departement: identity.departement,
        active: fields.active ?? registered?.active ?? true,
        tax_social_compliant_on: fields.taxSocialCompliantOn ?? null,
        source: registered?.source ?? 'typed',
        registry_checked_at: registered ? now : null,
      },
      now,
    )
    if (outside) {
      await tx.insertInto('organisation_member').values({ organisation_id: id, user_id: actor.userId, since: now }).execute()
    }
    const subject = { kind: 'organisation', id, label: identity.name } as const
    const after = { ...fields, ...identity, registry: answer?.kind ?? 'not-asked', member: outside ? actor.userId : null }
    await recordAudit(tx, { actor, at: now, action: 'organisation.created', subject, after })
  })
  return { id, registry: answer?.kind ?? 'not-asked' }
}

function refuseReserved(fields: OrganisationFields): void {
  const faults: FieldFault[] = []
  if (!fields.siret && !fields.rna) faults.push(fieldFault('/siret', 'identifier-required'))
  if (fields.kind !== undefined && !OUTSIDE_KINDS.has(fields.kind)) faults.push(fieldFault('/kind', 'reserved-to-agents'))
  if (fields.active !== undefined) faults.push(fieldFault('/active', 'reserved-to-agents'))
  if (fields.taxSocialCompliantOn !== undefined) faults.push(fieldFault('/taxSocialCompliantOn', 'reserved-to-agents'))
  if (faults.length > 0) throw invalid(...faults)
}

/** Recording a firm first must not be a way to act for it without proof. */
async function refuseUnvouched(services: Services, actor: Actor): Promise<void> {
  const { registered_alone: alone } = await services.db
    .selectFrom('user_account')
    .select('registered_alone')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  if (alone) throw conflict('attachment-first')
}

async function isKnown(services: Services, funderId: string, siret: string): Promise<boolean> {
  const row = await services.db
    .selectFrom('organisation')
    .select('id')
    .where('funder_id', '=', funderId)
    .where('siret', '=', siret)
    .executeTakeFirst()
  return row !== undefined
}

function identityOf(fields: OrganisationFields, registered: RegistryEstablishment | null, outside: boolean): Identity {
  const pick = <Value>(typed: Value | null | undefined, known: Value | null | undefined): Value | null =>
    (outside ? (known ?? typed) : (typed ?? known)) ?? null
  const naf = parseNaf(pick(fields.nafCode, registered?.nafCode) ?? '')
  const place = {
    postalCode: pick(fields.postalCode, registered?.postalCode),
    communeCode: pick(fields.communeCode, registered?.communeCode),
    communeName: pick(fields.communeName, registered?.communeName),
  }
  const name = pick(fields.name, registered?.name || null)
  if (!name) throw invalid(fieldFault('/name', 'required'))
  return {
    ...place,
    name,
    legalForm: pick(fields.legalForm, registered?.legalForm),
    nafCode: naf?.code ?? null,
    nafNomenclature: naf?.nomenclature ?? null,
    addressLine: pick(fields.addressLine, registered?.addressLine),
    // Between the two stands the commune: an agent who moves the firm moves it out of the register's département.
    departement: pick(fields.departement ?? departementFor(place), registered?.departement ?? (outside ? departementFor(place) : null)),
  }
}
