import fc from 'fast-check'
import { insideListings } from './inside-listings.ts'
import { FIELDS, JOURNAL_ACTIONS, NAMES } from './listed.ts'
import { all, day, type Filter, folded, type Item, type Listing, quoted, some, two } from './listing.ts'
import { moreListings } from './more-listings.ts'
import { newListings } from './new-listings.ts'

const DEPARTEMENTS = fc.constantFrom('75', '77', '2A', '99')
const WORDS = [...NAMES, 'fils', 'ga', 'é', '%', '_', '100 %', 'garage centrale', 'gargae', '6000000', '600000001', 'meaux zebu', 'zzzz']

const organisations: Listing = {
  code: 'organisations',
  route: '/organisations',
  columns: ['name', 'siret'],
  key: ({ name, siret }) => [name, siret],
  sorts: ['name', '-name'],
  filters: () =>
    some({
      q: fc.constantFrom(...WORDS),
      departement: fc.constantFrom('75', '77', '2A'),
      kind: fc.constantFrom('firm', 'consultancy', 'chamber', 'public-body'),
      active: fc.constantFrom('true', 'false'),
    }),
  truth: (seer, { q, departement, kind, active }) =>
    // a search that resembles is not said again by hand: screen, number and file are compared all the same
    q !== undefined
      ? null
      : `select name as key from organisation where funder_id = '${seer.funderId}' and ${all([
          seer.roles.every((role) => role === 'applicant' || role === 'consultant') &&
            `id = any('{${seer.organisationIds.join()}}'::uuid[])`,
          departement !== undefined && `coalesce(departement = ${quoted(departement)}, false)`,
          kind !== undefined && `kind = ${quoted(kind)}`,
          active !== undefined && `active = ${active}`,
        ])}`,
}

const consultants: Listing = {
  code: 'consultants',
  route: '/consultants',
  columns: ['name', 'siret'],
  key: ({ name, siret }) => [name, siret],
  filters: () =>
    some({ field: fc.constantFrom(...FIELDS, 'quality'), departement: DEPARTEMENTS.filter((one) => one !== '99'), on: day(2026) }),
  truth: (seer, { field, departement, on = '2026-11-21' }) =>
    `select o.name as key from organisation o where o.funder_id = '${seer.funderId}' and o.kind = 'consultancy' and o.active and ${all([
      departement !== undefined && `coalesce(o.departement = ${quoted(departement)}, false)`,
    ])} and o.id in (select organisation_id from accredited_field where status = 'accredited' and lower(valid) <= '${on}' and upper(valid) > '${on}'
      and insurance_until >= '${on}' and ${all([field !== undefined && `field = ${quoted(field)}`])})`,
}

const claims: Listing = {
  code: 'claims',
  route: '/claims',
  columns: ['reference', 'kind', 'state'],
  key: ({ reference, kind, state }) => [reference, kind, state],
  filters: () => some({ state: fc.constantFrom('claimed', 'certified', 'ordered', 'paid', 'refused') }, 1),
  truth: (seer, { state }) =>
    `select reference as key from payment_claim p join case_file on case_file.id = p.case_id where ${seer.cases} and ${all([
      state !== undefined && `p.state = ${quoted(state)}`,
    ])}`,
}

const ledger: Listing = {
  code: 'ledger',
  route: '/envelopes/{id}/entries',
  address: ({ envelope = '' }) => ({ params: { id: envelope }, query: {} }),
  columns: ['reference', 'kind', 'amount'],
  key: ({ caseReference, kind, amount }) => [caseReference, kind, amount],
  filters: ({ envelopes }) => fc.constantFrom(...envelopes).map((envelope): Filter => ({ envelope })),
  truth: (seer, { envelope = '' }) =>
    `select reference as key from ledger_entry l left join case_file on case_file.id = l.case_id
     where l.envelope_id = '${envelope}' and (l.case_id is null or coalesce(${seer.cases}, false))`,
}

const pastAwards: Listing = {
  code: 'past-awards',
  route: '/past-awards',
  columns: ['decisionReference', 'purpose'],
  key: ({ decisionReference, purpose }) => [decisionReference, purpose],
  filters: () =>
    some({
      search: fc.constantFrom(...WORDS, 'région', 'D-1', '70000000'),
      year: fc.integer({ min: 2018, max: 2023 }).map(String),
      siret: fc.integer({ min: 0, max: 21 }).map((n) => `7000000${two(n)}0001${n % 2}`),
      siren: fc.integer({ min: 0, max: 21 }).map((n) => `7000000${two(n)}`),
    }),
  truth: (seer, { search, year, siret, siren }) =>
    `select decision_reference as key from past_award where funder_id = '${seer.funderId}' and ${all([
      year !== undefined && `extract(year from agreement_date) = ${year}`,
      siren !== undefined && `coalesce(beneficiary_siren = '${siren}', false)`,
      siret !== undefined && `coalesce(beneficiary_siret = '${siret}', beneficiary_siren = '${siret.slice(0, 9)}', false)`,
      ...(search ?? '')
        .split(/\s+/)
        .filter((word) => word !== '')
        .map(
          (word) =>
            `strpos(${folded(`concat(beneficiary_name, ' ', coalesce(beneficiary_siret, beneficiary_siren, ''), ' ', decision_reference, ' ', grantor_name)`)}, ${folded(quoted(word))}) > 0`,
        ),
    ])}`,
}

