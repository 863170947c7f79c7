import { pastAwardFigures } from '../../server/imports/past-award-figures.queries.ts'
import { randomId } from '../../server/kernel/ids.ts'
import { localDate } from '../../server/kernel/local-date.ts'
import { renderPdf } from '../../server/pdf/render-pdf.ts'
import { funnel } from '../../server/statistics/case-sets.queries.ts'
import { compareSnapshots } from '../../server/statistics/compare-snapshots.queries.ts'
import { type Explained, explainSnapshots } from '../../server/statistics/explain-snapshots.queries.ts'
import { figures } from '../../server/statistics/figures.queries.ts'
import { computeFigures } from '../../server/statistics/frozen-figures.queries.ts'
import { frozenGroup, keysOf } from '../../server/statistics/frozen-figures.ts'
import { recordPopulation } from '../../server/statistics/record-population.ts'
import { listSnapshotFirms } from '../../server/statistics/snapshot-firms.queries.ts'
import { stateOf } from '../../server/statistics/snapshot-state.ts'
import { listSnapshots, readFrozen, snapshotContent } from '../../server/statistics/snapshots.queries.ts'
import { backlog, stepTimes } from '../../server/statistics/steps.queries.ts'
import { takeSnapshot } from '../../server/statistics/take-snapshot.ts'
import { yearlyReport } from '../../server/statistics/yearly-report.ts'
import { as } from '../support/api.ts'
import { enrich } from './enrich.ts'
import { createPopulation, type Population } from './population.ts'
import { writeAtRandom } from './write-at-random.ts'

const SEED = 71
let population: Population
beforeAll(async () => {
  population = await createPopulation(60)
  await population.act(150, SEED)
  await enrich(population)
  population.world.clock.set('2027-01-10T09:00:00Z')
  await typePopulation(1_000)
})
afterAll(() => population?.world.end())

const administrator = () => population.world.actors.administrator
const take = (asOf: string) =>
  takeSnapshot(population.world.services, administrator(), { title: `Au ${asOf}`, programme: null, asOf: localDate(asOf) })
const frozen = async (id: string) => (await readFrozen(population.world.database.db, administrator(), id)).content

async function typePopulation(firms: number): Promise<void> {
  const { services, database, funderId } = population.world
  const [funder] = await database.sql<{ departements: string[] }>('select departements from funder where id = $1', [funderId])
  const lines = (funder?.departements ?? []).map((departement) => ({ departement, naf: null, firms }))
  await recordPopulation(services, administrator(), { year: 2026, source: 'Sirene', lines })
}

const YEAR = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }

test('what is frozen is what the dashboard and the report show of the same day', async () => {
  const { db } = population.world.database
  const actor = administrator()
  const content = await frozen((await take('2027-01-10')).id)
  const known = new Set<string>()
  const year = { programme: null, year: '2026' }
  expect(frozenGroup(content, content, { ...year, cut: 'year', key: '2026' }, known).figures).toEqual(
    (await figures(db, actor, YEAR, null)).items[0]?.figures,
  )
  for (const cut of ['quarter', 'departement'] as const) {
    const groups = keysOf(content, { ...year, cut }).map((key) => frozenGroup(content, content, { ...year, cut, key }, known))
    expect([cut, groups]).toEqual([cut, (await figures(db, actor, YEAR, cut)).items])
  }
  const [times = []] = await stepTimes(db, actor, YEAR)
  const steps = content.steps.filter((line) => line.programme === null && line.year === '2026')
  expect(steps.map(({ step, cases, median, ninth }) => ({ step, cases, median, ninth }))).toEqual(times.filter(({ cases }) => cases > 0))
  expect(steps.length).toBeGreaterThan(2)
  const waiting = (await backlog(db, actor, {}, localDate('2027-01-10'))).filter(({ cases }) => cases > 0)
  expect(content.backlog.map(({ from, cases, requested }) => ({ from, cases, requested }))).toEqual(
    waiting.map(({ from, cases, requested }) => ({ from, cases, requested })),
  )
  const stages = (await funnel(db, actor, YEAR)).filter(({ cases }) => cases > 0)
  expect(content.funnel.filter((line) => line.year === '2026').map(({ stage, cases }) => ({ stage, cases }))).toEqual(stages)
  const schemes = await pastAwardFigures(db, actor, { by: 'scheme', year: 2024 })
  expect(
    content.imported
      .filter(({ year: of, cut }) => of === '2024' && cut === 'scheme')
      .map(({ key, lines, amount }) => ({ key, lines, amount })),
  ).toEqual(schemes)
})

