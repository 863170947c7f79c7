/** Something a letter has to say, and on which text. Its words for people are in the console (`wordings.mentions`), by code. */
export interface Mention {
  readonly code: string
  readonly basis: string
  /** Fields, all of them, through which a wording says it. */
  readonly fields: readonly string[]
}

const mention = (code: string, basis: string, ...fields: string[]): Mention => ({ code, basis, fields })

const SERVICE = mention('service', 'CRPA R112-11-1, 2° ; R112-5, 2°', 'service', 'serviceAddress', 'serviceEmail', 'servicePhone')
const APPEAL = mention('appeal', 'CJA R421-1, R421-5', 'funder', 'court', 'appeal')
const SIGNATURE = mention('signature', 'CRPA L212-1', 'signer', 'capacity', 'on')
const REFERENCE = mention('reference', 'CRPA L112-11', 'reference')
const contactOf = (basis: string): Mention => mention('contact', basis, 'service', 'serviceEmail', 'servicePhone')

/**
 * What each sort of letter must say. A programme picks the list of each of its kinds, and may add to it (`alsoOf`).
 * The acknowledgement answers both texts: R112-11-1 (electronic) and R112-5 (paper), whichever way the request came.
 */
export const MENTIONS = {
  acknowledgement: [
    mention('received-on', 'CRPA R112-11-1, 1° ; R112-5, 1°', 'receivedOn'),
    SERVICE,
    mention('implicit-decision', 'CRPA R112-11-1, al. 4 ; R112-5, al. 5', 'implicitRejection'),
    mention('implicit-date', 'CRPA R112-11-1, al. 4 ; R112-5, 1°', 'decisionDueOn'),
    mention('appeal', 'CRPA R112-11-1, al. 5 ; R112-5, al. 5 ; L112-12', 'funder', 'court', 'appealOfSilence'),
  ],
  /** Sent when the acknowledgement is not instantaneous. */
  registration: [mention('received-on', 'CRPA R112-11-2, al. 1', 'receivedOn'), contactOf('CRPA R112-11-1, 2°')],
  formalNotice: [
    mention('reasons', 'CRPA L211-2, L121-1', 'reason'),
    mention('time-limit', 'CRPA L122-1', 'answerBy'),
    mention('notice-consequence', 'CRPA L242-2, 2° ; décret 2018-514, art. 14', 'noticeConsequence'),
    contactOf('CRPA R112-11-1, 2°'),
    SIGNATURE,
  ],
  amendment: [
    mention('beneficiary', 'Loi 2000-321, art. 10', 'firm'),
    mention('object', 'Loi 2000-321, art. 10', 'title'),
    mention('changes', 'Loi 2000-321, art. 10', 'message'),
    mention('amount', 'Loi 2000-321, art. 10', 'amount'),
    SIGNATURE,
  ],
  /** What a person shows to others: of whom, under which number, as of which day, and where it is checked. */
  certificate: [
    mention('beneficiary', 'Règlement de l’agrément', 'firm'),
    REFERENCE,
    mention('as-of', 'Règlement de l’agrément', 'on'),
    mention('register', 'Règlement de l’agrément', 'registerAlone'),
  ],
  documentRequest: [
    mention('missing-documents', 'CRPA L114-5, al. 1 ; R112-11-4', 'documents'),
    mention('time-limit', 'CRPA L114-5, al. 1 ; R112-11-4', 'requestLimitOn'),
    mention('suspension', 'CRPA L114-5, al. 3 et 4', 'suspension'),
    mention('implicit-date', 'CRPA R112-11-4, al. 2', 'decisionDueOn'),
    contactOf('CRPA R112-11-1, 2°'),
  ],
  /** The reasons of a rejection born of silence; with them the time of appeal runs anew. */
  silenceReasons: [
    mention('reasons', 'CRPA L232-4, L211-5', 'reason'),
    mention('appeal-after-reasons', 'CRPA L232-4, al. 2 ; CJA R421-5', 'funder', 'court', 'appealAfterReasons'),
    SIGNATURE,
  ],
  refusal: [mention('reasons', 'CRPA L211-2, L211-5', 'reason'), APPEAL, SIGNATURE],
  award: [
    mention('beneficiary', 'Décret 2018-514', 'firm'),
    mention('object', 'Décret 2018-514', 'title'),
    mention('eligible-base', 'Décret 2018-514', 'base'),
    mention('amount', 'Décret 2018-514', 'amount'),
    mention('conditions', 'Décret 2018-514', 'conditions'),
    mention('calendar', 'Décret 2018-514', 'calendar'),
    APPEAL,
    SIGNATURE,
  ],
  agreement: [
    mention('beneficiary', 'Loi 2000-321, art. 10', 'firm'),
    mention('object', 'Loi 2000-321, art. 10', 'title'),
    mention('amount', 'Loi 2000-321, art. 10', 'amount'),
    mention('conditions', 'Loi 2000-321, art. 10', 'conditions'),
    SIGNATURE,
  ],
  notification: [mention('amount', 'CRPA L221-8', 'amount'), SIGNATURE],
  /** A measure against a person that ends or cuts short a right. */
  adverse: [mention('reasons', 'CRPA L211-2, L211-5', 'reason'), APPEAL, SIGNATURE],
  lapse: [mention('reasons', 'CRPA L211-2, 5°, L211-5', 'lapseGround'), APPEAL, SIGNATURE],
  withdrawal: [
    mention('reasons', 'CRPA L211-2, 4°, L211-5', 'reason'),
    mention('grounds', 'CRPA L241-2, L242-1, L242-2', 'withdrawalGround'),
    APPEAL,
    SIGNATURE,
  ],
  recovery: [
    mention('amount-due', 'Décret 2018-514, art. 14', 'toRecover'),
    mention('reasons', 'CRPA L211-2, 4°, L211-5', 'reason'),
    APPEAL,
    SIGNATURE,
  ],
  hearing: [
    mention('reasons', 'CRPA L121-1, L122-1', 'reason'),
    mention('right-to-be-heard', 'CRPA L122-1', 'hearing'),
    contactOf('CRPA L122-1'),
  ],
  /** Of a session of a committee, after the rules of commissions that are heard before a decision (CRPA R133-3 to R133-15). */
  minutes: [
    mention('date-and-place', 'CRPA R133-13', 'meetsOn', 'place'),
    mention('members-present', 'CRPA R133-13', 'present'),
    mention('quorum', 'CRPA R133-10', 'quorum', 'presentCount', 'quorumMet'),
    mention('agenda', 'CRPA R133-5, R133-13', 'agenda'),
    mention('deliberations', 'CRPA R133-11, R133-13', 'deliberations'),
    mention('recusals', 'CRPA R133-12', 'recusals'),
    SIGNATURE,
  ],
  decision: [SIGNATURE],
  information: [REFERENCE, contactOf('CRPA R112-11-1, 2°')],
} as const satisfies Readonly<Record<string, readonly [Mention, ...Mention[]]>>

/** A list with what a programme's own rules add. */
export const alsoOf = (mentions: readonly [Mention, ...Mention[]], ...more: readonly Mention[]): readonly [Mention, ...Mention[]] => [
  ...mentions,
  ...more,
]

export { mention }
