import fc from 'fast-check'
import { parseMoney } from '../../server/kernel/money.ts'
import { awardBatches } from '../../server/open-data/awards.queries.ts'
import { changeOpenDataSettings } from '../../server/open-data/change-settings.ts'
import { judgeAward } from '../../server/open-data/judge-award.ts'
import { keptOutOfFile } from '../../server/open-data/kept-out.queries.ts'
import { funderOf, openDataSettings } from '../../server/open-data/settings.queries.ts'
import type { OpenDataSettings } from '../../server/open-data/settings.ts'
import { programmes } from '../../server/programmes/index.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { cloneCase } from '../programmes/support/clone-cases.ts'
import { NEVER } from './support/awards.ts'

let world: CaseWorld
const ids: string[] = []
const firms: string[] = []

/** Awards decided in one year and signed in the next, or in the same one, or not yet. */
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-12-28T09:00:00Z' })
  for (const [stage, day] of [
    ['awarded', '2026-12-28'],
    ['agreementNotified', '2026-12-29'],
    ['agreementNotified', '2027-01-04'],
  ] as const) {
    world.clock.set(`${day}T09:00:00Z`)
    const { id } = await caseAt(world, stage)
    for (const { caseId, firmId } of await cloneCase(world.database, id, 6)) {
      ids.push(caseId)
      firms.push(firmId)
    }
  }
})
afterAll(() => world?.end())

const ORDINARY = { awarded: -3, siren: 0, form: '5710', ruling: null, share: false } as const
const award = fc.record({
  /** Days the decision is moved by. */
  awarded: fc.constantFrom(-400, -3, 0),
  siren: fc.integer({ min: 0, max: 3 }),
  form: fc.constantFrom('1000', '5710', null),
  ruling: fc.constantFrom('withhold', 'release', null, null),
  share: fc.boolean(),
})
const rules = fc.record({
  scope: fc.constantFrom('all' as const, 'agreements' as const),
  threshold: fc.constantFrom('1000.00', '3000.00', '7000.00', '12000.00').map(parseMoney),
  naturalPersons: fc.constantFrom('withheld' as const, 'name-withheld' as const),
})

async function settle(changes: Partial<OpenDataSettings>): Promise<OpenDataSettings> {
  const { database, services, actors, funderId } = world
  await changeOpenDataSettings(services, actors.administrator, {
    ...(await openDataSettings(database.db, funderId)),
    ...changes,
    funderSiret: null,
  })
  return openDataSettings(database.db, funderId)
}

test('what reminders take for kept out is what the next edition keeps out, for random awards under random rules', async () => {
  const { database, funderId, users } = world
  const [event] = await database.sql<{ id: string }>('select id from case_event limit 1')
  const kept: boolean[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(award, { minLength: ids.length, maxLength: ids.length }), rules, async (list, changes) => {
      for (const [index, id] of ids.entries()) {
        const one = list[index] ?? ORDINARY
        await database.sql(`update case_file set awarded_on = received_on + 500 + $2::int where id = $1`, [id, one.awarded])
        await database.sql('update organisation set legal_form = $2, siren = $3 where id = $1', [
          firms[index],
          one.form,
          one.siren === 0 ? null : `60000000${one.siren}`,
        ])
        await database.sql(
          `insert into open_data_ruling (id, funder_id, award_id, ruling, reason, ruled_by, ruled_at)
           values (gen_random_uuid(), $1, $2, $3, 'x', $4, now())`,
          [funderId, id, one.ruling ?? 'release', users.administrator.id],
        )
        if (one.share && event)
          await database.sql(
            `insert into final_aid (id, funder_id, case_id, event_id, organisation_id, kind, cost, amount, on_date, regulation, at)
             values (gen_random_uuid(), $1, $2, $3, $4, 'granted', 500, 100, '2026-12-28', 'de-minimis-2023-2831', now()) on conflict do nothing`,
            [funderId, id, event.id, firms[(index + 1) % firms.length]],
          )
      }
      const settings = await settle(changes)
      const keptOut = await keptOutOfFile(database.db, funderId, ids)
      const scope = { funder: await funderOf(database.db, funderId), programmes, pastAwards: false }
      for await (const batch of awardBatches(database.db, scope))
        for (const one of batch.filter(({ id }) => ids.includes(id))) {
          // as it will stand once it is signed, for what is not
          const { state } = judgeAward({ ...one, signedOn: one.sortOn }, { settings, published: NEVER, today: one.sortOn })
          const out = state === 'withheld' || state === 'below-threshold'
          expect([one.id, state, keptOut.has(one.id)]).toEqual([one.id, state, out])
          kept.push(out)
        }
    }),
    { numRuns: 12, seed: 2026 },
  )
  expect(new Set(kept)).toEqual(new Set([true, false]))
})
