import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** In the order of the page: what is late first, then what was declared and is so no longer. */
export const REGISTER_STATES = ['late', 'to-correct', 'to-declare', 'declared'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

export interface RegisterScope {
  readonly today: LocalDate
}

export interface RegisterSearch {
  readonly state?: RegisterState | undefined
  readonly programme?: string | undefined
  /** Only these cases. */
  readonly caseIds?: readonly string[]
}

/** One award to one beneficiary, as SQL gives it. */
export interface RegisterLine {
  readonly case_id: string
  readonly organisation_id: string
  readonly reference: string
  readonly programme_code: string
  readonly beneficiary: string
  readonly siren: string | null
  readonly siret: string | null
  readonly naf_code: string | null
  readonly naf_nomenclature: string | null
  readonly departement: string | null
  readonly regulation: string
  readonly granted_on: LocalDate
  /** Decimal string in EUR: what stands of the aid, which for a grant is its gross grant equivalent. */
  readonly amount: string
  readonly due_on: LocalDate
  readonly declared_on: LocalDate | null
  readonly declared_amount: string | null
  readonly number: string
  readonly declaration_id: string | null
  readonly rank: number
  readonly state: RegisterState
}

/** A state as the stored line tells it: what is open is late after its last day. */
export function inState(state: RegisterState, { today }: RegisterScope): RawBuilder<SqlBool> {
  if (state === 'late') return sql<SqlBool>`l.standing = 'open' and l.due_on < ${today}::date`
  if (state === 'to-declare') return sql<SqlBool>`l.standing = 'open' and l.due_on >= ${today}::date`
  return sql<SqlBool>`l.standing = ${state}`
}

/** The stored lines (`l`) this person may know of, with their cases; those of firms they are linked with are not among them. */
export const visibleLines = (db: Db, actor: Actor, { caseIds, programme }: RegisterSearch) =>
  db
    .selectFrom('case_file')
    .where(visibleTo(actor))
    .innerJoin('aid_register_line as l', 'l.case_id', 'case_file.id')
    .where('l.funder_id', '=', actor.funderId)
    .$if(caseIds !== undefined, (query) => query.where('l.case_id', '=', sql<string>`any(${[...(caseIds ?? [])]}::uuid[])`))
    .$if(programme !== undefined, (query) => query.where('case_file.programme_code', '=', programme ?? ''))
    .$if(actor.recusedOrganisationIds.length > 0, (query) =>
      query.where('l.organisation_id', '<>', sql<string>`all(${[...actor.recusedOrganisationIds]}::uuid[])`),
    )

/**
 * Every line of the State's register this person may know of, with its state. Triggers write the lines (0038): what stands is what the firm was
 * really granted, as the headroom counts it; what was said on the page of the case counts as declared, without a number; an award of which
 * nothing stands and that was never declared is no line.
 */
export function registerLines(db: Db, actor: Actor, scope: RegisterScope, search: RegisterSearch) {
  const late = inState('late', scope)
  return visibleLines(db, actor, search)
    .$if(search.state !== undefined, (query) => query.where(inState(search.state ?? 'late', scope)))
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.case_id', 'l.organisation_id', 'case_file.reference', 'case_file.programme_code', 'o.name as beneficiary'])
    .select(['o.siren', 'o.siret', 'o.naf_code', 'o.naf_nomenclature', 'case_file.departement', 'l.regulation', 'l.granted_on', 'l.amount'])
    .select(['l.due_on', 'l.declared_on', 'l.declared_amount', 'l.number', 'l.declaration_id'])
    .select([
      sql<number>`case when ${late} then 1 when l.standing = 'to-correct' then 2 when l.standing = 'open' then 3 else 4 end`.as('rank'),
      sql<RegisterState>`case when ${late} then 'late' when l.standing = 'open' then 'to-declare' else l.standing end`.as('state'),
    ])
    .$castTo<RegisterLine>()
}

/** How many lines stand in each state. */
export async function countRegister(
  db: Db,
  actor: Actor,
  scope: RegisterScope,
  search: RegisterSearch,
): Promise<Record<RegisterState, number>> {
  const rows = await visibleLines(db, actor, search)
    .select(['l.standing', sql<boolean>`l.due_on < ${scope.today}::date`.as('past'), ({ fn }) => fn.countAll<string>().as('lines')])
    .groupBy(['l.standing', sql`2`])
    .execute()
  const counts: Record<RegisterState, number> = { late: 0, 'to-correct': 0, 'to-declare': 0, declared: 0 }
  for (const { standing, past, lines } of rows) {
    const state = standing === 'open' ? (past ? 'late' : 'to-declare') : standing === 'declared' ? 'declared' : 'to-correct'
    counts[state] += Number(lines)
  }
  return counts
}

/** The lines of these cases, whatever their state. */
export const linesOfCases = (db: Db, actor: Actor, scope: RegisterScope, caseIds: readonly string[]): Promise<RegisterLine[]> =>
  registerLines(db, actor, scope, { caseIds }).execute()
