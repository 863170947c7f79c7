import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Actor } from '../access/actor.ts'
import { recordAudit } from '../audit/record.ts'
import type { PdfContent } from '../pdf/pdf-content.ts'
import { type PrintedSides, renderPdfs } from '../pdf/render-pdf.ts'
import type { Services } from '../services.ts'
import type { SheetColumn } from '../sheets/column.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import { writeZip } from '../sheets/zip-stream.ts'
import { visiblePostalFile } from './postal-file.ts'
import { type PostalLetter, postalLetters } from './postal-letters.ts'

/** How a letter of the file is printed: with the others, from its own file, or not at all. */
type Printing = 'together' | 'apart' | 'unreadable'
const printingOf = ({ stored, pages }: PostalLetter): Printing => (pages ? 'together' : stored ? 'apart' : 'unreadable')
const PRINTING: Readonly<Record<Printing, string>> = {
  together: 'avec les autres',
  apart: 'à imprimer à part',
  unreadable: 'illisible : à signaler à l’administrateur',
}

/**
 * Everything the clerk prints, in one PDF: for each letter its address page, then its pages. What is missing from it is said on top.
 * On both sides of a sheet the address page keeps its back empty: with a letter on it, the address would be folded away from the window.
 */
export async function printPostalFile(
  services: Services,
  actor: Actor,
  { id, sides }: { readonly id: string; readonly sides: PrintedSides },
): Promise<{ bytes: Buffer; name: string }> {
  const file = await visiblePostalFile(services.db, actor, id)
  const letters: PostalLetter[] = []
  for await (const one of postalLetters(services, idsOf(file))) letters.push(one)
  await recordTaken(services, actor, file, 'pdf')
  return { bytes: await printed(letters, file.made_at, sides), name: nameOf(file.made_at) }
}

/**
 * The file as a zip: the stored PDF of each letter byte for byte, in the order of the list of addresses, that list, what is printed, and a
 * manifest with the hash of each letter. `open` is called when the journal has its line.
 */
export async function archivePostalFile(services: Services, actor: Actor, id: string, open: (name: string) => Writable): Promise<void> {
  const file = await visiblePostalFile(services.db, actor, id)
  await recordTaken(services, actor, file, 'zip')
  await writeZip(
    open(nameOf(file.made_at)),
    async (zip) => {
      const letters: PostalLetter[] = []
      for await (const one of postalLetters(services, idsOf(file))) {
        letters.push(one)
        if (one.stored) zip.add(one.path, one.stored.bytes, { compress: false })
      }
      zip.add('a-imprimer.pdf', await printed(letters, file.made_at, 'two'), { compress: false })
      zip.add('adresses.csv', await addressList(letters))
      zip.add('manifeste.json', `${JSON.stringify(manifestOf(letters, file.made_at, id), null, 2)}\n`)
    },
    file.made_at,
  )
}

const idsOf = (file: { readonly letters: readonly { readonly id: string }[] }): string[] => file.letters.map((letter) => letter.id)
const nameOf = (madeAt: Date): string => `courriers-${madeAt.toISOString().slice(0, 10)}`

/** Names and addresses of firms leave the house with it. */
const recordTaken = (
  { db, clock }: Services,
  actor: Actor,
  file: { readonly id: string; readonly letters: readonly unknown[] },
  format: 'pdf' | 'zip',
): Promise<void> =>
  recordAudit(db, {
    ...{ actor, at: clock.now(), action: 'export.made', after: { format, letters: file.letters.length } },
    subject: { kind: 'export', id: file.id, label: 'letters-to-post' },
  })

function manifestOf(letters: readonly PostalLetter[], madeAt: Date, id: string) {
  return {
    postalFile: id,
    madeAt: madeAt.toISOString(),
    files: letters.flatMap(({ id: letter, path, stored }) =>
      stored ? [{ path, letter, sha256: stored.sha256, bytes: stored.bytes.length }] : [],
    ),
    leftOut: letters.flatMap(({ id: letter, path, stored }) => (stored ? [] : [{ path, letter, because: 'letter-unreadable' }])),
  }
}

