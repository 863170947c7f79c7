import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Anchor, isGenuine, journalSigner } from '../../server/audit/anchor.ts'
import { anchorJournal, anchorJournals } from '../../server/audit/anchor-journals.ts'
import { contentHash, linkHash } from '../../server/audit/chain.ts'
import { readLines } from '../../server/audit/lines.queries.ts'
import { recordAudit } from '../../server/audit/record.ts'
import { type Break, verifyAnchor, verifySpan } from '../../server/audit/verify-chain.ts'
import { keysFrom } from '../../server/kernel/keys.ts'
import { createFunder, type TestClock, testClock, testServices } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let folder: string
let clock: TestClock
beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-journal-'))
  clock = testClock()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const keys = keysFrom(Buffer.alloc(32, 7))
const services = () => testServices(database, { keys, clock })

/** A journal of `length` lines; the funder's id. */
async function journal(length: number, code?: string): Promise<string> {
  const funderId = await createFunder(database, code === undefined ? {} : { code })
  for (let index = 1; index <= length; index += 1) {
    await recordAudit(database.db, {
      actor: { funderId, userId: null, fullName: 'Camille Démo' },
      at: clock.now(),
      action: 'case.acted',
      subject: { kind: 'case', id: `case-${index}` },
      before: { state: 'draft', rank: index },
      after: { state: 'filed', amount: '12.50', nested: { z: [1, 2.25, null], a: 'é' } },
    })
  }
  return funderId
}

const verdict = async (funderId: string, from = 1n, limit = 1_000_000): Promise<Break | null> =>
  (await verifySpan(database.db, { funderId, from, limit, publicKey: journalSigner(keys).publicKey })).broken

/** What someone with every right on the database can do. */
async function tamper(statement: string, values: readonly unknown[]): Promise<void> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(statement, [...values])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

it('a journal as it was written is in order, whole or in parts', async () => {
  const funderId = await journal(12)
  const whole = await verifySpan(database.db, { funderId, from: 1n, limit: 100, publicKey: keys.derive('x') })
  expect(whole).toMatchObject({ checked: 12, last: 12n, finished: true, broken: null })
  const part = await verifySpan(database.db, { funderId, from: 4n, limit: 5, publicKey: keys.derive('x') })
  expect(part).toMatchObject({ checked: 5, last: 8n, finished: false, broken: null })
  const rest = await verifySpan(database.db, { funderId, from: 9n, limit: 5, publicKey: keys.derive('x') })
  expect(rest).toMatchObject({ checked: 4, last: 12n, finished: true, broken: null })
})

it('an empty journal is in order', async () => expect(await verdict(await journal(0))).toBeNull())

describe('what someone with SQL does is seen, and the first broken line named', () => {
  const cases: readonly (readonly [what: string, statement: string, found: Break])[] = [
    [
      'a name changed',
      `update audit_entry set actor_name = 'Autre' where funder_id = $1 and sequence = 5`,
      { sequence: 5n, fault: 'content-changed' },
    ],
    [
      'a value changed',
      `update audit_entry set after = jsonb_set(after, '{amount}', '"99.00"') where funder_id = $1 and sequence = 5`,
      { sequence: 5n, fault: 'content-changed' },
    ],
    [
      'an instant moved',
      `update audit_entry set at = at + interval '1 ms' where funder_id = $1 and sequence = 5`,
      { sequence: 5n, fault: 'content-changed' },
    ],
    [
      'a value emptied',
      `update audit_entry set before = null where funder_id = $1 and sequence = 5`,
      { sequence: 5n, fault: 'content-changed' },
    ],
    [
      'a fingerprint written anew',
      `update audit_entry set hash = sha256('x') where funder_id = $1 and sequence = 5`,
      { sequence: 5n, fault: 'hash-changed' },
    ],
    ['a line removed', 'delete from audit_entry where funder_id = $1 and sequence = 5', { sequence: 5n, fault: 'line-missing' }],
    ['the first line removed', 'delete from audit_entry where funder_id = $1 and sequence = 1', { sequence: 1n, fault: 'line-missing' }],
    ['the last line removed', 'delete from audit_entry where funder_id = $1 and sequence = 9', { sequence: 9n, fault: 'line-missing' }],
    ['the head moved back', 'update audit_head set sequence = 8 where funder_id = $1', { sequence: 9n, fault: 'head-differs' }],
    ['the head rewritten', `update audit_head set hash = sha256('x') where funder_id = $1`, { sequence: 9n, fault: 'head-differs' }],
  ]
  it.each(cases)('%s', async (_what, statement, found) => {
    const funderId = await journal(9)
    await tamper(statement, [funderId])
    expect(await verdict(funderId)).toEqual(found)
  })

  it('a line removed and the numbers closed up', async () => {
    const funderId = await journal(9)
    await tamper('delete from audit_entry where funder_id = $1 and sequence = 5', [funderId])
    await tamper('update audit_entry set sequence = sequence + 999 where funder_id = $1 and sequence > 5', [funderId])
    await tamper('update audit_entry set sequence = sequence - 1000 where funder_id = $1 and sequence > 1000', [funderId])
    expect(await verdict(funderId)).toEqual({ sequence: 5n, fault: 'hash-changed' })
  })

  it('two lines that changed places', async () => {
    const funderId = await journal(9)
    await tamper('update audit_entry set sequence = 100 where funder_id = $1 and sequence = 5', [funderId])
    await tamper('update audit_entry set sequence = 5 where funder_id = $1 and sequence = 6', [funderId])
    await tamper('update audit_entry set sequence = 6 where funder_id = $1 and sequence = 100', [funderId])
    expect(await verdict(funderId)).toEqual({ sequence: 5n, fault: 'order-changed' })
  })

  it('one line written anew with the fingerprints it should have', async () => {
    const funderId = await journal(9)
    const [line] = await readLines(database.db, { funderId, from: 5n, limit: 1 })
    if (!line) throw new Error('no line 5')
    const content = contentHash({ ...line.content, actorName: 'Autre' })
    const hash = linkHash(line.previousHash, 5n, content)
    await tamper(`update audit_entry set actor_name = 'Autre', content_hash = $2, hash = $3 where funder_id = $1 and sequence = 5`, [
      funderId,
      content,
      hash,
    ])
    expect(await verdict(funderId)).toEqual({ sequence: 5n, fault: 'line-rewritten' })
  })
})

