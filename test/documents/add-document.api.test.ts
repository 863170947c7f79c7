import { createHash } from 'node:crypto'
import { as, type TestUser } from '../support/api.ts'
import { client, eventsOf, versionsOf } from './client.ts'
import * as files from './files.ts'
import { createWorld, TYPES, uploadPath, type World } from './world.ts'

let world: World
let caseId: string
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  caseId = await world.openCase()
})

const upload = (user: TestUser | null, query: Readonly<Record<string, string>>, body: Buffer, to = caseId) =>
  client(world).upload(to, user, query, body)
const list = (user: TestUser) => client(world).list(caseId, user)
const read: ReturnType<typeof client>['read'] = (...args) => client(world).read(...args)

describe('handing in', () => {
  test('the bytes are stored, hashed, dated by the rule of the edition, and told in the history', async () => {
    const bytes = files.pdf()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const query = { type: 'certificate', fileName: 'Attestation d’été.pdf', issuedOn: '2026-08-31' }
    const response = await upload(world.applicant, query, bytes).expect(201)
    expect(response.body).toEqual({
      documentId: expect.any(String),
      number: 1,
      type: 'certificate',
      fileName: 'Attestation d’été.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256,
      issuedOn: '2026-08-31',
      validUntil: '2027-02-28',
      uploadedAt: '2026-11-21T09:00:00.000Z',
      duplicates: [],
    })
    expect(await versionsOf(world, caseId)).toMatchObject([
      {
        number: 1,
        file_name: 'Attestation d’été.pdf',
        media_type: 'application/pdf',
        sha256: Buffer.from(sha256, 'hex'),
        valid_until: '2027-02-28',
      },
    ])
    expect(await eventsOf(world, caseId)).toMatchObject([
      {
        action: 'document-added',
        actor_role: 'applicant',
        basis: 'CRPA L114-5',
        details: { documentId: response.body.documentId, number: 1, type: 'certificate', fileName: 'Attestation d’été.pdf', sha256 },
      },
    ])
    expect(await world.database.sql('select version from case_file where id = $1', [caseId])).toEqual([{ version: 2 }])
    expect((await read(world.officer, response.body).expect(200)).body).toEqual(bytes)
  })

  test('without a date of issue the validity counts from today, the latest possible; a date given is kept', async () => {
    const computed = await upload(world.officer, { type: 'certificate', fileName: 'a.pdf' }, files.pdf()).expect(201)
    expect(computed.body).toMatchObject({ issuedOn: null, validUntil: '2027-05-21' })
    const given = await upload(world.officer, { type: 'insurance', fileName: 'b.pdf', validUntil: '2026-12-31' }, files.pdf()).expect(201)
    expect(given.body).toMatchObject({ issuedOn: null, validUntil: '2026-12-31' })
    const endless = await upload(world.officer, { type: 'terms', fileName: 'c.pdf', issuedOn: '2020-01-01' }, files.pdf()).expect(201)
    expect(endless.body).toMatchObject({ issuedOn: '2020-01-01', validUntil: null })
  })

  test('the same document gets versions; without its id a second document is made', async () => {
    const first = (await upload(world.applicant, { type: 'terms', fileName: 'v1.pdf' }, files.pdf()).expect(201)).body
    const query = { type: 'terms', fileName: 'v2.docx', documentId: first.documentId }
    const second = (await upload(world.officer, query, files.docx()).expect(201)).body
    expect(second).toMatchObject({ documentId: first.documentId, number: 2 })
    const other = (await upload(world.applicant, { type: 'terms', fileName: 'autre.odt' }, files.odt()).expect(201)).body
    expect(other).toMatchObject({ number: 1 })
    expect(other.documentId).not.toBe(first.documentId)
    const { documents } = (await list(world.officer).expect(200)).body
    expect(documents).toHaveLength(2)
    expect(documents.find((document: { id: string }) => document.id === first.documentId).versions).toMatchObject([
      { number: 2, fileName: 'v2.docx', uploadedBy: world.officer.id, uploadedByName: 'Camille Démo' },
      { number: 1, fileName: 'v1.pdf', uploadedBy: world.applicant.id },
    ])
    expect((await read(world.officer, first)).body).toEqual(files.pdf())
    expect((await read(world.officer, second)).body).toEqual(files.docx())
  })

  test('the same bytes are told, on this case and on another of the firm, and taken all the same', async () => {
    const bytes = files.pdf('/Marker (twice) ')
    const other = await world.openCase()
    const elsewhere = (await upload(world.applicant, { type: 'terms', fileName: 'ailleurs.pdf' }, bytes, other).expect(201)).body
    const here = (await upload(world.applicant, { type: 'terms', fileName: 'ici.pdf' }, bytes).expect(201)).body
    const third = (await upload(world.officer, { type: 'order', fileName: 'encore.pdf' }, bytes).expect(201)).body
    expect(here.duplicates).toMatchObject([{ documentId: elsewhere.documentId, fileName: 'ailleurs.pdf', onThisCase: false }])
    expect(third.duplicates).toHaveLength(2)
    expect(third.duplicates).toContainEqual({
      ...{ documentId: here.documentId, number: 1, type: 'terms', fileName: 'ici.pdf', onThisCase: true },
      uploadedAt: '2026-11-21T09:00:00.000Z',
    })
    const ofConsultant = await upload(world.consultant, { type: 'report', fileName: 'rapport.pdf' }, bytes).expect(201)
    expect(ofConsultant.body.duplicates).toEqual([])
  })

  test('the name is kept clean, and completed when it has no extension', async () => {
    const names = [
      ['../../etc/passwd', 'passwd.pdf'],
      ['C:\\a\\b.PDF', 'b.PDF'],
    ]
    for (const [given, kept] of names) {
      const response = await upload(world.applicant, { type: 'terms', fileName: given ?? '' }, files.pdf()).expect(201)
      expect(response.body.fileName).toBe(kept)
    }
    for (const file of await world.files()) expect(file).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/)
    // a name that hides its end from the reader is refused, and said to be
    for (const hostile of ['facture\u0000.pdf', 'facture \u202Efdp.exe']) {
      const response = await upload(world.applicant, { type: 'terms', fileName: hostile }, files.pdf()).expect(400)
      expect(response.body.errors).toEqual([expect.objectContaining({ pointer: '?fileName', code: 'unprintable-characters' })])
    }
  })

  test('every format of the list, whatever media type the client declares', async () => {
    const all = {
      pdf: files.pdf,
      png: files.png,
      jpg: files.jpeg,
      docx: files.docx,
      xlsx: files.xlsx,
      odt: files.odt,
      ods: files.ods,
      csv: files.csv,
      txt: files.txt,
    }
    for (const [extension, make] of Object.entries(all)) {
      const path = uploadPath(caseId, { type: 'terms', fileName: `pièce.${extension}` })
      const response = await as(world.app, world.applicant).post(path).set('Content-Type', 'text/html').send(make()).expect(201)
      expect((await read(world.applicant, response.body).expect(200)).body).toEqual(make())
    }
  })

  test('twenty at once: twenty versions in a row, twenty events, every byte in its place', async () => {
    const first = (await upload(world.applicant, { type: 'terms', fileName: '0.txt' }, Buffer.from('numéro 0')).expect(201)).body
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        upload(
          world.applicant,
          { type: 'terms', fileName: `${index + 1}.txt`, documentId: first.documentId },
          Buffer.from(`numéro ${index + 1}`),
        ),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201))
    expect(answers.map((answer) => answer.body.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2))
    for (const { body } of answers) {
      const sent = await read(world.applicant, body).expect(200)
      expect(sent.body.toString()).toBe(`numéro ${String(body.fileName.replace('.txt', ''))}`)
    }
    expect((await eventsOf(world, caseId)).map((event) => event.sequence)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  })
})

