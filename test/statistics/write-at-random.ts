import { randomId } from '../../server/kernel/ids.ts'
import type { Population } from './population.ts'

/** Numbers of chance that come again from their seed (mulberry32): between 0 and `below`. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** An event of the case, so that what is written has a cause; its milestones say which. */
const EVENT = `insert into case_event (id, case_id, funder_id, sequence, action, from_state, to_state, actor_id, actor_role, actor_name, at, on_date, basis, details, milestones)
  select $2, c.id, c.funder_id, (select max(sequence) + 1 from case_event where case_id = c.id), 'adjust', c.state, c.state, $3, 'administrator', 'Camille',
    '2026-09-01T09:00:00Z', '2026-03-01'::date + $4::int, 'x', jsonb_build_object('paidOn', ('2026-03-01'::date + $4::int)::text), $5::text[] from case_file c where c.id = $1`
const MILESTONES = [[], [], ['amended'], ['withdrawn'], ['lapsed'], ['complete'], ['decided', 'refused'], ['settled']] as const
const PLACES = ['75', '77', '93', null] as const
const KINDS = ['missions', 'mission-days', 'individual-delivered', 'collective-delivered', 'private-money', 'would-later'] as const

/** What a case is written to: each kind fires the triggers of the statistics in its own way. $2 and $3 are numbers of chance. */
const WRITES: readonly string[] = [
  'update case_file set requested_amount = $2 where id = $1 and $3::int >= 0',
  `update case_file set awarded_amount = greatest(committed_amount, least(eligible_amount, awarded_amount + $3::int - 500)) where id = $1
    and awarded_amount is not null and $2::int >= 0`,
  'update case_file set eligible_amount = greatest(awarded_amount, eligible_amount + $3::int - 500) where id = $1 and awarded_amount is not null and $2::int >= 0',
  'update case_file set awarded_on = awarded_on + ($2::int % 7 - 3) where id = $1 and awarded_on is not null and $3::int >= 0',
  'update case_file set received_on = received_on + ($2::int % 3 - 1) where id = $1 and received_on is not null and $3::int >= 0',
  `insert into case_measure (case_id, kind, on_date, count, amount) select $1, (array['${KINDS.join(`', '`)}'])[1 + $2::int % ${KINDS.length}],
    '2026-04-01'::date + $3::int % 90, $2::int % 4, $3::int % 50 on conflict (case_id, kind, on_date) do update set count = excluded.count, amount = excluded.amount`,
  'delete from case_measure where case_id = $1 and extract(day from on_date)::int = $2::int % 31 and $3::int >= 0',
]

/** So many acts of chance written straight to the tables, some in one transaction; as many as were asked for. */
export async function writeAtRandom({ world }: Population, howMany: number, seed: number, editionFrom = '2026-05-01'): Promise<number> {
  const { database, actors, funderId } = world
  const next = chance(seed)
  const edition = await world.edition(editionFrom)
  const cases = await database.sql<{ id: string; provider: string | null; envelope: string | null }>(
    `select c.id, (select organisation_id from case_party where case_id = c.id and capacity = 'consultant' limit 1) as provider,
       (select l.envelope_id from ledger_entry l where l.case_id = c.id limit 1)::text as envelope
     from case_file c where c.funder_id = $1 and c.received_on is not null order by c.id`,
    [funderId],
  )
  const evaluated = new Set<string>()
  const client = await database.pool.connect()
  let done = 0
  while (done < howMany) {
    const one = cases[next(cases.length)]
    if (!one) throw new Error('no case')
    const event = randomId()
    const kind = next(WRITES.length + 5)
    const statements: (readonly [string, readonly unknown[]])[] = [
      [EVENT, [one.id, event, actors.administrator.userId, next(200), [...(MILESTONES[next(MILESTONES.length)] ?? [])]]],
    ]
    const write = WRITES[kind]
    if (write) statements.push([write, [one.id, next(9_000), next(1_000)]])
    else if (kind === WRITES.length) statements.push(['update case_file set departement = $2 where id = $1', [one.id, PLACES[next(4)]]])
    else if (kind === WRITES.length + 1 && next(3) === 0)
      statements.push(['update case_file set edition_id = $2 where id = $1', [one.id, edition]])
    else if (kind === WRITES.length + 2 && one.provider && !evaluated.has(one.id)) {
      evaluated.add(one.id)
      statements.push([
        `insert into case_evaluation (case_id, funder_id, provider_id, without_aid, jobs_kept, given_by, given_at, given_on)
         values ($1, $2, $3, 'later', $4, $5, '2026-09-01T09:00:00Z', '2026-05-01') on conflict do nothing`,
        [one.id, funderId, one.provider, 1 + next(9), actors.administrator.userId],
      ])
    } else if (one.envelope) {
      // a cent down and up again: the ledger stays within its rules
      for (const line of ['decommitment', 'commitment'])
        statements.push([
          `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, actor_id, at)
           select gen_random_uuid(), $2, c.id, $3, $4, 0.01, $5, '2026-09-01T09:00:00Z' from case_file c where c.id = $1 and c.committed_amount > c.paid_amount + 1`,
          [one.id, one.envelope, event, line, actors.administrator.userId],
        ])
    }
    await client.query('begin')
    for (const [text, values] of statements) await client.query(text, [...values])
    await client.query('commit')
    done += 1
  }
  client.release()
  return done
}
