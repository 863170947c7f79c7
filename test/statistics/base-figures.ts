import type { TestDatabase } from '../support/database.ts'

/** Which acts count as what, said here anew: by the words of each procedure. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  complete: ['declareComplete', 'declareAdmissible'],
  decided: ['award', 'refuse', 'accredit', 'declareInadmissible'],
  awarded: ['award', 'accredit'],
  refused: ['refuse', 'declareInadmissible'],
  withdrawn: ['withdraw', 'renounce'],
  lapsed: ['lapse'],
  'award-withdrawn': ['withdrawAward', 'withdrawAccreditation'],
}

/** What each programme measures of an awarded case, by plain reading of its own tables. */
const MEASURED = `
  select c.id, m.kind, c.awarded_on, m.count, m.amount from case_file c join frac_case f on f.case_id = c.id,
    lateral (select trunc(f.retained_days * f.retained_daily_rate, 2) as fee) fee,
    lateral (values ('missions', 1, 0), ('mission-days', 0, f.retained_days), ('mission-fees', 0, fee.fee), ('individual-planned', 0, f.retained_days * 2),
      ('project-cost', 0, fee.fee + f.retained_travel_costs), ('private-money', 0, greatest(fee.fee + f.retained_travel_costs - c.awarded_amount, 0))) m (kind, count, amount)
    where c.awarded_amount > 0
  union all select case_id, 'individual-delivered', on_date, 0, 2 * days from (
    select distinct on (e.case_id) e.case_id, e.on_date, (t.inputs->>'days')::numeric as days from case_event e join case_trace t on t.event_id = e.id
    join frac_case f on f.case_id = e.case_id where e.action = 'certifyDelivery' order by e.case_id, e.sequence desc) last
  union all select c.id, m.kind, c.awarded_on, 0, m.amount from case_file c join collective_action_case a on a.case_id = c.id,
    lateral (values ('collective-planned', a.collective_half_days), ('individual-planned', a.individual_half_days),
      ('project-cost', (select sum(x.amount) from collective_action_cost x where x.case_id = c.id)),
      ('private-money', (select sum(p.amount) from collective_action_part p join collective_action_funding g on (g.case_id, g.position) = (p.case_id, p.funding)
        where p.case_id = c.id and g.kind in ('firms', 'private')))) m (kind, amount)
    where c.awarded_amount > 0 and m.amount <> 0
  union all select s.case_id, 'collective-delivered', s.on_date, 0, 1 from collective_action_session s
    where s.participant_id is null and s.cancelled_at is null and exists (select from collective_action_mark a join collective_action_mark b
      on (b.session_id, b.participant_id, b.side, a.side) = (a.session_id, a.participant_id, 'facilitator', 'participant')
      where a.session_id = s.id and a.struck_at is null and b.struck_at is null)
  union all select h.case_id, 'individual-delivered', s.on_date, 0, case h.kind when 'delivery' then 1 else -1 end
    from half_day_entry h join collective_action_session s on s.id = h.session_id where h.kind in ('delivery', 'delivery-cut')
  union all select case_id, case without_it when 'not-at-all' then 'would-not' else 'would-' || without_it end, (given_at at time zone 'Europe/Paris')::date, 1, 0
    from collective_action_feedback
  union all select c.id, m.kind, c.awarded_on, 0, m.amount from case_file c join apprentic_case a on a.case_id = c.id,
    lateral (select (select sum(l.amount) from apprentic_line l where l.case_id = c.id) as cost,
      coalesce((select sum(g.amount) from apprentic_funding g where g.case_id = c.id), 0) as other) b,
    lateral (values ('project-cost', b.cost), ('private-money', greatest(b.cost - b.other - c.awarded_amount, 0))) m (kind, amount)
    where c.awarded_amount > 0`

