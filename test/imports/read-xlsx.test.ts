import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { openArchive } from '../../server/imports/archive.ts'
import { headerScore } from '../../server/imports/kind.ts'
import { readTable } from '../../server/imports/read-table.ts'
import { type Refused, readAll, refusalOf } from './table.ts'

/** Written by exceljs: another program's idea of a workbook than the reader's. */
async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

interface Part {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
}

/** A ZIP archive by hand, for workbooks no decent program writes. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, stored } of parts) {
    const data = Buffer.from(content)
    const packed = stored ? data : deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(stored ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const book = (sheet: string | Buffer, extra: readonly Part[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="/xl/workbook2.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook2.xml',
      content: '<x:workbook xmlns:x="m"><x:sheets><x:sheet name="Aides" sheetId="1" r:id="s1"/></x:sheets></x:workbook>',
    },
    {
      name: 'xl/_rels/workbook2.xml.rels',
      content: `<Relationships><Relationship Id="s1" Type="${RELATION}/worksheet" Target="worksheets/aides.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/aides.xml', content: sheet },
    ...extra,
  ])

describe('cells of a workbook', () => {
  test('texts, numbers, dates, booleans, formulas, errors and texts in several looks', async () => {
    const bytes = await workbook((target) => {
      const sheet = target.addWorksheet('Feuille')
      sheet.addRow(['texte', 'nombre', 'date', 'vrai', 'formule', 'erreur', 'riche'])
      sheet.addRow([
        ' 00123 é\n2 ',
        99786.570000000007,
        new Date(Date.UTC(2017, 5, 27)),
        true,
        { formula: '1+1', result: 2 },
        { error: '#N/A' },
        { richText: [{ text: 'gras ' }, { font: { bold: true }, text: 'et maigre' }] },
      ])
      sheet.getCell('C2').numFmt = 'dd/mm/yyyy'
      sheet.addRow([])
      sheet.addRow([null, 22800001400016, new Date(Date.UTC(2020, 1, 29, 13, 30)), false])
      sheet.getCell('C4').numFmt = 'dd/mm/yyyy hh:mm'
    })
    const read = await readAll(bytes)
    expect(read.header).toEqual(['texte', 'nombre', 'date', 'vrai', 'formule', 'erreur', 'riche'])
    expect(read.rows).toEqual([
      [' 00123 é\n2 ', '99786.57', '2017-06-27', 'oui', '2', '#N/A', 'gras et maigre'],
      ['', '22800001400016', '2020-02-29T13:30:00', 'non'],
    ])
    expect(read.numbers).toEqual([2, 4])
  })

  test('a format of money, percent or text is not one of dates', async () => {
    const formats = ['#,##0.00 [$€-40C]', '0 %', '@', '0.00E+00', '_-* #,##0.00\\ "€ du mois"_-', '[Red]0']
    const bytes = await workbook((target) => {
      const sheet = target.addWorksheet('Feuille')
      sheet.addRow(formats.map((_format, index) => `c${index}`))
      const row = sheet.addRow(formats.map(() => 42_000))
      formats.forEach((format, index) => {
        row.getCell(index + 1).numFmt = format
      })
    })
    expect((await readAll(bytes)).rows).toEqual([formats.map(() => '42000')])
  })

  test('days are counted from 1904 when the workbook says so', async () => {
    const bytes = await workbook((target) => {
      target.properties.date1904 = true
      const sheet = target.addWorksheet('Feuille')
      sheet.addRow(['date', 'x'])
      sheet.addRow([new Date(Date.UTC(2017, 5, 27)), 'a']).getCell(1).numFmt = 'yyyy-mm-dd'
    })
    expect((await readAll(bytes)).rows).toEqual([['2017-06-27', 'a']])
  })

  test('accented letters stay whole in a sheet of any length', async () => {
    const rows = Array.from({ length: 6_000 }, (_none, index) => [`éèàçù${'ê'.repeat(index % 7)}${index}`, 'Région'])
    const bytes = await workbook((target) => target.addWorksheet('Feuille').addRows([['libellé', 'nom'], ...rows]))
    expect((await readAll(bytes)).rows).toEqual(rows)
  })
})

describe('which sheet', () => {
  const fill = (target: ExcelJS.Workbook): void => {
    target.addWorksheet('Cachée', { state: 'hidden' }).addRows([
      ['nomAttribuant', 'montant', 'objet'],
      ['a', 'b', 'c'],
    ])
    target.addWorksheet('Vide')
    target.addWorksheet('Mode d’emploi').addRows([
      ['Titre', 'Explication'],
      ['x', 'y'],
    ])
    target.addWorksheet('Aides').addRows([
      ['nomBeneficiaire', 'montant'],
      ['Firme', 12],
    ])
  }

  test('the first visible one that holds a table, when nothing is preferred', async () => {
    expect(await readAll(await workbook(fill))).toMatchObject({
      table: { sheet: 'Mode d’emploi', otherSheets: ['Vide', 'Aides'] },
      rows: [['x', 'y']],
    })
  })

  test('the one whose header names most fields, when asked', async () => {
    expect(await readTable(await workbook(fill), headerScore)).toMatchObject({ sheet: 'Aides', header: ['nomBeneficiaire', 'montant'] })
  })
})

describe('workbooks of other programs', () => {
  const sheet = `<?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x="m"><x:sheetData>
    <x:row><x:c t="inlineStr"><x:is><x:r><x:t>a</x:t></x:r><x:r><x:t>&amp;b</x:t></x:r><x:rPh><x:t>aide</x:t></x:rPh></x:is></x:c><x:c t="str"><x:v>c</x:v></x:c></x:row>
    <x:row r="5" spans='1:2' note="1 > 0"><x:c r="A5"><x:v>1e3</x:v></x:c><x:c r="B5" t="inlineStr"><x:is><x:t><![CDATA[<d>]]>_x000D_&#233;</x:t></x:is></x:c></x:row>
    <x:row r="6"><x:c r="A6"/></x:row></x:sheetData></x:worksheet>`

  test('prefixes, cells without references, another name of the workbook, CDATA and escapes are read', async () => {
    const read = await readAll(book(sheet))
    expect(read).toMatchObject({ header: ['a&b', 'c'], rows: [['1000', '<d>\ré']], numbers: [5], table: { sheet: 'Aides', headerRow: 1 } })
  })

  const refused: readonly Refused[] = [
    ['a document type (entities)', book('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'import-spreadsheet-damaged'],
    ['a tag cut short', book('<worksheet><sheetData><row r="1"'), 'import-spreadsheet-damaged'],
    [
      'bytes that are not UTF-8',
      book(Buffer.from('<worksheet><row r="1"><c r="A1" t="str"><v>\xe9</v></c></row></worksheet>', 'latin1')),
      'import-spreadsheet-damaged',
    ],
    ['no sheet with a cell', book('<worksheet/>'), 'import-empty'],
    [
      'a shared text that is not there',
      book('<worksheet><row r="1"><c r="A1" t="s"><v>7</v></c></row></worksheet>'),
      'import-spreadsheet-damaged',
    ],
    [
      'a column far to the right',
      book('<worksheet><row r="1"><c r="XFD1"><v>7</v></c></row></worksheet>'),
      'import-too-many-columns',
      { limit: 200 },
    ],
    [
      'an OpenDocument sheet',
      zip([
        { name: 'mimetype', content: 'x', stored: true },
        { name: 'content.xml', content: '<a/>' },
      ]),
      'import-format-unsupported',
      { format: 'ods' },
    ],
    [
      'a text document',
      zip([
        { name: '[Content_Types].xml', content: '<a/>' },
        { name: 'word/document.xml', content: '<a/>' },
      ]),
      'import-not-a-table',
      { format: 'document' },
    ],
    ['any archive', zip([{ name: 'photo.jpg', content: 'x' }]), 'import-not-a-table', { format: 'archive' }],
    ['an archive cut short', book(sheet).subarray(0, -30), 'import-spreadsheet-damaged'],
    ['an archive and nothing else', Buffer.from('PK\x03\x04', 'latin1'), 'import-spreadsheet-damaged'],
  ]

  test.each(refused.map(([title, bytes, code, details = {}]) => ({ title, bytes, code, details })))(
    '$title is refused',
    async ({ bytes, code, details }) => {
      const refusal = await refusalOf(readAll(bytes))
      expect({ code: refusal.code, details: refusal.options.details }).toEqual({ code, details })
    },
  )

  test('a bomb is stopped by what comes out of it, whatever it declares', async () => {
    const bomb = zip([{ name: 'a.xml', content: Buffer.alloc(3_000_000, 0x20) }])
    // the archive lies: it declares ten bytes
    for (const mark of ['PK\x03\x04', 'PK\x01\x02']) {
      const at = bomb.indexOf(Buffer.from(mark, 'latin1'))
      bomb.writeUInt32LE(10, at + (mark.endsWith('\x04') ? 22 : 24))
    }
    expect(bomb.length).toBeLessThan(5_000)
    let unpacked = 0
    const work = async (): Promise<void> => {
      for await (const piece of openArchive(bomb, 1_000_000).text('a.xml')) unpacked += piece.length
    }
    expect((await refusalOf(work())).code).toBe('import-spreadsheet-too-large')
    expect(unpacked).toBeLessThanOrEqual(1_000_000)
  })

  test('a workbook locked with a password is told from an old one', async () => {
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(60), Buffer.from('EncryptedPackage', 'utf16le')])
    expect((await refusalOf(readAll(bytes))).options.details).toEqual({ format: 'protected' })
  })
})
