import { createHash } from 'node:crypto'
import { recordEvent } from '../../server/cases/record-event.ts'
import { findVisibleCase } from '../../server/cases/visible-cases.ts'
import { inTransaction } from '../../server/db/transaction.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { compareSnapshots } from '../../server/statistics/compare-snapshots.queries.ts'
import { listSnapshots, snapshotContent } from '../../server/statistics/snapshots.queries.ts'
import { takeSnapshot } from '../../server/statistics/take-snapshot.ts'
import { createPopulation, type Population } from './population.ts'
import { writeAtRandom } from './write-at-random.ts'

let population: Population
beforeAll(async () => {
  population = await createPopulation(60)
  await population.act(60, 3)
  population.world.clock.set('2026-09-01T09:00:00Z')
})
afterAll(() => population?.world.end())

const take = (asOf: string, programme: string | null = null) => {
  const { services, actors } = population.world
  return takeSnapshot(services, actors.administrator, { title: `Au ${asOf}`, programme, asOf: localDate(asOf) })
}
const bytesOf = async (id: string): Promise<Buffer> => {
  const { content } = await snapshotContent(population.world.database.db, population.world.actors.administrator, id)
  return content
}
interface Line {
  readonly programme: string
  readonly year: string
  readonly kind: string
  readonly count: string
  readonly amount: string
}
const linesOf = async (id: string): Promise<readonly Line[]> =>
  (JSON.parse((await bytesOf(id)).toString('utf8')) as { figures: Line[] }).figures
const totalOf = async (id: string, kind: string): Promise<number> =>
  (await linesOf(id))
    .filter((line) => line.kind === kind)
    .reduce((sum, line) => sum + Number(line.count) * 1e9 + Math.round(Number(line.amount) * 100), 0)

test('the causes of two snapshots add up to their difference: late entry, correction, withdrawal, another period', async () => {
  const { world } = population
  const { database, actors } = world
  const first = await take('2026-06-30')
  const [paying] = await database.sql<{ id: string; envelope: string }>(
    `select c.id, l.envelope_id::text as envelope from case_file c join ledger_entry l on l.case_id = c.id and l.kind = 'commitment'
     where c.committed_amount > c.paid_amount + 10 order by c.id limit 1`,
  )
  const event = async (action: string, details: object, milestones: readonly ('amended' | 'withdrawn')[], today: string) =>
    inTransaction(database.db, async (tx) => {
      const caseFile = await findVisibleCase(tx, actors.administrator, paying?.id ?? '')
      if (!caseFile) throw new Error('no case')
      const at = world.clock.now()
      const role = 'administrator' as const
      return {
        id: await recordEvent(tx, {
          ...{ caseFile, action, actor: actors.administrator, role, at, today: localDate(today) },
          ...{ reason: null, basis: 'x', details: { ...details }, milestones },
        }),
        at,
      }
    })
  const post = async (kind: string, amount: string, made: { id: string; at: Date }) =>
    database.sql(
      `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, actor_id, at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)`,
      [paying?.envelope, paying?.id, made.id, kind, amount, actors.administrator.userId, made.at],
    )
  // paid in June and typed afterwards; an amendment; a mistake corrected; money given back; a payment of July
  await post('payment', '1.00', await event('recordPayment', { paidOn: '2026-06-15' }, [], '2026-07-02'))
  await event('amend', {}, ['amended'], '2026-07-03')
  await database.sql('update case_file set eligible_amount = eligible_amount + 50, awarded_amount = awarded_amount + 5 where id = $1', [
    paying?.id,
  ])
  await event('correct', {}, [], '2026-07-03')
  await database.sql('update case_file set requested_amount = requested_amount + 7 where id = $1', [paying?.id])
  await post('decommitment', '2.00', await event('renounce', {}, ['withdrawn'], '2026-06-20'))
  await post('payment', '3.00', await event('recordPayment', { paidOn: '2026-07-10' }, [], '2026-07-10'))
  const second = await take('2026-07-31')
  const compared = await compareSnapshots(database.db, actors.administrator, { first: first.id, second: second.id, limit: 200 })
  for (const kind of ['paid', 'committed', 'requested', 'awarded-amount', 'eligible', 'received', 'withdrawn', 'decided'])
    expect([
      kind,
      compared.totals
        .filter((row) => row.indicator === kind)
        .reduce((sum, row) => sum + row.count * 1e9 + Math.round(Number(row.amount) * 100), 0),
    ]).toEqual([kind, (await totalOf(second.id, kind)) - (await totalOf(first.id, kind))])
  const causes = compared.items
    .filter(({ caseId }) => caseId === paying?.id)
    .map(({ cause, indicator, amount }) => `${cause} ${indicator} ${amount}`)
  expect(causes).toEqual(
    expect.arrayContaining([
      'late-entry paid 1.00',
      'amendment awarded-amount 5.00',
      'amendment eligible 50.00',
      'correction requested 7.00',
      'withdrawal committed -2.00',
      'period paid 3.00',
    ]),
  )
})

