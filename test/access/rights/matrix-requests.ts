import { fracDefaults } from '../../../server/programmes/frac/parameters.ts'
import { application } from '../../cases/world.ts'
import { application as collectiveApplication } from '../../programmes/support/collective-world.ts'
import { committees } from './committee-requests.ts'
import { corrections } from './correction-requests.ts'
import { exporting } from './export-requests.ts'
import { integratorRequests } from './integrator-requests.ts'
import type { MatrixWorld, Target } from './matrix-world.ts'
import { openData } from './open-data-requests.ts'
import { stateAid } from './state-aid-requests.ts'
import { figures } from './statistic-requests.ts'

/** A request that reaches the decision on rights and scope, and then changes nothing that the next one needs. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  /** A function of the turn, where the same words twice would be refused. */
  readonly body?: object | ((turn: number) => object)
  /** A body that is no JSON. */
  readonly raw?: string
  /** Words of the target: the answer is then told apart by whether one of them stands in it. */
  readonly shows?: readonly string[]
}

/** A version nobody has: whoever reaches the thing is told it is stale (412). */
export const NEVER = '"999999"'
const NOBODY = '00000000-0000-4000-8000-000000000000'
const DAY = '2026-11-21'

const reading: Readonly<Record<string, (target: Target) => Asked>> = {
  listCases: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  countCases: ({ state }) => ({ shows: [`"${state}"`] }),
  readCase: ({ caseId }) => ({ params: { id: caseId } }),
  listCaseActions: ({ caseId }) => ({ params: { id: caseId } }),
  listCaseEvents: ({ caseId }) => ({ params: { id: caseId } }),
  replayCaseTraces: ({ caseId }) => ({ params: { id: caseId } }),
  listCaseNotes: ({ caseId }) => ({ params: { id: caseId } }),
  listCaseDocuments: ({ caseId, documentId }) => ({ params: { id: caseId }, shows: [documentId] }),
  listCaseLetters: ({ caseId }) => ({ params: { id: caseId }, shows: ['"subject"'] }),
  readCaseEvaluation: ({ caseId }) => ({ params: { id: caseId } }),
  listProviderEvaluations: ({ consultancyId }) => ({ params: { id: consultancyId } }),
  // no such letter, no such accreditation: nobody learns more than that
  readLetterPdf: ({ caseId }) => ({ params: { id: caseId, letterId: NOBODY } }),
  readAccreditationCertificate: ({ caseId }) => ({ params: { id: caseId } }),
  listCasePayments: ({ caseId }) => ({ params: { id: caseId }, shows: ['"claimed"'] }),
  readFracCase: ({ caseId }) => ({ params: { id: caseId } }),
  // the case asked for is of another programme: nobody learns more than that
  readAccreditationCase: ({ caseId }) => ({ params: { id: caseId } }),
  readCollectiveCase: ({ caseId }) => ({ params: { id: caseId } }),
  readAttendanceSheet: ({ caseId }) => ({ params: { id: caseId, sessionId: NOBODY } }),
  readAttendanceCertificate: ({ caseId }) => ({ params: { id: caseId, participantId: NOBODY } }),
  readApprenticCase: ({ caseId }) => ({ params: { id: caseId } }),
  listCalls: ({ callId }) => ({ query: { limit: '200' }, shows: [callId] }),
  readCall: ({ callId }) => ({ params: { id: callId } }),
  readDocumentContent: ({ documentId }) => ({ params: { id: documentId, number: '1' } }),
  listClaims: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  listEnvelopes: ({ envelopeId }) => ({ shows: [envelopeId] }),
  listLedgerEntries: ({ envelopeId, caseId }) => ({ params: { id: envelopeId }, query: { limit: '200' }, shows: [caseId] }),
  listOrganisations: ({ firmId }) => ({ query: { limit: '200' }, shows: [firmId] }),
  readOrganisation: ({ firmId }) => ({ params: { id: firmId } }),
  readSmeSize: ({ firmId }) => ({ params: { id: firmId } }),
  listConsultants: ({ consultancyId }) => ({ shows: [consultancyId] }),
  lookUpSiret: () => ({ params: { siret: '73282932000074' } }),
  listProgrammes: () => ({}),
  listEditions: ({ editionId }) => ({ params: { code: 'frac' }, shows: [editionId] }),
  listOfficers: ({ linkedPersonId }) => ({ shows: [linkedPersonId] }),
  listImports: ({ importId }) => ({ shows: [importId] }),
  readImport: ({ importId }) => ({ params: { id: importId } }),
  listImportRows: ({ importId }) => ({ params: { id: importId } }),
  listPastAwards: () => ({}),
  listInterests: ({ interestId }) => ({ query: { limit: '200' }, shows: [interestId] }),
  listMyInterests: ({ interestId }) => ({ shows: [interestId] }),
  listInterestPeople: ({ linkedPersonId }) => ({ shows: [linkedPersonId] }),
  listJournal: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  checkJournal: () => ({ body: { from: '1' } }),
  listJournalAnchors: () => ({}),
  listOutgoingMails: ({ reference }) => ({ shows: [reference] }),
  readOutgoingMail: () => ({ params: { id: NOBODY } }),
  listComingReminders: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  previewReminder: ({ reminderId }) => ({ params: { id: reminderId } }),
  listReminderMutes: () => ({}),
  listReminderRules: () => ({}),
  readFunderSettings: () => ({}),
  listEditionReminderRules: ({ editionId }) => ({ params: { code: 'frac', id: editionId } }),
  listCaseLimits: ({ caseId }) => ({ params: { id: caseId }, shows: ['"kind"'] }),
  listNotices: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  countUnreadNotices: () => ({}),
  readNoticeSettings: () => ({}),
  listApiTokens: () => ({}),
  readSession: () => ({}),
  readOidcEnd: () => ({}),
  listOwnSessions: () => ({}),
  readSecondFactor: () => ({}),
}

