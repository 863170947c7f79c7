import { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { Actor } from '../../server/access/actor.ts'
import { listCases } from '../../server/cases/case-list.queries.ts'
import { OrderBody, orderOf } from '../../server/exports/export-order.ts'
import { countExport, writeExport } from '../../server/exports/write-export.ts'
import { filters } from '../cases/filters.ts'
import { filterSql, type Population, populate, visibleSql, type Who } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'

const PEOPLE: readonly Who[] = [
  'everything',
  'one-departement',
  'one-programme',
  'two-grants',
  'auditor',
  'applicant',
  'consultant',
  'both',
  'committee',
]
const never = new AbortController().signal

let world: CaseWorld
let population: Population
const actors = new Map<Who, Actor>()
beforeAll(async () => {
  world = await createCaseWorld()
  population = await populate(world)
  for (const who of PEOPLE) actors.set(who, await world.actorOf(population.users[who]))
})
afterAll(() => world?.end())

/** The export as it was written, and the number of rows it was announced with. */
async function made(actor: Actor, list: string, body: Partial<OrderBody>) {
  const pieces: Buffer[] = []
  let announced = -1
  const order = orderOf(actor, list, OrderBody.parse({ format: 'csv', columns: ['reference'], ...body }))
  const rows = await writeExport(world.services, actor, order, {
    signal: never,
    accept: (count) => {
      announced = count
    },
    open: () =>
      new Writable({
        write: (piece: Buffer, _encoding, done) => {
          pieces.push(piece)
          done()
        },
      }),
  })
  return { rows, announced, bytes: Buffer.concat(pieces) }
}
const lines = (bytes: Buffer): string[][] => parse(bytes, { delimiter: ';', bom: true, record_delimiter: '\r\n' }).slice(1)

describe('200 random filters as each person: the screen, the announced number, the file and SQL agree', () => {
  it.each(PEOPLE)('%s', async (who) => {
    const actor = actors.get(who)
    if (!actor) throw new Error(who)
    await fc.assert(
      fc.asyncProperty(filters(population), async (filter) => {
        const asked = filter as Record<string, string>
        const screen = await listCases(world.database.db, actor, { filter, sort: 'lastEventAt', descending: true, limit: 200 })
        const { rows, announced, bytes } = await made(actor, 'cases', { filter: asked })
        const truth = await world.database.sql<{ reference: string }>(
          `select reference from case_file where ${visibleSql(who, population)} and ${filterSql(filter, actor.userId)}`,
        )
        const references = lines(bytes).map(([reference]) => reference ?? '')
        expect([screen.total, rows, announced, references.length]).toEqual(Array.from({ length: 4 }, () => truth.length))
        expect([...references].sort()).toEqual(truth.map(({ reference }) => reference).sort())
        // the very order of the screen
        expect(references.slice(0, 200)).toEqual(screen.items.map(({ reference }) => reference))
      }),
      { numRuns: 200 },
    )
  })
})

it('the journal holds each export with who, which list, filter, columns, format and number of rows, and was told before the first byte', async () => {
  const actor = actors.get('auditor')
  if (!actor) throw new Error('auditor')
  const { rows } = await made(actor, 'cases', { filter: { departement: '75' }, columns: ['reference', 'state'], format: 'csv' })
  const [line] = await world.database.sql<{ actor_id: string; subject_id: string; after: unknown }>(
    `select actor_id, subject_id, after from audit_entry where action = 'export.made' order by sequence desc limit 1`,
  )
  expect(line).toEqual({
    actor_id: actor.userId,
    subject_id: 'cases',
    after: { list: 'cases', filter: { departement: '75' }, columns: ['reference', 'state'], format: 'csv', rows },
  })
  expect(rows).toBeGreaterThan(0)
  await expect(
    writeExport(world.services, actor, orderOf(actor, 'cases', OrderBody.parse({ format: 'csv', columns: ['reference'] })), {
      signal: never,
      accept: () => undefined,
      open: () => {
        throw new Error('nowhere to write')
      },
    }),
  ).rejects.toThrow('nowhere to write')
  const [after] = await world.database.sql<{ after: unknown }>(
    `select after from audit_entry where action = 'export.made' order by sequence desc limit 1`,
  )
  expect(after?.after).toMatchObject({ columns: ['reference'] })
})

it('a person linked with the firm exports neither its cases nor their number', async () => {
  const user = await world.user(['caseOfficer'])
  const before = await countExport(world.services, await world.actorOf(user), { list: 'cases', filter: {} }, never)
  const firm = population.organisations[1] ?? ''
  const [of] = await world.database.sql<{ n: number }>(
    `select count(*)::int as n from case_file where id in (select case_id from case_party where organisation_id = $1)
     and (received_on is not null)`,
    [firm],
  )
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2020-01-01', $2, '2026-01-01')`,
    [world.funderId, user.id, firm],
  )
  const actor = await world.actorOf(user)
  expect(actor.recusedOrganisationIds).toContain(firm)
  const { rows, bytes } = await made(actor, 'cases', { columns: ['reference', 'applicantName'] })
  expect(of?.n).toBeGreaterThan(0)
  expect(rows).toBe(before - (of?.n ?? 0))
  expect(lines(bytes)).toHaveLength(rows)
})
