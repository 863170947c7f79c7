import { createHash } from 'node:crypto'
import { makeMinutesFile } from '../../server/committees/make-minutes-file.ts'
import { committeeLetters } from '../../server/committees/minutes-letter.ts'
import { plain } from '../letters/mentions.ts'
import { type Answer, type Json, refusalIn } from '../programmes/support/client.ts'
import type { TestUser } from '../support/api.ts'
import { textsOfPdf } from '../support/pdf.ts'
import { allFor, type CommitteeWorld, createCommitteeWorld, did, onSession, sitting, voteOf } from './world.ts'

let world: CommitteeWorld
beforeAll(async () => {
  world = await createCommitteeWorld()
})
afterAll(() => world?.end())

const { wording, mentions, passages } = committeeLetters.minutes
const bytesOf = async (user: TestUser, path: string): Promise<Buffer> => {
  const answer = await fetch(world.client.address + path, { headers: { cookie: user.cookie } })
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/pdf'])
  return Buffer.from(await answer.arrayBuffer())
}
const services = () => ({ db: world.database.db, clock: world.clock })
const minutesOf = (user: TestUser, id: string) => bytesOf(user, `/committee-sessions/${id}/minutes`)
const textOf = async (bytes: Buffer): Promise<string> => plain(await textsOfPdf(bytes))
const at = (rest = ''): string => `/programmes/frac/editions/${world.editionId}/wordings/minutes${rest}`
const ask = (user: TestUser, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, version?: number): Promise<Answer> =>
  world.client.call(user, method, path, { version, ...(body === undefined ? {} : { body }) })
async function draft(body: string, subject = wording.subject): Promise<number> {
  const now = (await ask(world.administrator, 'GET', at())).body.draft as { version: number } | null
  const saved = await ask(world.administrator, 'PUT', at('/draft'), { subject, body }, now?.version ?? 0)
  if (saved.status !== 200) throw new Error(JSON.stringify(saved))
  return saved.body.version as number
}
const publish = (version: number) => ask(world.administrator, 'POST', at('/publication'), undefined, version)
/** A session held on some cases, all in favour. */
async function held(count = 1): Promise<string> {
  const cases = await world.appraised(count)
  const id = await sitting(
    world,
    cases.map(({ caseId }) => caseId),
  )
  await allFor(world, id)
  return id
}

