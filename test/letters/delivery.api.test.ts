import { createHash } from 'node:crypto'
import pg from 'pg'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import type { Json } from '../programmes/support/client.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { done } from '../programmes/support/driver.ts'
import { application, caseIn, openDraft, save } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import type { TestUser } from '../support/api.ts'
import { textsOfPdf } from '../support/pdf.ts'
import { until } from '../support/until.ts'
import { plain } from './mentions.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

const deliver = (id: string) => deliverLetter({ db: world.database.db, clock: world.clock, publicUrl: 'https://aides.demo.example' }, id)
const lettersOf = async (user: TestUser, caseId: string): Promise<Json[]> =>
  (await world.client.call(user, 'GET', `/cases/${caseId}/letters`)).body.items as Json[]
const bytesOf = async (user: TestUser, path: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(world.client.address + path, { headers: { cookie: user.cookie } })).arrayBuffer())

/** A case filed on paper by an agent for a firm without any account. */
async function onPaper(name: string): Promise<string> {
  world.clock.set(new Date(world.clock.now().getTime() + 1000).toISOString())
  const firmId = await world.firm({ name, departement: '35' })
  await world.database.sql(
    "update organisation set address_line = '12 quai de la Prévalaye', postal_code = '35000', commune_name = 'Rennes' where id = $1",
    [firmId],
  )
  const caseId = await openDraft(world, world.officer, firmId)
  await save(world, world.officer, caseId, application(world))
  await done(world, world.officer, caseId, 'submit')
  const [letter] = await lettersOf(world.officer, caseId)
  expect(await deliver(String(letter?.id))).toBe('to-post')
  return caseId
}

test('a letter leaves once: its bytes are kept with their hash, served as they are, and nothing changes them', async () => {
  const caseId = await caseIn(world, 'submitted')
  const [queued] = await lettersOf(world.applicant, caseId)
  const path = `/cases/${caseId}/letters/${String(queued?.id)}`
  expect(refusalIn(await world.client.call(world.applicant, 'GET', `${path}/pdf`))).toMatchObject({
    status: 409,
    code: 'letter-not-sent-yet',
  })
  expect(refusalIn(await world.client.call(world.applicant, 'POST', `${path}/opening`, { body: {} }))).toMatchObject({ status: 409 })
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => deliver(String(queued?.id))))
  expect(outcomes.sort()).toEqual([...Array.from({ length: 5 }, () => 'already-sent'), 'sent'])
  const [sent] = await lettersOf(world.applicant, caseId)
  expect(sent).toMatchObject({
    status: 'sent',
    means: 'electronic',
    sentAt: '2026-03-02T09:00:00.000Z',
    openedAt: null,
    notifiedOn: null,
    signerName: 'Alice Guillou',
  })
  expect(refusalIn(await world.client.call(world.applicant, 'GET', `${path}/pdf`))).toMatchObject({ code: 'letter-not-opened-yet' })
  await world.client.call(world.applicant, 'POST', `${path}/opening`, { body: {} })
  const bytes = await bytesOf(world.applicant, `${path}/pdf`)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sent?.sha256)
  // what the funder is called later changes nothing of what went out
  await world.database.sql("update funder set name = 'Autre nom', service_phone = '09 99 99 99 99' where id = $1", [world.funderId])
  expect((await bytesOf(world.auditor, `${path}/pdf`)).equals(bytes)).toBe(true)
  await world.database.sql("update funder set name = 'Région de démonstration', service_phone = '01 00 00 00 00' where id = $1", [
    world.funderId,
  ])
  for (const statement of [
    "update letter set content = '{}' where id = $1",
    "update letter set signer_name = 'Autre' where id = $1",
    "update letter set status = 'queued' where id = $1",
    'delete from letter where id = $1',
    "update letter_file set content = 'x' where letter_id = $1",
    'delete from letter_file where letter_id = $1',
  ])
    await expect(world.database.sql(statement, [queued?.id])).rejects.toThrow()
  const other = await caseIn(world, 'submitted', { application: { missionKind: 'long' } })
  const [next] = await lettersOf(world.applicant, other)
  await expect(
    world.database.sql("insert into letter_file (letter_id, sha256, content, made_at) values ($1, sha256('a'), 'b', now())", [next?.id]),
  ).rejects.toThrow('letter_file_check')
})

