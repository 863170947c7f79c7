import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import type { Actor } from '../../server/access/actor.ts'
import { OrderBody, orderOf } from '../../server/exports/export-order.ts'
import { exportLists } from '../../server/exports/lists/index.ts'
import { countExport, writeExport } from '../../server/exports/write-export.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { collector, readOds } from '../sheets/read-back.ts'
import { LISTINGS } from './list-cases.ts'
import { fillLists, type Listed } from './listed.ts'
import type { Filter } from './listing.ts'

const never = new AbortController().signal
let world: CaseWorld
let listed: Listed
beforeAll(async () => {
  world = await createCaseWorld()
  listed = await fillLists(world)
})
afterAll(() => world?.end())

async function made(actor: Actor, list: string, body: Partial<OrderBody>): Promise<Buffer> {
  const { out, bytes } = collector()
  await writeExport(world.services, actor, orderOf(actor, list, OrderBody.parse({ format: 'csv', columns: ['reference'], ...body })), {
    signal: never,
    accept: () => undefined,
    open: () => out,
  })
  return bytes()
}

type Row = Readonly<Record<string, string | number | boolean | null>>

/** A filter of the list that finds something, if one does. */
async function fullFilter(actor: Actor, code: string): Promise<Filter> {
  const listing = LISTINGS.find((one) => one.code === code)
  const list = exportLists.find((one) => one.code === code)
  if (!listing || !list) throw new Error(code)
  const tried = fc.sample(listing.filters(listed), { numRuns: 30, seed: 7 })
  for (const filter of tried) {
    const asked = { list: code, filter: list.filter.parse(filter) }
    // a firm of others, or none at all: refused
    const rows = await countExport(world.services, actor, asked, never).catch((error: unknown) => {
      if (error instanceof Refusal) return 0
      throw error
    })
    if (rows > 0) return filter
  }
  return tried[0] ?? {}
}

/** What a workbook shows of a value of the JSON. */
const asNumber = (value: Row[string] | undefined): number | null => (value === null || value === undefined ? null : Number(value))

const OWN = ['notices', 'own-attachments', 'own-exports']

describe('every list in every format, with every column', () => {
  it.each(exportLists.filter(({ code }) => code !== 'failed-jobs').map((list) => [list.code, list] as const))('%s', async (code, list) => {
    const { committee, both } = listed.population.users
    // reviews are of the person they were given to; what is somebody's own, of one who has some
    const user = code === 'reviews' ? committee : OWN.includes(code) ? both : await world.user([...list.roles])
    const actor = await world.actorOf(user)
    const filter = await fullFilter(actor, code)
    const columns = list.columns.map((column) => column.code)
    const rows = JSON.parse((await made(actor, code, { filter, columns, format: 'json' })).toString()) as Row[]
    expect([code, rows.length > 0]).toEqual([code, true])
    // each file is an act: the journal has a line more every time
    const later = (files: number): number => (code === 'journal' && filter['until'] === undefined ? files : 0)

    const [sheet] = await readXlsx(await made(actor, code, { filter, columns, format: 'xlsx' }))
    const [heading, ...read] = sheet?.data ?? []
    expect(heading).toEqual(list.columns.map(({ fr }) => fr))
    expect(read).toHaveLength(rows.length + later(1))

    const [table] = await readOds(await made(actor, code, { filter, columns, format: 'ods' }))
    const [titles, ...lines] = table?.rows ?? []
    expect(titles?.map(({ text }) => text)).toEqual(list.columns.map(({ fr }) => fr))
    expect(lines).toHaveLength(rows.length + later(2))

    if (later(1) > 0) return
    for (const [at, column] of list.columns.entries()) {
      const values = rows.map((row) => row[column.code] ?? null)
      if (column.kind === 'amount' || column.kind === 'number' || column.kind === 'rate') {
        expect([column.code, read.map((row) => row[at] ?? null)]).toEqual([column.code, values.map(asNumber)])
        expect([column.code, lines.map((line) => (line[at]?.type ? Number(line[at].value) : null))]).toEqual([
          column.code,
          values.map(asNumber),
        ])
      }
      if (column.kind === 'text')
        expect([column.code, lines.map((line) => line[at]?.text ?? '')]).toEqual([column.code, values.map((value) => value ?? '')])
    }
  })
})
