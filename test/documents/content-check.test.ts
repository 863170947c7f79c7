import fc from 'fast-check'
import { checkContent } from '../../server/documents/content-check.ts'
import { FORMAT_NAMES, FORMATS, type Format } from '../../server/documents/file-formats.ts'
import { Refusal } from '../../server/kernel/refusal.ts'
import * as files from './files.ts'

const valid: Record<Format, () => Buffer> = files

/** The format found when the bytes arrive cut at these places, or the code of the refusal. */
function judge(name: string, bytes: Buffer, cuts: readonly number[] = []): string {
  const check = checkContent(name)
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  try {
    for (const [index, from] of places.entries()) check.take(bytes.subarray(from, places[index + 1] ?? bytes.length))
    return check.finish()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

function refusal(name: string, bytes: Buffer): Refusal {
  try {
    const check = checkContent(name)
    check.take(bytes)
    check.finish()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('the file was accepted')
}

describe('what is accepted', () => {
  test.each(FORMAT_NAMES)('a real %s under each of its extensions, in any case', (format) => {
    for (const extension of FORMATS[format].extensions) {
      expect(judge(`pièce.${extension}`, valid[format]())).toBe(format)
      expect(judge(`PIÈCE.${extension.toUpperCase()}`, valid[format]())).toBe(format)
    }
  })

  test('a name without extension is taken as the content says', () => {
    expect(judge('devis du 12.05.2026', files.pdf())).toBe('pdf')
    expect(judge('devis', files.docx())).toBe('docx')
    expect(judge('devis', files.csv())).toBe('txt')
  })

  test('text in Latin-1 with the euro sign of windows-1252, and UTF-8 with its mark', () => {
    expect(judge('a.csv', Buffer.from('Société;10 \x80\r\n', 'latin1'))).toBe('csv')
    expect(judge('a.txt', Buffer.concat([Buffer.from('efbbbf', 'hex'), files.txt()]))).toBe('txt')
    expect(judge('a.txt', Buffer.from('MZ est un code de département fictif'))).toBe('txt')
  })

  test('a photograph to which the phone has appended its own data', () => {
    expect(judge('a.jpg', Buffer.concat([files.jpeg(), Buffer.from('SEFT appended by the phone')]))).toBe('jpeg')
  })

  test('a PDF that speaks of encryption without using it', () => {
    expect(judge('a.pdf', files.pdf('/EncryptMetadata true '))).toBe('pdf')
  })

  test('a Word file whose main part is numbered', () => {
    const parts = [
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document2.xml', data: '<w:document/>' },
    ]
    expect(judge('a.docx', files.zip(parts))).toBe('docx')
  })

  test('the verdict does not depend on how the bytes are cut', () => {
    const samples = [
      ...FORMAT_NAMES.map((format) => [`a.${FORMATS[format].extensions[0]}`, valid[format](), format] as const),
      ['a.pdf', files.encryptedPdf(), 'file-encrypted'] as const,
      ['a.pdf', Buffer.concat([files.pdf(), Buffer.alloc(3000, ' '), files.encryptedPdf()]), 'file-encrypted'] as const,
      ['a.exe', files.windowsProgram(), 'file-executable'] as const,
      ['a.txt', Buffer.concat([Buffer.alloc(2000, 'a'), Buffer.from([0xe2, 0x82])]), 'txt'] as const,
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        ([name, bytes, verdict], cuts) => {
          expect(
            judge(
              name,
              bytes,
              cuts.map((cut) => Math.floor(cut * bytes.length)),
            ),
          ).toBe(verdict)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what is refused, and why', () => {
  const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])
  const encryptedManifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
  const big = files.zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: Buffer.alloc(700_000, 7), stored: true },
  ])
  const cases: readonly (readonly [string, string, Buffer, string])[] = [
    ['nothing', 'a.pdf', Buffer.alloc(0), 'file-empty'],
    ['a Windows program', 'a.exe', files.windowsProgram(), 'file-executable'],
    ['a Windows program under another name', 'facture.pdf', files.windowsProgram(), 'file-executable'],
    ['a Linux program', 'a.pdf', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(60)]), 'file-executable'],
    ['a script', 'a.txt', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'file-executable'],
    ['a shortcut', 'a.txt', Buffer.concat([Buffer.from('4c00000001140200', 'hex'), Buffer.alloc(60)]), 'file-executable'],
    ['HTML', 'a.html', Buffer.from('<!DOCTYPE html><p>bonjour'), 'file-markup'],
    ['HTML under another name', 'a.txt', Buffer.from('\n  <html><script>alert(1)</script>'), 'file-markup'],
    ['a script within text', 'a.csv', Buffer.from('nom;montant\n<script>alert(1)</script>;2\n'), 'file-markup'],
    ['SVG', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-markup'],
    [
      'XML behind a byte order mark',
      'a.txt',
      Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from('<?xml version="1.0"?>')]),
      'file-markup',
    ],
    ['an old or protected Office file', 'a.docx', OLE, 'file-old-office'],
    ['an encrypted PDF', 'a.pdf', files.encryptedPdf(), 'file-encrypted'],
    ['an encrypted zip entry', 'a.docx', files.docx({ name: 'a', data: 'b', encrypted: true }), 'file-encrypted'],
    ['an encrypted OpenDocument', 'a.odt', files.odt(encryptedManifest), 'file-encrypted'],
    ['a Word file with macros', 'a.docx', files.docx({ name: 'word/vbaProject.bin', data: 'x' }), 'file-macros'],
    ['a plain archive', 'a.docx', files.zip([{ name: 'facture.exe', data: 'x' }]), 'file-archive'],
    ['an archive with hostile names', 'a.zip', files.zip([{ name: '../../../../etc/passwd', data: 'x' }]), 'file-archive'],
    ['a jar', 'a.jar', files.zip([{ name: 'META-INF/MANIFEST.MF', data: 'x' }]), 'file-archive'],
    ['Word and Excel in one', 'a.docx', files.docx({ name: 'xl/workbook.xml', data: '<workbook/>' }), 'file-ambiguous'],
    ['a PDF that is an archive too', 'a.pdf', Buffer.concat([files.pdf(), files.zip([{ name: 'a', data: 'b' }])]), 'file-ambiguous'],
    ['a picture that is an archive too', 'a.png', Buffer.concat([files.png(), files.docx()]), 'file-ambiguous'],
    ['a photograph that is an archive too', 'a.jpg', Buffer.concat([files.jpeg(), files.docx()]), 'file-ambiguous'],
    ['text that is a PDF too', 'a.txt', Buffer.concat([Buffer.from('bonjour\n'), files.pdf()]), 'file-ambiguous'],
    ['a picture that is a PDF too', 'a.png', Buffer.concat([files.png(), files.pdf()]), 'file-ambiguous'],
    ['a cut PDF', 'a.pdf', files.pdf().subarray(0, 150), 'file-damaged'],
    ['a cut PNG', 'a.png', files.png().subarray(0, -4), 'file-damaged'],
    ['a PNG with something appended', 'a.png', Buffer.concat([files.png(), Buffer.from('x')]), 'file-damaged'],
    ['a cut JPEG', 'a.jpg', files.jpeg().subarray(0, -2), 'file-damaged'],
    ['a cut Word file', 'a.docx', files.docx().subarray(0, -30), 'file-damaged'],
    ['a Word file with something before it', 'a.docx', Buffer.concat([Buffer.from('504b0304', 'hex'), files.docx()]), 'file-damaged'],
    ['a big cut Word file', 'a.docx', big.subarray(0, -1), 'file-damaged'],
    ['bytes of no kind', 'a.pdf', Buffer.from([1, 2, 3, 4, 5, 250]), 'file-type-unknown'],
    ['a photograph of an iPhone', 'a.heic', Buffer.from('000000186674797068656963', 'hex'), 'file-type-unknown'],
    ['text with a zero byte far inside', 'a.txt', Buffer.concat([Buffer.alloc(5000, 'a'), Buffer.alloc(1)]), 'file-type-unknown'],
    ['neither UTF-8 nor windows-1252', 'a.txt', Buffer.from([0x61, 0x81, 0xe9]), 'file-type-unknown'],
    ['UTF-16', 'a.csv', Buffer.from('\uFEFFa;b', 'utf16le'), 'file-type-unknown'],
    ['PostScript', 'a.txt', Buffer.from('%!PS-Adobe-3.0'), 'file-type-unknown'],
    ['a PDF named .png', 'a.png', files.pdf(), 'file-extension-mismatch'],
    ['a PDF named .exe', 'a.pdf.exe', files.pdf(), 'file-extension-mismatch'],
    ['an .exe hidden by a mark of direction', 'facture\u202Efdp.exe', files.pdf(), 'file-extension-mismatch'],
    ['an .exe behind a zero byte', 'facture.pdf\u0000.exe', files.pdf(), 'file-extension-mismatch'],
    ['a Word file named .xlsx', 'a.xlsx', files.docx(), 'file-extension-mismatch'],
    ['an ODS named .odt', 'a.odt', files.ods(), 'file-extension-mismatch'],
    ['text named .pdf', 'a.pdf', files.txt(), 'file-extension-mismatch'],
  ]
  test.each(cases)('%s', (_what, name, bytes, code) => {
    expect(judge(name, bytes)).toBe(code)
  })

  test('each reason comes with what a sentence needs', () => {
    expect(refusal('a.png', files.pdf()).options.details).toEqual({ extension: 'png', found: 'pdf', expected: ['pdf'] })
    expect(refusal('a.xlsx', files.docx()).options.details).toEqual({ extension: 'xlsx', found: 'docx', expected: ['docx'] })
    expect(refusal('a.bin', Buffer.from([1, 2])).options.details).toEqual({
      allowed: ['pdf', 'png', 'jpg', 'jpeg', 'docx', 'xlsx', 'odt', 'ods', 'csv', 'txt'],
    })
    expect(refusal('a.png', files.pdf()).kind).toBe('unsupported')
  })

  test('whatever the bytes, there is a verdict and never another error', () => {
    const magic = fc.constantFrom('', '%PDF-1.7', 'PK\u0003\u0004', 'PK\u0005\u0006', '\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff')
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }), (start, bytes, name) => {
        expect(judge(name, Buffer.concat([Buffer.from(start, 'latin1'), bytes]))).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 500 },
    )
  })

  test('an archive whose directory is altered in any one byte never raises another error', () => {
    const bytes = files.odt()
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ 0xff
      expect(judge('a.odt', altered)).toMatch(/^[a-z-]+$/)
    }
  })
})
