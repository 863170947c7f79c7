import type { TestDatabase } from '../../support/database.ts'

/**
 * Copies of a case, each for a new firm of its own with the same people, figures and documents: what two hundred cases
 * driven over HTTP would have left, in the time of one. Written with direct SQL, ledger lines last, so that its triggers make the balances.
 */

export interface Clone {
  readonly caseId: string
  readonly firmId: string
}

/** Tables of a case in the order in which they may be filled; the condition picks the rows of case $1 and firm $2. */
const TABLES: readonly (readonly [table: string, rows: string, order?: string])[] = [
  ['organisation', 't.id = $2'],
  ['organisation_year', 't.organisation_id = $2'],
  ['organisation_member', 't.organisation_id = $2'],
  ['case_file', 't.id = $1'],
  ['frac_case', 't.case_id = $1'],
  ['frac_proposal', 't.case_id = $1'],
  ['case_party', 't.case_id = $1'],
  ['case_event', 't.case_id = $1'],
  ['case_trace', 't.case_id = $1'],
  ['case_measure', 't.case_id = $1'],
  ['case_duty', 't.case_id = $1'],
  ['case_suspension', 't.case_id = $1'],
  ['document', 't.case_id = $1'],
  ['document_version', 't.document_id in (select id from document where case_id = $1)'],
  ['payment_claim', 't.case_id = $1'],
  ['payment_order', 't.case_id = $1'],
  ['ledger_entry', 't.case_id = $1', `array_position(array['commitment', 'payment', 'recovery', 'decommitment'], t.kind)`],
]

const COPIED_IDS = ['id', 'case_id', 'event_id', 'claim_id', 'document_id']
const OF_THE_FIRM = ['organisation_id', 'applicant_organisation_id']
const MADE_UNIQUE = ['case_file.reference', 'payment_order.number', 'document_version.storage_key']
/** Balances are sums of the ledger; copies of a firm are firms of their own, not establishments of it. */
const LEFT_OUT = ['committed_amount', 'paid_amount', 'recovered_amount', 'siren', 'siret']

function copied(table: string, column: string): string {
  if (MADE_UNIQUE.includes(`${table}.${column}`)) return `t.${column} || '-' || n`
  if (COPIED_IDS.includes(column)) return `copied_id(t.${column}, n)`
  if (OF_THE_FIRM.includes(column)) return `case when t.${column} = $2 then copied_id(t.${column}, n) else t.${column} end`
  return `t.${column}`
}

let made = 0

/** The statement of each table, and the function they use; made once for each database. */
const prepared = new WeakMap<TestDatabase, Promise<readonly string[]>>()

async function statements(database: TestDatabase): Promise<readonly string[]> {
  // an identifier made of the first one and the number of the copy, in the form of a UUID
  await database.sql(`create function copied_id(id uuid, n int) returns uuid language sql immutable as
    $$ select overlay(overlay(md5(id::text || n) placing '7' from 13) placing '8' from 17)::uuid $$`)
  const columns = await database.sql<{ table: string; names: string[] }>(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as names from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' and column_name <> all($1) group by table_name`,
    [LEFT_OUT],
  )
  return TABLES.map(([table, rows, order = '1']) => {
    const names = columns.find((candidate) => candidate.table === table)?.names ?? []
    return `insert into ${table} (${names.join(', ')}) select ${names.map((name) => copied(table, name)).join(', ')}
      from ${table} t cross join generate_series($3::int, $4::int) n where ${rows} and $1::uuid is not null and $2::uuid is not null
      order by n, ${order}`
  })
}

export async function cloneCase(database: TestDatabase, caseId: string, count = 1): Promise<Clone[]> {
  const [source] = await database.sql<{ firm: string }>('select applicant_organisation_id as firm from case_file where id = $1', [caseId])
  if (!source) throw new Error(`no case ${caseId}`)
  const from = made + 1
  made += count
  const inserts = prepared.get(database) ?? statements(database)
  prepared.set(database, inserts)
  for (const insert of await inserts) await database.sql(insert, [caseId, source.firm, from, made])
  return database.sql<{ caseId: string; firmId: string }>(
    `select copied_id($1, n) as "caseId", copied_id($2, n) as "firmId" from generate_series($3::int, $4::int) n order by n`,
    [caseId, source.firm, from, made],
  )
}
