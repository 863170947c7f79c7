import { createHash } from 'node:crypto'
import type { Db } from '../db/client.ts'
import type { PdfContent } from '../pdf/pdf-content.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import type { Services } from '../services.ts'
import { letterContent, type SentLetter } from './letter-pdf.ts'
import { lettersToPrint } from './letter-row.queries.ts'

/** A letter of a postal file, in the order of its list. */
export interface PostalLetter {
  readonly id: string
  /** From 1: the place on the list, on the address page, in the name of the file. */
  readonly place: number
  readonly letter: SentLetter
  readonly path: string
  /** The bytes kept when the letter left, checked against their hash; null: they cannot be read. */
  readonly stored: { readonly bytes: Buffer; readonly sha256: string } | null
  /** The same pages as data; null: made again today they would be others, so the stored file itself is printed. */
  readonly pages: PdfContent | null
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The letters of a file one by one, each with the very bytes it left with. One that cannot be read comes with none and is told to the
 * log: it does not cost the others.
 */
export async function* postalLetters(services: Pick<Services, 'db' | 'log'>, letterIds: readonly string[]): AsyncGenerator<PostalLetter> {
  const letters = await lettersToPrint(services.db, letterIds)
  for (const [index, letter] of letters.entries()) {
    const stored = await storedBytes(services, letter.id)
    const content = letterContent(letter)
    // pages drawn anew are printed only when they are those that were kept, to the byte
    const same = stored !== null && sha256Of(await renderPdf(content)) === stored.sha256
    const place = index + 1
    yield { id: letter.id, place, letter, path: pathOf(place, letter), stored, pages: same ? content : null }
  }
}

const pathOf = (place: number, { reference }: SentLetter): string =>
  `courriers/${String(place).padStart(3, '0')}-${reference.replace(/[^A-Za-z0-9-]/g, '_')}.pdf`

async function storedBytes({ db, log }: Pick<Services, 'db' | 'log'>, letterId: string): Promise<PostalLetter['stored']> {
  const row = await keptFile(db, letterId).catch((error: unknown) => {
    log.error({ err: error, letterId }, 'the stored file of a letter could not be read')
    return undefined
  })
  if (!row) return null
  const sha256 = row.sha256.toString('hex')
  if (sha256Of(row.content) === sha256) return { bytes: row.content, sha256 }
  log.error({ letterId }, 'the stored file of a letter is not what was kept')
  return null
}

const keptFile = (db: Db, letterId: string) =>
  db.selectFrom('letter_file').select(['content', 'sha256']).where('letter_id', '=', letterId).executeTakeFirst()
