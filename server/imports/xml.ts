import { unreadable } from './table.ts'

/** What the parts of a spreadsheet are written in: elements, attributes and text. No document type, hence no entity bomb. */

export interface XmlListener {
  /** Name without prefix; `attributes` as written, for `attribute()`. */
  open?(name: string, attributes: string): void
  close?(name: string): void
  text?(text: string): void
}

/** Longer than any cell, heading or tag. */
const LONGEST_PIECE = 4 * 1024 * 1024
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const damaged = () => unreadable('import-spreadsheet-damaged')

/** Runs through the text piece by piece; events never depend on where a piece ends. */
export async function* xmlEvents(pieces: AsyncIterable<string>, listener: XmlListener): AsyncGenerator<void> {
  let left = ''
  for await (const piece of pieces) {
    left += piece
    left = left.slice(take(left, listener))
    if (left.length > LONGEST_PIECE) throw damaged()
    yield
  }
  if (left.trim() !== '') throw damaged()
}

/** The whole of a small part. */
export async function readXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  for await (const _step of xmlEvents(pieces, listener));
}

/** Tells the listener of everything complete in `text`; returns how much that was. */
function take(text: string, listener: XmlListener): number {
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start < 0) return at
    if (start > at) listener.text?.(decodeXml(text.slice(at, start)))
    const end = endOfMarkup(text, start)
    if (end < 0) return start
    tell(text, start, end, listener)
    at = end
  }
}

/** Just after the markup that begins here, or -1 when it is not whole yet. */
function endOfMarkup(text: string, start: number): number {
  const after = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }
  if (text[start + 1] === '?') return after('?>', start)
  if (text[start + 1] === '!') {
    if (text.length < start + 9) return -1
    if (text.startsWith('<!--', start)) return after('-->', start + 4)
    if (text.startsWith('<![CDATA[', start)) return after(']]>', start + 9)
    throw damaged()
  }
  // A tag ends at the first > outside a quoted attribute.
  let from = start
  for (;;) {
    const close = text.indexOf('>', from)
    if (close < 0) return -1
    const quote = /["']/g
    quote.lastIndex = from
    const opening = quote.exec(text)
    if (!opening || opening.index > close) return close + 1
    const closing = text.indexOf(opening[0], opening.index + 1)
    if (closing < 0) return -1
    from = closing + 1
  }
}

function tell(text: string, start: number, end: number, listener: XmlListener): void {
  if (text[start + 1] === '?') return
  if (text[start + 1] === '!') {
    if (text.startsWith('<![CDATA[', start)) listener.text?.(text.slice(start + 9, end - 3))
    return
  }
  if (text[start + 1] === '/') {
    listener.close?.(localName(text.slice(start + 2, end - 1).trim()))
    return
  }
  const empty = text[end - 2] === '/'
  const inside = text.slice(start + 1, empty ? end - 2 : end - 1)
  const space = inside.search(/\s/)
  const name = localName(space < 0 ? inside : inside.slice(0, space))
  listener.open?.(name, space < 0 ? '' : inside.slice(space))
  if (empty) listener.close?.(name)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const patterns = new Map<string, RegExp>()

/** Value of an attribute, its prefix not looked at, or null. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : decodeXml(value)
}

/** Character references and the five entities; an unknown one is kept as written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole
    const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
}
