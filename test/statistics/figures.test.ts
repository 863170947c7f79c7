import fc from 'fast-check'
import type { Actor } from '../../server/access/actor.ts'
import { addDays, localDate } from '../../server/kernel/local-date.ts'
import { listStatisticEntries } from '../../server/statistics/entries.queries.ts'
import { figures, sums } from '../../server/statistics/figures.queries.ts'
import { listAidedFirms } from '../../server/statistics/firms.queries.ts'
import { COUNTED } from '../../server/statistics/indicators.ts'
import { recordPopulation } from '../../server/statistics/record-population.ts'
import { CUTS, type Cut, type StatisticFilter } from '../../server/statistics/statistic-filter.ts'
import { baseCells, baseFirms, CUT_NAMES, type Seen } from './base-figures.ts'
import { enrich } from './enrich.ts'
import { createPopulation, type Population } from './population.ts'

let population: Population
beforeAll(async () => {
  population = await createPopulation()
  expect(await population.act(300, 26)).toBeGreaterThan(200)
  await enrich(population)
})
afterAll(() => population?.world.end())

const cells = async (actor: Actor, cut: Cut | null, filter: StatisticFilter = {}): Promise<string[]> =>
  (await sums(population.world.database.db, actor, filter, cut))
    .filter(({ kind }) => COUNTED.some((one) => one.kind === kind))
    .map(({ key, kind, count, amount }) => `${key ?? '-'} ${kind} ${count} ${amount}`)
    .sort()

const seenBy = (actor: Actor): Seen => ({ funderId: actor.funderId })

test('the population is worth counting: every kind but the rarest, of several months', async () => {
  const { database, actors } = population.world
  const whole = await sums(database.db, actors.administrator, {}, null)
  const kinds = whole.map(({ kind }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining(['received', 'complete', 'decided', 'awarded', 'awarded-amount', 'committed', 'paid', 'withdrawn']),
  )
  expect(await cells(actors.administrator, 'month')).not.toHaveLength(0)
  expect([...CUTS].sort()).toEqual([...CUT_NAMES].sort())
})

test.each(CUTS)('every cell by %s is that of a plain GROUP BY', async (cut) => {
  const { database, actors } = population.world
  expect(await cells(actors.administrator, cut)).toEqual(await baseCells(database, cut, seenBy(actors.administrator)))
  const period = { from: localDate('2026-02-10'), to: localDate('2026-03-31') }
  expect(await cells(actors.administrator, cut, period)).toEqual(
    await baseCells(database, cut, { ...seenBy(actors.administrator), ...period }),
  )
})

test('a period of any length, from years, months and days, is the sum of its facts', async () => {
  const { database, actors } = population.world
  const actor = actors.administrator
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(localDate('2025-11-20'), days))
  await fc.assert(
    fc.asyncProperty(day, day, fc.constantFrom(null, 'year', 'month', 'departement'), async (from, to, cut) => {
      const facts = await database.sql<{ line: string }>(
        `select coalesce(key, '-') || ' ' || kind || ' ' || sum(count) || ' ' || sum(amount)::numeric(18,2) as line from (
           select f.*, case $4 when 'year' then to_char(on_date, 'YYYY') when 'month' then to_char(on_date, 'YYYY-MM')
             when 'departement' then departement else '' end as key
           from statistic_fact f where funder_id = $1 and on_date between $2 and $3) f
         group by key, kind having sum(count) <> 0 or sum(amount) <> 0`,
        [actor.funderId, from, to, cut ?? ''],
      )
      const read = (await sums(database.db, actor, { from, to }, cut)).map(
        ({ key, kind, count, amount }) => `${key ?? '-'} ${kind} ${count} ${amount}`,
      )
      expect(read.sort()).toEqual(facts.map(({ line }) => line).sort())
    }),
    { numRuns: 60 },
  )
})

