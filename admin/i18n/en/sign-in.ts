import type { signIn as french } from '../fr/sign-in.ts'
import type { Words } from '../words.ts'

export const signIn: Words<typeof french> = {
  title: 'Sign in',
  lead: 'With your e-mail address and the password you chose.',
  email: 'E-mail address',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  pathTitle: 'From the application to the last euro',
  path: {
    apply: 'Application',
    applyLead: 'Received, acknowledged, completed without asking for what the administration already holds.',
    appraise: 'Appraisal',
    appraiseLead: 'Each condition checked, each time limit explained.',
    decide: 'Decision',
    decideLead: 'An amount computed step by step, with its reasons, that can be computed again years later.',
    pay: 'Payment',
    payLead: 'Delivery certified, order sent, applicant informed.',
  },
  demonstration: {
    title: 'Demonstration on this machine',
    lead: 'Invented accounts and data. Choose a role to enter; the password is “guichet-demo”.',
    absent: 'This demonstration account does not exist on this installation.',
  },
  again: {
    title: 'Your session has ended',
    lead: 'Sign in again to go on. What you typed on the page is kept and your last action will be sent.',
    leave: 'Leave without going on',
    other: 'This account is not that of %{name}. The page will be reloaded.',
  },
}
