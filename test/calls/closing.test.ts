import { diskStorage } from '../../server/documents/disk-storage.ts'
import { programmes } from '../../server/programmes/index.ts'
import { type ApprenticWorld, CLOSES, createApprenticWorld, filledDraft } from '../programmes/support/apprentic-world.ts'
import { type Answer, type Client, startClient } from '../programmes/support/client.ts'
import { versionOf } from '../programmes/support/driver.ts'
import { type TestUser, testApp, testClock, testServices } from '../support/api.ts'

/** Instants around the closing at which a request arrives; the closing itself is in time. Milliseconds. */
const ARRIVALS = [-1_000, -500, -1, 0, 1, 500, 1_000] as const
const CLIENTS = 50

let world: ApprenticWorld
const clients: Client[] = []
let drafts: { caseId: string; user: TestUser }[]

beforeAll(async () => {
  world = await createApprenticWorld({ poolSize: 20 })
  drafts = []
  for (let n = 0; n < CLIENTS; n += 1) {
    const by = await world.outsider(`Atelier ${n}`)
    drafts.push({ caseId: await filledDraft(world, by), user: by.user })
  }
  // one application per arrival: the same database, each with its own injected clock
  for (const offset of ARRIVALS) {
    const clock = testClock(new Date(Date.parse(CLOSES) + offset).toISOString())
    clients.push(await startClient(testApp(testServices(world.database, { clock, storage: diskStorage(world.folder), programmes }))))
  }
})
afterAll(async () => {
  for (const client of clients) await client.close()
  await world?.end()
})

it('50 clients file around the closing, each with a double click: in time lands once, late is refused, none is lost, none is doubled', async () => {
  const sent = await Promise.all(
    drafts.map(async ({ caseId, user }, n) => {
      const place = n % ARRIVALS.length
      const client = clients[place] as Client
      const version = await versionOf(world, caseId)
      const file = (): Promise<Answer> =>
        client.call(user, 'POST', `/cases/${caseId}/actions/submit`, { version, body: {}, key: `file-${caseId}` })
      const answers = await Promise.all([file(), file()])
      return { caseId, inTime: (ARRIVALS[place] ?? 0) <= 0, statuses: answers.map(({ status }) => status), answers }
    }),
  )
  for (const { caseId, inTime, statuses, answers } of sent) {
    const [row] = await world.database.sql<{ state: string; filed: boolean; events: number; letters: number }>(
      `select state, filed_at is not null as filed,
           (select count(*)::int from case_event e where e.case_id = c.id and e.action = 'submit') as events,
           (select count(*)::int from letter l where l.case_id = c.id and l.kind = 'acknowledgement') as letters
         from case_file c where id = $1`,
      [caseId],
    )
    expect({ ...row, inTime }).toEqual({
      ...{ state: inTime ? 'filed' : 'draft', filed: inTime, events: inTime ? 1 : 0, letters: inTime ? 1 : 0, inTime },
    })
    if (inTime) {
      // the second click is answered by the first, or told that it is under way
      expect(statuses).toContain(200)
      expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
    } else {
      expect(statuses).toEqual([409, 409])
      const codes = answers.map(({ body }) => body.code)
      expect(codes).toContain('conditions-not-met')
      expect(codes.every((code) => code === 'conditions-not-met' || code === 'request-under-way')).toBe(true)
    }
  }
  const landed = sent.filter(({ inTime }) => inTime).length
  expect(landed).toBeGreaterThan(20)
  expect(landed).toBeLessThan(CLIENTS)
  expect(
    await world.database.sql('select count(*)::int as n from case_file where call_id = $1 and filed_at is not null', [world.callId]),
  ).toEqual([{ n: landed }])
})

it('the database holds the closing as well, whatever the code', async () => {
  const late = drafts.find((_draft, n) => (ARRIVALS[n % ARRIVALS.length] ?? 0) > 0)
  const file = (at: string) =>
    world.database.sql(`update case_file set received_on = '2026-04-15', filed_at = $2 where id = $1`, [late?.caseId, at])
  await expect(file('2026-04-15T10:00:00.001Z')).rejects.toThrow('the call is closed')
  await expect(file('2026-03-02T07:59:59.999Z')).rejects.toThrow('the call is not open yet')
  await expect(world.database.sql('update case_file set sealed = false where id = $1', [late?.caseId])).rejects.toThrow(
    'the seal of a case',
  )
  await expect(world.database.sql('update case_file set call_id = null where id = $1', [late?.caseId])).rejects.toThrow(
    'a case keeps its call',
  )
  // the dates of a call hold what was filed in it
  await expect(world.database.sql(`update call set closes_at = '2026-04-01' where id = $1`, [world.callId])).rejects.toThrow(
    'hold its files',
  )
  await expect(world.database.sql(`update call set unsealed_at = closes_at, unsealed_by = created_by, unsealed_files = 0`)).rejects.toThrow(
    'call_unsealed_after_closing',
  )
})

it('a draft is kept and read by its owner after closing, and can be completed, never filed', async () => {
  const late = drafts.findIndex((_draft, n) => (ARRIVALS[n % ARRIVALS.length] ?? 0) > 0)
  const { caseId, user } = drafts[late] as { caseId: string; user: TestUser }
  world.on('2026-04-20')
  const read = await world.client.call(user, 'GET', `/apprentic/cases/${caseId}`)
  expect(read).toMatchObject({ status: 200, body: { call: { state: 'closed' }, application: { title: 'Atelier connecté' } } })
  const actions = (await world.client.call(user, 'GET', `/cases/${caseId}/actions`)).body.items as {
    action: string
    allowed: boolean
    unmet: unknown
  }[]
  expect(actions.find(({ action }) => action === 'submit')).toMatchObject({ allowed: false, unmet: [{ condition: 'callOpen' }] })
})
