import { type ComponentType, lazy } from 'react'
import type { Role } from './api/contract.ts'
import type { MessageKey } from './i18n/translate.ts'
import type { IconName } from './shared/icons.tsx'

/** A page of the console. The server decides what a person may do; `roles` only spares them doors that stay shut. */
export interface PageEntry {
  readonly path: string
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
  { path: '/cases/new', Page: lazy(() => import('./cases/new-case.page.tsx')), roles: ['applicant', 'consultant', 'caseOfficer'] },
  { path: '/cases/:id', Page: lazy(() => import('./cases/case.page.tsx')), roles: ANYONE },
  {
    path: '/cases/:id/application',
    Page: lazy(() => import('./cases/application.page.tsx')),
    roles: ['applicant', 'consultant', 'caseOfficer'],
  },
  {
    path: '/organisations',
    Page: lazy(() => import('./organisations/organisation-list.page.tsx')),
    roles: EVERY_AGENT,
    rail: { label: 'shell.rail.organisations', icon: 'building', listKey: 'organisations' },
  },
  {
    path: '/organisations/new',
    Page: lazy(() => import('./organisations/new-organisation.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'applicant', 'consultant'],
  },
  {
    path: '/organisations/:id',
    Page: lazy(() => import('./organisations/organisation.page.tsx')),
    roles: [...EVERY_AGENT, 'applicant', 'consultant'],
  },
  {
    path: '/organisations/:id/edit',
    Page: lazy(() => import('./organisations/edit-organisation.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'applicant', 'consultant'],
  },
  {
    path: '/attachments',
    Page: lazy(() => import('./attachments/attachments.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator'],
    rail: { label: 'attachments.rail', icon: 'link' },
  },
  {
    path: '/attachments/mine',
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
    path: '/budget',
    Page: lazy(() => import('./budget/budget.page.tsx')),
    roles: EVERY_AGENT,
    rail: { label: 'shell.rail.budget', icon: 'euro' },
  },
  { path: '/budget/new', Page: lazy(() => import('./budget/new-envelope.page.tsx')), roles: ['administrator'] },
  { path: '/budget/:id', Page: lazy(() => import('./budget/envelope.page.tsx')), roles: EVERY_AGENT },
  {
    path: '/imports',
    Page: lazy(() => import('./imports/past-awards.page.tsx')),
    roles: ['caseOfficer', 'supervisor', 'administrator', 'auditor'],
    rail: { label: 'shell.rail.imports', icon: 'import', apart: true },
  },
  { path: '/imports/files', Page: lazy(() => import('./imports/import-list.page.tsx')), roles: ['administrator'] },
  { path: '/imports/new', Page: lazy(() => import('./imports/new-import.page.tsx')), roles: ['administrator'] },
  { path: '/imports/:id', Page: lazy(() => import('./imports/import.page.tsx')), roles: ['administrator'] },
  {
    path: '/interests',
    Page: lazy(() => import('./interests/interest-list.page.tsx')),
    roles: ['supervisor', 'administrator'],
    rail: { label: 'shell.rail.interests', icon: 'scales' },
  },
  { path: '/interests/mine', Page: lazy(() => import('./interests/my-interests.page.tsx')), roles: [...EVERY_AGENT, 'committeeMember'] },
  {
    path: '/journal',
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
  { path: '/users/new', Page: lazy(() => import('./users/invite.page.tsx')), roles: ['administrator'] },
  { path: '/users/:id', Page: lazy(() => import('./users/person.page.tsx')), roles: ['administrator'] },
  { path: '/outgoing-mails', Page: lazy(() => import('./users/mails.page.tsx')), roles: ['administrator'] },
  { path: '/account', Page: lazy(() => import('./account/account.page.tsx')), roles: ANYONE },
  {
    path: '/set-up',
    Page: lazy(() => import('./set-up/set-up.page.tsx')),
    roles: SET_UP,
    rail: { label: 'shell.rail.setUp', icon: 'gear' },
  },
  {
    path: '/tokens',
    Page: lazy(() => import('./tokens/tokens.page.tsx')),
    roles: ['administrator'],
    rail: { label: 'shell.rail.tokens', icon: 'link' },
  },
  { path: '/set-up/:code/new', Page: lazy(() => import('./set-up/edition.page.tsx')), roles: ['administrator'] },
  { path: '/set-up/:code/:id', Page: lazy(() => import('./set-up/edition.page.tsx')), roles: SET_UP },
]

/** Pages this person sees, in order; the first with a place in the rail is where they arrive. */
export const pagesFor = (roles: readonly Role[]): readonly PageEntry[] =>
  pages.filter((page) => page.roles.some((role) => roles.includes(role)))
