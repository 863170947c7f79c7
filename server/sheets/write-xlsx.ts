import type { Writable } from 'node:stream'
import { cellText, tabName, wallTime, xmlText } from './cell-text.ts'
import { type CellValue, eachRow, inRow, type Sheet, type SheetColumn, type SheetRow, widthIn } from './column.ts'
import { inPieces } from './pieces.ts'
import type { BookOptions } from './write-ods.ts'
import { writeZip } from './zip-stream.ts'

/**
 * Written here and not by exceljs: its streaming writer takes no heed of a slow reader, and holds in memory what was not yet taken.
 * Seven small parts are all a typed sheet needs.
 */
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What Excel holds: rows of a sheet, its heading among them, and characters of a cell. */
const MOST_ROWS = 1_048_576
const LONGEST_TEXT = 32_767

/** Position in cellXfs of the styles below. */
const STYLE = { plain: 0, heading: 1, amount: 2, date: 3, instant: 4, rate: 5 } as const
const FORMATS = ['#,##0.00', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm', '0.00%']
const xf = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
/** Bold, on as many lines as it needs. */
const HEADING =
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${FORMATS.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${format}"/>`).join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${xf(0)}${HEADING}${FORMATS.map((_, index) => xf(164 + index)).join('')}</cellXfs></styleSheet>`

/** A, B, ... Z, AA: the letters of a column, counted from 0. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`
}

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
/** Before it Excel counts a 29 February 1900 that never was. */
const FIRST_SURE_DAY = Date.UTC(1900, 2, 1)

/** The number Excel holds for a date or a time on the wall; null for those it cannot hold. */
function serial(wall: string): string | null {
  const time = Date.parse(wall.length === 10 ? `${wall}T00:00:00Z` : `${wall}Z`)
  return Number.isNaN(time) || time < FIRST_SURE_DAY ? null : String((time - EPOCH) / DAY)
}

/** `_x000D_` is an escape in a workbook: a text that reads so by itself has its underscore escaped. */
const workbookText = (text: string): string => {
  const whole = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text
  return xmlText(whole.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${workbookText(text)}</t></is></c>`

function cell(column: SheetColumn, value: CellValue, at: string, timeZone: string): string {
  const text = cellText(column, value)
  if (text === null) return ''
  const dated = (wall: string, style: number): string => {
    const number = serial(wall)
    return number === null ? textCell(at, text, STYLE.plain) : `<c r="${at}" s="${style}"><v>${number}</v></c>`
  }
  switch (column.kind) {
    case 'text':
      return textCell(at, text, STYLE.plain)
    case 'amount':
      return `<c r="${at}" s="${STYLE.amount}"><v>${text}</v></c>`
    case 'number':
      return `<c r="${at}"><v>${text}</v></c>`
    case 'rate':
      return `<c r="${at}" s="${STYLE.rate}"><v>${text}</v></c>`
    case 'date':
      return dated(text, STYLE.date)
    case 'instant':
      return dated(wallTime(text, timeZone), STYLE.instant)
    case 'yes-no':
      return `<c r="${at}" t="b"><v>${text === 'true' ? 1 : 0}</v></c>`
  }
}

/** Rows of one sheet that may run over several tabs. */
interface Source {
  readonly rows: AsyncGenerator<SheetRow>
  next: IteratorResult<SheetRow>
}

async function* worksheet({ columns }: Sheet, source: Source, timeZone: string, mostRows: number): AsyncGenerator<string> {
  const names = columns.map((_, index) => letters(index))
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const widths = columns.map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthIn(column)}" customWidth="1"/>`).join('')
  yield `<cols>${widths}</cols><sheetData><row r="1">`
  yield `${columns.map(({ heading }, index) => textCell(`${letters(index)}1`, heading, STYLE.heading)).join('')}</row>`
  for (let number = 2; number <= mostRows && !source.next.done; number += 1) {
    const row = source.next.value
    const cells = columns.map((column, index) => cell(inRow(column, row), row[column.code], `${names[index] ?? ''}${number}`, timeZone))
    yield `<row r="${number}">${cells.join('')}</row>`
    source.next = await source.rows.next()
  }
  yield '</sheetData></worksheet>'
}

const relation = (id: number, kind: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
const relations = (inner: string): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
const part = (name: string, type: string): string => `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`

/** What names the tabs; written last, when it is known how many there are. */
const frame = (tabs: readonly string[]): Readonly<Record<string, string>> => ({
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.map((tab, index) => `<sheet name="${xmlText(tab)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    `${tabs.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation(tabs.length + 1, 'styles', 'styles.xml')}`,
  ),
  'xl/styles.xml': STYLES,
  '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${tabs.map((_, index) => part(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
})

/** Sheets as one Excel workbook with typed cells, row by row; rows beyond what a tab holds go on in the next. Ends `out`. */
export const writeXlsx = (
  out: Writable,
  sheets: readonly Sheet[],
  { timeZone, mostRows = MOST_ROWS }: BookOptions & { readonly mostRows?: number } = { timeZone: 'UTC' },
): Promise<void> =>
  writeZip(out, async (zip) => {
    const taken = new Set<string>()
    const tabs: string[] = []
    for (const sheet of sheets) {
      const rows = eachRow(sheet)
      const source: Source = { rows, next: await rows.next() }
      try {
        do {
          tabs.push(tabName(sheet.name, taken))
          await zip.stream(`xl/worksheets/sheet${tabs.length}.xml`, inPieces(worksheet(sheet, source, timeZone, mostRows)))
        } while (!source.next.done)
      } finally {
        await rows.return(undefined)
      }
    }
    for (const [name, content] of Object.entries(frame(tabs))) zip.add(name, content)
  })
