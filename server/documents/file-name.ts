import { FORMATS, type Format } from './file-formats.ts'

const LONGEST = 200
/** Controls, invisible format characters (a right-to-left mark turns "fdp.exe" into "exe.pdf" on screen), halves of pairs, private use. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const EXTENSION = /\.([a-z][a-z0-9]{0,9})$/i

/** The extension in lower case, without the dot; null for none. A number ("report 12.05.2026") is no extension. */
export const extensionOf = (fileName: string): string | null => EXTENSION.exec(fileName)?.[1]?.toLowerCase() ?? null

/**
 * A file name fit to be shown: the last part of a path, without controls or invisible characters, at most 200 long,
 * its extension kept. It is for people only: no path is ever made from it. What leaves nothing becomes "document".
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const shown = trimmed(last.replace(UNSHOWABLE, '').normalize('NFC').replace(/\s+/gu, ' '))
  if (shown === '') return 'document'
  if (shown.length <= LONGEST) return shown
  const extension = extensionOf(shown)
  const ending = extension ? `.${extension}` : ''
  const stem = shown.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, '')
  return `${trimmed(stem)}${ending}`
}

/** Leading dots hide a file, trailing ones are lost on some systems. */
const trimmed = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, '')

/** The cleaned name, completed with the extension of what the file really is when it has none. */
export function displayName(given: string, format: Format): string {
  const name = cleanFileName(given)
  if (extensionOf(name)) return name
  const ending = `.${FORMATS[format].extensions[0]}`
  return `${trimmed(name.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, ''))}${ending}`
}