test('the recipient is told by e-mail with a link that changes nothing; the first opening by somebody of the firm is the proof', async () => {
  const firmId = await world.firm({ name: 'Reliure de l’Aven' })
  const reader = await world.user(['applicant'], { organisationIds: [firmId], name: 'Maud Cariou' })
  const colleague = await world.user(['applicant'], { organisationIds: [firmId], name: 'Loïc Cariou' })
  const caseId = await caseIn(world, 'submitted', { firmId, applicant: reader })
  const [letter] = await lettersOf(reader, caseId)
  await deliver(String(letter?.id))
  const [mail] = await world.database.sql<{ recipient: string; subject: string; body_text: string; secret: boolean }>(
    "select recipient, subject, body_text, secret from mail_message where kind = 'letter' and recipient = $1",
    [reader.email],
  )
  expect(mail).toMatchObject({ recipient: reader.email, secret: false })
  expect(mail?.body_text).toContain(`https://aides.demo.example/console/cases/${caseId}?letter=${String(letter?.id)}`)
  expect(await world.database.sql("select count(*)::int as n from outbox where job = 'deliver-mail'")).not.toEqual([{ n: 0 }])
  const open = (user: TestUser) => world.client.call(user, 'POST', `/cases/${caseId}/letters/${String(letter?.id)}/opening`, { body: {} })
  // to read the list, the page or the PDF proves nothing; an agent cannot prove anything for the firm
  await world.client.call(reader, 'GET', `/cases/${caseId}/letters/${String(letter?.id)}/pdf`)
  await lettersOf(reader, caseId)
  for (const user of [world.officer, world.auditor]) expect((await open(user)).status).toBe(403)
  for (const user of [world.applicant, world.consultant]) expect((await open(user)).status).toBe(404)
  expect(await world.database.sql('select * from letter_opening where letter_id = $1', [letter?.id])).toEqual([])
  world.clock.set('2026-03-04T22:30:00Z')
  const opened = await Promise.all([open(reader), open(colleague), open(reader)])
  for (const { body } of opened) expect(body).toEqual({ openedAt: '2026-03-04T22:30:00.000Z' })
  world.clock.set('2026-03-09T09:00:00Z')
  expect((await open(colleague)).body).toEqual({ openedAt: '2026-03-04T22:30:00.000Z' })
  const [seen] = await lettersOf(world.officer, caseId)
  expect(seen).toMatchObject({
    openedAt: '2026-03-04T22:30:00.000Z',
    notifiedOn: '2026-03-04',
    openedByName: expect.stringMatching(/Cariou$/),
  })
  expect(
    await world.database.sql("select count(*)::int as n from audit_entry where action = 'letter.read' and subject_id = $1", [letter?.id]),
  ).toEqual([{ n: 1 }])
})

