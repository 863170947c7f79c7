import type { Db, Tx } from '../../db/client.ts'
import { newId } from '../../kernel/ids.ts'

export type HalfDayKind =
  | 'allotment'
  | 'allotment-cut'
  | 'grant'
  | 'grant-cut'
  | 'plan'
  | 'plan-cut'
  | 'delivery'
  | 'delivery-cut'
  | 'certification'

export interface HalfDayPosting {
  readonly caseId: string
  readonly eventId: string
  readonly kind: HalfDayKind
  readonly halfDays: number
  readonly actorId: string
  readonly at: Date
  readonly participantId?: string
  readonly session?: { readonly id: string; readonly facilitatorId: string }
}

/** One line of the ledger of half-days. The database refuses what overdraws the action, the firm or the facilitator. */
export async function postHalfDays(tx: Tx, posting: HalfDayPosting): Promise<void> {
  if (posting.halfDays === 0) return
  await tx
    .insertInto('half_day_entry')
    .values({
      id: newId(posting.at),
      case_id: posting.caseId,
      event_id: posting.eventId,
      kind: posting.kind,
      half_days: posting.halfDays,
      participant_id: posting.participantId ?? null,
      facilitator_id: posting.session?.facilitatorId ?? null,
      session_id: posting.session?.id ?? null,
      actor_id: posting.actorId,
      at: posting.at,
    })
    .execute()
}

export interface HalfDayBalance {
  readonly allotted: number
  readonly granted: number
  readonly planned: number
  readonly delivered: number
  readonly certified: number
}
const NONE: HalfDayBalance = { allotted: 0, granted: 0, planned: 0, delivered: 0, certified: 0 }

/** The balance of the whole action. */
export async function balanceOfAction(db: Db, caseId: string): Promise<HalfDayBalance> {
  const row = await db
    .selectFrom('half_day_balance')
    .select(['allotted', 'granted', 'planned', 'delivered', 'certified'])
    .where('case_id', '=', caseId)
    .where('scope', '=', 'action')
    .executeTakeFirst()
  return row ?? NONE
}

/** The balance of each person who delivers. */
export const balancesOfFacilitators = (db: Db, caseId: string) =>
  db
    .selectFrom('half_day_balance as b')
    .innerJoin('facilitator as f', 'f.id', 'b.subject_id')
    .select(['f.id', 'f.full_name as name', 'b.planned', 'b.delivered', 'b.certified'])
    .where('b.case_id', '=', caseId)
    .where('b.scope', '=', 'facilitator')
    .orderBy('f.full_name')
    .limit(200)
    .execute()

/** Half-days of the ledger delivered and not yet certified: what a certificate of delivery settles. */
export async function deliveredSessions(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('half_day_entry')
    .select(['session_id', 'participant_id', 'facilitator_id'])
    .select((eb) =>
      eb.fn
        .sum<string>(
          eb.case().when('kind', 'in', ['delivery']).then(1).when('kind', 'in', ['delivery-cut', 'certification']).then(-1).else(0).end(),
        )
        .as('net'),
    )
    .where('case_id', '=', caseId)
    .where('session_id', 'is not', null)
    .groupBy(['session_id', 'participant_id', 'facilitator_id'])
    .limit(5_000)
    .execute()
  return rows.flatMap((row) =>
    Number(row.net) > 0 && row.session_id && row.participant_id && row.facilitator_id
      ? [{ sessionId: row.session_id, participantId: row.participant_id, facilitatorId: row.facilitator_id }]
      : [],
  )
}
