import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { type Actor, type Grant, hasRole, type Role } from '../access/actor.ts'
import type { Programmes } from '../cases/programme.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { addDays, type LocalDate } from '../kernel/local-date.ts'
import { aboutsOf } from '../reminders/plan-reminders.ts'

/** A calendar with more than this is read by nobody. The nearest are kept. */
export const MOST_CASES = 500
/** What is late stands in the calendar for so long. */
const LATE_DAYS = 60

export interface Deadline {
  readonly caseId: string
  readonly reference: string
  readonly applicantName: string
  readonly title: string
  readonly kind: string
  readonly on: LocalDate
  /** Of the case: it grows with each event. */
  readonly version: number
  readonly changedAt: Date
}

/** Those who are waited for, beside the officer of a case. */
const WAITED_FOR = ['supervisor', 'authority', 'paymentOfficer'] as const satisfies readonly Role[]

/**
 * The deadlines of the cases a person follows, the nearest first: an officer's own cases; what waits for a supervisor (cases nobody is in charge of
 * among them), an authority or a payment officer; the cases an applicant or a consultant takes part in. Never a case that is not visible to them now (recusals included).
 */
export async function deadlinesOf(db: Db, person: Actor, programmes: Programmes, day: LocalDate): Promise<Deadline[]> {
  const rows = await db
    .selectFrom('case_file')
    .select(['id', 'reference', 'applicant_name', 'title', 'next_due_on', 'next_due_kind', 'decision_due_on', 'implicit_rejection_on'])
    .select(['last_event_at', 'version'])
    .where('next_due_on', '>=', addDays(day, -LATE_DAYS))
    .where(visibleTo(person))
    .where(followedBy(person, programmes))
    .orderBy('next_due_on')
    .orderBy('id')
    .limit(MOST_CASES)
    .execute()
  return rows.flatMap((row) =>
    aboutsOf({
      nextDueOn: row.next_due_on as LocalDate | null,
      nextDueKind: row.next_due_kind,
      decisionDueOn: row.decision_due_on as LocalDate | null,
      implicitRejectionOn: row.implicit_rejection_on as LocalDate | null,
    }).map(({ kind, on }) => ({
      ...{ caseId: row.id, reference: row.reference, applicantName: row.applicant_name, title: row.title, kind, on },
      ...{ version: row.version, changedAt: row.last_event_at },
    })),
  )
}

type Builder = ExpressionBuilder<DB, 'case_file'>

function followedBy(person: Actor, programmes: Programmes): (eb: Builder) => Expression<SqlBool> {
  return (eb) => {
    const ways: Expression<SqlBool>[] = []
    for (const grant of person.grants.filter(({ role }) => role === 'caseOfficer'))
      ways.push(eb.and([eb('case_file.officer_id', '=', person.userId), ...within(eb, grant)]))
    for (const role of WAITED_FOR)
      for (const grant of person.grants.filter((held) => held.role === role))
        for (const { programme, states } of statesWaitingFor(programmes, role))
          ways.push(eb.and([eb('case_file.programme_code', '=', programme), eb('case_file.state', 'in', states), ...within(eb, grant)]))
    // nobody is in charge yet: whoever gives cases out is waited for
    for (const grant of person.grants.filter(({ role }) => role === 'supervisor'))
      ways.push(eb.and([eb('case_file.officer_id', 'is', null), ...within(eb, grant)]))
    if (person.organisationIds.length > 0 && hasRole(person, 'applicant', 'consultant'))
      ways.push(
        eb.exists(
          eb
            .selectFrom('case_party as p')
            .select('p.case_id')
            .whereRef('p.case_id', '=', 'case_file.id')
            .where('p.organisation_id', 'in', [...person.organisationIds]),
        ),
      )
    return ways.length === 0 ? eb.lit(false) : eb.or(ways)
  }
}

const within = (eb: Builder, { programmes, departements }: Grant): Expression<SqlBool>[] => [
  ...(programmes ? [eb('case_file.programme_code', 'in', [...programmes])] : []),
  ...(departements ? [eb('case_file.departement', 'in', [...departements])] : []),
]

/**
 * By programme, the states that wait for this role: its officer brings no case out of them, and of the others this role has the most ways
 * to. What a date brings about by itself and what the applicant may do at any time say nothing of who is waited for.
 */
function statesWaitingFor({ all }: Programmes, role: Role): { programme: string; states: string[] }[] {
  return all.flatMap((module) => {
    const lines = module.lifecycles
      .flatMap(({ transitions }) => transitions)
      .filter((line) => line.to !== 'same' && !line.automatic && !line.by.some((who) => who === 'applicant' || who === 'consultant'))
    const states = [...new Set(lines.flatMap(({ from }) => from))].filter((state) => {
      const leaving = lines.filter(({ from }) => from.includes(state))
      if (leaving.some(({ by }) => by.includes('caseOfficer'))) return false
      const ways = (who: Role): number => leaving.filter(({ by }) => by.includes(who)).length
      return ways(role) > 0 && WAITED_FOR.every((other) => ways(other) <= ways(role))
    })
    return states.length === 0 ? [] : [{ programme: module.code, states }]
  })
}
