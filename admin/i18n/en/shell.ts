import type { shell as french } from '../fr/shell.ts'
import type { Words } from '../words.ts'

export const shell: Words<typeof french> = {
  skip: 'Skip to content',
  navigation: 'Main navigation',
  foldRail: 'Fold the menu',
  unfoldRail: 'Unfold the menu',
  searchLabel: 'Search for a case, a firm, a SIRET',
  searchHint: 'Case, firm or SIRET',
  language: 'Language',
  person: 'Your account:',
  signOut: 'Sign out',
  demonstration: 'Demonstration: invented data',
  notifications: 'Messages',
  rail: {
    myDay: 'My day',
    cases: 'Cases',
    organisations: 'Organisations',
    consultants: 'Consultants',
    budget: 'Budget and payments',
    imports: 'Past awards and imports',
    interests: 'Links of interest',
    setUp: 'Set-up',
  },
  lead: {
    myDay: 'What awaits you today, the most urgent first.',
    cases: 'Every case you may see, to filter and sort.',
    organisations: 'Firms and other organisations, with their cases and their links.',
    consultants: 'Accredited consultants, their fields and the validity of their evidence.',
    budget: 'Envelopes by programme and year, what is left, what is paid.',
    imports: 'Past awards and firms brought in, checked line by line.',
    setUp: 'Programmes and their editions: rates, ceilings, documents, time limits.',
  },
  roles: {
    caseOfficer: 'Case officer',
    supervisor: 'Head of service',
    authority: 'Signing authority',
    paymentOfficer: 'Payment officer',
    committeeMember: 'Committee member',
    administrator: 'Administrator',
    consultant: 'Consultant',
    applicant: 'Applicant',
    auditor: 'Auditor',
  },
  offline: {
    title: 'The server does not answer.',
    lead: 'What you typed is kept on this page. The connection is tried again every five seconds.',
    now: 'Try now',
  },
  forbidden: {
    title: 'Restricted access',
    lead: 'Your rights do not open this page. If they should, ask the administrator of your service.',
  },
  notFound: {
    title: 'Page not found',
    lead: 'This address leads nowhere, or to something you may not know about. Check it, or look for what you need in the bar above.',
  },
  crash: {
    title: 'This page has stopped',
    lead: 'An error of the console keeps it from being shown. What was saved is still saved.',
    reload: 'Reload the page',
  },
}
