/** One column of a table: its share of the width of the page, relative to the other columns. */
export interface PdfColumn {
  readonly label: string
  readonly share: number
  readonly align?: 'left' | 'right'
}

/** A piece of a document, in reading order. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly strong?: boolean /** Stays on the page of what follows. */
      readonly keepNext?: boolean
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What is called how, one line each. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly columns: readonly PdfColumn[]; readonly rows: readonly (readonly string[])[] }
  /** A place to sign for each person named, side by side by two. */
  | { readonly kind: 'signatures'; readonly people: readonly string[] }
  /** A postal address where the window of a French envelope (110 × 220 mm) shows it, once the page is folded in three. First of its page. */
  | { readonly kind: 'window'; readonly lines: readonly string[] }
  /** An address that leads to where the document can be checked. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'pageBreak' }

/** A document as data: what it says and in which order, nothing of how it looks. */
export interface PdfContent {
  /** Title of the file and of its first page. */
  readonly title: string
  readonly language: 'fr' | 'en'
  /** Who issues it, one line each: name, service, address. */
  readonly issuer: readonly string[]
  /** The instant it is dated with. The same content at the same instant gives the same bytes. */
  readonly at: Date
  /** Repeated at the foot of every page, before the page number: usually a reference. */
  readonly footer: string
  readonly blocks: readonly PdfBlock[]
}
