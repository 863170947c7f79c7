import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { replanReminders } from '../../server/reminders/replan-reminders.ts'
import { as, type TestUser } from '../support/api.ts'
import { caseAt } from './stages.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterEach(() => world?.end())

interface Limit {
  readonly kind: string
  readonly on: string | null
  readonly metOn: string | null
  readonly steps: { code: string; date: string }[]
}
const limit = async (caseId: string, kind: string, user: TestUser = world.users.officer): Promise<Limit | undefined> =>
  ((await as(world.app, user).get(`/api/v1/cases/${caseId}/limits`)).body as { items: Limit[] }).items.find((one) => one.kind === kind)

it('the time for an appeal runs from the day the decision was read, franc, and moves off a Sunday', async () => {
  const { id } = await caseAt(world, 'awarded')
  expect(await limit(id, 'appeal')).toMatchObject({ on: null, steps: [] })
  const [letter] = await world.database.sql<{ id: string }>(`select id from letter where case_id = $1 and kind = 'award'`, [id])
  await deliverLetter({ ...world.services, publicUrl: 'https://guichet.demo.example' }, letter?.id ?? '')
  world.clock.set('2026-03-09T09:00:00Z')
  await as(world.app, world.users.applicant).post(`/api/v1/cases/${id}/letters/${letter?.id}/opening`).send({})
  // 9 March, two months: 9 May, a Saturday; franc: Sunday the 10th; moved to Monday
  expect(await limit(id, 'appeal')).toMatchObject({
    on: '2026-05-11',
    steps: [
      { code: 'start', date: '2026-03-09' },
      { code: 'counted', date: '2026-05-09' },
      { code: 'franc', date: '2026-05-10' },
      { code: 'rolled', date: '2026-05-11' },
    ],
  })
  // the consultant carries out a mission and reads none of this
  expect(await limit(id, 'appeal', world.users.consultant)).toBeUndefined()
})

