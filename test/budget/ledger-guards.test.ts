import { newId } from '../../server/kernel/ids.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { balanceOf, caseTruth, ledgerDifferences } from '../programmes/support/truth.ts'

/** What the database itself holds, whoever writes: these tests use nothing but SQL. */

let world: FracWorld
let caseId: string

beforeAll(async () => {
  world = await createFracWorld({ allocated: '5000.00' })
  caseId = await caseIn(world, 'paid')
})
afterAll(() => world?.end())

interface Refused {
  readonly code: string | undefined
  readonly constraint: string | undefined
}

/** How the database refuses a statement; fails the test when it does not. */
async function refusalOf(text: string, values: readonly unknown[] = []): Promise<Refused> {
  try {
    await world.database.sql(text, values)
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    return { code, constraint }
  }
  throw new Error(`the database accepted: ${text}`)
}

const APPEND_ONLY = ['ledger_entry', 'case_event', 'case_trace', 'case_duty', 'document_version', 'case_note'] as const

test.each(APPEND_ONLY)('%s is added to and never changed, erased or emptied', async (table) => {
  if (table === 'case_note')
    await world.database.sql(`insert into case_note values (gen_random_uuid(), $1, $2, 'Appelé la firme.', true, now())`, [
      caseId,
      world.officer.id,
    ])
  const [column] = await world.database.sql<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and data_type in ('text', 'numeric') limit 1`,
    [table],
  )
  const [before] = await world.database.sql<{ count: number }>(`select count(*)::int as count from ${table}`)
  expect(before?.count).toBeGreaterThan(0)
  const refused = { code: 'GU001', constraint: undefined }
  expect(await refusalOf(`update ${table} set ${column?.name} = ${column?.name}`)).toEqual(refused)
  expect(await refusalOf(`delete from ${table}`)).toEqual(refused)
  expect(await refusalOf(`truncate ${table} cascade`)).toEqual(refused)
  expect(await world.database.sql(`select count(*)::int as count from ${table}`)).toEqual([before])
})

test('balances are written by the ledger alone', async () => {
  const before = [await balanceOf(world.database, world.envelopeId), await caseTruth(world.database, caseId)]
  for (const column of ['allocated', 'committed', 'paid', 'recovered']) {
    const raise = `update envelope_balance set ${column} = ${column} + 0.01 where envelope_id = $1`
    expect(await refusalOf(raise, [world.envelopeId])).toMatchObject({ code: 'GU003' })
  }
  for (const column of ['committed_amount', 'paid_amount', 'recovered_amount']) {
    const raise = `update case_file set ${column} = ${column} + 0.01 where id = $1`
    const { code } = await refusalOf(raise, [caseId])
    expect([column, code]).toEqual([column, 'GU003'])
  }
  expect([await balanceOf(world.database, world.envelopeId), await caseTruth(world.database, caseId)]).toEqual(before)
  expect(await ledgerDifferences(world.database)).toEqual([])
})

const post = (kind: string, amount: string, on: string | null = caseId) =>
  [
    `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, actor_id, at)
   select $1, $2, $3::uuid, (select id from case_event where case_id = $3::uuid order by sequence desc limit 1), $4, $5::numeric, $6, now()`,
    [newId(new Date()), world.envelopeId, on, kind, amount, world.officer.id],
  ] as const

test('no line takes an envelope or a case beyond what it has', async () => {
  // 5 000.00 allocated, 3 760.00 of them awarded, committed and paid to the case
  const refused: readonly (readonly [kind: string, amount: string, constraint: string])[] = [
    ['commitment', '1240.01', 'envelope_not_overdrawn'],
    ['commitment', '0.01', 'case_committed_within_awarded'],
    ['decommitment', '0.01', 'envelope_paid_within_committed'],
    ['payment', '0.01', 'envelope_paid_within_committed'],
    ['recovery', '0.01', 'case_recovered_within_order'],
    ['recovery', '3760.01', 'envelope_recovered_within_paid'],
    ['commitment', '0.00', 'ledger_entry_amount_check'],
    ['commitment', '-1.00', 'ledger_entry_amount_check'],
    ['gift', '1.00', 'ledger_entry_kind_check'],
  ]
  for (const [kind, amount, constraint] of refused) {
    const [text, values] = post(kind, amount)
    expect([kind, amount, await refusalOf(text, values)]).toEqual([kind, amount, { code: '23514', constraint }])
  }
  const [cut, ofNobody] = [post('allocation-cut', '1240.01', null), post('payment', '1.00', null)]
  expect(await refusalOf(...cut)).toEqual({ code: '23514', constraint: 'envelope_not_overdrawn' })
  expect((await refusalOf(...ofNobody)).code).toBe('23514')
  const [text, values] = post('commitment', '1.00')
  expect((await refusalOf(text, [values[0], newId(new Date()), ...values.slice(2)])).code).toMatch(/^(GU003|23503)$/)
  expect(await ledgerDifferences(world.database)).toEqual([])
})

test('forty raw commitments at once on an envelope for six: six lines, to the cent', async () => {
  const envelopeId = await world.envelope('700.06', { label: 'Pour six' })
  await world.database.sql(
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
       created_by, created_at, eligible_amount, awarded_amount, last_event_at, last_action)
     select gen_random_uuid(), funder_id, programme_code, edition_id, lifecycle_code, 'RAW-' || n, 'awarded', applicant_organisation_id, applicant_name,
       created_by, created_at, 100.01, 100.01, now(), 'award' from case_file, generate_series(1, 40) n where id = $1`,
    [caseId],
  )
  const cases = await world.database.sql<{ id: string }>(`select id from case_file where reference like 'RAW-%'`)
  const [event] = await world.database.sql<{ id: string }>('select id from case_event where case_id = $1 limit 1', [caseId])
  const results = await Promise.allSettled(
    cases.map(({ id }) =>
      world.database.sql(
        `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, actor_id, at) values (gen_random_uuid(), $1, $2, $3, 'commitment', 100.01, $4, now())`,
        [envelopeId, id, event?.id, world.officer.id],
      ),
    ),
  )
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { constraint?: string }).constraint] : []))
  expect(reasons).toEqual(Array.from({ length: 34 }, () => 'envelope_not_overdrawn'))
  expect(await balanceOf(world.database, envelopeId)).toMatchObject({ allocated: '700.06', committed: '600.06' })
  expect(await ledgerDifferences(world.database)).toEqual([])
})
