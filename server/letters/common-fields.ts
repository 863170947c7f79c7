import type { ValuesOf } from './letter-set.ts'

/** What a letter of any programme may name. */
export const COMMON_FIELDS = {
  reference: 'text',
  firm: 'text',
  title: 'text',
  service: 'text',
  serviceEmail: 'text',
  servicePhone: 'text',
  serviceAddress: 'text',
  funder: 'text',
  court: 'text',
  /** Who works on the case; none before it is given to somebody. */
  officer: 'text',
  receivedOn: 'date',
  decisionDueOn: 'date',
  requestLimitOn: 'date',
  documents: 'list',
  reason: 'text',
  message: 'text',
  /** The last day to answer, or to do what is asked. */
  answerBy: 'date',
  signer: 'text',
  /** In which capacity the signer acts. */
  capacity: 'text',
  /** The day of the act. */
  on: 'date',
} as const
export type CommonValues = ValuesOf<typeof COMMON_FIELDS>

/** What a letter of a programme that awards may name beside. */
export const AWARD_FIELDS = {
  ...COMMON_FIELDS,
  amount: 'amount',
  base: 'amount',
  paid: 'amount',
  toRecover: 'amount',
  payment: 'amount',
  observationDays: 'number',
  startLimitOn: 'date',
  finishLimitOn: 'date',
  claimMonths: 'number',
  /** The bank account, masked. */
  account: 'text',
  /** Why the law lets an award be withdrawn. */
  withdrawalGround: 'text',
} as const
export type AwardValues = ValuesOf<typeof AWARD_FIELDS>

/**
 * Sentences that are the law's own. `appeal`: without it, or without the court, the time limits of appeal do not run (CJA R421-5);
 * `appealOfSilence`: the same in an acknowledgement (CRPA L112-12), where a decision may be born of silence.
 */
export const COMMON_PASSAGES = {
  /** What a formal notice leads to when nothing is done. */
  noticeConsequence:
    'Sans réponse de votre part dans ce délai, le retrait de la décision et, s’il y a lieu, le reversement des sommes versées pourront être décidés, après que vous aurez été mis à même de présenter vos observations (articles L. 121-1, L. 122-1 et L. 242-2 du code des relations entre le public et l’administration).',
  contact: 'Service chargé du dossier : {service}, {serviceAddress}, {serviceEmail}, téléphone {servicePhone}.',
  appeal:
    'Voies et délais de recours : dans les deux mois qui suivent la notification de cette décision, vous pouvez former un recours gracieux devant {funder}, ou un recours contentieux devant {court}, par courrier ou par l’application Télérecours citoyens (www.telerecours.fr). Un recours gracieux formé dans ce délai interrompt le délai du recours contentieux.',
  appealOfSilence:
    'Voies et délais de recours : dans les deux mois qui suivent la notification de la décision, ou la date à laquelle une décision implicite est née, vous pouvez former un recours gracieux devant {funder}, ou un recours contentieux devant {court}, par courrier ou par l’application Télérecours citoyens (www.telerecours.fr). Un recours gracieux formé dans ce délai interrompt le délai du recours contentieux.',
  /** Of the letter that gives the reasons of a rejection born of silence (CRPA L232-4, al. 2). */
  appealAfterReasons:
    'Voies et délais de recours : le délai de recours contre ce rejet court jusqu’à l’expiration de deux mois suivant le jour où ces motifs vous sont communiqués (article L. 232-4 du code des relations entre le public et l’administration). Dans ce délai, vous pouvez former un recours gracieux devant {funder}, ou un recours contentieux devant {court}, par courrier ou par l’application Télérecours citoyens (www.telerecours.fr). Un recours gracieux formé dans ce délai interrompt le délai du recours contentieux.',
  signature: 'Le {on}, pour {funder}, {signer}, {capacity}.',
  suspension:
    'Le délai au terme duquel votre demande serait réputée rejetée est suspendu jusqu’à cette date, ou jusqu’à la réception des pièces si elle est antérieure (article L. 114-5 du code des relations entre le public et l’administration). Il expire désormais le {decisionDueOn}.',
  hearing:
    'présenter vos observations écrites et, sur votre demande, des observations orales. Vous pouvez vous faire assister par un conseil ou représenter par un mandataire (articles L. 121-1 et L. 122-1 du code des relations entre le public et l’administration).',
} as const

/** Those of a request for money: silence is a rejection (CRPA L231-4, 3°). */
export const AWARD_PASSAGES = {
  ...COMMON_PASSAGES,
  implicitRejection:
    'Elle est susceptible de donner lieu à une décision implicite de rejet (article L. 231-4, 3° du code des relations entre le public et l’administration) : sans décision expresse de notre part, et sous réserve que la demande soit complète, elle sera réputée rejetée le {decisionDueOn}.',
} as const
