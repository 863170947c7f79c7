import type { Tx } from '../db/client.ts'
import type { CaseFile } from './case-file.ts'
import type { Measure } from './measure.ts'

type Measured = (tx: Tx, caseFile: Pick<CaseFile, 'id'>) => Promise<readonly Measure[]>

interface Line {
  readonly kind: string
  readonly on_date: string
  readonly count: number
  readonly amount: string
}

/**
 * Writes what the programme measures of a case as it now stands: lines that are new, changed or gone, nothing else. The facts of the
 * statistics follow them in the database. Called after each act, and by a programme after what it records without one; the row of the case
 * is locked by the caller, and its last event is what they come from.
 */
export async function noteMeasures(tx: Tx, caseFile: Pick<CaseFile, 'id'>, measured: Measured): Promise<void> {
  const wanted = linesOf(await measured(tx, caseFile))
  const held = await tx
    .selectFrom('case_measure')
    .select(['kind', 'on_date', 'count', 'amount'])
    .where('case_id', '=', caseFile.id)
    .limit(10_000)
    .execute()
  const known = new Map(held.map((line) => [key(line), line]))
  for (const line of held) if (!wanted.has(key(line))) await remove(tx, caseFile.id, line)
  const changed = [...wanted.values()].filter((line) => {
    const was = known.get(key(line))
    return was?.count !== line.count || was.amount !== line.amount
  })
  if (changed.length === 0) return
  await tx
    .insertInto('case_measure')
    .values(changed.map((line) => ({ case_id: caseFile.id, ...line })))
    .onConflict((on) =>
      on
        .columns(['case_id', 'kind', 'on_date'])
        .doUpdateSet((eb) => ({ count: eb.ref('excluded.count'), amount: eb.ref('excluded.amount') })),
    )
    .execute()
}

const key = ({ kind, on_date }: Pick<Line, 'kind' | 'on_date'>): string => `${kind} ${on_date}`

/** What stands at nothing is no line. */
function linesOf(measures: readonly Measure[]): ReadonlyMap<string, Line> {
  const lines = measures.map(({ kind, on, count = 0, amount = '0.00' }): Line => ({ kind, on_date: on, count, amount: decimals(amount) }))
  return new Map(lines.filter(({ count, amount }) => count !== 0 || amount !== '0.00').map((line) => [key(line), line]))
}

/** As the column writes it: two decimals. */
function decimals(amount: string): string {
  const [whole = '0', part = ''] = amount.split('.')
  return `${whole}.${part.padEnd(2, '0').slice(0, 2)}`
}

const remove = (tx: Tx, caseId: string, { kind, on_date }: Line) =>
  tx.deleteFrom('case_measure').where('case_id', '=', caseId).where('kind', '=', kind).where('on_date', '=', on_date).execute()