test('another funder counts its own cases only', async () => {
  const { world, other } = population
  const actor = await world.actorOf(other.administrator)
  const theirs = await cells(actor, 'programme')
  expect(theirs).toEqual(await baseCells(world.database, 'programme', { funderId: other.funderId }))
  expect(theirs).toContain('accreditation received 9 0.00')
  expect(theirs.every((line) => line.startsWith('accreditation '))).toBe(true)
})

test('territory and links of interest hold in figures and in their rows', async () => {
  const { world, lives } = population
  const [first] = await world.database.sql<{ firm: string }>(
    `select c.applicant_organisation_id as firm from case_file c where c.received_on is not null and c.departement = '75' order by c.id limit 1`,
  )
  const firm = first?.firm ?? ''
  const local = await world.actorOf(await world.user([{ role: 'supervisor', programmes: ['frac'], departements: ['75', '77'] }]))
  const linked: Actor = { ...local, recusedOrganisationIds: [firm] }
  const foreign = await world.actorOf(await world.user([{ role: 'supervisor', programmes: ['apprentic'], departements: null }]))
  expect(lives.length).toBeGreaterThan(10)
  for (const [actor, seen] of [
    [local, { departements: ['75', '77'] }],
    [linked, { departements: ['75', '77'], recused: [firm] }],
  ] as const)
    for (const cut of ['departement', 'month', 'naf', 'officer'] as const)
      expect(await cells(actor, cut)).toEqual(await baseCells(world.database, cut, { funderId: actor.funderId, ...seen }))
  expect(await cells(linked, 'month')).not.toEqual(await cells(local, 'month'))
  expect(await cells(foreign, 'month')).toEqual([])
  for (const actor of [local, linked, foreign]) {
    const { items } = await listStatisticEntries(world.database.db, actor, { kind: 'received', filter: {}, limit: 200 })
    const ids = items.map(({ caseId }) => caseId)
    const hidden = await world.database.sql<{ id: string }>(
      `select id from case_file f where id = any($1) and (departement is null or departement <> all(array['75', '77']) or exists
        (select 1 from case_party p where p.case_id = f.id and p.organisation_id = any($2::uuid[])))`,
      [ids, actor.recusedOrganisationIds],
    )
    expect(hidden).toEqual([])
  }
})

test('every figure opens onto rows that add up to it, page after page', async () => {
  const { database, actors } = population.world
  const actor = actors.supervisor
  const filters: StatisticFilter[] = [
    {},
    { departement: '75' },
    { naf: 'NAFRev2:J' },
    { size: 'none' },
    { officer: 'none' },
    { from: localDate('2026-02-01') },
  ]
  for (const filter of filters)
    for (const kind of new Set(COUNTED.map((one) => one.kind))) {
      const [figure] = (await sums(database.db, actor, filter, null)).filter((one) => one.kind === kind)
      let [count, amount, cursor] = [0, 0, null as string | null]
      do {
        const page = await listStatisticEntries(database.db, actor, { kind, filter, cursor: cursor ?? undefined, limit: 7 })
        for (const row of page.items) {
          count += row.count
          amount += Math.round(Number(row.amount) * 100)
        }
        cursor = page.nextCursor
      } while (cursor !== null)
      expect([kind, filter, count, amount]).toEqual([
        kind,
        filter,
        Number(figure?.count ?? 0),
        Math.round(Number(figure?.amount ?? 0) * 100),
      ])
    }
})

test.each([null, 'programme', 'departement', 'month', 'naf', 'officer', 'consultant'] as const)(
  'different firms, those aided before and the ten first consultants by %s are those of a plain GROUP BY',
  async (cut) => {
    const { database, actors } = population.world
    const actor = actors.administrator
    const read = async (filter: StatisticFilter) =>
      (await figures(database.db, actor, filter, cut)).items
        .map(({ key, figures: of }) => {
          const [firms, before, whole, ten] = ['firms', 'firms-before', 'consultants-amount', 'first-ten-amount'].map(
            (code) => of.find(({ indicator }) => indicator === code)?.value,
          )
          return firms === '0' ? null : `${key ?? '-'} ${firms} ${before} ${whole} ${ten}`
        })
        .filter((line) => line !== null)
        .sort()
    expect(await read({})).toEqual(await baseFirms(database, cut, seenBy(actor)))
    const period = { from: localDate('2026-02-10'), to: localDate('2026-12-31') }
    expect(await read(period)).toEqual(await baseFirms(database, cut, { ...seenBy(actor), ...period }))
  },
)

