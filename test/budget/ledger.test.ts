import fc from 'fast-check'
import { newId } from '../../server/kernel/ids.ts'
import { cloneCase } from '../programmes/support/clone-cases.ts'
import { advance, caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { balanceOf, caseTruth, ledgerDifferences } from '../programmes/support/truth.ts'

/** What the database itself holds, whoever writes: these tests use nothing but SQL. */

let world: FracWorld
let caseId: string
/** A copy without any line. */
let appraised: string

beforeAll(async () => {
  world = await createFracWorld({ allocated: '5000.00' })
  caseId = await caseIn(world, 'appraised')
  appraised = (await cloneCase(world.database, caseId))[0]?.caseId ?? ''
  await advance(world, caseId, 'paid')
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

const KINDS = ['allocation', 'allocation-cut', 'commitment', 'decommitment', 'payment', 'recovery'] as const
type Kind = (typeof KINDS)[number]
interface Posting {
  readonly kind: Kind
  /** Which of the two cases; no matter for an allocation. */
  readonly at: 0 | 1
  readonly cents: number
}
const posting: fc.Arbitrary<Posting> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.constantFrom(0 as const, 1 as const),
  cents: fc.integer({ min: 1, max: 60_000 }),
})

interface Purse {
  committed: number
  paid: number
  recovered: number
}
interface Model extends Purse {
  allocated: number
  cases: [Purse, Purse]
}
const AWARDED = 50_000

/** The model after a posting, or null when the ledger must refuse it. Amounts in cents. */
function after(model: Model, { kind, at, cents }: Posting): Model | null {
  const next = structuredClone(model)
  const change = (name: keyof Purse, by: number): void => {
    next[name] += by
    next.cases[at][name] += by
  }
  if (kind === 'allocation') next.allocated += cents
  if (kind === 'allocation-cut') next.allocated -= cents
  if (kind === 'commitment') change('committed', cents)
  if (kind === 'decommitment') change('committed', -cents)
  if (kind === 'payment') change('paid', cents)
  if (kind === 'recovery') change('recovered', cents)
  const sound = (purse: Purse, most: number): boolean =>
    purse.committed <= most && purse.paid <= purse.committed && purse.recovered <= purse.paid
  return sound(next, next.allocated) && next.cases.every((purse) => sound(purse, AWARDED)) ? next : null
}

const euros = (cents: number): string => (cents / 100).toFixed(2)

async function accepts(envelopeId: string, caseIds: readonly string[], { kind, at, cents }: Posting): Promise<boolean> {
  const caseId = kind.startsWith('allocation') ? null : caseIds[at]
  try {
    await world.database.sql(
      `insert into ledger_entry (id, envelope_id, case_id, event_id, kind, amount, actor_id, at)
       values ($1, $2, $3::uuid, (select id from case_event where case_id = $3::uuid limit 1), $4, $5::numeric, $6, now())`,
      [newId(new Date()), envelopeId, caseId, kind, euros(cents), world.officer.id],
    )
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== '23514') throw error
    return false
  }
}

test('whatever is posted, the ledger takes what the sums allow and nothing else, and its balances are its sums', async () => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(posting, { minLength: 1, maxLength: 30 }), async (postings) => {
      runs += 1
      const envelopeId = await world.envelope('1000.00', { label: `Essai ${runs}` })
      const clones = await cloneCase(world.database, appraised, 2)
      const caseIds = clones.map(({ caseId }) => caseId)
      // awarded, and all of it may be recovered: only the ledger holds
      await world.database.sql('update case_file set eligible_amount = 500, awarded_amount = 500 where id = any($1)', [caseIds])
      const none = (): Purse => ({ committed: 0, paid: 0, recovered: 0 })
      let model: Model = { ...none(), allocated: 100_000, cases: [none(), none()] }
      for (const one of postings) {
        if (one.kind === 'recovery')
          await world.database.sql('update case_file set to_recover_amount = paid_amount where id = any($1)', [caseIds])
        const next = after(model, one)
        expect([one, await accepts(envelopeId, caseIds, one)]).toEqual([one, next !== null])
        model = next ?? model
      }
      const [row] = await world.database.sql('select allocated, committed, paid, recovered from envelope_balance where envelope_id = $1', [
        envelopeId,
      ])
      expect(row).toEqual({
        allocated: euros(model.allocated),
        committed: euros(model.committed),
        paid: euros(model.paid),
        recovered: euros(model.recovered),
      })
    }),
    { numRuns: 12, seed: 20_260_302 },
  )
  expect(await ledgerDifferences(world.database)).toEqual([])
})