test('the report of a snapshot is that of its day, and the same bytes after much was recorded', async () => {
  const { world } = population
  const { id } = await take('2026-12-31')
  const make = (snapshot?: string) => yearlyReport(world.services, administrator(), { year: 2026, language: 'fr', snapshot })
  const [then, now] = [await make(id), await make()]
  expect(then.sheets).toEqual(now.sheets)
  const bytes = await renderPdf(then.content)
  const zip = await zipOf(id)
  expect(JSON.stringify(then.content)).toContain('Instantané n°')
  await writeAtRandom(population, 60, SEED)
  world.clock.set('2027-02-01T09:00:00Z')
  const later = await make(id)
  expect([(await renderPdf(later.content)).equals(bytes), later.sheets, later.at]).toEqual([true, then.sheets, then.at])
  expect((await zipOf(id)).equals(zip)).toBe(true)
  expect((await make()).sheets).not.toEqual(then.sheets)
  await expect(yearlyReport(world.services, administrator(), { year: 2027, language: 'fr', snapshot: id })).rejects.toMatchObject({
    code: 'invalid-parameters',
  })
  const [whole, alone] = [
    await yearlyReport(world.services, administrator(), { year: 2026, programme: 'frac', language: 'en', snapshot: id }),
    await yearlyReport(world.services, administrator(), { year: 2026, programme: 'apprentic', language: 'en', snapshot: id }),
  ]
  expect(whole.content.blocks).not.toEqual(alone.content.blocks)
})

/** The file of the report of a snapshot, as it is sent. */
async function zipOf(id: string): Promise<Buffer> {
  const { app, users } = population.world
  const answer = await as(app, users.administrator)
    .get(`/api/v1/statistics/report.zip?year=2026&language=fr&snapshot=${id}`)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => done(null, Buffer.concat(pieces)))
    })
  expect(answer.status).toBe(200)
  return answer.body as Buffer
}

const hundredths = (text: string | null): bigint => {
  if (text === null) return 0n
  const [whole = '0', decimals = ''] = text.split('.')
  const size = BigInt(`${whole.replace('-', '')}${decimals.padEnd(2, '0')}`)
  return text.startsWith('-') ? -size : size
}
const explained = (one: Explained) => ({
  figure: [one.programme, one.year, one.cut, one.key, one.indicator].join(' '),
  difference: hundredths(one.second) - hundredths(one.first),
})
const listed = (one: Explained) => ({
  figure: [one.programme, one.year, one.cut, one.key, one.indicator].join(' '),
  difference: one.parts.reduce((sum, { difference }) => sum + hundredths(difference), 0n),
})

/** A file of past awards, of firms aided here since. */
async function importMore(): Promise<void> {
  const { database, funderId, actors } = population.world
  const file = randomId()
  await database.sql(
    `insert into import_file (id, funder_id, kind, file_name, sha256, byte_size, reading, state, added, created_by, created_at, ended_by, ended_at)
     values ($1, $2, 'past-awards', 'more.csv', sha256('y'), 1, '{}', 'imported', 1, $3, now(), $3, now())`,
    [file, funderId, actors.administrator.userId],
  )
  await database.sql(
    `insert into past_award (id, funder_id, import_id, row_number, identity_key, grantor_name, agreement_date, date_precision, beneficiary_name,
       beneficiary_siren, purpose, amount, scheme, created_at)
     select gen_random_uuid(), $1, $2, row_number() over (), 'more-' || f.firm, 'Région', '2023-03-01', 'day', 'Firme', f.firm, 'Conseil', 700, 'FRAC', now()
     from (select distinct firm from statistic_fact where funder_id = $1 and kind = 'aids' and firm like '2%') f where length(f.firm) = 9`,
    [funderId, file],
  )
}

