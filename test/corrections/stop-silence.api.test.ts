import { takeDueActions } from '../../server/cases/take-due-actions.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as } from '../support/api.ts'
import { EDITIONS } from './world.ts'

let world: CaseWorld
beforeEach(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterEach(() => world?.end())

const dates = async (caseId: string) =>
  (
    await world.database.sql<Record<string, unknown>>(
      'select implicit_rejection_on::text as rejected, state from case_file where id = $1',
      [caseId],
    )
  )[0]

describe('the statement of silence, stopped for an edition', () => {
  it('waits although the law goes on, and states the day of the law once it is lifted', async () => {
    const { id } = await caseAt(world, 'complete')
    const send = (method: 'put' | 'post', path: string) =>
      as(world.app, world.users.administrator)[method](`${EDITIONS}/${world.editionId}/${path}`).send({ reason: 'Délai à vérifier' })
    expect((await send('put', 'silence-stop')).status).toBe(200)
    expect((await send('put', 'silence-stop')).body).toMatchObject({ code: 'silence-stopped-already' })
    world.clock.set('2026-05-10T09:00:00Z')
    expect(await takeDueActions(world.services)).toBe(0)
    expect((await as(world.app, world.users.officer).get(`/api/v1/cases/${id}`)).body).toMatchObject({
      silenceStop: { reason: 'Délai à vérifier' },
    })
    expect((await send('post', 'silence-resumption')).status).toBe(200)
    expect(await takeDueActions(world.services)).toBe(1)
    expect(await dates(id)).toMatchObject({ rejected: '2026-05-02', state: 'implicitlyRejected' })
  })
})
