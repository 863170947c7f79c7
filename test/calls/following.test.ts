import { followCall } from '../../server/calls/follow-call.ts'
import { programmes } from '../../server/programmes/index.ts'
import { type ApprenticWorld, createApprenticWorld, openIn } from '../programmes/support/apprentic-world.ts'
import { made } from '../programmes/support/driver.ts'

let world: ApprenticWorld
beforeAll(async () => {
  world = await createApprenticWorld()
})
afterAll(() => world?.end())

const planned = (caseId: string) =>
  world.database.sql(
    `select rule, about_on::text as about, due_on::text as due from reminder where case_id = $1 and state = 'planned' order by rule`,
    [caseId],
  )
const move = async (closesAt: string) => {
  const { body } = await world.client.call(world.administrator, 'GET', `/calls/${world.callId}`)
  const { title, presentation, opensAt, edition, envelope, version } = body as Record<'title' | 'presentation' | 'opensAt', string> & {
    edition: { id: string }
    envelope: { id: string } | null
    version: number
  }
  return world.client.call(world.administrator, 'PUT', `/calls/${world.callId}`, {
    body: { title, presentation, opensAt, closesAt, editionId: edition.id, envelopeId: envelope?.id ?? null },
    version,
  })
}
const follow = () => followCall({ db: world.database.db, clock: world.clock, programmes }, world.callId)
const asked = () =>
  world.database.sql<{ payload: { callId: string } }>(`select payload from outbox where job = 'follow-call' order by created_at`)

it('a draft is due before its call closes from the moment it is opened', async () => {
  const caseId = made(await openIn(world, world.applicant, world.firmId))
  // closes on Wednesday 15 April; three days before is a Sunday
  expect(await planned(caseId)).toEqual([{ rule: 'call-applicant', about: '2026-04-15', due: '2026-04-10' }])
})

it('when the closing is moved its drafts follow, by a job asked for with the change and never without it', async () => {
  const drafts: string[] = []
  for (let count = 0; count < 3; count += 1) {
    const { firmId, user } = await world.outsider(`Atelier ${count}`)
    drafts.push(made(await openIn(world, user, firmId)))
  }
  expect((await move('2026-04-10T10:00:00Z')).status).toBe(422)
  expect(await asked()).toEqual([])
  expect((await move('2026-04-29T10:00:00Z')).status).toBe(200)
  expect(await asked()).toEqual([{ payload: { callId: world.callId } }])
  // whoever opens one meanwhile finds the new day already
  expect(await follow()).toBe(4)
  for (const id of drafts) expect(await planned(id)).toEqual([{ rule: 'call-applicant', about: '2026-04-29', due: '2026-04-24' }])
  const before = await world.database.sql('select * from reminder order by id')
  expect(await follow()).toBe(4)
  expect(await world.database.sql('select * from reminder order by id')).toEqual(before)
  const [row] = await world.database.sql<{ on: string }>('select next_due_on::text as on from case_file where id = $1', [drafts[0]])
  expect(row).toEqual({ on: '2026-04-29' })
})
