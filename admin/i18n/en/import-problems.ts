import type { importProblems as french } from '../fr/import-problems.ts'
import type { Words } from '../words.ts'

export const importProblems: Words<typeof french> = {
  'import-empty': 'The file is empty.',
  'import-no-rows': 'The file holds its header and nothing else.',
  'import-not-a-table': 'This file is not a table (content: %{format}). Expected: a CSV or Excel (.xlsx) file.',
  'import-format-unsupported': 'This spreadsheet format is not read (%{format}): save the file as .xlsx or CSV, without a password.',
  'import-encoding-unreadable': 'The character encoding of the file is broken: save it as CSV UTF-8.',
  'import-quote-not-closed': 'A quote opened near row %{row} is never closed: the rest of the file cannot be read.',
  'import-spreadsheet-damaged': 'The workbook is damaged and cannot be read.',
  'import-spreadsheet-too-large': 'Once unpacked, the workbook exceeds %{limitMegabytes} MB: save it as CSV.',
  'import-too-many-rows': 'The file has more than %{limit} rows: split it.',
  'import-too-many-columns': 'The table has more than %{limit} columns.',
  'import-kind-unknown': 'The column headings are neither those of a grant file nor those of a list of firms.',
  'import-columns-missing': 'Compulsory columns not found: %{missing}.',
  'import-mapping-invalid': 'Tying “%{field}” to column %{column} is not possible.',
  'import-not-open': 'This import is already done or abandoned (%{state}).',
  'import-has-rejected-rows': '%{rejected} rows are rejected: accept to leave them out, or correct the file.',
  'import-out-of-date':
    'Meanwhile other people added some of these rows (%{possible} of %{expected} are left to add). Nothing was imported: check the new preview.',
}
