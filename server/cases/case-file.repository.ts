import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Tx } from '../db/client.ts'
import type { CaseFile as CaseFileTable } from '../db/types.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { parseMoney } from '../kernel/money.ts'
import type { ApplicantRole, CaseFile } from './case-file.ts'

export const caseColumns = [
  'id',
  'funder_id',
  'programme_code',
  'edition_id',
  'lifecycle_code',
  'reference',
  'state',
  'title',
  'applicant_organisation_id',
  'applicant_name',
  'applicant_role',
  'departement',
  'call_id',
  'officer_id',
  'created_by',
  'created_at',
  'received_on',
  'filed_at',
  'decision_due_on',
  'implicit_rejection_on',
  'next_due_on',
  'next_due_kind',
  'requested_amount',
  'eligible_amount',
  'awarded_amount',
  'awarded_on',
  'committed_amount',
  'paid_amount',
  'recovered_amount',
  'to_recover_amount',
  'beneficiary_iban',
  'last_event_at',
  'last_action',
  'version',
] as const satisfies readonly (keyof CaseFileTable)[]

export type CaseRow = Pick<Selectable<CaseFileTable>, (typeof caseColumns)[number]>

/** SQL names are mapped here and nowhere else. */
export function caseFileOf(row: CaseRow): CaseFile {
  return {
    id: row.id,
    funderId: row.funder_id,
    programme: row.programme_code,
    editionId: row.edition_id,
    lifecycleCode: row.lifecycle_code,
    reference: row.reference,
    state: row.state,
    title: row.title,
    applicantOrganisationId: row.applicant_organisation_id,
    applicantName: row.applicant_name,
    applicantRole: row.applicant_role as ApplicantRole,
    departement: row.departement,
    callId: row.call_id,
    officerId: row.officer_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    receivedOn: row.received_on as LocalDate | null,
    filedAt: row.filed_at,
    decisionDueOn: row.decision_due_on as LocalDate | null,
    implicitRejectionOn: row.implicit_rejection_on as LocalDate | null,
    nextDueOn: row.next_due_on as LocalDate | null,
    nextDueKind: row.next_due_kind,
    requested: parseMoney(row.requested_amount),
    eligible: row.eligible_amount === null ? null : parseMoney(row.eligible_amount),
    awarded: row.awarded_amount === null ? null : parseMoney(row.awarded_amount),
    awardedOn: row.awarded_on as LocalDate | null,
    committed: parseMoney(row.committed_amount),
    paid: parseMoney(row.paid_amount),
    recovered: parseMoney(row.recovered_amount),
    toRecover: parseMoney(row.to_recover_amount),
    beneficiaryIban: row.beneficiary_iban,
    lastEventAt: row.last_event_at,
    lastAction: row.last_action,
    version: row.version,
  }
}

export async function insertCase(tx: Tx, row: Insertable<CaseFileTable>): Promise<void> {
  await tx.insertInto('case_file').values(row).execute()
}

/** Changes columns of a case whose row the caller has locked. */
export async function updateCase(tx: Tx, caseId: string, changes: Updateable<CaseFileTable>): Promise<void> {
  await tx.updateTable('case_file').set(changes).where('id', '=', caseId).execute()
}

/** Makes an organisation a party of the case, which lets its people see it. Idempotent. */
export async function addParty(tx: Tx, caseId: string, organisationId: string, capacity: string): Promise<void> {
  await tx
    .insertInto('case_party')
    .values({ case_id: caseId, organisation_id: organisationId, capacity })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Replaces the organisation that holds this capacity. */
export async function replaceParty(tx: Tx, caseId: string, organisationId: string | null, capacity: string): Promise<void> {
  await tx.deleteFrom('case_party').where('case_id', '=', caseId).where('capacity', '=', capacity).execute()
  if (organisationId) await addParty(tx, caseId, organisationId, capacity)
}

/** The next reference of the programme in this year: PREFIX-2026-000123. Numbers are never given twice; a rolled-back case leaves no gap. */
export async function nextReference(
  tx: Tx,
  { code, referencePrefix }: { readonly code: string; readonly referencePrefix: string },
  { funderId, year }: { funderId: string; year: number },
): Promise<string> {
  const counter = await tx
    .insertInto('reference_counter')
    .values({ funder_id: funderId, programme_code: code, year, last: 1 })
    .onConflict((on) =>
      on.columns(['funder_id', 'programme_code', 'year']).doUpdateSet((eb) => ({ last: eb('reference_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${referencePrefix}-${year}-${String(counter.last).padStart(6, '0')}`
}