test('after random acts every frozen figure that differs is the sum of what its causes changed', async () => {
  const { world } = population
  const { db, sql } = world.database
  const first = await take('2026-05-15')
  const before = await frozen(first.id)
  const seed = Math.floor(Math.random() * 2 ** 31)
  await population.act(60, seed)
  await writeAtRandom(population, 500, seed, '2026-05-02')
  await importMore()
  await typePopulation(2_000)
  // a SIREN that was missing: two firms become one
  await sql(`update organisation set siren = '100000001', updated_at = '2027-02-01' where id =
    (select organisation_id from statistic_fact where kind = 'aids' and firm like '%-%' group by 1 having sum(count) > 0 order by 1 limit 1)`)
  const second = await take('2026-09-30')
  const after = await frozen(second.id)
  const { items, partial } = await explainSnapshots(db, administrator(), { first: first.id, second: second.id })
  expect({ seed, partial, sums: items.map(listed) }).toEqual({ seed, partial: false, sums: items.map(explained) })
  const causes = new Set(items.flatMap(({ parts }) => parts.map(({ cause }) => cause)))
  expect({ seed, causes: [...causes].sort() }).toEqual({ seed, causes: ['amendment', 'correction', 'late-entry', 'period', 'withdrawal'] })
  const codes = new Set(items.map(({ indicator }) => indicator))
  for (const code of ['requested', 'firms', 'firms-before', 'subscription', 'penetration', 'aid-rate', 'waiting', 'imported-lines'])
    expect({ seed, code, there: codes.has(code) }).toEqual({ seed, code, there: true })
  // nothing but what differs, and all that does: by plain comparison of what is in the bytes
  const sizes = (content: typeof before) =>
    new Map(content.firms.map((line) => [[line.programme, line.year, line.cut, line.key].join(' '), line.firms]))
  const [was, is] = [sizes(before), sizes(after)]
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => (was.get(key) ?? '0') !== (is.get(key) ?? '0'))
  expect({
    seed,
    firms: items
      .filter(({ indicator }) => indicator === 'firms')
      .map((one) => [one.programme, one.year, one.cut, one.key].join(' '))
      .sort(),
  }).toEqual({
    seed,
    firms: changed.sort(),
  })
  const rate = items.find(({ indicator, programme, year }) => indicator === 'penetration' && programme === null && year === '2026')
  expect({ seed, rate: rate?.parts.some(({ cause }) => cause === 'correction') }).toEqual({ seed, rate: true })
  const imports = items.filter(({ indicator }) => indicator === 'imported-lines')
  expect({ seed, imports: imports.flatMap(({ parts }) => parts.map(({ cause }) => cause)) }).toMatchObject({
    imports: expect.not.arrayContaining(['correction', 'period']),
  })
})

test('what was frozen is computed again from the same facts, whatever came since', async () => {
  const { db } = population.world.database
  const { items } = await listSnapshots(db, administrator(), { limit: 50 })
  const first = items.find(({ asOf }) => asOf === '2026-05-15')
  const { content, scope, sources } = await readFrozen(db, administrator(), first?.id ?? '')
  const again = await computeFigures(db, stateOf(scope, sources))
  for (const family of ['figures', 'months', 'departements', 'steps', 'backlog', 'funnel', 'imported'] as const)
    expect([family, again[family]]).toEqual([family, content[family]])
  // the consultant of a case is that of today
  const firms = (lines: typeof content.firms) => lines.map(({ consultantsAmount: _all, firstTenAmount: _ten, ...line }) => line)
  expect(firms(again.firms)).toEqual(firms(content.firms))
})

test('the firms that entered or left are as many as the figure changed by, for each cause', async () => {
  const { db } = population.world.database
  const { items } = await listSnapshots(db, administrator(), { limit: 50 })
  const [second, first] = items
  const asked = { first: first?.id ?? '', second: second?.id ?? '' }
  const told = await explainSnapshots(db, administrator(), asked)
  const figure = told.items.find(
    ({ indicator, programme, year, cut }) => indicator === 'firms' && programme === null && year === '2026' && cut === 'year',
  )
  const counts = new Map<string, number>()
  let cursor: string | undefined
  do {
    const page = await listSnapshotFirms(db, administrator(), { ...asked, year: '2026', cursor, limit: 3 })
    for (const { cause, entered } of page.items) counts.set(cause, (counts.get(cause) ?? 0) + (entered ? 1 : -1))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  const lines = (figure?.parts ?? []).map(({ cause, difference }) => `${cause} ${Number(difference)}`)
  const counted = [...counts].filter(([, count]) => count !== 0).map(([cause, count]) => `${cause} ${count}`)
  expect(counted.sort()).toEqual(lines.sort())
  expect(counts.size).toBeGreaterThan(0)
})

test('a snapshot of a former format stays as it is: its sums are compared, its other figures are not', async () => {
  const { database, funderId } = population.world
  const { id } = await take('2026-06-30')
  const bytes = Buffer.from(`{"asOf":"2026-03-31","figures":[],"firms":[],"format":"statistics-snapshot/2"}\n`)
  const old = randomId()
  await database.sql(
    `insert into statistic_snapshot (id, funder_id, number, as_of, position, title, asked_by, asked_at, content, sha256)
     values ($1, $2, 9000, '2026-03-31', 10, 'Ancien', $3, now(), $4, sha256($4))`,
    [old, funderId, administrator().userId, bytes],
  )
  const { content } = await snapshotContent(database.db, administrator(), old)
  expect(content.equals(bytes)).toBe(true)
  await expect(explainSnapshots(database.db, administrator(), { first: old, second: id })).rejects.toMatchObject({
    code: 'snapshot-of-former-format',
  })
  const { totals } = await compareSnapshots(database.db, administrator(), { first: id, second: old, limit: 5 })
  expect(totals.length).toBeGreaterThan(0)
})