test('who has no e-mail gets it by post: one PDF to print, each letter in one file only, then the day it was posted', async () => {
  const cases = [await onPaper('Boulangerie du Port'), await onPaper('Ferronnerie de l’Ill'), await onPaper('Tonnellerie du Blavet')]
  const waiting = await world.client.call(world.officer, 'GET', '/letters-to-post')
  expect(waiting.body).toMatchObject({ total: 3, items: [{ caseId: cases[0] }, { caseId: cases[1] }, { caseId: cases[2] }] })
  const made = await Promise.all(Array.from({ length: 5 }, () => world.client.call(world.officer, 'POST', '/postal-files', { body: {} })))
  expect(made.map(({ status }) => String(status)).sort()).toEqual(['201', '409', '409', '409', '409'])
  const file = made.find(({ status }) => status === 201)?.body
  expect(file).toMatchObject({ letters: 3 })
  const pages = await textsOfPdf(await bytesOf(world.officer, `/postal-files/${String(file?.id)}/pdf?sides=one`))
  expect(pages).toHaveLength(6)
  for (const [index, name] of ['Boulangerie du Port', 'Ferronnerie de l’Ill', 'Tonnellerie du Blavet'].entries()) {
    const [address = '', letter = ''] = [plain([pages[2 * index] ?? '']), plain([pages[2 * index + 1] ?? ''])]
    for (const page of [address, letter])
      for (const words of [name, '12 quai de la Prévalaye', '35000 Rennes', '1 / 1']) expect(page).toContain(words)
    expect(address).toContain(`Courrier ${index + 1} sur 3`)
    expect(letter).toContain('Accusé de réception')
  }
  const post = (postedOn: string, user = world.officer) =>
    world.client.call(user, 'POST', `/postal-files/${String(file?.id)}/posted`, { body: { postedOn } })
  expect(refusalIn(await post('2026-03-10'))).toMatchObject({ status: 422, errors: [{ pointer: '/postedOn', code: 'date-in-the-future' }] })
  expect((await post('2026-03-09', world.applicant)).status).toBe(403)
  expect((await post('2026-03-09')).status).toBe(200)
  expect(refusalIn(await post('2026-03-09'))).toMatchObject({ status: 409, code: 'already-posted' })
  for (const caseId of cases)
    expect(await lettersOf(world.officer, caseId)).toMatchObject([
      { status: 'sent', means: 'post', postedOn: '2026-03-09', notifiedOn: '2026-03-09' },
    ])
  expect((await world.client.call(world.officer, 'GET', '/letters-to-post')).body).toMatchObject({ total: 0, items: [] })
  expect((await world.client.call(world.officer, 'GET', '/postal-files')).body.items).toMatchObject([
    { id: file?.id, letters: 3, postedOn: '2026-03-09' },
  ])
})

test('an agent of another département neither sees nor prints the letters of a firm they may not know of', async () => {
  await onPaper('Verrerie de Fougères')
  const stranger = await world.user(['caseOfficer'])
  await world.database.sql("update role_grant set departements = '{29}' where user_id = $1", [stranger.id])
  expect((await world.client.call(stranger, 'GET', '/letters-to-post')).body).toMatchObject({ total: 0 })
  expect(refusalIn(await world.client.call(stranger, 'POST', '/postal-files', { body: {} }))).toMatchObject({
    status: 409,
    code: 'nothing-to-post',
  })
  const { body } = await world.client.call(world.officer, 'POST', '/postal-files', { body: {} })
  expect((await world.client.call(stranger, 'GET', `/postal-files/${String(body.id)}/pdf`)).status).toBe(404)
})

test('a letter that waited leaves on the day it leaves; one of the past of a demonstration, on the day of its story', async () => {
  const sentAt = async (demonstration: boolean): Promise<[Date, unknown]> => {
    const caseId = await caseIn(world, 'submitted')
    const [letter] = await lettersOf(world.applicant, caseId)
    const queuedAt = new Date(String(letter?.queuedAt))
    await world.database.sql('update funder set demonstration = $2 where id = $1', [world.funderId, demonstration])
    world.clock.set(new Date(queuedAt.getTime() + 3 * 24 * 3_600_000).toISOString())
    expect(await deliver(String(letter?.id))).toBe('sent')
    await world.database.sql('update funder set demonstration = false where id = $1', [world.funderId])
    return [queuedAt, (await lettersOf(world.applicant, caseId))[0]?.sentAt]
  }
  const [, waited] = await sentAt(false)
  expect(waited).toBe(world.clock.now().toISOString())
  const [told, left] = await sentAt(true)
  expect(left).toBe(new Date(told.getTime() + 60_000).toISOString())
})

test('an act on its case that writes figures while the letter leaves is waited for: neither stands in the way of the other', async () => {
  const caseId = await caseIn(world, 'submitted')
  const [letter] = await lettersOf(world.applicant, caseId)
  const act = new pg.Client({ connectionString: world.database.url })
  await act.connect()
  try {
    await act.query('begin')
    await act.query('select 1 from case_file where id = $1 for update', [caseId])
    const leaving = deliver(String(letter?.id))
    await until('the letter to wait for the act', async () => {
      const [row] = await world.database.sql<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return row?.waiting === 1
    })
    await act.query('update statistic_case set case_id = case_id where case_id = $1', [caseId])
    await act.query('update letter set status = status where id = $1', [letter?.id])
    await act.query('commit')
    expect(await leaving).toBe('sent')
  } finally {
    await act.end()
  }
})
