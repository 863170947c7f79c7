import type { Unit } from './indicator.ts'

/** The words of the yearly report. */
export const WORDS = {
  fr: {
    title: 'Rapport statistique',
    /** After the name of what is explained. */
    colon: '\u202f:',
    issued: 'Chiffres du',
    until: 'au',
    read: 'tels qu’enregistrés le',
    ofSnapshot: (number: number) => `Instantané n° ${number} : l’année précédente y est entière.`,
    figure: 'Indicateur',
    before: 'Année précédente',
    whole: 'Ensemble',
    families: { cases: 'Dossiers et décisions', money: 'Argent', firms: 'Entreprises aidées', advice: 'Conseil', results: 'Résultats' },
    notKnown: 'Non connu',
    imported: 'Aides antérieures importées',
    importedLead: 'Reprises de fichiers : elles ne s’ajoutent à aucun autre chiffre de ce rapport. Une ligne par bénéficiaire.',
    scheme: 'Dispositif, tel que le fichier le nomme',
    lines: 'Lignes',
    amount: 'Montant',
    by: { programme: 'Par dispositif', quarter: 'Par trimestre', departement: 'Par département' },
    groups: { programme: 'Dispositif', quarter: 'Trimestre', departement: 'Département' },
    family: 'Famille',
    definition: 'Définition',
    source: 'Source',
    step: 'Étape',
    withheldFigures: 'Chiffres non publiés',
    none: 'Non renseigné',
    steps: 'Délais, en jours',
    median: 'Médiane',
    ninth: '9e décile',
    cases: 'Dossiers',
    definitions: 'Définitions et sources',
    withheld: 'Non publié',
    breaches: 'Dossiers à corriger avant publication',
    breach: 'L’aide dépasse son assiette, ou le payé dépasse l’attribué.',
    reference: 'Dossier',
  },
  en: {
    title: 'Statistical report',
    colon: ':',
    issued: 'Figures from',
    until: 'to',
    read: 'as recorded on',
    ofSnapshot: (number: number) => `Snapshot No ${number}: the year before is whole.`,
    figure: 'Figure',
    before: 'Year before',
    whole: 'Whole',
    families: { cases: 'Cases and decisions', money: 'Money', firms: 'Firms aided', advice: 'Advice', results: 'Results' },
    notKnown: 'Not known',
    imported: 'Past awards imported',
    importedLead: 'Taken from files: they are added to no other figure of this report. One line for each beneficiary.',
    scheme: 'Programme, as the file calls it',
    lines: 'Lines',
    amount: 'Amount',
    by: { programme: 'By programme', quarter: 'By quarter', departement: 'By département' },
    groups: { programme: 'Programme', quarter: 'Quarter', departement: 'Département' },
    family: 'Family',
    definition: 'Definition',
    source: 'Source',
    step: 'Step',
    withheldFigures: 'Figures not published',
    none: 'Not stated',
    steps: 'Times, in days',
    median: 'Median',
    ninth: '90th centile',
    cases: 'Cases',
    definitions: 'Definitions and sources',
    withheld: 'Not published',
    breaches: 'Cases to correct before publication',
    breach: 'The aid is above its base, or more was paid than awarded.',
    reference: 'Case',
  },
} as const

export type Words = (typeof WORDS)['fr' | 'en']
export type Language = 'fr' | 'en'

/** A number as people read it: narrow no-break spaces, the decimals of amounts kept. */
export function shown(value: string | null, unit: Unit, language: Language): string {
  return value === null ? '–' : numberText(value, unit, language === 'fr' ? 'fr-FR' : 'en-GB').replace(/\u00a0/g, '\u202f')
}

function numberText(value: string, unit: Unit, locale: string): string {
  if (unit === 'share') {
    const style = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
    return new Intl.NumberFormat(locale, style).format(Number(value) / 10_000)
  }
  if (unit === 'decimal') return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Number(value))
  // as a text, so that no cent is lost on the way through a float
  if (unit === 'cents') return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value as unknown as number)
  return new Intl.NumberFormat(locale).format(BigInt(value))
}

/** A date in full, "31 décembre 2026"; the first of a month as French writes it. */
export function dayText(day: string, language: Language): string {
  const text = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  )
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}
