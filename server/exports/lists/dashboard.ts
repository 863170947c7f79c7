import { z } from 'zod'
import { yearOf } from '../../kernel/local-date.ts'
import { dateText } from '../../kernel/wire.ts'
import { funnel } from '../../statistics/case-sets.queries.ts'
import { yearBefore } from '../../statistics/dashboard.queries.ts'
import { forecast } from '../../statistics/forecast.queries.ts'
import { STATISTICS_ROLES, StatisticFilter } from '../../statistics/statistic-filter.ts'
import { backlog, stepTimes } from '../../statistics/steps.queries.ts'
import { STEPS } from '../../statistics/steps.ts'
import { computed } from '../computed-rows.ts'
import { coded, column } from '../export-list.ts'

/** The period is said: a file is read later than the screen. */
const filter = z.strictObject({ ...StatisticFilter, from: dateText, to: dateText })
const of = { roles: STATISTICS_ROLES, filter }

/** Where the requests received in a period stand today. */
export const funnelList = computed({
  ...{ code: 'statistic-funnel', fr: 'Devenir des demandes', en: 'What requests became', ...of },
  columns: [coded('stage', 'Étape', 'Stage'), column('cases', 'number', 'Dossiers', 'Cases')],
  rows: ({ services: { db } }, actor, asked) =>
    funnel(db, actor, asked).then((stages) => stages.map(({ stage, cases }) => ({ stage, cases }))),
})

/** How long each step took, beside the year before. */
export const stepsList = computed({
  ...{ code: 'statistic-steps', fr: 'Durée des étapes', en: 'Times of the steps', ...of },
  columns: [
    column('step', 'text', 'Étape', 'Step'),
    column('cases', 'number', 'Dossiers', 'Cases'),
    column('median', 'number', 'Médiane (jours)', 'Median (days)'),
    column('ninth', 'number', '9e décile (jours)', '90th centile (days)'),
    column('medianBefore', 'number', 'Médiane un an avant (jours)', 'Median one year before (days)'),
    column('definition', 'text', 'Définition', 'Definition'),
    column('source', 'text', 'Source', 'Source'),
  ],
  rows: async ({ services: { db } }, actor, asked) => {
    const [now = [], then = []] = await stepTimes(db, actor, asked, yearBefore(asked))
    return STEPS.map(({ code, label, definition, source }) => {
      const { cases = 0, median = null, ninth = null } = now.find(({ step }) => step === code) ?? {}
      const medianBefore = then.find(({ step }) => step === code)?.median ?? null
      return { ...{ cases, median, ninth, medianBefore, source }, step: label[actor.locale], definition: definition[actor.locale] }
    })
  },
})

/** Cases without a decision today, by the days they have waited. */
export const backlogList = computed({
  ...{ code: 'statistic-backlog', fr: 'Demandes sans décision', en: 'Requests without a decision', ...of },
  columns: [
    column('from', 'number', 'Attente à partir de (jours)', 'Waiting from (days)'),
    column('to', 'number', 'Jusqu’à moins de (jours)', 'To less than (days)'),
    column('cases', 'number', 'Dossiers', 'Cases'),
    column('requested', 'amount', 'Montant demandé (€)', 'Amount requested (€)'),
  ],
  rows: async ({ services: { db }, today }, actor, asked) => (await backlog(db, actor, asked, today)).map((age) => ({ ...age })),
})

/** Envelopes of the year in which the period ends, with their straight line to 31 December. */
export const forecastList = computed({
  ...{ code: 'statistic-envelopes', fr: 'Projection des enveloppes', en: 'Forecast of the envelopes', ...of },
  columns: [
    column('label', 'text', 'Enveloppe', 'Envelope'),
    coded('programme', 'Dispositif', 'Programme'),
    column('year', 'number', 'Année', 'Year'),
    column('allocated', 'amount', 'Dotation (€)', 'Allocated (€)'),
    column('committed', 'amount', 'Engagé (€)', 'Committed (€)'),
    column('paid', 'amount', 'Payé (€)', 'Paid (€)'),
    column('recovered', 'amount', 'Recouvré (€)', 'Recovered (€)'),
    column('left', 'amount', 'Reste (€)', 'Left (€)'),
    column('projected', 'amount', 'Projection au 31 décembre (€)', 'Projection to 31 December (€)'),
    column('exhaustedOn', 'date', 'Épuisée vers le', 'Spent about'),
  ],
  rows: ({ services: { db }, today }, actor, { to, programme }) => forecast(db, actor, { year: yearOf(to), programme, today }),
})
