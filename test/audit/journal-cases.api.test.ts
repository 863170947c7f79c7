import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as } from '../support/api.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterAll(() => world?.end())

interface Line {
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly case: { readonly id: string; readonly reference: string; readonly programme: string } | null
  readonly after: { readonly act?: string; readonly caseId?: string } | null
}
const journal = async (): Promise<Line[]> =>
  ((await as(world.app, world.users.administrator).get('/api/v1/journal?limit=200')).body as { items: Line[] }).items

it('a line about a case, or something of it, says which one, to whoever may open it', async () => {
  const { id } = await caseAt(world, 'awarded')
  const [row] = await world.database.sql<{ reference: string }>('select reference from case_file where id = $1', [id])
  const lines = await journal()
  const acts = lines.filter(({ action, subject }) => action === 'case.acted' && subject.id === id)
  expect(acts.map(({ after }) => after?.act)).toEqual(expect.arrayContaining(['submit', 'declareComplete', 'recommendAward', 'award']))
  for (const line of acts) expect(line.case).toEqual({ id, reference: row?.reference, programme: 'frac' })
  const others = lines.filter(({ subject, after }) => subject.kind !== 'case' && after?.caseId === id)
  expect(others.length).toBeGreaterThan(0)
  for (const line of others) expect(line.case?.id).toBe(id)
  for (const line of lines.filter(({ subject, after }) => subject.id !== id && after?.caseId !== id)) expect(line.case?.id).not.toBe(id)
})

it('a draft is its applicant’s alone: nobody is led to it', async () => {
  const { id } = await world.draft()
  const lines = (await journal()).filter(({ subject }) => subject.id === id)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line.case).toBeNull()
})
