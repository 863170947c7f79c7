import fc from 'fast-check'
import { all, type Filter, type Item, type Listing, some } from './listing.ts'

const reviews: Listing = {
  code: 'reviews',
  route: '/reviews',
  columns: ['reference', 'state'],
  key: ({ case: of, state }) => [(of as Item)['reference'], state],
  filters: () => some({ state: fc.constantFrom('assigned', 'submitted') }, 1),
  truth: (seer, { state }) =>
    `select c.reference as key from review r join case_file c on c.id = r.case_id where r.reviewer_id = '${seer.id}' and ${all([
      state !== undefined && `r.state = '${state}'`,
    ])}`,
}

const declarations: Listing = {
  code: 'declarations',
  route: '/state-aid/declarations',
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['reference', 'declaredOn', 'lines'],
  key: ({ reference, declaredOn, lines }) => [reference, declaredOn, lines],
  filters: () => fc.constant({}),
  truth: () => null,
}

const attachments: Listing = {
  code: 'attachments',
  route: '/attachment-requests/to-decide',
  columns: ['email', 'siret', 'message'],
  key: ({ asker, siret, message }) => [(asker as Item)['email'], siret, message],
  filters: () => fc.constant({}),
  truth: (seer) =>
    ['one-departement', 'two-grants', 'officer2', 'linked'].includes(seer.name) ||
    seer.roles.some((role) => role === 'applicant' || role === 'consultant')
      ? null
      : `select u.email::text as key from attachment_request a join user_account u on u.id = a.user_id
         where a.funder_id = '${seer.funderId}' and a.state = 'asked' and a.user_id <> '${seer.id}'`,
}

const members: Listing = {
  code: 'members',
  route: '/organisations/{id}/members',
  address: ({ organisation = '' }) => ({ params: { id: organisation }, query: {} }),
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['fullName', 'email'],
  key: ({ fullName, email }) => [fullName, email],
  filters: ({ more }) => fc.constantFrom(...more.organisations).map((organisation): Filter => ({ organisation })),
  truth: (_seer, { organisation = '' }) =>
    `select full_name as key from organisation_member m join user_account u on u.id = m.user_id where m.organisation_id = '${organisation}'`,
}

const evaluations: Listing = {
  code: 'evaluations',
  route: '/organisations/{id}/evaluations',
  address: ({ organisation = '' }) => ({ params: { id: organisation }, query: {} }),
  columns: ['reference', 'average', 'withoutAid', 'givenOn'],
  key: ({ reference, average, withoutAid, givenOn }) => [reference, average, withoutAid, givenOn],
  filters: ({ more }) => fc.constantFrom(...more.providers).map((organisation): Filter => ({ organisation })),
  truth: (seer, { organisation = '' }) =>
    `select reference as key from case_evaluation e join case_file on case_file.id = e.case_id where e.provider_id = '${organisation}' and ${seer.cases}`,
}

const ranking: Listing = {
  code: 'ranking',
  route: '/reviews/ranking',
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['rank', 'reference', 'points', 'assigned'],
  key: ({ rank, reference, points, assigned }) => [rank, reference, points, assigned],
  filters: () => fc.constantFrom('apprentic', 'frac').map((programme): Filter => ({ programme })),
  truth: () => null,
}

const envelopes: Listing = {
  code: 'envelopes',
  route: '/envelopes',
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['label', 'year', 'allocated', 'committed', 'left'],
  key: ({ label, year, allocated, committed, left }) => [label, year, allocated, committed, left],
  filters: () => some({ programme: fc.constantFrom('frac', 'apprentic', 'other'), year: fc.constantFrom('2026', '2027', '2020') }, 1),
  truth: () => null,
}

const tokens: Listing = {
  code: 'api-tokens',
  route: '/api-tokens',
  columns: ['name', 'prefix', 'state'],
  key: ({ name, prefix, state }) => [name, prefix, state],
  filters: () => fc.constant({}),
  truth: (seer) => `select name as key from api_token where funder_id = '${seer.funderId}'`,
}

const webhooks: Listing = {
  code: 'webhooks',
  route: '/webhooks',
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['name', 'url', 'waiting', 'dead'],
  key: ({ name, url, waiting, dead }) => [name, url, waiting, dead],
  filters: () => fc.constant({}),
  truth: (seer) => `select name as key from webhook_endpoint where funder_id = '${seer.funderId}'`,
}

const deliveries: Listing = {
  code: 'webhook-deliveries',
  route: '/webhooks/{id}/deliveries',
  address: ({ endpoint = '', ...query }) => ({ params: { id: endpoint }, query }),
  columns: ['reference', 'state', 'attempts', 'eventId'],
  key: ({ case: of, state, attempts, eventId }) => [(of as Item)['reference'], state, attempts, eventId],
  filters: ({ more }) =>
    fc
      .tuple(fc.constantFrom(...more.endpoints), some({ state: fc.constantFrom('waiting', 'delivered', 'dead', 'skipped') }, 1))
      .map(([endpoint, filter]): Filter => ({ ...filter, endpoint })),
  truth: (seer, { endpoint = '', state }) =>
    `select reference as key from webhook_delivery d join case_file on case_file.id = d.case_id where d.endpoint_id = '${endpoint}'
     and ${seer.cases} and ${all([state !== undefined && `d.state = '${state}'`])}`,
}

/** No queue stands behind these tests: the screen and the export refuse alike. Its rows are looked at where there is one. */
const failedJobs: Listing = {
  code: 'failed-jobs',
  route: '/jobs/failed',
  whole: ({ items }: { readonly items: readonly Item[] }) => items,
  columns: ['name', 'reason'],
  key: ({ name, reason }) => [name, reason],
  filters: () => fc.constant({}),
  truth: () => null,
}

export const serviceListings: readonly Listing[] = [
  ...[reviews, declarations, attachments, members, evaluations, ranking, envelopes, tokens, webhooks, deliveries, failedJobs],
]
