import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { detectSeparator } from './separator.ts'
import { MAX_COLUMNS, type Table, type TableRow, takeHeader, unreadable } from './table.ts'
import { decodeText, detectEncoding, sampleText } from './text-encoding.ts'

/** A quote never closed swallows the rest of the file: it is stopped here. */
const MAX_RECORD = 1024 * 1024

/** Reads a text file of cells in any of the usual encodings and separators. */
export async function readCsv(bytes: Buffer): Promise<Table> {
  const detected = detectEncoding(bytes)
  const sample = sampleText(bytes, detected)
  const { separator, hintLength } = detectSeparator(sample.text, sample.complete)
  let suspect = 0
  const text = decodeText(bytes, detected, (count) => {
    suspect += count
  })
  const rows = records(withoutHint(text, hintLength), separator, hintLength > 0 ? 1 : 0)
  const { encoding, byteOrderMark } = detected
  return {
    encoding,
    byteOrderMark,
    separator,
    sheet: null,
    otherSheets: [],
    ...(await takeHeader(rows)),
    suspectSequences: () => suspect,
  }
}

function* withoutHint(text: Iterable<string>, length: number): Generator<string> {
  let left = length
  for (const piece of text) {
    const cut = Math.min(left, piece.length)
    left -= cut
    yield cut ? piece.slice(cut) : piece
  }
}

async function* records(text: Iterable<string>, separator: string, before: number): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    quote: '"',
    escape: '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD,
  })
  const source = Readable.from(text, { objectMode: true, highWaterMark: 1 })
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let number = before
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1
      if (record.length > MAX_COLUMNS * 5) throw unreadable('import-too-many-columns', { limit: MAX_COLUMNS })
      yield { number, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('import-quote-not-closed', { row: before + whole(error) + 1 })
    throw error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** Records the parser had finished when it failed; it runs ahead of what has been taken from it. */
function whole(error: CsvError): number {
  const records: unknown = Reflect.get(error, 'records')
  return typeof records === 'number' ? records : 0
}
