import { withdrawalLimit } from '../../server/deadlines/law-limits.ts'
import type { DeadlineRule } from '../../server/kernel/deadline.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { caseAt } from './stages.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterEach(() => world?.end())

const months = (count: number): DeadlineRule => ({ unit: 'months', count, franc: false, rolls: false })

/** A case awarded on 2 March under an edition whose time to withdraw is this, its withdrawal proposed the same day. */
async function proposed(limit: DeadlineRule | null, ground: string): Promise<string> {
  if (limit) await world.database.sql('update programme_edition set limits = $2 where id = $1', [world.editionId, { withdrawal: limit }])
  const { id } = await caseAt(world, 'awarded')
  await world.act(id, 'officer', 'proposeWithdrawal', { ground }, 'À retirer.')
  return id
}

/** Withdraws on this day; what refuses it, or null. */
async function withdrawn(id: string, day: string, ground: string): Promise<unknown> {
  world.clock.set(`${day}T09:00:00Z`)
  try {
    await world.act(id, 'authority', 'withdrawAward', { ground }, 'À retirer.')
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.options.unmet?.find(({ condition }) => condition === 'withdrawalGroundHolds')?.details
  }
}

it('an unlawful award is withdrawn on the last day of the four months, and not on the next', async () => {
  const id = await proposed(null, 'unlawful')
  const over = { why: 'four-months-over', until: '2026-07-02', article: 'CRPA L242-1' }
  expect(await withdrawn(id, '2026-07-03', 'unlawful')).toEqual(over)
  expect(await withdrawn(id, '2026-07-02', 'unlawful')).toBeNull()
})

it('an edition that is stricter is obeyed, and says that it is the edition', async () => {
  const id = await proposed(months(3), 'unlawful')
  const over = { why: 'edition-limit-over', until: '2026-06-02', article: 'CRPA L242-1' }
  expect(await withdrawn(id, '2026-06-03', 'unlawful')).toEqual(over)
  expect(await withdrawn(id, '2026-07-03', 'unlawful')).toEqual({ ...over, why: 'four-months-over' })
  expect(await withdrawn(id, '2026-06-02', 'unlawful')).toBeNull()
})

it('an edition that is laxer than the law is of no effect, on the page either', async () => {
  const id = await proposed(months(12), 'unlawful')
  expect(await withdrawn(id, '2026-07-03', 'unlawful')).toMatchObject({ why: 'four-months-over', until: '2026-07-02' })
  expect(withdrawalLimit(localDate('2026-03-02'), { withdrawal: months(12) }, 'metropole').on).toBe('2026-07-02')
})

it.each(['fraud', 'conditions-not-met'])(
  'on the ground of %s there is no time limit, and the letter says which article',
  async (ground) => {
    const id = await proposed(months(1), ground)
    expect(await withdrawn(id, '2027-10-01', ground)).toBeNull()
    const [letter] = await world.database.sql<{ words: string }>(
      `select content::text as words from letter where case_id = $1 and kind = 'award-withdrawal'`,
      [id],
    )
    expect(letter?.words).toContain(ground === 'fraud' ? 'L. 241-2' : 'L. 242-2')
  },
)
