import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import { today } from '../kernel/clock.ts'
import { instant, type LocalDate } from '../kernel/local-date.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { accreditedFieldsOf } from './accredited-field.queries.ts'
import type { LinkKind } from './link-kind.ts'
import type { NafNomenclature } from './naf.ts'
import type { FigureSource, OrganisationKind, PersonCapacity } from './organisation.ts'
import { maySee, mayWrite, requireVisible } from './organisation-access.ts'
import { smeSizeAt } from './sme-size.queries.ts'

/** More than this of one kind is not shown with the organisation; nobody types as many. */
const PART_LIMIT = 200

/** An organisation with its figures, people, links, accreditations and its size today. Throws `not-found` to those who may not see it. */
export async function readOrganisation(services: Pick<Services, 'db' | 'clock'>, actor: Actor, organisationId: string) {
  requireVisible(actor, organisationId)
  const { db } = services
  const on = today(services.clock, actor.timeZone)
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisationId)
    .where('funder_id', '=', actor.funderId)
    .executeTakeFirst()
  if (!row) throw notFound()
  const [years, people, links, accreditedFields, size] = await Promise.all([
    yearsOf(db, organisationId),
    peopleOf(db, organisationId),
    linksOf(db, actor, organisationId, on),
    accreditedFieldsOf(db, organisationId),
    smeSizeAt(db, { funderId: actor.funderId, organisationId, on }),
  ])
  return {
    id: row.id,
    siret: row.siret,
    siren: row.siren,
    rna: row.rna,
    name: row.name,
    kind: row.kind as OrganisationKind,
    legalForm: row.legal_form,
    nafCode: row.naf_code,
    nafNomenclature: row.naf_nomenclature as NafNomenclature | null,
    addressLine: row.address_line,
    postalCode: row.postal_code,
    communeCode: row.commune_code,
    communeName: row.commune_name,
    departement: row.departement,
    active: row.active,
    taxSocialCompliantOn: row.tax_social_compliant_on,
    source: row.source,
    registryCheckedAt: row.registry_checked_at === null ? null : instant(row.registry_checked_at),
    updatedAt: instant(row.updated_at),
    version: row.version,
    mayEdit: mayWrite(actor, organisationId),
    years,
    people,
    links,
    accreditedFields,
    size: { on, size: size.size, sme: size.sme, referenceYear: size.referenceYear },
  }
}

const yearsOf = (db: Db, organisationId: string) =>
  db
    .selectFrom('organisation_year')
    .select(['year', 'headcount', 'turnover', 'balance_sheet as balanceSheet', sql<FigureSource>`source`.as('source')])
    .where('organisation_id', '=', organisationId)
    .orderBy('year', 'desc')
    .limit(PART_LIMIT)
    .execute()

const peopleOf = (db: Db, organisationId: string) =>
  db
    .selectFrom('organisation_person as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'p.id as personId', 'p.full_name as fullName', 'p.email', 'p.phone'])
    .select([
      sql<PersonCapacity>`c.capacity`.as('capacity'),
      sql<LocalDate | null>`lower(c.valid)`.as('from'),
      sql<LocalDate | null>`upper(c.valid) - 1`.as('until'),
    ])
    .where('c.organisation_id', '=', organisationId)
    .orderBy(sql`upper(c.valid)`, (order) => order.desc().nullsFirst())
    .orderBy('p.full_name')
    .orderBy('c.id')
    .limit(PART_LIMIT)
    .execute()

/** Links in force first. The other firm is named to whoever sees this one, and may be opened by those who see it too. */
async function linksOf(db: Db, actor: Actor, organisationId: string, on: LocalDate) {
  const rows = await db
    .selectFrom('organisation_link as l')
    .innerJoin('organisation as other', (join) =>
      join.on(sql<boolean>`other.id = case when l.holder_id = ${organisationId}::uuid then l.held_id else l.holder_id end`),
    )
    .select(['l.id', 'l.version', 'l.share_basis_points as shareBasisPoints', 'other.id as otherId', 'other.name as otherName'])
    .select(['other.siren as otherSiren', sql<LinkKind>`l.kind`.as('kind')])
    .select([
      sql<'holds' | 'held-by'>`case when l.holder_id = ${organisationId}::uuid then 'holds' else 'held-by' end`.as('direction'),
      sql<LocalDate | null>`lower(l.valid)`.as('from'),
      sql<LocalDate | null>`upper(l.valid) - 1`.as('until'),
      sql<boolean>`l.valid @> ${on}::date`.as('current'),
    ])
    .where((eb) => eb.or([eb('l.holder_id', '=', organisationId), eb('l.held_id', '=', organisationId)]))
    .orderBy(sql`l.valid @> ${on}::date`, 'desc')
    .orderBy('other.name')
    .orderBy('l.id')
    .limit(PART_LIMIT)
    .execute()
  return rows.map((link) => ({ ...link, otherId: maySee(actor, link.otherId) ? link.otherId : null }))
}

/** The organisation with this SIRET, when the person may see it: what the funder holds is not asked again. */
export async function findVisibleBySiret(db: Db, actor: Actor, siret: string): Promise<string | null> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('funder_id', '=', actor.funderId)
    .where('siret', '=', siret)
    .executeTakeFirst()
  return row && maySee(actor, row.id) ? row.id : null
}
