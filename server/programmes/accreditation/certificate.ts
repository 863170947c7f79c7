import { frenchDate } from '../../letters/french.ts'
import type { PdfContent } from '../../pdf/pdf-content.ts'
import { frenchField } from './letters/french-words.ts'
import type { RegisterEntry } from './register/register.queries.ts'

export interface CertificateInput {
  /** What the public register says of the accreditation on that day. */
  readonly entry: RegisterEntry
  readonly funder: { readonly name: string; readonly service: string; readonly address: string }
  readonly at: Date
  /** Its words, as the funder has them for the edition of the case. */
  readonly words: { readonly subject: string; readonly paragraphs: readonly string[] }
  /** The address of its page in the public register. */
  readonly url: string
}

/** The fields that give a right on the day: the only ones a certificate names. */
export const rightsToday = ({ fields }: RegisterEntry): RegisterEntry['fields'] => fields.filter(({ status }) => status === 'valid')

/** The certificate of an accredited consultancy: consultants, fields and term, and where it can be checked on any later day. */
export function certificateContent({ entry, funder, words, at, url }: CertificateInput): PdfContent {
  const [first = '', ...others] = words.paragraphs
  return {
    title: words.subject,
    language: 'fr',
    issuer: [funder.name, funder.service, funder.address].filter((line) => line.trim() !== ''),
    at,
    footer: `Agrément ${entry.reference ?? entry.name} · vérifiable en ligne`,
    blocks: [
      { kind: 'paragraph', text: first },
      {
        kind: 'fields',
        rows: [
          ['Cabinet', [entry.name, entry.commune].filter(Boolean).join(', ')],
          ['Numéro d’agrément', entry.reference ?? ''],
          ['Départements', entry.departements.join(', ')],
          ['Décision à effet du', frenchDate(entry.from)],
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: 'Domaine', share: 3 },
          { label: 'Consultants', share: 4 },
          { label: 'Agréé jusqu’au', share: 2 },
        ],
        rows: rightsToday(entry).map((one) => [frenchField(one.field), one.consultants.join(', '), frenchDate(one.until)]),
      },
      ...others.map((text) => ({ kind: 'paragraph', text }) as const),
      { kind: 'link', text: 'Vérifier cet agrément', url },
    ],
  }
}
