import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import type { Actor } from '../../server/access/actor.ts'
import { withSnapshot } from '../../server/db/snapshot.ts'
import { chosenTexts } from '../../server/exports/chosen-rows.ts'
import { OrderBody, orderOf } from '../../server/exports/export-order.ts'
import { exportLists } from '../../server/exports/lists/index.ts'
import { selectionOf, writeExport } from '../../server/exports/write-export.ts'
import type { SignedInCall } from '../../server/http/route.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import { allRoutes } from '../../server/routes.ts'
import type { Services } from '../../server/services.ts'
import type { TestUser } from '../support/api.ts'
import type { TestDatabase } from '../support/database.ts'
import type { Filter, Item, Listing } from './listing.ts'

/** What a screen shows: null when it refuses. */
export interface Shown {
  readonly items: readonly Item[]
  readonly total: number | undefined
}
interface Body {
  readonly items: readonly Item[]
  readonly nextCursor?: string | null
  readonly total?: number
}

const placed = (listing: Listing, filter: Filter) => listing.address?.(filter) ?? { params: {}, query: filter }

/** Every page of the list, one answer after the other. */
async function everyAnswer(
  { listing, filter, sort, me }: { listing: Listing; filter: Filter; sort: string | undefined; me: string },
  answer: (query: Filter) => Promise<unknown>,
): Promise<Shown | null> {
  const { query } = placed(listing, filter)
  if (listing.whole) {
    const body = await answer(query)
    return body === null ? null : { items: listing.whole(body as never, filter, me), total: undefined }
  }
  const items: Item[] = []
  let total: number | undefined
  let cursor: string | null = null
  do {
    const limit = listing.code === 'evaluations' ? '100' : '200'
    const body = (await answer({ ...query, limit, ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) })) as Body | null
    if (body === null) return null
    items.push(...body.items)
    total = body.total
    cursor = body.nextCursor ?? null
  } while (cursor !== null)
  return { items, total }
}

/** As the console asks for it: a session, HTTP, JSON. */
export const screenOf = (
  server: Server,
  user: TestUser,
  listing: Listing,
  filter: Filter,
  sort: string | undefined,
): Promise<Shown | null> => {
  const { port } = server.address() as AddressInfo
  const path = Object.entries(placed(listing, filter).params).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    listing.route,
  )
  return everyAnswer({ listing, filter, sort, me: user.id }, async (query) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}?${new URLSearchParams(query).toString()}`, {
      headers: { Cookie: user.cookie },
    })
    const body: unknown = await response.json()
    if (response.status >= 500 && response.status !== 503) throw new Error(JSON.stringify(body))
    return response.status === 200 ? body : null
  })
}

/** Answers that several lists are parts of. */
const ANSWERS = new Map<string, unknown>()
const ROUTES = new Map(allRoutes().flatMap((route) => (route.method === 'get' ? [[route.path, route] as const] : [])))

/** The same from the handler of the route, with its own schemas: what HTTP adds is the same for every filter. */
export const answersOf = (
  services: Services,
  actor: Actor,
  listing: Listing,
  filter: Filter,
  sort: string | undefined,
): Promise<Shown | null> => {
  const route = ROUTES.get(listing.route)
  if (!route) throw new Error(listing.route)
  const params = route.params?.parse(placed(listing, filter).params)
  return everyAnswer({ listing, filter, sort, me: actor.userId }, async (query) => {
    const asked = JSON.stringify([listing.route, actor.userId, params, query])
    if (listing.shared && ANSWERS.has(asked)) return ANSWERS.get(asked)
    try {
      const call = { actor, params, query: route.query?.parse(query), services, log: services.log }
      const body: unknown = (await route.handle(call as unknown as SignedInCall<never, never, never>))?.body
      if (listing.shared) ANSWERS.set(asked, body)
      return body
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  })
}

export const order = (actor: Actor, listing: Listing, filter: Filter, sort?: string) =>
  orderOf(
    actor,
    listing.code,
    OrderBody.parse({ format: 'csv', decimals: 'point', columns: [...listing.columns], filter, ...(sort ? { sort } : {}) }),
  )

const PLAIN = /^'(?=[=+\-@\t\r\n＝＋－＠])/
const plain = (line: readonly (string | null)[]): string[] => line.map((text) => (text ?? '').replace(PLAIN, ''))

/**
 * The rows COPY is given, from the very statement, and the number it is announced with, as the export counts it; null for a list that needs
 * settings, which only the file itself makes.
 */
export async function rowsOf(
  services: Services,
  database: TestDatabase,
  asked: ReturnType<typeof order>,
  actor: Actor,
): Promise<{ readonly announced: number; readonly lines: string[][] } | null> {
  const selection = await selectionOf(services, actor, asked)
  if (selection.settings) return null
  const list = exportLists.find(({ code }) => code === asked.list)
  const columns = asked.columns.flatMap((code) => list?.columns.find((column) => column.code === code) ?? [])
  const { sql, parameters } = chosenTexts(selection.query, columns, {}, asked.csv)
  const rows = await database.sql<Record<string, string | null>>(
    `select ${columns.map((_column, at) => `c${at}::text`).join(', ')} from (${sql}) r (${columns.map((_column, at) => `c${at}`).join(', ')})`,
    [...parameters],
  )
  const announced = await withSnapshot(services.db, never, (snapshot) => snapshot.count(selection.query))
  return { announced, lines: rows.map((row) => plain(columns.map((_column, at) => row[`c${at}`] ?? null))) }
}
const never = new AbortController().signal

/** The file itself, and the number it was announced with. */
export async function fileOf(services: Services, actor: Actor, asked: ReturnType<typeof order>, signal: AbortSignal) {
  const pieces: Buffer[] = []
  let announced = -1
  await writeExport(services, actor, asked, {
    signal,
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
  const lines: string[][] = parse(Buffer.concat(pieces), { delimiter: ';', bom: true, record_delimiter: '\r\n' })
  return { announced, lines: lines.slice(1).map(plain) }
}
