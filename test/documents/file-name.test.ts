import fc from 'fast-check'
import { contentDisposition } from '../../server/documents/content-disposition.ts'
import { cleanFileName, displayName, extensionOf } from '../../server/documents/file-name.ts'

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  // UTF-16 units one by one: lone halves of pairs included
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '../../etc/passwd',
    '..\\..\\boot.ini',
    'C:\\Temp\\a.pdf',
    '/',
    '\\',
    '.',
    '..',
    '...',
    '. . .',
    '',
    '\u0000',
    'a/..',
    '~/.ssh/id',
  ),
)

const LONE_SURROGATE = /\p{Cs}/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const CONTROL_OR_PATH = /[\u0000-\u001f\u007f-\u009f/\\\u2028\u2029\u200e\u200f\u202a-\u202e]/

test('whatever is given, the name is short, printable, without path, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const name = cleanFileName(given)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(200)
      expect(name).not.toMatch(LONE_SURROGATE)
      expect(name).not.toMatch(CONTROL_OR_PATH)
      expect(name).not.toMatch(/^[. ]|[. ]$/)
      expect(cleanFileName(name)).toBe(name)
    }),
    { numRuns: 1000 },
  )
})

test('a name completed with an extension keeps the limit and has one', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const name = displayName(given, 'pdf')
      expect(name.length).toBeLessThanOrEqual(200)
      expect(extensionOf(name)).not.toBeNull()
      expect(name).not.toMatch(LONE_SURROGATE)
    }),
  )
})

test.each([
  ['Attestation fiscale (2026).pdf', 'Attestation fiscale (2026).pdf'],
  ['C:\\Users\\Camille\\Bureau\\devis.pdf', 'devis.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['.htaccess', 'htaccess'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['bilan\r\nSet-Cookie: a=b.pdf', 'bilanSet-Cookie: a=b.pdf'],
  ['e\u0301tat   des  lieux.pdf', 'état des lieux.pdf'],
  ['a\uD800b.pdf', 'ab.pdf'],
  ['📄 pièce.pdf', '📄 pièce.pdf'],
  ['..', 'document'],
  ['', 'document'],
])('%j becomes %j', (given, name) => {
  expect(cleanFileName(given)).toBe(name)
})

test('a long name loses its middle, not its extension, and no half of a pair remains', () => {
  expect(cleanFileName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(196)}.pdf`)
  expect(cleanFileName(`${'a'.repeat(195)}${'📄'.repeat(10)}.pdf`)).toBe(`${'a'.repeat(195)}.pdf`)
})

test('the header is ASCII on one line and gives the very name back', () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const name = cleanFileName(given)
      const header = contentDisposition('attachment', name)
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"(; filename\*=UTF-8''[A-Za-z0-9!#$&+\-.^_`|~%]+)?$/)
      const quoted = /filename="([^"\\]*)"/.exec(header)?.[1]
      const extended = /filename\*=UTF-8''(.*)$/.exec(header)?.[1]
      expect(extended === undefined ? quoted : decodeURIComponent(extended)).toBe(name)
    }),
    { numRuns: 1000 },
  )
})

test('the header of a French name, as RFC 6266 writes it', () => {
  expect(contentDisposition('inline', 'Relevé d’été (1).pdf')).toBe(
    `inline; filename="Releve d_ete (1).pdf"; filename*=UTF-8''Relev%C3%A9%20d%E2%80%99%C3%A9t%C3%A9%20%281%29.pdf`,
  )
})
