import type { Db, Tx } from '../db/client.ts'
import { type Cents, parseMoney, subtract } from '../kernel/money.ts'

export interface EnvelopeBalance {
  readonly envelopeId: string
  readonly label: string
  readonly year: number
  readonly allocated: Cents
  readonly committed: Cents
  readonly paid: Cents
  readonly recovered: Cents
  /** allocated - committed. */
  readonly left: Cents
}

interface BalanceRow {
  id: string
  label: string
  year: number
  allocated: string
  committed: string
  paid: string
  recovered: string
}

const balanceOf = (row: BalanceRow): EnvelopeBalance => {
  const allocated = parseMoney(row.allocated)
  const committed = parseMoney(row.committed)
  return {
    envelopeId: row.id,
    label: row.label,
    year: row.year,
    allocated,
    committed,
    paid: parseMoney(row.paid),
    recovered: parseMoney(row.recovered),
    left: subtract(allocated, committed),
  }
}

const balances = (db: Db) =>
  db
    .selectFrom('envelope as e')
    .innerJoin('envelope_balance as b', 'b.envelope_id', 'e.id')
    .select(['e.id', 'e.label', 'e.year', 'b.allocated', 'b.committed', 'b.paid', 'b.recovered'])

/** Envelopes a decision of this year may draw on. */
export async function envelopesOfYear(db: Db, key: { funderId: string; programme: string; year: number }): Promise<EnvelopeBalance[]> {
  const rows = await balances(db)
    .where('e.funder_id', '=', key.funderId)
    .where('e.programme_code', '=', key.programme)
    .where('e.year', '=', key.year)
    .orderBy('e.label')
    .limit(200)
    .execute()
  return rows.map(balanceOf)
}

/** The balance with its row locked: nobody commits between this reading and the end of the transaction. Null when it is not this programme's. */
export async function lockEnvelope(
  tx: Tx,
  key: { envelopeId: string; funderId: string; programme: string },
): Promise<EnvelopeBalance | null> {
  const row = await balances(tx)
    .where('e.id', '=', key.envelopeId)
    .where('e.funder_id', '=', key.funderId)
    .where('e.programme_code', '=', key.programme)
    .forUpdate('b')
    .executeTakeFirst()
  return row ? balanceOf(row) : null
}

/** The same without a lock, for who only looks. */
export async function readEnvelope(
  db: Db,
  key: { envelopeId: string; funderId: string; programme: string },
): Promise<EnvelopeBalance | null> {
  const row = await balances(db)
    .where('e.id', '=', key.envelopeId)
    .where('e.funder_id', '=', key.funderId)
    .where('e.programme_code', '=', key.programme)
    .executeTakeFirst()
  return row ? balanceOf(row) : null
}

/** The envelope that carries the commitment of a case, or null before its award. */
export async function envelopeOfCase(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('ledger_entry')
    .select('envelope_id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'commitment')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.envelope_id ?? null
}