describe('the minutes of a posted session', () => {
  test('say who was there, the quorum, the agenda, who left, each proposal, vote and decision, and are signed by name and capacity', async () => {
    const [favourable, refused, late] = (await world.appraised(3)).map(({ caseId }) => caseId)
    const [chair, second, third, fourth] = world.jury as [TestUser, TestUser, TestUser, TestUser]
    const id = await sitting(world, [favourable, refused, late] as string[], { present: [chair, second, third, fourth] })
    const on = (caseId: string | undefined, content: Json) => did(world, world.supervisor, id, 'PUT', `/cases/${String(caseId)}`, content)
    await on(favourable, { proposal: 'favourable', proposalNote: 'Besoin établi', adjourned: false, reason: '' })
    await on(refused, { proposal: 'unfavourable', proposalNote: '', adjourned: false, reason: 'Le besoin n’est pas décrit.' })
    await on(late, { proposal: null, proposalNote: '', adjourned: true, reason: 'Un devis manque.' })
    await did(world, fourth, id, 'POST', `/cases/${String(favourable)}/recusals`, { userId: fourth.id })
    for (const [caseId, votes] of [
      [favourable, ['for', 'for', 'against']],
      [refused, ['against', 'against', 'abstain', 'for']],
    ] as const)
      for (const [index, vote] of votes.entries()) {
        const userId = world.jury[index]?.id
        expect((await voteOf(world, world.supervisor, id, String(caseId), [{ userId, vote }])).status).toBe(200)
      }
    const before = await textOf(await minutesOf(world.supervisor, id))
    expect(before).toContain('PROJET. Les décisions ci-dessous n’ont pas encore été portées')
    expect(before).toContain('(signature à venir)')
    await did(world, world.authority, id, 'POST', '/post')
    const text = await textOf(await minutesOf(world.supervisor, id))
    const rows = await world.database.sql<{ reference: string }>(
      'select reference from committee_item where session_id = $1 order by position',
      [id],
    )
    const [one, two, three] = rows.map(({ reference }) => reference)
    const found = text.replace(/- /g, '-')
    for (const words of [
      'Procès-verbal : Commission de mars',
      'Séance du 12 mars 2026, lieu non précisé.',
      'Membres présents – Catherine Morvan, présidence',
      'Membres absents – Lise Abiven',
      'si 3 membres au moins y prennent part. 4 membres sur 5 étaient présents : quorum atteint',
      `Ordre du jour – 1. ${one ?? ''}`,
      `Gwenaël Prigent : retrait pour le dossier 1 (${one ?? ''})`,
      'Proposition : favorable. Besoin établi',
      'Déports : Gwenaël Prigent',
      'Vote : 2 pour, 1 contre, 0 abstention (3 votants, quorum 3)',
      'Décision : favorable, à la majorité des voix exprimées',
      `2. ${two ?? ''}`,
      'Vote : 1 pour, 2 contre, 1 abstention (4 votants, quorum 3)',
      'Décision : défavorable, à la majorité des voix exprimées',
      'Motif : Le besoin n’est pas décrit.',
      `3. ${three ?? ''}`,
      'Décision : ajourné, renvoyé par le comité à une séance ultérieure',
      'Dossiers examinés : 3. Favorables : 1. Défavorables : 1. Ajournés : 1.',
      `Le 2 mars 2026, pour Région de démonstration, Hélène Tanguy, autorité signataire.`,
    ])
      expect(found).toContain(words.replace(/- /g, '-'))
    expect(text).toMatch(/Total attribué : [\d ]+,\d\d €/)
    expect(text).not.toMatch(/PROJET|[{}]|null|undefined|date à préciser/)
  })

  test('are bytes kept with their hash: the database refuses others, and serves the same whatever is renamed', async () => {
    const id = await held()
    expect((await did(world, world.supervisor, id, 'GET')).minutes).toBeNull()
    await did(world, world.authority, id, 'POST', '/post')
    expect(
      await world.database.sql("select count(*)::int as n from outbox where job = 'make-minutes-file' and payload ->> 'sessionId' = $1", [
        id,
      ]),
    ).toEqual([{ n: 1 }])
    // read before the job has run: the same bytes as afterwards
    const early = await minutesOf(world.auditor, id)
    expect((await did(world, world.supervisor, id, 'GET')).minutes).toBeNull()
    const made = await Promise.all(Array.from({ length: 4 }, () => makeMinutesFile(services(), id)))
    expect(made.sort()).toEqual(['already-kept', 'already-kept', 'already-kept', 'kept'])
    const bytes = await minutesOf(world.auditor, id)
    expect(bytes.equals(early)).toBe(true)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect((await did(world, world.supervisor, id, 'GET')).minutes).toEqual({ sha256, madeAt: world.clock.now().toISOString() })
    const [row] = await world.database.sql<{ content: Buffer; sha256: Buffer }>(
      'select * from committee_minutes_file where session_id = $1',
      [id],
    )
    expect([row?.content.equals(bytes), row?.sha256.toString('hex')]).toEqual([true, sha256])
    for (const statement of [
      "update committee_minutes_file set content = 'x' where session_id = $1",
      'delete from committee_minutes_file where session_id = $1',
    ])
      await expect(world.database.sql(statement, [id])).rejects.toThrow()
    await expect(
      world.database.sql("insert into committee_minutes_file (session_id, sha256, content, made_at) values ($1, sha256('a'), 'b', now())", [
        id,
      ]),
    ).rejects.toThrow('committee_minutes_file_check')
  })

  test('of before bytes were kept are made again from what they say, the same each time', async () => {
    const id = await held()
    await did(world, world.authority, id, 'POST', '/post')
    await makeMinutesFile(services(), id)
    const kept = await minutesOf(world.supervisor, id)
    await world.database.sql('alter table committee_minutes_file disable trigger user')
    await world.database.sql('delete from committee_minutes_file where session_id = $1', [id])
    await world.database.sql('alter table committee_minutes_file enable trigger user')
    world.clock.set('2026-06-01T09:00:00Z')
    expect((await minutesOf(world.auditor, id)).equals(kept)).toBe(true)
    expect((await did(world, world.supervisor, id, 'GET')).minutes).toBeNull()
    world.clock.set('2026-03-02T09:00:00Z')
  })

  test('refused with the posting: a session that cannot be posted keeps none', async () => {
    const cases = await world.appraised(1)
    const id = await sitting(
      world,
      cases.map(({ caseId }) => caseId),
    )
    expect((await onSession(world, world.authority, id, 'POST', '/post')).body.code).toBe('session-not-decided')
    expect(await world.database.sql('select 1 from committee_minutes where session_id = $1', [id])).toEqual([])
  })
})

