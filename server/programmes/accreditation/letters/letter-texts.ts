import type { LocalDate } from '../../../kernel/local-date.ts'
import { frenchDate } from '../../../letters/french.ts'
import type { LetterText } from '../../../letters/queue-letter.ts'
import { frenchField, frenchProof } from './french-words.ts'

/** One field of one consultant as a letter tells it. */
export interface LetterLine {
  readonly consultant: string
  readonly field: string
  readonly accepted: boolean
  readonly reason: string
  /** What proves the digital competence, or 'none'. */
  readonly competence: string
}

/** Values a letter may name. */
export interface LetterFields {
  readonly reference: string
  readonly firm: string
  readonly service: string
  readonly serviceEmail: string
  readonly servicePhone: string
  readonly serviceAddress: string
  readonly funder: string
  readonly court: string
  readonly receivedOn: LocalDate | null
  readonly decisionDueOn: LocalDate | null
  readonly requestLimitOn: LocalDate | null
  readonly documents: readonly string[]
  readonly lines: readonly LetterLine[]
  readonly validFrom: LocalDate | null
  readonly validUntil: LocalDate | null
  readonly insuredUntil: LocalDate | null
  readonly observationsUntil: LocalDate | null
  readonly reason: string | null
  readonly message: string
  readonly signer: string
  /** In which capacity the signer acts. */
  readonly capacity: string
  readonly on: LocalDate
}

export type LetterKind =
  | 'acknowledgement'
  | 'document-request'
  | 'decision'
  | 'refusal'
  | 'suspension'
  | 'reinstatement'
  | 'observations-invited'
  | 'accreditation-withdrawal'

const date = (value: LocalDate | null): string => (value ? frenchDate(value) : 'date à préciser')
const contact = (fields: LetterFields): string =>
  `Service chargé du dossier : ${fields.service}, ${fields.serviceAddress}, ${fields.serviceEmail}, téléphone ${fields.servicePhone}.`

/** Ways and time limits of appeal (CRPA R112-11-1, L411-2): without them appeal limits do not run (L112-12). */
const appeal = (fields: LetterFields): string =>
  `Voies et délais de recours : dans les deux mois qui suivent, vous pouvez former un recours gracieux devant ${fields.funder}, ` +
  `ou un recours contentieux devant ${fields.court}. Un recours gracieux formé dans ce délai interrompt le délai du recours contentieux.`

const letter = (subject: string, ...paragraphs: readonly (string | null)[]): LetterText => ({
  subject,
  paragraphs: paragraphs.filter((paragraph): paragraph is string => paragraph !== null && paragraph !== ''),
})

const head = (fields: LetterFields): string => `Dossier ${fields.reference}, ${fields.firm}.`
/** Name and capacity of the signer (CRPA L212-1). */
const signature = (fields: LetterFields): string =>
  `Le ${frenchDate(fields.on)}, pour ${fields.funder}, ${fields.signer}, ${fields.capacity}.`

/** Each field with its outcome and its reasons (CRPA L211-2); a missing digital competence is said whatever the officer wrote. */
const decided = (line: LetterLine): string =>
  `- ${frenchField(line.field)}, ${line.consultant} : ${line.accepted ? 'agréé' : 'refusé'}. ${line.reason} ` +
  (line.competence === 'none'
    ? 'La compétence numérique exigée dans ce domaine n’est pas établie à ce jour.'
    : `Compétence numérique établie par ${frenchProof(line.competence)}.`)

/** The words of each letter of the programme, in French. */
export const letterTexts: Readonly<Record<LetterKind, (fields: LetterFields) => LetterText>> = {
  acknowledgement: (fields) =>
    letter(
      `Accusé de réception de votre demande d’agrément ${fields.reference}`,
      head(fields),
      `Votre demande a été reçue le ${date(fields.receivedOn)}.`,
      contact(fields),
      `Elle est susceptible de donner lieu à une décision implicite de rejet (article L. 231-4, 2° du code des relations entre le public et l’administration) : sans décision expresse de notre part, et sous réserve que la demande soit complète, elle sera réputée rejetée le ${date(fields.decisionDueOn)}.`,
      appeal(fields),
    ),
  'document-request': (fields) =>
    letter(
      `Pièces à compléter pour votre demande d’agrément ${fields.reference}`,
      head(fields),
      'Pour examiner votre demande, il nous manque les pièces suivantes :',
      ...fields.documents.map((label) => `- ${label}`),
      fields.message,
      `Merci de les transmettre avant le ${date(fields.requestLimitOn)}. Le délai au terme duquel votre demande serait réputée rejetée est suspendu jusqu’à cette date, ou jusqu’à la réception des pièces si elle est antérieure (article L. 114-5 du code des relations entre le public et l’administration). Il expire désormais le ${date(fields.decisionDueOn)}.`,
      contact(fields),
    ),
  decision: (fields) =>
    letter(
      `Agrément : dossier ${fields.reference}`,
      head(fields),
      `${fields.firm} est agréé du ${date(fields.validFrom)} au ${date(fields.validUntil)}, dans les domaines suivants et pour les consultants nommés :`,
      ...fields.lines.map(decided),
      `L’agrément ne vaut que tant que votre assurance de responsabilité professionnelle est en cours : l’attestation détenue va jusqu’au ${date(fields.insuredUntil)}. Une mission ne peut être aidée ni payée au-delà sans une nouvelle attestation.`,
      appeal(fields),
      signature(fields),
    ),
  refusal: (fields) =>
    letter(
      `Votre demande d’agrément ${fields.reference}`,
      head(fields),
      'Votre demande d’agrément est refusée, pour les raisons suivantes :',
      fields.reason,
      ...fields.lines.map(decided),
      appeal(fields),
      signature(fields),
    ),
  suspension: (fields) =>
    letter(
      `Suspension de l’agrément : dossier ${fields.reference}`,
      head(fields),
      `Votre agrément est suspendu à compter du ${date(fields.on)}, pour les raisons suivantes :`,
      fields.reason,
      'Aucune nouvelle mission ne peut être aidée. Les missions commencées peuvent s’achever.',
      appeal(fields),
      signature(fields),
    ),
  reinstatement: (fields) =>
    letter(
      `Agrément rétabli : dossier ${fields.reference}`,
      head(fields),
      `Votre agrément produit de nouveau tous ses effets à compter du ${date(fields.on)}.`,
      fields.reason,
      signature(fields),
    ),
  'observations-invited': (fields) =>
    letter(
      `Projet de retrait de l’agrément : dossier ${fields.reference}`,
      head(fields),
      'Le retrait de votre agrément est envisagé, pour les raisons suivantes :',
      fields.reason,
      `Vous pouvez présenter jusqu’au ${date(fields.observationsUntil)} inclus vos observations écrites et, sur votre demande, des observations orales. Vous pouvez vous faire assister ou représenter (articles L. 121-1 et L. 122-1 du code des relations entre le public et l’administration).`,
      contact(fields),
    ),
  'accreditation-withdrawal': (fields) =>
    letter(
      `Retrait de l’agrément : dossier ${fields.reference}`,
      head(fields),
      `Votre agrément est retiré à compter du ${date(fields.on)}, pour les raisons suivantes :`,
      fields.reason,
      appeal(fields),
      signature(fields),
    ),
}
