import type { Actor } from '../access/actor.ts'
import { recusedFromCase } from '../access/interest.queries.ts'
import type { Db } from '../db/client.ts'
import { silenceDate } from '../deadlines/silence.ts'
import { suspensionsOf } from '../deadlines/suspension.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { formatMoney } from '../kernel/money.ts'
import type { CaseFile } from './case-file.ts'
import { editionById } from './edition.queries.ts'
import { grantsOn, isAgentOn, seesWholeCase, viewOfCase } from './visible-cases.ts'

/**
 * The case as its page shows it: header, amounts, officer, parties, and the derivation of its legal date.
 * The base retained at appraisal is part of a preparatory act: those outside see it with the award.
 * Who is kept away from it on the day is told by name to its supervisors, who reassign it; why is told to nobody.
 */
export async function describeCaseFile(db: Db, actor: Actor, caseFile: CaseFile, on: LocalDate) {
  const edition = await editionById(db, caseFile.editionId)
  const officer = caseFile.officerId
    ? await db.selectFrom('user_account').select('full_name').where('id', '=', caseFile.officerId).executeTakeFirst()
    : null
  const parties = await db
    .selectFrom('case_party as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.capacity', 'o.id', 'o.name', 'o.siret', 'o.commune_name', 'o.departement'])
    .where('p.case_id', '=', caseFile.id)
    .orderBy('p.capacity')
    .orderBy('o.name')
    .limit(600)
    .execute()
  // one of many who benefit learns who carries the case, not who the others are nor what the whole of it is worth
  const own = (await viewOfCase(db, actor, caseFile)) === 'own'
  const shown = parties.filter(({ id }) => !own || id === caseFile.applicantOrganisationId || actor.organisationIds.includes(id))
  const silence = caseFile.receivedOn ? await runningSilence(db, caseFile, caseFile.receivedOn, edition.decisionMonths) : null
  const supervises = grantsOn(actor, caseFile).some(({ role }) => REASSIGNING.includes(role))
  const recusals = supervises ? await recusedFromCase(db, { caseId: caseFile.id, funderId: caseFile.funderId, on }) : []
  const money = (amount: CaseFile['awarded']): string | null => (own || amount === null ? null : formatMoney(amount))
  return {
    id: caseFile.id,
    reference: caseFile.reference,
    programme: caseFile.programme,
    state: caseFile.state,
    title: caseFile.title,
    departement: caseFile.departement,
    edition: { id: edition.id, label: edition.label, inForceFrom: edition.inForceFrom },
    officer: caseFile.officerId ? { id: caseFile.officerId, name: officer?.full_name ?? '' } : null,
    recusals,
    applicant: { id: caseFile.applicantOrganisationId, name: caseFile.applicantName },
    parties: shown.map((party) => ({
      capacity: party.capacity,
      organisationId: party.id,
      name: party.name,
      siret: party.siret,
      communeName: party.commune_name,
      departement: party.departement,
    })),
    receivedOn: caseFile.receivedOn,
    decisionDueOn: caseFile.decisionDueOn,
    implicitRejectionOn: caseFile.implicitRejectionOn,
    // what waits on the statement is told to those who work on the case: the law goes on for everybody
    silenceStop: isAgentOn(actor, caseFile) && silence ? await silenceStopOf(db, caseFile.editionId) : null,
    decisionDueSteps: silence ? silence.steps.map((step) => ({ ...step })) : [],
    nextDueOn: caseFile.nextDueOn,
    nextDueKind: caseFile.nextDueKind,
    requestedAmount: money(caseFile.requested),
    eligibleAmount: caseFile.awarded !== null || isAgentOn(actor, caseFile) ? money(caseFile.eligible) : null,
    awardedAmount: money(caseFile.awarded),
    awardedOn: caseFile.awardedOn,
    committedAmount: money(caseFile.committed),
    paidAmount: money(caseFile.paid),
    toRecoverAmount: money(caseFile.toRecover),
    recoveredAmount: money(caseFile.recovered),
    lastEventAt: caseFile.lastEventAt.toISOString(),
    version: caseFile.version,
  }
}

async function silenceStopOf(db: Db, editionId: string): Promise<{ since: string; reason: string } | null> {
  const stop = await db
    .selectFrom('silence_stop')
    .select(['stopped_at', 'reason'])
    .where('edition_id', '=', editionId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return stop ? { since: stop.stopped_at.toISOString(), reason: stop.reason } : null
}

/** The derivation of the legal date while it still is one: until the decision, nobody needs it any more after. */
async function runningSilence(db: Db, caseFile: CaseFile, receivedOn: LocalDate, months: number) {
  const suspensions = await suspensionsOf(db, caseFile.id)
  const stopped = suspensions.some(({ endedOn }) => endedOn === null)
  const runs = caseFile.nextDueOn !== null && (stopped || caseFile.nextDueOn === caseFile.decisionDueOn)
  return runs ? silenceDate(receivedOn, months, suspensions) : null
}

/** Who is told that somebody is kept away from a case: those who can give it to another. */
const REASSIGNING: readonly string[] = ['supervisor', 'administrator']

/** A page of the history, newest first, as this person may read it. The caller has checked that they may see the case. */
export async function listEvents(
  db: Db,
  actor: Actor,
  input: { caseFile: CaseFile; preparatory: readonly string[]; cursor?: string | undefined; limit: number },
) {
  const agent = isAgentOn(actor, input.caseFile)
  const whole = seesWholeCase(actor, input.caseFile)
  // A consultant learns what was done and when; the words and figures are those of the firm, or their own.
  const told = (row: { action: string; actor_role: string }): boolean =>
    agent || (whole ? !input.preparatory.includes(row.action) : row.actor_role === 'consultant')
  let query = db
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', input.caseFile.id)
    .orderBy('sequence', 'desc')
    .limit(input.limit + 1)
  // one of many who benefit reads the course of the case and their own acts, not who else does what
  if ((await viewOfCase(db, actor, input.caseFile)) === 'own')
    query = query.where((eb) => eb.or([eb('from_state', '<>', eb.ref('to_state')), eb('actor_id', '=', actor.userId)]))
  if (input.cursor) query = query.where('sequence', '<', Number(decodeCursor(input.cursor, ['integer'])[0]))
  const page = pageOf(await query.execute(), input.limit, (row) => [row.sequence])
  const items = page.items.map((row) => ({
    id: row.id,
    sequence: row.sequence,
    action: row.action,
    fromState: row.from_state,
    toState: row.to_state,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    at: row.at.toISOString(),
    onDate: row.on_date,
    reason: told(row) ? row.reason : null,
    basis: row.basis,
    details: told(row) ? (row.details as Record<string, unknown>) : {},
  }))
  return { items, nextCursor: page.nextCursor }
}

/** Stored computations of a case, oldest first. */
export async function listTraces(db: Db, caseId: string) {
  return db
    .selectFrom('case_trace as t')
    .innerJoin('case_event as e', 'e.id', 't.event_id')
    .selectAll('t')
    .select(['e.action', 'e.actor_name'])
    .where('t.case_id', '=', caseId)
    .orderBy('t.at')
    .orderBy('t.id')
    .limit(200)
    .execute()
}