const letters: Listing = {
  code: 'letters-to-post',
  route: '/letters-to-post',
  columns: ['reference', 'kind'],
  key: ({ reference, kind }) => [reference, kind],
  filters: () => fc.constant({}),
  truth: (seer) =>
    `select reference as key from letter l join case_file on case_file.id = l.case_id where l.status = 'to-post' and ${seer.cases}`,
}

const reminders: Listing = {
  code: 'reminders',
  route: '/reminders',
  columns: ['reference', 'recipient', 'dueOn'],
  key: ({ case: of, recipient, dueOn }) => [(of as Item)['reference'], recipient, dueOn],
  filters: () => some({ recipient: fc.constantFrom('officer', 'supervisor', 'applicant', 'consultant') }, 1),
  truth: (seer, { recipient }) =>
    `select reference as key from reminder r join case_file on case_file.id = r.case_id where r.state = 'planned' and ${seer.cases}
     and r.due_at < timestamptz '2026-12-22 00:00 Europe/Paris' and ${all([
       recipient !== undefined && `r.recipient = '${recipient}'`,
       !seer.roles.some((role) => role === 'supervisor' || role === 'administrator') &&
         `r.recipient = 'officer' and officer_id = '${seer.id}'`,
     ])}`,
}

const people: Listing = {
  code: 'people',
  route: '/users',
  columns: ['fullName', 'email'],
  key: ({ fullName, email }) => [fullName, email],
  filters: () =>
    some({
      q: fc.constantFrom('zoe', 'ZOÉ', 'oeuvre', '100 %', '%', '_', 'p1', '@demo', 'camille', 'zzz'),
      role: fc.constantFrom('caseOfficer', 'auditor', 'applicant', 'committeeMember'),
      state: fc.constantFrom('active', 'invited', 'inactive'),
    }),
  truth: (seer, { q, role, state }) =>
    `select full_name as key from user_account u where funder_id = '${seer.funderId}' and kind <> 'machine' and ${all([
      q !== undefined && `strpos(${folded(`full_name || ' ' || email::text`)}, ${folded(quoted(q))}) > 0`,
      role !== undefined && `(select count(*) from role_grant g where g.user_id = u.id and g.role = '${role}') > 0`,
      state === 'inactive' && 'not active',
      state === 'invited' && 'active and last_sign_in_at is null and password_hash is null',
      state === 'active' && 'active and (last_sign_in_at is not null or password_hash is not null)',
    ])}`,
}

const journal: Listing = {
  code: 'journal',
  route: '/journal',
  columns: ['sequence'],
  key: ({ sequence }) => [sequence],
  filters: ({ people: users }) =>
    some({
      person: fc.constantFrom('camille', 'CAMILLE D', 'zzz', '%'),
      actorId: fc.constantFrom(...[...users.values()].slice(0, 4).map(({ id }) => id)),
      action: fc.constantFrom(...JOURNAL_ACTIONS, 'export.made'),
      subject: fc.constantFrom('FRAC-1', 'Étude', 'x3', 'nothing'),
      from: fc.constantFrom('2026-10-21', '2026-10-25', '2026-11-02'),
      until: fc.constantFrom('2026-10-25', '2026-10-28'),
      // each reading of an auditor, and each file, adds a line of today
    }).map((filter): Filter => ({ until: '2026-11-20', ...filter })),
  truth: (seer, { person, actorId, action, subject, from, until }) =>
    seer.name === 'linked'
      ? null
      : `select sequence as key from audit_entry where funder_id = '${seer.funderId}' and ${all([
          person !== undefined &&
            `actor_id in (select id from user_account where funder_id = '${seer.funderId}' and strpos(${folded('full_name')}, ${folded(quoted(person))}) > 0)`,
          actorId !== undefined && `coalesce(actor_id = '${actorId}', false)`,
          action !== undefined && `action = '${action}'`,
          subject !== undefined && `(subject_id = ${quoted(subject)} or coalesce(subject_label = ${quoted(subject)}, false))`,
          from !== undefined && `(at at time zone 'Europe/Paris')::date >= '${from}'`,
          until !== undefined && `(at at time zone 'Europe/Paris')::date <= '${until}'`,
        ])}`,
}

export const LISTINGS: readonly Listing[] = [
  ...[organisations, consultants, claims, ledger, pastAwards, letters, reminders, people, journal],
  ...moreListings,
  ...newListings,
  ...insideListings,
]
