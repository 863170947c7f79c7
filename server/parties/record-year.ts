import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import { inTransaction } from '../db/transaction.ts'
import { today } from '../kernel/clock.ts'
import { yearOf } from '../kernel/local-date.ts'
import { conflict, fieldFault, invalid } from '../kernel/refusal.ts'
import type { Services } from '../services.ts'
import { changeOrganisation, lockOrganisation } from './organisation.repository.ts'
import type { FigureSource } from './organisation.ts'
import { requireWritable, writesAllOrganisations } from './organisation-access.ts'

/** Decimal strings, or null when not known. */
export interface YearInput {
  readonly headcount: string | null
  readonly turnover: string | null
  readonly balanceSheet: string | null
  readonly source?: FigureSource | undefined
}

/**
 * Records the figures of the accounts closed in a year (of the current year: an estimate), in place of those known.
 * A firm declares; it does not replace figures an agent took from its accounts. Answers the organisation's new version.
 */
export async function recordYear(
  services: Services,
  actor: Actor,
  input: { organisationId: string; version: number; year: number; figures: YearInput },
): Promise<number> {
  const { organisationId, version, year, figures } = input
  requireWritable(actor, organisationId)
  const agent = writesAllOrganisations(actor)
  if (year > yearOf(today(services.clock, actor.timeZone))) throw invalid(fieldFault('/year', 'year-in-the-future'))
  if (figures.headcount === null && figures.turnover === null && figures.balanceSheet === null) {
    throw invalid(fieldFault('/headcount', 'figures-required'))
  }
  if (!agent && figures.source !== undefined && figures.source !== 'declared') {
    throw invalid(fieldFault('/source', 'reserved-to-agents'))
  }
  const now = services.clock.now()
  return inTransaction(services.db, async (tx) => {
    const row = await lockOrganisation(tx, { funderId: actor.funderId, organisationId, version })
    const before = await tx
      .selectFrom('organisation_year')
      .select(['headcount', 'turnover', 'balance_sheet', 'source'])
      .where('organisation_id', '=', organisationId)
      .where('year', '=', year)
      .executeTakeFirst()
    const written = await tx
      .insertInto('organisation_year')
      .values({
        organisation_id: organisationId,
        year,
        headcount: figures.headcount,
        turnover: figures.turnover,
        balance_sheet: figures.balanceSheet,
        source: figures.source ?? 'declared',
        recorded_by: actor.userId,
        recorded_at: now,
      })
      .onConflict((on) =>
        on
          .columns(['organisation_id', 'year'])
          .doUpdateSet((excluded) => ({
            headcount: excluded.ref('excluded.headcount'),
            turnover: excluded.ref('excluded.turnover'),
            balance_sheet: excluded.ref('excluded.balance_sheet'),
            source: excluded.ref('excluded.source'),
            recorded_by: excluded.ref('excluded.recorded_by'),
            recorded_at: excluded.ref('excluded.recorded_at'),
          }))
          .where(sql<boolean>`${agent} or organisation_year.source = 'declared'`),
      )
      .returning('year')
      .executeTakeFirst()
    if (!written) throw conflict('year-already-checked', { details: { year } })
    const subject = { kind: 'organisation', id: row.id, label: row.name } as const
    await recordAudit(tx, { actor, at: now, action: 'organisation.year-recorded', subject, before, after: { year, ...figures } })
    return changeOrganisation(tx, row, {}, now)
  })
}
