import type { ExportableList } from '../export-list.ts'
import { casesList } from './cases.ts'
import { backlogList, forecastList, funnelList, stepsList } from './dashboard.ts'
import { editionReminderRulesList, editionsList, reminderRulesList, wordingsList } from './editions.ts'
import { casesOfFigureList, entriesList } from './figures.ts'
import { importRowsList, importsList } from './imports.ts'
import { claimsList, declarationsList, envelopesList, ledgerList, pastAwardsList, stateAidRegisterList } from './money.ts'
import {
  caseAmendmentsList,
  caseDocumentsList,
  caseHistoryList,
  caseLedgerList,
  caseLettersList,
  caseLimitsList,
  caseNotesList,
  casePaymentsList,
} from './one-case.ts'
import { accreditationsList, organisationLinksList, organisationPeopleList, organisationYearsList } from './one-organisation.ts'
import { sessionAgendaList, sessionMembersList, sessionVotesList } from './one-session.ts'
import { openDataAwardsList, openDataEditionsList } from './open-data.ts'
import { noticesList, ownAttachmentsList, ownExportsList, ownSessionsList } from './own.ts'
import { consultantsList, organisationsList } from './parties.ts'
import { journalList, lettersList, peopleList, remindersList } from './people-and-traces.ts'
import { attachmentsList, evaluationsList, membersList, rankingList, reviewsList } from './relations.ts'
import { callsList, interestsList, mailsList, sessionsList } from './service.ts'
import { apiTokensList, deliveriesList, failedJobsList, webhooksList } from './set-up.ts'
import { differencesList, differenceTotalsList, snapshotsList } from './snapshots.ts'
import { aidedFirmsList, breachesList, figuresList, pastAwardFiguresList, populationsList, valuesList } from './statistics.ts'

/** Every list that can be exported: a new one gets its declaration and its line here. */
export const exportLists: readonly ExportableList[] = [
  casesList,
  organisationsList,
  consultantsList,
  claimsList,
  ledgerList,
  pastAwardsList,
  stateAidRegisterList,
  lettersList,
  remindersList,
  peopleList,
  journalList,
  mailsList,
  sessionsList,
  callsList,
  interestsList,
  entriesList,
  casesOfFigureList,
  figuresList,
  valuesList,
  breachesList,
  funnelList,
  stepsList,
  backlogList,
  forecastList,
  aidedFirmsList,
  populationsList,
  pastAwardFiguresList,
  snapshotsList,
  differencesList,
  differenceTotalsList,
  openDataAwardsList,
  openDataEditionsList,
  importsList,
  importRowsList,
  attachmentsList,
  membersList,
  evaluationsList,
  rankingList,
  reviewsList,
  declarationsList,
  envelopesList,
  apiTokensList,
  webhooksList,
  deliveriesList,
  failedJobsList,
  noticesList,
  ownSessionsList,
  ownAttachmentsList,
  ownExportsList,
  editionsList,
  wordingsList,
  reminderRulesList,
  editionReminderRulesList,
  organisationPeopleList,
  organisationLinksList,
  organisationYearsList,
  accreditationsList,
  sessionAgendaList,
  sessionVotesList,
  sessionMembersList,
  caseDocumentsList,
  caseLettersList,
  caseHistoryList,
  caseLimitsList,
  casePaymentsList,
  caseLedgerList,
  caseNotesList,
  caseAmendmentsList,
]
