import type PDFDocument from 'pdfkit'

export type Doc = InstanceType<typeof PDFDocument>

/** Points: A4 is 595 by 842. */
export const MARGIN = { top: 56, bottom: 72, left: 56, right: 56 } as const
export const SIZE = { title: 17, heading: 12.5, text: 10.5, small: 8.5 } as const
/** Names under which the faces are registered. */
export const STYLE = { plain: 'plain', strong: 'strong' } as const
export const INK = '#1B1F24'
export const SECOND_INK = '#4A5159'
export const RULE = '#767E86'
export const FAINT = '#D5D9DD'

/** Width between the margins, in points. */
export const widthOf = (doc: Doc): number => doc.page.width - MARGIN.left - MARGIN.right
/** The lowest point that text may reach, in points from the top of the page. */
export const bottomOf = (doc: Doc): number => doc.page.height - MARGIN.bottom

/** Sets the face; every text is drawn after one of these. */
export const plain = (doc: Doc, size: number = SIZE.text): Doc => doc.font(STYLE.plain).fontSize(size).fillColor(INK)
export const strong = (doc: Doc, size: number = SIZE.text): Doc => doc.font(STYLE.strong).fontSize(size).fillColor(INK)

/** Goes to the next page unless this height still fits on the present one. */
export function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage()
}

/** What the typeface cannot draw as it is: control characters would show as boxes, lone tabs as nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
export const drawn = (text: string): string => text.replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
