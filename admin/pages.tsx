import { type ComponentType, lazy } from 'react'
import type { Role } from './api/contract.ts'
import type { MessageKey } from './i18n/translate.ts'
import type { IconName } from './shared/icons.tsx'

/** A page of the console. The server decides what a person may do; `roles` only spares them doors that stay shut. */
export interface PageEntry {
  readonly path: string
  /** Its heading while it is on its way. Absent: the label of its place in the rail, or of the page it stands below. */
  readonly title?: MessageKey
  readonly Page: ComponentType
  readonly roles: readonly Role[]
  /** Its place in the rail, in the order of this list; absent: reached from another page. */
  readonly rail?: {
    readonly label: MessageKey
    readonly icon: IconName
    /** Key of `useListState`: the rail leads back to the list as it was left. */
    readonly listKey?: string
    /** A line above it in the rail. */
    readonly apart?: boolean
  }
}

const EVERY_AGENT: readonly Role[] = ['caseOfficer', 'supervisor', 'authority', 'paymentOfficer', 'administrator', 'auditor']
const WITH_A_DAY: readonly Role[] = ['caseOfficer', 'supervisor', 'authority', 'paymentOfficer']
/** Who answers for figures. */
const FIGURES = ['administrator', 'supervisor', 'auditor'] as const
const SET_UP: readonly Role[] = ['administrator', 'supervisor', 'auditor']
const ANYONE: readonly Role[] = [...EVERY_AGENT, 'committeeMember', 'consultant', 'applicant']

