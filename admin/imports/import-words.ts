import type { Schema } from '../api/contract.ts'
import type { MessageParams, Translate } from '../i18n/translate.ts'
import { formatAmount, formatCount, formatDate, formatSiret } from '../shared/format.ts'

type Note = Schema<'ImportRowNote'>
type Details = Readonly<Record<string, string | number>>

export type Preview = Schema<'ImportPreview'>
export type ImportKind = Preview['kind']

/** 1 is A, 27 is AA, as spreadsheets name columns. */
export function columnLetter(number: number): string {
  let rest = number
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** What a column holds, in words; a field this catalogue does not know is shown as the file standard names it. */
export const fieldWords = (field: string, t: Translate): string => t.maybe(`imports.fields.${field}`) ?? field

/** Words for the codes a refusal of a file carries: names of missing columns. */
export const fieldWordsFor = (fields: readonly string[], t: Translate): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, fieldWords(field, t)]))

/** What is wrong with a cell or row, or was made of it. A quoted cell is quoted to the letter, never written anew. */
export const noteSentence = (code: Note['code'], details: Details, t: Translate): string =>
  t(`imports.rows.${code}`, detailWords(details, t))

/** The same where no row is at hand: what differs from row to row is left as a gap, « … ». */
export const countedSentence = (code: Note['code'], t: Translate): string => t(`imports.rows.${code}`)

function detailWords(details: Details, t: Translate): MessageParams {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, detailWord(name, value, t)]))
}

function detailWord(name: string, value: string | number, t: Translate): string {
  if (name === 'percent') return Number(value).toLocaleString(t.locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 })
  if (typeof value === 'number') return formatCount(value, t.locale)
  if (name === 'date') return formatDate(value, t.locale, 'plain')
  if (name === 'amount') return formatAmount(value, t.locale)
  if (name === 'siret' || name === 'siren') return formatSiret(value)
  if (name === 'field') return fieldWords(value, t)
  return value
}

/** Something to know about the file as a whole. */
export const fileNote = (code: string, details: Details, t: Translate): string =>
  t.maybe(`imports.notes.${code}`, detailWords(details, t)) ?? code

/** "Ligne 12, colonne H « montant » : ". */
export function placeOf(row: number, note: Pick<Note, 'column' | 'header'>, t: Translate): string {
  if (note.column === null) return t('imports.preview.placeRow', { row: formatCount(row, t.locale) })
  return t('imports.preview.place', {
    row: formatCount(row, t.locale),
    letter: columnLetter(note.column),
    header: note.header || t('imports.preview.noHeader'),
  })
}

/** Fields a file of this kind may carry, the compulsory ones first; named as the standard names them. */
export const FIELDS_OF: Readonly<Record<ImportKind, readonly string[]>> = {
  'past-awards': [
    'nomAttribuant',
    'dateConvention',
    'nomBeneficiaire',
    'objet',
    'montant',
    'idAttribuant',
    'referenceDecision',
    'idBeneficiaire',
    'rnaBeneficiaire',
    'nature',
    'conditionsVersement',
    'datesPeriodeVersement',
    'idRAE',
    'notificationUE',
    'pourcentageSubvention',
    'dispositifAide',
    'categorie',
  ],
  organisations: [
    'siret',
    'name',
    'siren',
    'nafCode',
    'state',
    'legalForm',
    'address',
    'postalCode',
    'communeCode',
    'communeName',
    'departement',
  ],
}
