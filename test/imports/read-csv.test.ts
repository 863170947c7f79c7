import fc from 'fast-check'
import type { Encoding, Separator } from '../../server/imports/table.ts'
import { type Refused, readAll, refusalOf, writeCsv } from './table.ts'

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|']
const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be']

/** Letters every encoding holds, the separators, quotes, spaces and line breaks inside cells. */
const character = fc.constantFrom(...'abcdeXYZ0189 .-/éèàçÉÔüß°«»,;\t|"\n'.split(''))
const cell = fc.string({ unit: character, maxLength: 12 })

/**
 * Tables that can come back equal: two named columns or more; an accented letter before a letter in the header, without
 * which eight-bit text may also be valid UTF-8; rows that are not blank (blank lines are left out on purpose).
 */
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    header: fc.array(cell, { minLength: width - 1, maxLength: width - 1 }).map((names) => ['Numéro', ...names.map((name) => `c${name}`)]),
    rows: fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).filter((cells) => cells.some((text) => text.trim() !== '')),
      { maxLength: 12 },
    ),
  }),
)

const writing = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  mark: fc.boolean(),
  separator: fc.constantFrom(...SEPARATORS),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  quoteAll: fc.boolean(),
})

describe('any table written as CSV', () => {
  test('reads back equal, whatever its encoding, mark, separator, line ends and quotes', async () => {
    await fc.assert(
      fc.asyncProperty(table, writing, async ({ header, rows }, how) => {
        const read = await readAll(writeCsv([header, ...rows], how))
        expect({ header: read.header, rows: read.rows }).toEqual({ header, rows })
        expect(read.table.separator).toBe(how.separator)
        expect(read.table.byteOrderMark).toBe(how.mark || how.encoding.startsWith('utf-16'))
        // without a byte from 80 to 9F both eight-bit encodings are the same text
        expect(read.table.encoding).toBe(how.encoding === 'windows-1252' ? 'iso-8859-1' : how.encoding)
      }),
      { numRuns: 400 },
    )
  })
})

describe('encoding by content', () => {
  const rows = [
    ['Libellé', 'Montant'],
    ['l’œuvre à 5 €', '12'],
  ]

  test('Windows-1252 is told from Latin-1 by its own characters', async () => {
    expect(await readAll(writeCsv(rows, { encoding: 'windows-1252' }))).toMatchObject({
      table: { encoding: 'windows-1252', byteOrderMark: false },
      rows: [['l’œuvre à 5 €', '12']],
    })
  })

  test('eight-bit text behind a mark of UTF-8 is read as what it is', async () => {
    expect(await readAll(writeCsv(rows, { encoding: 'windows-1252', mark: true }))).toMatchObject({
      table: { encoding: 'windows-1252', byteOrderMark: true },
      header: ['Libellé', 'Montant'],
      rows: [['l’œuvre à 5 €', '12']],
    })
  })

  test('UTF-16 without a mark is recognised by its zero bytes', async () => {
    const bytes = writeCsv(rows, { encoding: 'utf-16le' }).subarray(2)
    expect(await readAll(bytes)).toMatchObject({ table: { encoding: 'utf-16le', byteOrderMark: false }, rows: [['l’œuvre à 5 €', '12']] })
  })

  test('a piece of UTF-8 glued into eight-bit text is counted', async () => {
    const glued = Buffer.concat([writeCsv(rows, { encoding: 'windows-1252' }), Buffer.from('déjà,2\n')])
    const { table } = await readAll(glued)
    expect(table.encoding).toBe('windows-1252')
    expect(table.suspectSequences()).toBe(2)
  })

  test('an accented letter across two pieces of a large file stays whole', async () => {
    const long = Array.from({ length: 60_000 }, (_none, index) => [`é${'à'.repeat(index % 23)}`, String(index)])
    const bytes = writeCsv([['Libellé', 'Montant'], ...long])
    expect(bytes.length).toBeGreaterThan(1_100_000)
    expect((await readAll(bytes)).rows).toEqual(long)
  })
})

describe('shape of the table', () => {
  test('rows keep the number a spreadsheet shows, titles and blank lines counted', async () => {
    const text = 'Subventions 2017\n\nnom;montant\nA;1\n\n"B\nsur deux lignes";2\nC;3\n'
    expect(await readAll(Buffer.from(text))).toMatchObject({
      header: ['nom', 'montant'],
      table: { headerRow: 3 },
      rows: [
        ['A', '1'],
        ['B\nsur deux lignes', '2'],
        ['C', '3'],
      ],
      numbers: [4, 6, 7],
    })
  })

  test("Excel's own hint of the separator is believed and left out", async () => {
    expect(await readAll(Buffer.from('sep=;\r\na,b;c\r\n1;2\r\n'))).toMatchObject({
      header: ['a,b', 'c'],
      table: { separator: ';', headerRow: 2 },
      numbers: [3],
    })
  })

  test('a comma as decimal sign does not pass for the separator', async () => {
    const text = `nom;montant\n${Array.from({ length: 30 }, (_none, index) => `Firme ${index};${index},50`).join('\n')}`
    expect((await readAll(Buffer.from(text))).table.separator).toBe(';')
  })

  test('a quote in the middle of a cell is a letter like another', async () => {
    expect((await readAll(Buffer.from('nom,mesure\nTuyau 5" rouge,2\n'))).rows).toEqual([['Tuyau 5" rouge', '2']])
  })

  test('a single column is a table without separator', async () => {
    expect(await readAll(Buffer.from('siret\n55205902401909\n'))).toMatchObject({ header: ['siret'], rows: [['55205902401909']] })
  })
})

describe('what is not a table', () => {
  const cases: readonly Refused[] = [
    ['an empty file', Buffer.alloc(0), 'import-empty'],
    ['a mark and nothing else', Buffer.from([0xef, 0xbb, 0xbf]), 'import-empty'],
    ['blank lines', Buffer.from('\n\n;;;\n'), 'import-empty'],
    ['zero bytes', Buffer.from('a,b\n1,\u00002\n'), 'import-not-a-table', { format: 'binary' }],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'import-not-a-table', { format: 'pdf' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'import-not-a-table', { format: 'image' }],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'import-format-unsupported', { format: 'xls' }],
    ['a quote never closed', Buffer.from('a,b\n1,2\n"3,4\n5,6\n'), 'import-quote-not-closed', { row: 3 }],
    [
      'half a UTF-16 character',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\n', 'utf16le'), Buffer.from([0x00, 0xd8])]),
      'import-encoding-unreadable',
    ],
    [
      'too many columns',
      Buffer.from(`${Array.from({ length: 201 }, (_none, index) => `c${index}`).join(',')}\n`),
      'import-too-many-columns',
      { limit: 200 },
    ],
  ]

  test.each(cases.map(([title, bytes, code, details = {}]) => ({ title, bytes, code, details })))(
    '$title is refused',
    async ({ bytes, code, details }) => {
      const refusal = await refusalOf(readAll(bytes))
      expect(refusal.code).toBe(code)
      expect(refusal.options.details).toEqual(details)
    },
  )

  test('bytes at random never end in anything but a refusal or a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const outcome = await readAll(Buffer.from(bytes)).then(
          (read) => read.header.length > 0,
          (error: unknown) => String((error as { name?: unknown }).name) === 'Refusal',
        )
        expect(outcome).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