it('an entry in the State’s register is said once, within the dates it can have', async () => {
  const { id } = await caseAt(world, 'awarded')
  world.clock.set('2026-03-10T09:00:00Z')
  const say = (metOn: string, kind = 'state-aid-register', user = world.users.officer) =>
    as(world.app, user).put(`/api/v1/cases/${id}/limits/${kind}`).send({ metOn })
  expect((await say('2026-03-11')).status).toBe(422)
  expect((await say('2026-03-01')).status).toBe(422)
  expect((await say('2026-03-09', 'withdrawal')).status).toBe(404)
  expect((await say('2026-03-09', 'state-aid-register', world.users.applicant)).status).toBe(403)
  const said = await Promise.all(Array.from({ length: 6 }, () => say('2026-03-09')))
  expect(said.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
  expect(await limit(id, 'state-aid-register')).toMatchObject({ metOn: '2026-03-09' })
  const [events] = await world.database.sql(`select count(*)::int as n from case_event where case_id = $1 and action = 'limit-met'`, [id])
  expect(events).toEqual({ n: 1 })
})

it('the reasons of a rejection born of silence are asked for within the time of appeal, and due in a month', async () => {
  const { id } = await caseAt(world, 'complete')
  const { applicant, officer } = world.users
  const ask = () => as(world.app, applicant).post(`/api/v1/cases/${id}/reasons-request`).send({})
  expect((await ask()).body).toMatchObject({ code: 'no-implicit-rejection' })
  world.clock.set('2026-05-20T09:00:00Z')
  await takeDueActions(world.services)
  // born on 2 May; 2 July and one day
  expect(await limit(id, 'appeal-of-silence')).toMatchObject({ on: '2026-07-03' })
  const give = () => as(world.app, officer).post(`/api/v1/cases/${id}/reasons`).send({ reasons: 'Le marché visé n’est pas éligible.' })
  expect((await give()).body).toMatchObject({ code: 'reasons-not-asked' })
  expect((await ask()).body).toEqual({ dueOn: '2026-06-20' })
  expect((await ask()).body).toMatchObject({ code: 'reasons-already-asked' })
  expect(await limit(id, 'reasons')).toMatchObject({ on: '2026-06-20', metOn: null })
  expect((await give()).status).toBe(200)
  expect(await limit(id, 'reasons', applicant)).toMatchObject({ metOn: '2026-05-20' })
  const { items } = (await as(world.app, applicant).get(`/api/v1/cases/${id}/events`)).body as {
    items: { action: string; reason: string }[]
  }
  expect(items[0]).toMatchObject({ action: 'give-reasons', reason: 'Le marché visé n’est pas éligible.' })

  // the time of appeal runs anew from the day their letter is read, and the letter says so
  expect(await limit(id, 'appeal-of-silence', applicant)).toBeUndefined()
  expect(await limit(id, 'appeal-after-reasons', applicant)).toMatchObject({ on: null, steps: [] })
  const [letter] = await world.database.sql<{ id: string; words: string }>(
    `select id, content::text as words from letter where case_id = $1 and kind = 'silence-reasons'`,
    [id],
  )
  for (const words of ['Le marché visé n’est pas éligible.', '2 mai 2026', 'L. 232-4', 'deux mois suivant le jour'])
    expect(letter?.words).toContain(words)
  await deliverLetter({ ...world.services, publicUrl: 'https://guichet.demo.example' }, letter?.id ?? '')
  world.clock.set('2026-05-27T09:00:00Z')
  await as(world.app, applicant).post(`/api/v1/cases/${id}/letters/${letter?.id}/opening`).send({})
  // 27 July, franc: the 28th, a Tuesday
  expect(await limit(id, 'appeal-after-reasons', applicant)).toMatchObject({
    on: '2026-07-28',
    basis: 'CRPA L232-4, al. 2',
    steps: [
      { code: 'start', date: '2026-05-27' },
      { code: 'counted', date: '2026-07-27' },
      { code: 'franc', date: '2026-07-28' },
    ],
  })
})

it('while the reasons are awaited the appeal stays open: no day ends it', async () => {
  const { id } = await caseAt(world, 'complete')
  world.clock.set('2026-05-20T09:00:00Z')
  await takeDueActions(world.services)
  await as(world.app, world.users.applicant).post(`/api/v1/cases/${id}/reasons-request`).send({})
  expect(await limit(id, 'appeal-of-silence')).toBeUndefined()
  expect(await limit(id, 'appeal-after-reasons')).toMatchObject({ on: null })
})

it('and not once the time for an appeal is over', async () => {
  const { id } = await caseAt(world, 'complete')
  world.clock.set('2026-07-04T09:00:00Z')
  await takeDueActions(world.services)
  const late = await as(world.app, world.users.applicant).post(`/api/v1/cases/${id}/reasons-request`).send({})
  expect(late.body).toMatchObject({ code: 'appeal-time-over', details: { until: '2026-07-03' } })
})

it('a rule of reminders of an edition comes before the funder’s, and is given back', async () => {
  const { id } = await caseAt(world, 'submitted')
  const client = as(world.app, world.users.administrator)
  const path = `/api/v1/programmes/frac/editions/${world.editionId}/reminder-rules`
  const planned = async (): Promise<unknown[]> =>
    (
      await world.database.sql(
        `select due_on::text from reminder where case_id = $1 and rule = 'silence-officer-first' and state = 'planned'`,
        [id],
      )
    ).map(({ due_on }) => due_on)
  const change = (version: number, own: object | null) =>
    client.put(`${path}/silence-officer-first`).set('If-Match', `"${version}"`).send({ own })
  expect(await planned()).toEqual(['2026-04-17'])
  expect((await change(0, { enabled: false, days: 30, channel: 'both' })).body).toMatchObject({ code: 'reminder-compulsory' })
  expect((await change(0, { enabled: true, days: 30, channel: 'both' })).status).toBe(200)
  expect((await change(0, null)).status).toBe(412)
  await replanReminders(world.services, world.funderId)
  expect(await planned()).toEqual(['2026-04-02'])
  const { items } = (await client.get(path)).body as { items: { code: string; own: boolean; days: number }[] }
  expect(items.filter(({ own }) => own)).toMatchObject([{ code: 'silence-officer-first', days: 30 }])
  expect((await change(1, null)).status).toBe(200)
  await replanReminders(world.services, world.funderId)
  expect(await planned()).toEqual(['2026-04-17'])
})
