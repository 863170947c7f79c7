import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { PAST_AWARD_CUTS, pastAwardFigures } from '../../imports/past-award-figures.queries.ts'
import type { CellKind, CellValue } from '../../sheets/column.ts'
import { type Figure, figures } from '../../statistics/figures.queries.ts'
import { aidedBefore, aidedFirms } from '../../statistics/firms.queries.ts'
import type { Described, Unit } from '../../statistics/indicator.ts'
import { LISTED } from '../../statistics/indicators.ts'
import { labelsOf } from '../../statistics/labels.queries.ts'
import { listPopulations } from '../../statistics/populations.queries.ts'
import { CUTS, STATISTICS_ROLES, StatisticFilter } from '../../statistics/statistic-filter.ts'
import { computed } from '../computed-rows.ts'
import { coded, column, exportable, type ListColumn } from '../export-list.ts'

const roles = STATISTICS_ROLES
const KINDS: Readonly<Record<Unit, CellKind>> = { count: 'number', cents: 'amount', decimal: 'number', days: 'number', share: 'rate' }

/** "awarded-amount" as the code of a column: "awardedAmount". */
export const figureColumn = (indicator: string): string => indicator.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

/** Shares are written as rates: the sheet shows them as percentages. */
const columnOf = ({ code, unit, label }: Described): ListColumn => {
  const named = (text: string): string => (unit === 'cents' ? `${text} (€)` : text)
  return column(figureColumn(code), KINDS[unit], named(label.fr), named(label.en))
}

const cell = ({ value }: Figure, unit: Unit | undefined): CellValue => (value !== null && unit === 'share' ? Number(value) : value)
const withheldWords = (list: readonly Figure[], { locale }: Actor): string =>
  LISTED.filter(({ code }) => list.some(({ indicator, withheld }) => withheld && indicator === code))
    .map(({ label }) => label[locale])
    .join(', ')
/** The cases that have no value of the cut. */
const NONE = 'none'

/** Every figure of every group of a cut, one line a group; figures that are not published are empty, and named in the last column. */
export const figuresList = computed({
  ...{ code: 'statistic-figures', fr: 'Chiffres croisés', en: 'Figures by group', roles },
  filter: z.strictObject({ ...StatisticFilter, by: z.enum(CUTS) }),
  columns: [
    coded('group', 'Groupe', 'Group'),
    ...LISTED.map(columnOf),
    column('withheld', 'text', 'Chiffres non publiés', 'Figures not published'),
  ],
  rows: async ({ services: { db } }, actor, { by, ...filter }) => {
    const { items } = await figures(db, actor, filter, by)
    const labels = await labelsOf(
      db,
      by,
      items.map(({ key }) => key),
    )
    const units = new Map(LISTED.map(({ code, unit }) => [code, unit]))
    return items.map(({ key, figures: list }) => ({
      group: key === null ? NONE : (labels.get(key) ?? key),
      ...Object.fromEntries(list.map((figure) => [figureColumn(figure.indicator), cell(figure, units.get(figure.indicator))])),
      withheld: withheldWords(list, actor),
    }))
  },
})