/** Each page is fetched when it is first opened. A new page is one line here and one file. */
export const pages: readonly PageEntry[] = [
  {
    path: '/my-day',
    Page: lazy(() => import('./my-day/my-day.page.tsx')),
    roles: WITH_A_DAY,
    rail: { label: 'shell.rail.myDay', icon: 'sun' },
  },
  {
    path: '/cases',
    Page: lazy(() => import('./cases/case-list.page.tsx')),
    roles: ANYONE,
    rail: { label: 'shell.rail.cases', icon: 'folder', listKey: 'cases' },
  },
  {
    path: '/cases/new',
    title: 'cases.openTitle',
    Page: lazy(() => import('./cases/new-case.page.tsx')),
    roles: ['applicant', 'consultant', 'caseOfficer'],
  },
  { path: '/cases/:id', title: 'journal.subjects.case', Page: lazy(() => import('./cases/case.page.tsx')), roles: ANYONE },
  {
    path: '/cases/:id/application',
    title: 'journal.subjects.case',
    Page: lazy(() => import('./cases/application.page.tsx')),
    roles: ['applicant', 'consultant', 'caseOfficer'],
  },
  {
    path: '/committees',
    Page: lazy(() => import('./committees/session-list.page.tsx')),
    roles: [...EVERY_AGENT, 'committeeMember'],
    rail: { label: 'committees.title', icon: 'flag' },
  },
  {
    path: '/committees/new',
    title: 'committees.newSession',
    Page: lazy(() => import('./committees/new-session.page.tsx')),
    roles: ['caseOfficer', 'supervisor'],
  },
  {
    path: '/committees/ranking',
    title: 'committees.ranking.title',
    Page: lazy(() => import('./committees/ranking.page.tsx')),
    roles: EVERY_AGENT,
  },
  {
    path: '/committees/:id',
    title: 'journal.subjects.committee',
    Page: lazy(() => import('./committees/session.page.tsx')),
    roles: [...EVERY_AGENT, 'committeeMember'],
  },
  {
    path: '/reviews',
    Page: lazy(() => import('./reviews/my-reviews.page.tsx')),
    roles: ['committeeMember'],
    rail: { label: 'committees.reviews.title', icon: 'pencil' },
  },
  { path: '/reviews/:id', Page: lazy(() => import('./reviews/review.page.tsx')), roles: ['committeeMember'] },
  {
    path: '/organisations',
    Page: lazy(() => import('./organisations/organisation-list.page.tsx')),
    roles: EVERY_AGENT,
    rail: { label: 'shell.rail.organisations', icon: 'building', listKey: 'organisations' },
  },
  {
    path: '/organisations/new',
    title: 'organisations.creation.title',
    Page: lazy(() => import('./organisations/new-organisation.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'applicant', 'consultant'],
  },
  {
    path: '/organisations/:id',
    title: 'journal.subjects.organisation',
    Page: lazy(() => import('./organisations/organisation.page.tsx')),
    roles: [...EVERY_AGENT, 'applicant', 'consultant'],
  },
  {
    path: '/organisations/:id/edit',
    title: 'journal.subjects.organisation',
    Page: lazy(() => import('./organisations/edit-organisation.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'applicant', 'consultant'],
  },
  {
    path: '/attachments',
    title: 'attachments.title',
    Page: lazy(() => import('./attachments/attachments.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator'],
    rail: { label: 'attachments.rail', icon: 'link' },
  },
  {
    path: '/attachments/mine',
    title: 'attachments.mineTitle',
    Page: lazy(() => import('./attachments/own-attachments.page.tsx')),
    roles: ['applicant', 'consultant'],
    rail: { label: 'attachments.mineRail', icon: 'building' },
  },
  {
    path: '/consultants',
    Page: lazy(() => import('./consultants/consultant-list.page.tsx')),
    roles: EVERY_AGENT,
    rail: { label: 'shell.rail.consultants', icon: 'people', listKey: 'consultants' },
  },
  {
    path: '/calls',
    title: 'calls.title',
    Page: lazy(() => import('./calls/call-list.page.tsx')),
    roles: [...EVERY_AGENT, 'applicant'],
    rail: { label: 'calls.rail', icon: 'inbox' },
  },
  { path: '/calls/new', title: 'journal.subjects.call', Page: lazy(() => import('./calls/call-form.page.tsx')), roles: ['administrator'] },
  {
    path: '/calls/:id',
    title: 'journal.subjects.call',
    Page: lazy(() => import('./calls/call.page.tsx')),
    roles: [...EVERY_AGENT, 'applicant'],
  },
  {
    path: '/calls/:id/edit',
    title: 'journal.subjects.call',
    Page: lazy(() => import('./calls/call-form.page.tsx')),
    roles: ['administrator'],
  },
  {
    path: '/budget',
    Page: lazy(() => import('./budget/budget.page.tsx')),
    roles: EVERY_AGENT,
    rail: { label: 'shell.rail.budget', icon: 'euro' },
  },
  { path: '/budget/new', title: 'budget.openTitle', Page: lazy(() => import('./budget/new-envelope.page.tsx')), roles: ['administrator'] },
  { path: '/budget/:id', title: 'journal.subjects.envelope', Page: lazy(() => import('./budget/envelope.page.tsx')), roles: EVERY_AGENT },
  {
    path: '/statistics',
    Page: lazy(() => import('./statistics/dashboard.page.tsx')),
    roles: FIGURES,
    rail: { label: 'statistics.rail', icon: 'chart' },
  },
  { path: '/statistics/entries', Page: lazy(() => import('./statistics/entries.page.tsx')), roles: FIGURES },
  { path: '/statistics/cases', Page: lazy(() => import('./statistics/cases.page.tsx')), roles: FIGURES },
  { path: '/statistics/figures', title: 'statistics.cuts', Page: lazy(() => import('./statistics/figures.page.tsx')), roles: FIGURES },
  { path: '/statistics/parts', Page: lazy(() => import('./statistics/parts.page.tsx')), roles: FIGURES },
  { path: '/statistics/firms', Page: lazy(() => import('./statistics/firms.page.tsx')), roles: FIGURES },
  {
    path: '/statistics/population',
    title: 'statistics.population.title',
    Page: lazy(() => import('./statistics/population.page.tsx')),
    roles: FIGURES,
  },
  {
    path: '/statistics/snapshots',
    title: 'statistics.snapshot.title',
    Page: lazy(() => import('./statistics/snapshots.page.tsx')),
    roles: FIGURES,
  },
  {
    path: '/letters-to-post',
    title: 'wordings.post.title',
    Page: lazy(() => import('./letters/post.page.tsx')),
    roles: ['caseOfficer', 'supervisor'],
    rail: { label: 'wordings.post.rail', icon: 'letter' },
  },
  {
    path: '/imports',
    Page: lazy(() => import('./imports/past-awards.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'auditor'],
    rail: { label: 'shell.rail.imports', icon: 'import', apart: true },
  },
  { path: '/imports/files', Page: lazy(() => import('./imports/import-list.page.tsx')), roles: ['administrator'] },
  {
    path: '/imports/new',
    title: 'imports.upload.title',
    Page: lazy(() => import('./imports/new-import.page.tsx')),
    roles: ['administrator'],
  },
  {
    path: '/imports/:id',
    title: 'journal.subjects.import',
    Page: lazy(() => import('./imports/import.page.tsx')),
    roles: ['administrator'],
  },
  {
    path: '/open-data',
    Page: lazy(() => import('./open-data/open-data.page.tsx')),
    roles: ['administrator', 'auditor'],
    rail: { label: 'openData.title', icon: 'report', listKey: 'open-data' },
  },
  {
    path: '/state-aid',
    title: 'stateAid.title',
    Page: lazy(() => import('./state-aid/register.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'auditor'],
    rail: { label: 'stateAid.rail', icon: 'seal', listKey: 'state-aid' },
  },
  {
    path: '/interests',
    title: 'interests.all.title',
    Page: lazy(() => import('./interests/interest-list.page.tsx')),
    roles: ['supervisor', 'administrator'],
    rail: { label: 'shell.rail.interests', icon: 'scales' },
  },
  {
    path: '/interests/mine',
    title: 'interests.mine.title',
    Page: lazy(() => import('./interests/my-interests.page.tsx')),
    roles: [...EVERY_AGENT, 'committeeMember'],
  },
  {
    path: '/journal',
    title: 'journal.title',
    Page: lazy(() => import('./journal/journal.page.tsx')),
    roles: ['administrator', 'auditor'],
    rail: { label: 'shell.rail.journal', icon: 'seal', listKey: 'journal' },
  },
  {
    path: '/users',
    Page: lazy(() => import('./users/people.page.tsx')),
    roles: ['administrator'],
    rail: { label: 'people.title', icon: 'person', listKey: 'users' },
  },
  { path: '/users/new', title: 'people.inviteTitle', Page: lazy(() => import('./users/invite.page.tsx')), roles: ['administrator'] },
  { path: '/users/:id', title: 'journal.subjects.person', Page: lazy(() => import('./users/person.page.tsx')), roles: ['administrator'] },
  {
    path: '/reminders',
    title: 'reminders.title',
    Page: lazy(() => import('./reminders/coming.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator'],
    rail: { label: 'reminders.rail', icon: 'bell', listKey: 'reminders' },
  },
  { path: '/notifications', title: 'reminders.notices.title', Page: lazy(() => import('./reminders/notices.page.tsx')), roles: ANYONE },
  { path: '/outgoing-mails', title: 'people.mails.title', Page: lazy(() => import('./users/mails.page.tsx')), roles: ['administrator'] },
  { path: '/exports', title: 'exports.title', Page: lazy(() => import('./exports/my-exports.page.tsx')), roles: ANYONE },
  { path: '/account', title: 'account.title', Page: lazy(() => import('./account/account.page.tsx')), roles: ANYONE },
  {
    path: '/set-up',
    Page: lazy(() => import('./set-up/set-up.page.tsx')),
    roles: SET_UP,
    rail: { label: 'shell.rail.setUp', icon: 'gear' },
  },
  {
    path: '/tokens',
    title: 'tokens.title',
    Page: lazy(() => import('./tokens/tokens.page.tsx')),
    roles: ['administrator'],
    rail: { label: 'shell.rail.tokens', icon: 'link' },
  },
  {
    path: '/set-up/webhooks',
    title: 'integrations.title',
    Page: lazy(() => import('./integrations/webhook-list.page.tsx')),
    roles: ['administrator'],
  },
  {
    path: '/set-up/webhooks/:id',
    title: 'integrations.title',
    Page: lazy(() => import('./integrations/webhook.page.tsx')),
    roles: ['administrator'],
  },
  { path: '/set-up/jobs', title: 'jobs.title', Page: lazy(() => import('./jobs/jobs.page.tsx')), roles: ['administrator'] },
  { path: '/set-up/:code/corrections/:id', Page: lazy(() => import('./corrections/correction.page.tsx')), roles: EVERY_AGENT },
  { path: '/set-up/:code/new', Page: lazy(() => import('./set-up/edition.page.tsx')), roles: ['administrator'] },
  { path: '/set-up/:code/:id/letters', Page: lazy(() => import('./set-up/letters/wording-list.page.tsx')), roles: SET_UP },
  { path: '/set-up/:code/:id/letters/:kind', Page: lazy(() => import('./set-up/letters/wording.page.tsx')), roles: SET_UP },
  { path: '/set-up/:code/:id', Page: lazy(() => import('./set-up/edition.page.tsx')), roles: SET_UP },
]

/** Pages this person sees, in order; the first with a place in the rail is where they arrive. */
export const pagesFor = (roles: readonly Role[]): readonly PageEntry[] =>
  pages.filter((page) => page.roles.some((role) => roles.includes(role)))
