import type { PdfBlock } from './pdf-content.ts'
import { bottomOf, type Doc, drawn, FAINT, MARGIN, plain, RULE, SIZE, strong, widthOf } from './pdf-style.ts'

type Table = Extract<PdfBlock, { kind: 'table' }>

const PAD = 4

/**
 * A table whose head is repeated on every page it reaches; no row is cut in two unless it is higher than a page, and the last one goes to another
 * page with the one before it.
 */
export function drawTable(doc: Doc, table: Table, parent: PDFKit.PDFStructureElement): void {
  const whole = table.columns.reduce((sum, { share }) => sum + share, 0)
  const widths = table.columns.map(({ share }) => (share / whole) * widthOf(doc))
  const element = doc.struct('Table')
  parent.add(element)
  const labels = table.columns.map(({ label }) => label)
  const headHeight = rowHeight(doc, labels, widths, true)
  const start = (): void => drawRow(doc, { cells: labels, height: headHeight, widths, table, head: true, element })
  if (table.rows.length === 0) start()
  for (const [index, cells] of table.rows.entries()) {
    const height = rowHeight(doc, cells, widths, false)
    const starts = index === 0
    const last = index > 0 && index === table.rows.length - 2 ? rowHeight(doc, table.rows[index + 1] ?? [], widths, false) : 0
    const full = doc.y + height + last + (starts ? headHeight : 0) > bottomOf(doc)
    if (full) doc.addPage()
    if (full || starts) start()
    drawRow(doc, { cells, height, widths, table, head: false, element })
  }
  element.end()
  doc.x = MARGIN.left
  doc.moveDown(0.6)
}

const face = (doc: Doc, head: boolean): Doc => (head ? strong(doc, SIZE.small) : plain(doc, SIZE.small + 1))

function rowHeight(doc: Doc, cells: readonly string[], widths: readonly number[], head: boolean): number {
  face(doc, head)
  return Math.max(...widths.map((width, index) => doc.heightOfString(drawn(cells[index] ?? ''), { width: width - 2 * PAD }))) + 2 * PAD
}

interface Row {
  readonly cells: readonly string[]
  /** Of the whole row, in points. */
  readonly height: number
  readonly widths: readonly number[]
  readonly table: Table
  readonly head: boolean
  readonly element: PDFKit.PDFStructureElement
}

function drawRow(doc: Doc, { cells, height, widths, table, head, element }: Row): void {
  const top = doc.y
  const line = doc.struct('TR')
  element.add(line)
  let left: number = MARGIN.left
  for (const [index, width] of widths.entries()) {
    const at = left
    const align = table.columns[index]?.align ?? 'left'
    line.add(
      doc.struct(head ? 'TH' : 'TD', {}, () => {
        face(doc, head).text(drawn(cells[index] ?? ''), at + PAD, top + PAD, { width: width - 2 * PAD, align })
      }),
    )
    left += width
  }
  line.end()
  doc
    .moveTo(MARGIN.left, top + height)
    .lineTo(left, top + height)
    .lineWidth(head ? 0.8 : 0.5)
    .strokeColor(head ? RULE : FAINT)
    .stroke()
  doc.y = top + height
}
