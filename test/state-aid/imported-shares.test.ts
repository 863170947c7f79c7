import fc from 'fast-check'
import { pastAwardFigures } from '../../server/imports/past-award-figures.queries.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { parseMoney } from '../../server/kernel/money.ts'
import { headroomAt } from '../../server/state-aid/headroom.queries.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld()
})
afterAll(() => world?.end())

const part = fc.record({ cents: fc.integer({ min: 1, max: 900_000 }), basisPoints: fc.option(fc.integer({ min: 1, max: 10_000 })) })

test('the share of an imported award is counted up to the cent: headroom is never more than what is left, and figures say the same', async () => {
  const { database, funderId, users } = world
  const [file] = await database.sql<{ id: string }>(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, row_count, add_count, state, added, created_by, created_at, ended_by, ended_at)
       values (gen_random_uuid(), $1, 'past-awards', 'a.csv', sha256('x'), 10, '{}', 1, 1, 'imported', 1, $2, now(), $2, now()) returning id`,
    [funderId, users.administrator.id],
  )
  let row = 0
  let siren = 500_000_000
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      siren += 1
      const firm = await world.organisation({ siren: String(siren) })
      for (const { cents, basisPoints } of parts)
        await database.sql(
          `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name,
             beneficiary_siren, purpose, amount, share_basis_points, eu_notified, scheme, created_at)
           values (gen_random_uuid(), $1, $2, $3::int, 'k' || $3::int, 'Région', '2026-01-15', 'day', 'Firme', $4::char(9), 'Aide', $5, $6, true, $4::text, now())`,
          [funderId, file?.id, ++row, String(siren), (cents / 100).toFixed(2), basisPoints],
        )
      const exact = parts.reduce((sum, { cents, basisPoints }) => sum + cents * (basisPoints ?? 10_000), 0)
      const counted = parts.reduce((sum, { cents, basisPoints }) => sum + Math.ceil((cents * (basisPoints ?? 10_000)) / 10_000), 0)
      const headroom = await headroomAt(database.db, {
        ...{ funderId, organisationId: firm, on: localDate('2026-03-02'), regulation: 'de-minimis-2023-2831' },
      })
      expect(headroom?.used).toBe(BigInt(counted))
      expect(Number(headroom?.used) * 10_000).toBeGreaterThanOrEqual(exact)
      expect(Number(headroom?.left) * 10_000).toBeLessThanOrEqual(30_000_000 * 10_000 - exact)
      const figures = await pastAwardFigures(database.db, { funderId }, { by: 'scheme', year: 2026 })
      expect(parseMoney(figures.find(({ key }) => key === String(siren))?.amount ?? '')).toBe(headroom?.used)
    }),
    { numRuns: 40, seed: 5 },
  )
})
