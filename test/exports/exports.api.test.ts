import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Express } from 'express'
import { diskStorage } from '../../server/documents/disk-storage.ts'
import { newStorageKey } from '../../server/documents/storage.ts'
import { makeExport } from '../../server/exports/make-export.ts'
import { purgeExports } from '../../server/exports/purge-exports.ts'
import { deliverLetter } from '../../server/letters/deliver-letter.ts'
import type { Services } from '../../server/services.ts'
import { populate } from '../cases/population.ts'
import { type CaseWorld, createCaseWorld } from '../cases/world.ts'
import { unzip } from '../sheets/read-back.ts'
import { as, type TestUser, testApp } from '../support/api.ts'
import { writeInBulk } from '../support/bulk.ts'

let world: CaseWorld
let services: Services
let app: Express
const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-exports-'))
beforeAll(async () => {
  world = await createCaseWorld()
  await populate(world)
  services = { ...world.services, storage: diskStorage(folder) }
  app = testApp(services)
})
afterAll(async () => {
  await world?.end()
  rmSync(folder, { recursive: true, force: true })
})

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
const post = (user: TestUser, place: string, body: object) => as(app, user).post(`/api/v1${place}`).send(body)
const binary = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const pieces: Buffer[] = []
  response.on('data', (piece: Buffer) => pieces.push(piece))
  response.on('end', () => done(null, Buffer.concat(pieces)))
}
const CSV = { format: 'csv', separator: 'comma', columns: ['reference', 'state'] }
/** As many cases more, so that the list is beyond what is made at once. */
const many = (count: number) =>
  writeInBulk(
    world.database,
    `insert into case_file (id, funder_id, programme_code, edition_id, lifecycle_code, reference, state, applicant_organisation_id, applicant_name,
       created_by, created_at, received_on, last_event_at, last_action)
     select gen_random_uuid(), $1, 'frac', $2, 'x', 'M-' || n, 'submitted', $3, 'Firme', $4, now(), '2026-01-01', now(), 'x' from generate_series(1, $5::int) n`,
    [world.funderId, world.editionId, world.firmId, world.users.applicant.id, count],
  )

describe('a request', () => {
  it('names what it got wrong: the list, the filter, the columns', async () => {
    const { auditor, applicant } = world.users
    expect((await post(auditor, '/export-lists/nothing/count', {})).status).toBe(404)
    expect((await post(applicant, '/export-lists/journal/count', {})).status).toBe(404)
    const filter = await post(auditor, '/export-lists/cases/file', { ...CSV, filter: { limit: '3', dueFrom: 'x' } })
    expect([filter.status, filter.body.errors.map((one: { pointer: string }) => one.pointer).sort()]).toEqual([
      422,
      ['/filter/dueFrom', '/filter/limit'],
    ])
    const columns = await post(auditor, '/export-lists/cases/file', { ...CSV, columns: ['reference', 'iban', 'reference'] })
    expect([columns.status, columns.body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
      422,
      ['/columns/1', '/columns/2'],
    ])
  })

  it('is answered with words, a name and the number of rows', async () => {
    const words = { state: { paid: '=Payé' } }
    const answer = await post(world.users.auditor, '/export-lists/cases/file', {
      ...CSV,
      filter: { state: 'paid' },
      words,
      byteOrderMark: false,
    })
    const counted = await post(world.users.auditor, '/export-lists/cases/count', { filter: { state: 'paid' } })
    expect(answer.status).toBe(200)
    expect(answer.headers['x-total-rows']).toBe(String(counted.body.rows))
    expect(answer.headers['content-disposition']).toBe('attachment; filename="dossiers-2026-11-21.csv"')
    const [heading, first, ...others] = answer.text.split('\r\n')
    expect([heading, first?.split(',')[1], others.length]).toEqual(['Référence,État', "'=Payé", counted.body.rows])
  })
})