const wording = (editionId: string) => ({ code: 'frac', id: editionId, kind: 'refusal' })
const words = { subject: 'x', body: 'y' }
/** Words of letters, letters by post, and what one does with a letter of one's own: no such letter, nobody learns more than that. */
const letters: Readonly<Record<string, (target: Target) => Asked>> = {
  listWordings: ({ editionId }) => ({ params: { code: 'frac', id: editionId } }),
  readWording: ({ editionId }) => ({ params: wording(editionId) }),
  previewWording: ({ editionId, caseId }) => ({ params: wording(editionId), body: { ...words, caseId } }),
  readWordingPreviewPdf: ({ editionId, caseId }) => ({ params: wording(editionId), query: { caseId } }),
  saveWordingDraft: ({ editionId }) => ({ params: wording(editionId), body: words }),
  dropWordingDraft: ({ editionId }) => ({ params: wording(editionId) }),
  publishWording: ({ editionId }) => ({ params: wording(editionId) }),
  listLettersToPost: ({ caseId }) => ({ query: { limit: '200' }, shows: [caseId] }),
  listPostalFiles: () => ({ shows: ['"madeAt"'] }),
  makePostalFile: () => ({ body: {} }),
  readPostalFile: () => ({ params: { id: NOBODY } }),
  readPostalArchive: () => ({ params: { id: NOBODY } }),
  markPosted: () => ({ params: { id: NOBODY }, body: { postedOn: DAY } }),
  openLetter: ({ caseId }) => ({ params: { id: caseId, letterId: NOBODY }, body: {} }),
  startLetterSignature: ({ caseId }) => ({ params: { id: caseId, letterId: NOBODY }, body: {} }),
  signLetter: ({ caseId }) => ({ params: { id: caseId, letterId: NOBODY }, body: { code: '000000' } }),
}

