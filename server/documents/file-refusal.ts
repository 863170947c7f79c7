import { Refusal } from '../kernel/refusal.ts'
import { extensionsOf, FORMAT_NAMES } from './file-formats.ts'

/** Why the bytes of a file are not accepted. Each has a sentence in each language of the console. */
export type FileRefusalCode =
  | 'file-empty'
  | 'file-executable'
  | 'file-markup'
  | 'file-old-office'
  | 'file-encrypted'
  | 'file-macros'
  | 'file-archive'
  | 'file-damaged'
  | 'file-ambiguous'
  | 'file-type-unknown'
  | 'file-extension-mismatch'

/** 415: the content is of a kind that is not taken. */
export const fileRefusal = (code: FileRefusalCode, details?: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal('unsupported', code, details ? { details } : {})

export const unknownType = (): Refusal => fileRefusal('file-type-unknown', { allowed: extensionsOf(FORMAT_NAMES) })
