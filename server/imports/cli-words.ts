import type { Refusal } from '../kernel/refusal.ts'
import { REFUSAL_SENTENCES } from './file-texts.ts'
import type { Sentence } from './row-texts.ts'

export type Language = 'fr' | 'en'

/** The sentence with its details in place; a detail that is not there is shown as "?". */
export function say(sentence: Sentence | undefined, language: Language, details: Readonly<Record<string, unknown>> = {}): string {
  return (sentence?.[language] ?? '').replace(/%\{(\w+)\}/g, (_whole, name: string) => {
    const value = details[name]
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
  })
}

export function refusalSentence(refusal: Refusal, language: Language): string {
  const sentence = REFUSAL_SENTENCES[refusal.code]
  return sentence ? say(sentence, language, refusal.options.details) : refusal.code
}

/** 1 is A, 27 is AA, as in a spreadsheet. */
export function columnLetters(number: number): string {
  let left = number
  let letters = ''
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
    left = Math.floor((left - 1) / 26)
  }
  return letters
}

/** Words of the report itself. */
export const WORDS = {
  usage: {
    fr: [
      'Usage : npm run import -- FICHIER [--funder CODE] [--as ADRESSE] [--kind past-awards|organisations]',
      '                         [--column CHAMP=NUMERO]... [--yes] [--skip-rejected] [--lang fr|en]',
      '',
      'Lit un fichier de subventions passées (SCDL) ou d’entreprises, dit ce que devient chaque ligne, puis l’importe.',
      '  --funder         code du financeur (inutile s’il n’y en a qu’un)',
      '  --as             adresse de l’administrateur au nom de qui importer',
      '  --kind           contenu du fichier, s’il n’est pas reconnu',
      '  --column         colonne d’un champ, donnée à la main : --column montant=8 (1 est A ; 0 : ne pas reprendre ce champ)',
      '  --yes            importer sans poser la question',
      '  --skip-rejected  laisser de côté les lignes rejetées',
    ].join('\n'),
    en: [
      'Usage: npm run import -- FILE [--funder CODE] [--as EMAIL] [--kind past-awards|organisations]',
      '                        [--column FIELD=NUMBER]... [--yes] [--skip-rejected] [--lang fr|en]',
      '',
      'Reads a file of past awards (SCDL) or firms, says what each row becomes, then imports it.',
      '  --funder         code of the funder (not needed when there is one)',
      '  --as             e-mail of the administrator on whose behalf to import',
      '  --kind           what the file lists, when it is not recognised',
      '  --column         column of a field, given by hand: --column montant=8 (1 is A; 0: leave this field out)',
      '  --yes            import without asking',
      '  --skip-rejected  leave rejected rows out',
    ].join('\n'),
  },
  'no-file': { fr: 'Indiquez un fichier.', en: 'Give a file.' },
  'file-unreadable': { fr: 'Le fichier %{file} ne peut pas être lu (%{cause}).', en: 'The file %{file} cannot be read (%{cause}).' },
  'bad-option': { fr: 'Option non comprise : %{option}.', en: 'Option not understood: %{option}.' },
  'no-funder': {
    fr: 'Aucun financeur dans cette base : lancez d’abord npm start.',
    en: 'There is no funder in this database: run npm start first.',
  },
  'unknown-funder': {
    fr: 'Indiquez le financeur avec --funder : %{codes}.',
    en: 'Say which funder with --funder: %{codes}.',
  },
  'unknown-user': {
    fr: '%{email} n’est pas un administrateur actif de %{funder}.',
    en: '%{email} is not an active administrator of %{funder}.',
  },
  'no-administrator': {
    fr: 'Le financeur %{funder} n’a pas d’administrateur actif.',
    en: 'The funder %{funder} has no active administrator.',
  },
  acting: { fr: 'Financeur : %{funder}, au nom de %{email}.', en: 'Funder: %{funder}, on behalf of %{email}.' },
  'past-awards': { fr: 'subventions passées', en: 'past awards' },
  organisations: { fr: 'entreprises', en: 'firms' },
  file: { fr: 'Fichier : %{file} (%{kind})', en: 'File: %{file} (%{kind})' },
  'read-text': {
    fr: 'Lu comme : texte %{encoding}%{mark}, séparateur %{separator}, titres en ligne %{row}',
    en: 'Read as: %{encoding} text%{mark}, separator %{separator}, headings in row %{row}',
  },
  'read-sheet': {
    fr: 'Lu comme : classeur Excel, feuille « %{sheet} », titres en ligne %{row}',
    en: 'Read as: Excel workbook, sheet “%{sheet}”, headings in row %{row}',
  },
  mark: { fr: ' précédé d’une marque d’ordre des octets', en: ' behind a byte order mark' },
  tab: { fr: 'tabulation', en: 'tab' },
  columns: { fr: 'Colonnes reconnues :', en: 'Columns recognised:' },
  'columns-read': {
    fr: 'Colonnes du fichier (à donner avec --column CHAMP=NUMERO) :',
    en: 'Columns of the file (give them with --column FIELD=NUMBER):',
  },
  ignored: { fr: 'Colonnes non reprises : %{names}', en: 'Columns left out: %{names}' },
  absent: { fr: 'Champs absents du fichier : %{names}', en: 'Fields the file does not state: %{names}' },
  given: { fr: ' (à la main)', en: ' (by hand)' },
  counts: {
    fr: 'Lignes lues : %{rows} ; à ajouter : %{add}, déjà présentes : %{alreadyThere}, rejetées : %{rejected} ; avec remarques : %{noted}',
    en: 'Rows read: %{rows}; to add: %{add}, already there: %{alreadyThere}, rejected: %{rejected}; with remarks: %{noted}',
  },
  same: {
    fr: 'Ce même fichier a déjà été importé le %{date} (%{added} lignes).',
    en: 'This very file was already imported on %{date} (%{added} rows).',
  },
  problems: { fr: 'Lignes rejetées :', en: 'Rejected rows:' },
  warnings: { fr: 'Remarques sur les lignes reprises :', en: 'Remarks on the rows taken:' },
  row: { fr: 'ligne %{row}', en: 'row %{row}' },
  column: { fr: 'colonne %{letters} (%{header})', en: 'column %{letters} (%{header})' },
  rows: { fr: '%{count} lignes (%{list})', en: '%{count} rows (%{list})' },
  more: { fr: '... et %{count} autres.', en: '... and %{count} more.' },
  progress: { fr: '%{rows} lignes lues...', en: '%{rows} rows read...' },
  ask: { fr: 'Importer %{add} lignes ? [o/N] ', en: 'Import %{add} rows? [y/N] ' },
  'ask-skipping': {
    fr: 'Importer %{add} lignes et laisser de côté les %{rejected} rejetées ? [o/N] ',
    en: 'Import %{add} rows and leave the %{rejected} rejected ones out? [y/N] ',
  },
  nothing: { fr: 'Rien à ajouter.', en: 'Nothing to add.' },
  'needs-yes': {
    fr: 'Rien n’a été importé : relancez avec --yes pour importer.',
    en: 'Nothing was imported: run again with --yes to import.',
  },
  'needs-skip': {
    fr: 'Rien n’a été importé : %{rejected} lignes sont rejetées. Corrigez le fichier, ou ajoutez --skip-rejected pour les laisser de côté.',
    en: 'Nothing was imported: %{rejected} rows are rejected. Correct the file, or add --skip-rejected to leave them out.',
  },
  declined: { fr: 'Rien n’a été importé.', en: 'Nothing was imported.' },
  done: {
    fr: 'Importé : %{added} lignes ajoutées, %{alreadyThere} déjà présentes, %{rejected} laissées de côté.',
    en: 'Imported: %{added} rows added, %{alreadyThere} already there, %{rejected} left out.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
