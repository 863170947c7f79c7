import type { Updateable } from 'kysely'
import type { Db, Tx } from '../../db/client.ts'
import { jsonb } from '../../db/json.ts'
import type { AccreditationCase } from '../../db/types.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { AccreditationRequest, LineOutcome, Mark } from './accreditation.schemas.ts'
import type { EvidenceKind } from './competence.ts'

export interface Evidence {
  readonly kind: EvidenceKind
  readonly title: string
  readonly client: string
  readonly on: LocalDate
  readonly digital: boolean
}

interface Outcome {
  readonly outcome: 'accept' | 'refuse'
  readonly reason: string
}

/** One field asked for by one named consultant: what is decided, one by one. */
export interface Line {
  readonly consultant: number
  readonly consultantName: string
  readonly field: string
  readonly evidence: readonly Evidence[]
  readonly proposal: Outcome | null
  readonly decision: Outcome | null
}

/** What a consultancy asks for, what the service proposes and what is decided. */
export interface Request {
  readonly renewsCaseId: string | null
  readonly presentation: string
  readonly departements: readonly string[]
  readonly charterAccepted: boolean
  readonly consultants: readonly { readonly fullName: string; readonly experience: string }[]
  readonly lines: readonly Line[]
  readonly grid: readonly Mark[]
  readonly proposalNote: string | null
  readonly validFrom: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly observationsUntil: LocalDate | null
}

const outcomeOf = (outcome: string | null, reason: string | null): Outcome | null =>
  outcome === null || reason === null ? null : { outcome: outcome as Outcome['outcome'], reason }

export async function readRequest(db: Db, caseId: string): Promise<Request> {
  const row = await db.selectFrom('accreditation_case').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const consultants = await db
    .selectFrom('accreditation_consultant')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .limit(100)
    .execute()
  const evidence = await db
    .selectFrom('accreditation_evidence')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('happened_on')
    .orderBy('kind')
    .orderBy('title')
    .orderBy('id')
    .limit(10_000)
    .execute()
  const lines = await db
    .selectFrom('accreditation_line')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('consultant')
    .orderBy('field')
    .limit(1_000)
    .execute()
  return {
    renewsCaseId: row.renews_case_id,
    presentation: row.presentation,
    departements: row.departements,
    charterAccepted: row.charter_accepted,
    consultants: consultants.map(({ full_name, experience }) => ({ fullName: full_name, experience })),
    lines: lines.map((line) => ({
      consultant: line.consultant,
      consultantName: consultants.find(({ position }) => position === line.consultant)?.full_name ?? '',
      field: line.field,
      evidence: evidence
        .filter((one) => one.consultant === line.consultant && one.field === line.field)
        .map(({ kind, title, client, happened_on, digital }) => ({
          ...{ kind: kind as EvidenceKind, title, client, on: happened_on as LocalDate, digital },
        })),
      proposal: outcomeOf(line.proposal, line.proposal_reason),
      decision: outcomeOf(line.decision, line.decision_reason),
    })),
    grid: row.grid as unknown as Mark[],
    proposalNote: row.proposal_note,
    validFrom: row.valid_from as LocalDate | null,
    validUntil: row.valid_until as LocalDate | null,
    observationsUntil: row.observations_until as LocalDate | null,
  }
}

export async function insertRequest(tx: Tx, caseId: string, renewsCaseId: string | null): Promise<void> {
  await tx.insertInto('accreditation_case').values({ case_id: caseId, renews_case_id: renewsCaseId }).execute()
}

export async function updateRequest(tx: Tx, caseId: string, changes: Updateable<AccreditationCase>): Promise<void> {
  await tx.updateTable('accreditation_case').set(changes).where('case_id', '=', caseId).execute()
}

/** Writes the request as a whole: consultants, fields and evidence anew. Proposals of a request under appraisal do not survive a correction. */
export async function writeRequest(tx: Tx, caseId: string, request: AccreditationRequest, at: Date): Promise<void> {
  await updateRequest(tx, caseId, {
    presentation: request.presentation,
    departements: [...new Set(request.departements)].sort(),
    charter_accepted: request.charterAccepted,
  })
  await tx.deleteFrom('accreditation_consultant').where('case_id', '=', caseId).execute()
  const consultants = request.consultants.map((one, position) => ({ ...one, position }))
  if (consultants.length > 0)
    await tx
      .insertInto('accreditation_consultant')
      .values(consultants.map(({ position, fullName, experience }) => ({ case_id: caseId, position, full_name: fullName, experience })))
      .execute()
  const lines = consultants.flatMap(({ position, fields }) => fields.map((one) => ({ ...one, consultant: position })))
  if (lines.length > 0)
    await tx
      .insertInto('accreditation_line')
      .values(lines.map(({ consultant, field }) => ({ case_id: caseId, consultant, field })))
      .execute()
  const evidence = lines.flatMap(({ consultant, field, evidence: proofs }) =>
    proofs.map((one) => ({
      ...{ id: newId(at), case_id: caseId, consultant, field, kind: one.kind, title: one.title, client: one.client },
      ...{ happened_on: one.on, digital: one.digital || one.kind === 'test' },
    })),
  )
  if (evidence.length > 0) await tx.insertInto('accreditation_evidence').values(evidence).execute()
}

/** What the officer thinks of the consultancy: a mark and a reason by criterion, and the whole opinion. */
export async function writeGrid(tx: Tx, caseId: string, grid: readonly Mark[], note: string | null): Promise<void> {
  await tx
    .updateTable('accreditation_case')
    .set({ grid: jsonb(grid), proposal_note: note })
    .where('case_id', '=', caseId)
    .execute()
}

/** Notes what is proposed, or decided, on each line. */
export async function writeOutcomes(tx: Tx, caseId: string, kind: 'proposal' | 'decision', lines: readonly LineOutcome[]): Promise<void> {
  for (const { consultant, field, outcome, reason } of lines) {
    await tx
      .updateTable('accreditation_line')
      .set(kind === 'proposal' ? { proposal: outcome, proposal_reason: reason } : { decision: outcome, decision_reason: reason })
      .where('case_id', '=', caseId)
      .where('consultant', '=', consultant)
      .where('field', '=', field)
      .execute()
  }
}
