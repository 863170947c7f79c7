import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { differencesSeen, differenceTotals, snapshotsCompared } from '../../statistics/compare-snapshots.queries.ts'
import { COUNTED } from '../../statistics/indicators.ts'
import { listSnapshots } from '../../statistics/snapshots.queries.ts'
import { STATISTICS_ROLES } from '../../statistics/statistic-filter.ts'
import { computed, everyPage } from '../computed-rows.ts'
import { coded, column, exportable } from '../export-list.ts'

const roles = STATISTICS_ROLES

/** Snapshots of the figures, the last number first. */
export const snapshotsList = computed({
  ...{ code: 'statistic-snapshots', fr: 'Instantanés', en: 'Snapshots', roles },
  filter: z.strictObject({}),
  columns: [
    column('number', 'number', 'Numéro', 'Number'),
    column('title', 'text', 'Titre', 'Title'),
    coded('programme', 'Dispositif', 'Programme'),
    column('asOf', 'date', 'Chiffres au', 'Figures as of'),
    column('askedAt', 'instant', 'Figé le', 'Frozen at'),
    column('askedBy', 'text', 'Par', 'By'),
    column('hash', 'text', 'Empreinte SHA-256', 'SHA-256'),
  ],
  rows: async ({ services: { db } }, actor) => {
    const snapshots = await everyPage(async (cursor) => {
      const { items, nextBefore } = await listSnapshots(db, actor, {
        before: cursor === undefined ? undefined : Number(cursor),
        limit: 200,
      })
      return { items, nextCursor: nextBefore === null ? null : String(nextBefore) }
    })
    return snapshots.map(({ sha256, ...snapshot }) => ({ ...snapshot, hash: sha256 }))
  },
})

const labelsFor = ({ locale }: Actor): Readonly<Record<string, string>> =>
  Object.fromEntries(COUNTED.map(({ code, label }) => [code, label[locale]]))

/** What each cause makes of the difference of two snapshots, in total; with its sign. */
export const differenceTotalsList = computed({
  ...{ code: 'snapshot-totals', fr: 'Écarts de deux instantanés par cause', en: 'Differences of two snapshots by cause', roles },
  filter: z.strictObject({ first: z.uuid(), second: z.uuid() }),
  columns: [
    coded('cause', 'Cause', 'Cause'),
    column('figure', 'text', 'Chiffre', 'Figure'),
    column('cases', 'number', 'Dossiers', 'Cases'),
    column('count', 'number', 'Nombre', 'Number'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
  ],
  rows: async ({ services: { db } }, actor, asked) => {
    const { first, second } = await snapshotsCompared(db, actor, asked)
    const labels = labelsFor(actor)
    const totals = await differenceTotals(db, first.scope, second.scope)
    return totals.map(({ indicator, ...total }) => ({ ...total, figure: labels[indicator] ?? indicator }))
  },
})

/** What makes the second snapshot differ from the first, case by case; with its sign. */
export const differencesList = exportable({
  ...{ code: 'snapshot-differences', fr: 'Écarts entre deux instantanés', en: 'Differences of two snapshots', roles },
  filter: z.strictObject({ first: z.uuid(), second: z.uuid() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    coded('cause', 'Cause', 'Cause'),
    column('figure', 'text', 'Chiffre', 'Figure'),
    column('on', 'date', 'Compté au', 'Counted on'),
    column('recordedAt', 'instant', 'Enregistré le', 'Recorded at'),
    column('count', 'number', 'Nombre', 'Number'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
  ],
  select: async (db, actor, asked) => {
    const { first, second } = await snapshotsCompared(db, actor, asked)
    const labels = labelsFor(actor)
    return {
      query: sql`select d.reference, d.applicant_name as "applicantName", d.why as cause,
          coalesce(${JSON.stringify(labels)}::jsonb ->> d.kind, d.kind) as figure, d.on_date as "on", d.recorded_at as "recordedAt",
          d.sign * d.count as count, d.sign * d.amount as amount
        from ${differencesSeen(actor, first.scope, second.scope)} order by d.reference, d.id`.compile(db),
    }
  },
})
