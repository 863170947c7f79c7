import fc from 'fast-check'
import { localDate } from '../../server/kernel/local-date.ts'
import { headroomAt } from '../../server/state-aid/headroom.queries.ts'
import { DE_MINIMIS, firstDayCounted } from '../../server/state-aid/regulations.ts'
import { type Answer, refusalIn, unmet } from '../programmes/support/client.ts'
import { cloneCase } from '../programmes/support/clone-cases.ts'
import { act } from '../programmes/support/driver.ts'
import { AID, caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { ledgerDifferences } from '../programmes/support/truth.ts'

let world: FracWorld
let recommended: string

beforeAll(async () => {
  // no limit of missions: what refuses here is the ceiling
  world = await createFracWorld({
    poolSize: 12,
    allocated: '1000000.00',
    parameters: { recurrence: { months: 36, perKind: 20, noticeYears: 5 } },
  })
  recommended = await caseIn(world, 'appraised')
})
afterAll(() => world?.end())

const declare = (firmId: string, amount: string, grantedOn = '2025-06-30'): Promise<Answer> =>
  world.client.call(world.officer, 'POST', `/organisations/${firmId}/declared-aids`, {
    body: { grantedOn, amount, authority: 'Métropole de démonstration', purpose: 'Site marchand' },
  })
const read = (firmId: string, on?: string): Promise<Answer> =>
  world.client.call(world.officer, 'GET', `/organisations/${firmId}/aid-headroom${on ? `?on=${on}` : ''}`)
const link = (holder: string, held: string) =>
  world.database.sql(
    `insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, 'majority-of-votes', daterange('2020-01-01', null), now())`,
    [world.funderId, holder, held],
  )
const award = (caseId: string): Promise<Answer> =>
  act(world, world.authority, caseId, 'award', { payload: { envelopeId: world.envelopeId } })

test('the window is three rolling years that end on the day of the award', () => {
  expect(firstDayCounted(localDate('2026-03-02'), 3)).toBe('2023-03-03')
  expect(firstDayCounted(localDate('2028-02-29'), 3)).toBe('2025-03-01')
})

test('sixty awards to sixty sister firms at once, room for three: three pass, the others learn what is left', async () => {
  const clones = await cloneCase(world.database, recommended, 60)
  const [head, ...sisters] = clones
  if (!head) throw new Error('no copies')
  for (const { firmId } of sisters) await link(head.firmId, firmId)
  // sixty firms together stay a small one
  await world.database.sql('update organisation_year set headcount = 1, turnover = 1000, balance_sheet = 1000')
  // 300 000 less three times 3 760.00, and 0.99 beside
  expect((await declare(head.firmId, '288719.01')).status).toBe(201)
  const answers = await Promise.all(clones.map(({ caseId }) => award(caseId)))
  const passed = answers.filter(({ status }) => status === 200)
  expect([passed.length, answers.filter(({ status }) => status === 409).length]).toEqual([3, 57])
  const ceiling = '300000.00'
  const why = { wanted: AID, left: '0.99', used: '299999.01', ceiling, from: '2023-03-03', organisations: 60 }
  expect(answers.filter(({ status }) => status === 409).map(refusalIn)).toEqual(Array(57).fill(unmet(['deMinimisHeadroom', why])))
  const truth = await world.database.sql(
    `select count(*)::int, sum(awarded_amount)::text, array_agg(distinct aid_regulation) as under from case_file where awarded_on is not null and id = any($1)`,
    [clones.map(({ caseId }) => caseId)],
  )
  expect(truth).toEqual([{ count: 3, sum: '11280.00', under: [DE_MINIMIS] }])
  expect(await ledgerDifferences(world.database)).toEqual([])
  // the history of each award keeps what was left at that moment: one after the other
  const kept = await world.database.sql<{ left: string }>(
    `select details ->> 'deMinimisLeft' as left from case_event where action = 'award' and case_id = any($1) order by 1`,
    [clones.map(({ caseId }) => caseId)],
  )
  expect(kept.map(({ left }) => left).sort()).toEqual(['11280.99', '3760.99', '7520.99'])
  const page = await read(sisters[0]?.firmId ?? '')
  expect(page.body).toMatchObject({ ceiling, used: '299999.01', left: '0.99', organisations: 60 })
  expect((page.body.lines as { source: string }[]).map(({ source }) => source).sort()).toEqual(['award', 'award', 'award', 'declared'])
})

test('an award given up no longer counts, and makes room for another', async () => {
  const [one, other] = await cloneCase(world.database, recommended, 2)
  if (!one || !other) throw new Error('no copies')
  await link(one.firmId, other.firmId)
  await declare(one.firmId, '296000.00')
  expect((await award(one.caseId)).status).toBe(200)
  expect((await award(other.caseId)).status).toBe(409)
  expect((await act(world, world.officer, one.caseId, 'renounce', { reason: 'Projet abandonné.' })).status).toBe(200)
  expect((await read(other.firmId)).body).toMatchObject({ used: '296000.00', left: '4000.00' })
  expect((await award(other.caseId)).status).toBe(200)
})

test('a declaration taken back counts no longer, stays with its reason, and is taken back once', async () => {
  const firmId = await world.firm()
  const { body } = await declare(firmId, '120000.50')
  expect((await read(firmId)).body).toMatchObject({ used: '120000.50', left: '179999.50' })
  const back = () =>
    world.client.call(world.officer, 'POST', `/organisations/${firmId}/declared-aids/${String(body.id)}/withdrawal`, {
      body: { reason: 'Notée pour une autre entreprise.' },
    })
  expect((await back()).status).toBe(204)
  expect((await back()).body).toMatchObject({ code: 'declaration-already-withdrawn' })
  expect((await read(firmId)).body).toMatchObject({ used: '0.00', lines: [] })
  const rows = await world.database.sql(`select amount::text, withdrawn_reason from declared_aid where organisation_id = $1`, [firmId])
  expect(rows).toEqual([{ amount: '120000.50', withdrawn_reason: 'Notée pour une autre entreprise.' }])
  await expect(world.database.sql(`update declared_aid set amount = 1 where organisation_id = $1`, [firmId])).rejects.toThrow(
    'keeps what was declared',
  )
  await expect(world.database.sql(`delete from declared_aid where organisation_id = $1`, [firmId])).rejects.toThrow(
    'keeps what was declared',
  )
  const journal = await world.database.sql<{ action: string }>(
    `select action from audit_entry where subject_id = $1 and action like 'aid.%' order by sequence`,
    [firmId],
  )
  expect(journal.map(({ action }) => action)).toEqual(['aid.declared', 'aid.declaration-withdrawn'])
})

test('what cannot be declared, and who may not read', async () => {
  const firmId = await world.firm()
  expect((await declare(firmId, '0.00')).body).toMatchObject({ errors: [{ pointer: '/amount', code: 'must-be-positive' }] })
  expect((await declare(firmId, '10.00', '2026-03-03')).body).toMatchObject({
    errors: [{ pointer: '/grantedOn', code: 'date-in-the-future' }],
  })
  expect((await world.client.call(world.applicant, 'GET', `/organisations/${world.firmId}/aid-headroom`)).status).toBe(403)
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, note, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '', '2020-01-01', $2, now())`,
    [world.funderId, world.officer2.id, firmId],
  )
  const recused = await world.client.call(world.officer2, 'GET', `/organisations/${firmId}/aid-headroom`)
  expect([recused.status, recused.body.code]).toEqual([403, 'recused-from-organisation'])
})

interface Line {
  readonly source: 'award' | 'share' | 'declared' | 'imported'
  readonly daysBefore: number
  readonly cents: number
  readonly counts: boolean
  readonly sister: boolean
}

const lineOf: fc.Arbitrary<Line> = fc.record({
  source: fc.constantFrom('share', 'declared', 'imported'),
  // three years of 2023 to 2026 are 1 096 days with the first one
  daysBefore: fc.integer({ min: -3, max: 1_100 }),
  cents: fc.integer({ min: 1, max: 20_000_000 }),
  counts: fc.boolean(),
  sister: fc.boolean(),
})

test('for random aid of each kind, the headroom is the ceiling less what a plain sum finds within the three years', async () => {
  const carrier = await caseIn(world, 'appraised')
  const [event] = await world.database.sql<{ id: string }>('select id from case_event where case_id = $1 limit 1', [carrier])
  const [file] = await world.database.sql<{ id: string }>(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, row_count, add_count, state, added, created_by, created_at, ended_by, ended_at)
       values (gen_random_uuid(), $1, 'past-awards', 'a.csv', sha256('x'), 10, '{}', 1, 1, 'imported', 1, $2, now(), $2, now()) returning id`,
    [world.funderId, world.officer.id],
  )
  let row = 0
  let sirens = 0
  await fc.assert(
    fc.asyncProperty(fc.array(lineOf, { maxLength: 12 }), async (lines) => {
      const firm = await world.firm()
      const sister = await world.firm()
      await link(firm, sister)
      for (const id of [firm, sister])
        await world.database.sql('update organisation set siren = $2 where id = $1', [id, String(++sirens).padStart(9, '0')])
      let expected = 0n
      for (const line of lines) {
        const owner = line.sister ? sister : firm
        const amount = (line.cents / 100).toFixed(2)
        const [{ day } = { day: '' }] = await world.database.sql<{ day: string }>(`select (date '2026-03-02' - $1::int)::text as day`, [
          line.daysBefore,
        ])
        if (line.counts && line.daysBefore >= 0 && day >= '2023-03-03') expected += BigInt(line.cents)
        await write(line, { owner, amount, day, carrier, eventId: event?.id ?? '', fileId: file?.id ?? '', row: ++row })
      }
      const found = await headroomAt(world.database.db, {
        ...{ funderId: world.funderId, organisationId: sister, on: localDate('2026-03-02'), regulation: DE_MINIMIS },
      })
      const left = 30_000_000n - expected
      expect([found?.used, found?.left]).toEqual([expected, left > 0n ? left : 0n])
      expect((found?.lines ?? []).reduce((sum, { amount }) => sum + amount, 0n)).toBe(expected)
    }),
    { numRuns: 60, seed: 20260302 },
  )
})

