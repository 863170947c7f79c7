import ICAL from 'ical.js'
import { pino } from 'pino'
import { rateLimiter } from '../../server/access/rate-limit.ts'
import { assignCase } from '../../server/cases/assign-case.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../cases/world.ts'
import { as, type TestUser, testApp } from '../support/api.ts'

let world: CaseWorld
const lines: string[] = []
beforeAll(async () => {
  const made = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
  const services = { ...made.services, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) }
  world = { ...made, services, app: testApp(services) }
})
afterAll(() => world.end())

const open = async (user: TestUser): Promise<string> => {
  const made = await as(world.app, user).post('/api/v1/account/calendar')
  if (made.status !== 201) throw new Error(made.text)
  return new URL(made.body.address).pathname
}
/** As a calendar program reads it: without a session. */
const read = (path: string) => as(world.app, null).get(path)
const days = async (path: string): Promise<string[]> => {
  const { text } = await read(path)
  return new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((event) => `${String(event.getFirstPropertyValue('dtstart'))} ${String(event.getFirstPropertyValue('uid')).slice(0, 36)}`)
}
const submitted = async (officer: Person | null, firmId?: string): Promise<string> => {
  const { id } = await world.filledDraft({}, { firmId: firmId ?? (await world.firm()) })
  const { version } = await world.act(id, 'applicant', 'submit')
  if (officer) {
    const given = { caseId: id, version, officerId: world.users[officer].id, reason: null }
    await assignCase(world.services, world.actors.supervisor, given)
  }
  return id
}

it('made, renewed and closed by its owner; the secret is shown once, kept as a hash, and in no log', async () => {
  const { officer } = world.users
  const own = async () => (await as(world.app, officer).get('/api/v1/account/calendar')).body.calendar
  expect(await own()).toBeNull()
  const first = await open(officer)
  expect(first).toMatch(/^\/api\/v1\/calendar\/[\w-]{43}\.ics$/)
  expect(await own()).toEqual({ createdAt: '2026-11-23T09:00:00.000Z', lastReadAt: null })
  expect((await read(first)).status).toBe(200)
  expect((await own()).lastReadAt).toBe('2026-11-23T09:00:00.000Z')
  const second = await open(officer)
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
  expect((await as(world.app, officer).delete('/api/v1/account/calendar')).status).toBe(204)
  expect((await as(world.app, officer).delete('/api/v1/account/calendar')).status).toBe(204)
  expect((await read(second)).status).toBe(404)
  for (const bad of ['x', 'x'.repeat(43), `${'x'.repeat(43)}%00`]) expect((await read(`/api/v1/calendar/${bad}.ics`)).status).toBe(404)
  const secrets = [first, second].map((path) => path.slice('/api/v1/calendar/'.length, -'.ics'.length))
  expect(lines.some((line) => line.includes('/api/v1/calendar/[secret]'))).toBe(true)
  const rows = await world.database.sql<{ row: string }>(
    'select f::text as row from calendar_feed f union all select a::text from audit_pending a',
  )
  for (const secret of secrets) for (const text of [...lines, ...rows.map(({ row }) => row)]) expect(text).not.toContain(secret)
})

it('is answered as a calendar nobody else keeps, and "not modified" until something is', async () => {
  const id = await submitted('officer')
  const path = await open(world.users.officer)
  const answer = await read(path)
  expect(answer.headers).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' })
  const again = await read(path).set('If-None-Match', answer.headers['etag'] ?? '')
  expect([again.status, again.text]).toEqual([304, ''])
  expect(await days(path)).toEqual([`2027-01-23 ${id}`])
  // the date moves: the same event, further in its sequence
  const uid = answer.text.match(/UID:.*\r\n/)?.[0]
  await world.act(id, 'officer', 'requestDocuments', { documents: ['balance-sheet'], days: 30 })
  const moved = await read(path).set('If-None-Match', answer.headers['etag'] ?? '')
  expect(moved.status).toBe(200)
  expect(moved.text).toContain(uid)
  // what is asked for, and the implicit decision behind it, later now
  expect((await days(path)).sort()).toEqual([`2026-12-23 ${id}`, `2027-02-22 ${id}`])
})

it('each person finds what they follow, and nothing they may not know of any more', async () => {
  const firmId = await world.firm('Menuiserie Neuve')
  const mine = await submitted('officer2', firmId)
  const paths = {
    officer: await open(world.users.officer),
    officer2: await open(world.users.officer2),
    authority: await open(world.users.authority),
    applicant: await open(world.users.applicant),
    consultant: await open(world.users.consultant),
    supervisor: await open(world.users.supervisor),
    auditor: await open(world.users.auditor),
  }
  const holds = async (who: keyof typeof paths): Promise<boolean> => (await days(paths[who])).some((line) => line.includes(mine))
  const all = async (): Promise<string[]> => {
    const found: string[] = []
    for (const who of Object.keys(paths) as (keyof typeof paths)[]) if (await holds(who)) found.push(who)
    return found
  }
  expect(await all()).toEqual(['officer2', 'applicant', 'consultant'])
  await world.database.sql('update case_file set officer_id = null where id = $1', [mine])
  expect(await all()).toEqual(['applicant', 'consultant', 'supervisor'])
  await world.database.sql('update case_file set officer_id = $2 where id = $1', [mine, world.users.officer2.id])
  // brought before the one who decides
  await world.database.sql(`update case_file set state = 'appraised' where id = $1`, [mine])
  expect(await all()).toEqual(['officer2', 'authority', 'applicant', 'consultant'])
  // kept away from the firm
  await world.database.sql(
    `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
     values (gen_random_uuid(), $1, $2, $3, 'family', '2026-01-01', $2, now())`,
    [world.funderId, world.users.officer2.id, firmId],
  )
  expect(await holds('officer2')).toBe(false)
  // a role that ended, an account that is closed
  await world.database.sql(`delete from role_grant where user_id = $1`, [world.users.authority.id])
  expect(await days(paths.authority)).toEqual([])
  await world.database.sql('update user_account set active = false where id = $1', [world.users.applicant.id])
  expect((await read(paths.applicant)).status).toBe(404)
  // moot: absent
  await world.database.sql('update case_file set next_due_on = null, next_due_kind = null where id = $1', [mine])
  expect(await holds('consultant')).toBe(false)
})

it('counts against the limit of what is open to anyone', async () => {
  const limits = { 'sign-in': 0, public: 2, read: 0, write: 0, upload: 0, export: 0 }
  const app = testApp({ ...world.services, rates: rateLimiter(world.database.db, limits, world.clock.now) })
  const ask = () => as(app, null).get(`/api/v1/calendar/${'x'.repeat(43)}.ics`)
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([404, 404, 429])
})
