import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import { type Actor, AGENT_ROLES, type Grant, grantsFor, hasRole } from '../access/actor.ts'
import type { Db } from '../db/client.ts'
import type { DB } from '../db/types.ts'
import { isUuid } from '../kernel/ids.ts'
import { caseColumns, caseFileOf } from './case-file.repository.ts'
import type { CaseFile } from './case-file.ts'

const AGENTS: readonly string[] = AGENT_ROLES

/**
 * The one definition of which case files a person may know of; lists, counts, documents and acts all use it.
 * Agents: their funder, and by grant their programmes and départements; a draft belongs to the applicant alone
 * until it is filed, except for the agent who opened it. Others: cases in which an organisation of theirs is
 * a party, the consultant only once the case is filed. Nobody: a case with a party to which a link of interest ties them,
 * directly or through a single undertaking, whatever their roles.
 */
export function visibleTo(actor: Actor): (eb: ExpressionBuilder<DB, 'case_file'>) => Expression<SqlBool> {
  return (eb) => {
    const ways: Expression<SqlBool>[] = []
    const grants = actor.grants.filter((grant) => AGENTS.includes(grant.role))
    if (grants.length > 0) {
      const filed = eb.or([eb('case_file.received_on', 'is not', null), eb('case_file.created_by', '=', actor.userId)])
      const reach = grants.map((grant) =>
        eb.and([
          ...(grant.programmes ? [eb('case_file.programme_code', 'in', [...grant.programmes])] : []),
          ...(grant.departements ? [eb('case_file.departement', 'in', [...grant.departements])] : []),
        ]),
      )
      ways.push(eb.and([filed, eb.or(reach)]))
    }
    if (actor.organisationIds.length > 0 && hasRole(actor, 'applicant', 'consultant')) {
      ways.push(
        sql<SqlBool>`exists (select 1 from case_party p where p.case_id = case_file.id
          and p.organisation_id = any(${[...actor.organisationIds]}::uuid[])
          and (p.capacity = case_file.applicant_role or case_file.received_on is not null))`,
      )
    }
    if (ways.length === 0) return sql<SqlBool>`false`
    return eb.and([eb('case_file.funder_id', '=', actor.funderId), ...unlinked(actor), eb.or(ways)])
  }
}

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
export const seesWholeCase = (actor: Actor, caseFile: CaseFile): boolean =>
  isAgentOn(actor, caseFile) || (hasRole(actor, caseFile.applicantRole) && actor.organisationIds.includes(caseFile.applicantOrganisationId))

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
