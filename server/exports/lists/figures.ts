import { sql } from 'kysely'
import { z } from 'zod'
import { CASE_SETS, casesOf } from '../../statistics/case-sets.queries.ts'
import { entriesOf } from '../../statistics/entries.queries.ts'
import { COUNTED, countedOf } from '../../statistics/indicators.ts'
import { STATISTICS_ROLES, StatisticFilter } from '../../statistics/statistic-filter.ts'
import { coded, column, exportable } from '../export-list.ts'

/** What a figure is the sum of, newest day first: what was taken back stands there with its sign, so that the file adds up to the figure. */
export const entriesList = exportable({
  code: 'statistic-entries',
  fr: 'Lignes d’un chiffre',
  en: 'Rows of a figure',
  roles: STATISTICS_ROLES,
  filter: z.strictObject({ ...StatisticFilter, indicator: z.enum(COUNTED.map(({ code }) => code)) }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    coded('programme', 'Dispositif', 'Programme'),
    column('on', 'date', 'Date', 'Date'),
    column('count', 'number', 'Nombre', 'Number'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
    coded('cause', 'Cause', 'Cause'),
    column('recordedAt', 'instant', 'Enregistré le', 'Recorded at'),
  ],
  select: (db, actor, { indicator, ...filter }) =>
    Promise.resolve({
      query:
        sql`select file.reference, coalesce(o.name, file.applicant_name) as "applicantName", f.programme_code as programme, f.on_date as "on", f.count,
          f.amount, f.cause, f.recorded_at as "recordedAt"
        from ${entriesOf(actor, { kind: countedOf(indicator)?.kind ?? indicator, filter })} order by f.on_date desc, f.id desc`.compile(db),
    }),
})

/** The cases of a stage of the funnel, of a step or of an age of the backlog, by day of receipt, oldest first. */
export const casesOfFigureList = exportable({
  code: 'statistic-cases',
  fr: 'Dossiers d’un chiffre',
  en: 'Cases of a figure',
  roles: STATISTICS_ROLES,
  filter: z.strictObject({ ...StatisticFilter, set: z.enum(CASE_SETS) }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    column('applicantName', 'text', 'Demandeur', 'Applicant'),
    coded('programme', 'Dispositif', 'Programme'),
    coded('state', 'État', 'State'),
    column('receivedOn', 'date', 'Reçu le', 'Received on'),
    column('requested', 'amount', 'Montant demandé (€)', 'Amount requested (€)'),
    column('days', 'number', 'Jours', 'Days'),
  ],
  select: (db, actor, { set, ...filter }, { today }) => {
    const { from, days } = casesOf(actor, { set, filter, today })
    return Promise.resolve({
      query: sql`select file.reference, file.applicant_name as "applicantName", c.programme_code as programme, file.state,
          c.received_on as "receivedOn", c.requested, (${days}) as days
        from ${from} order by c.received_on, c.case_id`.compile(db),
    })
  },
})
