import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { type Encoding, unreadable } from './table.ts'

export interface DetectedText {
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  /** Bytes of the mark itself. */
  readonly skip: number
}

/** Control characters no text file holds (tab, line feed and carriage return are fine). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const BINARY = /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F]/
/** What an accented letter in UTF-8 becomes when read as Windows-1252. */
const MISREAD = /[ÃÂ][\u00A0-\u00BF]/g
const CHUNK = 1024 * 1024
const SAMPLE = 64 * 1024

/**
 * The encoding by content: mark, zero bytes of UTF-16, validity as UTF-8, else eight-bit.
 * Published files exist with a UTF-8 mark in front of eight-bit text, so the mark is not believed alone.
 * Without a byte from 80 to 9F, Windows-1252 and ISO-8859-1 are the same text.
 */
export function detectEncoding(bytes: Buffer): DetectedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true, skip: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', byteOrderMark: true, skip: 2 }
  const unmarked = utf16WithoutMark(bytes)
  if (unmarked) return { encoding: unmarked, byteOrderMark: false, skip: 0 }
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const skip = byteOrderMark ? 3 : 0
  const text = bytes.subarray(skip)
  if (isUtf8(text)) return { encoding: 'utf-8', byteOrderMark, skip }
  const onlyLatin1 = text.every((byte) => byte < 0x80 || byte > 0x9f)
  return { encoding: onlyLatin1 ? 'iso-8859-1' : 'windows-1252', byteOrderMark, skip }
}

/** Mostly ASCII written on two bytes: every other byte of the start is zero. */
function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 2_000) & ~1)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 2) {
    if (sample[index] === 0) even += 1
    if (sample[index + 1] === 0) odd += 1
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le'
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be'
  return null
}

interface Decoder {
  write(bytes: Buffer): string
  end(): string
}

function decoderFor(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') {
    const decoder = iconv.getDecoder(encoding)
    return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' }
  }
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/**
 * The text piece by piece. Refuses zero bytes and other control characters (not a text file) and broken UTF-16.
 * `onSuspect` hears of UTF-8 pieces left inside eight-bit text: two files glued together.
 */
export function* decodeText(bytes: Buffer, detected: DetectedText, onSuspect: (count: number) => void): Generator<string> {
  const decoder = decoderFor(detected.encoding)
  const eightBit = detected.encoding === 'windows-1252' || detected.encoding === 'iso-8859-1'
  for (let at = detected.skip; at <= bytes.length; at += CHUNK) {
    const last = at + CHUNK > bytes.length
    const text = piece(decoder, bytes.subarray(at, at + CHUNK), last)
    if (BINARY.test(text)) throw unreadable('import-not-a-table', { format: 'binary' })
    if (eightBit) onSuspect(text.match(MISREAD)?.length ?? 0)
    yield text
  }
}

/** What a strict TextDecoder throws. */
export const isDecodingError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ERR_ENCODING_INVALID_ENCODED_DATA'

function piece(decoder: Decoder, bytes: Buffer, last: boolean): string {
  try {
    return decoder.write(bytes) + (last ? decoder.end() : '')
  } catch (error) {
    if (isDecodingError(error)) throw unreadable('import-encoding-unreadable')
    throw error
  }
}

/** The start of the text, enough to recognise the separator. */
export function sampleText(bytes: Buffer, detected: DetectedText): { text: string; complete: boolean } {
  const complete = bytes.length <= detected.skip + SAMPLE
  return { text: piece(decoderFor(detected.encoding), bytes.subarray(detected.skip, detected.skip + SAMPLE), complete), complete }
}
