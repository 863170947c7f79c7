import type { TestDatabase } from '../../support/database.ts'

/** What the tables say, read by direct SQL and never through the code under test. */

export interface CaseTruth {
  readonly state: string
  readonly eligible: string | null
  readonly awarded: string | null
  readonly committed: string
  readonly paid: string
  readonly toRecover: string
  readonly recovered: string
}

export async function caseTruth(database: TestDatabase, caseId: string): Promise<CaseTruth> {
  const [row] = await database.sql<CaseTruth & Record<string, unknown>>(
    `select state, eligible_amount as eligible, awarded_amount as awarded, committed_amount as committed, paid_amount as paid,
       to_recover_amount as "toRecover", recovered_amount as recovered from case_file where id = $1`,
    [caseId],
  )
  if (!row) throw new Error(`no case ${caseId}`)
  return row
}

/** Ledger lines of a case in the order they were posted: "commitment 3760.00". */
export async function ledgerOf(database: TestDatabase, caseId: string): Promise<string[]> {
  const rows = await database.sql<{ line: string }>(
    `select l.kind || ' ' || l.amount as line from ledger_entry l join case_event e on e.id = l.event_id
     where l.case_id = $1 order by e.sequence, l.kind`,
    [caseId],
  )
  return rows.map((row) => row.line)
}

export async function balanceOf(database: TestDatabase, envelopeId: string) {
  const [row] = await database.sql<{ allocated: string; committed: string; paid: string; recovered: string }>(
    'select allocated, committed, paid, recovered from envelope_balance where envelope_id = $1',
    [envelopeId],
  )
  return row
}

/** Every balance of the database equals the sum of its ledger lines, case by case and envelope by envelope. Returns what differs. */
export async function ledgerDifferences(database: TestDatabase): Promise<Record<string, unknown>[]> {
  const sums = (of: string) => `
    coalesce(sum(case l.kind when 'allocation' then l.amount when 'allocation-cut' then -l.amount end), 0) as allocated,
    coalesce(sum(case l.kind when 'commitment' then l.amount when 'decommitment' then -l.amount end), 0) as committed,
    coalesce(sum(l.amount) filter (where l.kind = 'payment'), 0) as paid,
    coalesce(sum(l.amount) filter (where l.kind = 'recovery'), 0) as recovered
    from ${of}`
  return database.sql(`
    select 'envelope' as what, b.envelope_id as id from envelope_balance b
      cross join lateral (select ${sums('ledger_entry l where l.envelope_id = b.envelope_id')}) s
      where (b.allocated, b.committed, b.paid, b.recovered) is distinct from (s.allocated, s.committed, s.paid, s.recovered)
    union all
    select 'case', c.id from case_file c
      cross join lateral (select ${sums('ledger_entry l where l.case_id = c.id')}) s
      where (c.committed_amount, c.paid_amount, c.recovered_amount) is distinct from (s.committed, s.paid, s.recovered)`)
}

/** Actions of the history in order; throws when the sequence has a gap. */
export async function historyOf(database: TestDatabase, caseId: string): Promise<string[]> {
  const rows = await database.sql<{ sequence: number; action: string }>(
    'select sequence, action from case_event where case_id = $1 order by sequence',
    [caseId],
  )
  rows.forEach((row, index) => {
    if (row.sequence !== index + 1) throw new Error(`the history jumps to ${row.sequence} after ${index}`)
  })
  return rows.map((row) => row.action)
}

/** Letters of a case in the order of the acts that sent them, each with its delivery job. */
export async function lettersOf(database: TestDatabase, caseId: string) {
  return database.sql<{ kind: string; words: string; recipientEmail: string | null; jobs: number }>(
    `select l.kind, l.content ->> 'subject' || E'\\n' || (select string_agg(p, E'\\n') from jsonb_array_elements_text(l.content -> 'paragraphs') p) as words,
       l.recipient_email as "recipientEmail",
       (select count(*)::int from outbox o where o.job = 'deliver-letter' and o.payload ->> 'letterId' = l.id::text) as jobs
     from letter l join case_event e on e.id = l.event_id where l.case_id = $1 order by e.sequence`,
    [caseId],
  )
}
