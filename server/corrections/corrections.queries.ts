import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { visibleTo } from '../cases/visible-cases.ts'
import type { Db } from '../db/client.ts'
import { decodeCursor, pageOf } from '../kernel/cursor.ts'
import { notFound } from '../kernel/refusal.ts'
import type { Change } from './changes-of-case.ts'
import type { CorrectionState } from './correction.repository.ts'

const corrections = (db: Db, actor: Actor, programme: string) =>
  db
    .selectFrom('edition_correction as k')
    .innerJoin('programme_edition as wrong', 'wrong.id', 'k.edition_id')
    .innerJoin('programme_edition as right', 'right.id', 'k.correcting_id')
    .innerJoin('user_account as preparer', 'preparer.id', 'k.prepared_by')
    .leftJoin('user_account as applier', 'applier.id', 'k.applied_by')
    .select(['k.id', 'k.state', 'k.version', 'k.reason', 'k.prepared_at', 'k.listed_at', 'k.applied_at', 'k.ended_at'])
    .select(['k.edition_id', 'k.correcting_id', 'k.decided_id', 'wrong.label as wrong_label', 'right.label as right_label'])
    .select(['preparer.full_name as prepared_by_name', 'applier.full_name as applied_by_name'])
    .where('k.funder_id', '=', actor.funderId)
    .where('k.programme_code', '=', programme)

type Row = Awaited<ReturnType<ReturnType<typeof corrections>['execute']>>[number]

const correctionOf = (row: Row) => ({
  id: row.id,
  state: row.state as CorrectionState,
  version: row.version,
  reason: row.reason,
  edition: { id: row.edition_id, label: row.wrong_label },
  correcting: { id: row.correcting_id, label: row.right_label },
  /** What was decided keeps its aid: decided cases follow an edition of their own. */
  keepsDecided: row.decided_id !== null,
  preparedAt: row.prepared_at.toISOString(),
  preparedByName: row.prepared_by_name,
  listedAt: row.listed_at?.toISOString() ?? null,
  appliedAt: row.applied_at?.toISOString() ?? null,
  appliedByName: row.applied_by_name,
  endedAt: row.ended_at?.toISOString() ?? null,
})

/** Corrections of a programme, newest first. */
export async function listCorrections(db: Db, actor: Actor, programme: string) {
  return (await corrections(db, actor, programme).orderBy('k.id', 'desc').limit(100).execute()).map(correctionOf)
}

/** One correction with how many of the cases this person may see it is about: listed, moved by it, corrected, by what moves. */
export async function describeCorrection(db: Db, actor: Actor, key: { programme: string; id: string }) {
  const row = await corrections(db, actor, key.programme).where('k.id', '=', key.id).executeTakeFirst()
  if (!row) throw notFound()
  const counts = await db
    .selectFrom('correction_case as cc')
    .innerJoin('case_file', 'case_file.id', 'cc.case_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('cases'),
      sql<number>`count(*) filter (where cc.listed_moves)`.as('moving'),
      sql<number>`count(*) filter (where cc.applied_at is not null)`.as('applied'),
      // what was applied is not what was listed: somebody acted in between
      sql<number>`count(*) filter (where cc.applied_at is not null and cc.changes <> cc.listed_changes)`.as('otherwise'),
      ...(['silence', 'next', 'limit', 'aid', 'reminder'] as const).map((of) =>
        sql<number>`count(*) filter (where coalesce(cc.changes, cc.listed_changes) @> ${JSON.stringify([{ of }])}::jsonb)`.as(of),
      ),
    ])
    .where('cc.correction_id', '=', key.id)
    .where(visibleTo(actor))
    .executeTakeFirstOrThrow()
  const number = (value: unknown): number => Number(value)
  return {
    ...correctionOf(row),
    counts: {
      ...{ cases: number(counts.cases), moving: number(counts.moving), applied: number(counts.applied) },
      ...{ otherwise: number(counts.otherwise), silence: number(counts.silence), next: number(counts.next) },
      ...{ limit: number(counts.limit), aid: number(counts.aid), reminder: number(counts.reminder) },
    },
  }
}

export interface CorrectedCasesQuery {
  readonly programme: string
  readonly id: string
  /** Those the correction leaves as they are as well. */
  readonly all: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The cases of a correction this person may see: what would change, or what did. */
export async function listCorrectedCases(db: Db, actor: Actor, query: CorrectedCasesQuery) {
  const known = await corrections(db, actor, query.programme).where('k.id', '=', query.id).executeTakeFirst()
  if (!known) throw notFound()
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, ['uuid'])
  const rows = await db
    .selectFrom('correction_case as cc')
    .innerJoin('case_file', 'case_file.id', 'cc.case_id')
    .select(['cc.case_id', 'cc.listed_changes', 'cc.changes', 'cc.applied_at'])
    .select(['case_file.reference', 'case_file.applicant_name', 'case_file.state', 'case_file.awarded_on'])
    .where('cc.correction_id', '=', query.id)
    .where(visibleTo(actor))
    .$if(!query.all, (of) => of.where(sql<SqlBool>`(cc.listed_moves or coalesce(jsonb_array_length(cc.changes), 0) > 0)`))
    .$if(after !== null, (of) => of.where(sql<SqlBool>`cc.case_id > ${after?.[0]}::uuid`))
    .orderBy('cc.case_id')
    .limit(query.limit + 1)
    .execute()
  const page = pageOf(rows, query.limit, (row) => [row.case_id])
  return {
    items: page.items.map((row) => ({
      caseId: row.case_id,
      reference: row.reference,
      applicantName: row.applicant_name,
      state: row.state,
      decided: row.awarded_on !== null,
      appliedAt: row.applied_at?.toISOString() ?? null,
      changes: (row.changes ?? row.listed_changes) as unknown as readonly Change[],
    })),
    nextCursor: page.nextCursor,
  }
}
