import fc from 'fast-check'
import { diffParagraphs } from '../../server/letters/wordings/diff-paragraphs.ts'
import { programmes } from '../../server/programmes/index.ts'
import type { Answer, Json } from '../programmes/support/client.ts'
import { refusalIn } from '../programmes/support/client.ts'
import { caseIn } from '../programmes/support/frac-case.ts'
import { createFracWorld, type FracWorld } from '../programmes/support/frac-world.ts'
import type { TestUser } from '../support/api.ts'

let world: FracWorld
beforeAll(async () => {
  world = await createFracWorld()
})
afterAll(() => world?.end())

type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE'
const at = (kind: string, rest = '', editionId = world.editionId): string =>
  `/programmes/frac/editions/${editionId}/wordings/${kind}${rest}`
const ask = (user: TestUser, method: Verb, path: string, body?: unknown, version?: number): Promise<Answer> =>
  world.client.call(user, method, path, { version, ...(body === undefined ? {} : { body }) })
const byDefault = (kind: string) => {
  const wording = programmes.get('frac')?.letters[kind]?.wording
  if (!wording) throw new Error(`no letter ${kind}`)
  return wording
}
/** Writes a draft over whatever draft there is. */
async function draft(kind: string, body: string, subject = byDefault(kind).subject): Promise<number> {
  const { body: now } = await ask(world.administrator, 'GET', at(kind))
  const saved = await ask(
    world.administrator,
    'PUT',
    at(kind, '/draft'),
    { subject, body },
    (now.draft as { version: number } | null)?.version ?? 0,
  )
  if (saved.status !== 200) throw new Error(JSON.stringify(saved))
  return saved.body.version as number
}
const publish = (kind: string, version: number, user = world.administrator) =>
  ask(user, 'POST', at(kind, '/publication'), undefined, version)

test('without adaptation every letter goes out with the words of the programme', async () => {
  const { body } = await ask(world.auditor, 'GET', `/programmes/frac/editions/${world.editionId}/wordings`)
  const kinds = programmes.get('frac')?.letters ?? {}
  expect((body.items as Json[]).map(({ kind }) => kind)).toEqual([...Object.keys(kinds), 'minutes'])
  for (const line of body.items as Json[]) expect(line).toMatchObject({ draft: false, adapted: null })
  const refusal = await ask(world.supervisor, 'GET', at('refusal'))
  expect(refusal.body).toMatchObject({
    inForce: { ...byDefault('refusal'), number: 0 },
    draft: null,
    faults: [],
    missing: [],
    versions: [],
  })
  expect((refusal.body.mentions as Json[]).map(({ code, basis }) => `${String(code)} ${String(basis)}`)).toEqual([
    'reasons CRPA L211-2, L211-5',
    'appeal CJA R421-1, R421-5',
    'signature CRPA L212-1',
  ])
})

describe.each(Object.entries(programmes.get('frac')?.letters ?? {}))('%s', (kind, { mentions, passages }) => {
  test('cannot be published without any one of its mentions: the answer names it and its article', async () => {
    for (const mention of mentions) {
      // every field through which the mention is made goes, in whatever passage it stands
      const makes = (field: string): boolean =>
        mention.fields.includes(field) || new RegExp(`\\{(${mention.fields.join('|')})\\}`).test(passages[field] ?? '')
      const body = byDefault(kind)
        .body.replace(/\{[?!]?([A-Za-z]+)\}/g, (all, field: string) => (makes(field) ? '…' : all))
        .replace(/^- …$/gm, '…')
      const refused = await publish(kind, await draft(kind, body))
      expect([kind, mention.code, refused.status, refused.body.code]).toEqual([kind, mention.code, 409, 'mentions-missing'])
      expect((refused.body.details as { mentions: Json[] }).mentions).toContainEqual({ code: mention.code, basis: mention.basis })
    }
    expect(
      await world.database.sql("select count(*)::int as n from letter_wording where state = 'published' and kind = $1", [kind]),
    ).toEqual([{ n: 0 }])
    const { body: now } = await ask(world.administrator, 'GET', at(kind))
    const version = (now.draft as { version: number }).version
    expect((await ask(world.administrator, 'DELETE', at(kind, '/draft'), undefined, version)).status).toBe(200)
  })
})

test('a draft that names what does not exist is kept, shown with its faults, and not published', async () => {
  const version = await draft('refusal', 'Bonjour {name},\n\n{reason}\n\n{appeal}\n\n{signature}')
  expect((await ask(world.administrator, 'GET', at('refusal'))).body).toMatchObject({
    faults: [{ at: 'body', paragraph: 1, code: 'unknown-name', field: 'name' }],
    missing: [],
  })
  expect(refusalIn(await publish('refusal', version))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/body', code: 'unknown-name', details: { field: 'name', paragraph: 1 } }],
  })
  expect(await publish('refusal', version + 1)).toMatchObject({ status: 412 })
})

