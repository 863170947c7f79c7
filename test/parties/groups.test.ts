import fc from 'fast-check'
import { type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { linkBetween } from '../../server/parties/link-between.queries.ts'
import { CONTROL_KINDS } from '../../server/parties/link-kind.ts'
import { singleUndertakingAt } from '../../server/parties/single-undertaking.queries.ts'
import { GROUP_LIMIT, smeSizeAt } from '../../server/parties/sme-size.queries.ts'
import { createFunder } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { insertLink, insertOrganisation, type YearRow } from '../support/organisations.ts'

const ON = localDate('2026-11-21')
let database: TestDatabase
let funderId: string
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  funderId = await createFunder(database)
})

const firm = (headcount = 1, more: Partial<Parameters<typeof insertOrganisation>[1]> = {}) =>
  insertOrganisation(database, { funderId, years: [[2025, headcount, 1, 1]], ...more })
const link = (holder: string, held: string, more: Partial<Parameters<typeof insertLink>[1]> = {}) =>
  insertLink(database, { funderId, holder, held, ...more })
const undertaking = (organisationId: string, on: LocalDate = ON) => singleUndertakingAt(database.db, { funderId, organisationId, on })
const size = (organisationId: string, on: LocalDate = ON) => smeSizeAt(database.db, { funderId, organisationId, on })
const people = (result: Awaited<ReturnType<typeof size>>) =>
  result.steps.find((step) => step.code === 'total' && step.year === result.referenceYear)

