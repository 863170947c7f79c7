import supertest from 'supertest'
import { callStateAt } from '../../server/calls/call-state.ts'
import { programmes } from '../../server/programmes/index.ts'
import { type ApprenticWorld, CLOSES, createApprenticWorld, filledDraft, OPENS, openIn } from '../programmes/support/apprentic-world.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { done } from '../programmes/support/driver.ts'
import { createFunder, testApp, testServices } from '../support/api.ts'

let world: ApprenticWorld
beforeAll(async () => {
  world = await createApprenticWorld()
})
afterAll(() => world?.end())

it('stands where the clock says, the closing instant in time', () => {
  const call = { opensAt: new Date(OPENS), closesAt: new Date(CLOSES), unsealedAt: null }
  const at = (text: string) => callStateAt(call, new Date(text))
  expect([at('2026-03-02T07:59:59.999Z'), at(OPENS), at(CLOSES), at('2026-04-15T10:00:00.001Z')]).toEqual([
    'announced',
    'open',
    'open',
    'closed',
  ])
  expect(callStateAt({ ...call, unsealedAt: new Date(CLOSES) }, new Date(OPENS))).toBe('unsealed')
})

it('is announced by an administrator, for a programme that works by calls, with sound dates, edition and envelope', async () => {
  const body = {
    programme: 'apprentic',
    title: 'x',
    opensAt: OPENS,
    closesAt: CLOSES,
    editionId: world.apprenticEditionId,
    envelopeId: null,
  }
  for (const user of [world.officer, world.supervisor, world.authority, world.applicant, world.auditor])
    expect((await world.client.call(user, 'POST', '/calls', { body })).status).toBe(403)
  const faults = async (changes: Record<string, unknown>) => refusalIn(await world.announce(changes))
  expect(await faults({ programme: 'frac' })).toMatchObject({ code: 'programme-without-calls' })
  expect(await faults({ programme: 'nothing' })).toMatchObject({ errors: [{ pointer: '/programme' }] })
  expect(await faults({ closesAt: '2026-02-01T10:00:00Z' })).toMatchObject({
    errors: [{ pointer: '/closesAt', code: 'instant-in-the-past' }],
  })
  expect(await faults({ opensAt: '2026-06-01T10:00:00Z' })).toMatchObject({ errors: [{ code: 'end-before-start' }] })
  expect(await faults({ editionId: world.editionId, envelopeId: world.envelopeId })).toMatchObject({
    errors: [{ code: 'unknown-edition' }, { code: 'unknown-envelope' }],
  })
  expect(await faults({ closesAt: '2026-02-30T10:00:00Z' })).toMatchObject({ status: 422 })
  expect(await faults({ closesAt: '15/04/2026' })).toMatchObject({ status: 422 })
})

it('changes whole before it opens; once open only its closing moves, and only later; closed, no more', async () => {
  const opensAt = '2026-03-10T08:00:00Z'
  const id = (await world.announce({ title: 'Automne', opensAt })).body.id as string
  const { body } = await world.client.call(world.officer, 'GET', `/calls/${id}`)
  const kept = {
    title: 'Automne',
    presentation: body.presentation,
    opensAt,
    closesAt: CLOSES,
    editionId: world.apprenticEditionId,
    envelopeId: null,
  }
  const change = async (version: number, changes: Record<string, unknown> = {}) =>
    refusalIn(await world.client.call(world.administrator, 'PUT', `/calls/${id}`, { version, body: { ...kept, ...changes } }))
  expect(await change(9)).toEqual({ status: 412, code: 'stale-version' })
  expect(await change(1, { title: 'Automne 2026' })).toEqual({ status: 200 })
  world.on('2026-03-11')
  expect(await change(2, { closesAt: '2026-04-01T10:00:00Z' })).toMatchObject({
    errors: [
      { pointer: '/title', code: 'call-already-open' },
      { pointer: '/closesAt', code: 'closing-only-later' },
    ],
  })
  const later = '2026-05-01T10:00:00Z'
  expect(await change(2, { title: 'Automne 2026', closesAt: later })).toEqual({ status: 200 })
  world.on('2026-05-02')
  expect(await change(3, { title: 'Automne 2026', closesAt: '2026-06-01T10:00:00Z' })).toMatchObject({ code: 'call-over' })
  world.on('2026-03-02')
})

it('an edition a call announces is fixed', async () => {
  await expect(
    world.database.sql(`update programme_edition set label = 'autre' where id = $1`, [world.apprenticEditionId]),
  ).rejects.toThrow('this edition is used')
})

it('takes cases while it is open, under its own edition', async () => {
  world.on('2026-03-01')
  expect(refusalIn(await openIn(world, world.applicant, world.firmId))).toEqual({
    ...{ status: 409, code: 'call-not-open', details: { state: 'announced' } },
  })
  world.on('2026-03-05')
  const caseId = await filledDraft(world, { firmId: world.firmId, user: world.applicant })
  // another edition begins before the filing: the case keeps that of its call
  await world.database.sql(
    `insert into programme_edition select gen_random_uuid(), funder_id, programme_code, 'autre', '2026-03-06', 2, parameters, document_types, created_by, created_at, 1
     from programme_edition where id = $1`,
    [world.apprenticEditionId],
  )
  world.on('2026-03-07')
  await done(world, world.applicant, caseId, 'submit')
  expect(await world.database.sql('select edition_id, filed_at from case_file where id = $1', [caseId])).toEqual([
    { edition_id: world.apprenticEditionId, filed_at: new Date('2026-03-07T09:00:00Z') },
  ])
  world.on('2026-04-16')
  expect(refusalIn(await openIn(world, world.applicant, world.firmId))).toMatchObject({
    code: 'call-not-open',
    details: { state: 'closed' },
  })
  const frac = { programme: 'frac', organisationId: world.firmId, callId: world.callId }
  expect(refusalIn(await world.client.call(world.applicant, 'POST', '/cases', { body: frac }))).toMatchObject({
    errors: [{ pointer: '/callId', code: 'call-not-expected' }],
  })
})

it('shows open and announced calls to anyone, without a script, in the time of the funder', async () => {
  world.on('2026-03-02')
  await world.announce({ title: 'Appel <à venir>', opensAt: '2026-04-01T08:00:00Z' })
  const app = testApp(testServices(world.database, { clock: world.clock, programmes }))
  const page = async (path = '/calls') => (await supertest(app).get(path).expect(200).expect('content-type', /html/)).text
  const text = await page()
  expect(text).not.toMatch(/<script|style="|onclick/)
  for (const words of ['ApprenTIC printemps 2026', 'Appel &lt;à venir&gt;', '15 avril 2026', '12:00:00']) expect(text).toContain(words)
  expect(await page('/calls?lang=en')).toContain('Calls for projects')
  world.on('2026-04-16')
  expect(await page()).not.toContain('ApprenTIC printemps 2026')
  await supertest(app).get('/calls?funder=nobody').expect(404)
  await createFunder(world.database)
  expect(await page()).toContain('Choisissez un financeur')
  await supertest(app).get('/calls/style.css').expect(200).expect('content-type', /css/)
})
