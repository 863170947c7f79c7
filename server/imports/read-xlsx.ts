import { type Archive, openArchive } from './archive.ts'
import { MAX_COLUMNS, type Table, type TableRow, takeHeader, unreadable } from './table.ts'
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts'
import { attribute, xmlEvents } from './xml.ts'

/**
 * Excel workbooks, rows streamed. Read here and not by exceljs: its streaming reader decodes each piece of the archive
 * alone and so spoils accented letters that fall between two pieces (27 cells of a sheet of 20 000), and its other
 * reader holds the whole workbook in memory.
 */

const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, its false 29 February 1900 made up for. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** Reads one sheet: the visible one whose header `prefers` scores highest, the first of the workbook when equal. */
export async function readXlsx(bytes: Buffer, prefers: (header: readonly string[]) => number): Promise<Table> {
  const archive = openArchive(bytes)
  const workbook = await readWorkbook(archive)
  const sheet = await chooseSheet(archive, workbook, prefers)
  if (!sheet) throw unreadable('import-empty')
  return {
    encoding: null,
    byteOrderMark: false,
    separator: null,
    sheet: sheet.name,
    otherSheets: workbook.sheets.filter((other) => other !== sheet).map((other) => other.name),
    ...(await takeHeader(rowsOf(archive, workbook, sheet))),
    suspectSequences: () => 0,
  }
}

async function chooseSheet(
  archive: Archive,
  workbook: Workbook,
  prefers: (header: readonly string[]) => number,
): Promise<SheetPart | null> {
  let best: { sheet: SheetPart; score: number } | null = null
  for (const sheet of workbook.sheets) {
    const header = await headerOf(rowsOf(archive, workbook, sheet))
    const score = header ? prefers(header) : -1
    if (header && (!best || score > best.score)) best = { sheet, score }
  }
  return best?.sheet ?? null
}

/** null for a sheet without any filled cell. */
async function headerOf(rows: AsyncGenerator<TableRow>): Promise<readonly string[] | null> {
  const first = await rows.next()
  if (first.done) return null
  const { header } = await takeHeader(again(first.value, rows))
  await rows.return(undefined)
  return header
}

async function* again(first: TableRow, rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield first
  yield* rows
}

interface Cell {
  readonly column: number
  readonly type: string
  readonly format: number
}

/** Rows that hold something, with the number they have on screen. */
async function* rowsOf(archive: Archive, workbook: Workbook, sheet: SheetPart): AsyncGenerator<TableRow> {
  const ready: TableRow[] = []
  const listener = rowListener(workbook, (row) => ready.push(row))
  for await (const _step of xmlEvents(archive.text(sheet.part), listener)) {
    yield* ready
    ready.length = 0
  }
}

function rowListener(workbook: Workbook, found: (row: TableRow) => void) {
  let number = 0
  let cells: string[] = []
  let cell: Cell | null = null
  let value = ''
  let listening = false
  let aid = 0
  return {
    open: (name: string, attributes: string): void => {
      if (name === 'row') {
        number = Number(attribute(attributes, 'r') ?? number + 1)
        cells = []
      } else if (name === 'c') {
        cell = openCell(attributes, cells.length + 1)
        value = ''
      } else if (name === 'rPh') aid += 1
      else if (name === 'v' || name === 't') listening = cell !== null && aid === 0
    },
    close: (name: string): void => {
      if (name === 'v' || name === 't') listening = false
      else if (name === 'rPh') aid -= 1
      else if (name === 'c' && cell) {
        const text = textOf(workbook, cell, value)
        if (text !== '') {
          while (cells.length < cell.column - 1) cells.push('')
          cells[cell.column - 1] = text
        }
        cell = null
      } else if (name === 'row' && cells.some((text) => text.trim() !== '')) found({ number, cells })
    },
    text: (text: string): void => {
      if (listening) value += text
    },
  }
}

/** Column letters of the reference, or the next column where a writer left references out. */
function openCell(attributes: string, next: number): Cell {
  const letters = /^[A-Z]+/i.exec(attribute(attributes, 'r') ?? '')?.[0].toUpperCase() ?? ''
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) || next
  if (column > MAX_COLUMNS * 5) throw unreadable('import-too-many-columns', { limit: MAX_COLUMNS })
  return { column, type: attribute(attributes, 't') ?? 'n', format: Number(attribute(attributes, 's') ?? 0) }
}

/** The cell as a person reads it, in one spelling: dates ISO, numbers with a point and without separator of thousands. */
function textOf(workbook: Workbook, cell: Cell, value: string): string {
  if (value === '') return ''
  switch (cell.type) {
    case 's': {
      const shared = workbook.sharedTexts[Number(value)]
      if (shared === undefined) throw unreadable('import-spreadsheet-damaged')
      return tidy(shared)
    }
    case 'str':
    case 'inlineStr':
    case 'd':
      return tidy(value)
    case 'b':
      return value.trim() === '1' ? 'oui' : 'non'
    case 'e':
      return value
    default: {
      const number = Number(value)
      if (!Number.isFinite(number)) return tidy(value)
      return workbook.dateFormats[cell.format] ? dateText(number, workbook.from1904) : numberText(number)
    }
  }
}

/** 15 significant digits, as the spreadsheet shows: 99786.570000000007 is 99786.57. */
const numberText = (value: number): string => String(Number(value.toPrecision(15)))

function dateText(days: number, from1904: boolean): string {
  const time = (from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS
  if (Math.abs(time) > 8.64e15) return '#NUM!'
  // Times are fractions of a day: to the second.
  const iso = new Date(Math.round(time / 1_000) * 1_000).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}

/** `_x000D_` stands for a character XML cannot hold; no zero byte and no half character reaches the database. */
const tidy = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
