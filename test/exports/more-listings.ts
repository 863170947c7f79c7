import fc from 'fast-check'
import { CASE_SETS } from '../../server/statistics/case-sets.queries.ts'
import { COUNTED } from '../../server/statistics/indicators.ts'
import { filters as caseFilters } from '../cases/filters.ts'
import { all, day, type Filter, type Item, type Listing, some } from './listing.ts'

const mails: Listing = {
  code: 'mails',
  route: '/outgoing-mails',
  columns: ['subject', 'recipient'],
  key: ({ subject, recipient }) => [subject, recipient],
  filters: () => some({ dead: fc.constantFrom('true', 'false') }, 1),
  truth: (seer, { dead }) =>
    `select subject as key from mail_message where funder_id = '${seer.funderId}' and ${dead === 'true' ? 'dead_at is not null' : 'true'}`,
}

const sessions: Listing = {
  code: 'committee-sessions',
  route: '/committee-sessions',
  columns: ['title', 'state'],
  key: ({ title, state }) => [title, state],
  filters: () =>
    some({ programme: fc.constantFrom('frac', 'apprentic', 'other'), state: fc.constantFrom('draft', 'cancelled', 'held') }, 1),
  truth: (seer, { programme, state }) =>
    `select title as key from committee_session where funder_id = '${seer.funderId}' and ${all([
      // drafts are not shown to members, and no session here is further
      seer.roles.every((role) => role === 'committeeMember') && 'false',
      seer.name === 'one-programme' && `programme_code = 'apprentic'`,
      programme !== undefined && `programme_code = '${programme}'`,
      state !== undefined && `state = '${state}'`,
    ])}`,
}

const calls: Listing = {
  code: 'calls',
  route: '/calls',
  columns: ['title', 'state', 'files'],
  key: ({ title, state, filed }) => [title, state, filed],
  filters: () => some({ programme: fc.constantFrom('frac', 'other'), running: fc.constant('true') }, 1),
  truth: (seer, { programme, running }) =>
    `select title as key from call where funder_id = '${seer.funderId}' and ${all([
      programme !== undefined && `programme_code = '${programme}'`,
      running === 'true' && `timestamptz '2026-11-21T09:00:00Z' between opens_at and closes_at and unsealed_at is null`,
    ])}`,
}

const interests: Listing = {
  code: 'interests',
  route: '/interests',
  columns: ['organisationName', 'kind', 'binds'],
  key: ({ organisation, kind, binds }) => [(organisation as Item)['name'], kind, binds],
  filters: ({ people: users }) =>
    some({ user: fc.constantFrom(...[...users.values()].slice(0, 4).map(({ id }) => id)), binding: fc.constantFrom('true', 'false') }, 1),
  truth: (seer, { user, binding }) =>
    binding === 'true'
      ? null
      : `select o.name as key from interest i join organisation o on o.id = i.organisation_id where i.funder_id = '${seer.funderId}'
         and ${all([user !== undefined && `i.user_id = '${user}'`])}`,
}

const entries: Listing = {
  code: 'statistic-entries',
  route: '/statistics/entries',
  columns: ['reference', 'on', 'count', 'amount'],
  key: ({ caseReference, on, count, amount }) => [caseReference, on, count, amount],
  filters: () =>
    fc
      .tuple(statisticFilter, fc.constantFrom(...COUNTED.map(({ code }) => code)))
      .map(([filter, indicator]): Filter => ({ ...filter, indicator })),
  // facts are held to the base tables by test/statistics
  truth: () => null,
}

const casesOfFigure: Listing = {
  code: 'statistic-cases',
  route: '/statistics/cases',
  columns: ['reference', 'days'],
  key: ({ caseReference, days }) => [caseReference, days],
  filters: () => fc.tuple(statisticFilter, fc.constantFrom(...CASE_SETS)).map(([filter, set]): Filter => ({ ...filter, set })),
  truth: () => null,
}

export const statisticFilter = some(
  {
    from: day(2026),
    programme: fc.constantFrom('frac', 'apprentic'),
    departement: fc.constantFrom('75', '77', 'none'),
    size: fc.constantFrom('none', 'small'),
    officer: fc.constant('none'),
    naf: fc.constantFrom('none', 'NAFRev2:J'),
  },
  6,
)

const register: Listing = {
  code: 'state-aid-register',
  route: '/state-aid/register',
  columns: ['reference', 'state', 'grossGrantEquivalent', 'dueOn'],
  key: ({ reference, state, amount, dueOn }) => [reference, state, amount, dueOn],
  filters: () =>
    some({ state: fc.constantFrom('late', 'to-declare', 'to-correct', 'declared'), programme: fc.constantFrom('frac', 'apprentic') }, 1),
  truth: (seer, { state, programme }) =>
    state !== undefined
      ? null
      : `select reference as key from case_file where programme_code = 'apprentic' and awarded_on is not null and awarded_amount > 0
         and ${seer.cases} and ${all([programme !== undefined && `programme_code = '${programme}'`])}`,
}

const cases: Listing = {
  code: 'cases',
  route: '/cases',
  columns: ['reference'],
  key: ({ reference }) => [reference],
  sorts: ['-lastEventAt', 'lastEventAt', 'nextDueOn', '-nextDueOn', 'reference', '-reference', 'requestedAmount', '-requestedAmount'],
  filters: ({ population }) => caseFilters(population) as fc.Arbitrary<Filter>,
  // the truth of its filters stands in same-rows.test.ts: here its orders are looked at
  truth: () => null,
}

export const moreListings: readonly Listing[] = [register, mails, sessions, calls, interests, entries, casesOfFigure, cases]
