import type { Db } from '../db/client.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { columnLetters, type Language, say, WORDS } from './cli-words.ts'
import type { Column } from './column-mapping.ts'
import { NOTE_SENTENCES } from './file-texts.ts'
import { listImportRows, type readImport } from './imports.queries.ts'
import type { RowProblem } from './problem.ts'
import { ROW_SENTENCES } from './row-texts.ts'

export type Preview = Awaited<ReturnType<typeof readImport>>

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': ',', ';': ';', '|': '|' }
const LISTED_PROBLEMS = 500
/** A remark on more rows than this is told once, with its rows. */
const TOLD_ROW_BY_ROW = 5
const LISTED_RANGES = 12
const PAGE = 200

/** How the file was read and what becomes of its rows. */
export function headLines(preview: Preview, language: Language): string[] {
  const { reading } = preview
  const taken = reading.columns.filter((column) => column.field !== null)
  const ignored = reading.columns.filter((column) => column.field === null)
  return [
    say(WORDS.file, language, { file: preview.fileName, kind: WORDS[preview.kind][language] }),
    readingLine(preview, language),
    WORDS.columns[language],
    ...taken.map(
      ({ number, header, field, basis }) =>
        `  ${columnLetters(number).padEnd(3)} ${header} -> ${field ?? ''}${basis === 'by-hand' ? WORDS.given[language] : ''}`,
    ),
    ...(ignored.length > 0 ? [say(WORDS.ignored, language, { names: ignored.map((column) => column.header) })] : []),
    ...(reading.absent.length > 0 ? [say(WORDS.absent, language, { names: reading.absent })] : []),
    ...reading.notes.map((note) => say(NOTE_SENTENCES[note.code], language, note.details)),
    ...(preview.sameFile
      ? [say(WORDS.same, language, { date: preview.sameFile.importedAt.slice(0, 10), added: preview.sameFile.added })]
      : []),
    say(WORDS.counts, language, preview.counts),
  ]
}

/** With a refusal for want of columns: the columns of the file, so that they can be given by hand. */
export function columnLines(refusal: Refusal, language: Language): string[] {
  const columns: unknown = refusal.options.details?.['columns']
  if (!Array.isArray(columns)) return []
  const lines = (columns as readonly Column[]).map(
    ({ number, header, field }) => `  ${columnLetters(number).padEnd(3)} (${number}) ${header}${field ? ` -> ${field}` : ''}`,
  )
  return [WORDS['columns-read'][language], ...lines]
}

function readingLine({ reading }: Preview, language: Language): string {
  const row = reading.headerRow
  if (reading.sheet !== null) return say(WORDS['read-sheet'], language, { sheet: reading.sheet, row })
  return say(WORDS['read-text'], language, {
    encoding: reading.encoding,
    mark: reading.byteOrderMark ? WORDS.mark[language] : '',
    separator: SEPARATOR_NAMES[reading.separator ?? ''] ?? WORDS.tab[language],
    row,
  })
}

interface Remark {
  readonly place: string
  readonly rows: number[]
  readonly sentences: string[]
  count: number
}

/** Each reason of a rejected row on a line of its own; remarks on rows that are taken, grouped when they come back often. */
export async function problemLines(db: Db, scope: { readonly funderId: string }, preview: Preview, language: Language): Promise<string[]> {
  const rejected: string[] = []
  let beyond = 0
  const remarks = new Map<string, Remark>()
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await listImportRows(db, scope, preview.id, { noted: true, cursor, limit: PAGE })
    for (const row of page.items) {
      for (const problem of row.problems) {
        if (row.outcome !== 'rejected') addRemark(remarks, row.rowNumber, problem, language)
        else if (problem.severity === 'problem') {
          if (rejected.length < LISTED_PROBLEMS) rejected.push(`  ${rowLine(row.rowNumber, problem, language)}`)
          else beyond += 1
        }
      }
    }
    cursor = page.nextCursor ?? undefined
    more = cursor !== undefined
  }
  return [
    ...(rejected.length > 0 ? ['', WORDS.problems[language], ...rejected] : []),
    ...(beyond > 0 ? [`  ${say(WORDS.more, language, { count: beyond })}`] : []),
    ...(remarks.size > 0
      ? ['', WORDS.warnings[language], ...[...remarks.values()].flatMap((remark) => remarkLines(remark, language))]
      : []),
  ]
}

function placeOf(problem: RowProblem, language: Language): string {
  if (problem.column === null) return ''
  return say(WORDS.column, language, { letters: columnLetters(problem.column), header: problem.header ?? '' })
}

const sentenceOf = (problem: RowProblem, language: Language): string => say(ROW_SENTENCES[problem.code], language, problem.details)
const colon = (language: Language): string => (language === 'fr' ? ' : ' : ': ')

function rowLine(row: number, problem: RowProblem, language: Language): string {
  const place = placeOf(problem, language)
  return `${say(WORDS.row, language, { row })}${place ? `, ${place}` : ''}${colon(language)}${sentenceOf(problem, language)}`
}

function addRemark(remarks: Map<string, Remark>, row: number, problem: RowProblem, language: Language): void {
  const key = `${problem.code} ${problem.column ?? ''}`
  const remark = remarks.get(key) ?? { place: placeOf(problem, language), rows: [], sentences: [], count: 0 }
  remark.count += 1
  if (remark.rows.length < 2_000) remark.rows.push(row)
  if (remark.sentences.length < TOLD_ROW_BY_ROW) remark.sentences.push(rowLine(row, problem, language))
  remarks.set(key, remark)
}

function remarkLines(remark: Remark, language: Language): string[] {
  if (remark.count <= TOLD_ROW_BY_ROW) return remark.sentences.map((sentence) => `  ${sentence}`)
  const rows = say(WORDS.rows, language, { count: remark.count, list: ranges(remark.rows, remark.count) })
  return [`  ${remark.place ? `${remark.place}, ` : ''}${rows}${colon(language).trimEnd()}`, `    ${remark.sentences[0] ?? ''}`]
}

/** 2-9, 12, 14-563; "..." when there are more. */
function ranges(rows: readonly number[], count: number): string {
  const found: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last && row === last.to + 1) last.to = row
    else found.push({ from: row, to: row })
  }
  const shown = found.slice(0, LISTED_RANGES).map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
  return shown.join(', ') + (found.length > LISTED_RANGES || rows.length < count ? ', ...' : '')
}
