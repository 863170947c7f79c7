import { AGENT_ROLES, type Role } from '../../server/access/actor.ts'
import { type ApprenticWorld, CLOSES, createApprenticWorld, filed, filledDraft, project } from '../programmes/support/apprentic-world.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { handIn } from '../programmes/support/driver.ts'
import { openDraft } from '../programmes/support/frac-case.ts'
import type { TestUser } from '../support/api.ts'

const SECRET = 'Zinzolin'
let world: ApprenticWorld
let firm: { firmId: string; user: TestUser }
let caseId: string
let draftId: string
let reference: string
let documentId: string
let people: { role: Role; user: TestUser }[]

beforeAll(async () => {
  world = await createApprenticWorld()
  firm = await world.outsider('Atelier du Scorff')
  caseId = await filed(world, firm, project({ title: `Projet ${SECRET}` }))
  draftId = await filledDraft(world, await world.outsider())
  const [row] = await world.database.sql<{ reference: string; document: string }>(
    `select reference, (select id from document where case_id = c.id and type_code = 'tax-social-certificate') as document from case_file c where id = $1`,
    [caseId],
  )
  ;({ reference, document: documentId } = row ?? { reference: '', document: '' })
  people = []
  for (const role of [...AGENT_ROLES, 'committeeMember', 'consultant'] as const) people.push({ role, user: await world.user([role]) })
  // an agent with every role of the funder, and one limited to the programme
  people.push({ role: 'administrator', user: await world.user([...AGENT_ROLES, 'committeeMember']) })
})
afterAll(() => world?.end())

const get = (user: TestUser, path: string) => world.client.call(user, 'GET', path)

/** Every reading route an agent has that lists, counts, finds or opens a case, its documents or its figures. */
const readings = (): readonly string[] => [
  ...['', '?q=zinzolin', '?programme=apprentic', '?state=filed', `?organisation=${firm.firmId}`, `?q=${reference}`].flatMap((query) => [
    `/cases${query}`,
    `/cases/facets${query}`,
  ]),
  ...['', '/actions', '/events', '/notes', '/documents', '/letters', '/payments', '/traces', '/committee'].map(
    (rest) => `/cases/${caseId}${rest}`,
  ),
  `/apprentic/cases/${caseId}`,
  `/documents/${documentId}/versions/1/content`,
  `/journal?limit=200`,
  `/journal?limit=200&subject=${caseId}`,
  `/journal?limit=200&subject=${reference}`,
  '/claims',
  '/programmes/apprentic/editions',
  `/envelopes/${world.apprenticEnvelopeId}/entries`,
  '/calls',
  `/calls/${world.callId}`,
  `/organisations/${firm.firmId}`,
  '/reviews/ranking?programme=apprentic',
  '/outgoing-mails',
]

const told = async (user: TestUser): Promise<string[]> => {
  const found: string[] = []
  for (const path of readings()) {
    const answer = await get(user, path)
    const text = JSON.stringify(answer.body)
    const words = [SECRET, caseId, draftId, documentId, ...(path.includes(reference) ? [] : [reference])]
    if (words.some((word) => text.includes(word))) found.push(path)
    const counted = answer.body.total
    if (path.startsWith('/cases') && counted !== undefined && counted !== 0) found.push(`${path} counts ${JSON.stringify(counted)}`)
    expect(answer.status).toBeLessThan(500)
  }
  return found
}

it('while the call is sealed nobody of the funder knows of a case: no list, count, search, document, journal or page, before closing and after', async () => {
  for (const at of ['2026-03-20', '2026-04-16']) {
    world.on(at)
    for (const { role, user } of people) expect({ at, role, found: await told(user) }).toEqual({ at, role, found: [] })
  }
  // and the owner reads all of it
  expect((await get(firm.user, `/cases/${caseId}`)).status).toBe(200)
  expect((await get(firm.user, `/apprentic/cases/${caseId}`)).body.application).toMatchObject({
    title: `Projet ${SECRET}`,
    apprentice: 'Lina K.',
  })
})

