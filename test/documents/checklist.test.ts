import type { DocumentType } from '../../server/cases/programme.ts'
import { type ChecklistItem, documentChecklist, missingBlocking } from '../../server/documents/case-documents.queries.ts'
import { newId } from '../../server/kernel/ids.ts'
import { type LocalDate, localDate } from '../../server/kernel/local-date.ts'
import { createWorld, TYPES, type World } from './world.ts'

let world: World
let firmId: string
let caseId: string
const DAY = localDate('2026-11-21')

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  firmId = await world.organisation('Une firme')
  caseId = await world.openCase({ organisationId: firmId })
})

interface Held {
  readonly type: string
  readonly caseId?: string | null
  readonly organisationId?: string
  /** End of validity of each version, oldest first. */
  readonly ends: readonly (string | null)[]
  readonly at?: string
}

/** Rows as an upload leaves them. */
async function hold(held: Held): Promise<string> {
  const id = newId(new Date())
  const at = held.at ?? '2026-11-01T10:00:00Z'
  await world.database.sql(
    'insert into document (id, funder_id, organisation_id, case_id, type_code, created_at) values ($1, $2, $3, $4, $5, $6)',
    [...[id, world.funderId, held.organisationId ?? firmId, held.caseId === undefined ? caseId : held.caseId, held.type, at]],
  )
  for (const [index, end] of held.ends.entries()) {
    await world.database.sql(
      `insert into document_version (id, document_id, number, file_name, media_type, size_bytes, sha256, storage_key, valid_until, uploaded_by, uploaded_at)
       values ($1, $2, $3, 'a.pdf', 'application/pdf', 1, $4, $5, $6, $7, $8)`,
      [newId(new Date()), id, index + 1, Buffer.alloc(32), newId(new Date()), end, world.applicant.id, at],
    )
  }
  return id
}

const item = async (code: string, on: LocalDate = DAY): Promise<ChecklistItem> => {
  const found = (await documentChecklist(world.database.db, { caseId, on })).find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no line ${code}`)
  return found
}

test('every type of the edition, in its order, with its texts; nothing held: all missing', async () => {
  const items = await documentChecklist(world.database.db, { caseId, on: DAY })
  expect(items).toEqual(TYPES.map((type) => ({ ...type, status: 'missing', document: null })))
})

test('present on its last day of validity, expired the day after', async () => {
  const documentId = await hold({ type: 'certificate', ends: ['2026-11-21'] })
  expect(await item('certificate')).toMatchObject({
    status: 'present',
    document: {
      ...{ documentId, caseId, number: 1, fileName: 'a.pdf', mediaType: 'application/pdf', issuedOn: null, validUntil: '2026-11-21' },
      uploadedAt: new Date('2026-11-01T10:00:00Z'),
    },
  })
  expect(await item('certificate', localDate('2026-11-22'))).toMatchObject({ status: 'expired', document: { documentId } })
})

test('the newest version of a document is the one that counts', async () => {
  await hold({ type: 'certificate', ends: ['2027-06-30', '2026-01-31'] })
  expect(await item('certificate')).toMatchObject({ status: 'expired', document: { number: 2 } })
})

test('among several, a valid one before an expired one, one of the case before one from elsewhere, the latest first', async () => {
  const other = await world.openCase({ organisationId: firmId })
  await hold({ type: 'certificate', ends: ['2026-01-31'], at: '2026-11-20T10:00:00Z' })
  const elsewhere = await hold({ type: 'certificate', caseId: other, ends: ['2027-01-31'] })
  expect(await item('certificate')).toMatchObject({ status: 'reused', document: { documentId: elsewhere, caseId: other } })
  const here = await hold({ type: 'certificate', ends: ['2026-12-31'] })
  expect(await item('certificate')).toMatchObject({ status: 'present', document: { documentId: here } })
  const later = await hold({ type: 'certificate', ends: ['2026-12-01'], at: '2026-11-02T10:00:00Z' })
  expect(await item('certificate')).toMatchObject({ status: 'present', document: { documentId: later } })
})

describe('asked once (CRPA L113-12)', () => {
  test('a certificate still valid is taken from another case of the firm; over, it is said to be held and expired', async () => {
    const other = await world.openCase({ organisationId: firmId })
    await hold({ type: 'certificate', caseId: other, ends: ['2026-11-21'] })
    expect((await item('certificate')).status).toBe('reused')
    expect((await item('certificate', localDate('2026-11-22'))).status).toBe('expired')
  })

  test('what belongs to another mission is not: terms of reference, an order, a report', async () => {
    const other = await world.openCase({ organisationId: firmId })
    for (const type of ['terms', 'order', 'report']) {
      await hold({ type, caseId: other, ends: [null] })
      expect((await item(type)).status).toBe('missing')
    }
  })

  test('a document given for the organisation, outside any case, is taken', async () => {
    await hold({ type: 'bank', caseId: null, ends: [null] })
    expect(await item('bank')).toMatchObject({ status: 'reused', document: { caseId: null } })
  })

  test('nothing is taken from another firm', async () => {
    const otherFirm = await world.organisation('Une autre')
    const otherCase = await world.openCase({ organisationId: otherFirm })
    await hold({ type: 'certificate', organisationId: otherFirm, caseId: otherCase, ends: ['2030-01-01'] })
    await hold({ type: 'bank', organisationId: otherFirm, caseId: null, ends: [null] })
    expect((await item('certificate')).status).toBe('missing')
    expect((await item('bank')).status).toBe('missing')
  })
})

test('a case is judged by its own edition', async () => {
  const newer: DocumentType = { ...(TYPES[0] as DocumentType), code: 'energy-audit' }
  const editionId = await world.edition([newer], '2026-06-01')
  const newCase = await world.openCase({ organisationId: firmId, editionId })
  expect((await documentChecklist(world.database.db, { caseId: newCase, on: DAY })).map(({ code }) => code)).toEqual(['energy-audit'])
  expect(await documentChecklist(world.database.db, { caseId, on: DAY })).toHaveLength(TYPES.length)
})

test('missing and blocking: only blocking types of that stage, missing or expired', async () => {
  const missing = async (stage: DocumentType['stage']): Promise<string[]> =>
    (await missingBlocking(world.database.db, { caseId, on: DAY, stage })).map(({ code, status }) => `${code} ${status}`)
  expect(await missing('application')).toEqual(['certificate missing', 'terms missing'])
  expect(await missing('start')).toEqual(['order missing', 'insurance missing'])
  await hold({ type: 'certificate', ends: ['2026-11-20'] })
  await hold({ type: 'terms', ends: [null] })
  const other = await world.openCase({ organisationId: firmId })
  await hold({ type: 'insurance', caseId: other, ends: ['2026-12-31'] })
  expect(await missing('application')).toEqual(['certificate expired'])
  expect(await missing('start')).toEqual(['order missing'])
})

test('the check-list is one query, whatever is held', async () => {
  for (const { code } of TYPES) await hold({ type: code, ends: ['2027-01-01', '2027-02-01'] })
  const queries: string[] = []
  const counting = world.database.db.withPlugin({
    transformQuery: ({ node }) => {
      queries.push(node.kind)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  await documentChecklist(counting, { caseId, on: DAY })
  expect(queries).toHaveLength(1)
  await missingBlocking(counting, { caseId, on: DAY, stage: 'application' })
  expect(queries).toHaveLength(2)
})
