import { sql } from 'kysely'
import { AGENT_ROLES, ROLES } from '../../access/actor.ts'
import { accreditedConsultants, openFields } from '../../parties/consultant-list.queries.ts'
import { searchSettings, wayTheListFinds } from '../../parties/organisation-list.queries.ts'
import { ConsultantQuery, OrganisationQuery } from '../../parties/parties.schemas.ts'
import { coded, codes, column, exportable } from '../export-list.ts'

/** Organisations by name; a search finds what the list finds, by the same way. */
export const organisationsList = exportable({
  code: 'organisations',
  fr: 'Organismes',
  en: 'Organisations',
  roles: [...AGENT_ROLES, 'applicant', 'consultant'],
  filter: OrganisationQuery.omit({ sort: true, cursor: true, limit: true }),
  sorts: ['name', '-name'],
  columns: [
    column('name', 'text', 'Nom', 'Name'),
    column('siret', 'text', 'SIRET', 'SIRET'),
    column('siren', 'text', 'SIREN', 'SIREN'),
    coded('kind', 'Nature', 'Kind'),
    column('nafCode', 'text', 'Code NAF', 'NAF code'),
    column('communeName', 'text', 'Commune', 'Town'),
    column('departement', 'text', 'Département', 'Département'),
    column('active', 'yes-no', 'En activité', 'Active'),
  ],
  select: async (db, actor, filter, { sort }) => {
    const direction = sort === '-name' ? 'desc' : 'asc'
    const way = await wayTheListFinds(db, actor, filter)
    const query = db
      .selectFrom('organisation')
      .where(way.where)
      .select(['organisation.name', 'organisation.siret', 'organisation.siren', 'organisation.kind'])
      .select(['organisation.naf_code as nafCode', 'organisation.commune_name as communeName'])
      .select(['organisation.departement', 'organisation.active'])
      .orderBy('organisation.name_key', direction)
      .orderBy('organisation.id', direction)
      .compile()
    return way.resemblance === null ? { query } : { query, settings: searchSettings(way.resemblance) }
  },
})

/** Consultancies accredited and insured on a day, by name, with their fields. */
export const consultantsList = exportable({
  code: 'consultants',
  fr: 'Consultants agréés',
  en: 'Accredited consultants',
  roles: ROLES,
  filter: ConsultantQuery.omit({ cursor: true, limit: true }),
  columns: [
    column('name', 'text', 'Nom', 'Name'),
    column('siret', 'text', 'SIRET', 'SIRET'),
    column('communeName', 'text', 'Commune', 'Town'),
    column('departement', 'text', 'Département', 'Département'),
    codes('fields', 'Domaines', 'Fields'),
    column('accreditedUntil', 'date', 'Agréé jusqu’au', 'Accredited until'),
    column('insuredUntil', 'date', 'Assuré jusqu’au', 'Insured until'),
  ],
  select: (db, actor, filter, { today }) => {
    const wanted = { ...filter, on: filter.on ?? today }
    const inner = accreditedConsultants(db, actor, wanted)
      .select(['o.id', 'o.name', 'o.siret', 'o.commune_name as communeName', 'o.departement', 'o.name_key as key'])
      .select(openFields(wanted).as('open'))
      .as('c')
    const query = db
      .selectFrom(inner)
      .select(['c.name', 'c.siret', 'c.communeName', 'c.departement'])
      .select([
        sql<string>`(select string_agg(f ->> 'field', ', ' order by f ->> 'field') from jsonb_array_elements(c.open) f)`.as('fields'),
        // of several fields, the first to end
        sql<string>`(select min((f ->> 'until')::date) from jsonb_array_elements(c.open) f)`.as('accreditedUntil'),
        sql<string>`(select min((f ->> 'insuranceUntil')::date) from jsonb_array_elements(c.open) f)`.as('insuredUntil'),
      ])
      .orderBy('c.key')
      .orderBy('c.id')
      .compile()
    return Promise.resolve({ query })
  },
})