describe('saved sets', () => {
  it('are one person’s, replaced by name, and forgotten', async () => {
    const layout = { ...CSV, decimals: 'point', byteOrderMark: false }
    const saved = await post(world.users.officer, '/export-lists/cases/sets', { name: 'Court', layout })
    const again = await post(world.users.officer, '/export-lists/cases/sets', { name: 'Court', layout: { ...layout, columns: ['state'] } })
    expect([saved.status, again.body.id]).toEqual([201, saved.body.id])
    const mine = await as(app, world.users.officer).get('/api/v1/export-lists/cases/sets')
    expect(mine.body.items).toEqual([{ id: saved.body.id, name: 'Court', layout: { ...layout, columns: ['state'] } }])
    expect((await as(app, world.users.officer2).get('/api/v1/export-lists/cases/sets')).body.items).toEqual([])
    expect((await as(app, world.users.officer2).delete(`/api/v1/export-sets/${saved.body.id}`)).status).toBe(404)
    expect((await as(app, world.users.officer).delete(`/api/v1/export-sets/${saved.body.id}`)).status).toBe(204)
  })
})

describe('beyond ten thousand rows', () => {
  beforeAll(() => many(11_000))

  it('it is refused at once, made by a job, read by its person alone, and erased after seven days', async () => {
    const { officer, officer2 } = world.users
    const order = { ...CSV, filter: { q: 'M-' } }
    const refused = await post(officer, '/export-lists/cases/file', order)
    expect([refused.status, refused.body.code]).toEqual([409, 'export-too-large'])
    const asked = await post(officer, '/export-lists/cases/jobs', order)
    expect([asked.status, asked.body.rows]).toEqual([201, 11_000])
    const { id } = asked.body as { id: string }
    expect(await world.database.sql(`select job, payload from outbox where job = 'make-export'`)).toEqual([
      { job: 'make-export', payload: { exportId: id } },
    ])
    expect((await as(app, officer).get(`/api/v1/exports/${id}/file`)).status).toBe(404)
    await Promise.all([makeExport(services, id), makeExport(services, id)])
    await makeExport(services, id)
    const [mine] = (await as(app, officer).get('/api/v1/exports')).body.items
    expect([mine.state, mine.rowsDone, mine.rowsTotal]).toEqual(['ready', 11_000, 11_000])
    const file = await as(app, officer).get(`/api/v1/exports/${id}/file`)
    expect(file.text.split('\r\n')).toHaveLength(11_002)
    expect(files()).toHaveLength(1)
    expect((await as(app, officer2).get(`/api/v1/exports/${id}/file`)).status).toBe(404)
    expect((await as(app, officer2).delete(`/api/v1/exports/${id}`)).status).toBe(404)
    const before = services.clock.now()
    world.clock.set(new Date(before.getTime() + 6 * 86_400_000).toISOString())
    expect(await purgeExports(services)).toBe(0)
    world.clock.set(new Date(before.getTime() + 7 * 86_400_000 + 1).toISOString())
    expect((await as(app, officer).get(`/api/v1/exports/${id}/file`)).status).toBe(404)
    expect(await purgeExports(services)).toBe(1)
    expect(files()).toEqual([])
    world.clock.set(before.toISOString())
  })

  it('one that is cancelled is not made; who lost the right gets none; three at most wait', async () => {
    const user = await world.user(['caseOfficer'])
    const asked = await Promise.all([1, 2, 3, 4, 5, 6].map(() => post(user, '/export-lists/cases/jobs', CSV)))
    expect(asked.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 201, 201, 409, 409, 409])
    const [first = '', second = '', third = ''] = asked.flatMap((answer) => (answer.status === 201 ? [String(answer.body.id)] : []))
    expect((await as(app, user).delete(`/api/v1/exports/${first}`)).status).toBe(204)
    await makeExport(services, first)
    // while it is being made
    const making = makeExport(services, second)
    await as(app, user).delete(`/api/v1/exports/${second}`)
    await making
    await world.database.sql('delete from role_grant where user_id = $1', [user.id])
    await makeExport(services, third)
    const states = await world.database.sql<{ state: string; failure: string | null }>(
      'select state, failure from export_file where id = any($1::uuid[]) order by array_position($1::uuid[], id)',
      [[first, second, third]],
    )
    expect(states).toEqual([
      { state: 'cancelled', failure: null },
      { state: 'cancelled', failure: null },
      { state: 'failed', failure: 'no-longer-allowed' },
    ])
    expect(files()).toEqual([])
  })
})