/** What firms answered, and the aids that reached them. */
const ANSWERED = `
  select case_id, case without_aid when 'yes' then 'would-same' when 'no' then 'would-not' else 'would-' || without_aid end, given_on, 1, 0
    from case_evaluation where without_aid is not null
  union all select case_id, 'jobs-kept', given_on, jobs_kept, 0 from case_evaluation where jobs_kept > 0
  union all select case_id, 'jobs-created', given_on, jobs_created, 0 from case_evaluation where jobs_created > 0
  union all select e.case_id, 'evaluations', e.given_on, 1, (select round(avg(m.mark), 2) from case_evaluation_mark m where m.case_id = e.case_id) from case_evaluation e
  union all select case_id, 'aids', on_date, 1, amount from aided`

/** Each aid to a firm: of an award, or of a part of one that is shared. */
const AIDED = `
  select c.id as case_id, o.id as firm, c.awarded_on as on_date, c.awarded_amount as amount from case_file c join organisation o on o.id = c.applicant_organisation_id
    where c.awarded_amount > 0 and o.kind in ('firm', 'consultancy') and not exists (select from final_aid a where a.case_id = c.id)
  union all select case_id, organisation_id, min(on_date) filter (where kind = 'granted'), sum(case kind when 'granted' then amount else -amount end)
    from final_aid group by 1, 2 having sum(case kind when 'granted' then amount else -amount end) > 0`

/** Every counted thing by plain reading of the base tables: case, kind, day, number, amount. */
const BASE = `
  select id as case_id, 'received' as kind, received_on as on_date, 1 as count, 0::numeric as amount from case_file where received_on is not null
  union all select id, 'requested', received_on, 0, requested_amount from case_file where received_on is not null
  union all select id, 'eligible', awarded_on, 0, eligible_amount from case_file where awarded_on is not null
  union all select id, 'awarded-amount', awarded_on, 0, awarded_amount from case_file where awarded_on is not null
  union all select id, 'implicit', implicit_rejection_on, 1, 0 from case_file where implicit_rejection_on is not null
  ${Object.entries(ACTS)
    .map(
      ([kind, actions]) => `union all select distinct on (e.case_id) e.case_id, '${kind}', e.on_date, 1, 0 from case_event e
        join case_file f on f.id = e.case_id and f.received_on is not null
        where e.action in (${actions.map((action) => `'${action}'`).join(', ')})
          and exists (select 1 from case_event s where s.case_id = e.case_id and s.sequence <= e.sequence and (s.action = 'submit' or f.programme_code <> 'frac'))
        order by e.case_id, e.sequence`,
    )
    .map((text) => `${text.replace('union all ', 'union all (')})`)
    .join('\n  ')}
  union all select l.case_id, case l.kind when 'payment' then 'paid' when 'recovery' then 'recovered' else 'committed' end,
    case when l.kind = 'payment' then (e.details->>'paidOn')::date else e.on_date end, 0,
    case when l.kind = 'decommitment' then -l.amount else l.amount end
    from ledger_entry l join case_event e on e.id = l.event_id
  union all ${MEASURED}
  union all ${ANSWERED}`

/** The value a case is cut by, from the base tables. */
const KEYS: Readonly<Record<string, string>> = {
  programme: 'f.programme_code',
  edition: 'f.edition_id::text',
  departement: 'f.departement',
  naf: `o.naf_nomenclature || ':' || case o.naf_code when '62.01Z' then 'J' when '62.10Y' then 'K' when '25.62B' then 'C' end`,
  size: `(select case when y.headcount < 10 then 'micro' when y.headcount < 50 then 'small' else 'medium' end from organisation_year y
    where y.organisation_id = o.id order by y.year desc limit 1)`,
  field: '(select m.field from frac_case m where m.case_id = f.id)',
  consultant: `(select p.organisation_id::text from case_party p where p.case_id = f.id and p.capacity = 'consultant'
    and p.organisation_id <> f.applicant_organisation_id order by 1 limit 1)`,
  officer: 'f.officer_id::text',
  year: `to_char(b.on_date, 'YYYY')`,
  quarter: `to_char(b.on_date, 'YYYY') || '-Q' || extract(quarter from b.on_date)`,
  month: `to_char(b.on_date, 'YYYY-MM')`,
}
export const CUT_NAMES = Object.keys(KEYS)