test('a firm counts once however often it is aided, and opens onto as many rows; a past import makes it an aided one', async () => {
  const { database, actors } = population.world
  const actor = actors.administrator
  const [whole] = (await figures(database.db, actor, {}, null)).items
  const value = (code: string) => whole?.figures.find(({ indicator }) => indicator === code)?.value
  for (const set of ['firms', 'firms-before'] as const) {
    let [cursor, rows] = [undefined as string | undefined, 0]
    do {
      const page = await listAidedFirms(database.db, actor, { set, filter: {}, cursor, limit: 7 })
      rows += page.items.length
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([set, String(rows)]).toEqual([set, value(set)])
  }
  expect(Number(value('aids'))).toBeGreaterThan(Number(value('firms')))
  expect(Number(value('firms-before'))).toBeGreaterThan(0)
  expect(Number(value('firms-before'))).toBeLessThan(Number(value('firms')))
  const ten = await listStatisticEntries(database.db, actor, { kind: 'awarded-amount', filter: { consultant: 'first-ten' }, limit: 200 })
  const cents = ten.items.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0)
  expect((cents / 100).toFixed(2)).toBe(value('first-ten-amount'))
  expect(value('first-ten-amount')).not.toBe(value('consultants-amount'))
})

test('penetration: of the population of the year in every département read, else not known', async () => {
  const { database, actors } = population.world
  const actor = actors.administrator
  const [funder] = await database.sql<{ departements: string[] }>('select departements from funder where id = $1', [actor.funderId])
  const places = funder?.departements ?? []
  const year = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }
  const read = async (filter: StatisticFilter, cut: Cut | null) =>
    new Map(
      (await figures(database.db, actor, { ...year, ...filter }, cut)).items.map(({ key, figures: of }) => [
        key,
        ['population', 'penetration', 'firms'].map((code) => of.find(({ indicator }) => indicator === code)?.value),
      ]),
    )
  expect((await read({}, null)).get('')?.slice(0, 2)).toEqual([null, null])
  const line = (departement: string, firms: number, naf: string | null = null) => ({ departement, naf, firms })
  const record = (lines: ReturnType<typeof line>[]) =>
    recordPopulation(population.world.services, actor, { year: 2026, source: 'Sirene', lines })
  await record(places.slice(1).map((place) => line(place, 1_000)))
  expect((await read({}, null)).get('')?.slice(0, 2)).toEqual([null, null])
  await record([...places.map((place) => line(place, 1_000)), line('75', 40, 'NAFRev2:J')])
  const [all, rate, firms] = (await read({}, null)).get('') ?? []
  expect(all).toBe(String(1_000 * places.length))
  expect(Number(rate)).toBe(Math.round((Number(firms) * 10_000) / Number(all)))
  expect((await read({}, 'departement')).get('75')?.[0]).toBe('1000')
  expect((await read({ departement: '75' }, 'naf')).get('NAFRev2:J')?.[0]).toBe('40')
  expect((await read({ departement: '75' }, 'naf')).get('NAFRev2:C')?.[0]).toBeNull()
  expect((await read({ size: 'small' }, null)).get('')?.[0]).toBeNull()
  expect((await read({ from: localDate('2025-01-01'), to: localDate('2025-12-31') }, null)).get('')?.[0]).toBeNull()
  await expect(record([line('75', 1), line('75', 2)])).rejects.toMatchObject({ kind: 'invalid' })
  const local = await population.world.actorOf(
    await population.world.user([{ role: 'administrator', programmes: null, departements: ['75'] }]),
  )
  await expect(recordPopulation(population.world.services, local, { year: 2026, source: 'x', lines: [] })).rejects.toMatchObject({
    code: 'role-may-not',
  })
})