describe('their words', () => {
  test('are adapted by edition: sessions posted later bear them, those posted before stay', async () => {
    const before = await held()
    await did(world, world.authority, before, 'POST', '/post')
    const kept = await minutesOf(world.auditor, before)
    const version = await draft(`La commission permanente a siégé.\n\n${wording.body}`, 'Relevé de décisions de {session}')
    expect((await ask(world.administrator, 'GET', at())).body.diff).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: wording.subject },
        { kind: 'added', text: 'La commission permanente a siégé.' },
      ]),
    )
    expect((await publish(version)).body).toEqual({ number: 1 })
    const after = await held()
    await did(world, world.authority, after, 'POST', '/post')
    const text = await textOf(await minutesOf(world.auditor, after))
    for (const words of ['Relevé de décisions de Commission de mars', 'La commission permanente a siégé.']) expect(text).toContain(words)
    expect((await minutesOf(world.auditor, before)).equals(kept)).toBe(true)
    const used = await world.database.sql(
      `select m.session_id as id, w.number from committee_minutes m left join letter_wording w on w.id = m.wording_id where session_id = any($1)`,
      [[before, after]],
    )
    expect(used).toEqual(
      expect.arrayContaining([
        { id: before, number: null },
        { id: after, number: 1 },
      ]),
    )
  })

  test.each(mentions.map((mention) => [mention.code, mention] as const))('are not published without %s', async (code, mention) => {
    const makes = (field: string): boolean =>
      mention.fields.includes(field) || new RegExp(`\\{(${mention.fields.join('|')})\\}`).test(passages[field] ?? '')
    const body = wording.body.replace(/\{[?!]?([A-Za-z]+)\}/g, (all, field: string) => (makes(field) ? '…' : all)).replace(/^- …$/gm, '…')
    const refused = await publish(await draft(body))
    expect([refused.status, refused.body.code]).toEqual([409, 'mentions-missing'])
    expect((refused.body.details as { mentions: Json[] }).mentions).toContainEqual({ code, basis: mention.basis })
  })

  test('name cases only where they stand alone', async () => {
    const faults = async (body: string) => {
      await draft(body)
      return ((await ask(world.administrator, 'GET', at())).body.faults as Json[]).map(({ code, field }) => [code, field])
    }
    expect(await faults(wording.body)).toEqual([])
    expect(await faults('Voici : {deliberations}')).toEqual([['list-within-words', 'deliberations']])
    expect(await faults('- {deliberations}')).toEqual([['list-within-words', 'deliberations']])
    expect(await faults('Présents : {present}')).toEqual([['list-within-words', 'present']])
  })

  test('are tried on a real session, of the same programme and funder only', async () => {
    const id = await held(2)
    const { body } = await ask(world.supervisor, 'GET', at())
    expect(body).toMatchObject({ of: 'session', signed: false })
    expect((body.examples as Json[]).map(({ id: example }) => example)).toContain(id)
    const preview = (user: TestUser, on: Json) => ask(user, 'POST', at('/preview'), { subject: wording.subject, body: wording.body, ...on })
    const shown = await preview(world.administrator, { sessionId: id })
    expect(shown.body).toMatchObject({ subject: 'Procès-verbal : Commission de mars', samples: ['signer', 'on'], missing: [] })
    expect(shown.body.paragraphs).toEqual(expect.arrayContaining(['# Membres présents', '- Catherine Morvan, présidence']))
    const pdf = await textOf(await bytesOf(world.administrator, `${at('/preview/pdf')}?sessionId=${id}`))
    for (const words of ['Aperçu : ', 'Aperçu, sans valeur']) expect(pdf).toContain(words)
    expect(await textOf(await bytesOf(world.administrator, at('/preview/pdf')))).toContain('Dossier (exemple)')
    expect((await preview(world.administrator, { caseId: world.appraisedId })).status).toBe(404)
    expect((await preview(world.administrator, { sessionId: world.appraisedId })).status).toBe(404)
    const elsewhere = await world.member('Maëlle Corre', { role: 'administrator', departements: ['29'] })
    expect(refusalIn(await preview(elsewhere, { sessionId: id }))).toMatchObject({ status: 403, code: 'minutes-name-a-closed-case' })
    const letter = at('/preview').replace('/minutes/', '/refusal/')
    expect((await ask(world.administrator, 'POST', letter, { subject: 'x', body: '{reason}', sessionId: id })).status).toBe(404)
  })
})
