import { appendFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { as, type TestUser } from '../support/api.ts'
import { client, contentPath } from './client.ts'
import * as files from './files.ts'
import { createWorld, type World } from './world.ts'

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
const read: ReturnType<typeof client>['read'] = (...args) => client(world).read(...args)

describe('reading', () => {
  test('the headers of a download, and 304 when the client has it already', async () => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: 'Relevé (1).csv' }, files.csv()).expect(201)
    const agent = as(world.app, world.officer)
    const response = await agent.get(contentPath(body)).set('Accept-Encoding', 'gzip').expect(200)
    expect(response.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/csv/),
      'content-length': String(files.csv().length),
      'content-disposition': `attachment; filename="Releve (1).csv"; filename*=UTF-8''Relev%C3%A9%20%281%29.csv`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox/),
      'cache-control': expect.stringMatching(/^private, no-cache/),
      etag: `"${String(body.sha256)}"`,
    })
    expect(response.headers['content-encoding']).toBeUndefined()
    const again = await agent
      .get(contentPath(body))
      .set('If-None-Match', `"${String(body.sha256)}"`)
      .expect(304)
    expect(again.text).toBe('')
    const head = await agent.head(contentPath(body)).expect(200)
    expect(head.headers).toMatchObject({ 'content-length': String(files.csv().length), etag: `"${String(body.sha256)}"` })
  })

  test.each([
    ['pdf', files.pdf, 'inline'],
    ['png', files.png, 'inline'],
    ['jpg', files.jpeg, 'inline'],
    ['docx', files.docx, 'attachment'],
    ['csv', files.csv, 'attachment'],
    ['txt', files.txt, 'attachment'],
  ] as const)('%s with ?view=1 comes as it should', async (extension, make, kind) => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: `a.${extension}` }, make()).expect(201)
    const shown = await read(world.applicant, body, { view: '1' }).expect(200)
    expect(shown.headers['content-disposition']).toBe(`${kind}; filename="a.${extension}"`)
    const saved = await read(world.applicant, body).expect(200)
    expect(saved.headers['content-disposition']).toBe(`attachment; filename="a.${extension}"`)
  })

  test('a version that is not there', async () => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(201)
    await as(world.app, world.officer)
      .get(contentPath({ ...body, number: 2 }))
      .expect(404)
    await as(world.app, world.officer).get('/api/v1/documents/01890000-0000-7000-8000-000000000000/versions/1/content').expect(404)
    await as(world.app, world.officer).get('/api/v1/documents/nothing/versions/1/content').expect(404)
  })

  const storedFile = async (documentId: string): Promise<string> => {
    const [row] = await world.database.sql<{ storage_key: string }>('select storage_key from document_version where document_id = $1', [
      documentId,
    ])
    return path.join(world.folder, row?.storage_key ?? '')
  }

  test('bytes that are gone: 503 with a code, and no header of a file', async () => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(201)
    await rm(await storedFile(body.documentId))
    const response = await as(world.app, world.officer).get(contentPath(body)).expect(503)
    expect(response.body.code).toBe('document-unreadable')
    expect(response.headers['content-disposition']).toBeUndefined()
  })

  test.each([
    ['altered', async (file: string) => writeFile(file, Buffer.alloc(files.pdf().length, 'x'))],
    ['lengthened', async (file: string) => appendFile(file, 'x')],
    ['shortened', async (file: string) => writeFile(file, files.pdf().subarray(0, 50))],
  ])('bytes %s on the disk are never delivered whole', async (_what, harm) => {
    const { body } = await upload(world.applicant, { type: 'terms', fileName: 'a.pdf' }, files.pdf()).expect(201)
    await harm(await storedFile(body.documentId))
    await expect(read(world.officer, body)).rejects.toThrow(/aborted|socket hang up/)
  })
})
