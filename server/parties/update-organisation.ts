import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { fieldFault, invalid } from '../kernel/refusal.ts'
import { sirenOf } from '../kernel/siret.ts'
import type { Services } from '../services.ts'
import { checkFields } from './check-fields.ts'
import { departementFor } from './departement.ts'
import { parseNaf } from './naf.ts'
import { changeOrganisation, lockOrganisation } from './organisation.repository.ts'
import type { OrganisationFields } from './organisation.ts'
import { requireWritable, writesAllOrganisations } from './organisation-access.ts'

/** Who an organisation is, what it is and whether its duties are paid: an agent's word. Its own people keep the rest up to date. */
const RESERVED = ['siret', 'siren', 'rna', 'kind', 'active', 'taxSocialCompliantOn'] as const

/** Changes the fields given. Answers the new version. */
export async function updateOrganisation(
  services: Services,
  actor: Actor,
  input: { organisationId: string; version: number; fields: OrganisationFields },
): Promise<number> {
  const { organisationId, version, fields } = input
  requireWritable(actor, organisationId)
  checkFields(fields, today(services.clock, actor.timeZone))
  if (!writesAllOrganisations(actor)) {
    const reserved = RESERVED.filter((name) => fields[name] !== undefined)
    if (reserved.length > 0) throw invalid(...reserved.map((name) => fieldFault(`/${name}`, 'reserved-to-agents')))
  }
  return inTransaction(services.db, async (tx) => {
    const row = await lockOrganisation(tx, { funderId: actor.funderId, organisationId, version })
    const change = {
      ...identifiers(fields, row),
      ...defined({ name: fields.name, kind: fields.kind, legal_form: fields.legalForm, active: fields.active }),
      ...defined({ address_line: fields.addressLine, commune_name: fields.communeName }),
      ...defined({ postal_code: fields.postalCode, commune_code: fields.communeCode }),
      ...defined({ tax_social_compliant_on: fields.taxSocialCompliantOn }),
      ...activity(fields),
      ...departement(fields, row),
    }
    const at = services.clock.now()
    const before = Object.fromEntries(Object.keys(change).map((name) => [name, Reflect.get(row, name)]))
    const subject = { kind: 'organisation', id: row.id, label: row.name } as const
    await recordAudit(tx, { actor, at, action: 'organisation.changed', subject, before, after: change })
    return changeOrganisation(tx, row, change, at)
  })
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

/** Drops what was not given: `undefined` is "leave it", `null` is "empty it". */
const defined = <Fields extends Record<string, unknown>>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>

/** The SIREN follows from the SIRET; it is typed only for an organisation without one. */
function identifiers(fields: OrganisationFields, row: { siret: string | null }) {
  const { siret, siren, rna } = fields
  if (siret) return { siret, siren: sirenOf(siret), ...defined({ rna }) }
  return siret === undefined && row.siret !== null ? defined({ rna }) : defined({ siret, siren, rna })
}

function activity(fields: OrganisationFields) {
  if (fields.nafCode === undefined) return {}
  const naf = fields.nafCode === null ? null : parseNaf(fields.nafCode)
  return { naf_code: naf?.code ?? null, naf_nomenclature: naf?.nomenclature ?? null }
}

/** A firm that moves changes département with its commune, unless one is typed. */
function departement(fields: OrganisationFields, row: { postal_code: string | null; commune_code: string | null }) {
  if (fields.departement !== undefined && fields.departement !== null) return { departement: fields.departement }
  const moved = fields.communeCode !== undefined || fields.postalCode !== undefined
  if (!moved && fields.departement === undefined) return {}
  const keep = <Value>(given: Value | undefined, known: Value): Value => (given === undefined ? known : given)
  return {
    departement: departementFor({
      communeCode: keep(fields.communeCode, row.commune_code),
      postalCode: keep(fields.postalCode, row.postal_code),
    }),
  }
}
