import type { Sentence } from './row-texts.ts'

/** Something to know about the file as a whole, by the code of its note. */
export const NOTE_SENTENCES: Readonly<Record<string, Sentence>> = {
  'column-twice': {
    fr: 'Plusieurs colonnes (n° %{columns}) donnent « %{field} » : elles doivent dire la même chose sur chaque ligne.',
    en: 'Several columns (no. %{columns}) state “%{field}”: they must agree on each row.',
  },
  'column-guessed': {
    fr: 'La colonne « %{header} » (n° %{column}) est prise pour « %{field} » sans certitude : à vérifier.',
    en: 'Column “%{header}” (no. %{column}) is taken for “%{field}” without certainty: please check.',
  },
  'mixed-encoding': {
    fr: 'Des lettres accentuées semblent mal codées (%{count} fois, par exemple « Ã© » pour « é ») : le fichier mêle deux codages.',
    en: 'Accented letters seem badly encoded (%{count} times, e.g. “Ã©” for “é”): the file mixes two encodings.',
  },
  'sheets-not-read': { fr: 'Autres feuilles du classeur, non lues : %{sheets}.', en: 'Other sheets of the workbook, not read: %{sheets}.' },
  'lines-repeated': { fr: 'Lignes en double dans le fichier : %{count}.', en: 'Repeated lines in the file: %{count}.' },
}

/** Why a file is refused as a whole, or an import cannot go on. */
export const REFUSAL_SENTENCES: Readonly<Record<string, Sentence>> = {
  'import-empty': { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'import-no-rows': { fr: 'Le fichier n’a que sa ligne de titres.', en: 'The file holds its header and nothing else.' },
  'import-not-a-table': {
    fr: 'Ce fichier n’est pas un tableau (contenu : %{format}). Attendu : un fichier CSV ou Excel (.xlsx).',
    en: 'This file is not a table (content: %{format}). Expected: a CSV or Excel (.xlsx) file.',
  },
  'import-format-unsupported': {
    fr: 'Ce format de tableur n’est pas lu (%{format}) : enregistrez le fichier en .xlsx ou en CSV, sans mot de passe.',
    en: 'This spreadsheet format is not read (%{format}): save the file as .xlsx or CSV, without a password.',
  },
  'import-encoding-unreadable': {
    fr: 'Le codage des caractères du fichier est abîmé : enregistrez-le en CSV UTF-8.',
    en: 'The character encoding of the file is broken: save it as CSV UTF-8.',
  },
  'import-quote-not-closed': {
    fr: 'Un guillemet ouvert vers la ligne %{row} n’est jamais fermé : la suite du fichier ne peut pas être lue.',
    en: 'A quote opened near row %{row} is never closed: the rest of the file cannot be read.',
  },
  'import-spreadsheet-damaged': { fr: 'Le classeur est abîmé et ne peut pas être lu.', en: 'The workbook is damaged and cannot be read.' },
  'import-spreadsheet-too-large': {
    fr: 'Une fois décompressé, le classeur dépasse %{limitMegabytes} Mo : enregistrez-le en CSV.',
    en: 'Once unpacked, the workbook exceeds %{limitMegabytes} MB: save it as CSV.',
  },
  'import-too-many-rows': {
    fr: 'Le fichier a plus de %{limit} lignes : coupez-le en plusieurs.',
    en: 'The file has more than %{limit} rows: split it.',
  },
  'import-too-many-columns': { fr: 'Le tableau a plus de %{limit} colonnes.', en: 'The table has more than %{limit} columns.' },
  'import-kind-unknown': {
    fr: 'Les titres de colonnes ne sont ni ceux d’un fichier de subventions ni ceux d’une liste d’entreprises.',
    en: 'The column headings are neither those of a grant file nor those of a list of firms.',
  },
  'import-columns-missing': { fr: 'Colonnes obligatoires introuvables : %{missing}.', en: 'Compulsory columns not found: %{missing}.' },
  'import-mapping-invalid': {
    fr: 'La correspondance « %{field} » vers la colonne %{column} n’est pas possible.',
    en: 'Tying “%{field}” to column %{column} is not possible.',
  },
  'import-not-open': {
    fr: 'Cet import est déjà terminé ou abandonné (%{state}).',
    en: 'This import is already done or abandoned (%{state}).',
  },
  'import-has-rejected-rows': {
    fr: '%{rejected} lignes sont rejetées : acceptez de les laisser de côté, ou corrigez le fichier.',
    en: '%{rejected} rows are rejected: accept to leave them out, or correct the file.',
  },
  'import-out-of-date': {
    fr: 'Entre-temps, d’autres personnes ont ajouté certaines de ces lignes (%{possible} sur %{expected} restent à ajouter). Rien n’a été importé : vérifiez le nouvel aperçu.',
    en: 'Meanwhile other people added some of these rows (%{possible} of %{expected} are left to add). Nothing was imported: check the new preview.',
  },
  'file-too-large': { fr: 'Le fichier dépasse %{limitMegabytes} Mo.', en: 'The file exceeds %{limitMegabytes} MB.' },
}