test('letters leave with the words published for their edition; those gone before stay, and a later edition keeps what was written', async () => {
  const before = await caseIn(world, 'submitted')
  const own = '{!officer}Nous avons bien reçu votre demande.\n\n'
  const version = await draft('acknowledgement', own + byDefault('acknowledgement').body, 'Demande {reference} bien reçue')
  expect((await ask(world.administrator, 'GET', at('acknowledgement'))).body.diff).toMatchObject([
    { kind: 'removed', text: byDefault('acknowledgement').subject },
    { kind: 'added', text: 'Demande {reference} bien reçue' },
    { kind: 'added', text: '{!officer}Nous avons bien reçu votre demande.' },
    { kind: 'same' },
    { kind: 'same' },
    { kind: 'same' },
    { kind: 'same' },
    { kind: 'same' },
  ])
  const another = { applicant: await world.user(['applicant'], { organisationIds: [await world.firm()], name: 'Yann Ollivier' }) }
  const firmId =
    (
      await world.database.sql<{ id: string }>('select organisation_id as id from organisation_member where user_id = $1', [
        another.applicant.id,
      ])
    )[0]?.id ?? ''
  expect((await publish('acknowledgement', version)).body).toEqual({ number: 1 })
  const after = await caseIn(world, 'submitted', { ...another, firmId })
  const words = async (caseId: string) =>
    (
      await world.database.sql<{ words: string; wording: string | null }>(
        "select content -> 'paragraphs' ->> 0 as words, wording_id as wording from letter where case_id = $1",
        [caseId],
      )
    )[0]
  expect((await words(after))?.words).toBe('Nous avons bien reçu votre demande.')
  expect((await words(after))?.wording).not.toBeNull()
  expect(await words(before)).toMatchObject({ wording: null, words: expect.stringMatching(/^Dossier FRAC-/) })
  const opened = await ask(world.administrator, 'POST', '/programmes/frac/editions', {
    ...((await ask(world.administrator, 'GET', '/programmes/frac/editions')).body.template as Json),
    // the limits of the law are shown beside the template; an edition holds what it changes of them
    ...{ unconfirmed: undefined, limits: undefined, label: '2027', inForceFrom: '2027-01-01' },
  })
  expect(opened.status).toBe(201)
  expect((await ask(world.administrator, 'GET', at('acknowledgement', '', String(opened.body.id)))).body).toMatchObject({
    inForce: { subject: 'Demande {reference} bien reçue', number: 1, ofAnotherEdition: true },
  })
  // what letters went out with is kept by the database itself
  await expect(world.database.sql("update letter_wording set body = 'x' where state = 'published'")).rejects.toThrow('kept as it is')
  await expect(world.database.sql("delete from letter_wording where state = 'published'")).rejects.toThrow('kept as it is')
})

test('a preview is made on a real case, tells what is only an example, and keeps nothing', async () => {
  const caseId = await caseIn(world, 'submitted', {
    firmId: await world.firm({ name: 'Fonderie du Scorff' }),
    applicant: await world.user(['applicant'], {
      organisationIds: [
        (await world.database.sql<{ id: string }>("select id from organisation where name = 'Fonderie du Scorff'"))[0]?.id ?? '',
      ],
    }),
  })
  const count = () => world.database.sql('select count(*)::int as n from letter_wording')
  const kept = await count()
  const { body } = await ask(world.supervisor, 'POST', at('refusal', '/preview'), {
    subject: 'Pour {firm}',
    body: 'Non à {firm}, reçue le {receivedOn}.\n\n{reason}\n\n{appeal}',
    caseId,
  })
  expect(body).toMatchObject({
    subject: 'Pour Fonderie du Scorff',
    paragraphs: [
      'Non à Fonderie du Scorff, reçue le 2 mars 2026.',
      'Motif écrit par la personne qui décide (exemple).',
      expect.stringContaining('Tribunal administratif'),
    ],
    missing: [{ code: 'signature', basis: 'CRPA L212-1' }],
  })
  expect(body.samples).toEqual(expect.arrayContaining(['reason', 'signer']))
  expect(body.samples).not.toContain('firm')
  expect(await count()).toEqual(kept)
  const odd = { subject: '{toString}', body: '{constructor}\n\n{?__proto__}x\n\n- {hasOwnProperty}', caseId: null }
  const asTyped = await ask(world.supervisor, 'POST', at('refusal', '/preview'), odd)
  expect(asTyped).toMatchObject({
    status: 200,
    body: { subject: '{toString}', missing: [{ code: 'reasons' }, { code: 'appeal' }, { code: 'signature' }] },
  })
})

test('words are written by who administers the programme of their own funder, and by nobody else', async () => {
  const words = { subject: 'x', body: byDefault('refusal').body }
  expect((await ask(world.supervisor, 'PUT', at('refusal', '/draft'), words, 0)).status).toBe(403)
  for (const user of [world.officer, world.applicant]) expect((await ask(user, 'GET', at('refusal'))).status).toBe(403)
  expect((await ask(world.administrator, 'GET', at('nothing'))).status).toBe(404)
  expect((await ask(world.administrator, 'GET', at('constructor'))).status).toBe(404)
  expect((await ask(world.administrator, 'GET', at('refusal', '', world.firmId))).status).toBe(404)
})

test('two administrators who write the same first draft at once: one is kept, the other reads anew', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      ask(world.administrator, 'PUT', at('lapse', '/draft'), { subject: `x${index}`, body: byDefault('lapse').body }, 0),
    ),
  )
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', ...Array.from({ length: 7 }, () => '412')])
  const version = await draft('lapse', byDefault('lapse').body)
  const published = await Promise.all(Array.from({ length: 4 }, () => publish('lapse', version)))
  expect(published.map(({ status }) => String(status)).sort()).toEqual(['200', '412', '412', '412'])
})

test('a difference leads from one text to the other, and back', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffParagraphs(before, after)
      expect(lines.filter(({ kind }) => kind !== 'added').map((line) => line.text)).toEqual(before)
      expect(lines.filter(({ kind }) => kind !== 'removed').map((line) => line.text)).toEqual(after)
    }),
  )
})
