import { createRequire } from 'node:module'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { drawTable } from './draw-table.ts'
import type { PdfBlock, PdfContent } from './pdf-content.ts'
import { type Doc, drawn, INK, keepTogether, MARGIN, plain, RULE, SECOND_INK, SIZE, STYLE, strong, widthOf } from './pdf-style.ts'

const packages = createRequire(path.join(process.cwd(), 'package.json'))
const FACES = {
  [STYLE.plain]: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  [STYLE.strong]: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

/**
 * The document as the bytes of a PDF 1.7: A4, typeface embedded, tagged for screen readers, its language and title told,
 * pages numbered. The same content gives the same bytes: nothing of it comes from the clock or from chance.
 */
export const renderPdf = (content: PdfContent): Promise<Buffer> => renderPdfs(content, [])

/** How the sheets are printed: on both sides each document begins on a sheet of its own, behind an empty page where one is needed. */
export type PrintedSides = 'one' | 'two'

/**
 * Several documents in one file, each from a page of its own and numbered for itself: what is printed together and put in separate envelopes.
 * Printed on both sides, the first page of one must not come on the back of another.
 */
export async function renderPdfs(content: PdfContent, others: readonly PdfContent[], sides: PrintedSides = 'one'): Promise<Buffer> {
  // a quarter of a second to load: only who makes a document waits for it
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { ...MARGIN },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: content.language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    font: packages.resolve(FACES[STYLE.plain]),
    info: { Title: drawn(content.title), Author: drawn(content.issuer[0] ?? ''), CreationDate: content.at, ModDate: content.at },
  })
  const bytes = buffer(doc)
  for (const [name, file] of Object.entries(FACES)) doc.registerFont(name, packages.resolve(file))
  const root = doc.struct('Document')
  doc.addStructure(root)
  const parts = [content, ...others].map((part, index) => {
    if (index > 0) {
      const isOnBack = (lastPage(doc) + 1) % 2 === 1
      if (sides === 'two' && isOnBack) doc.addPage()
      doc.addPage()
    }
    const from = lastPage(doc)
    drawHead(doc, part, root)
    for (const block of part.blocks) draw(doc, block, root)
    return { part, from, to: lastPage(doc) }
  })
  root.end()
  for (const { part, from, to } of parts) drawFoot(doc, part, from, to)
  doc.end()
  return bytes
}

/** Adds a tagged piece that flows from where the page stands. */
function flow(doc: Doc, parent: PDFKit.PDFStructureElement, tag: string, write: () => void): void {
  parent.add(doc.struct(tag, {}, write))
}

function drawHead(doc: Doc, { issuer, title }: PdfContent, root: PDFKit.PDFStructureElement): void {
  for (const [index, line] of issuer.entries()) {
    flow(doc, root, 'P', () => (index === 0 ? strong(doc) : plain(doc, SIZE.small + 0.5).fillColor(SECOND_INK)).text(drawn(line)))
  }
  doc.moveDown(1.6)
  flow(doc, root, 'H1', () => strong(doc, SIZE.title).text(drawn(title)))
  doc.moveDown(0.8)
}

function draw(doc: Doc, block: PdfBlock, root: PDFKit.PDFStructureElement): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(doc, 60)
      doc.moveDown(0.5)
      flow(doc, root, 'H2', () => strong(doc, SIZE.heading).text(drawn(block.text)))
      doc.moveDown(0.35)
      return
    case 'paragraph':
      if (block.keepNext) keepTogether(doc, 60)
      flow(doc, root, 'P', () => (block.strong ? strong(doc) : plain(doc)).text(drawn(block.text), { lineGap: 1.5 }))
      doc.moveDown(0.6)
      return
    case 'list':
      drawList(doc, block.items, root)
      return
    case 'fields':
      drawFields(doc, block.rows, root)
      return
    case 'table':
      drawTable(doc, block, root)
      return
    case 'signatures':
      drawSignatures(doc, block.people, root)
      return
    case 'window':
      drawWindow(doc, block.lines, root)
      return
    case 'link':
      flow(doc, root, 'P', () =>
        plain(doc)
          .text(`${drawn(block.text)} : `, { continued: true })
          .text(block.url, { link: block.url, underline: true }),
      )
      doc.moveDown(0.6)
      return
    case 'pageBreak':
      doc.addPage()
  }
}

