import type { accountFaults as frenchFaults, accountProblems as frenchProblems } from '../fr/account-problems.ts'
import type { Words } from '../words.ts'

export const accountProblems: Words<typeof frenchProblems> = {
  'second-factor': 'The password is right. Now give the code of your application.',
  'too-many-attempts': 'Too many wrong attempts. Try again in %{minutes} min, or ask for a new password.',
  'sign-in-expired': 'Too much time has passed since your password. Start again.',
  'wrong-code': 'This code is wrong or was used before. Wait for the next one and try again.',
  'link-not-valid': 'This link no longer works: it was used, replaced or is too old. Ask for a new one.',
  'no-local-password': 'This account has no password in Guichet: it signs in through another service.',
  'second-factor-already-there': 'The second step is already on.',
  'second-factor-not-started': 'The second step is not set up. Start by reading the code with your application.',
  'second-factor-compulsory': 'Your roles ask for the second step: it cannot be removed.',
  'second-factor-required': 'Your roles ask for a second step. Set it up to go on.',
  'password-change-required': 'First choose a new password.',
  'own-account': 'Nobody changes their own rights: ask another administrator.',
  'last-administrator': 'This is the last administrator who can enter. First give the role to someone else.',
  'outside-account': 'The rights of this account come from its organisation: they are not given here.',
  'already-entered': 'This person has already entered, or the account is closed: no invitation is needed.',
  'account-already-closed': 'This account is already closed.',
  'account-already-open': 'This account is already open.',
  'registration-closed': 'This service takes no registrations. Contact it.',
  'attachment-already-asked': 'You already have an open request for this SIRET.',
  'attachment-first': 'First ask to be attached to this firm: an agent, or a person who already belongs to it, will answer you.',
  'already-attached': 'You already act for this firm.',
  'too-many-attachment-requests': 'You already have %{maximum} open requests. Wait for an answer or withdraw one.',
  'attachment-already-decided': 'This request has already been answered, or was withdrawn.',
  'organisation-not-known': 'This SIRET is not recorded yet. Record the firm first, then accept.',
  'own-attachment': 'Nobody decides on their own request: somebody else does.',
}

export const accountFaults: Words<typeof frenchFaults> = {
  'password-too-short': 'At least %{minimum} characters. A sentence you remember does well.',
  'password-too-long': 'At most %{maximum} characters.',
  'password-own-name': 'Do not use your name or address.',
  'password-common': 'This password is among the first anyone would try. Choose another.',
  'password-unchanged': 'This is the present password. Choose another.',
  'wrong-password': 'This is not your present password.',
  'wrong-code': 'This code is wrong or was used before. Wait for the next one and try again.',
  'address-used-elsewhere':
    'You already have an account at this address, for another funder. Ask the person who invites you to use another address of yours.',
  'email-already-used': 'This address already has an account.',
  'departement-not-of-funder': 'This département is not in the territory of your service.',
}
