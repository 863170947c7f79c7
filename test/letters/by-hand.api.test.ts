import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { caseAt } from '../cases/stages.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { as, type TestUser } from '../support/api.ts'

let world: CaseWorld
beforeAll(async () => {
  world = await createCaseWorld({ now: '2026-03-02T09:00:00Z' })
})
afterAll(() => world?.end())

const write = async (user: TestUser, caseId: string, body: object) => {
  const { version } = await world.read<{ version: number }>(caseId)
  return as(world.app, user).post(`/api/v1/cases/${caseId}/letters`).set('If-Match', `"${version}"`).send(body)
}
const letters = async (user: TestUser, caseId: string) =>
  (await as(world.app, user).get(`/api/v1/cases/${caseId}/letters`)).body as {
    items: { id: string; kind: string; withheld: boolean; subject: string; paragraphs: string[]; openedAt: string | null }[]
    byHand: { kind: string; asks: string[] }[]
  }
const leave = async (caseId: string): Promise<void> => {
  const rows = await world.database.sql<{ id: string }>(`select id from letter where case_id = $1 and status = 'queued'`, [caseId])
  for (const { id } of rows) await deliverLetter({ ...world.services, publicUrl: 'https://guichet.demo.example' }, id)
}

it('an officer writes a formal notice or an amendment once there is an award, with what it cannot do without', async () => {
  const { officer, applicant } = world.users
  const early = await caseAt(world, 'submitted')
  expect((await letters(officer, early.id)).byHand).toEqual([{ kind: 'registration', asks: [] }])
  expect((await write(officer, early.id, { kind: 'formal-notice', reason: 'x', answerBy: '2026-04-01' })).body).toMatchObject({
    code: 'letter-not-now',
  })
  const { id } = await caseAt(world, 'agreementNotified')
  expect((await letters(officer, id)).byHand.map(({ kind }) => kind)).toEqual(['registration', 'formal-notice', 'amendment'])
  expect((await letters(applicant, id)).byHand).toEqual([])
  expect((await write(applicant, id, { kind: 'registration' })).status).toBe(403)
  const bare = await write(officer, id, { kind: 'formal-notice', answerBy: '2026-03-02' })
  expect([bare.status, bare.body.errors]).toEqual([
    422,
    [
      { pointer: '/reason', code: 'required' },
      { pointer: '/answerBy', code: 'date-too-early', details: { earliest: '2026-03-02' } },
    ],
  ])
  expect((await write(officer, id, { kind: 'award' })).body.errors).toEqual([{ pointer: '/kind', code: 'no-such-letter' }])
  expect((await write(officer, id, { kind: 'formal-notice', reason: 'Aucun rapport reçu.', answerBy: '2026-04-01' })).status).toBe(200)
  expect((await write(officer, id, { kind: 'amendment', message: 'La mission s’achève trois mois plus tard.' })).status).toBe(200)
  const all = (await letters(officer, id)).items
  const written = ['formal-notice', 'amendment'].flatMap((kind) => all.filter((letter) => letter.kind === kind))
  expect(written.map(({ kind }) => kind)).toEqual(['formal-notice', 'amendment'])
  expect(written[0]?.paragraphs.join(' ')).toContain('mis en demeure d’y remédier avant le 1er avril 2026')
  expect(written[1]?.paragraphs.join(' ')).toContain('La mission s’achève trois mois plus tard.')
  const acts = await world.database.sql(
    `select details->>'letter' as letter from case_event where case_id = $1 and action = 'write-letter'`,
    [id],
  )
  expect(acts).toEqual([{ letter: 'formal-notice' }, { letter: 'amendment' }])
})

it('its recipient is given the subject alone until it is opened, and its PDF is refused till then: reading changes nothing', async () => {
  const { officer, applicant } = world.users
  const { id } = await caseAt(world, 'submitted')
  await leave(id)
  const [unread] = (await letters(applicant, id)).items
  expect(unread).toMatchObject({ kind: 'acknowledgement', withheld: true, paragraphs: [], openedAt: null })
  expect(unread?.subject).not.toBe('')
  // who works on the case reads it, which proves nothing
  expect((await letters(officer, id)).items[0]).toMatchObject({ withheld: false, openedAt: null })
  const address = `/api/v1/cases/${id}/letters/${unread?.id ?? ''}/pdf`
  expect((await as(world.app, officer).get(address)).status).toBe(200)
  expect((await letters(officer, id)).items[0]?.openedAt).toBeNull()
  world.clock.set('2026-03-04T10:00:00Z')
  expect((await as(world.app, applicant).get(address)).body).toMatchObject({ status: 409, code: 'letter-not-opened-yet' })
  expect((await letters(officer, id)).items[0]?.openedAt).toBeNull()
  expect((await as(world.app, applicant).post(address.replace(/pdf$/, 'opening')).send({})).status).toBe(200)
  world.clock.set('2026-03-09T10:00:00Z')
  expect((await as(world.app, applicant).get(address)).status).toBe(200)
  const [read] = (await letters(applicant, id)).items
  expect(read).toMatchObject({ withheld: false, openedAt: '2026-03-04T10:00:00.000Z' })
  expect(read?.paragraphs.length).toBeGreaterThan(2)
})

it('is seen before it leaves: the same words, to whom and how, and nothing is written', async () => {
  const { officer, applicant } = world.users
  const { id } = await caseAt(world, 'agreementNotified')
  const body = { kind: 'formal-notice', reason: 'Aucun rapport reçu.', answerBy: '2026-04-01' }
  const preview = (user: TestUser, content: object) => as(world.app, user).post(`/api/v1/cases/${id}/letters/preview`).send(content)
  const rows = async () =>
    world.database.sql(
      `select (select count(*) from letter where case_id = $1) as letters, (select count(*) from case_event where case_id = $1) as events,
        (select version from case_file where id = $1) as version`,
      [id],
    )
  const before = await rows()
  const shown = await preview(officer, body)
  expect([shown.status, await rows()]).toEqual([200, before])
  expect(shown.body).toMatchObject({ means: 'electronic' })
  expect((await preview(officer, { kind: 'formal-notice', answerBy: '2026-04-01' })).body.errors).toEqual([
    { pointer: '/reason', code: 'required' },
  ])
  expect((await preview(officer, { kind: 'award' })).body.errors).toEqual([{ pointer: '/kind', code: 'no-such-letter' }])
  expect((await preview(applicant, body)).status).toBe(403)
  expect((await write(officer, id, body)).status).toBe(200)
  const written = (await letters(officer, id)).items.find(({ kind }) => kind === 'formal-notice')
  expect({ subject: shown.body.subject, paragraphs: shown.body.paragraphs }).toEqual({
    subject: written?.subject,
    paragraphs: written?.paragraphs,
  })
})
