import { type Actor, hasRole } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { noteMeasures } from '../../cases/note-measures.ts'
import { recordEvent } from '../../cases/record-event.ts'
import { grantsOn, lockVisibleCase } from '../../cases/visible-cases.ts'
import type { Tx } from '../../db/client.ts'
import { inTransaction } from '../../db/transaction.ts'
import { today } from '../../kernel/clock.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound, stale } from '../../kernel/refusal.ts'
import type { Services } from '../../services.ts'
import { actionMeasures } from './measures.ts'
import { type Participant, participantOf } from './participants.repository.ts'

/** For whom a person acts on a running action: its carrier, the service, or one of its firms. */
export type Acts = 'carrier' | 'service' | 'firm'

export interface Acting {
  readonly tx: Tx
  readonly caseFile: CaseFile
  readonly actor: Actor
  readonly at: Date
  readonly today: LocalDate
  readonly as: Acts
  /** Writes one line of the history, in the name of whom the person acts for; returns the event. */
  note(action: string, details: Readonly<Record<string, unknown>>, reason?: string | null): Promise<string>
}

export interface ActedOn {
  readonly caseId: string
  /** States of the case in which this may be done. */
  readonly states: readonly string[]
  /** The version the person saw, where what they send replaces what they saw. */
  readonly version?: number
  /** A firm whose own people may do it as well. */
  readonly participantId?: string
}

const BASIS = 'Règlement des actions collectives'

/**
 * What is done on an action without changing its state: one transaction, the row of the case locked, a line of the history.
 * The carrier and the case officer may; `participantId` opens it to the people of that firm. 404 for whoever may not know of the case.
 */
export async function actOnAction<Result>(
  services: Services,
  actor: Actor,
  on: ActedOn,
  work: (acting: Acting) => Promise<Result>,
): Promise<Result> {
  const at = services.clock.now()
  const day = today(services.clock, actor.timeZone)
  return inTransaction(services.db, async (tx) => {
    const caseFile = await lockVisibleCase(tx, actor, on.caseId)
    if (caseFile?.programme !== 'collective-action') throw notFound()
    if (on.version !== undefined && caseFile.version !== on.version) throw stale()
    const firm = on.participantId === undefined ? null : await participantOf(tx, caseFile.id, on.participantId)
    const as = actsFor(actor, caseFile, firm)
    if (!as) throw forbidden('role-may-not')
    if (!on.states.includes(caseFile.state)) throw conflict('action-not-possible-now', { details: { state: caseFile.state } })
    const named = as === 'firm' && firm ? { ...caseFile, applicantOrganisationId: firm.organisationId, applicantName: firm.name } : caseFile
    const note: Acting['note'] = (action, details, reason = null) =>
      recordEvent(tx, {
        // the journal says for whom a person acted: a firm, not the carrier of its action
        caseFile: named,
        ...{ action, actor, at, today: day, reason, basis: BASIS, details },
        role: as === 'service' ? 'caseOfficer' : 'applicant',
      })
    const done = await work({ tx, caseFile, actor, at, today: day, as, note })
    // half-days are planned, delivered and spoken of without an act of the lifecycle
    await noteMeasures(tx, caseFile, actionMeasures)
    return done
  })
}

/** For whom the person acts here, or null: they may do nothing of this on this case. */
export function actsFor(actor: Actor, caseFile: CaseFile, firm: Participant | null): Acts | null {
  if (hasRole(actor, 'applicant') && actor.organisationIds.includes(caseFile.applicantOrganisationId)) return 'carrier'
  if (grantsOn(actor, caseFile).some(({ role }) => role === 'caseOfficer')) return 'service'
  return firm && hasRole(actor, 'applicant') && actor.organisationIds.includes(firm.organisationId) ? 'firm' : null
}

/** A firm of this action; refuses one that it does not have, or that left. */
export async function presentParticipant(tx: Tx, caseId: string, participantId: string): Promise<Participant> {
  const participant = await participantOf(tx, caseId, participantId)
  if (!participant) throw notFound()
  if (participant.status === 'left') throw conflict('firm-has-left')
  return participant
}

/** A document of this case and type: what is signed on paper is proved by it. */
export async function requirePaper(tx: Tx, of: { caseId: string; documentId: string | null; type: string }): Promise<string> {
  if (of.documentId === null) throw invalid(fieldFault('/documentId', 'required'))
  const found = await tx
    .selectFrom('document')
    .select('id')
    .where('id', '=', of.documentId)
    .where('case_id', '=', of.caseId)
    .where('type_code', '=', of.type)
    .executeTakeFirst()
  if (!found) throw invalid(fieldFault('/documentId', 'document-unknown'))
  return found.id
}
