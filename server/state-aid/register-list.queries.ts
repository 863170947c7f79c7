import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import {
  countRegister,
  REGISTER_STATES,
  type RegisterLine,
  type RegisterScope,
  type RegisterSearch,
  type RegisterState,
  registerLines,
} from './register-lines.queries.ts'

export const lineOut = (row: RegisterLine) => ({
  caseId: row.case_id,
  organisationId: row.organisation_id,
  reference: row.reference,
  programme: row.programme_code,
  beneficiary: row.beneficiary,
  siren: row.siren,
  regulation: row.regulation,
  grantedOn: row.granted_on,
  amount: row.amount,
  dueOn: row.due_on,
  declaredOn: row.declared_on,
  declaredAmount: row.declared_amount,
  number: row.number,
  state: row.state,
})

/** A page of the register, late lines first, then by their last day; and how many lines stand where. */
export async function listRegister(
  db: Db,
  actor: Actor,
  scope: RegisterScope,
  input: RegisterSearch & { cursor?: string | undefined; limit: number },
) {
  const { cursor, limit, ...search } = input
  const counts = await countRegister(db, actor, scope, { ...search, state: undefined })
  const lines = await pageOfLines(db, actor, scope, { search, limit: limit + 1, after: cursor })
  const page = pageOf(lines, limit, (row) => [row.rank, row.due_on, row.case_id, row.organisation_id])
  return {
    items: page.items.map(lineOut),
    nextCursor: page.nextCursor,
    counts,
    total: REGISTER_STATES.filter((state) => search.state === undefined || state === search.state).reduce(
      (sum, state) => sum + counts[state],
      0,
    ),
  }
}

/** The next lines, state after state: each is read in the order of its index, and none that the page does not reach. */
async function pageOfLines(
  db: Db,
  actor: Actor,
  scope: RegisterScope,
  { search, limit, after }: { search: RegisterSearch; limit: number; after: string | undefined },
): Promise<RegisterLine[]> {
  const [rank = 0, dueOn, caseId, organisationId] = after === undefined ? [] : decodeCursor(after, ['integer', 'date', 'uuid', 'uuid'])
  const lines: RegisterLine[] = []
  for (const [index, state] of REGISTER_STATES.entries()) {
    if ((search.state !== undefined && search.state !== state) || index + 1 < Number(rank) || lines.length >= limit) continue
    const next = nextLines(db, actor, scope, { ...search, state })
    const beyond = sql<SqlBool>`(l.due_on, l.case_id, l.organisation_id) > (${dueOn}::date, ${caseId}::uuid, ${organisationId}::uuid)`
    const query = index + 1 === Number(rank) ? next.where(beyond) : next
    lines.push(...(await query.limit(limit - lines.length).execute()))
  }
  return lines
}

/** The lines of a state in the order of the page. */
export const nextLines = (db: Db, actor: Actor, scope: RegisterScope, search: RegisterSearch & { state: RegisterState }) =>
  registerLines(db, actor, scope, search).orderBy('l.due_on').orderBy('l.case_id').orderBy('l.organisation_id')

/** The last declarations this person may know of, newest first: those whose every case they see. */
export async function listDeclarations(db: Db, actor: Actor) {
  const seen = db.selectFrom('case_file').select(sql`1`.as('one')).where(sql<boolean>`case_file.id = d.case_id`).where(visibleTo(actor))
  const { rows } = await sql<DeclarationRow>`
    select b.id, b.declared_on, b.reference, b.made_at, u.full_name as made_by, b.undone_at,
      (select count(*)::int from aid_declaration d where d.batch_id = b.id) as lines
    from aid_declaration_batch b join user_account u on u.id = b.made_by
    where b.funder_id = ${actor.funderId}::uuid
      and not exists (select 1 from aid_declaration d where d.batch_id = b.id and not exists (${seen}))
    order by b.made_at desc, b.id desc limit 50`.execute(db)
  return rows.map((row) => ({
    ...{ id: row.id, declaredOn: row.declared_on, reference: row.reference, lines: row.lines, madeByName: row.made_by },
    ...{ madeAt: row.made_at.toISOString(), undoneAt: row.undone_at?.toISOString() ?? null },
  }))
}

interface DeclarationRow {
  readonly id: string
  readonly declared_on: LocalDate
  readonly reference: string
  readonly made_at: Date
  readonly made_by: string
  readonly undone_at: Date | null
  readonly lines: number
}
