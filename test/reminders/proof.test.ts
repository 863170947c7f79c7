import { type ChildProcess, spawn } from 'node:child_process'
import { Redis } from 'ioredis'
import { replanReminders } from '../../server/reminders/replan-reminders.ts'
import { type MailServer, startMailServer } from '../mail/mail-server.ts'
import type { TestDatabase } from '../support/database.ts'
import { type QueueStore, queueStores } from '../support/queue-stores.ts'
import { compiledScript } from '../support/script.ts'
import { until } from '../support/until.ts'
import { createDatedCases, type Expected, fileClock, type MovedClock, openOwnDatabase } from './proof-world.ts'

const COUNT = 5_000
const WORKERS = 2
const HOUR = 3_600_000
/** Monday evening to Wednesday noon: the day itself, and the digests of the next morning. */
const BEGIN = '2026-11-23T23:00:00Z'
const HOURS = 36
const STEP_MS = 40
const MINUTES_A_STEP = 5

interface Found {
  readonly id: string
  readonly to: string
  readonly references: readonly string[]
}

const plain = (raw: string): string =>
  raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** What one message tells, read from its text part as it came over the wire. */
function read({ raw, to }: MailServer['received'][number]): Found {
  const text = plain(raw.slice(0, raw.indexOf('Content-Type: text/html')))
  return {
    id: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '',
    to: to.join(),
    references: [...text.matchAll(/^- (R\d-\d{6}),/gm)].map((match) => match[1] ?? ''),
  }
}

/** The worker in one file: it is started a dozen times. */
const PROGRAM = compiledScript('test/reminders/worker-process.ts')

let own: Awaited<ReturnType<typeof openOwnDatabase>>
let database: TestDatabase
let clock: MovedClock
let mails: MailServer
let store: QueueStore
const children = new Set<ChildProcess>()
let kills = 0

beforeEach(async () => {
  own = await openOwnDatabase()
  database = own.database
  clock = fileClock(own.folder, '2026-11-23T10:00:00Z')
  mails = await startMailServer()
  kills = 0
})
afterEach(async () => {
  const left = [...children]
  children.clear()
  for (const child of left) child.kill('SIGKILL')
  await mails.close()
  await store?.close()
  await own.end()
})

