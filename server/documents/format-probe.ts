import type { Format } from './file-formats.ts'

/** The part of a check that knows one family of formats. `size` is of the whole file, `tail` its end. */
export interface FormatProbe {
  take(chunk: Buffer): void
  finish(end: { readonly size: number; readonly head: Buffer; readonly tail: Buffer }): Format
}
