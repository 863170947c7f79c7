import type { Writable } from 'node:stream'
import { cellText, tabName, wallTime, xmlText } from './cell-text.ts'
import { type CellValue, eachRow, inRow, type Sheet, type SheetColumn, widthIn } from './column.ts'
import { inPieces } from './pieces.ts'
import { writeZip } from './zip-stream.ts'

export interface BookOptions {
  /** In which instants are shown: a spreadsheet knows no zone. */
  readonly timeZone: string
}
const UTC: BookOptions = { timeZone: 'UTC' }

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`

const SPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].map((space) => `xmlns:${space}`)

const cellStyle = (name: string, data: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${data}"/>`

const STYLES = [
  '<number:number-style style:name="n-amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  '<number:percentage-style style:name="n-rate"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
  '<number:date-style style:name="n-date"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>',
  '<number:date-style style:name="n-instant"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>',
  cellStyle('amount', 'n-amount'),
  cellStyle('rate', 'n-rate'),
  cellStyle('date', 'n-date'),
  cellStyle('instant', 'n-instant'),
  '<style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style>',
]

/** Width of a character of the usual face, in centimetres. */
const CHARACTER = 0.2
const columnStyle = (width: number): string =>
  `<style:style style:name="column-${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(1)}cm"/></style:style>`

function start(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(widthIn)))]
  const styles = [...STYLES, ...widths.map(columnStyle)].join('')
  return `${XML}<office:document-content ${SPACES.join(' ')} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>`
}
const END = '</office:spreadsheet></office:body></office:document-content>'

/** OpenDocument folds spaces and ends of line, so each is said: paragraphs, tabs, and spaces beyond the first. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const inner = xmlText(line)
        .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
        .replaceAll('\t', '<text:tab/>')
      return `<text:p>${inner}</text:p>`
    })
    .join('')

const ELEMENT = 'table:table-cell'
const textCell = (text: string, style = ''): string => `<${ELEMENT}${style} office:value-type="string">${paragraphs(text)}</${ELEMENT}>`

function odsCell(column: SheetColumn, value: CellValue, timeZone: string): string {
  const text = cellText(column, value)
  if (text === null) return `<${ELEMENT}/>`
  const typed = (style: string, type: string, attribute: string, shown: string): string =>
    `<${ELEMENT}${style && ` table:style-name="${style}"`} office:value-type="${type}" office:${attribute}="${shown}"><text:p>${shown}</text:p></${ELEMENT}>`
  switch (column.kind) {
    case 'text':
      return textCell(text)
    case 'amount':
      return typed('amount', 'float', 'value', text)
    case 'number':
      return typed('', 'float', 'value', text)
    case 'rate':
      return typed('rate', 'percentage', 'value', text)
    case 'date':
      return typed('date', 'date', 'date-value', text)
    case 'instant':
      return typed('instant', 'date', 'date-value', wallTime(text, timeZone))
    case 'yes-no':
      return typed('', 'boolean', 'boolean-value', text)
  }
}

async function* odsTable(sheet: Sheet, name: string, timeZone: string): AsyncGenerator<string> {
  const { columns } = sheet
  const widths = columns.map((column) => `<table:table-column table:style-name="column-${widthIn(column)}"/>`).join('')
  yield `<table:table table:name="${xmlText(name)}">${widths}`
  const headings = columns.map(({ heading }) => textCell(heading, ' table:style-name="heading"')).join('')
  yield `<table:table-header-rows><table:table-row>${headings}</table:table-row></table:table-header-rows>`
  for await (const row of eachRow(sheet)) {
    yield `<table:table-row>${columns.map((column) => odsCell(inRow(column, row), row[column.code], timeZone)).join('')}</table:table-row>`
  }
  yield '</table:table>'
}

async function* odsContent(sheets: readonly Sheet[], timeZone: string): AsyncGenerator<string> {
  const taken = new Set<string>()
  yield start(sheets)
  for (const sheet of sheets) yield* odsTable(sheet, tabName(sheet.name, taken), timeZone)
  yield END
}

/** Sheets as one OpenDocument spreadsheet with typed cells, row by row. Ends `out`. */
export const writeOds = (out: Writable, sheets: readonly Sheet[], { timeZone }: BookOptions = UTC): Promise<void> =>
  writeZip(out, async (zip) => {
    // first and not compressed, as the format asks: by it a file is recognised
    zip.add('mimetype', 'application/vnd.oasis.opendocument.spreadsheet', { compress: false })
    zip.add('META-INF/manifest.xml', MANIFEST)
    await zip.stream('content.xml', inPieces(odsContent(sheets, timeZone)))
  })
