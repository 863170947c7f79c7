import { caseAt } from './stages.ts'
import { type CaseWorld, createCaseWorld } from './world.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld()
})
afterAll(() => world.end())

it('goes straight from a draft to closure', async () => {
  const caseFile = await caseAt(world, 'closed')
  expect(caseFile.state).toBe('closed')
})
