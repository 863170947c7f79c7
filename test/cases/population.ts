import type { CaseFilter } from '../../server/cases/case-filter.ts'
import { randomId } from '../../server/kernel/ids.ts'
import { createFunder, type TestUser } from '../support/api.ts'
import type { CaseWorld } from './world.ts'

/** Three hundred cases and more, of two funders and two programmes, and people who see different parts of them. */
export interface Population {
  readonly users: Readonly<Record<Who, TestUser>>
  readonly stranger: TestUser
  readonly organisations: readonly string[]
  readonly officers: readonly string[]
  readonly editions: readonly string[]
}

export type Who =
  | 'everything'
  | 'one-departement'
  | 'one-programme'
  | 'two-grants'
  | 'auditor'
  | 'applicant'
  | 'consultant'
  | 'both'
  | 'committee'

export const DEPARTEMENTS = ['75', '77', '93'] as const
export const STATES = ['draft', 'submitted', 'documentsRequested', 'complete', 'awarded', 'missionStarted', 'paid', 'closed'] as const
export const DUE_KINDS = ['implicit-rejection', 'documents-expected', 'mission-start'] as const
const PER_FUNDER = [320, 60] as const

/** Fills the tables with one statement each; every value is a function of the row's number, so ties and nulls are certain. */
async function fill(
  world: CaseWorld,
  funderId: string,
  count: number,
  given: { editions: string[]; organisations: string[]; people: string[] },
): Promise<void> {
  const { database } = world
  await database.sql(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, title, applicant_organisation_id, applicant_name,
       departement, officer_id, created_by, created_at, received_on, next_due_on, next_due_kind, requested_amount, eligible_amount, awarded_amount,
       last_event_at, last_action)
     select gen_random_uuid(), $1, p.code, p.edition, 'x',
       upper(p.code) || '-2025-' || lpad(n::text, 6, '0'), state,
       (array['Étude export', 'Remise de 50 % et plus', 'snake_case', 'retour\\arriere', 'Élan numérique', 'etude', 'Ça coûte 100％', '', 'Autre'])[1 + n % 9],
       organisation, 'Firme ' || (array['Noël', 'NOEL', 'Aïcha', 'Œuvre', 'Zébu'])[1 + n % 5], (array['75', '77', '93', null])[1 + n * 7 % 4],
       (array[$4::uuid, $5, null])[1 + n * 11 % 3], (array[$6::uuid, $4, $5])[1 + n % 3], now(),
       case when state = 'draft' then null else date '2026-01-01' + n % 90 end,
       case when n % 4 = 0 then null else date '2026-06-01' + n * 13 % 40 end,
       case when n % 4 = 0 then null else (array['implicit-rejection', 'documents-expected', 'mission-start'])[1 + n % 3] end,
       (n * 37 % 50) * 100.25, 99999, case when n % 3 = 0 then (n % 7) * 1000.10 end,
       timestamptz '2026-07-01 10:00:00.000001Z' + (n * 17 % 60) * interval '1 microsecond' + (n % 5) * interval '1 day', 'x'
     from generate_series(1, $7::int) n
     cross join lateral (select case when n % 6 = 0 then 'apprentic' else 'frac' end as code,
       case when n % 6 = 0 then $3::uuid else $2::uuid end as edition, (array['draft', 'submitted', 'documentsRequested', 'complete', 'awarded',
         'missionStarted', 'paid', 'closed'])[1 + n * 3 % 8] as state, ($8::uuid[])[1 + n % cardinality($8::uuid[])] as organisation) p`,
    [funderId, given.editions[0], given.editions[1], ...given.people, count, given.organisations],
  )
  await database.sql(
    `insert into case_party (case_id, organisation_id, capacity)
     select id, applicant_organisation_id, 'applicant' from case_file where funder_id = $1
     union all select id, $2, 'consultant' from case_file where funder_id = $1 and right(reference, 1) in ('1', '2', '6')`,
    [funderId, given.organisations.at(-1)],
  )
}

export async function populate(world: CaseWorld): Promise<Population> {
  const { database } = world
  const otherFunder = await createFunder(database)
  const organisations: string[] = []
  const editions: string[] = []
  const officers = [world.users.officer.id, world.users.officer2.id]
  let stranger: TestUser | null = null
  for (const [index, funderId] of [world.funderId, otherFunder].entries()) {
    await database.sql(`insert into programme (funder_id, code) values ($1, 'frac'), ($1, 'apprentic') on conflict do nothing`, [funderId])
    const ids = [randomId(), randomId()]
    for (const [place, code] of ['frac', 'apprentic'].entries()) {
      await database.sql(
        `insert into programme_edition (id, funder_id, programme_code, label, in_force_from, decision_months, parameters, document_types, created_at)
         values ($1, $2, $3, 'Liste', '2019-01-01', 2, '{}', '[]', now())`,
        [ids[place], funderId, code],
      )
    }
    const own: string[] = []
    for (let one = 0; one < 6; one += 1) own.push(await world.organisation({ funderId }))
    const local = index === 0 ? null : await world.user(['caseOfficer'], { funderId })
    stranger ??= local
    const people = local ? [local.id, local.id, local.id] : [officers[0] ?? '', officers[1] ?? '', world.users.applicant.id]
    await fill(world, funderId, PER_FUNDER[index] ?? 0, { editions: ids, organisations: own, people })
    if (index > 0) continue
    organisations.push(...own)
    editions.push(...ids)
  }
  if (!stranger) throw new Error('no second funder')
  const [first = '', second = ''] = organisations
  const consultancy = organisations.at(-1) ?? ''
  const users: Population['users'] = {
    everything: world.users.officer,
    'one-departement': await world.user([{ role: 'caseOfficer', programmes: null, departements: ['75'] }]),
    'one-programme': await world.user([{ role: 'supervisor', programmes: ['apprentic'], departements: null }]),
    'two-grants': await world.user([
      { role: 'caseOfficer', programmes: ['frac'], departements: ['75', '77'] },
      { role: 'paymentOfficer', programmes: ['apprentic'], departements: ['93'] },
    ]),
    auditor: world.users.auditor,
    applicant: await world.user(['applicant'], { organisationIds: [first] }),
    consultant: await world.user(['consultant'], { organisationIds: [consultancy] }),
    both: await world.user(['applicant', 'consultant'], { organisationIds: [second, consultancy] }),
    committee: await world.user(['committeeMember'], { organisationIds: [first] }),
  }
  return { users, stranger, organisations, officers, editions }
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`
const among = (column: string, values: string): string => `coalesce(${column} = any (string_to_array(${quoted(values)}, ',')), false)`

/** What each person may see, said again in SQL by hand: the truth the list is held to. */
export function visibleSql(who: Who, { users, organisations }: Population): string {
  const [first = '', second = ''] = organisations
  const consultancy = organisations.at(-1) ?? ''
  const filed = `(received_on is not null or created_by = '${users[who].id}')`
  const party = (organisation: string, capacity: string): string =>
    `id in (select case_id from case_party where organisation_id = '${organisation}' and capacity = '${capacity}')`
  const own = `funder_id = '${users.everything.funderId}'`
  const sees: Readonly<Record<Who, string>> = {
    everything: filed,
    auditor: filed,
    'one-departement': `${filed} and departement = '75'`,
    'one-programme': `${filed} and programme_code = 'apprentic'`,
    'two-grants': `${filed} and ((programme_code = 'frac' and departement in ('75', '77')) or (programme_code = 'apprentic' and departement = '93'))`,
    applicant: party(first, 'applicant'),
    // the consultancy also files two cases of its own in this population
    consultant: `(${party(consultancy, 'applicant')} or (${party(consultancy, 'consultant')} and received_on is not null))`,
    both: `(${party(second, 'applicant')} or ${party(consultancy, 'applicant')} or (${party(consultancy, 'consultant')} and received_on is not null))`,
    committee: 'false',
  }
  return `${own} and (${sees[who]})`
}

/** A filter, said again in SQL by hand. `me` is the person who asks. */
export function filterSql(filter: CaseFilter, me: string, except?: keyof CaseFilter): string {
  const folded = (text: string): string => `lower(unaccent(${text}))`
  const parts: Partial<Record<keyof CaseFilter, (value: string) => string>> = {
    q: (value) => `strpos(${folded(`concat_ws(' ', reference, applicant_name, title)`)}, ${folded(quoted(value))}) > 0`,
    programme: (value) => among('programme_code', value),
    state: (value) => among('state', value),
    departement: (value) => among('departement', value),
    officer: (value) =>
      `(${value
        .split(',')
        .map((one) => (one === 'none' ? 'officer_id is null' : `coalesce(officer_id = '${one === 'me' ? me : one}', false)`))
        .join(' or ')})`,
    waiting: () => 'next_due_on is not null',
    organisation: (value) => `applicant_organisation_id = '${value}'`,
    edition: (value) => `edition_id = '${value}'`,
    dueFrom: (value) => `coalesce(next_due_on, '0001-01-01') >= '${value}'`,
    dueBefore: (value) => `coalesce(next_due_on, '9999-12-31') <= '${value}'`,
    dueKind: (value) => among('next_due_kind', value),
    receivedFrom: (value) => `coalesce(received_on >= '${value}', false)`,
    receivedTo: (value) => `coalesce(received_on <= '${value}', false)`,
    amountFrom: (value) => `requested_amount >= ${value}`,
    amountTo: (value) => `not requested_amount > ${value}`,
  }
  const said = (Object.keys(filter) as (keyof CaseFilter)[]).flatMap((name) => {
    const value = filter[name]
    const part = parts[name]
    if (!part) throw new Error(`the truth does not know the filter ${name}`)
    return value === undefined || name === except ? [] : [part(value)]
  })
  return said.length === 0 ? 'true' : said.join(' and ')
}