interface Place {
  readonly owner: string
  readonly amount: string
  readonly day: string
  readonly carrier: string
  readonly eventId: string
  readonly fileId: string
  readonly row: number
}

/** One line; what does not count is the same line taken back, of another regulation, or not notified. */
async function write({ source, counts }: Line, place: Place): Promise<void> {
  const { owner, amount, day, carrier, eventId, fileId, row } = place
  const { sql } = world.database
  if (source === 'declared')
    await sql(
      `insert into declared_aid (id, funder_id, organisation_id, granted_on, amount, authority, regulation, recorded_by, recorded_at)
       values (gen_random_uuid(), $1, $2, $3, $4, 'Ville', $5, $6, now())`,
      [world.funderId, owner, day, amount, counts ? DE_MINIMIS : 'fisheries-717-2014', world.officer.id],
    )
  else if (source === 'share') {
    const [copy] = await cloneCase(world.database, carrier, 1)
    const [own] = await sql<{ id: string }>('select id from case_event where case_id = $1 limit 1', [copy?.caseId ?? ''])
    for (const kind of counts ? ['granted'] : ['granted', 'cancelled'])
      await sql(
        `insert into final_aid (id, funder_id, case_id, event_id, organisation_id, kind, cost, amount, on_date, regulation, at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $6, $7, $8, now())`,
        [world.funderId, copy?.caseId ?? carrier, own?.id ?? eventId, owner, kind, amount, day, DE_MINIMIS],
      )
  } else
    await sql(
      `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name,
         beneficiary_siren, organisation_id, purpose, amount, eu_notified, created_at)
       select gen_random_uuid(), $1, $2, $3::int, 'k' || $3::int, 'Département', $4, 'day', name, siren,
         case when $3::int % 2 = 0 then id end, 'Aide', $5, $6, now()
       from organisation where id = $7`,
      [world.funderId, fileId, row, day, amount, counts, owner],
    )
}