export interface Seen {
  readonly funderId: string
  readonly departements?: readonly string[]
  readonly recused?: readonly string[]
  readonly from?: string
  readonly to?: string
}

/** "key kind count amount" of every cell, by a plain GROUP BY over the base tables. */
export async function baseCells(database: TestDatabase, cut: string, seen: Seen): Promise<string[]> {
  const rows = await database.sql<{ line: string }>(
    `with aided as (${AIDED}) select coalesce(key, '-') || ' ' || kind || ' ' || count || ' ' || amount as line from (
       select ${KEYS[cut]} as key, b.kind, sum(b.count) as count, sum(b.amount)::numeric(18,2) as amount
       from (${BASE}) b join case_file f on f.id = b.case_id join organisation o on o.id = f.applicant_organisation_id
       where f.funder_id = $1 and not f.sealed and ($2::text[] is null or f.departement = any($2))
         and ($3::date is null or b.on_date >= $3) and ($4::date is null or b.on_date <= $4)
         and not exists (select 1 from case_party p where p.case_id = f.id and p.organisation_id = any($5::uuid[]))
       group by 1, 2 having sum(b.count) <> 0 or sum(b.amount) <> 0) cells`,
    [seen.funderId, seen.departements ?? null, seen.from ?? null, seen.to ?? null, seen.recused ?? []],
  )
  return rows.map(({ line }) => line).sort()
}

/** "key firms before consultants ten" of every group, by plain reading: different firms by SIREN, those aided in the five years before, the ten first. */
export async function baseFirms(database: TestDatabase, cut: string | null, seen: Seen): Promise<string[]> {
  const key = (alias: string): string => (cut === null ? `''` : (KEYS[cut] ?? '').replaceAll('b.on_date', `${alias}.on_date`))
  const scope = `f.funder_id = $1 and not f.sealed and ($2::text[] is null or f.departement = any($2))
    and not exists (select from case_party p where p.case_id = f.id and p.organisation_id = any($5::uuid[]))`
  const rows = await database.sql<{ line: string }>(
    `with aided as (${AIDED}), known as (select a.*, coalesce(x.siren, x.id::text) as siren, x.funder_id from aided a join organisation x on x.id = a.firm),
     firms as (
       select ${key('a')} as key, a.siren, min(a.on_date) as first_on from known a join case_file f on f.id = a.case_id
       join organisation o on o.id = f.applicant_organisation_id
       where ${scope} and ($3::date is null or a.on_date >= $3) and ($4::date is null or a.on_date <= $4) group by 1, 2),
     consultants as (
       select ${key('f')} as key, p.organisation_id, sum(f.awarded_amount) as amount from (select *, awarded_on as on_date from case_file) f
       join organisation o on o.id = f.applicant_organisation_id
       join case_party p on p.case_id = f.id and p.capacity = 'consultant' and p.organisation_id <> f.applicant_organisation_id
       where f.awarded_on is not null and ${scope} and ($3::date is null or f.awarded_on >= $3) and ($4::date is null or f.awarded_on <= $4) group by 1, 2)
     select coalesce(key, '-') || ' ' || count(*) || ' ' || count(*) filter (where
         exists (select from known b where b.funder_id = $1 and b.siren = firms.siren and b.on_date < firms.first_on and b.on_date >= firms.first_on - interval '5 years')
         or exists (select from past_award p where p.funder_id = $1 and p.beneficiary_siren = firms.siren and p.agreement_date < firms.first_on
           and p.agreement_date >= firms.first_on - interval '5 years')) || ' ' ||
       coalesce((select sum(c.amount) from consultants c where c.key is not distinct from firms.key), 0.00) || ' ' ||
       coalesce((select sum(c.amount) from (select * from consultants c where c.key is not distinct from firms.key
         order by c.amount desc, c.organisation_id limit 10) c), 0.00) as line
     from firms group by key`,
    [seen.funderId, seen.departements ?? null, seen.from ?? null, seen.to ?? null, seen.recused ?? []],
  )
  return rows.map(({ line }) => line).sort()
}
