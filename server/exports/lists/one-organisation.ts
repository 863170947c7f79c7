import { z } from 'zod'
import { AGENT_ROLES, OUTSIDE_ROLES } from '../../access/actor.ts'
import { readOrganisation } from '../../parties/organisation.queries.ts'
import { computed } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'

/** Lists on the page of an organisation: each is a part of what that page reads. Its cases are the list of cases, of one organisation. */
const of = { roles: [...AGENT_ROLES, ...OUTSIDE_ROLES], filter: z.strictObject({ organisation: z.uuid() }) }

export const organisationPeopleList = computed({
  ...{ code: 'organisation-people', fr: 'Contacts d’un organisme', en: 'People of an organisation', ...of },
  columns: [
    column('fullName', 'text', 'Nom', 'Name'),
    coded('capacity', 'Qualité', 'Capacity'),
    column('email', 'text', 'Adresse électronique', 'E-mail address'),
    column('phone', 'text', 'Téléphone', 'Telephone'),
    column('from', 'date', 'Depuis le', 'Since'),
    column('until', 'date', 'Jusqu’au', 'Until'),
  ],
  rows: async ({ services }, actor, { organisation }) => (await readOrganisation(services, actor, organisation)).people,
})

export const organisationLinksList = computed({
  ...{ code: 'organisation-links', fr: 'Liens d’un organisme', en: 'Links of an organisation', ...of },
  columns: [
    coded('direction', 'Sens', 'Direction'),
    column('otherName', 'text', 'Autre organisme', 'Other organisation'),
    column('otherSiren', 'text', 'SIREN', 'SIREN'),
    coded('kind', 'Nature', 'Kind'),
    column('share', 'rate', 'Part détenue', 'Share held'),
    column('from', 'date', 'Depuis le', 'Since'),
    column('until', 'date', 'Jusqu’au', 'Until'),
    column('current', 'yes-no', 'En cours', 'In force'),
  ],
  rows: async ({ services }, actor, { organisation }) =>
    (await readOrganisation(services, actor, organisation)).links.map(({ shareBasisPoints: share, ...link }) => ({ ...link, share })),
})

export const organisationYearsList = computed({
  ...{ code: 'organisation-years', fr: 'Effectif et comptes d’un organisme', en: 'Figures of an organisation by year', ...of },
  columns: [
    column('year', 'number', 'Exercice', 'Year'),
    column('headcount', 'number', 'Effectif (UTA)', 'Headcount (AWU)'),
    column('turnover', 'amount', 'Chiffre d’affaires (€)', 'Turnover (€)'),
    column('balanceSheet', 'amount', 'Total du bilan (€)', 'Balance sheet (€)'),
    coded('source', 'Origine', 'Source'),
  ],
  rows: async ({ services }, actor, { organisation }) => (await readOrganisation(services, actor, organisation)).years,
})

export const accreditationsList = computed({
  ...{ code: 'accreditations', fr: 'Agréments d’un organisme', en: 'Accreditations of an organisation', ...of },
  columns: [
    coded('field', 'Domaine', 'Field'),
    coded('status', 'État', 'Status'),
    column('from', 'date', 'Du', 'From'),
    column('until', 'date', 'Au', 'To'),
    column('insuranceUntil', 'date', 'Assurance jusqu’au', 'Insured until'),
    column('reason', 'text', 'Motif', 'Reason'),
  ],
  // the page puts them by field, the last period first
  rows: async ({ services }, actor, { organisation }) =>
    (await readOrganisation(services, actor, organisation)).accreditedFields
      .map((accreditation) => ({ ...accreditation }))
      .sort((one, other) => one.field.localeCompare(other.field) || other.from.localeCompare(one.from)),
})
