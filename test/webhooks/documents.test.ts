import { handIn } from '../programmes/support/driver.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

it('a version of a document that is handed in is told with its type, not with the name of its file nor of who handed it in', async () => {
  const made = await world.client.call(world.administrator, 'POST', '/webhooks', {
    body: { name: 'Archives', url: 'https://example.org/hook', kinds: ['document.added'], programmes: null },
  })
  expect(made.status).toBe(201)
  const caseId = await caseIn(world, 'submitted')
  // of the draft nothing was told
  expect(await world.database.sql('select 1 from webhook_delivery')).toEqual([])
  await handIn(world, world.officer, caseId, 'proposals')
  const [told, ...more] = await world.database.sql<{ body: string }>('select body from webhook_delivery')
  expect(more).toEqual([])
  const body = JSON.parse(told?.body ?? '{}') as { document: string; version: number }
  expect(body).toMatchObject({ type: 'document.added', case: { id: caseId, state: 'submitted' }, documentType: 'proposals' })
  const [version] = await world.database.sql<{ file_name: string; type_code: string }>(
    `select v.file_name, d.type_code from document d join document_version v on v.document_id = d.id
     where d.id = $1 and v.number = $2 and d.case_id = $3`,
    [body.document, body.version, caseId],
  )
  expect(version?.type_code).toBe('proposals')
  expect(told?.body).not.toContain(version?.file_name)
  expect(told?.body).not.toContain(world.officer.id)
})