const UNITS: Readonly<Record<Unit, string>> = { count: '', cents: '€', decimal: '', days: 'j', share: '%' }
/** Basis points as percents, the others as they are. */
const inUnit = (value: string | null, unit: Unit): string | null => {
  if (value === null || unit !== 'share') return value
  const digits = value.replace('-', '').padStart(3, '0')
  return `${value.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Every figure of a period, one line a figure, with its definition and where that comes from. */
export const valuesList = computed({
  ...{ code: 'statistic-values', fr: 'Tous les chiffres', en: 'All figures', roles },
  filter: z.strictObject(StatisticFilter),
  columns: [
    coded('family', 'Famille', 'Family'),
    column('figure', 'text', 'Chiffre', 'Figure'),
    column('value', 'number', 'Valeur', 'Value'),
    column('unit', 'text', 'Unité', 'Unit'),
    column('withheld', 'yes-no', 'Non publié', 'Not published'),
    column('definition', 'text', 'Définition', 'Definition'),
    column('source', 'text', 'Source', 'Source'),
  ],
  rows: async ({ services: { db } }, actor, filter) => {
    const { items } = await figures(db, actor, filter, null)
    const read = new Map(items.flatMap((group) => group.figures.map((figure) => [figure.indicator, figure] as const)))
    return LISTED.map(({ code, family, unit, label, definition, source }) => ({
      ...{ family, figure: label[actor.locale], unit: UNITS[unit], definition: definition[actor.locale], source },
      value: inUnit(read.get(code)?.value ?? null, unit),
      withheld: read.get(code)?.withheld ?? false,
    }))
  },
})

/** Cases that break a rule, in the groups whose figures they keep from being published. */
export const breachesList = computed({
  ...{ code: 'statistic-breaches', fr: 'Chiffres retenus', en: 'Figures withheld', roles },
  filter: z.strictObject({ ...StatisticFilter, by: z.enum(CUTS).optional() }),
  columns: [
    column('reference', 'text', 'Dossier', 'Case'),
    coded('rule', 'Règle enfreinte', 'Rule broken'),
    coded('group', 'Groupe', 'Group'),
    column('eligible', 'amount', 'Assiette (€)', 'Eligible base (€)'),
    column('awarded', 'amount', 'Attribué (€)', 'Awarded (€)'),
    column('paid', 'amount', 'Payé (€)', 'Paid (€)'),
  ],
  rows: async ({ services: { db } }, actor, { by = null, ...filter }) => {
    const { breaches } = await figures(db, actor, filter, by, 'sums')
    const labels = await labelsOf(
      db,
      by,
      breaches.map(({ key }) => key),
    )
    return breaches.map(({ key, reference, rule, eligible, awarded, paid }) => ({
      ...{ reference, rule, eligible, awarded, paid },
      group: by === null ? null : key === null ? NONE : (labels.get(key) ?? key),
    }))
  },
})

/** The different firms aided in a period, by their first aid of it, newest first. */
export const aidedFirmsList = exportable({
  ...{ code: 'statistic-firms', fr: 'Entreprises aidées', en: 'Firms aided', roles },
  filter: z.strictObject({ ...StatisticFilter, set: z.enum(['firms', 'firms-before']).default('firms') }),
  columns: [
    column('name', 'text', 'Entreprise', 'Firm'),
    column('siren', 'text', 'SIREN', 'SIREN'),
    column('firstOn', 'date', 'Première aide de la période', 'First aid of the period'),
    column('before', 'yes-no', 'Déjà aidée dans les cinq ans', 'Aided in the five years before'),
    column('aids', 'number', 'Aides', 'Aids'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
  ],
  select: (db, actor, { set, ...filter }) =>
    Promise.resolve({
      query: sql`select o.name, o.siren, a.first_on as "firstOn", ${aidedBefore(actor)} as "before", a.aids, a.amount
        from ${aidedFirms(actor, { set, filter })} order by a.first_on desc, a.firm desc`.compile(db),
    }),
})

/** How many firms could be aided in a year, by place and section of activity. */
export const populationsList = computed({
  ...{ code: 'populations', fr: 'Population de référence', en: 'Reference population', roles },
  filter: z.strictObject({ year: z.coerce.number().int().min(1990).max(2200).optional() }),
  columns: [
    coded('departement', 'Département', 'Département'),
    coded('naf', 'Section d’activité', 'Section of activity'),
    column('firms', 'number', 'Entreprises', 'Firms'),
    column('source', 'text', 'Source', 'Source'),
    column('recordedAt', 'instant', 'Enregistrée le', 'Recorded at'),
  ],
  rows: async ({ services: { db } }, actor, { year }) => (await listPopulations(db, actor, year)).items,
})

/** Awards of the past taken from files, added up by year, place or programme. */
export const pastAwardFiguresList = computed({
  ...{ code: 'past-award-figures', fr: 'Aides importées, par groupe', en: 'Imported awards by group', roles },
  filter: z.strictObject({ by: z.enum(PAST_AWARD_CUTS).default('year'), year: z.coerce.number().int().min(1950).max(2200).optional() }),
  columns: [
    coded('group', 'Groupe', 'Group'),
    column('lines', 'number', 'Lignes', 'Lines'),
    column('amount', 'amount', 'Montant (€)', 'Amount (€)'),
  ],
  rows: async ({ services: { db } }, actor, asked) =>
    (await pastAwardFigures(db, actor, asked)).map(({ key, lines, amount }) => ({ group: key ?? NONE, lines, amount })),
})
