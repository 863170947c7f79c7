import { assignCase } from '../../server/cases/assign-case.ts'
import { replanReminders } from '../../server/reminders/replan-reminders.ts'
import { type CaseWorld, createCaseWorld, type Person } from '../cases/world.ts'
import { as } from '../support/api.ts'
import { brief, remindersOf, sweepAt } from './world.ts'

let world: CaseWorld
const ids: string[] = []
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-11-23T09:00:00Z' })
  for (const officer of ['officer', 'officer', 'officer2'] as const) {
    const { id } = await world.filledDraft({}, { firmId: await world.firm() })
    await world.act(id, 'applicant', 'submit')
    const { version } = await world.read<{ version: number }>(id)
    await assignCase(world.services, world.actors.supervisor, { caseId: id, version, officerId: world.users[officer].id, reason: null })
    ids.push(id)
  }
  world.clock.set('2026-12-21T09:00:00Z')
})
afterAll(() => world.end())

const by = (person: Person) => as(world.app, world.users[person])
const list = async (person: Person, query = '') => (await by(person).get(`/api/v1/reminders${query}`)).body

test('the next thirty days: an officer sees their own, a supervisor all, page by page, nothing beyond', async () => {
  const own = await list('officer')
  expect(own.items.map((item: { case: { id: string } }) => item.case.id).sort()).toEqual([...ids.slice(0, 2), ...ids.slice(0, 2)].sort())
  expect(own).toMatchObject({ total: 4, until: '2027-01-20' })
  expect((await list('officer2')).total).toBe(2)
  // two warnings of each officer, one of the supervisor, for three cases; the last ones leave on the 22nd
  const all = await list('supervisor', '?limit=4')
  expect([all.total, all.items.length]).toEqual([9, 4])
  const rest = await list('supervisor', `?limit=10&cursor=${all.nextCursor}`)
  expect(new Set([...all.items, ...rest.items].map((item: { id: string }) => item.id)).size).toBe(9)
  expect((await list('supervisor', '?recipient=supervisor')).total).toBe(3)
  expect((await by('supervisor').get('/api/v1/reminders?cursor=x')).status).toBe(400)
  for (const person of ['applicant', 'consultant', 'authority', 'auditor'] as const)
    expect((await by(person).get('/api/v1/reminders')).status).toBe(403)
})

test('a preview says what would be written and to whom, and writes nothing', async () => {
  const [first] = (await list('officer')).items
  const preview = await by('officer').get(`/api/v1/reminders/${first.id}/preview`)
  expect(preview.body.text).toContain(first.case.reference)
  expect(preview.body).toMatchObject({ rerouted: null, to: ['Camille Démo'] })
  expect((await by('officer2').get(`/api/v1/reminders/${first.id}/preview`)).status).toBe(404)
  expect(await world.database.sql('select 1 from notice union all select 1 from mail_message')).toEqual([])
})

test('put off with the version that was seen, and back', async () => {
  const [first] = (await list('officer')).items
  const put = (until: string | null, version: number) =>
    by('officer').put(`/api/v1/reminders/${first.id}/snooze`).set('If-Match', `"${version}"`).send({ until })
  const done = await put('2027-01-12', first.version)
  expect(done.status).toBe(200)
  expect((await put('2027-01-13', first.version)).status).toBe(412)
  expect((await list('officer')).items.find((item: { id: string }) => item.id === first.id)).toMatchObject({ snoozedUntil: '2027-01-12' })
  expect((await put('2027-01-25', done.body.version)).body.errors).toEqual([expect.objectContaining({ code: 'snoozed-past-the-date' })])
  expect((await put(null, done.body.version)).status).toBe(200)
})

test('an administrator changes a rule for the funder: planned reminders follow, a compulsory one is not switched off', async () => {
  const { items } = (await by('supervisor').get('/api/v1/reminder-rules')).body
  const rule = items.find((item: { code: string }) => item.code === 'silence-officer-first')
  expect(rule).toMatchObject({ days: 15, compulsory: true, enabled: true, version: 0 })
  const change = (body: object, version: number) =>
    by('administrator').put('/api/v1/reminder-rules/silence-officer-first').set('If-Match', `"${version}"`).send(body)
  expect((await change({ enabled: false, days: 15, channel: 'both' }, 0)).body.code).toBe('reminder-compulsory')
  expect((await change({ enabled: true, days: 21, channel: 'mail' }, 0)).status).toBe(200)
  expect((await change({ enabled: true, days: 20, channel: 'mail' }, 0)).status).toBe(412)
  expect(await world.database.sql(`select payload from outbox where job = 'replan-reminders'`)).toEqual([
    { payload: { funderId: world.funderId } },
  ])
  await replanReminders(world.services, world.funderId)
  expect(brief(await remindersOf(world, ids[0] ?? ''), 'planned')).toContain('silence-officer-first 2026-12-31')
  expect(
    (
      await by('administrator')
        .put('/api/v1/reminder-rules/nothing')
        .set('If-Match', '"0"')
        .send({ enabled: true, days: 1, channel: 'both' })
    ).status,
  ).toBe(404)
})

test('what one is told is counted, read and unread again; nobody marks what is another’s', async () => {
  await sweepAt(world, '2027-01-18T06:00:00Z')
  const unread = async (person: Person) => (await by(person).get('/api/v1/notices/unread')).body.unread
  const before = await unread('officer')
  expect(before).toBeGreaterThan(0)
  const { items } = (await by('officer').get('/api/v1/notices?unread=true')).body
  expect(
    (
      await by('officer2')
        .post('/api/v1/notices/readings')
        .send({ ids: [items[0].id], read: true })
    ).status,
  ).toBe(204)
  expect(await unread('officer')).toBe(before)
  await by('officer')
    .post('/api/v1/notices/readings')
    .send({ ids: [items[0].id], read: true })
  expect(await unread('officer')).toBe(before - 1)
  await by('officer').post('/api/v1/notices/readings').send({ ids: null, read: true })
  expect(await unread('officer')).toBe(0)
  await by('officer')
    .post('/api/v1/notices/readings')
    .send({ ids: [items[0].id], read: false })
  expect(await unread('officer')).toBe(1)
})

test('one chooses a rhythm with the version one saw; reading changes nothing', async () => {
  const settings = await by('officer').get('/api/v1/notice-settings')
  expect(settings.body).toEqual({ rhythm: 'at-once' })
  const choose = (version: string) => by('officer').put('/api/v1/notice-settings').set('If-Match', version).send({ rhythm: 'weekly' })
  expect((await choose(settings.headers['etag'] ?? '')).body).toEqual({ rhythm: 'weekly' })
  expect((await choose(settings.headers['etag'] ?? '')).status).toBe(412)
})