test('a case of a sealed call, or moved to another edition or place, is counted where it stands and nowhere else', async () => {
  const { world } = population
  const [one] = await world.database.sql<{ id: string }>(
    `select id from case_file where received_on is not null and departement = '77' limit 1`,
  )
  const edition = await world.edition('2026-06-01')
  await world.database.sql(`update case_file set departement = '93', edition_id = $2 where id = $1`, [one?.id, edition])
  await world.database.sql('update case_file set requested_amount = requested_amount + 1000 where id = $1', [one?.id])
  for (const cut of ['departement', 'edition', 'month'] as const)
    expect(await cells(world.actors.administrator, cut)).toEqual(await baseCells(world.database, cut, seenBy(world.actors.administrator)))
})

test('facts and their sums are written by what they count, and never changed', async () => {
  const { sql } = population.world.database
  await expect(sql('update statistic_fact set amount = amount + 1')).rejects.toMatchObject({ code: 'GU001' })
  await expect(sql('delete from statistic_fact')).rejects.toMatchObject({ code: 'GU001' })
  await expect(sql('update statistic_cell set count = count + 1')).rejects.toMatchObject({ code: 'GU003' })
  await expect(sql('update statistic_month set count = 0')).rejects.toMatchObject({ code: 'GU003' })
  await expect(sql('delete from statistic_span')).rejects.toMatchObject({ code: 'GU003' })
  const [odd] = await sql<{ unplaced: string; gaps: string }>(
    `select (select count(*) from statistic_fact where position is null)::text as unplaced,
       (select count(*) from (select funder_id, max(position) - count(*) as gap from statistic_fact group by 1) g where gap <> 0)::text as gaps`,
  )
  expect(odd).toEqual({ unplaced: '0', gaps: '0' })
})

test('a group with an aid above its base, or more paid than awarded, is not published: its cases are listed', async () => {
  const { world } = population
  const { database, actors } = world
  const [one] = await database.sql<{ id: string; reference: string; departement: string; month: string }>(
    `select id, reference, departement, to_char(awarded_on, 'YYYY-MM') as month from case_file where awarded_amount > 0 and paid_amount > 1 order by paid_amount desc, id limit 1`,
  )
  await database.sql('alter table case_file drop constraint case_awarded_within_eligible, drop constraint case_committed_within_awarded')
  await database.sql('update case_file set awarded_amount = eligible_amount + 1 where id = $1', [one?.id])
  const read = await figures(database.db, actors.administrator, {}, 'departement')
  const broken = read.items.find(({ key }) => key === one?.departement)
  const sound = read.items.find(({ key }) => key !== one?.departement)
  const withheld = (group: typeof broken) => group?.figures.filter((figure) => figure.withheld).map(({ indicator }) => indicator)
  expect(withheld(broken)).toEqual([
    ...['eligible', 'awarded-amount', 'aid-rate', 'own-share', 'leverage'],
    ...['consultants-amount', 'first-ten-amount', 'first-ten-share'],
  ])
  expect(broken?.figures.find(({ indicator }) => indicator === 'aid-rate')?.value).toBeNull()
  expect(withheld(sound)).toEqual([])
  expect(read.breaches).toMatchObject([{ reference: one?.reference, rule: 'aid-above-eligible' }])
  await database.sql('update case_file set awarded_amount = 1 where id = $1', [one?.id])
  const paid = await figures(database.db, actors.administrator, {}, null)
  expect(withheld(paid.items[0])).toEqual([
    ...['awarded-amount', 'paid', 'aid-rate', 'own-share', 'leverage'],
    ...['consultants-amount', 'first-ten-amount', 'first-ten-share'],
  ])
  expect(paid.breaches).toMatchObject([{ reference: one?.reference, rule: 'paid-above-awarded' }])
})