describe('the archive of a case', () => {
  it('holds what the person may read, with hashes that are true, and is in the journal', async () => {
    const { id } = await world.filledDraft({}, { firmId: await world.firm('Archives & Cie') })
    await world.act(id, 'applicant', 'submit')
    const { reference, applicant_organisation_id: firm } = await world.read<{ reference: string; applicant_organisation_id: string }>(id)
    const bytes = Buffer.from('le bilan')
    const [version] = await world.database.sql<{ document_id: string }>(
      `select v.document_id from document_version v join document d on d.id = v.document_id where d.case_id = $1 order by v.document_id limit 1`,
      [id],
    )
    const key = newStorageKey()
    await services.storage.write(key, Readable.from([bytes]))
    await world.database.sql('alter table document_version disable trigger user')
    await world.database.sql('update document_version set storage_key = $2, sha256 = $3, size_bytes = $4 where document_id = $1', [
      version?.document_id,
      key,
      createHash('sha256').update(bytes).digest(),
      bytes.length,
    ])
    await world.database.sql('alter table document_version enable trigger user')
    const letters = await world.database.sql<{ id: string }>('select id from letter where case_id = $1', [id])
    for (const letter of letters) await deliverLetter(services, letter.id)
    const body = { actions: { submit: 'Dépôt' }, states: { submitted: 'Déposé', draft: 'Brouillon' } }
    const answer = await post(world.users.officer, `/cases/${id}/archive`, body)
      .buffer(true)
      .parse(binary as never)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toContain(`${reference}.zip`)
    const parts = await unzip(answer.body as Buffer)
    const manifest = JSON.parse(parts.get('manifest.json')?.toString() ?? '') as {
      case: string
      files: { path: string; sha256: string; bytes: number }[]
      leftOut: { path: string }[]
    }
    expect(manifest.case).toBe(reference)
    expect(manifest.files.map((file) => file.path).sort()).toEqual([...parts.keys()].filter((name) => name !== 'manifest.json').sort())
    for (const file of manifest.files) {
      const content = parts.get(file.path) ?? Buffer.alloc(0)
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([file.sha256, file.bytes])
    }
    expect(manifest.files.some((file) => file.path.startsWith('documents/') && file.bytes === bytes.length)).toBe(true)
    expect(manifest.files.filter((file) => file.path.startsWith('courriers/'))).toHaveLength(letters.length)
    expect(letters.length).toBeGreaterThan(0)
    const history = parts.get('historique.txt')?.toString() ?? ''
    expect(history).toContain('Le dossier passe de « Brouillon » à « Déposé ».')
    expect(history).toContain('(demandeur) : « Dépôt »')
    const lines = await world.database.sql<{ actor_id: string }>(
      `select actor_id from audit_entry where action = 'export.made' and subject_id = $1`,
      [id],
    )
    expect(lines).toEqual([{ actor_id: world.users.officer.id }])

    const linked = await world.user(['caseOfficer'])
    await world.database.sql(
      `insert into interest (id, funder_id, user_id, organisation_id, kind, from_on, declared_by, declared_at)
       values (gen_random_uuid(), $1, $2, $3, 'family', '2020-01-01', $2, '2026-01-01')`,
      [world.funderId, linked.id, firm],
    )
    expect((await post(linked, `/cases/${id}/archive`, {})).status).toBe(404)
  })

  it('gives its recipient no letter that was not opened: reading it is what notifies it', async () => {
    const { id } = await world.filledDraft({}, { firmId: await world.firm('Courriers & Cie') })
    await world.act(id, 'applicant', 'submit')
    const letters = await world.database.sql<{ id: string }>('select id from letter where case_id = $1', [id])
    expect(letters.length).toBeGreaterThan(0)
    for (const letter of letters) await deliverLetter(services, letter.id)
    const own = await post(world.users.applicant, `/cases/${id}/archive`, {})
      .buffer(true)
      .parse(binary as never)
    expect(own.status).toBe(200)
    const { leftOut } = JSON.parse((await unzip(own.body as Buffer)).get('manifest.json')?.toString() ?? '') as {
      leftOut: { path: string; because: string }[]
    }
    expect(leftOut.filter(({ path }) => path.startsWith('courriers/')).map(({ because }) => because)).toEqual(
      letters.map(() => 'letter-not-opened-yet'),
    )
  })
})