describe('the single undertaking', () => {
  test('a firm alone is its own', async () => {
    const a = await firm()
    expect(await undertaking(a)).toEqual([a])
  })

  test.each(CONTROL_KINDS)('%s links, whichever end is asked', async (kind) => {
    const [a, b] = [await firm(), await firm()]
    await link(a, b, { kind })
    expect(await undertaking(a)).toEqual([a, b].sort())
    expect(await undertaking(b)).toEqual([a, b].sort())
  })

  test('directly or through others: sisters of one parent, and their own subsidiaries', async () => {
    const [parent, a, b, child] = [await firm(), await firm(), await firm(), await firm()]
    await link(parent, a)
    await link(parent, b)
    await link(b, child, { kind: 'shareholder-agreement' })
    expect(await undertaking(a)).toEqual([parent, a, b, child].sort())
  })

  test('a partner is outside, on the way too', async () => {
    const [a, partner, beyond] = [await firm(), await firm(), await firm()]
    await link(partner, a, { kind: 'partner', share: 4900 })
    await link(partner, beyond)
    expect(await undertaking(a)).toEqual([a])
  })

  test('links have dates, both ends included', async () => {
    const [a, b] = [await firm(), await firm()]
    await link(a, b, { from: '2026-03-01', until: '2026-06-30' })
    const together = [a, b].sort()
    expect(await undertaking(a, localDate('2026-02-28'))).toEqual([a])
    expect(await undertaking(a, localDate('2026-03-01'))).toEqual(together)
    expect(await undertaking(a, localDate('2026-06-30'))).toEqual(together)
    expect(await undertaking(a, localDate('2026-07-01'))).toEqual([a])
  })

  test('establishments of one SIREN are one firm', async () => {
    const a = await firm(1, { siret: '73282932000074' })
    const b = await firm(1, { siret: '73282932000082' })
    const c = await firm()
    await link(b, c)
    expect(await undertaking(a)).toEqual([a, b, c].sort())
    expect(await linkBetween(database.db, { one: a, other: b, on: ON })).toBe('same-firm')
  })

  test('circles end', async () => {
    const [a, b, c] = [await firm(), await firm(), await firm()]
    await link(a, b)
    await link(b, c)
    await link(c, a)
    expect(await undertaking(b)).toEqual([a, b, c].sort())
  })

  test('a public body links nobody', async () => {
    const town = await firm(1, { kind: 'public-body' })
    const [a, b] = [await firm(), await firm()]
    await link(town, a)
    await link(town, b)
    expect(await undertaking(a)).toEqual([a])
    expect(await undertaking(town)).toEqual([town])
  })

  test('another funder sees nothing, and its firms of the same SIREN stay out', async () => {
    const a = await firm(1, { siret: '73282932000074' })
    const elsewhere = await createFunder(database)
    await insertOrganisation(database, { funderId: elsewhere, siret: '73282932000082' })
    expect(await undertaking(a)).toEqual([a])
    expect(await singleUndertakingAt(database.db, { funderId: elsewhere, organisationId: a, on: ON })).toEqual([])
    await expect(smeSizeAt(database.db, { funderId: elsewhere, organisationId: a, on: ON })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nothing is cut in silence', async () => {
    const parent = await firm()
    await database.sql(
      `with firms as (insert into organisation (id, funder_id, name, source, created_at, updated_at)
         select gen_random_uuid(), $1, 'Child ' || n, 'seed', now(), now() from generate_series(1, 1000) n returning id)
       insert into organisation_link (id, funder_id, holder_id, held_id, kind, valid, recorded_at)
         select gen_random_uuid(), $1, $2, id, 'majority-of-votes', daterange('2000-01-01', null), now() from firms`,
      [funderId, parent],
    )
    await expect(undertaking(parent)).rejects.toMatchObject({ code: 'group-too-large', options: { details: { limit: 1000 } } })
    const result = await size(parent)
    expect(result).toMatchObject({ size: 'unknown', steps: [{ code: 'group-too-large', limit: GROUP_LIMIT }] })
  })

  test('it is a partition: the same answer from each of its members, whatever the links', async () => {
    const nodes = await Promise.all(Array.from({ length: 7 }, () => firm()))
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([from, to]) => from !== to)
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(pair, { maxLength: 9, selector: ([from, to]) => `${from} ${to}` }), async (pairs) => {
        await database.sql('delete from organisation_link where funder_id = $1', [funderId])
        for (const [from, to] of pairs) await link(nodes[from] as string, nodes[to] as string)
        const root = nodes.map((_node, index) => index)
        for (let round = 0; round < 7; round += 1) {
          for (const [from, to] of pairs) {
            const least = Math.min(root[from] as number, root[to] as number)
            root[from] = least
            root[to] = least
          }
        }
        for (const [index, node] of nodes.entries()) {
          expect(await undertaking(node)).toEqual(nodes.filter((_other, at) => root[at] === root[index]).sort())
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('the size of a group, read from the database', () => {
  test('linked whole, partners pro rata with their own group, their partners not', async () => {
    const [a, parent, partner, ofPartner, beyond] = [await firm(10), await firm(20), await firm(100), await firm(50), await firm(1000)]
    await link(parent, a)
    await link(partner, parent, { kind: 'partner', share: 3000 })
    await link(partner, ofPartner)
    await link(beyond, partner, { kind: 'partner', share: 5000 })
    const result = await size(a)
    // 10 + 20 + 30 % of (100 + 50)
    expect(people(result)).toMatchObject({ headcount: '75.00', complete: true })
    expect(result).toMatchObject({ size: 'medium', sme: true, referenceYear: 2025, on: ON })
    expect(result.steps.filter((step) => step.code === 'counted')).toHaveLength(4)
  })

  test('the group is that of the day', async () => {
    const [a, parent] = [await firm(5), await firm(400)]
    await link(parent, a, { from: '2026-05-01', until: '2026-08-31' })
    expect((await size(a, localDate('2026-04-30'))).size).toBe('micro')
    expect((await size(a, localDate('2026-05-01'))).size).toBe('large')
    expect((await size(a, localDate('2026-08-31'))).size).toBe('large')
    expect((await size(a, localDate('2026-09-01'))).size).toBe('micro')
  })

  test('decimals and amounts arrive exact', async () => {
    const a = await firm(1, { years: [[2025, 9.99, 2_000_000, 99_999_999_999]] })
    expect((await size(a)).size).toBe('micro')
    const b = await firm(1, { years: [[2025, 9.99, 2_000_000.01, 2_000_000.01]] })
    expect((await size(b)).size).toBe('small')
  })

  test('two years and the parameter', async () => {
    const years: YearRow[] = [
      [2023, 5, 1, 1],
      [2024, 5, 1, 1],
      [2025, 80, 1, 1],
    ]
    const a = await firm(1, { years })
    expect((await size(a)).size).toBe('micro')
    expect((await smeSizeAt(database.db, { funderId, organisationId: a, on: ON, consecutiveYears: 1 })).size).toBe('medium')
  })

  test('a public holder is named, and what else it owns is not read', async () => {
    const town = await firm(1, { kind: 'public-body', name: 'Town' })
    const [a, other] = [await firm(5), await firm(400)]
    await link(town, a, { kind: 'partner', share: 2500 })
    await link(town, other)
    const result = await size(a)
    expect(result).toMatchObject({ size: 'large', sme: false })
    expect(result.steps).toContainEqual(expect.objectContaining({ code: 'public-body', name: 'Town', shareBasisPoints: 2500 }))
    expect(people(result)).toMatchObject({ headcount: '5.00' })
  })

  test('what is missing in the group is named', async () => {
    const a = await firm(5)
    const parent = await insertOrganisation(database, { funderId, name: 'Parent' })
    await link(parent, a)
    const result = await size(a)
    expect(result).toMatchObject({ size: 'unknown', sme: null })
    expect(result.missing).toEqual(
      ['headcount', 'turnover', 'balanceSheet'].map((figure) => ({ organisationId: parent, name: 'Parent', year: 2025, figure })),
    )
  })

  test('one statement, whatever the group', async () => {
    const nodes: string[] = []
    for (let index = 0; index < 12; index += 1) nodes.push(await firm(2))
    for (let index = 1; index < nodes.length; index += 1) await link(nodes[index - 1] as string, nodes[index] as string)
    const statements: string[] = []
    const counted = database.db.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind)
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const result = await smeSizeAt(counted, { funderId, organisationId: nodes[6] as string, on: ON })
    expect(statements).toHaveLength(1)
    expect(people(result)).toMatchObject({ headcount: '24.00' })
  })
})