/** Asked of a case of another programme: whoever may act on actions at all learns only that it is none. */
const collective: Readonly<Record<string, (target: Target) => Asked>> = {
  saveCollectiveApplication: ({ caseId }) => ({ params: { id: caseId }, body: { application: collectiveApplication() } }),
  enrolFirm: ({ caseId }) => ({ params: { id: caseId }, body: { siret: '55203253400646' } }),
  commitFirm: ({ caseId }) => ({ params: { id: caseId, participantId: NOBODY }, body: {} }),
  leaveCollectiveAction: ({ caseId }) => ({ params: { id: caseId, participantId: NOBODY }, body: { reason: 'x' } }),
  grantHalfDays: ({ caseId }) => ({ params: { id: caseId, participantId: NOBODY }, body: { halfDays: 1 } }),
  giveFeedback: ({ caseId }) => ({ params: { id: caseId, participantId: NOBODY }, body: { satisfaction: 3, withoutIt: 'same' } }),
  planSession: ({ caseId }) => ({
    params: { id: caseId },
    body: { onDate: DAY, half: 'am', title: 'X', place: 'Ici', facilitator: { fullName: 'X', email: 'x@demo.example' } },
  }),
  cancelSession: ({ caseId }) => ({ params: { id: caseId, sessionId: NOBODY }, body: { reason: 'x' } }),
  recordAttendance: ({ caseId }) => ({ params: { id: caseId, sessionId: NOBODY }, body: { present: [] } }),
  signAttendance: ({ caseId }) => ({
    params: { id: caseId, sessionId: NOBODY },
    body: { lines: [{ participantId: NOBODY, side: 'participant' }] },
  }),
  strikeSignatures: ({ caseId }) => ({ params: { id: caseId, sessionId: NOBODY }, body: { participantId: NOBODY, reason: 'x' } }),
}

const casework: Readonly<Record<string, (target: Target, world: MatrixWorld['world']) => Asked>> = {
  openCase: ({ firmId }) => ({ body: { programme: 'frac', organisationId: firmId } }),
  takeCaseAction: ({ caseId }) => ({ params: { id: caseId, action: 'submit' }, body: { reason: 'x' } }),
  assignCase: ({ caseId }, world) => ({ params: { id: caseId }, body: { officerId: world.users.officer2.id } }),
  // not paid yet: refused once the person may evaluate
  evaluateProvider: ({ caseId }) => ({
    params: { id: caseId },
    body: { marks: [{ question: 'advice', mark: 4 }], withoutAid: 'no', comment: '' },
  }),
  addCaseNote: ({ caseId }) => ({ params: { id: caseId }, body: { text: 'Bonjour', internal: false } }),
  saveFracApplication: ({ caseId }, world) => ({ params: { id: caseId }, body: { application: application(world.consultancyId) } }),
  saveAccreditationRequest: ({ caseId }) => ({
    params: { id: caseId },
    body: { request: { presentation: '', departements: [], charterAccepted: false, consultants: [] } },
  }),
  ...collective,
  ...letters,
  saveApprenticApplication: ({ caseId }) => ({ params: { id: caseId }, body: { application: emptyProject } }),
  announceCall: ({ editionId }) => ({ body: { programme: 'frac', ...call(editionId) } }),
  changeCall: ({ callId, editionId }) => ({ params: { id: callId }, body: call(editionId) }),
  unsealCall: ({ callId }) => ({ params: { id: callId } }),
  // no such type of document: refused once the person may hand one in
  addDocument: ({ caseId }) => ({ params: { id: caseId }, query: { type: 'none', fileName: 'x.pdf' }, raw: '%PDF-1.4' }),
}

const call = (editionId: string) => ({
  ...{ title: 'X', presentation: '', opensAt: '2027-01-01T08:00:00Z', closesAt: '2027-02-01T08:00:00Z', editionId, envelopeId: null },
})
const emptyProject = {
  ...{ title: '', description: '', objectives: '', tools: '', projectStart: null, projectEnd: null, apprentice: '', apprenticeMinor: null },
  ...{ qualification: '', contractFrom: null, contractUntil: null, tutor: '', centreName: '', centreSiret: null, groupExplained: false },
  ...{ beneficiaryIban: null, lines: [], funding: [] },
}

