import { sql } from 'kysely'
import type { Db, Tx } from '../../db/client.ts'

export type ParticipantStatus = 'enrolled' | 'waiting' | 'left'

/** A firm of an action, with its half-days. */
export interface Participant {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly siret: string | null
  readonly communeName: string | null
  readonly departement: string | null
  readonly status: ParticipantStatus
  /** Place on the waiting list, from 1. */
  readonly rank: number | null
  readonly size: string
  readonly enrolledAt: Date
  readonly committedAt: Date | null
  readonly commitmentMeans: 'console' | 'paper' | null
  readonly leftAt: Date | null
  readonly leftReason: string | null
  readonly halfDays: { readonly granted: number; readonly planned: number; readonly delivered: number; readonly certified: number }
}

/** No action has more firms than this, those who wait or left included. */
export const MOST_PARTICIPANTS = 1_000

/** Every firm of an action: seats first, then the waiting list by rank, then those who left. `only`: some of them. */
export async function participantsOf(
  db: Db,
  caseId: string,
  only: { readonly organisationIds?: readonly string[]; readonly id?: string } = {},
): Promise<Participant[]> {
  let query = db
    .selectFrom('collective_action_participant as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('half_day_balance as b', (join) =>
      join.onRef('b.case_id', '=', 'p.case_id').on('b.scope', '=', 'firm').onRef('b.subject_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.organisation_id', 'p.status', 'p.rank', 'p.size', 'p.enrolled_at', 'p.committed_at', 'p.commitment_means'])
    .select(['p.left_at', 'p.left_reason', 'o.name', 'o.siret', 'o.commune_name', 'o.departement'])
    .select(['b.granted', 'b.planned', 'b.delivered', 'b.certified'])
    // ranks are given once and never again: what a firm wants to know is how many are before it
    .select(
      sql<string>`(select count(*) from collective_action_participant w where w.case_id = p.case_id and w.rank <= p.rank)`.as('place'),
    )
    .where('p.case_id', '=', caseId)
    .orderBy((eb) => eb.case().when('p.status', '=', 'enrolled').then(0).when('p.status', '=', 'waiting').then(1).else(2).end())
    .orderBy('p.rank')
    .orderBy('p.enrolled_at')
    .orderBy('p.id')
    .limit(MOST_PARTICIPANTS)
  if (only.organisationIds?.length === 0) return []
  if (only.organisationIds) query = query.where('p.organisation_id', 'in', [...only.organisationIds])
  if (only.id !== undefined) query = query.where('p.id', '=', only.id)
  return (await query.execute()).map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    siret: row.siret,
    communeName: row.commune_name,
    departement: row.departement,
    status: row.status as ParticipantStatus,
    rank: row.rank === null ? null : Number(row.place),
    size: row.size,
    enrolledAt: row.enrolled_at,
    committedAt: row.committed_at,
    commitmentMeans: row.commitment_means as Participant['commitmentMeans'],
    leftAt: row.left_at,
    leftReason: row.left_reason,
    halfDays: { granted: row.granted ?? 0, planned: row.planned ?? 0, delivered: row.delivered ?? 0, certified: row.certified ?? 0 },
  }))
}

/** A firm of this action, or null. */
export async function participantOf(db: Db, caseId: string, participantId: string): Promise<Participant | null> {
  return (await participantsOf(db, caseId, { id: participantId }))[0] ?? null
}

/** The seats of an action, their row locked: whoever takes or frees one waits here. */
export const lockSeats = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('collective_action_seats')
    .select(['capacity', 'taken', 'last_rank'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow()

export async function insertParticipant(
  tx: Tx,
  row: { id: string; caseId: string; organisationId: string; rank: number | null; size: string; by: string; at: Date },
): Promise<void> {
  if (row.rank !== null)
    await tx.updateTable('collective_action_seats').set({ last_rank: row.rank }).where('case_id', '=', row.caseId).execute()
  await tx
    .insertInto('collective_action_participant')
    .values({
      id: row.id,
      case_id: row.caseId,
      organisation_id: row.organisationId,
      status: row.rank === null ? 'enrolled' : 'waiting',
      rank: row.rank,
      size: row.size,
      enrolled_by: row.by,
      enrolled_at: row.at,
    })
    .execute()
}

export async function markLeft(tx: Tx, participantId: string, at: Date, reason: string): Promise<void> {
  await tx
    .updateTable('collective_action_participant')
    .set({ status: 'left', rank: null, left_at: at, left_reason: reason })
    .where('id', '=', participantId)
    .execute()
}

export async function markCommitted(
  tx: Tx,
  participantId: string,
  by: { userId: string; at: Date; means: 'console' | 'paper'; documentId: string | null },
): Promise<void> {
  await tx
    .updateTable('collective_action_participant')
    .set({ committed_by: by.userId, committed_at: by.at, commitment_means: by.means, commitment_document_id: by.documentId })
    .where('id', '=', participantId)
    .execute()
}

/** Lets the first of the waiting list in, once per free seat. The row of the seats is locked by the caller. Returns the organisations let in. */
export async function promoteWaiting(tx: Tx, caseId: string): Promise<readonly string[]> {
  const { capacity, taken } = await lockSeats(tx, caseId)
  if (taken >= capacity) return []
  const first = await tx
    .selectFrom('collective_action_participant')
    .select('id')
    .where('case_id', '=', caseId)
    .where('status', '=', 'waiting')
    .orderBy('rank')
    .limit(capacity - taken)
    .execute()
  if (first.length === 0) return []
  const promoted = await tx
    .updateTable('collective_action_participant')
    .set({ status: 'enrolled', rank: null })
    .where(
      'id',
      'in',
      first.map(({ id }) => id),
    )
    .returning('organisation_id')
    .execute()
  return promoted.map((row) => row.organisation_id)
}

/** Another number of seats: more let the waiting list in, fewer than are taken are refused by the database. */
export async function changeCapacity(tx: Tx, caseId: string, capacity: number): Promise<void> {
  await tx.updateTable('collective_action_seats').set({ capacity }).where('case_id', '=', caseId).execute()
  await promoteWaiting(tx, caseId)
}