function drawList(doc: Doc, items: readonly string[], root: PDFKit.PDFStructureElement): void {
  const list = doc.struct('L')
  root.add(list)
  for (const item of items) {
    list.add(
      doc.struct('LI', {}, () => {
        plain(doc).text(`–  ${drawn(item)}`, MARGIN.left + 10, doc.y, { width: widthOf(doc) - 10, lineGap: 1.5 })
      }),
    )
  }
  list.end()
  doc.x = MARGIN.left
  doc.moveDown(0.6)
}

function drawFields(doc: Doc, rows: readonly (readonly [string, string])[], root: PDFKit.PDFStructureElement): void {
  const labelWidth = widthOf(doc) * 0.34
  const valueWidth = widthOf(doc) - labelWidth
  for (const [label, value] of rows) {
    const height = Math.max(
      plain(doc).heightOfString(drawn(label), { width: labelWidth - 8 }),
      plain(doc).heightOfString(drawn(value), { width: valueWidth }),
    )
    keepTogether(doc, height)
    const top = doc.y
    flow(doc, root, 'P', () => {
      plain(doc)
        .fillColor(SECOND_INK)
        .text(drawn(label), MARGIN.left, top, { width: labelWidth - 8 })
      plain(doc).text(drawn(value), MARGIN.left + labelWidth, top, { width: valueWidth })
    })
    doc.x = MARGIN.left
    doc.y = top + height + 3
  }
  doc.moveDown(0.6)
}

/** Millimetres, as the post counts: from the left and the top of the page, and where what follows may begin. */
const WINDOW = { left: 110, top: 52, width: 82, below: 98 } as const
const points = (millimetres: number): number => (millimetres * 72) / 25.4

function drawWindow(doc: Doc, lines: readonly string[], root: PDFKit.PDFStructureElement): void {
  flow(doc, root, 'P', () =>
    plain(doc).text(drawn(lines.join('\n')), points(WINDOW.left), points(WINDOW.top), { width: points(WINDOW.width), lineGap: 1.5 }),
  )
  doc.x = MARGIN.left
  doc.y = Math.max(doc.y, points(WINDOW.below))
}

const SIGNATURE_HEIGHT = 84

function drawSignatures(doc: Doc, people: readonly string[], root: PDFKit.PDFStructureElement): void {
  const width = widthOf(doc) / 2 - 10
  for (let index = 0; index < people.length; index += 2) {
    keepTogether(doc, SIGNATURE_HEIGHT)
    const top = doc.y
    for (const [column, person] of people.slice(index, index + 2).entries()) {
      const left = MARGIN.left + column * (width + 20)
      flow(doc, root, 'P', () => plain(doc, SIZE.small + 1).text(drawn(person), left, top, { width }))
      doc
        .moveTo(left, top + SIGNATURE_HEIGHT - 16)
        .lineTo(left + width, top + SIGNATURE_HEIGHT - 16)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke()
    }
    doc.x = MARGIN.left
    doc.y = top + SIGNATURE_HEIGHT
  }
  doc.moveDown(0.6)
}

/** Index of the page being written. */
const lastPage = (doc: Doc): number => {
  const { start, count } = doc.bufferedPageRange()
  return start + count - 1
}

/** The foot is decoration for a screen reader: it repeats on every page of a document. */
function drawFoot(doc: Doc, { footer }: PdfContent, from: number, to: number): void {
  for (let page = from; page <= to; page += 1) {
    doc.switchToPage(page)
    // text below the bottom margin would open a new page
    doc.page.margins.bottom = 0
    const top = doc.page.height - 44
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .moveTo(MARGIN.left, top - 8)
      .lineTo(MARGIN.left + widthOf(doc), top - 8)
      .lineWidth(0.4)
      .strokeColor(RULE)
      .stroke()
    plain(doc, SIZE.small).fillColor(SECOND_INK)
    doc.text(drawn(footer), MARGIN.left, top, { width: widthOf(doc) - 60, height: 12, ellipsis: true, lineBreak: false })
    doc.text(`${page - from + 1} / ${to - from + 1}`, MARGIN.left + widthOf(doc) - 60, top, { width: 60, align: 'right', lineBreak: false })
    doc.endMarkedContent()
    doc.fillColor(INK)
  }
}