it('a document of a sealed case is not reused, nor betrayed as a duplicate, in another case of the firm', async () => {
  world.on('2026-03-20')
  const other = await openDraft(world, firm.user, firm.firmId)
  await world.database.sql(`update case_file set received_on = '2026-03-20', state = 'submitted' where id = $1`, [other])
  const seen = await get(world.officer, `/cases/${other}/documents`)
  const item = (seen.body.checklist as { code: string; status: string }[]).find(({ code }) => code === 'tax-social-certificate')
  expect(item).toMatchObject({ status: 'missing' })
  expect((await get(world.officer, `/documents/${documentId}/versions/1/content?caseId=${other}`)).status).toBe(404)
  await handIn(world, world.officer, other, 'tax-social-certificate')
  expect(JSON.stringify((await get(world.officer, `/cases/${other}/documents`)).body)).not.toContain(documentId)
})

it('nobody acts on it either', async () => {
  for (const { user } of people.filter(({ role }) => role !== 'consultant')) {
    const act = await world.client.call(user, 'POST', `/cases/${caseId}/actions/withdraw`, { version: 2, body: { reason: 'x' } })
    expect([403, 404]).toContain(act.status)
    expect(
      (await world.client.call(user, 'PUT', `/apprentic/cases/${caseId}/application`, { version: 2, body: { application: project() } }))
        .status,
    ).toBeGreaterThan(402)
  }
})

it('the number of files is told after closing only, and to agents', async () => {
  const count = async (user: TestUser) => (await get(user, `/calls/${world.callId}`)).body.filed
  world.on('2026-03-20')
  expect([await count(world.supervisor), await count(firm.user)]).toEqual([null, null])
  world.on('2026-04-16')
  expect([await count(world.supervisor), await count(world.auditor), await count(firm.user)]).toEqual([1, 1, null])
})

it('the seal is broken after closing, by a supervisor or an authority of the whole funder, once, and the journal tells it', async () => {
  world.on(CLOSES)
  expect(refusalIn(await world.unseal(world.supervisor))).toMatchObject({ status: 409, code: 'call-not-closed' })
  world.on('2026-04-15T10:00:00.001Z')
  for (const user of [world.officer, world.administrator, world.auditor, firm.user]) expect((await world.unseal(user)).status).toBe(403)
  const local = await world.user(['supervisor'])
  await world.database.sql(`update role_grant set departements = '{56}' where user_id = $1`, [local.id])
  expect(refusalIn(await world.unseal(local))).toEqual({ status: 403, code: 'role-may-not' })
  const both = await Promise.all([world.unseal(world.authority), world.unseal(world.supervisor)])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(refusalIn(await world.unseal(world.supervisor))).toMatchObject({ status: 409, code: 'call-already-unsealed' })
  const [line] = await world.database.sql<{ after: unknown; n: number }>(
    `select after, count(*) over ()::int as n from audit_entry where action = 'call.unsealed'`,
  )
  expect(line).toEqual({ after: { state: 'unsealed', files: 1 }, n: 1 })
  expect((await get(world.officer, `/cases/${caseId}`)).status).toBe(200)
  expect((await get(world.auditor, `/journal?subject=${caseId}&limit=200`)).body.total).toBeGreaterThan(2)
  // a draft that was not filed stays its owner's
  expect((await get(world.officer, `/cases/${draftId}`)).status).toBe(404)
  // and nobody files any more, not even with an earlier clock
  world.on('2026-04-01')
  await expect(
    world.database.sql(`update case_file set received_on = '2026-04-01', filed_at = '2026-04-01' where id = $1`, [draftId]),
  ).rejects.toThrow('the call is closed')
  await expect(world.database.sql('update call set unsealed_at = null, unsealed_by = null, unsealed_files = null')).rejects.toThrow(
    'does not change',
  )
})
