import fc from 'fast-check'
import { newId } from '../../server/kernel/ids.ts'
import { cloneCase } from '../programmes/support/clone-cases.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { ledgerDifferences } from '../programmes/support/truth.ts'

let world: FracWorld
let appraised: string

beforeAll(async () => {
  world = await createFracWorld({ allocated: '1.00' })
  appraised = await caseIn(world, 'appraised')
})
afterAll(() => world?.end())

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

async function post(envelopeId: string, caseIds: readonly string[], { kind, at, cents }: Posting): Promise<boolean> {
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
        expect([one, await post(envelopeId, caseIds, one)]).toEqual([one, next !== null])
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
    { numRuns: 20, seed: 20_260_302 },
  )
  expect(await ledgerDifferences(world.database)).toEqual([])
})
