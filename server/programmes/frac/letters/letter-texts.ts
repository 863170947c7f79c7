import type { LocalDate } from '../../../kernel/local-date.ts'
import { frenchAmount, frenchDate } from '../../../letters/french.ts'
import type { LetterText } from '../../../letters/queue-letter.ts'

/** Values a letter may name. Amounts are decimal strings in EUR. */
export interface LetterFields {
  readonly reference: string
  readonly firm: string
  readonly title: string
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
  readonly amount: string | null
  readonly base: string | null
  readonly paid: string
  readonly toRecover: string
  readonly payment: string | null
  readonly reason: string | null
  readonly message: string
  readonly observationDays: number
  readonly startLimitOn: LocalDate | null
  readonly finishLimitOn: LocalDate | null
  readonly claimMonths: number
  /** The bank account, masked. */
  readonly account: string
  readonly signer: string
  /** In which capacity the signer acts. */
  readonly capacity: string
  readonly on: LocalDate
}

export type LetterKind =
  | 'acknowledgement'
  | 'document-request'
  | 'award'
  | 'refusal'
  | 'agreement'
  | 'bank-details-change'
  | 'report-return'
  | 'payment-notice'
  | 'lapse'
  | 'observations-invited'
  | 'award-withdrawal'
  | 'recovery'

const date = (value: LocalDate | null): string => (value ? frenchDate(value) : 'date à préciser')
const amount = (value: string | null): string => frenchAmount(value ?? '0.00')
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

/** The words of each letter of the programme, in French. */
export const letterTexts: Readonly<Record<LetterKind, (fields: LetterFields) => LetterText>> = {
  acknowledgement: (fields) =>
    letter(
      `Accusé de réception de votre demande ${fields.reference}`,
      head(fields),
      `Votre demande a été reçue le ${date(fields.receivedOn)}.`,
      contact(fields),
      `Elle est susceptible de donner lieu à une décision implicite de rejet : sans décision expresse de notre part, et sous réserve que la demande soit complète, elle sera réputée rejetée le ${date(fields.decisionDueOn)}.`,
      appeal(fields),
    ),
  'document-request': (fields) =>
    letter(
      `Pièces à compléter pour votre demande ${fields.reference}`,
      head(fields),
      'Pour examiner votre demande, il nous manque les pièces suivantes :',
      ...fields.documents.map((label) => `- ${label}`),
      fields.message,
      `Merci de les transmettre avant le ${date(fields.requestLimitOn)}. Le délai au terme duquel votre demande serait réputée rejetée est suspendu jusqu'à cette date, ou jusqu'à la réception des pièces si elle est antérieure (article L. 114-5 du code des relations entre le public et l'administration). Il expire désormais le ${date(fields.decisionDueOn)}.`,
      contact(fields),
    ),
  award: (fields) =>
    letter(
      `Attribution d'une aide : dossier ${fields.reference}`,
      head(fields),
      `Une aide d'un montant maximal de ${amount(fields.amount)} vous est attribuée pour « ${fields.title} », sur une dépense éligible de ${amount(fields.base)}.`,
      "Elle est versée sur justification de la mission réalisée : rapport accepté, facture acquittée. Le montant versé est recalculé sur la dépense réelle, dans la limite de ce maximum. L'aide est reversée si l'objet de la mission change, si le plafond des aides publiques est dépassé ou si la mission n'est pas achevée.",
      `La mission doit commencer avant le ${date(fields.startLimitOn)} et s'achever avant le ${date(fields.finishLimitOn)} ; le solde est demandé dans les ${fields.claimMonths} mois qui suivent la remise du rapport. Au-delà, l'aide devient caduque.`,
      appeal(fields),
      signature(fields),
    ),
  refusal: (fields) =>
    letter(
      `Votre demande ${fields.reference}`,
      head(fields),
      'Votre demande ne peut pas être acceptée, pour les raisons suivantes :',
      fields.reason,
      appeal(fields),
      signature(fields),
    ),
  agreement: (fields) =>
    letter(
      `Convention : dossier ${fields.reference}`,
      head(fields),
      `La décision vous est notifiée. Montant maximal de l'aide : ${amount(fields.amount)}.`,
      'Vous pouvez signer la commande du consultant et commencer la mission. Une avance peut être demandée dès maintenant.',
      signature(fields),
    ),
  'bank-details-change': (fields) =>
    letter(
      `Changement de coordonnées bancaires : dossier ${fields.reference}`,
      head(fields),
      `Les versements de ce dossier iront désormais au compte ${fields.account}.`,
      "Si vous n'êtes pas à l'origine de ce changement, prévenez sans attendre le service chargé du dossier.",
      contact(fields),
    ),
  'report-return': (fields) =>
    letter(
      `Rapport à compléter : dossier ${fields.reference}`,
      head(fields),
      'Le rapport de la mission doit être complété :',
      fields.reason,
      contact(fields),
    ),
  'payment-notice': (fields) =>
    letter(
      `Versement : dossier ${fields.reference}`,
      head(fields),
      `Un versement de ${amount(fields.payment)} a été effectué.`,
      contact(fields),
    ),
  lapse: (fields) =>
    letter(
      `Caducité de l'aide : dossier ${fields.reference}`,
      head(fields),
      "La mission n'a pas commencé, ou n'a pas été achevée, dans le délai prévu : l'aide attribuée est caduque.",
      appeal(fields),
      signature(fields),
    ),
  'observations-invited': (fields) =>
    letter(
      `Projet de retrait de l'aide : dossier ${fields.reference}`,
      head(fields),
      "Le retrait de la décision d'attribution est envisagé, pour les raisons suivantes :",
      fields.reason,
      `Vous disposez de ${fields.observationDays} jours pour présenter vos observations écrites et, sur votre demande, des observations orales. Vous pouvez vous faire assister ou représenter (articles L. 121-1 et L. 122-1 du code des relations entre le public et l'administration).`,
      contact(fields),
    ),
  'award-withdrawal': (fields) =>
    letter(
      `Retrait de l'aide : dossier ${fields.reference}`,
      head(fields),
      "La décision d'attribution est retirée, pour les raisons suivantes :",
      fields.reason,
      appeal(fields),
      signature(fields),
    ),
  recovery: (fields) =>
    letter(
      `Reversement demandé : dossier ${fields.reference}`,
      head(fields),
      `Un reversement de ${amount(fields.toRecover)} vous est demandé sur les ${amount(fields.paid)} versés, pour les raisons suivantes :`,
      fields.reason,
      appeal(fields),
      signature(fields),
    ),
}