function startWorker(): ChildProcess {
  const args = [PROGRAM, database.url, clock.file, mails.url]
  const child = spawn(process.execPath, [...args, ...(store.redisUrl ? [store.redisUrl] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  // whoever runs workers starts one that ended again: while the database replays its journal none can start
  child.once('exit', () => {
    if (children.delete(child)) startWorker()
  })
  child.stdout.on('data', () => ready.add(child))
  return child
}
const ready = new WeakSet<ChildProcess>()

/** One that takes jobs is killed with -9 in whatever it does, and another is started in its place. */
async function killOne(share: number): Promise<void> {
  const chosen = await until('a worker that takes jobs', () => {
    const alive = [...children].filter((child) => ready.has(child))
    return alive[Math.floor(share * alive.length)]
  })
  children.delete(chosen)
  chosen.kill('SIGKILL')
  kills += 1
  startWorker()
}

/** The same numbers at each run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

const expected = (): Promise<Expected[]> =>
  database.sql<Expected & Record<string, unknown>>(
    `select c.reference, u.email::text from case_file c join user_account u on u.id = c.officer_id where c.next_due_on < '2027-01-01'
       and c.state = 's' order by 1`,
  )
const count = async (query: string): Promise<number> =>
  (await database.sql<{ count: number }>(`select count(*)::int from ${query}`))[0]?.count ?? -1

/** What was due in the morning only is spread over the day, from the first hour on. */
async function spread(): Promise<void> {
  await database.sql(
    `update reminder set due_at = $1::timestamptz + (('x' || substr(md5(id::text), 1, 6))::bit(24)::int % 86400) * interval '1 second'
     where due_on = '2026-11-24' and ('x' || substr(md5(id::text), 8, 2))::bit(8)::int % 2 = 0`,
    [BEGIN],
  )
}

async function liveThrough(random: () => number): Promise<void> {
  let now = Date.parse(BEGIN)
  const end = now + HOURS * HOUR
  const steps = (HOURS * 60) / MINUTES_A_STEP
  const at = (share: number): number => Math.round(steps * share)
  for (let step = 0; now < end; step += 1) {
    now += MINUTES_A_STEP * 60_000
    if (step === at(0.3)) now += HOUR
    if (step === at(0.6)) now -= HOUR
    clock.set(now)
    if (step > 0 && step % 48 === 0) await killOne(random())
    if (step === at(0.45)) await own.crash().catch(() => undefined)
    if (step === at(0.4) && store.redisUrl) await emptied(store.redisUrl)
    if (step === at(0.7)) mails.refuse('too many at once, later please')
    if (step === at(0.75)) mails.refuse(null)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}

async function emptied(url: string): Promise<void> {
  const client = new Redis(url)
  await client.flushall()
  await client.quit()
}

/** Nothing due, nothing waiting, nothing unsent: the clock goes on, so that every pause ends. */
async function comeToRest(): Promise<void> {
  let seen = ''
  await until('everything to be said and sent', async () => {
    clock.set(clock.now().getTime() + 15 * 60_000)
    const left = await Promise.all([
      count(`reminder where state = 'planned' and due_on <= '2026-11-25'`),
      count(`notice where mail_state = 'waiting'`),
      count('mail_message where sent_at is null'),
      count('outbox where finished_at is null'),
    ])
    seen = left.join()
    return left.every((one) => one === 0)
  }).catch((error: unknown) => {
    throw new Error(`left planned, waiting, unsent, unfinished: ${seen}`, { cause: error })
  })
}

describe.each([...queueStores()])('a day of reminders on $name', ({ open }) => {
  test('5 000 reminders, two workers killed at random, a clock that jumps, a store that forgets: each is mailed once', async () => {
    store = await open()
    await store.backend(database.url).prepare()
    await createDatedCases(database, COUNT)
    await replanReminders({ db: database.db, clock })
    expect(await count(`reminder where due_on = '2026-11-24'`)).toBe(COUNT)
    await spread()
    clock.set(Date.parse(BEGIN))
    for (let worker = 0; worker < WORKERS; worker += 1) startWorker()
    await until('both workers', () => [...children].every((child) => ready.has(child)))

    await liveThrough(numbers(20_261_124))
    await comeToRest()

    const received = mails.received.map(read)
    const messages = [...new Map(received.map((mail) => [mail.id, mail])).values()]
    const told = messages.flatMap(({ references, to }) => references.map((reference) => ({ reference, email: to })))
    const sorted = (list: readonly Expected[]): string[] => list.map(({ reference, email }) => `${reference} ${email}`).sort()
    // zero omissions, zero duplicates, nobody told of what is another's, nothing of what is due another day
    expect(sorted(told)).toEqual(sorted(await expected()))
    expect(told).toHaveLength(COUNT)
    // a mailbox is sent the same message twice only when its worker was killed between the answer of the mail server and the commit
    const repeated = received.length - messages.length
    expect(repeated).toBeLessThanOrEqual(kills * 5 + 5)
    expect(await count('mail_message')).toBe(messages.length)
    expect(await count(`notice where mail_state = 'mailed' and mail_id is not null`)).toBe(COUNT)
    const perPerson = Math.max(...[...new Set(messages.map(({ to }) => to))].map((to) => messages.filter((mail) => mail.to === to).length))
    // four a day, on two days
    expect(perPerson).toBeLessThanOrEqual(8)
    expect(kills).toBeGreaterThan(3)
    process.stdout.write(
      `proof: ${told.length} reminders in ${messages.length} messages, at most ${perPerson} a person in two days, ${kills} kills, ${repeated} sent twice under the same Message-ID\n`,
    )
  })
})