const column = (code: string, heading: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ code, heading, kind })
const COLUMNS = [
  column('place', 'Ordre', 'number'),
  column('reference', 'Dossier'),
  column('recipient', 'Destinataire'),
  column('organisation', 'Organisme'),
  column('street', 'Adresse'),
  column('town', 'Code postal et commune'),
  column('subject', 'Objet'),
  column('file', 'Fichier'),
  column('printing', 'Impression'),
]

/** As a French spreadsheet opens it. */
async function addressList(letters: readonly PostalLetter[]): Promise<Buffer> {
  const rows = letters.map((one) => {
    const [street = '', town = ''] =
      one.letter.recipientAddress.length > 1 ? one.letter.recipientAddress : ['', ...one.letter.recipientAddress]
    return {
      ...{ place: one.place, reference: one.letter.reference, recipient: one.letter.recipientName, organisation: one.letter.firm },
      ...{ street, town, subject: one.letter.subject, file: one.path, printing: PRINTING[printingOf(one)] },
    }
  })
  const out = new PassThrough()
  const whole = buffer(out)
  await writeCsv(out, { name: 'Adresses', columns: COLUMNS, rows }, { separator: 'semicolon', byteOrderMark: true, decimals: 'comma' })
  return whole
}

/** Address pages and letters in turn; before them, when there are any, the letters that are not in it. */
function printed(letters: readonly PostalLetter[], at: Date, sides: PrintedSides): Promise<Buffer> {
  const apart = letters.filter(({ pages }) => pages === null)
  const parts = letters.flatMap((one) => (one.stored ? [addressPage(one, letters.length, at), ...(one.pages ? [one.pages] : [])] : []))
  const [first, ...others] = apart.length > 0 || parts.length === 0 ? [notePage(apart, letters, at), ...parts] : parts
  if (!first) throw new Error('nothing is printed')
  return renderPdfs(first, others, sides)
}

const sender = ({ issuer }: PostalLetter['letter']): string[] =>
  [issuer.funder, issuer.service, issuer.address].filter((line) => line !== '')

function addressPage({ letter, place, path, pages }: PostalLetter, count: number, at: Date): PdfContent {
  return {
    title: `Courrier ${place} sur ${count}`,
    language: 'fr',
    issuer: sender(letter),
    at,
    footer: `Dossier ${letter.reference}`,
    blocks: [
      { kind: 'window', lines: [...new Set([letter.firm, letter.recipientName, ...letter.recipientAddress])] },
      {
        kind: 'fields',
        rows: [
          ['Dossier', letter.reference],
          ['Objet', letter.subject],
          ...(letter.recipientAddress.length > 0 ? [] : [['Adresse', 'inconnue : à compléter à la main'] as const]),
          ...(pages ? [] : [['À joindre', `ce courrier s’imprime à part : ${path}`] as const]),
        ],
      },
    ],
  }
}

function notePage(apart: readonly PostalLetter[], letters: readonly PostalLetter[], at: Date): PdfContent {
  const [one] = letters
  const named = (wanted: Printing): string[] =>
    apart
      .filter((letter) => printingOf(letter) === wanted)
      .map(({ place, letter, path }) => `${place}. ${letter.reference}, ${letter.firm} (${path})`)
  const [own, unreadable] = [named('apart'), named('unreadable')]
  return {
    title: 'À lire avant de mettre sous pli',
    language: 'fr',
    issuer: one ? sender(one.letter) : [],
    at,
    footer: `${letters.length} courriers`,
    blocks: [
      ...(own.length > 0
        ? [
            { kind: 'heading', text: 'À imprimer à part, depuis l’archive' } as const,
            { kind: 'paragraph', text: 'Ces courriers sont partis avec d’autres coordonnées : leur fichier conservé fait foi.' } as const,
            { kind: 'list', items: own } as const,
          ]
        : []),
      ...(unreadable.length > 0
        ? [
            { kind: 'heading', text: 'Illisibles' } as const,
            {
              kind: 'paragraph',
              text: 'Le fichier conservé de ces courriers ne peut pas être lu. Signalez-le à l’administrateur ; ne les postez pas.',
            } as const,
            { kind: 'list', items: unreadable } as const,
          ]
        : []),
    ],
  }
}