describe('what is refused', () => {
  const nothingLeft = async (before: readonly string[]): Promise<void> => {
    expect(await versionsOf(world, caseId)).toEqual([])
    expect(await eventsOf(world, caseId)).toEqual([])
    expect(await world.files()).toEqual(before)
  }

  test.each([
    ['empty', 'a.pdf', Buffer.alloc(0), 'file-empty'],
    ['a program', 'a.pdf', files.windowsProgram(), 'file-executable'],
    ['HTML', 'a.html', Buffer.from('<html></html>'), 'file-markup'],
    ['encrypted', 'a.pdf', files.encryptedPdf(), 'file-encrypted'],
    ['a lying extension', 'a.png', files.pdf(), 'file-extension-mismatch'],
    ['two formats in one', 'a.pdf', Buffer.concat([files.pdf(), files.docx()]), 'file-ambiguous'],
    [
      'a bomb by its name',
      '../../42.zip/zip-bomb.pdf.zip',
      files.zip([{ name: '0'.repeat(60_000), data: Buffer.alloc(900_000) }]),
      'file-archive',
    ],
  ])('%s: 415 with the reason, and nothing is left', async (_what, fileName, bytes, code) => {
    const before = await world.files()
    const response = await upload(world.applicant, { type: 'terms', fileName }, bytes).expect(415)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.body.code).toBe(code)
    await nothingLeft(before)
  })

  test.each([
    [{ type: 'nothing' }, [{ pointer: '?type', code: 'document-type-unknown', details: { allowed: TYPES.map((type) => type.code) } }]],
    [{ issuedOn: '2026-11-22' }, [{ pointer: '?issuedOn', code: 'date-in-future' }]],
    [{ issuedOn: '2026-11-01', validUntil: '2026-10-31' }, [{ pointer: '?validUntil', code: 'ends-before-issue' }]],
    [{ documentId: '01890000-0000-7000-8000-000000000000' }, [{ pointer: '?documentId', code: 'document-unknown' }]],
  ])('%j: 422 naming the parameter, before the file is read', async (wrong, errors) => {
    const before = await world.files()
    const response = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf', ...wrong }, files.pdf()).expect(422)
    expect(response.body).toMatchObject({ code: 'invalid-fields', errors })
    await nothingLeft(before)
  })

  test('a parameter that is no date, an unknown one, a missing one: 400', async () => {
    await upload(world.applicant, { type: 'terms', fileName: 'a.pdf', issuedOn: '2026-02-30' }, files.pdf()).expect(400)
    await upload(world.applicant, { type: 'terms', fileName: 'a.pdf', folder: '/tmp' }, files.pdf()).expect(400)
    await upload(world.applicant, { type: 'terms' }, files.pdf()).expect(400)
  })

  test('a version of a document of another type or of another case', async () => {
    const other = await world.openCase()
    const { documentId } = (await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf(), other).expect(201)).body
    const elsewhere = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf', documentId }, files.pdf()).expect(422)
    expect(elsewhere.body.errors).toEqual([{ pointer: '?documentId', code: 'document-unknown' }])
    const wrongType = await upload(world.applicant, { type: 'order', fileName: 'a.pdf', documentId }, files.pdf(), other).expect(422)
    expect(wrongType.body.errors).toEqual([{ pointer: '?type', code: 'document-of-another-type', details: { type: 'terms' } }])
  })

  test('a closed case takes nothing more', async () => {
    await world.database.sql(`update case_file set state = 'closed' where id = $1`, [caseId])
    const before = await world.files()
    const response = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(409)
    expect(response.body).toMatchObject({ code: 'case-closed', details: { state: 'closed' } })
    await nothingLeft(before)
    expect((await list(world.applicant).expect(200)).body.mayAdd).toBe(false)
  })

  test('a case holds five hundred versions and no more', async () => {
    const { documentId } = (await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(201)).body
    await world.database.sql(
      `insert into document_version select gen_random_uuid(), document_id, n, file_name, media_type, size_bytes, sha256, gen_random_uuid()::text,
         issued_on, valid_until, uploaded_by, uploaded_at from document_version, generate_series(2, 500) n where document_id = $1`,
      [documentId],
    )
    const before = await world.files()
    const response = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(409)
    expect(response.body).toMatchObject({ code: 'case-documents-full', details: { most: 500 } })
    expect(await world.files()).toEqual(before)
  })
})
