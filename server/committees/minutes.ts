import { frenchDate } from '../letters/french.ts'
import { blocksOf } from '../letters/letter-pdf.ts'
import { composeLetter } from '../letters/letter-values.ts'
import type { Wording } from '../letters/template.ts'
import type { PdfBlock, PdfContent } from '../pdf/pdf-content.ts'
import { committeeLetters } from './minutes-letter.ts'
import { called, type MinutesInput, minutesValues } from './minutes-values.ts'

/** `kept`: those of a posted session; `draft`: nothing is decided yet; `preview`: words that an administrator tries. */
export type MinutesLook = 'kept' | 'draft' | 'preview'

export interface MinutesDocument extends MinutesInput {
  readonly wording: Wording
  /** One line each: name, service, address. */
  readonly issuer: readonly string[]
  /** The instant the document is dated with: that of the posting. */
  readonly at: Date
  readonly look: MinutesLook
}

const TITLE: Readonly<Record<MinutesLook, string>> = { kept: '', draft: 'Projet : ', preview: 'Aperçu : ' }
const FOOTER: Readonly<Record<MinutesLook, string>> = {
  kept: 'Procès-verbal',
  draft: 'PROJET, sans valeur de décision',
  preview: 'Aperçu, sans valeur',
}
const DRAFT: PdfBlock = {
  kind: 'paragraph',
  text: 'PROJET. Les décisions ci-dessous n’ont pas encore été portées par l’autorité.',
  strong: true,
}

/** The minutes as a document, in the words given. That it is a draft is said by the program: no wording can leave it out. */
export function minutesOf(input: MinutesDocument): PdfContent {
  const { session, ballots, wording, issuer, at, look } = input
  const { subject, paragraphs } = composeLetter(committeeLetters.minutes, wording, { ...minutesValues(input) })
  return {
    title: `${TITLE[look]}${subject}`,
    language: 'fr',
    issuer,
    at,
    footer: `${FOOTER[look]} · séance du ${frenchDate(session.meetsOn)}`,
    blocks: [
      ...(look === 'draft' ? [DRAFT] : []),
      ...blocksOf(paragraphs, true),
      { kind: 'signatures', people: ballots.members.filter((member) => member.chair).map(called) },
    ],
  }
}