test('two snapshots taken at once have two numbers; only who answers for the whole takes or reads them', async () => {
  const { world } = population
  const made = await Promise.all(Array.from({ length: 12 }, () => take('2026-05-31', 'frac')))
  expect(new Set(made.map(({ number }) => number)).size).toBe(12)
  expect(new Set(await Promise.all(made.map(async ({ id }) => JSON.stringify(await linesOf(id))))).size).toBe(1)
  const local = await world.actorOf(await world.user([{ role: 'supervisor', programmes: null, departements: ['75'] }]))
  await expect(takeSnapshot(world.services, local, { title: 'x', programme: null, asOf: localDate('2026-01-31') })).rejects.toMatchObject({
    code: 'role-may-not',
  })
  expect(await listSnapshots(world.database.db, local, { limit: 50 })).toEqual({ items: [], nextBefore: null })
  await expect(snapshotContent(world.database.db, local, made[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
  const stranger = await world.actorOf(population.other.administrator)
  await expect(snapshotContent(world.database.db, stranger, made[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
})

test('a snapshot does not publish what a broken case would carry into it', async () => {
  const { world } = population
  await world.database.sql('alter table case_file drop constraint case_awarded_within_eligible')
  await world.database.sql(`update case_file set awarded_amount = eligible_amount + 1 where id =
    (select id from case_file where awarded_amount > 0 order by id limit 1)`)
  const { id } = await take('2026-08-31')
  const content = JSON.parse((await bytesOf(id)).toString('utf8')) as { figures: Line[]; withheld: string[]; notPublished: object[] }
  expect(content.withheld).toEqual(['awarded-amount', 'eligible'])
  expect(content.notPublished).toHaveLength(1)
  expect(content.figures.some(({ kind }) => kind === 'awarded-amount')).toBe(false)
})

test('the bytes of a numbered snapshot are the same after 5 000 later random acts', async () => {
  const { world } = population
  // another past each time: told with the failure, so that it can be lived again
  const seed = Math.floor(Math.random() * 2 ** 31)
  const frozen = await take('2026-06-30')
  const before = await bytesOf(frozen.id)
  expect(createHash('sha256').update(before).digest('hex')).toBe(frozen.sha256)
  const [then] = await world.database.sql<{ position: string }>('select max(position)::text as position from statistic_fact')
  const acted = await population.act(250, seed)
  const written = await writeAtRandom(population, 5_000 - acted, seed)
  const after = await bytesOf(frozen.id)
  expect({ seed, acts: acted + written, same: after.equals(before) }).toEqual({ seed, acts: 5_000, same: true })
  const kinds = await world.database.sql<{ kind: string; cause: string }>(
    'select distinct kind, cause from statistic_fact where position > $1',
    [then?.position],
  )
  expect({ seed, kinds: kinds.map(({ kind }) => kind) }).toMatchObject({
    kinds: expect.arrayContaining(['received', 'requested', 'eligible', 'awarded-amount', 'committed', 'aids', 'jobs-kept', 'missions']),
  })
  expect({ seed, causes: [...new Set(kinds.map(({ cause }) => cause))].sort() }).toEqual({
    seed,
    causes: ['amendment', 'correction', 'entry', 'withdrawal'],
  })
  const later = await take('2026-06-30')
  expect(later.sha256).not.toBe(frozen.sha256)
  await expect(world.database.sql(`update statistic_snapshot set title = 'x'`)).rejects.toMatchObject({ code: 'GU001' })
  await expect(world.database.sql('delete from statistic_snapshot')).rejects.toMatchObject({ code: 'GU001' })
})

test('the same scope computed again from the facts gives the same figures, though much was recorded since', async () => {
  const { database } = population.world
  const [kept] = await database.sql<{ id: string; position: string; as_of: string }>(
    'select id, position, as_of from statistic_snapshot order by number limit 1',
  )
  const again = await database.sql<{ kind: string; count: string; amount: string }>(
    `select kind, sum(count)::text as count, sum(amount)::numeric(18,2)::text as amount from statistic_fact
     where funder_id = $1 and position <= $2 and on_date <= $3 group by 1 having sum(count) <> 0 or sum(amount) <> 0`,
    [population.world.funderId, kept?.position, kept?.as_of],
  )
  for (const { kind, count, amount } of again)
    expect([kind, await totalOf(kept?.id ?? '', kind)]).toEqual([kind, Number(count) * 1e9 + Math.round(Number(amount) * 100)])
})
