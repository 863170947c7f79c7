import { z } from 'zod'
import { AGENT_ROLES } from '../access/actor.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { today } from '../kernel/clock.ts'
import { dateText } from '../kernel/wire.ts'
import { createOrganisation } from './create-organisation.ts'
import { readOrganisation } from './organisation.queries.ts'
import { PARTY_WRITERS, requireVisible } from './organisation-access.ts'
import { listOrganisations } from './organisation-list.queries.ts'
import { Organisation, OrganisationInput, OrganisationList, OrganisationQuery, YearInput } from './parties.schemas.ts'
import { recordYear } from './record-year.ts'
import { smeSizeAt } from './sme-size.queries.ts'
import { SmeSize } from './sme-size.schemas.ts'
import { isSmeDefinedOn } from './sme-thresholds.ts'
import { updateOrganisation } from './update-organisation.ts'
import { withholdFigures } from './withhold-figures.ts'

const READERS = [...AGENT_ROLES, 'applicant', 'consultant'] as const
const WRITERS = [...PARTY_WRITERS, 'applicant', 'consultant'] as const
const tag = 'Organisations'
const id = z.object({ id: z.uuid() })
const version = z.object({ version: z.number().int() }).meta({ id: 'NewVersion' })

export const organisationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/organisations',
    operationId: 'listOrganisations',
    summary: 'Organisations by name; `q` finds names, SIRET and towns with a typing error',
    tag,
    permission: READERS,
    query: OrganisationQuery,
    response: OrganisationList,
    handle: async ({ actor, query, services }) => {
      const page = await listOrganisations(services.db, actor, query)
      return { body: { ...page, items: [...page.items] } }
    },
  }),
  defineRoute({
    method: 'post',
    path: '/organisations',
    operationId: 'createOrganisation',
    summary: 'Record an organisation; what the register of companies holds is filled in',
    tag,
    permission: WRITERS,
    body: OrganisationInput,
    response: z
      .object({ id: z.string(), registry: z.enum(['found', 'unknown', 'offline', 'not-asked']) })
      .meta({ id: 'CreatedOrganisation' }),
    status: 201,
    problems: ['organisation-already-known', 'attachment-first'],
    handle: async ({ actor, body, services }) => ({ status: 201, body: await createOrganisation(services, actor, body), etag: 1 }),
  }),
  defineRoute({
    method: 'get',
    path: '/organisations/{id}',
    operationId: 'readOrganisation',
    summary: 'An organisation with its figures by year, people, links, accreditations and size today',
    tag,
    permission: READERS,
    params: id,
    response: Organisation,
    handle: async ({ actor, params, services }) => {
      const body = await readOrganisation(services, actor, params.id)
      return { body, etag: body.version }
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/organisations/{id}',
    operationId: 'updateOrganisation',
    summary: 'Change the fields given; null empties one',
    tag,
    permission: WRITERS,
    params: id,
    body: OrganisationInput,
    ifMatch: true,
    response: version,
    problems: ['organisation-already-known'],
    handle: async ({ actor, params, body, version: expected, services }) => {
      const now = await updateOrganisation(services, actor, { organisationId: params.id, version: expected, fields: body })
      return { body: { version: now }, etag: now }
    },
  }),
  defineRoute({
    method: 'put',
    path: '/organisations/{id}/years/{year}',
    operationId: 'recordOrganisationYear',
    summary: 'Headcount, turnover and balance sheet of the accounts closed in that year (of this year: an estimate)',
    tag,
    permission: WRITERS,
    params: z.object({ id: z.uuid(), year: z.coerce.number().int().min(1950).max(2200) }),
    body: YearInput,
    ifMatch: true,
    response: version,
    problems: ['year-already-checked'],
    handle: async ({ actor, params, body, version: expected, services }) => {
      const now = await recordYear(services, actor, { organisationId: params.id, version: expected, year: params.year, figures: body })
      return { body: { version: now }, etag: now }
    },
  }),
  defineRoute({
    method: 'get',
    path: '/organisations/{id}/sme-size',
    operationId: 'readSmeSize',
    summary: 'Size of the firm on a day (today when none is given), step by step',
    tag,
    permission: READERS,
    params: id,
    query: z.strictObject({ on: dateText.refine(isSmeDefinedOn, { params: { code: 'before-definition' } }).optional() }),
    response: SmeSize,
    handle: async ({ actor, params, query, services }) => {
      requireVisible(actor, params.id)
      const on = query.on ?? today(services.clock, actor.timeZone)
      const size = await smeSizeAt(services.db, { funderId: actor.funderId, organisationId: params.id, on })
      return { body: { ...withholdFigures(size, actor), missing: [...size.missing] } }
    },
  }),
]
