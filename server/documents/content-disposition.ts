/**
 * The Content-Disposition header of a file (RFC 6266): an ASCII name for old clients, and the true one
 * in `filename*` (RFC 8187, formerly 5987) when they differ.
 */
export function contentDisposition(kind: 'attachment' | 'inline', fileName: string): string {
  const name = fileName.replace(/\p{Cs}/gu, '_')
  // A quote or backslash would need escapes that clients read differently, and some clients decode a percent sign.
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]/gu, '_')
    .replace(/["\\%]/g, '_')
  const plain = `${kind}; filename="${ascii}"`
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${extendedValue(name)}`
}

const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