const partiesAndMoney: Readonly<Record<string, (target: Target) => Asked>> = {
  createOrganisation: () => ({ body: { name: 'X', siret: '12345678901234' } }),
  updateOrganisation: ({ firmId }) => ({ params: { id: firmId }, body: { name: 'X' } }),
  recordOrganisationYear: ({ firmId }) => ({
    params: { id: firmId, year: '2024' },
    body: { headcount: '3', turnover: null, balanceSheet: null },
  }),
  addPerson: ({ firmId }) => ({ params: { id: firmId }, body: { capacity: 'contact' } }),
  endPerson: ({ firmId, capacityId }) => ({ params: { id: firmId, capacityId } }),
  recordLink: ({ firmId }) => ({
    params: { id: firmId },
    body: { direction: 'holds', otherId: NOBODY, kind: 'majority-of-votes', from: '2026-01-01' },
  }),
  endLink: ({ linkId }) => ({ params: { id: linkId }, body: { until: DAY } }),
  eraseLink: ({ linkId }) => ({ params: { id: linkId } }),
  recordAccreditation: ({ consultancyId }) => ({
    params: { id: consultancyId },
    body: { field: 'digital', from: '2026-01-01', until: '2027-01-01', insuranceUntil: '2027-01-01' },
  }),
  changeAccreditation: ({ accreditedFieldId }) => ({ params: { id: accreditedFieldId }, body: { insuranceUntil: '2035-01-01' } }),
  openEnvelope: () => ({ body: { programme: 'frac', year: 2027, label: 'Table', amount: '0.00' } }),
  changeAllocation: ({ envelopeId }) => ({ params: { id: envelopeId }, body: { direction: 'cut', amount: '99999999.00', memo: 'x' } }),
  createEdition: () => ({ params: { code: 'frac' }, body: edition('2021-01-01') }),
  changeEdition: ({ editionId }) => ({ params: { code: 'frac', id: editionId }, body: edition('2020-01-01') }),
  previewImport: () => ({ query: { fileName: 'vide.csv' }, raw: '' }),
  confirmImport: ({ importId }) => ({ params: { id: importId }, body: {} }),
  abandonImport: ({ importId }) => ({ params: { id: importId } }),
}

const edition = (inForceFrom: string) => ({ label: 'X', inForceFrom, decisionMonths: 2, parameters: fracDefaults, documentTypes: [] })

const interest = { organisationId: NOBODY, kind: 'family', from: '2026-01-01' }
const grants = [{ role: 'auditor', programmes: null, departements: null }]
const people: Readonly<Record<string, (target: Target) => Asked>> = {
  listUsers: ({ linkedPersonId }) => ({ query: { limit: '200' }, shows: [linkedPersonId] }),
  readUser: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  inviteUser: () => ({ body: { fullName: 'X', email: 'already-there@demo.example', grants } }),
  inviteUserAgain: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  changeGrants: ({ linkedPersonId }) => ({ params: { id: linkedPersonId }, body: { grants } }),
  deactivateUser: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  reactivateUser: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  forcePasswordChange: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  removeSecondFactorOf: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  readUserProvider: ({ linkedPersonId }) => ({ params: { id: linkedPersonId } }),
  changeUserProvider: ({ linkedPersonId }) => ({ params: { id: linkedPersonId }, body: { allowed: true } }),
}

