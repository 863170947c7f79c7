import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { exportLists } from '../../server/exports/lists/index.ts'
import { openApiDocument } from '../../server/http/openapi.ts'
import { programmes } from '../../server/programmes/index.ts'
import { RULE_CODES } from '../../server/reminders/default-rules.ts'
import { allRoutes } from '../../server/routes.ts'
import { type CaseWorld, createCaseWorld, PEOPLE, type Person, ROLE_OF } from '../cases/world.ts'
import type { Document } from '../http/openapi-checks.ts'
import { idsOf, MARKER, otherFunder, populate, revive, snapshot, storeBytes, uuidsIn } from './fuzz/population.ts'
import { seeded } from './fuzz/random.ts'
import { type FuzzRequest, requestFor, targetsOf } from './fuzz/requests.ts'
import { type Answer, sender } from './fuzz/send.ts'
import type { Known } from './fuzz/values.ts'

/**
 * Every route of the OpenAPI document, as every role, with random, boundary, wrong and hostile input.
 * The same chance each time, so that a change is judged by what it changed; other chances: GUICHET_FUZZ_SEED=7; more of it: GUICHET_FUZZ_REQUESTS=200000.
 * Requests run side by side, so that a second run meets the rows in another order: the seed gives the same requests, not the same answers.
 */
const SEED = Number(process.env['GUICHET_FUZZ_SEED'] ?? 20_260_101)
const REQUESTS = Number(process.env['GUICHET_FUZZ_REQUESTS'] ?? 20_000)
const SIDE_BY_SIDE = 12

let world: CaseWorld
let server: Server
let folder: string
let known: Known
let foreign: ReadonlySet<string>
let before: Record<string, string[]>
let funderId: string
const logged: string[] = []

const document = openApiDocument(allRoutes(), programmes) as Document

beforeAll(async () => {
  world = await createCaseWorld()
  folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-fuzz-'))
  await populate(world)
  funderId = await otherFunder(world)
  const storage = diskStorage(folder)
  await storeBytes(world, storage)
  before = await snapshot(world, funderId)
  const own = idsOf(await snapshot(world, world.funderId))
  const foreignIds = idsOf(before).filter((id) => !own.includes(id))
  foreign = new Set(foreignIds)
  const actions = programmes.all.flatMap((module) =>
    module.lifecycles.flatMap(({ transitions }) => transitions.map(({ action }) => action)),
  )
  const words = [...new Set([...actions, 'frac', '75', '2025', '2026', '1', '73282932000074', 'balance-sheet', 'digital', 'signed-order'])]
  const segments = {
    code: programmes.all.map(({ code }) => code),
    kind: [...new Set(programmes.all.flatMap(({ letters }) => Object.keys(letters ?? {})))],
    list: exportLists.map(({ code }) => code),
    action: [...new Set(actions)],
    rule: RULE_CODES,
    year: ['2025', '2026'],
    number: ['1'],
  }
  known = { schemas: document.components.schemas, ids: own, foreignIds, words, segments }
  const log = pino({ level: 'warn' }, new Writable({ write: (chunk: Buffer, _encoding, done) => done(void logged.push(chunk.toString())) }))
  const app = createApp({ ...world.services, log, storage })
  server = createServer({ maxHeaderSize: 16_384 }, app)
  // client and server share a process: busy for five seconds, it would close a connection that it is about to use
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await world.end()
  rmSync(folder, { recursive: true, force: true })
})

const told = ({ method, path: address, body }: FuzzRequest, { status, text }: Answer): string =>
  `${status} ${method} ${address.slice(0, 300)} ${body?.toString('utf8').slice(0, 500) ?? ''} -> ${text.slice(0, 300)}`

/** What the answers said, all together. */
const seen = {
  failures: [] as string[],
  leaks: [] as string[],
  statuses: new Map<number, number>(),
  reached: new Map<string, Set<number>>(),
}

function judge(request: FuzzRequest, answer: Answer): void {
  seen.statuses.set(answer.status, (seen.statuses.get(answer.status) ?? 0) + 1)
  seen.reached.set(request.operationId, (seen.reached.get(request.operationId) ?? new Set()).add(answer.status))
  if (answer.status >= 500) seen.failures.push(`${request.operationId}: ${told(request, answer)}`)
  // what was asked for by its identifier may be named in the refusal; anything else was read across
  const asked = new Set(uuidsIn(request.path + (request.body?.toString('utf8') ?? '')))
  const read = uuidsIn(answer.text).filter((id) => foreign.has(id) && !asked.has(id))
  if (answer.text.includes(MARKER) || read.length > 0) seen.leaks.push(told(request, answer))
}

