import type { Expression, ExpressionBuilder, RawBuilder, SqlBool } from 'kysely'
import { expressionBuilder, sql } from 'kysely'
import { type Actor, AGENT_ROLES, type Grant, grantsFor, hasRole, OUTSIDE_ROLES } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { isUuid } from '../kernel/ids.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'

const AGENTS: readonly string[] = AGENT_ROLES
const OUTSIDE: readonly string[] = OUTSIDE_ROLES

/**
 * The one definition of which case files a person may know of; lists, counts, documents and acts all use it.
 * Agents: their funder, and by grant their programmes and départements; a draft belongs to the applicant alone
 * until it is filed, except for the agent who opened it, and a case of a sealed call to the applicant alone, whoever asks. Others: cases in
 * which an organisation of theirs is a party, the consultant only once the case is filed. Members of a committee: cases given to them to review, and those on the agenda of a
 * session they are named in, once it is frozen. Nobody: a case with a party to which a link of interest ties them,
 * directly or through a single undertaking, whatever their roles.
 */
export function visibleTo(actor: Actor): (eb: ExpressionBuilder<DB, 'case_file'>) => Expression<SqlBool> {
  return (eb) => {
    const ways: Expression<SqlBool>[] = []
    const unsealed = eb('case_file.sealed', '=', false)
    const grants = actor.grants.filter((grant) => AGENTS.includes(grant.role))
    if (grants.length > 0) {
      const filed = eb.or([eb('case_file.received_on', 'is not', null), eb('case_file.created_by', '=', actor.userId)])
      ways.push(eb.and([unsealed, filed, eb.or(grants.map(reachOf(eb)))]))
    }
    if (actor.organisationIds.length > 0 && hasRole(actor, 'applicant', 'consultant')) {
      ways.push(
        sql<SqlBool>`exists (select 1 from case_party p where p.case_id = case_file.id
          and p.organisation_id = any(${[...actor.organisationIds]}::uuid[])
          and (p.capacity = case_file.applicant_role or (case_file.received_on is not null and not case_file.sealed)))`,
      )
    }
    const seats = actor.grants.filter((grant) => grant.role === 'committeeMember')
    if (seats.length > 0)
      ways.push(eb.and([unsealed, eb('case_file.received_on', 'is not', null), eb.or(seats.map(reachOf(eb))), broughtBefore(actor)]))
    if (ways.length === 0) return sql<SqlBool>`false`
    return eb.and([eb('case_file.funder_id', '=', actor.funderId), ...unlinked(actor), eb.or(ways)])
  }
}

/**
 * Whether the amounts of a case this person may see are theirs to know: not where they only act for one of many who benefit (`own`), who read
 * their own share on the page of the programme. The SQL of `viewOfCase`, for lists; null where nothing is to be asked: who acts for no firm.
 */
export function amountsKnownTo(actor: Actor): ((eb: ExpressionBuilder<DB, 'case_file'>) => Expression<SqlBool>) | null {
  if (actor.organisationIds.length === 0) return null
  const organisations = sql`${[...actor.organisationIds]}::uuid[]`
  const staff = actor.grants.filter(({ role }) => !OUTSIDE.includes(role))
  return (eb) =>
    eb.or([
      sql<SqlBool>`exists (select 1 from case_party known where known.case_id = case_file.id and known.organisation_id = any(${organisations})
        and known.capacity = any(${[...OUTSIDE]}::text[]))`,
      ...(staff.length > 0
        ? [eb.and([sql<SqlBool>`case_file.applicant_organisation_id <> all(${organisations})`, eb.or(staff.map(reachOf(eb)))])]
        : []),
    ])
}

/** An amount of a case where it is theirs to know, else null. */
export function amountFor(actor: Actor, column: 'requested_amount' | 'awarded_amount' | 'paid_amount'): RawBuilder<string | null> {
  const known = amountsKnownTo(actor)
  const amount = sql.ref<string | null>(`case_file.${column}`)
  return known ? sql`case when ${known(expressionBuilder<DB, 'case_file'>())} then ${amount} end` : amount
}

const reachOf =
  (eb: ExpressionBuilder<DB, 'case_file'>) =>
  ({ programmes, departements }: Grant): Expression<SqlBool> =>
    eb.and([
      ...(programmes ? [eb('case_file.programme_code', 'in', [...programmes])] : []),
      ...(departements ? [eb('case_file.departement', 'in', [...departements])] : []),
    ])

