import { Writable } from 'node:stream'
import { XMLParser } from 'fast-xml-parser'
import { fromBuffer } from 'yauzl'
import type { SheetColumn } from '../../server/sheets/column.ts'

/** Everything written to it, and the largest number of bytes that ever waited. */
export function collector(): { out: Writable; bytes: () => Buffer } {
  const pieces: Buffer[] = []
  const out = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece)
      done()
    },
  })
  return { out, bytes: () => Buffer.concat(pieces) }
}

export async function written(write: (out: Writable) => Promise<void>): Promise<Buffer> {
  const { out, bytes } = collector()
  await write(out)
  return bytes()
}

/** Names and contents of the parts of a zip, in the order of its directory, read by yauzl. */
export const unzip = (bytes: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (opening, zip) => {
      if (opening) return reject(opening)
      const parts = new Map<string, Buffer>()
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error)
          const pieces: Buffer[] = []
          stream.on('data', (piece: Buffer) => pieces.push(piece))
          stream.on('error', reject)
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(pieces))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })

type Node = Readonly<Record<string, unknown>>
export interface OdsCell {
  readonly type: string | null
  readonly value: string
  readonly text: string
  readonly formula: boolean
}
const attributesOf = (node: Node): Readonly<Record<string, string>> => (node[':@'] ?? {}) as Record<string, string>
const children = (node: Node, name: string): readonly Node[] => (node[name] ?? []) as readonly Node[]

/** Text of a paragraph, its spaces and tabs put back. */
const inner = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if ('#text' in node) return String(node['#text'])
      if ('text:s' in node) return ' '.repeat(Number(attributesOf(node)['text:c'] ?? 1))
      return 'text:tab' in node ? '\t' : ''
    })
    .join('')

/** Tables of an OpenDocument spreadsheet: name and rows of cells, headings among them. */
export async function readOds(bytes: Buffer): Promise<{ name: string; rows: OdsCell[][] }[]> {
  const content = (await unzip(bytes)).get('content.xml')
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: { enabled: true, maxTotalExpansions: 10_000_000, maxExpandedLength: 1_000_000_000 },
    htmlEntities: true,
  })
  const [, root] = parser.parse(content ?? '') as Node[]
  const body = children(root ?? {}, 'office:document-content').find((node) => 'office:body' in node) ?? {}
  const book = children(body, 'office:body')[0] ?? {}
  const rowOf = (row: Node): OdsCell[] =>
    children(row, 'table:table-row').map((cell) => {
      const attributes = attributesOf(cell)
      const value = ['value', 'date-value', 'boolean-value']
        .map((name) => attributes[`office:${name}`])
        .find((found) => typeof found === 'string')
      const paragraphs = children(cell, 'table:table-cell').map((paragraph) => inner(children(paragraph, 'text:p')))
      return {
        type: attributes['office:value-type'] ?? null,
        value: value ?? '',
        text: paragraphs.join('\n'),
        formula: 'table:formula' in attributes,
      }
    })
  return children(book, 'office:spreadsheet').map((table) => ({
    name: attributesOf(table)['table:name'] ?? '',
    rows: children(table, 'table:table').flatMap((part) => {
      if ('table:table-header-rows' in part) return children(part, 'table:table-header-rows').map(rowOf)
      return 'table:table-row' in part ? [rowOf(part)] : []
    }),
  }))
}

/** One column of each kind. */
export const ALL_KINDS: readonly SheetColumn[] = [
  { code: 'label', heading: 'Libellé', kind: 'text' },
  { code: 'amount', heading: 'Montant', kind: 'amount' },
  { code: 'days', heading: 'Jours', kind: 'number' },
  { code: 'on', heading: 'Le', kind: 'date' },
  { code: 'at', heading: 'À', kind: 'instant' },
  { code: 'rate', heading: 'Taux', kind: 'rate' },
  { code: 'paid', heading: 'Payé', kind: 'yes-no' },
]