/** Sends all of them, some side by side; answers how many operations there are. */
async function run(): Promise<number> {
  const random = seeded(SEED)
  const targets = targetsOf(document)
  const turns = targets.flatMap((target) => Array.from({ length: target.weight }, () => target))
  const { send, close } = sender((server.address() as AddressInfo).port, SIDE_BY_SIDE)
  const cookies = new Map<string, string>(PEOPLE.map((person) => [person, world.users[person].cookie]))
  const anyone = [...PEOPLE, null]
  const allowed = peopleByOperation()
  let sent = 0
  const next = async (): Promise<void> => {
    // each operation in its turn first, so that none is left out
    const target = sent < targets.length * 3 ? targets[sent % targets.length] : random.pick(turns)
    if (!target) throw new Error('no operation')
    const person = random.pick(random.chance(0.75) ? (allowed.get(target.operation.operationId) ?? anyone) : anyone)
    const request = requestFor(target, random, known, person && (cookies.get(person) ?? null))
    sent += 1
    const answer = await send(request)
    judge(request, answer)
    const own = person && request.headers['cookie'] === cookies.get(person)
    if (own && (answer.status === 401 || /^signOut|Session/.test(request.operationId)))
      cookies.set(person, await revive(world, world.users[person]))
  }
  const lane = async (): Promise<void> => {
    while (sent < REQUESTS) await next()
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  close()
  return targets.length
}

/** Who may call an operation by role: most requests come from them, or they would end at the door. */
const peopleByOperation = (): Map<string, readonly Person[]> =>
  new Map(
    allRoutes().flatMap(({ operationId, permission }) => {
      const people = typeof permission === 'string' ? PEOPLE : PEOPLE.filter((person) => permission.includes(ROLE_OF[person]))
      return people.length > 0 ? [[operationId, people] as const] : []
    }),
  )

function report(operations: number, seconds: number): void {
  const counts = [...seen.statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  process.stderr.write(
    `fuzz: ${REQUESTS} requests over ${operations} operations, ${seconds.toFixed(0)} s of CPU here; ${counts.join(', ')}\n`,
  )
  if (seen.failures.length === 0) return
  for (const text of logged.filter((line) => line.includes('"not available"')).slice(0, 5))
    process.stderr.write(`log: ${text.slice(0, 2_000)}\n`)
  const stacks = new Set(logged.map((text) => /"stack":"([^"]{0,400})/.exec(text)?.[1] ?? text.slice(0, 300)))
  for (const line of [...stacks].slice(0, 40)) process.stderr.write(`log: ${line}\n`)
}

it(`${REQUESTS} requests (seed ${SEED}): no failure of ours, nothing of another funder`, async () => {
  process.stderr.write(`fuzz: GUICHET_FUZZ_SEED=${SEED} GUICHET_FUZZ_REQUESTS=${REQUESTS}\n`)
  const cpu = process.cpuUsage()
  const operations = await run()
  const { user, system } = process.cpuUsage(cpu)
  report(operations, (user + system) / 1e6)
  expect(seen.failures.slice(0, 25)).toEqual([])
  expect(seen.leaks.slice(0, 25)).toEqual([])
  // the run is worth something: every operation was asked, many succeeded, and most requests were from people who are signed in
  expect(seen.reached.size).toBe(operations)
  const good = [...seen.reached.values()].filter((statuses) => [...statuses].some((status) => status < 300)).length
  process.stderr.write(`fuzz: ${good} of ${operations} operations succeeded at least once\n`)
  expect(good).toBeGreaterThan(operations / 3)
  expect((seen.statuses.get(401) ?? 0) / REQUESTS).toBeLessThan(0.4)
})

it('nothing of the other funder was changed by it', async () => {
  expect(await snapshot(world, funderId)).toEqual(before)
})

it('and a leak would be seen', () => {
  expect(uuidsIn(`{"id":"${[...foreign][0]}"}`).some((id) => foreign.has(id))).toBe(true)
  expect(before['organisation']?.join()).toContain(MARKER)
  expect(before['case_note']).toHaveLength(3)
})