/** Cases a committee member has a task in (0018). */
const broughtBefore = (actor: Actor): Expression<SqlBool> =>
  sql<SqlBool>`(exists (select 1 from review where review.case_id = case_file.id and review.reviewer_id = ${actor.userId}::uuid)
    or exists (select 1 from committee_item i join committee_session s on s.id = i.session_id
      join committee_member m on m.session_id = i.session_id and m.user_id = ${actor.userId}::uuid
      where i.case_id = case_file.id and s.state in ('frozen', 'held', 'posted')))`

/** The parties of a case are read from the few organisations one is linked with, never the other way round. */
const unlinked = (actor: Actor): Expression<SqlBool>[] =>
  actor.recusedOrganisationIds.length === 0
    ? []
    : [
        sql<SqlBool>`not exists (select 1 from case_party recused where recused.case_id = case_file.id
          and recused.organisation_id = any(${[...actor.recusedOrganisationIds]}::uuid[]))`,
      ]

type Reached = Pick<CaseFile, 'programme' | 'departement' | 'applicantOrganisationId'>

/**
 * The grants a person holds on this very case, for an act as for a reading: those that reach its programme and département.
 * An agent whose own firm applies is an outsider to its case, whatever they may do on the others.
 */
export const grantsOn = (actor: Actor, caseFile: Reached): readonly Grant[] => {
  const own = actor.organisationIds.includes(caseFile.applicantOrganisationId)
  return grantsFor(actor, caseFile.programme, caseFile.departement).filter(({ role }) => !(own && AGENTS.includes(role)))
}

/**
 * Whether this person works for the funder on this very case. An agent of another département who sees the case only
 * because a firm of theirs is a party is an outsider to it.
 */
export const isAgentOn = (actor: Actor, caseFile: Reached): boolean =>
  grantsOn(actor, caseFile).some((grant) => AGENTS.includes(grant.role))

/**
 * Whether a person who may see the case sees all of it: those who work on it, and the applicant.
 * A consultant sees the mission, not the account of the firm, its letters, its payments or the offers of competitors.
 */
export const seesWholeCase = (actor: Actor, caseFile: CaseFile): boolean => isAgentOn(actor, caseFile) || actsForApplicant(actor, caseFile)

/** Whether this person acts for the organisation that filed the case. */
export const actsForApplicant = (actor: Actor, caseFile: CaseFile): boolean =>
  hasRole(actor, caseFile.applicantRole) && actor.organisationIds.includes(caseFile.applicantOrganisationId)

/**
 * What of a visible case a person sees. `mission`: who carries out a part of it for the applicant. `application`: a
 * member of the committee it is brought before, who judges the application and reads nothing of what follows. `own`: one of many who
 * benefit from it (any capacity that is no role): of the case its course, of what hangs on it only what the programme shows of their
 * own part.
 */
export type CaseView = 'whole' | 'application' | 'mission' | 'own'

/** For a case already known to be visible to this person. */
export async function viewOfCase(db: Db, actor: Actor, caseFile: CaseFile): Promise<CaseView> {
  if (seesWholeCase(actor, caseFile)) return 'whole'
  if (sitsOn(actor, caseFile)) return 'application'
  if (actor.organisationIds.length === 0) return 'mission'
  const parties = await db
    .selectFrom('case_party')
    .select('capacity')
    .where('case_id', '=', caseFile.id)
    .where('organisation_id', 'in', [...actor.organisationIds])
    .execute()
  return parties.length > 0 && !parties.some(({ capacity }) => OUTSIDE.includes(capacity)) ? 'own' : 'mission'
}

/** A member of the committee a case is brought before, on a case they are known to see: they read the application, whole. */
export const sitsOn = (actor: Actor, caseFile: CaseFile): boolean =>
  grantsOn(actor, caseFile).some(({ role }) => role === 'committeeMember')

/** The case file, or null when it does not exist or this person may not know that it does. */
export async function findVisibleCase(db: Db, actor: Actor, caseId: string): Promise<CaseFile | null> {
  if (!isUuid(caseId)) return null
  const row = await db.selectFrom('case_file').select(caseColumns).where('id', '=', caseId).where(visibleTo(actor)).executeTakeFirst()
  return row ? caseFileOf(row) : null
}

/** The same, its row locked until the transaction ends. */
export async function lockVisibleCase(tx: Db, actor: Actor, caseId: string): Promise<CaseFile | null> {
  if (!isUuid(caseId)) return null
  const row = await tx
    .selectFrom('case_file')
    .select(caseColumns)
    .where('id', '=', caseId)
    .where(visibleTo(actor))
    .forUpdate()
    .executeTakeFirst()
  return row ? caseFileOf(row) : null
}