describe('a journal cut or written anew to its end, head included, is sound in itself', () => {
  const cutAt = async (funderId: string, last: number): Promise<void> => {
    await tamper('delete from audit_entry where funder_id = $1 and sequence > $2', [funderId, last])
    await tamper(
      'update audit_head h set sequence = e.sequence, hash = e.hash from audit_entry e where h.funder_id = $1 and e.funder_id = $1 and e.sequence = $2',
      [funderId, last],
    )
  }

  it('and an anchor kept in the database shows it', async () => {
    const funderId = await journal(9)
    expect(await anchorJournal(services(), funderId)).toMatchObject({ sequence: '9', funderId })
    await cutAt(funderId, 7)
    expect(await verdict(funderId)).toEqual({ sequence: 9n, fault: 'line-missing' })
  })

  it('and so does one kept as a file, when those of the database are gone', async () => {
    const funderId = await journal(9)
    const anchor = await anchorJournal(services(), funderId)
    if (!anchor) throw new Error('no anchor')
    await tamper('delete from audit_anchor where funder_id = $1', [funderId])
    await cutAt(funderId, 7)
    expect(await verdict(funderId)).toBeNull()
    expect(await verifyAnchor(database.db, anchor)).toEqual({ sequence: 9n, fault: 'line-missing' })
    for (const id of ['n1', 'n2'])
      await recordAudit(database.db, {
        actor: { funderId, userId: null, fullName: 'Autre' },
        at: clock.now(),
        action: 'case.acted',
        subject: { kind: 'case', id },
      })
    expect(await verifyAnchor(database.db, anchor)).toEqual({ sequence: 9n, fault: 'anchor-differs' })
  })

  it('and an anchor whose hash was changed is no longer signed', async () => {
    const funderId = await journal(3)
    const anchor = await anchorJournal(services(), funderId)
    if (!anchor) throw new Error('no anchor')
    expect(isGenuine(anchor)).toBe(true)
    const forged: Anchor = { ...anchor, hash: 'ab'.repeat(32) }
    expect(await verifyAnchor(database.db, forged)).toEqual({ sequence: 3n, fault: 'anchor-forged' })
    await tamper(`update audit_anchor set hash = sha256('x') where funder_id = $1`, [funderId])
    expect(await verdict(funderId)).toEqual({ sequence: 3n, fault: 'anchor-forged' })
  })

  it('anchors signed with another key are counted apart', async () => {
    const funderId = await journal(2)
    await anchorJournal({ ...services(), keys: keysFrom(Buffer.alloc(32, 8)) }, funderId)
    const span = await verifySpan(database.db, { funderId, from: 1n, limit: 10, publicKey: journalSigner(keys).publicKey })
    expect(span).toMatchObject({ broken: null, anchors: 0, foreignAnchors: 1 })
  })
})

it('the daily work anchors each journal that has a line', async () => {
  clock.set('2026-12-01T02:41:00Z')
  const some = await journal(1)
  const none = await journal(0)
  expect(await anchorJournals(services())).toBeGreaterThan(0)
  const of = (funderId: string) => database.sql('select sequence from audit_anchor where funder_id = $1', [funderId])
  expect(await of(some)).toEqual([{ sequence: '1' }])
  expect(await of(none)).toEqual([])
})

describe('npm run audit:verify', () => {
  const SECRET = Buffer.alloc(32, 7).toString('base64')
  const run = (...given: string[]): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: path.join(folder, 'data'), SECRET_KEY: SECRET, NODE_ENV: 'test' }
      const child = execFile(process.execPath, ['server/start.mjs', 'audit:verify', ...given], { env }, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      )
    })

  it('says what is in order, and the first broken line with exit code 1', async () => {
    const sound = await journal(3, 'journal-sain')
    const anchor = await anchorJournal(services(), sound)
    const file = path.join(folder, 'anchor.json')
    writeFileSync(file, JSON.stringify(anchor))
    const right = await run('--funder', 'journal-sain', '--anchor', file)
    expect(right.err).toBe('')
    expect(right.out).toBe(
      `journal-sain: 3 lines in order, 1 anchors agree.\nanchor of ${anchor?.at}: agrees at line 3, signed with the key of this installation.\n`,
    )
    expect(right.code).toBe(0)
    await tamper(`update audit_entry set action = 'case.read' where funder_id = $1 and sequence = 2`, [sound])
    const wrong = await run('--funder', 'journal-sain')
    expect(wrong.out).toContain('journal-sain: BROKEN at line 2: its content is not what was written (content-changed).')
    expect(wrong.code).toBe(1)
  })

  it('refuses what it does not know', async () => {
    writeFileSync(path.join(folder, 'not.json'), '{}')
    expect(await run('--funder', 'nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('no such funder') })
    expect(await run('--anchor', path.join(folder, 'not.json'))).toMatchObject({ code: 1, err: expect.stringContaining('not an anchor') })
  })
})
