import { newId } from '../../server/kernel/ids.ts'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { done, handIn } from '../programmes/support/driver.ts'
import { application, caseIn, openDraft, save } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import { lettersOf } from '../programmes/support/truth.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

test('a letter is delivered once, whatever the number of workers that try', async () => {
  const caseId = await caseIn(world, 'submitted', { application: { missionKind: 'long' } })
  const [letter] = await world.database.sql<{ id: string; status: string }>('select id, status from letter where case_id = $1', [caseId])
  expect(letter?.status).toBe('queued')
  world.clock.set('2026-03-02T10:00:00Z')
  const services = { db: world.database.db, clock: world.clock, publicUrl: 'http://127.0.0.1:3000' }
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => deliverLetter(services, letter?.id ?? '')))
  expect(outcomes.sort()).toEqual([...Array.from({ length: 7 }, () => 'already-sent'), 'sent'])
  world.clock.set('2026-03-02T11:00:00Z')
  expect(await deliverLetter(services, letter?.id ?? '')).toBe('already-sent')
  const [sent] = await world.database.sql<{ sent_at: Date }>('select sent_at from letter where id = $1', [letter?.id])
  expect(sent?.sent_at.toISOString()).toBe('2026-03-02T10:00:00.000Z')
  await expect(deliverLetter(services, newId(new Date()))).rejects.toThrow('does not exist')
})

test('a letter goes to the person who filed, not to the first member of the firm nor to one who left', async () => {
  const firmId = await world.firm({ name: 'Firme à trois' })
  const earlier = await world.user(['applicant'], { organisationIds: [firmId], name: 'Premier Membre' })
  const filer = await world.user(['applicant'], { organisationIds: [firmId], name: 'Alice Guillou' })
  const caseId = await openDraft(world, filer, firmId)
  await save(world, filer, caseId, application(world))
  await handIn(world, filer, caseId, 'balance-sheet')
  await done(world, filer, caseId, 'submit')
  await world.database.sql('update user_account set active = false where id = $1', [filer.id])
  await done(world, world.officer, caseId, 'requestDocuments', { payload: { documents: ['proposals'], message: 'Merci.' } })
  const letters = await lettersOf(world.database, caseId)
  expect(letters.map(({ kind, recipientEmail }) => [kind, recipientEmail])).toEqual([
    ['acknowledgement', filer.email],
    ['document-request', earlier.email],
  ])
  expect(letters[1]?.words).toContain('Merci.')
})

test('a paper application without any account still gets its letter, to the name of the firm', async () => {
  const firmId = await world.firm({ name: 'Firme sans compte' })
  const caseId = await openDraft(world, world.officer, firmId)
  await save(world, world.officer, caseId, application(world))
  await done(world, world.officer, caseId, 'submit')
  const [letter] = await world.database.sql('select recipient_name, recipient_email, kind from letter where case_id = $1', [caseId])
  expect(letter).toEqual({ recipient_name: 'Firme sans compte', recipient_email: null, kind: 'acknowledgement' })
})

test('letters are read by the firm and by the funder, as they went out', async () => {
  const caseId = await caseIn(world, 'submitted', { application: { missionKind: 'long' } })
  const letters = async (user: typeof world.applicant) => world.client.call(user, 'GET', `/cases/${caseId}/letters`)
  const { body } = await letters(world.applicant)
  expect(body.items).toMatchObject([{ kind: 'acknowledgement', status: 'queued', sentAt: null, recipientName: 'Alice Guillou', own: true }])
  // its recipient reads its words by opening it
  expect(body.items).toMatchObject([{ withheld: true, paragraphs: [] }])
  const seen = (await letters(world.auditor)).body.items as { paragraphs: string[] }[]
  expect(seen[0]?.paragraphs.length).toBeGreaterThan(3)
  const asItIs = (body.items as object[]).map((letter) => ({ ...letter, own: false, withheld: false, paragraphs: seen[0]?.paragraphs }))
  expect(seen).toEqual(asItIs)
  expect((await letters(world.consultant)).body.items).toEqual([])
  const stranger = await world.user(['applicant'], { organisationIds: [await world.firm()] })
  expect(refusalIn(await letters(stranger))).toEqual({ status: 404, code: 'not-found' })
})

test('an act that is refused sends nothing: no letter, no job', async () => {
  const count = () => world.database.sql(`select (select count(*)::int from letter) as letters, (select count(*)::int from outbox) as jobs`)
  const before = await count()
  const caseId = await openDraft(world)
  const refused = await world.client.call(world.applicant, 'POST', `/cases/${caseId}/actions/submit`, { version: 1, body: {} })
  expect(refused.status).toBe(409)
  expect(await count()).toEqual(before)
})