const accounts: Readonly<Record<string, (target: Target) => Asked>> = {
  snoozeReminder: ({ reminderId }) => ({ params: { id: reminderId }, body: { until: null } }),
  // what warns of an implicit decision is never muted, by whomever
  muteReminders: () => ({ body: { userId: null, rule: 'silence-officer-last' } }),
  unmuteReminders: () => ({ params: { id: NOBODY } }),
  changeEditionReminderRule: ({ editionId }) => ({
    params: { code: 'frac', id: editionId, rule: 'payment-officer' },
    body: { own: { enabled: true, days: 5, channel: 'both' } },
  }),
  sayLimitMet: ({ caseId }) => ({ params: { id: caseId, kind: 'state-aid-register' }, body: { metOn: '2026-11-20' } }),
  askReasons: ({ caseId }) => ({ params: { id: caseId }, body: {} }),
  writeLetter: ({ caseId }) => ({ params: { id: caseId }, body: { kind: 'registration' } }),
  previewLetter: ({ caseId }) => ({ params: { id: caseId }, body: { kind: 'registration' } }),
  giveReasons: ({ caseId }) => ({ params: { id: caseId }, body: { reasons: 'Motif' } }),
  changeFunderSettings: () => ({
    body: {
      ...{ serviceName: 'x', serviceAddress: 'x', serviceEmail: 'x@demo.example', servicePhone: '1' },
      ...{ openRegistration: true, recusalYears: 3 },
    },
  }),
  changeReminderRule: () => ({ params: { code: 'payment-officer' }, body: { enabled: true, days: 5, channel: 'both' } }),
  markNotices: () => ({ body: { ids: [NOBODY], read: true } }),
  chooseNoticeRhythm: () => ({ body: { rhythm: 'daily' } }),
  replayOutgoingMail: () => ({ params: { id: NOBODY } }),
  handInReturnedMail: () => ({ raw: 'Subject: none' }),
  declareInterest: () => ({ body: interest }),
  recordInterest: ({ linkedPersonId }) => ({ body: { ...interest, userId: linkedPersonId } }),
  endInterest: ({ interestId }) => ({ params: { id: interestId }, body: { until: DAY } }),
  anchorJournal: () => ({}),
  createApiToken: () => ({ body: { name: 'X', role: 'auditor', scopes: ['none'], programmes: null, networks: null, days: 1 } }),
  revokeApiToken: () => ({ params: { id: NOBODY } }),
  signIn: () => ({ body: (turn) => ({ email: `nobody-${turn}@demo.example`, password: 'no' }) }),
  confirmSignIn: () => ({ body: { pending: 'x', code: '000000' } }),
  readEmailLink: () => ({ body: { token: 'x'.repeat(43) } }),
  choosePassword: () => ({ body: { token: 'x'.repeat(43), password: 'une phrase assez longue' } }),
  askPasswordReset: () => ({ body: { email: 'nobody@demo.example' } }),
  readOidcOffer: () => ({ query: { funder: 'none' } }),
  startOidc: () => ({ query: { funder: 'none' } }),
  finishOidc: () => ({ query: { state: 'x', code: 'x' } }),
  revokeOwnSession: () => ({ params: { id: NOBODY } }),
  revokeOtherSessions: () => ({}),
  changePassword: () => ({ body: { present: 'no', password: 'une phrase assez longue' } }),
  changeLanguage: () => ({ body: { locale: 'fr' } }),
  startSecondFactor: () => ({ body: { password: 'no' } }),
  confirmSecondFactor: () => ({ body: { code: '000000' } }),
  removeSecondFactor: () => ({ body: { password: 'no' } }),
  renewRecoveryCodes: () => ({ body: { password: 'no' } }),
  listOpenFunders: () => ({}),
  register: () => ({
    body: { funderCode: 'none', email: 'x@demo.example', fullName: 'X', password: 'une phrase assez longue', capacity: 'applicant' },
  }),
  readRegistration: () => ({ body: { token: 'x'.repeat(43) } }),
  confirmRegistration: () => ({ body: { token: 'x'.repeat(43), password: 'une phrase assez longue' } }),
  listMyAttachments: ({ attachmentId }) => ({ shows: [attachmentId] }),
  listAttachmentsToDecide: ({ attachmentId }) => ({ shows: [attachmentId] }),
  askAttachment: () => ({ body: { siret: '12345678901234' } }),
  withdrawAttachment: ({ attachmentId }) => ({ params: { id: attachmentId } }),
  // decided already: refused once the person may decide
  listMembers: ({ firmId }) => ({ params: { id: firmId } }),
  endMembership: ({ firmId }) => ({ params: { id: firmId, userId: NOBODY }, body: { reason: 'Essai' } }),
  acceptAttachment: ({ decidedAttachmentId }) => ({ params: { id: decidedAttachmentId } }),
  refuseAttachment: ({ decidedAttachmentId }) => ({ params: { id: decidedAttachmentId }, body: { reason: 'x' } }),
  // ends the session of whoever asks: the last one
  signOut: () => ({}),
}

/** By operationId, in the order in which they are asked. */
export const requests: Readonly<Record<string, (target: Target, world: MatrixWorld['world']) => Asked>> = {
  ...integratorRequests,
  ...reading,
  ...figures,
  ...casework,
  ...committees,
  ...partiesAndMoney,
  ...openData,
  ...stateAid,
  ...people,
  ...corrections,
  ...exporting,
  ...accounts,
}
