import fc from 'fast-check'
import { replayTraces } from '../../../server/cases/replay-traces.ts'
import { lifecycle2026 } from '../../../server/programmes/frac/lifecycle.ts'
import { caseAt } from '../../cases/stages.ts'
import { AT_DELIVERY, type CaseWorld, createCaseWorld } from '../../cases/world.ts'
import { type Clone, cloneCase } from '../support/clone-cases.ts'
import { type Life, live, STRAIGHT, type Step, step } from './random-acts.ts'

const START = '2026-03-02T09:00:00Z'
const LIVES = 60

let world: CaseWorld
const envelopes = new Map<number, string>()
beforeAll(async () => {
  world = await createCaseWorld({ now: START })
  // the first year also carries the copies
  for (let year = 2026; year <= 2110; year += 1) envelopes.set(year, await world.envelope(year, year === 2026 ? '1000000.00' : '9000.00'))
  for (const beginning of Object.keys(BEGINNINGS) as Beginning[]) {
    const { id } = await BEGINNINGS[beginning]()
    // every document there will ever be: what is tried is the acts
    if (beginning !== 'draft without documents') await world.document(id, ['signed-order', 'bank-guarantee', ...AT_DELIVERY])
    ready.set(beginning, await cloneCase(world.database, id, LIVES))
  }
})
afterAll(() => world.end())

/** Where lives begin: half of them as a draft, the others some way on. */
const BEGINNINGS = {
  draft: () => world.filledDraft(),
  'draft without documents': async () => {
    const opened = await world.draft()
    await world.save(opened.id, 'applicant')
    return opened
  },
  agreementNotified: () => caseAt(world, 'agreementNotified', { envelopeId: envelopes.get(2026) ?? '' }),
  reportReceived: () => caseAt(world, 'reportReceived', { envelopeId: envelopes.get(2026) ?? '' }),
  deliveryCertified: () => caseAt(world, 'deliveryCertified', { envelopeId: envelopes.get(2026) ?? '' }),
  paid: () => caseAt(world, 'paid', { envelopeId: envelopes.get(2026) ?? '' }),
} as const
type Beginning = keyof typeof BEGINNINGS
const beginnings = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Beginning>('draft') },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(BEGINNINGS) as Beginning[])) },
  { weight: 4, arbitrary: fc.constantFrom<Beginning>('agreementNotified', 'reportReceived', 'deliveryCertified', 'paid') },
)
/** Copies of one case of each beginning, each of a firm of its own. */
const ready = new Map<Beginning, Clone[]>()

async function begin(beginning: Beginning): Promise<Life> {
  world.clock.set(START)
  const copy = ready.get(beginning)?.pop()
  if (!copy) throw new Error(`no copy left to begin with: ${beginning}`)
  const actors = { ...world.actors, applicant: { ...world.actors.applicant, organisationIds: [copy.firmId] } }
  return { world, caseId: copy.caseId, actors, envelopes }
}

interface Truth extends Record<string, unknown> {
  readonly state: string
  readonly version: number
  /** Everything the case owns, in one text. */
  readonly everything: string
  readonly faults: string
}

/**
 * The whole truth about a case, by direct SQL: one fingerprint of all its rows, and the sentences of what does not add up.
 * The expected due date is said anew here, from the rows.
 */
