import { type Actor, isRecusedFrom } from '../../access/actor.ts'
import type { CaseFile } from '../../cases/case-file.ts'
import { addParty } from '../../cases/change-case.ts'
import { findVisibleCase } from '../../cases/visible-cases.ts'
import type { Db } from '../../db/client.ts'
import { today } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { conflict, fieldFault, forbidden, invalid, notFound } from '../../kernel/refusal.ts'
import { cleanIdentifier, siretFault } from '../../kernel/siret.ts'
import { smeSizeAt } from '../../parties/sme-size.queries.ts'
import type { Services } from '../../services.ts'
import { actOnAction, actsFor, presentParticipant } from './act-on-action.ts'
import { insertParticipant, lockSeats, MOST_PARTICIPANTS, type ParticipantStatus } from './participants.repository.ts'

/** Firms come in from the draft (those who commit themselves beforehand) until the action ends. */
const OPEN_TO_FIRMS = ['draft', 'submitted', 'documentsRequested', 'complete', 'appraised', 'awarded', 'agreementNotified', 'underWay']

export interface Enrolled {
  readonly id: string
  readonly status: ParticipantStatus
  readonly rank: number | null
}

/** Gives a firm, by its SIRET, a seat of the action, or the next place of its waiting list. The last seat is given once, whoever else asks. */
export async function enrolFirm(services: Services, actor: Actor, input: { caseId: string; siret: string }): Promise<Enrolled> {
  const siret = cleanIdentifier(input.siret)
  const fault = siretFault(siret)
  if (fault) throw invalid(fieldFault('/siret', `siret-${fault}`))
  // looked at before the row of the case is taken: a hundred firms that come at once wait for the seats alone
  const seen = await findVisibleCase(services.db, actor, input.caseId)
  if (seen?.programme !== 'collective-action') throw notFound()
  if (!actsFor(actor, seen, null)) throw forbidden('role-may-not')
  const firm = await eligibleFirm(services.db, { caseFile: seen, actor, on: today(services.clock, actor.timeZone) }, siret)
  return actOnAction(services, actor, { caseId: input.caseId, states: OPEN_TO_FIRMS }, async (acting) => {
    const { tx, caseFile, at } = acting
    const seats = await lockSeats(tx, caseFile.id)
    const rank = seats.taken < seats.capacity ? null : seats.last_rank + 1
    if ((rank ?? 0) > MOST_PARTICIPANTS - seats.capacity) throw conflict('waiting-list-full')
    const id = newId(at)
    await insertParticipant(tx, { id, caseId: caseFile.id, organisationId: firm.id, rank, size: firm.size, by: actor.userId, at })
    await addParty(tx, caseFile.id, firm.id, 'participant')
    const enrolled = await presentParticipant(tx, caseFile.id, id)
    await acting.note('enrolFirm', { firm: firm.name, siret, ...(enrolled.rank === null ? {} : { rank: enrolled.rank }) })
    return { id, status: enrolled.status, rank: enrolled.rank }
  })
}

interface EligibleFirm {
  readonly id: string
  readonly name: string
  readonly size: 'micro' | 'small' | 'medium'
}

const notEligible = (why: string, details: Record<string, unknown> = {}) => conflict('firm-not-eligible', { details: { why, ...details } })

/** An SME of the territory of the action, and not its carrier (law-and-rules "Collective actions"). */
async function eligibleFirm(
  db: Db,
  { caseFile, actor, on }: { caseFile: CaseFile; actor: Actor; on: LocalDate },
  siret: string,
): Promise<EligibleFirm> {
  const firm = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'departement', 'active', 'kind'])
    .where('funder_id', '=', caseFile.funderId)
    .where('siret', '=', siret)
    .executeTakeFirst()
  if (!firm) throw invalid(fieldFault('/siret', 'unknown-organisation'))
  if (!firm.active) throw invalid(fieldFault('/siret', 'organisation-closed'))
  if (firm.id === caseFile.applicantOrganisationId) throw notEligible('firm-is-carrier')
  if (firm.kind !== 'firm' && firm.kind !== 'consultancy') throw notEligible('not-a-firm', { kind: firm.kind })
  // whoever brings in a firm they are linked with would shut themselves out of the case in the same act
  if (isRecusedFrom(actor, firm.id)) throw notEligible('linked-to-you')
  const { territory } = await db
    .selectFrom('collective_action_case')
    .select('territory')
    .where('case_id', '=', caseFile.id)
    .executeTakeFirstOrThrow()
  if (territory.length > 0 && (firm.departement === null || !territory.includes(firm.departement)))
    throw notEligible('outside-territory', { departement: firm.departement ?? '' })
  return { id: firm.id, name: firm.name, size: await smeSizeOf(db, { funderId: caseFile.funderId, organisationId: firm.id, on }) }
}

async function smeSizeOf(db: Db, of: { funderId: string; organisationId: string; on: LocalDate }): Promise<EligibleFirm['size']> {
  const { size } = await smeSizeAt(db, of)
  if (size === 'unknown') throw notEligible('figures-missing')
  if (size === 'large') throw notEligible('not-sme')
  return size
}
