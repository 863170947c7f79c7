import type { LocalDate } from '../kernel/local-date.ts'
import type { PdfBlock, PdfContent } from '../pdf/pdf-content.ts'
import { frenchDate } from './french.ts'

/** A letter as it went out, with who sent it. */
export interface SentLetter {
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly recipientName: string
  /** Postal address of the organisation it is written to, one line each; empty when it is not known. */
  readonly recipientAddress: readonly string[]
  readonly at: Date
  /** The civil day of the act it tells of; null: not told. */
  readonly on: LocalDate | null
  readonly reference: string
  readonly firm: string
  readonly issuer: {
    readonly funder: string
    readonly service: string
    readonly address: string
    readonly email: string
    readonly phone: string
  }
}

/**
 * The letter as a document: its words unchanged, lines that begin with a dash as a list. Letters are in French.
 * `headings`: it is no letter to anyone, and has some.
 */
export function letterContent(letter: SentLetter, headings = false): PdfContent {
  const { funder, service, address, email, phone } = letter.issuer
  return {
    title: letter.subject,
    language: 'fr',
    issuer: [funder, service, address, [email, phone].filter(Boolean).join(' · ')].filter((line) => line.trim() !== ''),
    at: letter.at,
    footer: `Dossier ${letter.reference}`,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ...(letter.on ? [['Date', frenchDate(letter.on)] as const] : []),
          ...(headings
            ? []
            : [['Destinataire', [...new Set([letter.recipientName, letter.firm, ...letter.recipientAddress])].join('\n')] as const]),
        ],
      },
      ...blocksOf(letter.paragraphs, headings),
    ],
  }
}

/** Lines that begin with a dash as a list; `headings`: `# ` as a heading, `## ` as the title of a part. */
export function blocksOf(paragraphs: readonly string[], headings: boolean): PdfBlock[] {
  const blocks: PdfBlock[] = []
  for (const text of paragraphs) {
    const last = blocks.at(-1)
    if (headings && text.startsWith('# ')) blocks.push({ kind: 'heading', text: text.slice(2) })
    else if (headings && text.startsWith('## ')) blocks.push({ kind: 'paragraph', text: text.slice(3), strong: true, keepNext: true })
    else if (!text.startsWith('- ')) blocks.push({ kind: 'paragraph', text })
    else if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, text.slice(2)] })
    else blocks.push({ kind: 'list', items: [text.slice(2)] })
  }
  return blocks
}
