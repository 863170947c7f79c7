import { recordAudit } from '../../server/audit/record.ts'
import { inTransaction } from '../../server/db/transaction.ts'
import { createFunder } from '../support/api.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const AT = new Date('2026-11-21T09:00:00.123Z')
const entryOf = (funderId: string, id: string) =>
  ({
    actor: { funderId, userId: null, fullName: 'Camille Démo' },
    at: AT,
    action: 'case.acted',
    subject: { kind: 'case', id },
  }) as const

describe('a line of the journal', () => {
  it('is written with its transaction, numbered when it commits, and chained', async () => {
    const funderId = await createFunder(database)
    await inTransaction(database.db, async (tx) => {
      await recordAudit(tx, { ...entryOf(funderId, 'a'), after: { z: 1n, a: [1.5, 'é'], skipped: undefined } })
      await recordAudit(tx, entryOf(funderId, 'b'))
      const seen = await tx.selectFrom('audit_entry').select('sequence').where('funder_id', '=', funderId).execute()
      expect(seen).toEqual([])
    })
    const lines = await database.sql<{ sequence: string; subject_id: string; after: unknown; linked: boolean }>(
      `select sequence, subject_id, after, previous_hash = lag(hash, 1, sha256(funder_id::text::bytea)) over (order by sequence)
         and hash = sha256(previous_hash || int8send(sequence) || content_hash) as linked
       from audit_entry where funder_id = $1 order by sequence`,
      [funderId],
    )
    expect(lines).toEqual([
      { sequence: '1', subject_id: 'a', after: { z: '1', a: ['1.5', 'é'] }, linked: true },
      { sequence: '2', subject_id: 'b', after: null, linked: true },
    ])
    expect(await database.sql('select 1 from audit_pending')).toEqual([])
    expect(await database.sql('select sequence from audit_head where funder_id = $1', [funderId])).toEqual([{ sequence: '2' }])
  })

  it('is gone with a transaction that is undone, and leaves no gap', async () => {
    const funderId = await createFunder(database)
    const undone = inTransaction(database.db, async (tx) => {
      await recordAudit(tx, entryOf(funderId, 'undone'))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await recordAudit(database.db, entryOf(funderId, 'kept'))
    expect(await database.sql('select sequence, subject_id from audit_entry where funder_id = $1', [funderId])).toEqual([
      { sequence: '1', subject_id: 'kept' },
    ])
  })

  it('takes the head last: 200 transactions over the same rows in any order end, each with its number', async () => {
    const funderId = await createFunder(database)
    const began = performance.now()
    await Promise.all(
      Array.from({ length: 200 }, (_one, index) =>
        inTransaction(database.db, async (tx) => {
          // written first: a head locked here would be held during the whole act
          await recordAudit(tx, entryOf(funderId, `first-${index}`))
          await tx
            .updateTable('funder')
            .set({ service_phone: String(index) })
            .where('id', '=', funderId)
            .execute()
          await recordAudit(tx, entryOf(funderId, `last-${index}`))
        }),
      ),
    )
    const took = performance.now() - began
    process.stderr.write(`200 parallel transactions, two lines each: ${took.toFixed(0)} ms\n`)
    const [counted] = await database.sql(
      'select count(*)::int as lines, max(sequence)::int as last, count(distinct sequence)::int as numbers from audit_entry where funder_id = $1',
      [funderId],
    )
    expect(counted).toEqual({ lines: 400, last: 400, numbers: 400 })
  })

  it('of a transaction of twenty thousand is chained without the work growing with its square', async () => {
    const funderId = await createFunder(database)
    await database.sql(
      `insert into audit_pending (funder_id, at, actor_name, action, subject_kind, subject_id, content_hash)
       select $1, now(), 'Camille', 'case.acted', 'case', n::text, sha256(n::text::bytea) from generate_series(1, 20000) n`,
      [funderId],
    )
    const [counted] = await database.sql(
      `select count(*)::int as lines, bool_and(sequence::text = subject_id) as in_order from audit_entry where funder_id = $1`,
      [funderId],
    )
    expect(counted).toEqual({ lines: 20_000, in_order: true })
  })

  it('cannot be changed, removed or written beside the chain', async () => {
    const funderId = await createFunder(database)
    await recordAudit(database.db, entryOf(funderId, 'a'))
    for (const change of [`update audit_entry set actor_name = 'x' where funder_id = $1`, 'delete from audit_entry where funder_id = $1'])
      await expect(database.sql(change, [funderId])).rejects.toMatchObject({ code: 'GU001' })
    for (const change of [
      'update audit_head set sequence = 0 where funder_id = $1',
      'insert into audit_entry select funder_id, 2, at, actor_id, actor_name from audit_entry where funder_id = $1'.replace(
        / select .*/,
        ` (funder_id, sequence, at, actor_name, action, subject_kind, subject_id, content_hash, previous_hash, hash)
          values ($1, 2, now(), 'x', 'a.b', 'case', '1', sha256(''), sha256(''), sha256(''))`,
      ),
    ])
      await expect(database.sql(change, [funderId])).rejects.toMatchObject({ code: 'GU004' })
    await expect(database.sql('truncate audit_entry')).rejects.toMatchObject({ code: 'GU001' })
  })

  it('keeps what PostgreSQL could not hold as a replacement character, and what is too long as its fingerprint', async () => {
    const funderId = await createFunder(database)
    await recordAudit(database.db, { ...entryOf(funderId, 'a\u0000'), after: { text: '\ud800', long: 'x'.repeat(40_000) } })
    const [line] = await database.sql<{ subject_id: string; after: Record<string, unknown> }>(
      'select subject_id, after from audit_entry where funder_id = $1',
      [funderId],
    )
    expect(line).toMatchObject({ subject_id: 'a\uFFFD', after: { tooLong: true } })
  })
})