async function truth(caseId: string): Promise<Truth> {
  // named, so that its plan is made once
  const { rows } = await world.database.pool.query<Truth>({
    name: 'truth',
    values: [caseId],
    text: `with c as (select * from case_file where id = $1),
      m as (select * from frac_case where case_id = $1),
      ledger as (
        select coalesce(sum(case kind when 'commitment' then amount when 'decommitment' then -amount else 0 end), 0) as committed,
          coalesce(sum(amount) filter (where kind = 'payment'), 0) as paid,
          coalesce(sum(amount) filter (where kind = 'recovery'), 0) as recovered
        from ledger_entry where case_id = $1),
      due as (select case
          when state in ('submitted', 'complete', 'appraised')
            then case when implicit_rejection_on is null then concat_ws(' ', decision_due_on, 'implicit-rejection') else '' end
          when state = 'documentsRequested' then concat_ws(' ', (select limit_on from case_suspension where case_id = c.id and ended_on is null), 'documents-expected')
          when state in ('awarded', 'agreementNotified') then concat_ws(' ', (awarded_on + interval '24 months')::date, 'mission-start')
          when state = 'missionStarted' then concat_ws(' ', (awarded_on + interval '48 months')::date, 'mission-end')
          when state = 'reportReceived' and exists (select from payment_claim where case_id = c.id and kind = 'balance' and state <> 'refused')
            then concat_ws(' ', m.report_received_on + 30, 'certification')
          when state = 'reportReceived' then concat_ws(' ', (m.report_received_on + interval '12 months')::date, 'balance-claim')
          when state = 'deliveryCertified' then concat_ws(' ', m.report_received_on + 30, 'payment')
          else '' end as expected from c, m)
    select c.state, c.version,
      md5(concat(c::text, m::text,
        (select string_agg(e::text, '|' order by e.sequence) from case_event e where e.case_id = c.id),
        (select string_agg(t::text, '|' order by t.id) from case_trace t where t.case_id = c.id),
        (select string_agg(d::text, '|' order by d.user_id) from case_duty d where d.case_id = c.id),
        (select string_agg(s::text, '|' order by s.id) from case_suspension s where s.case_id = c.id),
        (select string_agg(p::text, '|' order by p.id) from payment_claim p where p.case_id = c.id),
        (select string_agg(o::text, '|' order by o.id) from payment_order o where o.case_id = c.id),
        (select string_agg(l::text, '|' order by l.id) from ledger_entry l where l.case_id = c.id),
        (select string_agg(q::text, '|' order by q.id) from letter q where q.case_id = c.id),
        (select string_agg(p::text, '|' order by p.id) from frac_proposal p where p.case_id = c.id),
        (select string_agg(p::text, '|' order by p.organisation_id, p.capacity) from case_party p where p.case_id = c.id),
        (select count(*) from outbox))) as everything,
      concat_ws('; ',
        case when c.paid_amount > 0 and c.awarded_on is null then 'paid without an award' end,
        case when c.paid_amount > coalesce(c.awarded_amount, 0) then 'paid beyond the award' end,
        case when c.awarded_amount > c.eligible_amount then 'awarded beyond the base' end,
        case when c.recovered_amount > c.paid_amount then 'recovered beyond what was paid' end,
        case when (c.committed_amount, c.paid_amount, c.recovered_amount) <> (ledger.committed, ledger.paid, ledger.recovered)
          then 'ledger and case differ' end,
        case when (select count(*) <> max(sequence) or min(sequence) <> 1 from case_event where case_id = c.id) then 'history has a gap' end,
        case when exists (select from (select from_state, lag(to_state) over (order by sequence) as before from case_event where case_id = c.id) e
          where before is not null and from_state <> before) then 'history does not join' end,
        case when (select to_state from case_event where case_id = c.id order by sequence desc limit 1) <> c.state then 'state is not that of history' end,
        case when concat_ws(' ', c.next_due_on, c.next_due_kind) <> due.expected
          then format('due %s %s instead of %s', c.next_due_on, c.next_due_kind, due.expected) end,
        case when (c.received_on is null) <> (c.state = 'draft') and c.state <> 'withdrawn' then 'received or draft' end,
        case when exists (select from envelope_balance b
            left join lateral (select coalesce(sum(case kind when 'allocation' then amount when 'allocation-cut' then -amount else 0 end), 0) as a,
              coalesce(sum(case kind when 'commitment' then amount when 'decommitment' then -amount else 0 end), 0) as c,
              coalesce(sum(amount) filter (where kind = 'payment'), 0) as p, coalesce(sum(amount) filter (where kind = 'recovery'), 0) as r
              from ledger_entry l where l.envelope_id = b.envelope_id) s on true
            where b.envelope_id in (select envelope_id from ledger_entry where case_id = c.id)
              and (b.allocated, b.committed, b.paid, b.recovered) <> (s.a, s.c, s.p, s.r)) then 'ledger and envelope differ' end,
        case when exists (select from envelope_balance where committed > allocated or paid > committed) then 'envelope overdrawn' end
      ) as faults
    from c, m, ledger, due`,
  })
  const [row] = rows
  if (!row) throw new Error('the case is gone')
  return row
}

const isFinal = (state: string): boolean => (lifecycle2026.final as readonly string[]).includes(state)
const exceptional = (action: string, state: string): boolean =>
  lifecycle2026.transitions.some((line) => line.action === action && line.from.some((from) => from === state) && 'exceptional' in line)

const reached = new Map<string, number>()
const codes = new Set<string>()

/** One life, checked after each step. Answers nothing; a fault is thrown with the story so far. */
async function check(steps: readonly Step[], beginning: Beginning): Promise<void> {
  const life = await begin(beginning)
  const story: string[] = []
  let before = await truth(life.caseId)
  let ended = 0
  const fail = (fault: string): never => {
    throw new Error(`${fault}\n${story.join('\n')}`)
  }
  for (const taken of steps) {
    // a few tries on what is over, not thirty
    if (isFinal(before.state) && ++ended > 4) break
    const outcome = await live(life, taken, before.state, before.version)
    story.push(outcome.told)
    const after = await truth(life.caseId)
    if (after.faults !== '') fail(after.faults)
    if (outcome.refused !== null) {
      codes.add(outcome.refused)
      if (after.everything !== before.everything) fail('a refused act left something behind')
    } else {
      if (after.version !== before.version + 1) fail('the version did not grow by one')
      if (isFinal(before.state) && after.state !== before.state && !exceptional(outcome.action, before.state))
        fail('a final state was left')
    }
    reached.set(after.state, (reached.get(after.state) ?? 0) + 1)
    before = after
  }
  const traces = await replayTraces(world.services, world.actors.auditor, life.caseId).catch(() => [])
  if (traces.some((trace) => !trace.same)) fail('a stored computation is not found again')
}

it(`whatever ${LIVES} random lives do, money and history stay whole`, async () => {
  const life = fc.tuple(fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }), beginnings)
  await fc.assert(
    fc.asyncProperty(life, ([steps, beginning]) => check(steps, beginning)),
    { numRuns: LIVES, endOnFailure: true, unbiased: true },
  )
  // lives that never get anywhere would prove nothing
  expect(STRAIGHT.filter((state) => !reached.has(state) && state !== 'draft')).toEqual([])
  expect([...codes]).toEqual(expect.arrayContaining(['conditions-not-met', 'action-not-possible-now', 'role-may-not', 'invalid-fields']))
})
